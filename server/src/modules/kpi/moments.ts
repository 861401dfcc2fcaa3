/** The ends of stretches of time, at which stocks and rates are told. */
import { addDays, earlierOf, type LocalDate, todayIn } from '../../domain/local-date.ts'
import type { Sql } from './ledger.ts'
import { dayStart, type Period } from './periods.ts'

export type Moment = { n: number; day: LocalDate; ends: string }

export const momentOn = (n: number, day: LocalDate, timezone: string): Moment => ({
  n,
  day,
  ends: dayStart(addDays(day, 1), timezone),
})

/** The last day of each stretch of time; of one that is not over, today. What is to come has no end yet. */
export function momentsOf(periods: readonly Period[], timezone: string): Moment[] {
  const today = todayIn(timezone)
  return periods.flatMap(({ from, to }, n) => (from > today ? [] : [momentOn(n, earlierOf(to, today), timezone)]))
}

/** As a table: n, day, ends. */
export function momentTable(moments: readonly Moment[]): Sql {
  const one = 'SELECT ? AS n, CAST(? AS DATE) AS day, CAST(? AS DATETIME(3)) AS ends'
  return {
    text: moments.map(() => one).join(' UNION ALL '),
    values: moments.flatMap(({ n, day, ends }) => [n, day, ends]),
  }
}
