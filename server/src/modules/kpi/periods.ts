import {
  addDays,
  addMonthsClamped,
  daysInclusive,
  earlierOf,
  formatLocalDate,
  type LocalDate,
  laterOf,
  parseLocalDate,
  startOfDay,
  toDayNumber,
} from '../../domain/local-date.ts'
import { LIMITS } from '../../limits.ts'

/** Lengths of time that figures are divided by. */
export const PERIOD_UNITS = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const
export type PeriodUnit = (typeof PERIOD_UNITS)[number]

/** Months of those that are made of months. */
const MONTHS = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const

/** A stretch of days by its name: 2026-01-15, 2026-W03, 2026-01, 2026-Q1, 2026; null for all that was asked for. */
export type Period = { name: string | null; from: LocalDate; to: LocalDate }

export const monthStart = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`
export const monthEnd = (date: LocalDate): LocalDate => addDays(addMonthsClamped(monthStart(date), 1), -1)

/** First day of the period that a day falls into; weeks begin on Monday. */
export function periodStart(date: LocalDate, unit: PeriodUnit): LocalDate {
  if (unit === 'DAY') return date
  // The first day of 1970 was a Thursday.
  if (unit === 'WEEK') return addDays(date, -((((toDayNumber(date) + 3) % 7) + 7) % 7))
  const { year, month } = parseLocalDate(date)
  return formatLocalDate(year, month - ((month - 1) % MONTHS[unit]), 1)
}

/** Last day of the period that begins on a day. */
export function periodEnd(start: LocalDate, unit: PeriodUnit): LocalDate {
  if (unit === 'DAY') return start
  return addDays(unit === 'WEEK' ? addDays(start, 7) : addMonthsClamped(start, MONTHS[unit]), -1)
}

/** The periods that `from` to `to` (both included) fall into, cut off at both. */
export function periodsOf(from: LocalDate, to: LocalDate, unit: PeriodUnit | null): Period[] {
  if (unit === null) return [{ name: null, from, to }]
  const periods: Period[] = []
  for (let start = periodStart(from, unit); start <= to; ) {
    const end = periodEnd(start, unit)
    periods.push({ name: nameOf(start, unit), from: laterOf(start, from), to: earlierOf(end, to) })
    start = addDays(end, 1)
  }
  return periods
}

/** Whether a question asks for more periods than one answer holds. */
export function tooManyPeriods(from: LocalDate, to: LocalDate, unit: PeriodUnit | null): boolean {
  const most = LIMITS.kpiPeriods
  if (unit === 'DAY' || unit === 'WEEK') return daysInclusive(from, to) > most * (unit === 'DAY' ? 1 : 7)
  return addMonthsClamped(from, MONTHS[unit ?? 'YEAR'] * most) < to
}

function nameOf(start: LocalDate, unit: PeriodUnit): string {
  const { year, month } = parseLocalDate(start)
  switch (unit) {
    case 'DAY':
      return start
    case 'WEEK':
      return weekName(start)
    case 'MONTH':
      return start.slice(0, 7)
    case 'QUARTER':
      return `${year}-Q${Math.ceil(month / 3)}`
    case 'YEAR':
      return String(year)
  }
}

/** A week belongs to the year of its Thursday (ISO 8601): 2026-W01 begins on 29 December 2025. */
function weekName(monday: LocalDate): string {
  const thursday = addDays(monday, 3)
  const { year } = parseLocalDate(thursday)
  const week = Math.ceil(daysInclusive(formatLocalDate(year, 1, 1), thursday) / 7)
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** An instant as the database writes it. */
export const sqlTime = (at: Date): string => at.toISOString().slice(0, 23).replace('T', ' ')

/** The instant at which a day begins in a time zone, as the database writes it. */
export const dayStart = (date: LocalDate, timezone: string): string => sqlTime(startOfDay(date, timezone))
