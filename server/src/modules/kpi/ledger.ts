/**
 * Facts as they are counted. What a closed month counted is frozen in KpiLine and stays. Of what happens (flows) the
 * difference counts later: whatever the records say of closed months by now that was not counted then counts at the
 * beginning of the first month that is open. Shares and means (quotients) of closed months are as they were.
 */
import { KEYS } from './divisions.ts'
import type { Flow, Quotient } from './formulas/index.ts'

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

const idsOf = (books: readonly Book[]): string[] => books.map((book) => book.id)
/** Every `?` of a formula takes the departments. */
const given = (facts: string, books: readonly Book[]): unknown[] =>
  [...facts].filter((each) => each === '?').map(() => idsOf(books))

/** Columns of one table, `grade` by itself. */
const columnsOf = (table: string, grade = `${table}.grade`): string =>
  [...KEYS.filter((key) => key !== 'grade').map((key) => `${table}.${key}`), `${grade} AS grade`].join(', ')

/**
 * What the records say, moved into the first open month where their own is closed. Leases of earlier times that are
 * brought in after closing are history: they are no business of the month that happens to be open. A client that was
 * graded anew since keeps the grade with which it was counted.
 */
export function liveFacts(flow: Flow, books: readonly Book[]): Sql {
  const until = closedUntil('v.departmentId', books)
  const counted = 'SELECT recordId, MIN(grade) AS grade FROM KpiLine WHERE departmentId IN (?) AND figure = ?'
  return {
    text: `SELECT ${columnsOf('v', 'IF(z.recordId IS NULL, v.grade, z.grade)')}, v.recordId, v.currency,
        GREATEST(v.at, ${until.text}) AS at, v.value
      FROM (${flow.facts}) v LEFT JOIN (${counted} GROUP BY recordId) z ON z.recordId = v.recordId
      WHERE v.historyOf IS NULL OR v.historyOf >= ${until.text} OR z.recordId IS NOT NULL`,
    values: [...until.values, ...given(flow.facts, books), idsOf(books), flow.figure, ...until.values],
  }
}

/** What was counted in closed months, taken away where the live facts count it once more. */
export function frozenAgain(flow: Flow, books: readonly Book[]): Sql {
  const until = closedUntil('l.departmentId', books)
  return {
    text: `SELECT ${columnsOf('l')}, l.recordId, l.currency, ${until.text} AS at, -l.value AS value FROM KpiLine l
      WHERE l.departmentId IN (?) AND l.figure = ?`,
    values: [...until.values, idsOf(books), flow.figure],
  }
}

/** Every fact of a flow as it is counted. */
export function flowLedger(flow: Flow, books: readonly Book[]): Sql {
  const live = liveFacts(flow, books)
  const again = frozenAgain(flow, books)
  return {
    text: `${live.text} UNION ALL ${again.text} UNION ALL
      SELECT ${columnsOf('l')}, l.recordId, l.currency, l.at, l.value FROM KpiLine l
      WHERE l.departmentId IN (?) AND l.figure = ?`,
    values: [...live.values, ...again.values, idsOf(books), flow.figure],
  }
}

/** Facts of a quotient in months that are open. A department is closed for a figure up to its last line of it. */
export function openFacts(quotient: Quotient, books: readonly Book[]): Sql {
  return {
    text: `SELECT ${columnsOf('v')}, v.recordId, v.at, v.value, v.base FROM (${quotient.facts}) v
      WHERE NOT EXISTS (SELECT 1 FROM KpiLine k WHERE k.departmentId = v.departmentId AND k.figure = ? AND k.at >= v.at)`,
    values: [...given(quotient.facts, books), quotient.figure],
  }
}

/** Every fact of a quotient as it is counted. */
export function quotientLedger(quotient: Quotient, books: readonly Book[]): Sql {
  const open = openFacts(quotient, books)
  return {
    text: `${open.text} UNION ALL SELECT ${columnsOf('l')}, l.recordId, l.at, l.value, l.base FROM KpiLine l
      WHERE l.departmentId IN (?) AND l.figure = ? AND l.recordId IS NOT NULL`,
    values: [...open.values, idsOf(books), quotient.figure],
  }
}
