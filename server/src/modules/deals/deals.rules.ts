import type { Draft, EffectDb, RuleDb } from '../../access/resource.ts'
import { belongsTo } from '../contracts/contracts.rules.ts'
import { backFromIdle, passGate } from './gates.ts'

/** Verbs after which a deal can come back to where it stood. */
const ASIDE = ['pause', 'lose']
/** From here on nothing is negotiated any more. */
const CLOSED_STAGES = ['SIGNED', 'HANDED_OVER', 'OPENED', 'LOST']

/** The way it went is kept; why it was lost is forgotten when it is taken up again. */
export function dealStage(draft: Draft): void {
  const { next, previous, verb, parts, fault } = draft
  if (verb && ASIDE.includes(verb) && previous?.stage !== 'IDLE') next.stageBefore = previous?.stage
  if (verb === 'reopen') {
    next.lostReason = null
    next.lostNote = null
  }
  backFromIdle(draft)
  const seen = new Set<unknown>()
  ;(parts.units ?? []).forEach((unit, index) => {
    if (seen.has(unit.unitId)) fault(`units.${index}.unitId`, 'UNIT_TWICE')
    seen.add(unit.unitId)
  })
}

/** The first deal of a client that an event brought came of that event as well (R5.3). */
export async function sourceOfClient({ next, previous }: Draft, db: RuleDb): Promise<void> {
  if (previous !== null || next.sourceEventId) return
  const [client] = await db.query(
    `SELECT sourceEventId FROM Client c WHERE id = ? AND NOT EXISTS (SELECT 1 FROM Deal d WHERE d.clientId = c.id)`,
    [next.clientId],
  )
  next.sourceEventId = client?.sourceEventId ?? null
}

/** What the deal refers to belongs together; the gate of its stage is passed; the move is in the log. */
export async function dealTogether(draft: Draft, db: EffectDb): Promise<void> {
  const { next, previous, parts, viewer, fault } = draft
  await belongsTo(db, 'Brand', next.brandId, 'clientId', next.clientId, () => fault('brandId', 'DEAL_OTHER_CLIENT'))
  for (const [index, unit] of (parts.units ?? []).entries()) {
    await belongsTo(db, 'Unit', unit.unitId, 'departmentId', next.departmentId, () =>
      fault(`units.${index}.unitId`, 'REFERENCE'),
    )
  }
  await passGate(draft, db)
  if (previous?.stage === next.stage) return
  await endHolds(draft, db)
  await db.insert('DealStageChange', {
    departmentId: next.departmentId,
    dealId: next.id,
    fromStage: previous?.stage ?? null,
    toStage: next.stage ?? 'LEAD',
    changedById: viewer.employeeId,
  })
}

/** What was held is let go with a deal that is lost, and taken with one that is signed. */
async function endHolds({ next }: Draft, db: EffectDb): Promise<void> {
  const ends = { LOST: ['RELEASED', 'release'], SIGNED: ['FULFILLED', 'fulfil'] }[next.stage as string]
  if (!ends) return
  const held = await db.query<{ id: string }>("SELECT id FROM UnitReservation WHERE dealId = ? AND state = 'HELD'", [
    next.id,
  ])
  const endedAt = new Date().toISOString()
  const values = { state: ends[0], endedAt }
  await db.changeAll(
    'UnitReservation',
    held.map(({ id }) => ({ id, values })),
    ends[1],
  )
}

/** Proposals, terms and reservations are for deals that are being talked about. */
export async function dealInTalks({ next, previous, fault }: Draft, db: RuleDb): Promise<void> {
  if (previous) return
  const [deal] = await db.query<{ stage: string }>('SELECT stage FROM Deal WHERE id = ?', [next.dealId])
  if (deal && CLOSED_STAGES.includes(deal.stage)) fault('dealId', 'DEAL_CLOSED')
}
