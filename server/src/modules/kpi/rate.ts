/** Rates of area: what is let at the end of each stretch of time, of what can be let. */
import type { Asked, Rows } from './ask.ts'
import { byTimezone } from './count.ts'
import type { Rate } from './formulas/index.ts'
import type { Book, Sql } from './ledger.ts'
import { within } from './limits.ts'
import { type Moment, momentsOf, momentTable } from './moments.ts'

export type Rated = { n: number; departmentId: string; propertyId: string; value: string; base: string }

/** Contracts that let something on a day: signed by then, not over, not given up. */
const IN_FORCE = `COALESCE(c.signedAt, c.handoverDate, c.rentCommencement) < p.ends
  AND c.state IN ('SIGNED', 'ARCHIVED', 'IN_FORCE', 'EXPIRED', 'TERMINATED', 'RENEWED')
  AND (c.expiry IS NULL OR c.expiry >= p.day) AND (c.terminatedOn IS NULL OR c.terminatedOn > p.day)
  AND (c.rescindedAt IS NULL OR c.rescindedAt >= p.ends)`

/** Areas by property at each moment, from the units and contracts as they are recorded now. */
export function rateSql(
  rate: Rate,
  moments: readonly Moment[],
  departmentIds: string[],
  limits: Pick<Asked, 'limits'> = { limits: [] },
): Sql {
  const table = momentTable(moments)
  const only = within(limits, 'u')
  return {
    text: `SELECT p.n, u.departmentId, u.propertyId, SUM(u.gla) AS base, SUM(CASE WHEN EXISTS (
        SELECT 1 FROM ContractUnit cu JOIN Contract c ON c.id = cu.contractId
        WHERE cu.unitId = u.id AND ${IN_FORCE} AND ${rate.letting}) THEN u.gla ELSE 0 END) AS value
      FROM (${table.text}) p JOIN Unit u ON u.departmentId IN (?) AND u.gla IS NOT NULL${only.text}
      GROUP BY p.n, u.departmentId, u.propertyId`,
    values: [...table.values, departmentIds, ...only.values],
  }
}

export async function measureRate(rows: Rows, asked: Asked, rate: Rate): Promise<Rated[]> {
  const found = await Promise.all(
    byTimezone(asked.books).map(async (books) => {
      const moments = momentsOf(asked.periods, books[0]!.timezone)
      if (moments.length === 0) return []
      const ids = books.map((book) => book.id)
      const sql = rateSql(rate, moments, ids, asked)
      const [live, frozen] = await Promise.all([
        rows<Rated>(sql.text, sql.values),
        frozenRates(rows, asked, rate, books, moments),
      ])
      const closed = new Set(frozen.map((each) => `${each.departmentId} ${each.n}`))
      return [...live.filter((each) => !closed.has(`${each.departmentId} ${each.n}`)), ...frozen]
    }),
  )
  return found.flat()
}

/** What closing wrote down for the ends of months. */
async function frozenRates(
  rows: Rows,
  asked: Asked,
  rate: Rate,
  books: readonly Book[],
  moments: readonly Moment[],
): Promise<Rated[]> {
  const closed = books.filter((book) => book.closedUntil !== null).map((book) => book.id)
  if (closed.length === 0) return []
  const table = momentTable(moments)
  const limits = within(asked, 'l')
  return rows<Rated>(
    `SELECT p.n, l.departmentId, l.propertyId, l.base, l.value FROM (${table.text}) p JOIN KpiLine l ON l.at = p.ends
     WHERE l.departmentId IN (?) AND l.figure = ?${limits.text}`,
    [...table.values, closed, rate.figure, ...limits.values],
  )
}

/** Ids of the contracts that let something at the end of the time asked for. */
export async function recordsOfRate(rows: Rows, asked: Asked, rate: Rate, most: number): Promise<string[]> {
  const found = await Promise.all(
    byTimezone(asked.books).map(async (books) => {
      const moment = momentsOf(asked.periods, books[0]!.timezone).at(-1)
      if (!moment) return []
      const table = momentTable([moment])
      const only = within(asked, 'u')
      return rows<{ id: string }>(
        `SELECT DISTINCT c.id FROM (${table.text}) p JOIN Unit u ON u.departmentId IN (?) AND u.gla IS NOT NULL${only.text}
         JOIN ContractUnit cu ON cu.unitId = u.id JOIN Contract c ON c.id = cu.contractId
         WHERE ${IN_FORCE} AND ${rate.letting} LIMIT ?`,
        [...table.values, books.map((book) => book.id), ...only.values, most],
      )
    }),
  )
  return found.flat().map((row) => row.id)
}
