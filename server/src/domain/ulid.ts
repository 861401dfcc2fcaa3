import { ulid as standard } from 'ulid'

// The package asks the system for each of the sixteen characters by itself, which costs more than all else about an id.
const bytes = new Uint8Array(4096)
let used = bytes.length

function chance(): number {
  if (used === bytes.length) {
    crypto.getRandomValues(bytes)
    used = 0
  }
  return bytes[used++]! / 256
}

/** A new ULID; its random part is taken from bytes of the system's generator, each used once. */
export const ulid = (): string => standard(undefined, chance)
