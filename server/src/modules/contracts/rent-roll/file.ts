/** `GET /rent-roll/<rows|forecast>.<csv|xlsx>`: the rent roll as a file, with the rights of whoever asks. */
import { isLocalDate } from '../../../domain/local-date.ts'
import { writeCsv } from '../../../export/csv.ts'
import { MEDIA } from '../../../export/media.ts'
import { recordExport } from '../../../export/record.ts'
import { takeTurn } from '../../../export/turns.ts'
import { UserError } from '../../../graphql/errors.ts'
import { attachment, download } from '../../../http/download.ts'
import type { Endpoint } from '../../../http/endpoints.ts'
import { enumLabel } from '../../../i18n/labels/lookup.ts'
import type { Locale } from '../../../i18n/locale.ts'
import { rollBasis, rollHeader, rollTitle } from '../../../i18n/rent-roll.ts'
import { wordsOf } from '../../../i18n/words.ts'
import { LIMITS } from '../../../limits.ts'
import { writeWorkbook } from '../../../xlsx/write.ts'
import { type RentRoll, rentRollOf } from './ask.ts'
import { type Column, FORECAST_COLUMNS, ROW_COLUMNS } from './columns.ts'
import { mayReadRentRoll } from './operations.ts'

/** Columns for people: names instead of ids. */
const ROWS = ROW_COLUMNS.filter(({ type }) => type !== 'ID')
/** Of which property each row of the forecast is. */
const OF_PROPERTY: Column<{ property: string }> = {
  ...{ name: 'property', type: 'String', nullable: true, description: '', form: 'TEXT', scale: null, width: 20 },
}

/** The whole of it, as it was asked for in the panel: `asOf`, `departmentIds`, `propertyIds`. */
export const rentRollFile: Endpoint = async (request, context, { rest }) => {
  const { viewer, catalog } = context
  const [, part, format] = /^(rows|forecast)\.(csv|xlsx)$/.exec(rest) ?? []
  if (!part || !mayReadRentRoll(catalog, viewer.role)) throw UserError.notFound()
  const asked = questionOf(new URL(request.url).searchParams)
  const release = takeTurn(viewer)
  try {
    const roll = await rentRollOf(context, { ...asked, by: 'PROPERTY' })
    const columns = (part === 'rows' ? ROWS : [OF_PROPERTY, ...FORECAST_COLUMNS]) as Column<never>[]
    const cells = part === 'rows' ? rowCells(roll, viewer.locale) : forecastCells(roll)
    await recordExport(context, 'Contract', {
      format: format!,
      rows: cells.length,
      fields: columns.map(({ name }) => name),
      where: { rentRoll: part, ...asked, asOf: roll.asOf },
    })
    const headed = columns.map((column) => ({ ...column, header: rollHeader(viewer.locale, column.name) }))
    const name = rollTitle(viewer.locale, part === 'rows' ? 'title' : 'forecast')
    async function* blocks() {
      yield cells
    }
    const sheet = { name, columns: headed, rows: blocks() }
    return download(format === 'csv' ? writeCsv(headed, sheet.rows) : writeWorkbook(sheet), {
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(LIMITS.exportMs)]),
      onEnd: release,
      headers: {
        'content-type': MEDIA[format as 'csv' | 'xlsx'],
        'content-disposition': attachment(`${name} ${roll.asOf}.${format}`, `rent-${part}-${roll.asOf}.${format}`),
        'x-total-rows': String(cells.length),
      },
    })
  } catch (error) {
    release()
    throw error
  }
}

function questionOf(parameters: URLSearchParams) {
  const list = (name: string) => (parameters.has(name) ? parameters.get(name)!.split(',').filter(Boolean) : null)
  const asOf = parameters.get('asOf') || null
  if (asOf !== null && !isLocalDate(asOf)) throw UserError.badInput('asOf', 'INVALID_DATE')
  return { asOf, departmentIds: list('departmentIds'), propertyIds: list('propertyIds') }
}

const ENUMS: Record<string, string> = { state: 'ContractState', rentType: 'RentType', rentUnit: 'RentUnit' }

function rowCells({ rows }: RentRoll, locale: Locale): (string | null)[][] {
  const words = wordsOf(locale)
  return rows.map((row) =>
    ROWS.map(({ name }) => {
      const value = row[name]
      if (value === null) return null
      if (name === 'basis') return rollBasis(locale, value)
      return ENUMS[name] ? (enumLabel(words, ENUMS[name], value) ?? value) : value
    }),
  )
}

function forecastCells({ groups }: RentRoll): (string | null)[][] {
  return groups.flatMap(({ name, forecast }) =>
    forecast.map((month) => [name, ...FORECAST_COLUMNS.map((column) => String(month[column.name]))]),
  )
}
