import type { Draft, RuleDb } from '../../access/resource.ts'
import { diffDays } from '../../domain/local-date.ts'
import { todayOf } from '../rules.ts'
import { dealInTalks } from './deals.rules.ts'

/** Units that can be held. */
const FREE_STATES = ['AVAILABLE', 'RESERVED', 'NEGOTIATING']

/** Two who hold the same unit both write its guard, so that one waits for the other and then sees it. */
export async function lockUnit({ next, previous }: Draft, db: RuleDb): Promise<void> {
  if (previous) return
  await db.execute('UPDATE Unit SET leaseGuard = leaseGuard + 1 WHERE id = ?', [next.unitId])
}

/** A unit is held once at a time, while it is free, and no longer than the project allows (domain §4). */
export async function holdOnce(draft: Draft, db: RuleDb): Promise<void> {
  const { next, previous, verb, fault } = draft
  if (previous && verb !== 'extend') return
  await dealInTalks(draft, db)
  await holdTime(draft, db)
  if (previous) return
  const [unit] = await db.query<{ departmentId: string; state: string }>(
    'SELECT departmentId, state FROM Unit WHERE id = ?',
    [next.unitId],
  )
  if (unit?.departmentId !== next.departmentId) fault('unitId', 'REFERENCE')
  else if (!FREE_STATES.includes(unit?.state ?? '')) fault('unitId', 'UNIT_NOT_FREE')
  const [other] = await db.query<{ until: string }>(
    `SELECT DATE_FORMAT(heldUntil, '%Y-%m-%d') AS until FROM UnitReservation
       WHERE unitId = ? AND state = 'HELD' AND id <> ? LIMIT 1 FOR UPDATE`,
    [next.unitId, next.id],
  )
  if (other) fault('unitId', 'UNIT_HELD', { until: other.until })
}

async function holdTime({ next, fault }: Draft, db: RuleDb): Promise<void> {
  const today = await todayOf(db, next.departmentId)
  const until = next.heldUntil as string
  if (until < today) {
    fault('heldUntil', 'HOLD_PAST')
    return
  }
  const [project] = await db.query<{ holdDaysMax: number | null }>(
    'SELECT p.holdDaysMax AS holdDaysMax FROM Deal d JOIN LeasingProject p ON p.id = d.projectId WHERE d.id = ?',
    [next.dealId],
  )
  const max = project?.holdDaysMax ?? null
  if (max !== null && diffDays(today, until) > max) fault('heldUntil', 'HOLD_TOO_LONG', { max })
}
