/** Brands present in China, of the name-suggestion-index: clients to be, each with the brand by which it is known. */
import type { CsvRecord } from '../../../server/src/domain/csv.ts'
import { type Parsed, parseRows } from './rows.ts'
import { formatOfTrade, nameOfTrade, type TradeFormat } from './trades.ts'

/** Fields named as in the datamodel. */
export type BrandRow = {
  line: number
  /**
   * What tells one client from another: the Wikidata identity, which several entries share where one firm trades in
   * several ways (its car showrooms, its charging stations); without one, the entry itself.
   */
  clientKey: string
  client: { name: string; format: TradeFormat; subFormat: string }
  brand: {
    name: string
    nameZh: string | null
    nameEn: string | null
    format: TradeFormat
    subFormat: string
    wikidata: string | null
    sourceKey: string
  }
  /** Cuisine or kind of clothes, in the words of the source, e.g. `chinese;malatang`. */
  detail: string | null
  /** ISO 3166-1 alpha-2 of the countries where the brand is found. */
  countries: string[]
}

const HAN = /\p{Script=Han}/u

/** Rows with an error are left out. */
export function parseBrands(records: Iterable<CsvRecord>): Parsed<BrandRow> {
  const firstLines = new Map<string, number>()
  return parseRows(records, (cells): BrandRow => {
    const sourceKey = cells.text('nsi_id', 190) ?? ''
    const firstLine = firstLines.get(sourceKey)
    if (sourceKey !== '' && firstLine !== undefined) cells.report('nsi_id', 'REPEATED_KEY', 'ERROR', { firstLine })
    else firstLines.set(sourceKey, cells.line)

    const name = cells.text('display_name', 190) ?? ''
    const stated = cells.text('brand_zh', 190) ?? ''
    if (stated !== '' && !HAN.test(stated)) cells.report('brand_zh', 'NO_CHINESE_NAME', 'INFO')
    const key = cells.text('osm_key', 40) ?? ''
    const value = cells.text('osm_value', 80) ?? ''
    const format = formatOfTrade(key, value)
    if (format === null && key !== '' && value !== '')
      cells.report('osm_value', 'UNKNOWN_TRADE', 'WARNING', { trade: `${key}=${value}` })
    const trade = { format: format ?? ('OTHER' as const), subFormat: nameOfTrade(value) }
    const wikidata = cells.text('wikidata', 20, 'ALLOWED')
    return {
      line: cells.line,
      clientKey: wikidata ?? sourceKey,
      client: { name, ...trade },
      brand: {
        name,
        nameZh: HAN.test(stated) ? stated : null,
        nameEn: cells.text('brand_en', 190, 'ALLOWED'),
        ...trade,
        wikidata,
        sourceKey,
      },
      detail: cells.text('cuisine_or_clothes', 80, 'ALLOWED'),
      countries: (cells.text('countries', 400, 'ALLOWED') ?? '').split('|').filter(Boolean),
    }
  })
}
