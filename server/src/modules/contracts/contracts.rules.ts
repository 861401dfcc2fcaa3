import type { Draft, EffectDb, RuleDb } from '../../access/resource.ts'
import { LETTING_STATES } from './contracts.scopes.ts'
import { type ContractTerms, checkLegal, contractPathOf, leaseTermsOf, rentSchedule, TermError } from './money/index.ts'

/** What a contract must hold for its rent to be computed. */
const TERMS = ['area', 'rentCommencement', 'expiry'] as const

/** Dates in order, the law's limits, and the figures that follow from the terms (R6.1.1; domain §5). */
export function contractTerms(draft: Draft): void {
  const { next, fault } = draft
  for (const date of ['plannedOpening', 'actualOpening'] as const) {
    if (next[date] && next.handoverDate && (next[date] as string) < (next.handoverDate as string))
      fault(date, 'DATES_ORDER')
  }
  if (next.rentCommencement && next.expiry && (next.expiry as string) < (next.rentCommencement as string)) {
    fault('expiry', 'DATES_ORDER')
    return
  }
  if (next.area !== null && next.area !== undefined && Number(next.area) === 0 && !draft.importing)
    fault('area', 'NOT_POSITIVE')
  computeRent(draft)
  for (const problem of checkLegal({
    leaseStart: (next.handoverDate as string) ?? null,
    rentCommencement: (next.rentCommencement as string) ?? null,
    expiry: (next.expiry as string) ?? null,
    earnestMoney: (next.earnestMoney as string) ?? null,
    contractAmount: (next.totalRent as string) ?? null,
    inWriting: true,
  })) {
    // A signed contract from outside is as it is: the law's limits warn there and refuse here.
    const tell = draft.importing ? draft.warn : fault
    tell(problem.path, problem.code, { clause: problem.clause, ...problem.params })
  }
}

/** Total, first year and net effective rent; empty while the terms are not complete. */
export function computeRent(draft: Draft): void {
  const { next, parts, fault } = draft
  const steps = (parts.rentSteps ?? []) as unknown as ContractTerms['rentSteps']
  const priced = next.rentType === 'FIXED' || next.turnoverRate != null
  const complete =
    TERMS.every((name) => next[name] != null) && priced && (steps.length > 0 || next.rentType === 'TURNOVER')
  next.totalRent = null
  next.firstYearRent = null
  next.netEffectiveRent = null
  if (!complete) return
  try {
    const free = (parts.rentFreePeriods ?? []) as unknown as ContractTerms['rentFreePeriods']
    const schedule = rentSchedule(
      leaseTermsOf({ ...(next as unknown as ContractTerms), rentSteps: steps, rentFreePeriods: free }),
    )
    next.totalRent = schedule.total
    next.firstYearRent = schedule.firstYear
    next.netEffectiveRent = schedule.netEffectiveRentPerSqmMonth
  } catch (error) {
    if (!(error instanceof TermError)) throw error
    for (const { path, code, params } of error.problems) fault(contractPathOf(path), code, params)
  }
}

const letting = (next: Draft['next']): boolean =>
  LETTING_STATES.includes(next.state as string) && Boolean(next.rentCommencement) && Boolean(next.expiry)

/** Two contracts that let the same unit both write its guard, so that one waits for the other and then sees it. */
export async function lockUnits({ next, parts }: Draft, db: RuleDb): Promise<void> {
  if (!letting(next)) return
  const units = (parts.units ?? []).map((unit) => unit.unitId as string)
  for (const id of units.sort()) await db.execute('UPDATE Unit SET leaseGuard = leaseGuard + 1 WHERE id = ?', [id])
}

/** What a contract refers to belongs together. */
export async function contractReferences({ next, parts, fault }: Draft, db: RuleDb): Promise<void> {
  await belongsTo(db, 'Brand', next.brandId, 'clientId', next.clientId, () => fault('brandId', 'OTHER_CLIENT'))
  await belongsTo(db, 'Deal', next.dealId, 'clientId', next.clientId, () => fault('dealId', 'OTHER_CLIENT'))
  await belongsTo(db, 'LegalEntity', next.lesseeEntityId, 'clientId', next.clientId, () =>
    fault('lesseeEntityId', 'OTHER_CLIENT'),
  )
  await belongsTo(db, 'Contract', next.originalId, 'clientId', next.clientId, () => fault('originalId', 'OTHER_CLIENT'))
  if (next.originalId && next.originalId === next.id) fault('originalId', 'SELF_REFERENCE')
  const units = (parts.units ?? []).map((unit) => unit.unitId as string)
  for (const [index, id] of units.entries()) {
    await belongsTo(db, 'Unit', id, 'propertyId', next.propertyId, () =>
      fault(`units.${index}.unitId`, 'OTHER_PROPERTY'),
    )
  }
}

/** No unit is let twice for the same days (R3.1.2; domain §2); by which contract is told to whoever reads that. */
export async function noDoubleLetting({ next, parts, fault }: Draft, db: EffectDb): Promise<void> {
  if (!letting(next)) return
  for (const [index, unit] of (parts.units ?? []).entries()) {
    const other = await letTo(db, unit.unitId as string, next)
    if (!other) continue
    const path = `units.${index}.unitId`
    if (await db.reads('Contract', other.id)) fault(path, 'DOUBLE_LETTING', { number: other.number })
    else fault(path, 'LET_ALREADY')
  }
}

/** Tells where a record that is referred to has another owner than it should. */
export async function belongsTo(
  db: RuleDb,
  table: string,
  id: unknown,
  column: string,
  owner: unknown,
  wrong: () => void,
): Promise<void> {
  if (!id) return
  const [row] = await db.query(`SELECT ${column} AS owner FROM ${table} WHERE id = ?`, [id])
  if (row?.owner !== owner) wrong()
}

/** Another contract that lets the unit on some of these days; a supplement lets what its original lets. */
async function letTo(
  db: RuleDb,
  unitId: string,
  contract: Draft['next'],
): Promise<{ id: string; number: string } | null> {
  const [other] = await db.query<{ id: string; number: string }>(
    `SELECT c.id AS id, c.number AS number FROM ContractUnit u JOIN Contract c ON c.id = u.contractId
       WHERE u.unitId = ? AND c.id <> ? AND c.state IN (?)
       AND NOT (c.type = 'SUPPLEMENT' AND c.originalId <=> ?)
       AND NOT (? AND (c.id = ? OR (c.type = 'SUPPLEMENT' AND c.originalId <=> ?)))
       AND COALESCE(c.handoverDate, c.rentCommencement) <= ? AND c.expiry >= ?
       LIMIT 1 FOR UPDATE`,
    [
      unitId,
      contract.id,
      LETTING_STATES,
      contract.id,
      contract.type === 'SUPPLEMENT',
      contract.originalId ?? '',
      contract.originalId ?? '',
      contract.expiry,
      contract.handoverDate ?? contract.rentCommencement,
    ],
  )
  return other ?? null
}
