import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

/**
 * Texts that open something to whoever holds them: `<prefix>_<43 characters>_<8 hexadecimal digits>`, with 256 random
 * bits. The last part is the CRC-32 of what stands before it: a mistyped or made-up one is refused without asking the
 * database, and scanners of published code can tell a real one from noise. Only a hash of it is kept.
 */
const FORM = /^([a-z]{2,3}_[A-Za-z0-9_-]{43})_([0-9a-f]{8})$/

/** Prefixes: of machine clients' secrets, and of the tokens in links for the public. */
export const API_SECRET = 'ldk'
export const LINK_TOKEN = 'ldl'

const checksum = (text: string) => crc32(text).toString(16).padStart(8, '0')

/** A new one. */
export function newSecret(prefix: string): string {
  const text = `${prefix}_${randomBytes(32).toString('base64url')}`
  return `${text}_${checksum(text)}`
}

/** Whether a text could be one: prefix, form and checksum are right. */
export function isSecret(prefix: string, text: string): boolean {
  const match = FORM.exec(text)
  return match !== null && text.startsWith(`${prefix}_`) && checksum(match[1]!) === match[2]
}
