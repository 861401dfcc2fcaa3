import type { Pool, ResultSetHeader, RowDataPacket } from 'mysql2/promise'
import { LOCALES } from '../i18n/locale.ts'
import { every } from '../jobs/every.ts'
import { LIMITS } from '../limits.ts'
import type { Log } from '../ops/log.ts'
import { told } from './report.ts'

/**
 * Ends runs of which nothing has been heard for a while, since the process that did them is gone; gives how many. Any
 * server does it for all: two at once do none twice.
 */
export async function endAbandoned(pool: Pool, silentMs: number = LIMITS.importSilentMs): Promise<number> {
  const isSilent = "state = 'RUNNING' AND updatedAt < UTC_TIMESTAMP(3) - INTERVAL ? MICROSECOND"
  const [runs] = await pool.query<RowDataPacket[]>(`SELECT id, language FROM ImportRun WHERE ${isSilent}`, [
    silentMs * 1000,
  ])
  let ended = 0
  for (const run of runs) {
    const locale = LOCALES.find((each) => each === run.language) ?? 'zh-Hans'
    const problem = told({ line: 1, column: null, code: 'IMPORT_INTERRUPTED', severity: 'ERROR' }, locale)
    // Of a whole file in one transaction nothing has stayed.
    const [{ affectedRows }] = await pool.query<ResultSetHeader>(
      `UPDATE ImportRun SET state = 'FAILED', problems = ?, version = version + 1, updatedAt = UTC_TIMESTAMP(3),
         created = IF(allOrNothing, 0, created), updated = IF(allOrNothing, 0, updated),
         unchanged = IF(allOrNothing, 0, unchanged)
       WHERE id = ? AND ${isSilent}`,
      [JSON.stringify([problem]), run.id, silentMs * 1000],
    )
    ended += affectedRows
  }
  return ended
}

/** Looks for abandoned runs when a server starts, and from then on. */
export const startEndingAbandoned = (pool: Pool, log: Log): (() => Promise<void>) =>
  every(LIMITS.importSilentMs, () => endAbandoned(pool), {
    log,
    failure: 'looking for abandoned imports failed',
    atOnce: true,
  })
