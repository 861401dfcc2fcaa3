/**
 * `npm run import -- <kind> <file> --as <login> [--dry-run] [--all-or-nothing] [--encoding <name>] [--map <header>=<field>]…`
 *
 * Imports a file as an employee would in the panel, under the rights of his first post. It asks for no password: who runs
 * commands on this machine has its database in his hands anyway; the trail names the employee, and the request as `cli-`.
 */
import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { viewerOf } from '../demo/people.ts'
import { UserError } from '../graphql/errors.ts'
import {
  ENCODINGS,
  findKind,
  IMPORT_KINDS,
  type ImportReport,
  isEncoding,
  readFileImport,
  startImport,
} from '../import/index.ts'
import { operatorContext } from '../import/operator.ts'
import { LIMITS } from '../limits.ts'
import { OperatorError } from '../operator-error.ts'
import { createProgress } from './progress.ts'
import { type Services, withServices } from './services.ts'

const USAGE = `Usage: npm run import -- <kind> <file.csv or .xlsx> --as <staff number or e-mail> [--dry-run] [--all-or-nothing] [--encoding <name>] [--map <header>=<field>]…
Kinds: ${IMPORT_KINDS.map(({ name }) => name).join(', ')}
Encodings: ${ENCODINGS.join(', ')}; found out by itself where that is certain`

const project = resolve(import.meta.dirname, '../../..')

type Options = {
  kind: string
  file: string
  as: string
  dryRun: boolean
  allOrNothing: boolean
  encoding: string | null
  map: string[]
}

function readOptions(): Options {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'all-or-nothing': { type: 'boolean', default: false },
        encoding: { type: 'string' },
        map: { type: 'string', multiple: true, default: [] },
      },
    })
    const [kind, file] = positionals
    if (!kind || !file || !values.as || positionals.length > 2) throw new Error('')
    return {
      kind,
      file,
      as: values.as,
      dryRun: values['dry-run'],
      allOrNothing: values['all-or-nothing'],
      encoding: values.encoding ?? null,
      map: values.map,
    }
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`.trim())
    process.exit(2)
  }
}

async function run(services: Services, options: Options): Promise<void> {
  const kind = findKind(options.kind)
  if (!kind) throw new OperatorError(`There is no import of "${options.kind}".\n${USAGE}`)
  const { encoding } = options
  if (encoding !== null && !isEncoding(encoding))
    throw new OperatorError(`There is no encoding "${encoding}".\n${USAGE}`)
  const viewer = await viewerOf(services.pool, options.as, 'en')
  if (!viewer) throw new OperatorError(`${options.as} is no employee with an open log-in and a post.`)
  const mapping = options.map.map((text) => {
    const at = text.lastIndexOf('=')
    return { column: text.slice(0, at), field: text.slice(at + 1) }
  })
  const context = operatorContext({ ...services, viewer })
  const progress = createProgress()
  try {
    const request = await readFileImport(context, {
      kind,
      encoding,
      fileName: basename(options.file),
      content: readFile(resolve(process.env.INIT_CWD ?? '.', options.file)),
      mapping,
      dryRun: options.dryRun,
      allOrNothing: options.allOrNothing,
    })
    const { done } = await startImport(context, request, {
      onProgress: ({ rowsDone, rowsTotal }) => progress.tell(`${rowsDone} of ${rowsTotal} rows`),
    })
    const report = await done
    progress.end()
    print(report)
    if (report.failed > 0 || report.state === 'FAILED') process.exitCode = 1
  } catch (error) {
    progress.end()
    if (error instanceof UserError) throw new OperatorError(error.toGraphQL('en').message)
    throw error
  }
}

function readFile(path: string): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) throw new OperatorError(`There is no file ${path}.`)
  if (found.size > LIMITS.importBytes)
    throw UserError.limit('file', 'IMPORT_BYTES', { max: LIMITS.importBytes / 1024 / 1024 })
  return readFileSync(path)
}

function print({ problems, ...report }: ImportReport): void {
  for (const { line, column, severity, message } of problems)
    console.log(`line ${line}${column ? `, ${column}` : ''}: ${severity === 'WARNING' ? 'warning: ' : ''}${message}`)
  const { created, updated, unchanged, failed, rowsTotal, dryRun, state } = report
  const counts = `${created} created, ${updated} updated, ${unchanged} unchanged, ${failed} failed`
  const end = dryRun ? ' Nothing was written: this was a dry run.' : state === 'FAILED' ? ' Nothing was written.' : ''
  console.log(`${rowsTotal} rows: ${counts}.${end}`)
}

const options = readOptions()
await withServices(project, (services) => run(services, options))
