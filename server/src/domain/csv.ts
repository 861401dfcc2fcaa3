/** Reads CSV (RFC 4180) into records that know the line they began on, so that a fault can be found in the file. */
import Papa from 'papaparse'

export type CsvRecord = {
  /** Line of the file on which the record begins; the header is usually line 1. */
  line: number
  /** Cells by column name, as written. */
  values: Readonly<Record<string, string>>
}

export type CsvFault = {
  line: number
  code: 'NO_HEADER' | 'REPEATED_COLUMN' | 'CELL_COUNT' | 'UNCLOSED_QUOTE'
  params: Record<string, string | number>
}

export type CsvTable = {
  columns: string[]
  records: CsvRecord[]
  faults: CsvFault[]
  /** The line at which reading stopped since there were more records than wanted; null where all were read. */
  stoppedAt: number | null
}

/**
 * The records of a text already decoded, `most` at most; a byte order mark is dropped, lines without a value are passed over. A
 * record with too few or too many cells is left out and listed. An open quote swallows all that follows: it is listed, and
 * reading stops. Without a usable header there are no records. Columns without a name are no columns.
 */
export function readCsv(text: string, delimiter = ',', most = Number.POSITIVE_INFINITY): CsvTable {
  const columns: string[] = []
  const records: CsvRecord[] = []
  const faults: CsvFault[] = []
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  let line = 1
  let cursor = 0
  let stoppedAt: number | null = null

  Papa.parse<string[]>(body, {
    delimiter,
    step: ({ data: cells, errors, meta }, parser) => {
      const began = line
      for (; cursor < meta.cursor; cursor += 1) if (body[cursor] === '\n') line += 1
      if (cells.every((cell) => cell.trim() === '')) return
      if (records.length + faults.length >= most) {
        stoppedAt = began
        parser.abort()
      } else if (errors.some((error) => error.type === 'Quotes')) {
        faults.push({ line: began, code: 'UNCLOSED_QUOTE', params: { line: began } })
        parser.abort()
      } else if (columns.length === 0) columns.push(...cells.map((cell) => cell.trim()))
      else if (cells.length !== columns.length)
        faults.push({ line: began, code: 'CELL_COUNT', params: { found: cells.length, wanted: columns.length } })
      else
        records.push({
          line: began,
          values: Object.fromEntries(columns.flatMap((name, i) => (name === '' ? [] : [[name, cells[i]!]]))),
        })
    },
  })

  const named = columns.filter((name) => name !== '')
  const repeated = named.find((name, i) => named.indexOf(name) !== i)
  if (named.length === 0 && faults.length === 0) faults.push({ line: 1, code: 'NO_HEADER', params: {} })
  if (repeated !== undefined) {
    faults.push({ line: 1, code: 'REPEATED_COLUMN', params: { column: repeated } })
    return { columns: named, records: [], faults, stoppedAt }
  }
  return { columns: named, records, faults, stoppedAt }
}

/** One record of a CSV file. What another separator, or a blank at its edge, could tear apart stands in quotes as well. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`

const quoted = (text: string): string => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
