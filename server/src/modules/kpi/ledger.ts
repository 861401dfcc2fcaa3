/**
 * Facts as they are counted. What a closed month counted is frozen in KpiLine and stays; whatever the records say of
 * those months by now that was not counted then counts at the beginning of the first month that is open.
 */
import type { Flow } from './formulas/index.ts'

/** A department, the last month whose figures are closed, and the instant up to which they are. */
export type Book = {
  id: string
  name: string
  timezone: string
  currency: string
  closedMonth: string | null
  closedUntil: string | null
}

export type Sql = { text: string; values: unknown[] }

const BEFORE_ALL = '1000-01-01 00:00:00.000'

/** The instant up to which the department of a row is closed, as SQL. */
function closedUntil(column: string, books: readonly Book[]): Sql {
  const closed = books.filter((book) => book.closedUntil !== null)
  if (closed.length === 0) return { text: `CAST('${BEFORE_ALL}' AS DATETIME(3))`, values: [] }
  const cases = closed.map(() => 'WHEN ? THEN CAST(? AS DATETIME(3))').join(' ')
  return {
    text: `CASE ${column} ${cases} ELSE CAST('${BEFORE_ALL}' AS DATETIME(3)) END`,
    values: closed.flatMap((book) => [book.id, book.closedUntil]),
  }
}

const COLUMNS = 'recordId, employeeId, propertyId, currency'

/**
 * What the records say, moved into the first open month where their own is closed. Leases of earlier times that are
 * brought in after closing are history: they are no business of the month that happens to be open.
 */
export function liveFacts(flow: Flow, books: readonly Book[]): Sql {
  const until = closedUntil('v.departmentId', books)
  const ids = books.map((book) => book.id)
  const given = [...flow.facts].filter((each) => each === '?').map(() => ids)
  return {
    text: `SELECT v.departmentId, ${COLUMNS}, GREATEST(v.at, ${until.text}) AS at, v.value FROM (${flow.facts}) v
      WHERE v.historyOf IS NULL OR v.historyOf >= ${until.text}
        OR EXISTS (SELECT 1 FROM KpiLine k WHERE k.recordId = v.recordId AND k.figure = ?)`,
    values: [...until.values, ...given, ...until.values, flow.figure],
  }
}

/** What was counted in closed months, taken away where the live facts count it once more. */
export function frozenAgain(flow: Flow, books: readonly Book[]): Sql {
  const until = closedUntil('l.departmentId', books)
  return {
    text: `SELECT l.departmentId, ${COLUMNS}, ${until.text} AS at, -l.value AS value FROM KpiLine l
      WHERE l.departmentId IN (?) AND l.figure = ?`,
    values: [...until.values, books.map((book) => book.id), flow.figure],
  }
}

/** Every fact as it is counted. */
export function ledger(flow: Flow, books: readonly Book[]): Sql {
  const live = liveFacts(flow, books)
  if (books.every((book) => book.closedUntil === null)) return live
  const again = frozenAgain(flow, books)
  return {
    text: `${live.text} UNION ALL ${again.text} UNION ALL
      SELECT l.departmentId, ${COLUMNS}, l.at, l.value FROM KpiLine l WHERE l.departmentId IN (?) AND l.figure = ?`,
    values: [...live.values, ...again.values, books.map((book) => book.id), flow.figure],
  }
}
