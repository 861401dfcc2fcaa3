import type { Draft, RuleDb, Values } from '../../access/resource.ts'
import { addDays, addMonthsClamped, daysInclusive, type LocalDate } from '../../domain/local-date.ts'
import { computeRent } from '../contracts/contracts.rules.ts'
import { dealInTalks } from './deals.rules.ts'
import { judge, type Limits, type UnitRents } from './policy.ts'

/** Terms that make sense, and the figures that follow from them. */
export function soundTerms(draft: Draft): void {
  const { next, parts, fault } = draft
  if (next.rentCommencement && next.expiry && (next.expiry as string) < (next.rentCommencement as string)) {
    fault('expiry', 'DATES_ORDER')
    return
  }
  if (next.area != null && Number(next.area) === 0) fault('area', 'NOT_POSITIVE')
  const free = (parts.rentFreePeriods ?? []) as { startDate: LocalDate; endDate: LocalDate }[]
  if (free.every(({ startDate, endDate }) => startDate <= endDate))
    next.rentFreeDays = free.reduce((days, { startDate, endDate }) => days + daysInclusive(startDate, endDate), 0)
  computeRent(draft)
}

/** Gives a new round its number and holds it against the limits, before it is written and never again. */
export async function numberRound(draft: Draft, db: RuleDb): Promise<void> {
  const { next, previous, parts } = draft
  if (previous) return
  await db.execute('UPDATE Deal SET roundCount = roundCount + 1 WHERE id = ?', [next.dealId])
  const [deal] = await db.query<{ roundCount: number }>('SELECT roundCount FROM Deal WHERE id = ?', [next.dealId])
  next.round = deal?.roundCount ?? 1
  const offer = {
    rentUnit: next.rentUnit as string,
    area: (next.area as string) ?? null,
    rates: (parts.rentSteps ?? []).map((step) => step.rate as string),
    rentFreeDays: Number(next.rentFreeDays ?? 0),
    termMonths: termMonths(next),
  }
  Object.assign(next, judge(offer, await unitsOf(db, next), await limitsOf(db, next)))
}

/** Months that the term has, a begun one counted whole. */
function termMonths({ rentCommencement, expiry }: Values): number | null {
  if (!rentCommencement || !expiry) return null
  const end = addDays(expiry as string, 1)
  let months = 0
  while (addMonthsClamped(rentCommencement as string, months) < end) months += 1
  return months
}

async function unitsOf(db: RuleDb, { dealId }: Values): Promise<UnitRents[]> {
  return db.query<UnitRents & Values>(
    `SELECT u.gla AS gla, u.rentUnit AS rentUnit, u.askingRent AS askingRent, u.floorRent AS floorRent
       FROM DealUnit d JOIN Unit u ON u.id = d.unitId WHERE d.dealId = ?`,
    [dealId],
  )
}

/** The policy of the deal's project on the day of the offer: the one for its client's trade before the general one. */
async function limitsOf(db: RuleDb, { dealId, offeredOn }: Values): Promise<Limits | null> {
  const [limits] = await db.query<Limits & Values>(
    `SELECT p.maxRentFreeDays AS maxRentFreeDays, p.maxDiscountPercent AS maxDiscountPercent,
            p.maxTermMonths AS maxTermMonths, p.approver AS approver
       FROM Deal d JOIN Client c ON c.id = d.clientId JOIN PolicyRule p ON p.projectId = d.projectId
       WHERE d.id = ? AND p.validFrom <= ? AND (p.validTo IS NULL OR p.validTo >= ?)
       AND (p.format IS NULL OR p.format = c.format)
       ORDER BY p.format IS NULL, p.validFrom DESC LIMIT 1`,
    [dealId, offeredOn, offeredOn],
  )
  return limits ?? null
}

/** Terms beyond the policy are agreed to by whom it names: the deputy only where it says so. */
export async function mayDecide(draft: Draft, db: RuleDb): Promise<void> {
  const { next, verb, viewer, fault } = draft
  await dealInTalks(draft, db)
  if (verb !== 'approve' || !next.needsApproval || viewer.role !== 'DEP') return
  if ((await limitsOf(db, next))?.approver !== 'DEPUTY') fault('state', 'APPROVAL_BY_MANAGER')
}
