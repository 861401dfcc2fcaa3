/** Files as tables: the records of a CSV text or of a workbook's first sheet, each with its line. */
import { type CsvFault, readCsv } from '../domain/csv.ts'
import { asWritten } from '../domain/harmless.ts'
import { UserError } from '../graphql/errors.ts'
import { LIMITS } from '../limits.ts'
import { FORMULA, readFirstSheet, type SheetRow } from '../xlsx/read.ts'
import { WorkbookError } from '../xlsx/workbook-error.ts'
import { type Decoded, decode, type Encoding } from './decode.ts'

export type TableRecord = {
  line: number
  values: Readonly<Record<string, string>>
  /** Columns whose cell holds a formula, and so no value. */
  formulas: readonly string[]
}

export type Table = {
  columns: string[]
  records: TableRecord[]
  /** Records that cannot be told apart. */
  faults: CsvFault[]
  /** Null for a workbook. */
  encoding: Encoding | null
}

const MEGABYTE = 1024 * 1024
const tooLarge = () => UserError.limit('file', 'IMPORT_BYTES', { max: LIMITS.importBytes / MEGABYTE })
const tooManyRows = (line: number) => UserError.limit('file', 'IMPORT_ROWS', { max: LIMITS.importRows, line })
const tooManyColumns = () => UserError.limit('file', 'IMPORT_COLUMNS', { max: LIMITS.importColumns })

/** Whether a line of headers says something to the import, beside words that look the same in every encoding. */
export type Understands = (headers: readonly string[]) => boolean

/**
 * The records of a file, CSV or workbook, within the limits. Throws UserError: LIMIT_EXCEEDED, and BAD_USER_INPUT for what
 * is no table, with the line.
 */
export async function readTable(
  bytes: Uint8Array,
  encoding: Encoding | null,
  understands: Understands,
): Promise<Table> {
  if (bytes.length > LIMITS.importBytes) throw tooLarge()
  const begins = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte)
  if (begins(0x50, 0x4b, 0x03, 0x04)) return checked(await readWorkbook(bytes))
  // Excel's older format, which is also what it wraps a workbook with a password in.
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw UserError.badInput('file', 'IMPORT_OLD_EXCEL')
  return readText(decode(bytes, encoding, (text) => understands(headerOf(text).cells)))
}

/** The same for a text that is decoded already. */
export function readText({ text, encoding }: Decoded): Table {
  if (Buffer.byteLength(text) > LIMITS.importBytes) throw tooLarge()
  // What a browser makes of bytes that are no UTF-8, and what Excel's other formats look like as text.
  const spoilt = /[\ufffd\0]/.exec(text)?.index ?? (text.isWellFormed() ? null : 0)
  if (spoilt !== null) {
    const line = text.slice(0, spoilt).split('\n').length
    throw UserError.badInput('file', 'IMPORT_ENCODING', { line })
  }
  const { delimiter, cells } = headerOf(text)
  if (cells.length > LIMITS.importColumns) throw tooManyColumns()
  const { columns, records, faults, stoppedAt } = readCsv(text, delimiter, LIMITS.importRows)
  if (stoppedAt !== null) throw tooManyRows(stoppedAt)
  return checked({ columns, faults, encoding, records: records.map(unquoted) })
}

function checked(table: Table): Table {
  const whole = table.faults.find(({ code }) => code !== 'CELL_COUNT')
  if (whole) throw UserError.badInput('file', whole.code, whole.params)
  if (table.columns.length === 0) throw UserError.badInput('file', 'NO_HEADER')
  if (table.records.length + table.faults.length === 0) throw UserError.badInput('file', 'IMPORT_EMPTY')
  return table
}

/** Cells as they were before an export made them harmless. One that begins with = otherwise is a formula. */
function unquoted({ line, values }: { line: number; values: Readonly<Record<string, string>> }): TableRecord {
  const cells = Object.entries(values)
  return {
    line,
    values: Object.fromEntries(cells.map(([column, cell]) => [column, asWritten(cell)])),
    formulas: cells.flatMap(([column, cell]) => (/^\s*[=＝]/.test(cell) ? [column] : [])),
  }
}

/** The separator that the header has most of, and its cells. */
function headerOf(text: string): { delimiter: string; cells: string[] } {
  const line = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0]!
  const bare = line.replace(/"[^"]*"/g, '')
  const delimiter = [',', ';', '\t'].reduce((best, each) =>
    bare.split(each).length > bare.split(best).length ? each : best,
  )
  return { delimiter, cells: line.split(delimiter).map((cell) => cell.replaceAll('"', '')) }
}

async function readWorkbook(bytes: Uint8Array): Promise<Table> {
  const columns: (string | undefined)[] = []
  const table: Table = { columns: [], records: [], faults: [], encoding: null }
  const onRow = ({ line, cells }: SheetRow): boolean => {
    if (cells.length > LIMITS.importColumns) throw tooManyColumns()
    if (columns.length === 0) {
      for (const [at, cell] of cells.entries()) columns[at] = typeof cell === 'string' ? cell.trim() : undefined
      table.columns = columns.filter((name) => name !== undefined && name !== '') as string[]
      const repeated = table.columns.find((name, at) => table.columns.indexOf(name) !== at)
      if (repeated !== undefined) table.faults.push({ line, code: 'REPEATED_COLUMN', params: { column: repeated } })
      return repeated === undefined
    }
    if (table.records.length >= LIMITS.importRows) throw tooManyRows(line)
    const named = columns.flatMap((name, at) => (name ? [[name, cells[at]] as const] : []))
    const formulas = named.flatMap(([name, cell]) => (cell === FORMULA ? [name] : []))
    // (Not by assignment: a column may be named like a member of every object.)
    const values = Object.fromEntries(
      named.map(([name, cell]) => [name, typeof cell === 'string' ? asWritten(cell) : '']),
    )
    const isEmpty = formulas.length === 0 && Object.values(values).every((value) => value.trim() === '')
    if (!isEmpty) table.records.push({ line, values, formulas })
    return true
  }
  try {
    await readFirstSheet(bytes, { unpackedBytes: LIMITS.importUnpackedBytes, ratio: LIMITS.importRatio }, onRow)
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error
    if (error.fault === 'TOO_LARGE')
      throw UserError.limit('file', 'IMPORT_UNPACKED', { max: LIMITS.importUnpackedBytes / MEGABYTE })
    throw UserError.badInput('file', 'IMPORT_WORKBOOK')
  }
  return table
}
