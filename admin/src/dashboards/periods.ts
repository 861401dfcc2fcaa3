/** Periods as people choose them: `2026-04`, `2026-Q2`, `2026`; and their days. */

export type Unit = 'MONTH' | 'QUARTER' | 'YEAR'
export const UNITS: readonly Unit[] = ['MONTH', 'QUARTER', 'YEAR']

const MONTHS: Record<Unit, number> = { MONTH: 1, QUARTER: 3, YEAR: 12 }

const two = (value: number): string => String(value).padStart(2, '0')

export const unitOf = (period: string): Unit =>
  period.includes('Q') ? 'QUARTER' : period.includes('-') ? 'MONTH' : 'YEAR'

export const isPeriod = (text: string | null): text is string => /^\d{4}(-(\d{2}|Q[1-4]))?$/.test(text ?? '')

/** Months since the year 0 of the period's first month. */
const firstMonth = (period: string): number => {
  const [year, part] = period.split('-') as [string, string | undefined]
  const month = part === undefined ? 0 : part.startsWith('Q') ? (Number(part[1]) - 1) * 3 : Number(part) - 1
  return Number(year) * 12 + month
}

const named = (month: number, unit: Unit): string => {
  const [year, rest] = [Math.floor(month / 12), month % 12]
  if (unit === 'YEAR') return String(year)
  return unit === 'QUARTER' ? `${year}-Q${Math.floor(rest / 3) + 1}` : `${year}-${two(rest + 1)}`
}

/** The period of the same length so many later, earlier where negative. */
export const periodAfter = (period: string, count: number): string => {
  const unit = unitOf(period)
  return named(firstMonth(period) + count * MONTHS[unit], unit)
}

/** The period of another length that begins where this one does. */
export const periodAs = (period: string, unit: Unit): string => named(firstMonth(period), unit)

export const firstDay = (period: string): string => {
  const month = firstMonth(period)
  return `${Math.floor(month / 12)}-${two((month % 12) + 1)}-01`
}

export const lastDay = (period: string): string => daysAfter(firstDay(periodAfter(period, 1)), -1)

export const daysAfter = (day: string, count: number): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

export const thisMonth = (): string => {
  const now = new Date()
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}`
}
