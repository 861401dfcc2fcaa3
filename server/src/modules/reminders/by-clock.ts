import type { Pool } from 'mysql2/promise'
import type { RuleDb } from '../../access/resource.ts'
import { todayIn } from '../../domain/local-date.ts'
import { UserError } from '../../graphql/errors.ts'
import { type Job, type JobParts, systemContext } from '../../jobs/job.ts'
import { effectDb } from '../../writer/effects.ts'
import { translate } from '../../writer/store.ts'
import { inTransaction } from '../../writer/transaction.ts'
import { LETTING_STATES } from '../contracts/contracts.scopes.ts'
import { DUTY_COLUMNS, type Duty, type Occasion, OPEN_DUTY, occasionsOf } from './due.ts'
import { policyOn } from './policy.ts'
import { writeReminders } from './remind.ts'

/**
 * R6.3.1: before a duty is due and after it, client and staff are reminded; each occasion once, on however many servers and
 * however long the clock stood still. Mails go out by the job that follows.
 */
export const remindOfDuties: Job = async (parts, log, now = new Date()) => {
  const query = reading(parts.pool)
  const departments = await query<{ id: string; timezone: string }>('SELECT id, timezone FROM Department', [])
  let reminded = 0
  for (const { id, timezone } of departments) {
    const today = todayIn(timezone, now)
    const { offsets } = await policyOn(query, id, today)
    for await (const occasion of occasionsOf(query, id, offsets, today))
      if (await remind(parts, occasion)) reminded += 1
  }
  if (reminded > 0) log.info({ reminded }, 'people were reminded of what is due')
  return reminded
}

export const reading =
  (pool: Pool): RuleDb['query'] =>
  async (sql, values) =>
    (await pool.query(sql, values))[0] as never

/** False where another server was faster, or the duty is done meanwhile. */
async function remind(parts: JobParts, { duty: { id, dueOn }, offset, passed }: Occasion): Promise<boolean> {
  const context = systemContext(parts)
  const kept = async () =>
    (await context.rows('SELECT 1 FROM ObligationReminder WHERE occasion = ?', [`${id} ${dueOn} ${offset} 0`])).length >
    0
  try {
    return await inTransaction(
      parts.prisma,
      async (tx) => {
        const db = effectDb(context, tx)
        const [duty] = await db.query<Duty & Record<string, unknown>>(
          `SELECT ${DUTY_COLUMNS} FROM Obligation o JOIN Contract c ON c.id = o.contractId
           WHERE o.id = ? AND o.dueOn = ? AND ${OPEN_DUTY} LOCK IN SHARE MODE`,
          [id, dueOn, LETTING_STATES],
        )
        if (!duty) return false
        return (await writeReminders(db, duty, { offset, passed, byHand: false, note: null })).length > 0
      },
      kept,
    )
  } catch (error) {
    if (translate(error, parts.catalog.types.get('ObligationReminder')!, '') instanceof UserError) return false
    throw error
  }
}
