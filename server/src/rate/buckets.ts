/**
 * Buckets of points, one for each payer: full at first, filled again evenly over a minute. What is taken is decided in
 * this process, without asking anybody; what has been taken is told to the database now and then, and what other
 * servers have told there is heard in return (decision 35).
 */
import { LRUCache } from 'lru-cache'
import type { Pool, RowDataPacket } from 'mysql2/promise'
import { sha256 } from '../auth/base.ts'
import { LIMITS } from '../limits.ts'
import type { Payer, Quota } from './quota.ts'

/** What became of a request for points. Seconds are whole ones. */
export type Taken = {
  admitted: boolean
  quota: Quota
  /** Points left. */
  remaining: number
  /** Until the bucket is full again; until there is enough in it for what was refused. */
  seconds: number
}

type Bucket = {
  quota: Quota
  /** Points missing from the full bucket, as of `at`. More than it holds where servers together gave too much. */
  missing: number
  /** Milliseconds of this process's clock. */
  at: number
  /** Taken here, and not told to the database. */
  untold: number
}

const MINUTE = 60_000
/** Buckets remembered in one process, of payers known and of addresses each: a flood of addresses drives out no account. */
const REMEMBERED = 20_000

export type Buckets = {
  /**
   * Takes points, or says when there will be enough; `paid` of them have been taken for the same request before. Where
   * the quota has no limit nothing is counted.
   */
  take(payer: Payer, points: number, paid?: number): Taken
  /** Tells and hears at once what the clock does every second. */
  settle(): Promise<void>
  close(): Promise<void>
}

type Options = { pool: Pool; failed: (error: unknown) => void; now?: () => number }

export function createBuckets({ pool, failed, now = () => performance.now() }: Options): Buckets {
  const known = new LRUCache<string, Bucket>({ max: REMEMBERED })
  const addresses = new LRUCache<string, Bucket>({ max: REMEMBERED })
  /** Those whose untold points are many enough to tell. */
  const due = new Map<string, Bucket>()
  let settling: Promise<void> = Promise.resolve()
  let clearedAt = now()

  const bucketOf = ({ id, quota }: Payer): Bucket => {
    const cache = quota.name === 'anonymous' ? addresses : known
    let bucket = cache.get(id)
    if (!bucket) {
      bucket = { quota, missing: 0, at: now(), untold: 0 }
      cache.set(id, bucket)
    }
    refill(bucket, now())
    return bucket
  }

  const settle = async () => {
    const batch = [...due].slice(0, LIMITS.bucketsAtOnce)
    if (batch.length > 0) {
      const told = batch.map(([id, bucket]) => ({ id, bucket, points: bucket.untold }))
      for (const { id, bucket } of told) {
        due.delete(id)
        bucket.untold = 0
      }
      try {
        const missing = await tell(pool, told)
        for (const { id, bucket } of told) {
          refill(bucket, now())
          bucket.missing = (missing.get(id) ?? 0) + bucket.untold
        }
      } catch (error) {
        for (const { id, bucket, points } of told) {
          bucket.untold += points
          due.set(id, bucket)
        }
        throw error
      }
    }
    if (now() - clearedAt > LIMITS.bucketsClearedEveryMs) {
      clearedAt = now()
      await pool.query('DELETE FROM RateBucket WHERE at < UTC_TIMESTAMP(3) - INTERVAL 1 HOUR LIMIT 5000')
    }
  }
  const run = () => {
    settling = settling.then(settle).catch(failed)
    return settling
  }
  const timer = setInterval(() => {
    if (due.size > 0) void run()
  }, LIMITS.bucketsSettledEveryMs)
  timer.unref()

  return {
    take(payer, points, paid = 0) {
      const { quota } = payer
      const capacity = quota.perMinute
      if (capacity === 0) return { admitted: true, quota, remaining: 0, seconds: 0 }
      const bucket = bucketOf(payer)
      // What is dearer than the whole bucket may be had when the bucket is full.
      const enough = bucket.missing + points <= capacity || bucket.missing <= paid
      if (enough && points > 0) {
        bucket.missing += points
        bucket.untold += points
        if (bucket.untold >= capacity * LIMITS.bucketsUntoldShare) due.set(keyOf(payer.id), bucket)
      }
      const wanted = enough ? bucket.missing : bucket.missing + Math.min(points, capacity) - capacity
      return {
        admitted: enough,
        quota,
        remaining: Math.max(0, Math.floor(capacity - bucket.missing)),
        seconds: Math.max(enough ? 0 : 1, Math.ceil((wanted * 60) / capacity)),
      }
    },
    settle: run,
    async close() {
      clearInterval(timer)
      await settling
    },
  }
}

/** An id as it stands in the database: of an address only its hash. */
const keyOf = (id: string): string => (id.startsWith('ip_') ? sha256(id).slice(0, 32) : id)

function refill(bucket: Bucket, now: number): void {
  bucket.missing = Math.max(0, bucket.missing - ((now - bucket.at) * bucket.quota.perMinute) / MINUTE)
  bucket.at = now
  // A bucket that is full again owes nobody an account.
  if (bucket.missing === 0) bucket.untold = 0
}

type Told = { id: string; bucket: Bucket; points: number }

/** Adds what was taken here to what was taken elsewhere, by the database's clock; gives what is missing in all. */
async function tell(pool: Pool, told: Told[]): Promise<Map<string, number>> {
  const rows = told.map(({ id, bucket, points }) => [id, points, bucket.quota.perMinute])
  await pool.query(
    `INSERT INTO RateBucket (id, missing, perMinute, at) VALUES ${rows.map(() => '(?, ?, ?, UTC_TIMESTAMP(3))').join(', ')}
     ON DUPLICATE KEY UPDATE missing = ${LEFT} + VALUES(missing), perMinute = VALUES(perMinute), at = UTC_TIMESTAMP(3)`,
    rows.flat(),
  )
  const [found] = await pool.query<RowDataPacket[]>(`SELECT id, ${LEFT} AS missing FROM RateBucket WHERE id IN (?)`, [
    told.map(({ id }) => id),
  ])
  return new Map(found.map((row) => [row.id as string, Number(row.missing)]))
}

/** What is still missing now of what was missing at the time of the row. */
const LEFT = 'GREATEST(0, missing - TIMESTAMPDIFF(MICROSECOND, at, UTC_TIMESTAMP(3)) * perMinute / 60000000)'
