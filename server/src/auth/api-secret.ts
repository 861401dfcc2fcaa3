import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

/**
 * Secrets of machine clients: `ldk_<43 characters>_<8 hexadecimal digits>`. The last part is the CRC-32 of what stands
 * before it: a mistyped or made-up secret is refused without asking the database, and scanners of published code can
 * tell a real one from noise.
 */
const FORM = /^(ldk_[A-Za-z0-9_-]{43})_([0-9a-f]{8})$/

const checksum = (text: string) => crc32(text).toString(16).padStart(8, '0')

/** A new secret with 256 random bits. */
export function newApiSecret(): string {
  const text = `ldk_${randomBytes(32).toString('base64url')}`
  return `${text}_${checksum(text)}`
}

/** Whether a text could be a secret: form and checksum are right. */
export function isApiSecret(text: string): boolean {
  const match = FORM.exec(text)
  return match !== null && checksum(match[1]!) === match[2]
}
