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
/** Rent is called for a year at a time. */
const MONTHS_AHEAD = 12

/** What a signed contract obliges both sides to, for its first twelve lease months and its end (R6.3.1). */
export function obligationsOf(contract: Values, parts: PartRows, signedOn: LocalDate): Due[] {
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
  for (const month of monthsOf(contract, parts)) {
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
    return rentSchedule(leaseTermsOf(terms as unknown as ContractTerms)).months.slice(0, MONTHS_AHEAD)
  } catch (error) {
    // Terms that the money rules cannot read call for no rent; they were told of when the contract was drafted.
    if (error instanceof TermError) return []
    throw error
  }
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

type Called = { id: string; kind: string; sequence: number; paidAmount: unknown; state: string }

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
 * The terms have changed by a supplement: what is due from today on is what follows from them now, and what they call
 * for no more is waived. What was paid or is over stays.
 */
export async function followObligations(
  { next, parts }: Pick<Draft, 'next' | 'parts'>,
  db: EffectDb,
  signedOn: LocalDate,
  today: LocalDate,
) {
  const keyOf = ({ kind, sequence }: Pick<Due, 'kind' | 'sequence'>) => `${kind} ${sequence}`
  const all = await calledBy(db, next, 'TRUE')
  const open = (await calledBy(db, next, 'dueOn >= ?', today)).filter(untouched)
  const dues = obligationsOf(next, parts, signedOn).filter(({ dueOn }) => dueOn >= today)
  const byKey = new Map(dues.map((due) => [keyOf(due), due]))
  const kept = open.filter((each) => byKey.has(keyOf(each)))
  await db.changeAll(
    'Obligation',
    kept.map((each) => {
      const { dueOn, title, amount, periodFrom, periodTo } = byKey.get(keyOf(each))!
      return { id: each.id, values: { dueOn, title, amount, periodFrom, periodTo } }
    }),
  )
  await db.changeAll(
    'Obligation',
    open.filter((each) => !kept.includes(each)).map(({ id }) => ({ id, values: { state: 'WAIVED' } })),
    'waive',
  )
  const known = new Set(all.map(keyOf))
  const whose = { departmentId: next.departmentId, contractId: next.id, handlerId: next.ownerId ?? null }
  await db.insertAll(
    'Obligation',
    dues.filter((due) => !known.has(keyOf(due))).map((due) => ({ ...whose, ...due, provisional: false })),
  )
}

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
    `SELECT id, kind, sequence, paidAmount, state FROM Obligation
       WHERE contractId = ? AND ${condition} ORDER BY id FOR UPDATE`,
    [contract.id, ...values],
  )
