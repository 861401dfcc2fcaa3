import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { datamodel } from '../../db/generated/datamodel.ts'
import { createSchemas } from '../../graphql/schema.ts'
import { createCatalog } from '../../modules/index.ts'
import { coverageDocument } from './coverage.ts'
import type { Document } from './document.ts'
import { erdDocuments } from './erd.ts'
import { permissionDocument } from './permissions.ts'
import { schemaDocuments } from './schemas.ts'
import { statesDocument } from './states.ts'

/** Everything in the project that is written from the code; the same bytes each time. */
export function documents(project: string): Document[] {
  const catalog = createCatalog()
  return [
    ...schemaDocuments(createSchemas(catalog)),
    permissionDocument(catalog),
    statesDocument(catalog),
    ...erdDocuments(project, datamodel),
    coverageDocument(project),
  ]
}

/** Paths whose committed text is not what the code says, and schemas of roles that are no more. */
export function staleDocuments(project: string, wanted = documents(project)): string[] {
  const changed = wanted.filter(({ path, text }) => readIfThere(join(project, path)) !== text)
  return [...changed.map(({ path }) => path), ...leftOver(project, wanted)]
}

/** Writes what is stale and returns its paths. */
export function writeDocuments(project: string, wanted = documents(project)): string[] {
  const changed = wanted.filter(({ path, text }) => readIfThere(join(project, path)) !== text)
  for (const { path, text } of changed) {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), text)
  }
  const gone = leftOver(project, wanted)
  for (const path of gone) rmSync(join(project, path))
  return [...changed.map(({ path }) => path), ...gone]
}

function leftOver(project: string, wanted: Document[]): string[] {
  const paths = new Set(wanted.map(({ path }) => path))
  const files = ['server/schema', 'docs/erd'].flatMap((folder) =>
    readdirIfThere(join(project, folder)).map((file) => `${folder}/${file}`),
  )
  return files.filter((path) => /\.(graphql|md)$/.test(path) && !paths.has(path))
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function readdirIfThere(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
