import { csvLine } from '../domain/csv.ts'
import { harmless } from '../domain/harmless.ts'
import type { ExportColumn } from './columns.ts'

/** By which spreadsheets know that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

/** A CSV file (RFC 4180) in blocks of rows. */
export async function* writeCsv(
  columns: readonly Pick<ExportColumn, 'header' | 'form'>[],
  rows: AsyncIterable<(string | null)[][]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(BYTE_ORDER_MARK + csvLine(columns.map(({ header }) => header)))
  for await (const block of rows) {
    const lines = block.map((row) => csvLine(row.map((value, at) => cell(columns[at]!, value))))
    yield encoder.encode(lines.join(''))
  }
}

/** Numbers, days and times are nobody's text: a negative number stays one. */
const cell = ({ form }: Pick<ExportColumn, 'form'>, value: string | null): string =>
  value === null ? '' : form === 'TEXT' ? harmless(value) : value
