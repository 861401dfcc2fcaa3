/** `POST` and `GET /export/<list>.csv|.xlsx`: a list as a file, with the rights of whoever asks. */
import './sentences.ts'
import { todayIn } from '../domain/local-date.ts'
import type { Context } from '../graphql/context.ts'
import { checkNesting } from '../graphql/document-limits.ts'
import { UserError } from '../graphql/errors.ts'
import { readBody } from '../http/body.ts'
import { attachment, download } from '../http/download.ts'
import type { Endpoint } from '../http/endpoints.ts'
import { typeLabel } from '../i18n/labels/lookup.ts'
import { wordsOf } from '../i18n/words.ts'
import { LIMITS } from '../limits.ts'
import { writeWorkbook } from '../xlsx/write.ts'
import { type AskInput, readAsk, targetOf } from './ask.ts'
import { columnsOf } from './columns.ts'
import { writeCsv } from './csv.ts'
import { MEDIA } from './media.ts'
import { recordExport } from './record.ts'
import { findRows, readRows } from './rows.ts'
import { takeTurn } from './turns.ts'

/** Answers once the rows are known and the trail says who takes them; each block is read as the one before has left. */
export const exportList: Endpoint = async (request, context, { rest, isCurrent }) => {
  const { type, format } = targetOf(context, rest)
  const ask = readAsk(context, type, format, await inputOf(request))
  const { viewer, catalog } = context
  const timezone = await timezoneOf(context)
  const columns = columnsOf(catalog, viewer.role, type, ask.fields, {
    style: ask.style,
    locale: viewer.locale,
    timezone,
  })
  const release = takeTurn(viewer)
  try {
    const ids = await findRows(context, ask)
    await recordExport(context, type.name, {
      format,
      rows: ids.length,
      fields: columns.columns.map(({ name }) => name),
      where: ask.where ?? null,
      orderBy: ask.orderBy ?? null,
    })
    const rows = readRows(context, ids, columns, isCurrent)
    const name = typeLabel(wordsOf(viewer.locale), type.name, 'many') ?? type.plural
    const pieces =
      format === 'csv' ? writeCsv(columns.columns, rows) : writeWorkbook({ name, columns: columns.columns, rows })
    const today = todayIn(timezone)
    return download(pieces, {
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(LIMITS.exportMs)]),
      onEnd: release,
      headers: {
        'content-type': MEDIA[format],
        'content-disposition': attachment(`${name} ${today}.${format}`, `${type.plural}-${today}.${format}`),
        'x-total-rows': String(ids.length),
      },
    })
  } catch (error) {
    release()
    throw error
  }
}

/** The request's words: the JSON of a POST; of a GET its parameters, of which `where` and `orderBy` are JSON. */
async function inputOf(request: Request): Promise<AskInput> {
  if (request.method !== 'GET') return jsonOf(await textOf(request), '')
  const parameters = new URL(request.url).searchParams
  const input: Record<string, unknown> = {}
  for (const [name, value] of parameters)
    input[name] = name === 'fields' ? value.split(',') : name === 'style' ? value : jsonOf(value, name)
  return input
}

async function textOf(request: Request): Promise<string> {
  const tooLarge = UserError.limit('where', 'FILTER_SIZE', { max: LIMITS.filterLeaves })
  return (await readBody(request, LIMITS.exportAskBytes, tooLarge)).toString('utf8')
}

function jsonOf(text: string, path: string): AskInput {
  if (text.trim() === '') return {}
  checkNesting(text)
  try {
    const value: unknown = JSON.parse(text)
    if (path !== '' || (typeof value === 'object' && value !== null && !Array.isArray(value))) return value as AskInput
  } catch {
    // What it holds is not repeated.
  }
  throw UserError.badInput(path, 'JSON')
}

/** Times are shown as the department's clock shows them. */
async function timezoneOf({ viewer, rows }: Context): Promise<string> {
  if (viewer.departmentId === null) return 'UTC'
  const [found] = await rows<{ timezone: string }>('SELECT timezone FROM Department WHERE id = ?', [
    viewer.departmentId,
  ])
  return found?.timezone ?? 'UTC'
}
