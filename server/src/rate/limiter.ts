/** Lets requests in by what they cost, and tells callers how they stand. */
import type { Viewer } from '../access/viewer.ts'
import { UserError } from '../graphql/errors.ts'
import { type Buckets, createBuckets, type Taken } from './buckets.ts'
import { payerOf, type Quotas } from './quota.ts'

/** The account of one request. */
export type Toll = {
  /** Takes points; false where there are not enough, and then nothing is taken. */
  pay(points: number): boolean
  /** Seconds after which what was refused last could be paid. */
  readonly retryAfter: number
  /** Says in the answer what the request has cost, and what is left. */
  report(headers: Headers): void
}

export type Limiter = {
  toll(viewer: Viewer | null, address: string): Toll
  buckets: Buckets
}

export function createLimiter(quotas: Quotas, parts: Parameters<typeof createBuckets>[0]): Limiter {
  const buckets = createBuckets(parts)
  return {
    buckets,
    toll(viewer, address) {
      const payer = payerOf(quotas, viewer, address)
      let cost = 0
      let last: Taken | null = null
      return {
        pay(points) {
          last = buckets.take(payer, points, cost)
          if (last.admitted) cost += points
          return last.admitted
        },
        get retryAfter() {
          return last?.seconds ?? 0
        },
        report(headers) {
          headers.set('operation-cost', String(cost))
          const { quota, remaining, seconds } = last ?? buckets.take(payer, 0)
          if (quota.perMinute === 0) return
          // The form of draft-ietf-httpapi-ratelimit-headers-10 and later.
          headers.set('ratelimit-policy', `"${quota.name}";q=${quota.perMinute};w=60;qu="points"`)
          headers.set('ratelimit', `"${quota.name}";r=${remaining};t=${seconds}`)
          if (last && !last.admitted) headers.set('retry-after', String(seconds))
        },
      }
    },
  }
}

/** The refusal of what cannot be paid for now; `retryAfter` in seconds. */
export const rateLimited = (retryAfter: number): UserError => new UserError('RATE_LIMITED', [], { retryAfter })
