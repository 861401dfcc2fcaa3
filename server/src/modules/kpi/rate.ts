/** Rates of area: what is let at the end of each stretch of time, of what can be let. */
import { addDays, earlierOf, type LocalDate, todayIn } from '../../domain/local-date.ts'
import type { Asked, Rows } from './ask.ts'
import { byTimezone } from './count.ts'
import type { Rate } from './formulas/index.ts'
import type { Book, Sql } from './ledger.ts'
import { dayStart, type Period } from './periods.ts'

export type Rated = { n: number; departmentId: string; propertyId: string; value: string; base: string }

/** Contracts that let something on a day: signed by then, not over, not given up. */
const IN_FORCE = `COALESCE(c.signedAt, c.handoverDate, c.rentCommencement) < p.ends
  AND c.state IN ('SIGNED', 'ARCHIVED', 'IN_FORCE', 'EXPIRED', 'TERMINATED', 'RENEWED')
  AND (c.expiry IS NULL OR c.expiry >= p.day) AND (c.terminatedOn IS NULL OR c.terminatedOn > p.day)
  AND (c.rescindedAt IS NULL OR c.rescindedAt >= p.ends)`

type Moment = { n: number; day: LocalDate; ends: string }

/** The last day of each stretch of time; of one that is not over, today. What is to come has no rate yet. */
function momentsOf(periods: readonly Period[], timezone: string): Moment[] {
  const today = todayIn(timezone)
  return periods.flatMap(({ from, to }, n) => {
    if (from > today) return []
    const day = earlierOf(to, today)
    return [{ n, day, ends: dayStart(addDays(day, 1), timezone) }]
  })
}

function momentTable(moments: readonly Moment[]): Sql {
  const one = 'SELECT ? AS n, CAST(? AS DATE) AS day, CAST(? AS DATETIME(3)) AS ends'
  return {
    text: moments.map(() => one).join(' UNION ALL '),
    values: moments.flatMap(({ n, day, ends }) => [n, day, ends]),
  }
}

/** Areas by property at each moment, from the units and contracts as they are recorded now. */
export function rateSql(
  rate: Rate,
  moments: readonly Moment[],
  departmentIds: string[],
  propertyIds: string[] | null,
): Sql {
  const table = momentTable(moments)
  const only = propertyIds === null ? '' : ' AND u.propertyId IN (?)'
  return {
    text: `SELECT p.n, u.departmentId, u.propertyId, SUM(u.gla) AS base, SUM(CASE WHEN EXISTS (
        SELECT 1 FROM ContractUnit cu JOIN Contract c ON c.id = cu.contractId
        WHERE cu.unitId = u.id AND ${IN_FORCE} AND ${rate.letting}) THEN u.gla ELSE 0 END) AS value
      FROM (${table.text}) p JOIN Unit u ON u.departmentId IN (?) AND u.gla IS NOT NULL${only}
      GROUP BY p.n, u.departmentId, u.propertyId`,
    values: [
      ...table.values,
      departmentIds,
      ...(propertyIds === null ? [] : [propertyIds.length === 0 ? [''] : propertyIds]),
    ],
  }
}

export async function measureRate(rows: Rows, asked: Asked, rate: Rate): Promise<Rated[]> {
  const found = await Promise.all(
    byTimezone(asked.books).map(async (books) => {
      const moments = momentsOf(asked.periods, books[0]!.timezone)
      if (moments.length === 0) return []
      const sql = rateSql(
        rate,
        moments,
        books.map((book) => book.id),
        asked.propertyIds,
      )
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
  const found = await rows<Rated>(
    `SELECT p.n, l.departmentId, l.propertyId, l.base, l.value FROM (${table.text}) p JOIN KpiLine l ON l.at = p.ends
     WHERE l.departmentId IN (?) AND l.figure = ?`,
    [...table.values, closed, rate.figure],
  )
  const { propertyIds } = asked
  return propertyIds === null ? found : found.filter((each) => propertyIds.includes(each.propertyId))
}

/** Ids of the contracts that let something at the end of the time asked for. */
export async function recordsOfRate(rows: Rows, asked: Asked, rate: Rate, most: number): Promise<string[]> {
  const found = await Promise.all(
    byTimezone(asked.books).map(async (books) => {
      const moment = momentsOf(asked.periods, books[0]!.timezone).at(-1)
      if (!moment) return []
      const table = momentTable([moment])
      const only = asked.propertyIds === null ? '' : ' AND u.propertyId IN (?)'
      return rows<{ id: string }>(
        `SELECT DISTINCT c.id FROM (${table.text}) p JOIN Unit u ON u.departmentId IN (?) AND u.gla IS NOT NULL${only}
         JOIN ContractUnit cu ON cu.unitId = u.id JOIN Contract c ON c.id = cu.contractId
         WHERE ${IN_FORCE} AND ${rate.letting} LIMIT ?`,
        [
          ...table.values,
          books.map((book) => book.id),
          ...(asked.propertyIds === null ? [] : [asked.propertyIds.length === 0 ? [''] : asked.propertyIds]),
          most,
        ],
      )
    }),
  )
  return found.flat().map((row) => row.id)
}
