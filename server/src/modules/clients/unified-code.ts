/**
 * Unified social credit code 統一社會信用代碼 of an enterprise (R4.1), GB 32100-2015: 18 characters, the last of
 * which checks the others.
 */

/** Digits and capitals without I, O, S, V, Z; a character's value is its place. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const LENGTH = 18

export type UnifiedCodeFault =
  | { code: 'LENGTH'; length: number }
  /** `position` counts from 1. */
  | { code: 'ALPHABET'; position: number; character: string }
  | { code: 'CHECK_DIGIT' }

/**
 * The form a code is stored and compared in: capitals, full-width characters narrowed, the blanks and hyphens of a
 * printed licence removed. Look-alikes (O for 0, I for 1) stay as they are: which was meant is not ours to guess.
 */
export function normalizeUnifiedCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-‐-―]/gu, '')
    .toUpperCase()
}

/** The check character of the first 17: (31 − Σ value·3^(i−1) mod 31) mod 31. Null if one is not of the alphabet. */
function checkCharacter(body: string): string | null {
  let weight = 1
  let sum = 0
  for (const character of body) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) return null
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31]!
}

/** What is wrong with a normalised code, or null when it is valid. Which check digit would fit is not told. */
export function checkUnifiedCode(code: string): UnifiedCodeFault | null {
  const characters = [...code]
  if (characters.length !== LENGTH) return { code: 'LENGTH', length: characters.length }
  const odd = characters.findIndex((character) => !ALPHABET.includes(character))
  if (odd >= 0) return { code: 'ALPHABET', position: odd + 1, character: characters[odd]! }
  return checkCharacter(code.slice(0, -1)) === code.at(-1) ? null : { code: 'CHECK_DIGIT' }
}

/**
 * A valid code that belongs to nobody, for demonstrations and tests: division 990000 is not assigned in GB/T 2260,
 * so no registry has issued it. The organisation part carries its own check digit (GB 11714) as real ones do.
 * `random` gives numbers from 0 up to 1.
 */
export function fictitiousUnifiedCode(random: () => number): string {
  const organisation = Array.from({ length: 8 }, () => ALPHABET[Math.floor(random() * 10)]!)
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = organisation.reduce((total, digit, i) => total + Number(digit) * weights[i]!, 0)
  const inner = (11 - (sum % 11)) % 11
  const body = `91990000${organisation.join('')}${inner === 10 ? 'X' : inner}`
  return body + checkCharacter(body)
}
