import type { Draft, RuleDb } from '../../access/resource.ts'
import { Exact } from '../../domain/decimal.ts'

/** Weights make up 100; grades are told apart by name and least score. */
export function soundScheme({ parts, fault }: Draft): void {
  const indicators = parts.indicators ?? []
  const sum = Exact.sum(0, ...indicators.map((each) => String(each.weight ?? 0)))
  if (indicators.length > 0 && !sum.equals(100)) fault('indicators', 'WEIGHTS_SUM', { sum: sum.toString() })
  const grades = parts.grades ?? []
  for (const name of ['grade', 'minScore'] as const) {
    const seen = new Set(grades.map((each) => String(each[name])))
    if (seen.size < grades.length) fault('grades', 'GRADES_TWICE')
  }
}

/** Two who put a scheme in force at once both write the department's guard, so that one sees the other. */
export async function lockScheme({ next, verb }: Draft, db: RuleDb): Promise<void> {
  if (verb === 'enact')
    await db.execute('UPDATE Department SET postGuard = postGuard + 1 WHERE id = ?', [next.departmentId])
}

/** One scheme in force per department. */
export async function oneInForce({ next, verb, fault }: Draft, db: RuleDb): Promise<void> {
  if (verb !== 'enact') return
  const others = await db.query(
    "SELECT id FROM AppraisalScheme WHERE departmentId = ? AND state = 'IN_FORCE' AND id <> ? LIMIT 1 FOR UPDATE",
    [next.departmentId, next.id],
  )
  if (others.length > 0) fault('state', 'SCHEME_IN_FORCE')
}

/** A cycle is opened by a scheme in force, which no longer changes. */
export async function schemeInForce({ next, previous, fault }: Draft, db: RuleDb): Promise<void> {
  if (previous !== null) return
  const [scheme] = await db.query<{ state: string }>('SELECT state FROM AppraisalScheme WHERE id = ?', [next.schemeId])
  if (scheme?.state !== 'IN_FORCE') fault('schemeId', 'SCHEME_NOT_IN_FORCE')
}

export function ratesAnother({ next, verb, fault }: Draft): void {
  if (next.raterId === next.ratedId) fault('raterId', 'RATES_HIMSELF')
  if (verb === 'give' && (Number(next.score) < 1 || Number(next.score) > 5)) fault('score', 'ONE_TO_FIVE')
}

/** Ratings are asked for and given while the cycle is open. */
export async function cycleTakesRatings({ next, fault }: Draft, db: RuleDb): Promise<void> {
  const [cycle] = await db.query<{ state: string }>('SELECT state FROM AppraisalCycle WHERE id = ?', [next.cycleId])
  if (cycle?.state !== 'OPEN') fault('cycleId', 'CYCLE_NOT_OPEN')
}

/** Once a cycle is closed its scorecards stand as they are (R7.2). */
export async function cycleStands({ next, fault }: Draft, db: RuleDb): Promise<void> {
  const [cycle] = await db.query<{ state: string }>('SELECT state FROM AppraisalCycle WHERE id = ?', [next.cycleId])
  if (cycle?.state === 'CLOSED') fault('cycleId', 'CYCLE_CLOSED')
}
