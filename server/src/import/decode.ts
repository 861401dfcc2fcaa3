/** The text of a file: which encoding it is in, where that is certain, or else the one that was chosen. */
import { UserError } from '../graphql/errors.ts'

/** Encodings that files come in, by the names of the WHATWG. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const
export type Encoding = (typeof ENCODINGS)[number]

export const isEncoding = (text: string): text is Encoding => (ENCODINGS as readonly string[]).includes(text)

/** What Excel writes where it does not write UTF-8: on the mainland, and in Hong Kong, Macau and Taiwan. */
const CHINESE: readonly Encoding[] = ['gb18030', 'big5']

export type Decoded = { text: string; encoding: Encoding }

/**
 * Decodes a file. Without a byte order mark and where it is no UTF-8, a Chinese encoding is taken only if the headers then
 * make sense (`understands`), and in no other: both read the other's bytes as some text. Throws UserError BAD_USER_INPUT
 * with the line from which the encoding does not fit.
 */
export function decode(bytes: Uint8Array, chosen: Encoding | null, understands: (text: string) => boolean): Decoded {
  const marked = markOf(bytes)
  const encoding = marked ?? chosen
  if (encoding) {
    const text = decoded(bytes, encoding)
    if (text === null) throw misfit('IMPORT_NOT_ENCODED', bytes, encoding)
    return { text, encoding }
  }
  const text = bytes.includes(0) ? null : decoded(bytes, 'utf-8')
  if (text !== null) return { text, encoding: 'utf-8' }
  const fitting = CHINESE.flatMap((each) => {
    const text = decoded(bytes, each)
    return text !== null && understands(text) ? [{ text, encoding: each }] : []
  })
  if (fitting.length !== 1) throw misfit('IMPORT_ENCODING', bytes, 'utf-8')
  return fitting[0]!
}

function markOf(bytes: Uint8Array): Encoding | null {
  const begins = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte)
  if (begins(0xef, 0xbb, 0xbf)) return 'utf-8'
  if (begins(0xff, 0xfe)) return 'utf-16le'
  return begins(0xfe, 0xff) ? 'utf-16be' : null
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

/** The first line that holds what the encoding has no character for. */
function misfit(code: string, bytes: Uint8Array, encoding: Encoding): UserError {
  const text = new TextDecoder(encoding).decode(bytes)
  const at = /[\0\ufffd]/.exec(text)?.index ?? 0
  return UserError.badInput('file', code, { line: text.slice(0, at).split('\n').length, encoding })
}
