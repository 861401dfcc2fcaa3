/** Billing in calendar months (an option of the contract): the same days at the same price, cut at month ends. */
import type { Decimal } from 'decimal.js'
import { Exact, roundHalfUp } from '../../../domain/decimal.ts'
import {
  daysInclusive,
  daysInMonth,
  earlierOf,
  formatLocalDate,
  type LocalDate,
  laterOf,
  parseLocalDate,
} from '../../../domain/local-date.ts'
import type { LeaseMonth, RentSchedule } from './schedule.ts'

/** The days of one lease month that fall in one calendar month. */
export type CalendarPart = {
  leaseMonthIndex: number
  from: LocalDate
  to: LocalDate
  days: number
  payableDays: number
  /** ¥ */
  amount: string
}

export type CalendarMonth = {
  /** `YYYY-MM` */
  month: string
  from: LocalDate
  to: LocalDate
  days: number
  payableDays: number
  /** ¥, the sum of the parts. */
  amount: string
  parts: CalendarPart[]
}

const endOfMonth = (date: LocalDate): LocalDate => {
  const { year, month } = parseLocalDate(date)
  return formatLocalDate(year, month, daysInMonth(year, month))
}

const startOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 8)}01`

/** A lease month touches at most two calendar months, so one cut at the first month end is enough. */
function ranges(month: LeaseMonth): { from: LocalDate; to: LocalDate }[] {
  const cut = endOfMonth(month.from)
  if (month.to <= cut) return [{ from: month.from, to: month.to }]
  return [
    { from: month.from, to: cut },
    { from: startOfMonth(month.to), to: month.to },
  ]
}

/**
 * Cents are shared by payable days. Each cut rounds what has been reached so far and takes the difference, so the
 * parts of a lease month always add up to its amount and none is negative.
 */
function partsOf(month: LeaseMonth): CalendarPart[] {
  let reachedDays = 0
  let reached: Decimal = new Exact(0)
  return ranges(month).map(({ from, to }) => {
    const days = daysInclusive(from, to)
    const freeDays = month.rentFree.reduce(
      (sum, free) => sum + daysInclusive(laterOf(free.from, from), earlierOf(free.to, to)),
      0,
    )
    reachedDays += days - freeDays
    const upTo = new Exact(
      month.payableDays === 0 ? 0 : roundHalfUp(new Exact(month.amount).times(reachedDays).div(month.payableDays), 2),
    )
    const amount = upTo.minus(reached).toFixed(2)
    reached = upTo
    return { leaseMonthIndex: month.index, from, to, days, payableDays: days - freeDays, amount }
  })
}

/** The schedule's days and money by calendar month, in order. Every lease month keeps its amount to the cent. */
export function byCalendarMonth(schedule: Pick<RentSchedule, 'months'>): CalendarMonth[] {
  const months: CalendarMonth[] = []
  for (const part of schedule.months.flatMap(partsOf)) {
    const month = part.from.slice(0, 7)
    const open = months[months.length - 1]
    if (open?.month === month) {
      open.to = part.to
      open.days += part.days
      open.payableDays += part.payableDays
      open.amount = new Exact(open.amount).plus(part.amount).toFixed(2)
      open.parts.push(part)
    } else {
      const { from, to, days, payableDays, amount } = part
      months.push({ month, from, to, days, payableDays, amount, parts: [part] })
    }
  }
  return months
}
