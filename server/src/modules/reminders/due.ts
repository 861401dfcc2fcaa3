/** Obligations whose reminder has come, with what is needed to write it. */
import type { RuleDb, Values } from '../../access/resource.ts'
import { addDays, diffDays, type LocalDate } from '../../domain/local-date.ts'
import { LIMITS } from '../../limits.ts'
import { LETTING_STATES } from '../contracts/contracts.scopes.ts'
import { dueOccasions, type Offsets } from './policy.ts'

/** An obligation that somebody is reminded of. */
export type Duty = {
  id: string
  departmentId: string
  contractId: string
  title: string
  side: 'LESSEE' | 'LESSOR'
  dueOn: LocalDate
  amount: string | null
  paidAmount: string
  state: string
  handlerId: string | null
  ownerId: string | null
  clientId: string | null
  lesseeEntityId: string | null
}

export const DUTY_COLUMNS = `o.id, o.departmentId, o.contractId, o.title, o.side, CAST(o.dueOn AS CHAR) AS dueOn,
  CAST(o.amount AS CHAR) AS amount, CAST(o.paidAmount AS CHAR) AS paidAmount, o.state, o.handlerId, c.ownerId,
  c.clientId, c.lesseeEntityId`

/** Still to be done, for certain, under a contract that runs: nothing else is anybody's to be reminded of by the clock. */
export const OPEN_DUTY = `NOT o.provisional AND o.state IN ('PENDING', 'OVERDUE') AND c.state IN (?)`

export type Occasion = { duty: Duty; offset: number; passed: number[] }

/** Occasions of a department that have come and were not kept, in order of the obligations' ids, page by page. */
export async function* occasionsOf(
  query: RuleDb['query'],
  departmentId: string,
  offsets: Offsets,
  today: LocalDate,
): AsyncGenerator<Occasion> {
  const [first, last] = [offsets[0], offsets.at(-1)]
  if (first === undefined || last === undefined) return
  const from = addDays(today, -(last + LIMITS.remindCatchUpDays))
  const to = addDays(today, -first)
  for (let after = ''; ; ) {
    const page = await query<Values & Duty>(
      `SELECT ${DUTY_COLUMNS} FROM Obligation o JOIN Contract c ON c.id = o.contractId
       WHERE o.departmentId = ? AND o.dueOn BETWEEN ? AND ? AND ${OPEN_DUTY} AND o.id > ? ORDER BY o.id LIMIT ?`,
      [departmentId, from, to, LETTING_STATES, after, LIMITS.lapsesAtOnce],
    )
    const kept = await keptOf(query, page)
    for (const duty of page) {
      const found = dueOccasions(offsets, kept.get(`${duty.id} ${duty.dueOn}`) ?? NONE, diffDays(duty.dueOn, today))
      if (found) yield { duty, offset: found.now, passed: found.passed }
    }
    if (page.length < LIMITS.lapsesAtOnce) return
    after = page.at(-1)!.id
  }
}

const NONE: ReadonlySet<number> = new Set()

/** Occasions that were kept or passed over, by obligation and due date: one that is put off is reminded of anew. */
async function keptOf(query: RuleDb['query'], duties: readonly Duty[]): Promise<Map<string, Set<number>>> {
  const kept = new Map<string, Set<number>>()
  if (duties.length === 0) return kept
  const rows = await query<{ obligationId: string; dueOn: string; offsetDays: number }>(
    `SELECT obligationId, CAST(dueOn AS CHAR) AS dueOn, offsetDays FROM ObligationReminder
     WHERE obligationId IN (?) AND occasion IS NOT NULL`,
    [duties.map(({ id }) => id)],
  )
  for (const { obligationId, dueOn, offsetDays } of rows) {
    const key = `${obligationId} ${dueOn}`
    kept.set(key, (kept.get(key) ?? new Set()).add(Number(offsetDays)))
  }
  return kept
}
