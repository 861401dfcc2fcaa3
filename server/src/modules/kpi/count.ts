/** What happened in each stretch of time, by what was asked for. One statement a figure and time zone. */
import { addDays, addMonthsClamped, earlierOf, todayIn } from '../../domain/local-date.ts'
import type { Asked, Rows } from './ask.ts'
import type { Key } from './divisions.ts'
import type { Flow, Quotient, Stock } from './formulas/index.ts'
import { groupsOf } from './groups.ts'
import { type Book, flowLedger, quotientLedger, type Sql } from './ledger.ts'
import { within } from './limits.ts'
import { dayStart, type Period, sqlTime } from './periods.ts'

export type Counted = Partial<Record<Key, string | null>> & {
  /** Index of the period. */
  n: number
  currency: string | null
  value: string
  base: string | null
  /** How many records, and whose: clients or contracts, where a least number of them is asked for. */
  records: number
  subjects: number
}

/** Departments that count their days alike. */
export const byTimezone = (books: readonly Book[]): Book[][] => groupsOf(books, (book) => book.timezone)

/** The stretches of time as a table: n, begins, ends. `until` cuts them off. */
function periodTable(periods: readonly Period[], timezone: string, until: string | null): Sql {
  const one = 'SELECT ? AS n, CAST(? AS DATETIME(3)) AS begins, CAST(? AS DATETIME(3)) AS ends'
  return {
    text: periods.map(() => one).join(' UNION ALL '),
    values: periods.flatMap(({ from, to }, n) => {
      const ends = dayStart(addDays(to, 1), timezone)
      return [n, dayStart(from, timezone), until === null ? ends : earlierOf(ends, until)]
    }),
  }
}

/** Time and facts of a formula, joined as `p` and `f`. */
function happened(formula: Flow | Quotient, books: readonly Book[], periods: readonly Period[]): Sql {
  const { timezone } = books[0]!
  if (formula.kind === 'flow') return joined(periodTable(periods, timezone, null), flowLedger(formula, books))
  // A share of what has come to pass: what falls due tomorrow is no part of it yet.
  if (formula.dated === 'instant')
    return joined(periodTable(periods, timezone, sqlTime(new Date())), quotientLedger(formula, books))
  // Local days stand in the ledger as midnights, without a time zone.
  const tomorrow = dayStart(addDays(todayIn(timezone), 1), 'UTC')
  return joined(periodTable(periods, 'UTC', tomorrow), quotientLedger(formula, books.map(inDays)))
}

/** A department as one that counts midnights. */
export const inDays = (book: Book): Book => ({
  ...book,
  timezone: 'UTC',
  closedUntil: book.closedMonth === null ? null : dayStart(addMonthsClamped(book.closedMonth, 1), 'UTC'),
})

const joined = (periods: Sql, facts: Sql): Sql => ({
  text: `(${periods.text}) p JOIN (${facts.text}) f ON f.at >= p.begins AND f.at < p.ends`,
  values: [...periods.values, ...facts.values],
})

/** SQL of whose the records `f` are, and the join that it needs. */
export function subjectsOf({ least }: Quotient | Flow | Stock): { count: string; join: string } {
  if (!least) return { count: '0', join: '' }
  const { table, column } = least.of
  return { count: `COUNT(DISTINCT s.${column})`, join: ` LEFT JOIN ${table} s ON s.id = f.recordId` }
}

export async function countHappened(rows: Rows, asked: Asked, formula: Flow | Quotient): Promise<Counted[]> {
  const found = await Promise.all(
    byTimezone(asked.books).map((books) => {
      const { text, values } = happened(formula, books, asked.periods)
      const keys = ['p.n', ...asked.divisions.map(({ key }) => `f.${key}`)]
      const limits = within(asked)
      if (formula.kind === 'flow') {
        const by = [...keys, 'f.currency'].join(', ')
        return rows<Counted>(
          `SELECT ${by}, SUM(f.value) AS value, NULL AS base, 0 AS records, 0 AS subjects FROM ${text}
           WHERE f.value <> 0${limits.text} GROUP BY ${by} HAVING SUM(f.value) <> 0 ORDER BY ${by}`,
          [...values, ...limits.values],
        )
      }
      const by = keys.join(', ')
      const subjects = subjectsOf(formula)
      return rows<Counted>(
        `SELECT ${by}, NULL AS currency, SUM(f.value) AS value, SUM(f.base) AS base, COUNT(*) AS records,
           ${subjects.count} AS subjects FROM ${text}${subjects.join} WHERE TRUE${limits.text} GROUP BY ${by} ORDER BY ${by}`,
        [...values, ...limits.values],
      )
    }),
  )
  return found.flat()
}

/** Ids of the records that a flow or a quotient comes from in all the time asked for. */
export async function recordsHappened(
  rows: Rows,
  asked: Asked,
  formula: Flow | Quotient,
  most: number,
): Promise<string[]> {
  const whole = [{ name: null, from: asked.periods[0]!.from, to: asked.periods.at(-1)!.to }]
  const found = await Promise.all(
    byTimezone(asked.books).map((books) => {
      const { text, values } = happened(formula, books, whole)
      const limits = within(asked)
      const counts = formula.kind === 'flow' ? 'f.value <> 0' : 'TRUE'
      const having = formula.kind === 'flow' ? 'HAVING SUM(f.value) <> 0' : ''
      return rows<{ recordId: string }>(
        `SELECT f.recordId FROM ${text} WHERE ${counts}${limits.text} GROUP BY f.recordId ${having} LIMIT ?`,
        [...values, ...limits.values, most],
      )
    }),
  )
  return found.flat().map((row) => row.recordId)
}
