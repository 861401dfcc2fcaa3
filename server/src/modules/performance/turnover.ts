/** Rent on turnover: confirmed sales are settled by the contract, and what is due beyond the base rent is called for. */
import type { Draft, EffectDb, RuleDb, Values } from '../../access/resource.ts'
import { Exact } from '../../domain/decimal.ts'
import { addDays, addMonthsClamped, type LocalDate, todayIn } from '../../domain/local-date.ts'
import { type ContractTerms, leaseTermsOf, settleMonth, TermError } from '../contracts/money/index.ts'

/** Days after which it is to be paid; [practice]. */
const PAID_WITHIN = 10
/** Verbs by which a month is settled. */
const SETTLES = new Set<string | null>(['confirm', 'correct'])

/** Computes what the month costs, before it is stored, so that the figures stand in the trail with what they follow from. */
export async function settleSales({ next, verb }: Draft, db: RuleDb): Promise<void> {
  if (!SETTLES.has(verb)) return
  const settled = await settlementOf(db, next)
  next.baseRent = settled?.base ?? null
  next.turnoverRent = settled?.turnover ?? null
  next.settledRent = settled?.due ?? null
  next.beyondBase = settled?.beyondBase ?? null
}

async function settlementOf(db: RuleDb, { contractId, month, amount }: Values) {
  const [contract] = await db.query<Values>(
    `SELECT CAST(area AS CHAR) AS area, rentType, rentUnit, dayCount, CAST(rentCommencement AS CHAR) AS rentCommencement,
       CAST(expiry AS CHAR) AS expiry, CAST(terminatedOn AS CHAR) AS terminatedOn, CAST(turnoverRate AS CHAR) AS turnoverRate,
       CAST(minimumGuarantee AS CHAR) AS minimumGuarantee, CAST(escalationPercent AS CHAR) AS escalationPercent,
       escalationEvery
     FROM Contract WHERE id = ? LOCK IN SHARE MODE`,
    [contractId],
  )
  if (!contract || (contract.terminatedOn && String(month) > String(contract.terminatedOn))) return null
  const rentSteps = await db.query(
    'SELECT CAST(startDate AS CHAR) AS startDate, CAST(rate AS CHAR) AS rate FROM RentStep WHERE contractId = ? ORDER BY position',
    [contractId],
  )
  const rentFreePeriods = await db.query(
    'SELECT CAST(startDate AS CHAR) AS startDate, CAST(endDate AS CHAR) AS endDate FROM RentFreePeriod WHERE contractId = ? ORDER BY position',
    [contractId],
  )
  const terms = { ...contract, rentSteps, rentFreePeriods } as unknown as ContractTerms
  try {
    return settleMonth(leaseTermsOf(terms), String(month), new Exact(String(amount)).toFixed(2))
  } catch (error) {
    // Terms that rent cannot be computed from, as some imported ones: the sales are kept, nothing is called for.
    if (error instanceof TermError) return null
    throw error
  }
}

/** What is due beyond the base rent; of corrected sales the difference to what was called for before. */
export async function callTurnover({ next, previous, verb }: Draft, db: EffectDb): Promise<void> {
  if (!SETTLES.has(verb)) return
  const month = String(next.month)
  const [contract] = await db.query<{ ownerId: string | null; timezone: string }>(
    'SELECT c.ownerId, d.timezone FROM Contract c JOIN Department d ON d.id = c.departmentId WHERE c.id = ?',
    [next.contractId],
  )
  const today = todayIn(contract?.timezone ?? 'UTC')
  if (verb === 'confirm') await reported(next, today, db)
  const before = verb === 'correct' ? String(previous?.beyondBase ?? 0) : '0'
  const more = new Exact(String(next.beyondBase ?? 0)).minus(before)
  if (more.isZero()) return
  const name = `${month.slice(0, 7)} 提成租金`
  await db.insert('Obligation', {
    departmentId: next.departmentId,
    contractId: next.contractId,
    salesId: next.id,
    kind: 'TURNOVER_RENT',
    // Called for too much, it is ours to give back.
    side: more.isPositive() ? 'LESSEE' : 'LESSOR',
    title: verb === 'confirm' ? name : `${name}${more.isPositive() ? '差额补缴' : '差额退还'}`,
    dueOn: addDays(today, PAID_WITHIN),
    periodFrom: month,
    periodTo: addDays(addMonthsClamped(month, 1), -1),
    amount: more.abs().toFixed(2),
    handlerId: contract?.ownerId ?? null,
  })
}

/** The duty to report that month's sales is fulfilled by their being confirmed. */
async function reported({ contractId, month }: Values, today: LocalDate, db: EffectDb): Promise<void> {
  const duties = await db.query<{ id: string }>(
    `SELECT id FROM Obligation WHERE contractId = ? AND kind = 'SALES_REPORT' AND state IN ('PENDING', 'OVERDUE')
       AND periodFrom >= ? AND periodFrom < ? FOR UPDATE`,
    [contractId, month, addMonthsClamped(String(month), 1)],
  )
  await db.changeAll(
    'Obligation',
    duties.map(({ id }) => ({ id, values: { state: 'FULFILLED', fulfilledOn: today } })),
    'fulfil',
  )
}
