/** Flows: what happened in each stretch of time, by what was asked for. One statement a figure and time zone. */

import { addDays } from '../../domain/local-date.ts'
import type { Asked, Rows } from './ask.ts'
import type { Flow } from './formulas/index.ts'
import { groupsOf } from './groups.ts'
import { type Book, ledger, type Sql } from './ledger.ts'
import { dayStart, type Period } from './periods.ts'

export type Counted = {
  /** Index of the period. */
  n: number
  departmentId: string | null
  propertyId: string | null
  employeeId: string | null
  currency: string | null
  value: string
}

/** Departments that count their days alike. */
export const byTimezone = (books: readonly Book[]): Book[][] => groupsOf(books, (book) => book.timezone)

/** The stretches of time as a table: n, begins, ends. */
export function periodTable(periods: readonly Period[], timezone: string): Sql {
  const one = 'SELECT ? AS n, CAST(? AS DATETIME(3)) AS begins, CAST(? AS DATETIME(3)) AS ends'
  return {
    text: periods.map(() => one).join(' UNION ALL '),
    values: periods.flatMap(({ from, to }, n) => [n, dayStart(from, timezone), dayStart(addDays(to, 1), timezone)]),
  }
}

/** Condition on ledger rows `f` by what the question is limited to. */
function limits({ propertyIds, employeeIds }: Asked): Sql {
  const parts: string[] = []
  const values: unknown[] = []
  for (const [column, ids] of [
    ['propertyId', propertyIds],
    ['employeeId', employeeIds],
  ] as const) {
    if (ids === null) continue
    // An empty list is nobody, and SQL has no empty list.
    parts.push(` AND f.${column} IN (?)`)
    values.push(ids.length === 0 ? [''] : ids)
  }
  return { text: parts.join(''), values }
}

export async function countFlow(rows: Rows, asked: Asked, flow: Flow): Promise<Counted[]> {
  const columns = [
    ...(asked.departments ? ['departmentId'] : []),
    ...(asked.properties ? ['propertyId'] : []),
    ...(asked.employees ? ['employeeId'] : []),
    'currency',
  ]
  const found = await Promise.all(
    byTimezone(asked.books).map((books) => {
      const periods = periodTable(asked.periods, books[0]!.timezone)
      const facts = ledger(flow, books)
      const within = limits(asked)
      const keys = ['p.n', ...columns.map((column) => `f.${column}`)].join(', ')
      return rows<Counted>(
        `SELECT ${keys}, SUM(f.value) AS value FROM (${periods.text}) p
         JOIN (${facts.text}) f ON f.at >= p.begins AND f.at < p.ends WHERE f.value <> 0${within.text}
         GROUP BY ${keys} HAVING SUM(f.value) <> 0 ORDER BY ${keys}`,
        [...periods.values, ...facts.values, ...within.values],
      )
    }),
  )
  return found.flat()
}

/** Ids of the records that a flow comes from in all the time asked for. */
export async function recordsOfFlow(rows: Rows, asked: Asked, flow: Flow, most: number): Promise<string[]> {
  const whole = [{ name: null, from: asked.periods[0]!.from, to: asked.periods.at(-1)!.to }]
  const found = await Promise.all(
    byTimezone(asked.books).map((books) => {
      const periods = periodTable(whole, books[0]!.timezone)
      const facts = ledger(flow, books)
      const within = limits(asked)
      return rows<{ recordId: string }>(
        `SELECT f.recordId FROM (${periods.text}) p JOIN (${facts.text}) f ON f.at >= p.begins AND f.at < p.ends
         WHERE f.value <> 0${within.text} GROUP BY f.recordId HAVING SUM(f.value) <> 0 LIMIT ?`,
        [...periods.values, ...facts.values, ...within.values, most],
      )
    }),
  )
  return found.flat().map((row) => row.recordId)
}
