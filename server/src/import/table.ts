import { type CsvTable, readCsv } from '../domain/csv.ts'
import { UserError } from '../graphql/errors.ts'
import { LIMITS } from '../limits.ts'

const MEGABYTE = 1024 * 1024

/** The bytes of a file as text. Throws UserError BAD_USER_INPUT with the line at which it stops being UTF-8. */
export function decodeFile(bytes: Uint8Array): string {
  if (bytes.length > LIMITS.importBytes) throw tooLarge()
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16) throw notUtf8(1)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    return decoder.decode(bytes)
  } catch {
    throw notUtf8(badLine(bytes, decoder))
  }
}

function badLine(bytes: Uint8Array, decoder: TextDecoder): number {
  let line = 1
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from)
    const to = end < 0 ? bytes.length : end + 1
    try {
      decoder.decode(bytes.subarray(from, to))
    } catch {
      return line
    }
    from = to
  }
  return 1
}

const notUtf8 = (line: number) => UserError.badInput('input.csv', 'IMPORT_ENCODING', { line })
const tooLarge = () => UserError.limit('input.csv', 'IMPORT_BYTES', { max: LIMITS.importBytes / MEGABYTE })

/**
 * The records of a file, separated by comma, semicolon or tab, within the limits. Records that cannot be told apart are
 * among its faults. Throws UserError: LIMIT_EXCEEDED, and BAD_USER_INPUT for a text that is no table.
 */
export function readTable(text: string): CsvTable {
  if (Buffer.byteLength(text) > LIMITS.importBytes) throw tooLarge()
  // What a browser makes of bytes that are no UTF-8, and what Excel's other formats look like as text.
  const spoilt = ['\uFFFD', '\0'].map((character) => text.indexOf(character)).filter((index) => index >= 0)
  if (spoilt.length > 0) throw notUtf8(text.slice(0, Math.min(...spoilt)).split('\n').length)
  if (!text.isWellFormed()) throw notUtf8(1)
  const header = text.split(/\r?\n/, 1)[0]!.replace(/"[^"]*"/g, '')
  const [delimiter, columns] = delimiterOf(header)
  if (columns > LIMITS.importColumns)
    throw UserError.limit('input.csv', 'IMPORT_COLUMNS', { max: LIMITS.importColumns })
  const table = readCsv(text, delimiter)
  if (table.records.length + table.faults.length > LIMITS.importRows)
    throw UserError.limit('input.csv', 'IMPORT_ROWS', { max: LIMITS.importRows })
  const [fault] = table.faults
  if (fault && table.records.length === 0 && (fault.code === 'NO_HEADER' || fault.code === 'REPEATED_COLUMN'))
    throw UserError.badInput('input.csv', fault.code, fault.params)
  if (table.records.length + table.faults.length === 0) throw UserError.badInput('input.csv', 'IMPORT_EMPTY')
  return table
}

/** The separator that the header has most of, and how many columns that makes. */
function delimiterOf(header: string): [delimiter: string, columns: number] {
  const counts = [',', ';', '\t'].map((each): [string, number] => [each, header.split(each).length])
  return counts.reduce((best, each) => (each[1] > best[1] ? each : best))
}
