/** Closing a month: what its figures count is written down and stays (domain §7). */
import type { Draft, RuleDb, Values } from '../../access/resource.ts'
import { addMonthsClamped, type LocalDate, todayIn } from '../../domain/local-date.ts'
import { ulid } from '../../domain/ulid.ts'
import { inDays } from './count.ts'
import { KEYS } from './divisions.ts'
import { FLOWS, type Flow, QUOTIENTS, type Quotient, RATES, type Rate, STOCKS, type Stock } from './formulas/index.ts'
import { type Book, frozenAgain, liveFacts, openFacts } from './ledger.ts'
import { type Moment, momentOn, momentTable } from './moments.ts'
import { dayStart, monthEnd, monthStart } from './periods.ts'
import { rateSql } from './rate.ts'

/** Ends of months that are written down when a department closes for the first time. */
const FIRST_ENDS = 24
const LINES_AT_ONCE = 500

/** A month is named by its first day. */
export function wholeMonth({ next }: Draft): void {
  if (next.month) next.month = monthStart(String(next.month))
}

/** Two who close at once wait for each other, and the second sees what the first has closed. */
export async function lockBooks({ next }: Draft, db: RuleDb): Promise<void> {
  await db.execute('UPDATE Department SET postGuard = postGuard + 1 WHERE id = ?', [next.departmentId])
}

/** Writes down what is counted in the months that this closes. */
export async function freeze({ next, fault }: Draft, db: RuleDb): Promise<void> {
  const month = String(next.month)
  const [row] = await db.query<{ name: string; timezone: string; currency: string; closed: string | null }>(
    `SELECT d.name, d.timezone, d.currency, (SELECT DATE_FORMAT(MAX(s.month), '%Y-%m-%d') FROM KpiSnapshot s
       WHERE s.departmentId = d.id AND s.id <> ?) AS closed FROM Department d WHERE d.id = ?`,
    [next.id, next.departmentId],
  )
  if (!row) return
  const { closed, timezone } = row
  if (monthEnd(month) >= todayIn(timezone)) return fault('month', 'KPI_NOT_OVER')
  if (closed !== null && closed >= month) return fault('month', 'KPI_CLOSED')
  const openFrom = closed === null ? null : addMonthsClamped(closed, 1)
  const book: Book = {
    ...row,
    id: next.departmentId as string,
    closedMonth: closed,
    closedUntil: openFrom === null ? null : dayStart(openFrom, timezone),
  }
  const following = addMonthsClamped(month, 1)
  const moments = monthsBetween(openFrom ?? addMonthsClamped(month, 1 - FIRST_ENDS), month).map((each, n) =>
    momentOn(n, monthEnd(each), timezone),
  )
  for (const flow of FLOWS) await write(db, next, flow.figure, await linesOfFlow(db, flow, book, following))
  for (const each of QUOTIENTS) await write(db, next, each.figure, await linesOfQuotient(db, each, book, following))
  for (const stock of STOCKS) await write(db, next, stock.figure, await linesOfStock(db, stock, book, moments))
  for (const rate of RATES) await write(db, next, rate.figure, await linesOfRate(db, rate, book, moments))
}

type Line = Values & { at: string; value: unknown }

const columns = KEYS.filter((key) => key !== 'departmentId').map((key) => `f.${key}`)
const BY_RECORD = ['f.recordId', ...columns].join(', ')

async function linesOfFlow(db: RuleDb, flow: Flow, book: Book, following: LocalDate): Promise<Line[]> {
  const live = liveFacts(flow, [book])
  const again = frozenAgain(flow, [book])
  return db.query<Line>(
    `SELECT ${BY_RECORD}, f.currency, CAST(f.at AS CHAR) AS at, CAST(SUM(f.value) AS CHAR) AS value
     FROM (${live.text} UNION ALL ${again.text}) f WHERE f.at < CAST(? AS DATETIME(3)) AND f.value <> 0
     GROUP BY ${BY_RECORD}, f.currency, f.at HAVING SUM(f.value) <> 0`,
    [...live.values, ...again.values, dayStart(following, book.timezone)],
  )
}

/** What has come to pass in months that were open, and a line that says up to when they are closed from now on. */
async function linesOfQuotient(db: RuleDb, quotient: Quotient, book: Book, following: LocalDate): Promise<Line[]> {
  const dated = quotient.dated === 'day' ? inDays(book) : book
  const open = openFacts(quotient, [dated])
  const until = dayStart(following, dated.timezone)
  const lines = await db.query<Line>(
    `SELECT ${BY_RECORD}, CAST(f.at AS CHAR) AS at, CAST(f.value AS CHAR) AS value, CAST(f.base AS CHAR) AS base
     FROM (${open.text}) f WHERE f.at < CAST(? AS DATETIME(3))`,
    [...open.values, until],
  )
  const last = new Date(Date.parse(`${until.replace(' ', 'T')}Z`) - 1).toISOString().slice(0, 23).replace('T', ' ')
  return [...lines, { at: last, value: '0', base: '0' }]
}

/** What stands at each end, and a line that says that it is written down even where nothing stands. */
async function linesOfStock(db: RuleDb, stock: Stock, book: Book, moments: readonly Moment[]): Promise<Line[]> {
  const table = momentTable(moments)
  const lines = await db.query<Line>(
    `SELECT ${BY_RECORD}, f.currency, CAST(f.ends AS CHAR) AS at, CAST(f.value AS CHAR) AS value
     FROM (${stock.standing(table.text)}) f`,
    [...table.values, [book.id]],
  )
  return [...lines, ...moments.map(({ ends }) => ({ at: ends, value: '0' }))]
}

async function linesOfRate(db: RuleDb, rate: Rate, book: Book, moments: readonly Moment[]): Promise<Line[]> {
  const sql = rateSql(rate, moments, [book.id])
  const found = await db.query<{ n: number; propertyId: string; value: unknown; base: unknown }>(sql.text, sql.values)
  return found.map(({ n, propertyId, value, base }) => ({
    propertyId,
    at: moments[Number(n)]!.ends,
    value: String(value),
    base: String(base),
  }))
}

function monthsBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  const months: LocalDate[] = []
  for (let each = from; each <= to; each = addMonthsClamped(each, 1)) months.push(each)
  return months
}

const WRITTEN = [...KEYS.filter((key) => key !== 'departmentId'), 'recordId', 'currency', 'at', 'value', 'base']

async function write(db: RuleDb, snapshot: Values, figure: string, lines: readonly Line[]): Promise<void> {
  for (let start = 0; start < lines.length; start += LINES_AT_ONCE) {
    const rows = lines
      .slice(start, start + LINES_AT_ONCE)
      .map((line) => [
        `kl_${ulid()}`,
        snapshot.id,
        snapshot.departmentId,
        figure,
        ...WRITTEN.map((name) => line[name] ?? null),
      ])
    await db.execute(`INSERT INTO KpiLine (id, snapshotId, departmentId, figure, ${WRITTEN.join(', ')}) VALUES ?`, [
      rows,
    ])
  }
}
