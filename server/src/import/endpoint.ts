/** `POST /import/<kind>`: a file, CSV or workbook, as the body; `POST /import/<kind>/look` tells what it holds. */
import { UserError } from '../graphql/errors.ts'
import { readBody } from '../http/body.ts'
import type { Endpoint } from '../http/endpoints.ts'
import { LIMITS } from '../limits.ts'
import { importNow } from './background.ts'
import { findKind, type ImportFile, isEncoding, lookAtFile, type Mapping, mayImport } from './index.ts'

/** Answers with the report, or with what the file holds. */
export const importFile: Endpoint = async (request, context, { rest }) => {
  const [kindName = '', verb, ...more] = rest.split('/')
  const isLook = verb === 'look'
  const kind = findKind(kindName)
  const isThere = kind && mayImport(context.catalog, context.viewer.role, kind) && more.length === 0
  if (!isThere || (verb !== undefined && !isLook)) throw UserError.notFound()
  const parameters = new URL(request.url).searchParams
  const encoding = parameters.get('encoding') || null
  if (encoding !== null && !isEncoding(encoding)) throw UserError.badInput('encoding', 'INVALID_CHOICE')
  const wish = isLook ? null : wishOf(parameters)
  const tooLarge = UserError.limit('file', 'IMPORT_BYTES', { max: LIMITS.importBytes / 1024 / 1024 })
  const file: ImportFile = { kind, encoding, content: await readBody(request, LIMITS.importBytes, tooLarge) }
  return Response.json(await (wish ? importNow(context, { ...file, ...wish }) : lookAtFile(context, file)))
}

function wishOf(parameters: URLSearchParams) {
  const mode = parameters.get('mode') ?? 'GOOD_ROWS'
  if (mode !== 'GOOD_ROWS' && mode !== 'ALL_OR_NOTHING') throw UserError.badInput('mode', 'INVALID_CHOICE')
  // Neither is the one that nobody would regret.
  const dryRun = parameters.get('dryRun')
  if (dryRun !== 'true' && dryRun !== 'false')
    throw UserError.badInput('dryRun', dryRun ? 'INVALID_CHOICE' : 'REQUIRED')
  return {
    fileName: parameters.get('fileName'),
    mapping: mappingOf(parameters.getAll('map')),
    allOrNothing: mode === 'ALL_OR_NOTHING',
    dryRun: dryRun === 'true',
  }
}

/** `map=Header=field`, as on the command line; without a field the column is left out. */
const mappingOf = (texts: string[]): Mapping[] =>
  texts.map((text) => {
    const at = text.lastIndexOf('=')
    return { column: text.slice(0, at), field: text.slice(at + 1) }
  })
