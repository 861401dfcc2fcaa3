import {
  addDays,
  addMonthsClamped,
  earlierOf,
  formatLocalDate,
  type LocalDate,
  laterOf,
  parseLocalDate,
  startOfDay,
} from '../../domain/local-date.ts'

export const PERIOD_MONTHS = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const
export type PeriodUnit = keyof typeof PERIOD_MONTHS

/** A stretch of days by its name: 2026-01, 2026-Q1, 2026; null for all that was asked for. */
export type Period = { name: string | null; from: LocalDate; to: LocalDate }

export const monthStart = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`
export const monthEnd = (date: LocalDate): LocalDate => addDays(addMonthsClamped(monthStart(date), 1), -1)

/** The months, quarters or years that `from` to `to` (both included) fall into, cut off at both. */
export function periodsOf(from: LocalDate, to: LocalDate, unit: PeriodUnit | null): Period[] {
  if (unit === null) return [{ name: null, from, to }]
  const length = PERIOD_MONTHS[unit]
  const { year, month } = parseLocalDate(from)
  let start = formatLocalDate(year, month - ((month - 1) % length), 1)
  const periods: Period[] = []
  while (start <= to) {
    const next = addMonthsClamped(start, length)
    periods.push({ name: nameOf(start, unit), from: laterOf(start, from), to: earlierOf(addDays(next, -1), to) })
    start = next
  }
  return periods
}

function nameOf(start: LocalDate, unit: PeriodUnit): string {
  const { year, month } = parseLocalDate(start)
  if (unit === 'YEAR') return String(year)
  return unit === 'QUARTER' ? `${year}-Q${Math.ceil(month / 3)}` : start.slice(0, 7)
}

/** An instant as the database writes it. */
export const sqlTime = (at: Date): string => at.toISOString().slice(0, 23).replace('T', ' ')

/** The instant at which a day begins in a time zone, as the database writes it. */
export const dayStart = (date: LocalDate, timezone: string): string => sqlTime(startOfDay(date, timezone))
