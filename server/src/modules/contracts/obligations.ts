import type { Draft, EffectDb, PartRows, Values } from '../../access/resource.ts'
import { Exact, roundHalfUp } from '../../domain/decimal.ts'
import { addDays, daysInclusive, earlierOf, type LocalDate, laterOf } from '../../domain/local-date.ts'
import { type ContractTerms, leaseTermsOf, type RentSchedule, rentSchedule, TermError } from './money/index.ts'

/** Something due, as it follows from the terms. */
export type Due = {
  kind: string
  side: 'LESSEE' | 'LESSOR'
  title: string
  /** Which of its kind, counted from 1 in order of the dates: the same after dates have moved. */
  sequence: number
  dueOn: LocalDate
  amount: string | null
  periodFrom: LocalDate | null
  periodTo: LocalDate | null
  /** Hangs on the handover. */
  provisional: boolean
}

/** Usual periods, in days; [practice]. */
export const USUAL = { depositAfterSigning: 10, insuranceAfterHandover: 7, salesAfterMonth: 5, renewalNotice: 90 }
/** Rent is called for a year at a time: the first one when the contract is signed. */
const YEAR = 12
/** Days before a lease year in which it is called [practice]. */
export const CALLED_AHEAD = 90

/** What a signed contract obliges both sides to, for so many lease months and its end (R6.3.1). */
export function obligationsOf(
  contract: Values,
  parts: PartRows,
  signedOn: LocalDate,
  lastMonth = YEAR,
  months = monthsOf(contract, parts),
): Due[] {
  const found: Omit<Due, 'sequence'>[] = []
  const date = (name: string) => (contract[name] as LocalDate | null | undefined) ?? null
  const deed = (kind: string, title: string, dueOn: LocalDate | null, more: Partial<Due> = {}) => {
    if (dueOn)
      found.push({
        kind,
        side: 'LESSEE',
        title,
        dueOn,
        amount: null,
        periodFrom: null,
        periodTo: null,
        provisional: true,
        ...more,
      })
  }
  const handover = date('handoverDate')
  const expiry = date('expiry')
  if (Number(contract.deposit) > 0)
    deed('DEPOSIT', '缴纳履约保证金', addDays(signedOn, USUAL.depositAfterSigning), {
      amount: String(contract.deposit),
      provisional: false,
    })
  deed('FIT_OUT_DRAWINGS', '提交装修图纸', Number(contract.fitOutDays) > 0 ? handover : null)
  deed('HANDOVER', '交付铺位', handover, { side: 'LESSOR' })
  deed('INSURANCE', '提交保险凭证', handover && addDays(handover, USUAL.insuranceAfterHandover))
  deed('OPENING', '开业', date('plannedOpening'))
  for (const month of months.slice(0, lastMonth)) {
    const period = { periodFrom: month.from, periodTo: month.to }
    const called = laterOf(month.from, signedOn)
    const name = `${month.from.slice(0, 7)}`
    if (Number(month.amount) > 0) deed('RENT', `${name} 租金`, called, { ...period, amount: month.amount })
    const fee = feeOf(contract, parts, month)
    if (Number(fee) > 0) deed('FEE', `${name} 物业管理费与推广费`, called, { ...period, amount: fee })
    if (contract.rentType !== 'FIXED')
      deed('SALES_REPORT', `${name} 销售额申报`, addDays(month.to, USUAL.salesAfterMonth), period)
  }
  if (expiry) {
    deed('RENEWAL_NOTICE', '告知是否续约', laterOf(addDays(expiry, -USUAL.renewalNotice), signedOn), {
      provisional: false,
    })
    deed('HAND_BACK', '交还铺位', expiry, { provisional: false })
  }
  const counted = new Map<string, number>()
  return found
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .map((due) => {
      const sequence = (counted.get(due.kind) ?? 0) + 1
      counted.set(due.kind, sequence)
      return { ...due, sequence }
    })
}

function monthsOf(contract: Values, parts: PartRows): RentSchedule['months'] {
  if (!contract.area || !contract.rentCommencement || !contract.expiry) return []
  try {
    const terms = { ...contract, rentSteps: parts.rentSteps ?? [], rentFreePeriods: parts.rentFreePeriods ?? [] }
    return rentSchedule(leaseTermsOf(terms as unknown as ContractTerms)).months
  } catch (error) {
    // Terms that the money rules cannot read call for no rent; they were told of when the contract was drafted.
    if (error instanceof TermError) return []
    throw error
  }
}

/** The lease months that are called by a day: whole lease years, until the next one is more than that far ahead. */
function monthsCalled(months: RentSchedule['months'], today: LocalDate): number {
  const ahead = addDays(today, CALLED_AHEAD)
  let called = YEAR
  while (called < months.length && months[called]!.from <= ahead) called += YEAR
  return called
}

type Month = { from: LocalDate; to: LocalDate }

/** Management and promotion fee of a lease month, less the days on which fees are free as well. */
function feeOf(contract: Values, parts: PartRows, month: Month): string {
  const rate = new Exact(String(contract.managementFee ?? 0)).plus(String(contract.promotionFee ?? 0))
  const days = daysInclusive(month.from, month.to)
  let due = days
  for (const free of parts.rentFreePeriods ?? []) {
    if (!free.includesFees) continue
    const from = laterOf(month.from, free.startDate as LocalDate)
    const to = earlierOf(month.to, free.endDate as LocalDate)
    if (from <= to) due -= daysInclusive(from, to)
  }
  return roundHalfUp(rate.times(String(contract.area)).times(Math.max(due, 0)).div(days), 2)
}

/** Departments that see to a deed on our side are chosen by the specialist; the sums are the owner's to follow. */
export async function callObligations(
  { next, parts }: Pick<Draft, 'next' | 'parts'>,
  db: EffectDb,
  signedOn: LocalDate,
) {
  const whose = { departmentId: next.departmentId, contractId: next.id, handlerId: next.ownerId ?? null }
  await db.insertAll(
    'Obligation',
    obligationsOf(next, parts, signedOn).map((due) => ({ ...whose, ...due })),
  )
}

type Called = {
  id: string
  kind: string
  sequence: number
  periodFrom: LocalDate | null
  paidAmount: unknown
  state: string
}

/** States in which nothing has become of it yet. */
const OPEN_STATES = ['PENDING', 'OVERDUE']

/** The handover is fixed: what hangs on it gets its date and its sum, and is provisional no longer. */
export async function fixObligations(
  { next, parts }: Pick<Draft, 'next' | 'parts'>,
  db: EffectDb,
  signedOn: LocalDate,
) {
  const called = await calledBy(db, next, 'provisional')
  const dues = new Map(obligationsOf(next, parts, signedOn).map((due) => [`${due.kind} ${due.sequence}`, due]))
  await db.changeAll(
    'Obligation',
    called.map((each) => {
      const due = dues.get(`${each.kind} ${each.sequence}`)
      if (!due?.provisional || !untouched(each)) return { id: each.id, values: { provisional: false } }
      const { dueOn, title, amount, periodFrom, periodTo } = due
      return {
        id: each.id,
        values: { dueOn, title, amount, periodFrom, periodTo, provisional: false, state: 'PENDING' },
      }
    }),
  )
}

/**
 * The terms have changed by a supplement: what is due from today on is what follows from them now, for every lease month
 * that was called, and what they call for no more is waived. What was paid or is over stays; of a deposit that has grown
 * the difference is called, and of one that is lower nothing is given back by itself.
 */
export async function followObligations(
  { next, parts }: Pick<Draft, 'next' | 'parts'>,
  db: EffectDb,
  { signedOn, today, formerDeposit }: { signedOn: LocalDate; today: LocalDate; formerDeposit: unknown },
) {
  const all = await calledBy(db, next, 'TRUE')
  const open = (await calledBy(db, next, "dueOn >= ? AND sequence > 0 AND kind <> 'DEPOSIT'", today)).filter(untouched)
  const months = monthsOf(next, parts)
  const called = Math.max(monthsCalled(months, today), yearsCalled(all, months))
  const dues = obligationsOf(next, parts, signedOn, called, months).filter(
    ({ kind, dueOn }) => kind !== 'DEPOSIT' && dueOn >= today,
  )
  const byKey = new Map(dues.map((due) => [keyOf(due), due]))
  const kept = open.filter((each) => byKey.has(keyOf(each)))
  await db.changeAll(
    'Obligation',
    kept.map((each) => {
      const { dueOn, title, amount, periodFrom, periodTo, sequence } = byKey.get(keyOf(each))!
      return { id: each.id, values: { dueOn, title, amount, periodFrom, periodTo, sequence } }
    }),
  )
  await db.changeAll(
    'Obligation',
    open.filter((each) => !kept.includes(each)).map(({ id }) => ({ id, values: { state: 'WAIVED' } })),
    'waive',
  )
  // What was added by hand or called by sales follows from no term.
  const known = new Set(all.filter(({ sequence }) => sequence > 0).map(keyOf))
  const added = dues.filter((due) => !known.has(keyOf(due)))
  await insertDues(db, next, [...added, ...(await deposit(db, next, formerDeposit, today))])
}

/** The lease year in which the last month lies that was called: a year is called as a whole. */
function yearsCalled(all: readonly Called[], months: RentSchedule['months']): number {
  const last = lastMonth(all)
  const reached = last === null ? 0 : months.findLastIndex(({ from }) => from <= last) + 1
  return Math.ceil(reached / YEAR) * YEAR
}

/** The difference of a deposit that has grown is called as a sum of its own, beside what was called before. */
async function deposit(db: EffectDb, next: Values, former: unknown, today: LocalDate): Promise<Due[]> {
  const more = new Exact(String(next.deposit ?? 0)).minus(String(former ?? 0))
  if (!more.greaterThan(0)) return []
  const [called] = await db.query<{ last: number | null }>(
    "SELECT MAX(sequence) AS last FROM Obligation WHERE contractId = ? AND kind = 'DEPOSIT'",
    [next.id],
  )
  return [
    {
      kind: 'DEPOSIT',
      side: 'LESSEE',
      title: '补缴履约保证金',
      amount: more.toFixed(2),
      sequence: Number(called?.last ?? 0) + 1,
      dueOn: addDays(today, USUAL.depositAfterSigning),
      periodFrom: null,
      periodTo: null,
      provisional: false,
    },
  ]
}

/**
 * The next lease year is called once it is near enough (R6.3.1): what comes after the last month that was called, except
 * months that are over. Gives how many obligations that are.
 */
export async function callAhead(contract: Values, parts: PartRows, db: EffectDb, today: LocalDate): Promise<number> {
  const all = await calledBy(db, contract, 'TRUE')
  const last = lastMonth(all)
  if (last === null) return 0
  // Months have their own days, whenever the contract was signed.
  const months = monthsOf(contract, parts)
  const dues = obligationsOf(contract, parts, last, monthsCalled(months, today), months).filter(
    ({ periodFrom, periodTo }) => periodFrom !== null && periodFrom > last && periodTo! >= today,
  )
  await insertDues(db, contract, dues)
  return dues.length
}

/** First day of the last lease month that was called. */
const lastMonth = (all: readonly Called[]): LocalDate | null =>
  all
    .flatMap(({ periodFrom, sequence }) => (periodFrom && sequence > 0 ? [periodFrom] : []))
    .sort()
    .at(-1) ?? null

const insertDues = (db: EffectDb, contract: Values, dues: readonly Due[]) =>
  db.insertAll(
    'Obligation',
    dues.map((due) => ({
      ...due,
      departmentId: contract.departmentId,
      contractId: contract.id,
      handlerId: contract.ownerId ?? null,
      provisional: false,
    })),
  )

/** What is for a lease month is known by its month, which stays when others become free; anything else by its place. */
const keyOf = ({ kind, sequence, periodFrom }: Pick<Due, 'kind' | 'sequence' | 'periodFrom'>): string =>
  `${kind} ${periodFrom ?? sequence}`

/** The lease has ended: nothing is due for the days after it. */
export async function dropObligations({ next }: Pick<Draft, 'next'>, db: EffectDb) {
  const later = await calledBy(db, next, 'periodFrom > ?', next.terminatedOn)
  const values = { state: 'WAIVED' }
  await db.changeAll(
    'Obligation',
    later.filter(untouched).map(({ id }) => ({ id, values })),
    'waive',
  )
}

const untouched = ({ paidAmount, state }: Called): boolean => Number(paidAmount) === 0 && OPEN_STATES.includes(state)

const calledBy = (db: EffectDb, contract: Values, condition: string, ...values: unknown[]): Promise<Called[]> =>
  db.query<Called>(
    `SELECT id, kind, sequence, CAST(periodFrom AS CHAR) AS periodFrom, paidAmount, state FROM Obligation
       WHERE contractId = ? AND ${condition} ORDER BY id FOR UPDATE`,
    [contract.id, ...values],
  )
