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

export type CsvTable = { columns: string[]; records: CsvRecord[]; faults: CsvFault[] }

/**
 * All records of a text already decoded; a byte order mark is dropped, blank lines are passed over. A record with too
 * few or too many cells, or an open quote, is left out and listed. Without a usable header there are no records.
 */
export function readCsv(text: string, delimiter = ','): CsvTable {
  const columns: string[] = []
  const records: CsvRecord[] = []
  const faults: CsvFault[] = []
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  let line = 1
  let cursor = 0

  Papa.parse<string[]>(body, {
    delimiter,
    step: ({ data: cells, errors, meta }) => {
      const began = line
      for (; cursor < meta.cursor; cursor += 1) if (body[cursor] === '\n') line += 1
      if (cells.length === 1 && cells[0] === '') return
      if (errors.some((error) => error.type === 'Quotes'))
        faults.push({ line: began, code: 'UNCLOSED_QUOTE', params: {} })
      else if (columns.length === 0) columns.push(...cells.map((cell) => cell.trim()))
      else if (cells.length !== columns.length)
        faults.push({ line: began, code: 'CELL_COUNT', params: { found: cells.length, wanted: columns.length } })
      else records.push({ line: began, values: Object.fromEntries(columns.map((name, i) => [name, cells[i]!])) })
    },
  })

  const repeated = columns.find((name, i) => columns.indexOf(name) !== i)
  if (columns.length === 0) faults.push({ line: 1, code: 'NO_HEADER', params: {} })
  if (repeated !== undefined) {
    faults.push({ line: 1, code: 'REPEATED_COLUMN', params: { column: repeated } })
    return { columns, records: [], faults }
  }
  return { columns, records, faults }
}
