/**
 * The rent schedule (R6.1.1, R6.3.1): what each lease month costs, and the figures drawn from it.
 *
 * The rules, each in one place below: lease months are always counted from the commencement date and clamped at
 * month ends; stubs and rent-free days count by days ÷ days of that whole lease month; a step holds from the first
 * lease month that starts on or after its date; escalation compounds on the unrounded rate; every month is rounded
 * half up to the cent once, at its end, and the total is the sum of the months.
 */
import type { Decimal } from 'decimal.js'
import { Exact, MONEY, roundHalfUp } from '../../../domain/decimal.ts'
import {
  addDays,
  addMonthsClamped,
  daysInclusive,
  earlierOf,
  type LocalDate,
  laterOf,
} from '../../../domain/local-date.ts'
import { TermError } from './problems.ts'
import { assertTerms, type DateRange, type LeaseTerms } from './terms.ts'

export type LeaseMonth = {
  /** 0 for the first. */
  index: number
  from: LocalDate
  /** Last day; for a stub the expiry, not the end of the whole lease month. */
  to: LocalDate
  /** Days from `from` to `to`. */
  days: number
  /** Days of the whole lease month, which `days` is a share of. */
  wholeMonthDays: number
  /** The rent-free days that fall in this month. */
  rentFree: DateRange[]
  /** `days` less the rent-free ones. */
  payableDays: number
  /** In the rent unit, escalated, to 4 places for reading: the amount comes from the unrounded rate. */
  rate: string
  /** ¥, rounded to the cent. */
  amount: string
}

export type RentSchedule = {
  months: LeaseMonth[]
  /** ¥, the sum of the months. */
  total: string
  /** ¥, the sum of the first 12 lease months. */
  firstYear: string
  /** 淨有效租金: total ÷ (area × lease months), ¥/㎡/month to the cent. */
  netEffectiveRentPerSqmMonth: string
  /** Lease months with a stub as its fraction, to 6 places. */
  leaseMonths: string
}

/** One lease month before money: where it lies and how much of it is paid for. */
export type MonthFrame = Omit<LeaseMonth, 'rate' | 'amount'>

const clip = (range: DateRange, from: LocalDate, to: LocalDate): DateRange => ({
  from: laterOf(range.from, from),
  to: earlierOf(range.to, to),
})

/** The lease months of a term, before money. */
export function monthFrames({ rentCommencement, expiry, rentFree }: LeaseTerms): MonthFrame[] {
  const frames: MonthFrame[] = []
  const startOf = (index: number) => addMonthsClamped(rentCommencement, index)
  for (let index = 0, from = rentCommencement; from <= expiry; index += 1, from = startOf(index)) {
    const wholeEnd = addDays(startOf(index + 1), -1)
    const to = earlierOf(wholeEnd, expiry)
    const free = rentFree
      .map((period) => clip(period, from, to))
      .filter((period) => period.from <= period.to)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
    const days = daysInclusive(from, to)
    const freeDays = free.reduce((sum, period) => sum + daysInclusive(period.from, period.to), 0)
    frames.push({
      index,
      from,
      to,
      days,
      wholeMonthDays: daysInclusive(from, wholeEnd),
      rentFree: free,
      payableDays: days - freeDays,
    })
  }
  return frames
}

/**
 * The unrounded rate of a lease month. Escalation counts lease months from the commencement date, as everything
 * does, and multiplies whichever step is in force. A turnover lease has the guarantee for its rate.
 */
export function rateOf(terms: LeaseTerms, month: MonthFrame): Decimal {
  const step = terms.steps.findLast((each) => each.from <= month.from)
  const base = new Exact((terms.rentType === 'TURNOVER' ? terms.minimumGuarantee : step?.rate) ?? 0)
  if (!terms.escalation) return base
  const factor = new Exact(terms.escalation.percent).div(100).plus(1)
  return base.times(factor.pow(Math.floor(month.index / terms.escalation.everyMonths)))
}

/** The unrounded price of the payable days. All factors are multiplied before the one division. */
export function amountOf(terms: LeaseTerms, month: MonthFrame, rate: Decimal): Decimal {
  const unit = terms.rentType === 'TURNOVER' ? 'PER_MONTH' : terms.rentUnit
  const share = rate.times(month.payableDays)
  if (unit === 'PER_MONTH') return share.div(month.wholeMonthDays)
  const forArea = share.times(terms.area)
  if (unit === 'PER_SQM_MONTH') return forArea.div(month.wholeMonthDays)
  switch (terms.dayCount) {
    case 'ACTUAL':
      return forArea
    case 'AVERAGE':
      return forArea.times(365).div(12 * month.wholeMonthDays)
    default:
      return forArea.times(30).div(month.wholeMonthDays)
  }
}

/** A lease month with its rate and what it costs. */
export function priced(terms: LeaseTerms, frame: MonthFrame): LeaseMonth {
  const rate = rateOf(terms, frame)
  return { ...frame, rate: roundHalfUp(rate, 4), amount: roundHalfUp(amountOf(terms, frame, rate), 2) }
}

const sum = (months: readonly LeaseMonth[]) =>
  months.reduce<Decimal>((total, month) => total.plus(month.amount), new Exact(0))

/**
 * The schedule of a lease. For HIGHER_OF and FIXED_PLUS_TURNOVER it is the fixed base, for TURNOVER the minimum
 * guarantee (zero without one); what sales add is settled per period by `settle`.
 *
 * Throws TermError with every fault of the terms, or AMOUNT_TOO_LARGE when a sum leaves the range of money.
 */
export function rentSchedule(terms: LeaseTerms): RentSchedule {
  assertTerms(terms)
  const frames = monthFrames(terms)
  const months = frames.map((frame) => priced(terms, frame))
  const total = sum(months)
  if (total.greaterThanOrEqualTo(new Exact(10).pow(MONEY.precision - MONEY.scale)))
    throw new TermError(terms.escalation ? 'escalation.percent' : 'steps', 'AMOUNT_TOO_LARGE', MONEY)

  const last = frames[frames.length - 1]!
  const leaseMonths = new Exact(last.index).plus(new Exact(last.days).div(last.wholeMonthDays))
  return {
    months,
    total: total.toFixed(2),
    firstYear: sum(months.slice(0, 12)).toFixed(2),
    // total ÷ (area × (whole + days ÷ wholeMonthDays)), brought to one division so that no fraction is cut first.
    netEffectiveRentPerSqmMonth: roundHalfUp(
      total.times(last.wholeMonthDays).div(new Exact(terms.area).times(last.index * last.wholeMonthDays + last.days)),
      2,
    ),
    leaseMonths: roundHalfUp(leaseMonths, 6),
  }
}
