/** How the rent of a lease stands on a day, and what its months cost within a range: parts of the one schedule. */
import { Exact, roundHalfUp } from '../../../domain/decimal.ts'
import { addDays, addMonthsClamped, diffDays, type LocalDate } from '../../../domain/local-date.ts'
import { amountOf, type LeaseMonth, type MonthFrame, monthFrames, priced, rateOf } from './schedule.ts'
import { assertTerms, type DateRange, type LeaseTerms } from './terms.ts'

export type Standing = {
  /** Rate of the lease month that the day is in, to 4 places; null before the first. */
  rate: string | null
  /** ¥ of a whole lease month at that rate, none of its days free; 0.00 before the first. */
  monthly: string
  /** The first lease month after the day that has another rate; null where none follows. */
  next: { from: LocalDate; rate: string } | null
}

/** Throws TermError with every fault of the terms. A day after the term stands as its last one does. */
export function standingOn(terms: LeaseTerms, day: LocalDate): Standing {
  assertTerms(terms)
  const frames = monthFrames(terms)
  const now = frames.findLast(({ from }) => from <= day)
  const rateIn = (frame: MonthFrame) => roundHalfUp(rateOf(terms, frame), 4)
  const rate = now ? rateIn(now) : null
  const next = frames.slice(now ? now.index + 1 : 0).find((frame) => rateIn(frame) !== rate)
  return {
    rate,
    monthly: now
      ? roundHalfUp(amountOf(terms, { ...now, payableDays: now.wholeMonthDays }, rateOf(terms, now)), 2)
      : '0.00',
    next: next ? { from: next.from, rate: rateIn(next) } : null,
  }
}

/** The lease months that touch a range of days, as the schedule has them, at the cost of these alone. Throws TermError. */
export function leaseMonthsWithin(terms: LeaseTerms, range: DateRange): LeaseMonth[] {
  assertTerms(terms)
  return monthFrames(terms)
    .filter(({ from, to }) => from <= range.to && to >= range.from)
    .map((frame) => priced(terms, frame))
}

/** Months of a stretch of time, the rest of a month as its fraction: as lease months are counted. Zero for an empty one. */
export function monthsIn({ from, to }: DateRange): Exact {
  const end = addDays(to, 1)
  if (end <= from) return new Exact(0)
  let months = Math.max(0, Math.floor(diffDays(from, end) / 31) - 1)
  while (addMonthsClamped(from, months + 1) <= end) months += 1
  const begun = addMonthsClamped(from, months)
  const days = diffDays(begun, addMonthsClamped(from, months + 1))
  return new Exact(diffDays(begun, end)).div(days).plus(months)
}
