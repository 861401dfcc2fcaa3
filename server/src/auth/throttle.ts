import { isIPv6 } from 'node:net'
import type { Pool } from 'mysql2/promise'
import type { PrismaClient } from '../db/generated/client/client.ts'
import { instantOf, rowsOf, secondsFrom, sha256 } from './base.ts'
import { AuthError } from './errors.ts'
import { FAILURES_FORGOTTEN_AFTER, FIRST_DELAY, FREE_FAILURES, MAX_DELAY } from './limits.ts'

/** Slows the guessing of passwords: counts by log-in name and address, in the database, for all servers together. */
export type Throttle = {
  /**
   * Books one attempt as failed before the password is looked at, so that attempts made at the same moment count one
   * after another. Throws AuthError RATE_LIMITED while a delay runs; that attempt is not counted.
   */
  book(login: string, address: string): Promise<void>
  /** The attempt was right: nothing is held against this name and address. */
  clear(login: string, address: string): Promise<void>
}

/**
 * Delays belong to a name *and* an address: whoever guesses from elsewhere does not lock the owner out. Unknown names
 * are counted like known ones, so that the delay tells nothing.
 */
export function createThrottle(prisma: PrismaClient, pool: Pool): Throttle {
  return {
    async book(login, address) {
      const id = keyOf(login, address)
      for (;;) {
        const now = new Date()
        const row = await find(pool, id)
        if (!row) {
          // Two first attempts at once: the second one finds the row and counts on.
          const data = { id, failures: 1, blockedUntil: now }
          if ((await prisma.loginThrottle.createMany({ data, skipDuplicates: true })).count === 1) return
          continue
        }
        const wait = Math.ceil((row.blockedUntil.getTime() - now.getTime()) / 1000)
        if (wait > 0) throw new AuthError('RATE_LIMITED', 'TOO_MANY_TRIES', { retryAfter: wait })
        const isOld = row.updatedAt < secondsFrom(now, -FAILURES_FORGOTTEN_AFTER)
        const failures = isOld ? 1 : row.failures + 1
        const { count } = await prisma.loginThrottle.updateMany({
          where: { id, failures: row.failures, blockedUntil: row.blockedUntil },
          data: { failures, blockedUntil: secondsFrom(now, delayAfter(failures)) },
        })
        if (count === 1) return
      }
    },
    async clear(login, address) {
      await prisma.loginThrottle.deleteMany({ where: { id: keyOf(login, address) } })
    },
  }
}

/** Seconds to wait after so many failures: 2, 4, 8 … up to a quarter of an hour, after the first three. */
export function delayAfter(failures: number): number {
  if (failures <= FREE_FAILURES) return 0
  return Math.min(MAX_DELAY, FIRST_DELAY * 2 ** Math.min(30, failures - FREE_FAILURES - 1))
}

const keyOf = (login: string, address: string) => sha256(`${login}\n${networkOf(address)}`)

/** The address, of IPv6 the first half: a single subscriber has all the rest to choose from. */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const first = head === '' ? [] : head.split(':')
  const missing = tail === undefined ? 0 : 8 - first.length - (tail === '' ? 0 : tail.split(':').length)
  const groups = [...first, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail ? tail.split(':') : [])]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

async function find(pool: Pool, id: string) {
  type Row = { failures: number; blockedUntil: string; updatedAt: string }
  const [row] = await rowsOf<Row>(pool, 'SELECT failures, blockedUntil, updatedAt FROM LoginThrottle WHERE id = ?', [
    id,
  ])
  return (
    row && { failures: row.failures, blockedUntil: instantOf(row.blockedUntil), updatedAt: instantOf(row.updatedAt) }
  )
}
