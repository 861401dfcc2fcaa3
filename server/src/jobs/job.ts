/** What the server does by the clock, beside requests. */
import type { Pool } from 'mysql2/promise'
import type { Catalog } from '../access/catalog.ts'
import { SYSTEM } from '../access/viewer.ts'
import type { PrismaClient } from '../db/generated/client/client.ts'
import { ulid } from '../domain/ulid.ts'
import { LIMITS } from '../limits.ts'
import type { Log } from '../ops/log.ts'
import type { WriteContext } from '../writer/context.ts'
import { every } from './every.ts'

export type JobParts = { catalog: Catalog; pool: Pool; prisma: PrismaClient }

/** Does what is due and gives how much that was. Two servers at once do nothing twice. */
export type Job = (parts: JobParts, log: Log, now?: Date) => Promise<number>

export const systemContext = ({ catalog, pool, prisma }: JobParts): WriteContext => ({
  viewer: SYSTEM,
  catalog,
  prisma,
  rows: async (sql, values) => (await pool.query(sql, values))[0] as never,
  requestId: ulid(),
  idempotencyKey: null,
})

/** Does the jobs at once and then every so often, one after the other, until they are stopped. */
export function startJobs(jobs: readonly Job[], parts: JobParts, log: Log, everyMs = LIMITS.lapseEveryMs) {
  const work = async () => {
    for (const job of jobs)
      await job(parts, log).catch((error: unknown) => log.warn({ err: error }, 'a job was not done'))
  }
  return every(everyMs, work, { log, failure: 'jobs were not done', atOnce: true })
}
