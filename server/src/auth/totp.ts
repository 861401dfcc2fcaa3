import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * One-time codes by time (RFC 6238) in the form that every authenticator program takes: SHA-1, six digits, a new code
 * every 30 seconds.
 */

const PERIOD = 30
const DIGITS = 6
/** Codes of the step before and after count too: clocks differ, and people type. */
const DRIFT = 1
/** RFC 4226 §4: at least 128 bits, 160 recommended. */
const SECRET_BYTES = 20

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base32 (RFC 4648) without padding, in which people may type a secret. */
export function base32(bytes: Uint8Array): string {
  let [text, bits, value] = ['', 0, 0]
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff
    bits += 8
    for (; bits >= 5; bits -= 5) text += ALPHABET[(value >> (bits - 5)) & 31]
  }
  return bits > 0 ? text + ALPHABET[(value << (5 - bits)) & 31] : text
}

function bytesOf(text: string): Buffer {
  const bytes: number[] = []
  let [bits, value] = [0, 0]
  for (const letter of text) {
    value = ((value << 5) | ALPHABET.indexOf(letter)) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((value >> bits) & 255)
  }
  return Buffer.from(bytes)
}

/** A new secret, in Base32. */
export const newTotpSecret = (): string => base32(randomBytes(SECRET_BYTES))

/** The number of the period in which an instant lies. */
export const stepAt = (instant: Date): number => Math.floor(instant.getTime() / 1000 / PERIOD)

/** The code of a step (RFC 4226 §5.3). */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const offset = hash.at(-1)! & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, '0')
}

/** The step whose code it is, about now and after `usedStep`, so that no code counts twice; null when it is none. */
export function stepOfCode(secret: string, code: string, usedStep: number, now = new Date()): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const current = stepAt(now)
  let found: number | null = null
  for (let step = current - DRIFT; step <= current + DRIFT; step++) {
    const matches = timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code))
    if (matches && step > usedStep) found = step
  }
  return found
}

/** What a QR code holds for an authenticator program (the de-facto format of key URIs). */
export function otpauthUri(secret: string, account: string, issuer = 'Leasedesk'): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${DIGITS}&period=${PERIOD}`
}
