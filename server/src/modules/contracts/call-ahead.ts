import { addDays, type LocalDate, todayIn } from '../../domain/local-date.ts'
import { type Job, type JobParts, systemContext } from '../../jobs/job.ts'
import { LIMITS } from '../../limits.ts'
import { effectDb } from '../../writer/effects.ts'
import { inTransaction } from '../../writer/transaction.ts'
import { LETTING_STATES } from './contracts.scopes.ts'
import { CALLED_AHEAD, callAhead } from './obligations.ts'

/** Running leases that call for what follows from their terms, and have not yet called for all that is near. */
const NEAR = `
  SELECT c.id FROM Contract c JOIN Obligation o ON o.contractId = c.id AND o.sequence > 0 AND o.periodFrom IS NOT NULL
  WHERE c.departmentId = ? AND c.state IN (?) AND (c.handoverConfirmedAt IS NOT NULL OR c.imported) AND c.id > ?
  GROUP BY c.id, c.expiry HAVING MAX(o.periodTo) < LEAST(c.expiry, ?) ORDER BY c.id LIMIT ?`

/** R6.3.1: rent, fees and reports of sales are called a lease year at a time, before it begins. */
export const callLeaseYears: Job = async (parts, log, now = new Date()) => {
  const [departments] = await parts.pool.query('SELECT id, timezone FROM Department')
  let called = 0
  for (const { id, timezone } of departments as { id: string; timezone: string }[]) {
    const today = todayIn(timezone, now)
    for (let after = ''; ; ) {
      const given = [id, LETTING_STATES, after, addDays(today, CALLED_AHEAD), LIMITS.lapsesAtOnce]
      const [rows] = await parts.pool.query(NEAR, given)
      const page = rows as { id: string }[]
      for (const contract of page) called += await callFor(parts, contract.id, today)
      if (page.length < LIMITS.lapsesAtOnce) break
      after = page.at(-1)!.id
    }
  }
  if (called > 0) log.info({ called }, 'what is due in the next lease years was called')
  return called
}

/** The contract is held meanwhile, so that two servers call a year once. */
function callFor(parts: JobParts, id: string, today: LocalDate): Promise<number> {
  return inTransaction(
    parts.prisma,
    async (tx) => {
      const db = effectDb(systemContext(parts), tx)
      const { values, parts: lists } = await db.load('Contract', id)
      return LETTING_STATES.includes(values.state as string) ? callAhead(values, lists, db, today) : 0
    },
    async () => false,
  )
}
