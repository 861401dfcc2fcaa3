import { randomBytes } from 'node:crypto'
import { hash, parseOptions, verify } from '@node-rs/argon2'
import type { Fault } from '../graphql/errors.ts'
import { COMMON_PASSWORDS } from './common-passwords.ts'
import { AuthError } from './errors.ts'
import { createGate } from './gate.ts'
import { HASHES_AT_A_TIME, HASHES_WAITING, PASSWORD_LENGTH } from './limits.ts'

/**
 * Argon2id (the library's default kind) with the parameters of the OWASP password storage cheat sheet: 19 MiB, two
 * passes, one lane. All bytes count, also those after the 72nd.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Each process hashes a few at a time: log-ins must not take the threads and memory of everybody else. */
const gate = createGate(
  HASHES_AT_A_TIME,
  HASHES_WAITING,
  () => new AuthError('RATE_LIMITED', 'BUSY', { retryAfter: 2 }),
)

/**
 * One spelling for what people see as one password: full-width digits of a Chinese keyboard and composed accents
 * (NFC, NFD) come out the same (NFKC).
 */
const normalise = (password: string) => password.normalize('NFKC')

/** Why a text will not do: a code with a sentence. */
export type PasswordProblem = Omit<Fault, 'path'>

const tooLong: PasswordProblem = { code: 'TOO_LONG', params: { max: PASSWORD_LENGTH.max } }

const lengthOf = (text: string) => [...text].length

/** What bars a text from being tried as a password at all, before any work is spent on it; null when nothing does. */
export function unusablePassword(password: string): PasswordProblem | null {
  // UTF-16 length first: it is at hand, and code points are at least half of it.
  if (password.length > PASSWORD_LENGTH.max * 2) return tooLong
  // Half a character has no UTF-8 form: two such passwords would be one.
  if (/\p{Surrogate}/u.test(password)) return { code: 'NOT_VALID' }
  const text = normalise(password)
  if (text.trim() === '') return { code: 'REQUIRED' }
  return lengthOf(text) > PASSWORD_LENGTH.max ? tooLong : null
}

/**
 * Why a new password is refused; null when it is good. `words` are what one knows of its owner (number, name, e-mail):
 * the password must be none of them.
 */
export function passwordProblem(password: string, words: readonly (string | null)[] = []): PasswordProblem | null {
  const unusable = unusablePassword(password)
  if (unusable) return unusable
  const text = normalise(password).toLowerCase()
  if (lengthOf(text) < PASSWORD_LENGTH.min) return { code: 'TOO_SHORT', params: { min: PASSWORD_LENGTH.min } }
  const owned = words.flatMap((each) => (each ? [each, each.split('@')[0]!] : [])).map((each) => normalise(each))
  const known = COMMON_PASSWORDS.has(text) || owned.some((each) => each.toLowerCase() === text)
  return known || isMonotonous(text) ? { code: 'WEAK_PASSWORD' } : null
}

/** Fewer than four different characters, or a straight run up or down such as 12345678 and hgfedcba. */
function isMonotonous(text: string): boolean {
  if (new Set(text).size < 4) return true
  const codes = [...text].map((each) => each.codePointAt(0)!)
  const steps = codes.slice(1).map((each, i) => each - codes[i]!)
  // 9 is followed by 0 on the keyboard.
  return [1, -1].some((way) => steps.every((step) => step === way || step === -9 * way))
}

/** The hash to store. Check with `passwordProblem` first. Throws AuthError RATE_LIMITED when too many wait. */
export const hashPassword = (password: string): Promise<string> => gate(() => hash(normalise(password), COST))

let decoy: Promise<string> | undefined

/** A hash that no password has; made once in advance, so that the first stranger takes no longer than the next. */
export function prepareDecoy(): Promise<string> {
  decoy ??= hash(randomBytes(32), COST)
  return decoy
}

/**
 * Whether the password belongs to the stored hash. Without a hash (no such user, no password yet) the same work is
 * done and the answer is no. Throws AuthError RATE_LIMITED when too many wait.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await prepareDecoy())
  const matches = await gate(() => verify(against, normalise(password)))
  return matches && stored !== null
}

/** Whether a stored hash was made with other costs than today's and should be made anew at the next log-in. */
export function isOutdated(stored: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(stored)
  return memoryCost !== COST.memoryCost || timeCost !== COST.timeCost || parallelism !== COST.parallelism
}
