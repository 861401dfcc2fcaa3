/** What stands at the end of each stretch of time: sums overdue, cases open. */
import type { Asked, Rows } from './ask.ts'
import { byTimezone, type Counted, subjectsOf } from './count.ts'
import { KEYS } from './divisions.ts'
import type { Stock } from './formulas/index.ts'
import type { Book, Sql } from './ledger.ts'
import { within } from './limits.ts'
import { type Moment, momentsOf, momentTable } from './moments.ts'

/** As the records stand, at ends of months that are closed as it was written down. */
function standing(stock: Stock, books: readonly Book[], moments: readonly Moment[]): Sql {
  const table = momentTable(moments)
  const ids = books.map((book) => book.id)
  const columns = (from: string) => [...KEYS, 'recordId', 'currency', 'value'].map((key) => `${from}.${key}`).join(', ')
  return {
    text: `SELECT v.n, ${columns('v')} FROM (${stock.standing(table.text)}) v
      WHERE NOT EXISTS (SELECT 1 FROM KpiLine k WHERE k.departmentId = v.departmentId AND k.figure = ? AND k.at = v.ends)
      UNION ALL SELECT p.n, ${columns('l')} FROM (${table.text}) p JOIN KpiLine l ON l.at = p.ends
      WHERE l.departmentId IN (?) AND l.figure = ? AND l.recordId IS NOT NULL`,
    values: [...table.values, ids, stock.figure, ...table.values, ids, stock.figure],
  }
}

export async function countStanding(rows: Rows, asked: Asked, stock: Stock): Promise<Counted[]> {
  const found = await Promise.all(
    byTimezone(asked.books).map((books) => {
      const moments = momentsOf(asked.periods, books[0]!.timezone)
      if (moments.length === 0) return []
      const facts = standing(stock, books, moments)
      const limits = within(asked)
      const subjects = subjectsOf(stock)
      const by = ['f.n', ...asked.divisions.map(({ key }) => `f.${key}`), 'f.currency'].join(', ')
      return rows<Counted>(
        `SELECT ${by}, SUM(f.value) AS value, NULL AS base, COUNT(*) AS records, ${subjects.count} AS subjects
         FROM (${facts.text}) f${subjects.join} WHERE TRUE${limits.text} GROUP BY ${by} ORDER BY ${by}`,
        [...facts.values, ...limits.values],
      )
    }),
  )
  return found.flat()
}

/** Ids of the records that stand at the end of the time asked for. */
export async function recordsStanding(rows: Rows, asked: Asked, stock: Stock, most: number): Promise<string[]> {
  const found = await Promise.all(
    byTimezone(asked.books).map((books) => {
      const moment = momentsOf(asked.periods, books[0]!.timezone).at(-1)
      if (!moment) return []
      const facts = standing(stock, books, [moment])
      const limits = within(asked)
      return rows<{ recordId: string }>(
        `SELECT DISTINCT f.recordId FROM (${facts.text}) f WHERE TRUE${limits.text} LIMIT ?`,
        [...facts.values, ...limits.values, most],
      )
    }),
  )
  return found.flat().map((row) => row.recordId)
}
