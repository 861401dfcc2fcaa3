/** What is committed as written from the code is what the code says. */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { coverageDocument } from '../../server/src/cli/documents/coverage.ts'
import { documents, staleDocuments, writeDocuments } from '../../server/src/cli/documents/index.ts'

const project = resolve(import.meta.dirname, '../..')
const wanted = documents(project)

/** A folder with what the documents are written from and to; the code itself stays where it is. */
function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'leasedesk-generate-'))
  for (const path of ['docs', 'server/schema', 'prisma/schema']) {
    cpSync(join(project, path), join(folder, path), { recursive: true })
  }
  cpSync(join(project, 'test'), join(folder, 'test'), {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  })
  return folder
}

test('schemas, permission matrix, diagrams and coverage are up to date (npm run generate)', () => {
  expect(staleDocuments(project, wanted)).toEqual([])
})

test('a document that was changed by hand, lost or left over is named and repaired', () => {
  const folder = scratch()
  try {
    writeDocuments(folder, wanted)
    expect(staleDocuments(folder, wanted)).toEqual([])
    writeFileSync(join(folder, 'docs/permissions.md'), 'mine')
    rmSync(join(folder, 'server/schema/bi.graphql'))
    writeFileSync(join(folder, 'server/schema/emperor.graphql'), 'type Query { all: String }')
    const wrong = ['server/schema/bi.graphql', 'docs/permissions.md', 'server/schema/emperor.graphql']
    expect(staleDocuments(folder, wanted)).toEqual(wrong)
    expect(writeDocuments(folder, wanted)).toEqual(wrong)
    expect(staleDocuments(folder, wanted)).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a clause works once a test proves it through the API and one through the panel', () => {
  // Clauses, and no test yet.
  const folder = mkdtempSync(join(tmpdir(), 'leasedesk-coverage-'))
  cpSync(join(project, 'docs/clauses.json'), join(folder, 'docs/clauses.json'))
  mkdirSync(join(folder, 'test'))
  const line = () => coverageDocument(folder).text.match(/^\| R6\.3\.3 .*$/m)![0]
  const tag = (route: string) => `test('figures ${'['}R6.3.3 ${route} HR]', () => {})\n`
  try {
    expect(line()).toContain('not there yet')
    writeFileSync(join(folder, 'test/one.test.ts'), tag('api'))
    expect(line()).toContain('| in part | HR | – |')
    writeFileSync(join(folder, 'test/two.test.ts'), tag('panel'))
    expect(line()).toContain('| works | HR | HR |')
    writeFileSync(join(folder, 'test/two.test.ts'), tag('panel').replace('R6.3.3', 'R6.3.9'))
    expect(() => coverageDocument(folder)).toThrow('test/two.test.ts names the clause R6.3.9')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the matrix says what the grid says', () => {
  const matrix = readFileSync(join(project, 'docs/permissions.md'), 'utf8')
  expect(matrix).toMatch(/^\| 底價 \| RW \| R \| – \| – \| R \| – \| R \|/m)
  expect(matrix).toContain('R〔名下〕 W')
})

test('the command refuses what it does not know', async () => {
  const run = promisify(execFile)(process.execPath, ['scripts/run.mjs', 'server/src/cli/generate.ts', '--chek'], {
    cwd: project,
  })
  await expect(run).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('--check') })
})
