/** What the parsers of the real data share: reading a cell, and saying what is wrong with it. */

import type { CsvRecord } from '../../../server/src/domain/csv.ts'
import { decimalFault, Exact, MONEY, roundHalfUp } from '../../../server/src/domain/decimal.ts'
import { formatLocalDate, isLocalDate, type LocalDate } from '../../../server/src/domain/local-date.ts'

export type ProblemCode =
  | 'BLANK'
  | 'MISSING_COLUMN'
  | 'TOO_LONG'
  | 'INVALID_DATE'
  | 'EXPIRY_BEFORE_COMMENCEMENT'
  | 'INVALID_AREA'
  | 'AREA_UNKNOWN'
  | 'INVALID_MONEY'
  | 'REPEATED_LEASE_NUMBER'
  | 'REPEATED_KEY'
  | 'DUPLICATE_ROW'
  | 'POSSIBLE_DUPLICATE'
  | 'LESSEE_UNKNOWN'
  | 'TERM_OVER_LEGAL_MAXIMUM'
  | 'NO_CHINESE_NAME'
  | 'UNKNOWN_TRADE'

/** ERROR: the row is left out. WARNING: kept, a person should look. INFO: kept, the source does not say. */
export type Severity = 'ERROR' | 'WARNING' | 'INFO'

export type Problem = {
  line: number
  column: string
  code: ProblemCode
  severity: Severity
  /** Values that a message may name. */
  params: Record<string, string | number>
}

export type Parsed<Row> = { rows: Row[]; problems: Problem[] }

const SQUARE_METRES_PER_SQUARE_FOOT = '0.09290304'

/** Square feet → ㎡, half up to 2 places. */
export const squareMetres = (squareFeet: string): string =>
  roundHalfUp(new Exact(squareFeet).times(SQUARE_METRES_PER_SQUARE_FOOT), 2)

/** Reads the cells of one record; what cannot be read is null and listed. */
export function cellReader({ line, values }: CsvRecord, problems: Problem[]) {
  const report = (
    column: string,
    code: ProblemCode,
    severity: Severity = 'ERROR',
    params: Problem['params'] = {},
  ): null => {
    problems.push({ line, column, code, severity, params })
    return null
  }
  const raw = (column: string): string | null => {
    const value = values[column]
    return value === undefined ? report(column, 'MISSING_COLUMN') : value.trim()
  }
  const text = (column: string, maxLength: number, blank: Severity | 'ALLOWED' = 'ERROR'): string | null => {
    const value = raw(column)
    if (value === null) return null
    if (value === '') return blank === 'ALLOWED' ? null : report(column, 'BLANK', blank)
    return [...value].length > maxLength ? report(column, 'TOO_LONG', 'ERROR', { maxLength }) : value
  }
  const isoDate = (column: string): LocalDate | null => {
    const value = raw(column)
    if (value === null || isLocalDate(value)) return value
    return report(column, value === '' ? 'BLANK' : 'INVALID_DATE')
  }
  /** M/D/YYYY, as written in the United States. */
  const americanDate = (column: string): LocalDate | null => {
    const value = raw(column)
    if (value === null) return null
    if (value === '') return report(column, 'BLANK')
    const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value)
    try {
      if (match) return formatLocalDate(Number(match[3]), Number(match[1]), Number(match[2]))
    } catch {
      // No such day: reported as any other text that is no date.
    }
    return report(column, 'INVALID_DATE')
  }
  /** An area in square feet as ㎡; zero and blank mean that the source does not know it. */
  const squareFeet = (column: string): string | null => {
    const value = raw(column)
    if (value === null) return null
    // Twelve places: the spreadsheet wrote 8103.78 as 8103.7799999999998.
    if (value !== '' && decimalFault(value, { precision: 25, scale: 15 })) return report(column, 'INVALID_AREA')
    const area = value === '' ? null : squareMetres(value)
    if (area === null || new Exact(area).isZero()) return report(column, 'AREA_UNKNOWN', 'WARNING')
    return area
  }
  const money = (column: string): string | null => {
    const value = raw(column)
    if (value === null) return null
    if (value === '') return report(column, 'BLANK', 'WARNING')
    return decimalFault(value, MONEY) ? report(column, 'INVALID_MONEY') : new Exact(value).toFixed(2)
  }
  return { line, report, text, isoDate, americanDate, squareFeet, money }
}

export type CellReader = ReturnType<typeof cellReader>

/** Runs a parser over the records: a row with an ERROR is left out, the others are kept in order. */
export function parseRows<Row>(
  records: Iterable<CsvRecord>,
  parseRow: (cells: CellReader, record: CsvRecord) => Row,
): Parsed<Row> {
  const rows: Row[] = []
  const problems: Problem[] = []
  for (const record of records) {
    const found: Problem[] = []
    const row = parseRow(cellReader(record, found), record)
    problems.push(...found)
    if (!found.some(({ severity }) => severity === 'ERROR')) rows.push(row)
  }
  return { rows, problems }
}
