/** Closing a month: what its figures count is written down and stays (domain §7). */
import type { Draft, RuleDb, Values } from '../../access/resource.ts'
import { addDays, addMonthsClamped, type LocalDate, todayIn } from '../../domain/local-date.ts'
import { ulid } from '../../domain/ulid.ts'
import { FLOWS, RATES } from './formulas/index.ts'
import { type Book, frozenAgain, liveFacts } from './ledger.ts'
import { dayStart, monthEnd, monthStart } from './periods.ts'
import { rateSql } from './rate.ts'

/** Ends of months for which the rates are written down when a department closes for the first time. */
const FIRST_RATES = 24
const LINES_AT_ONCE = 500

/** A month is named by its first day. */
export function wholeMonth({ next }: Draft): void {
  if (next.month) next.month = monthStart(String(next.month))
}

/** Two who close at once wait for each other, and the second sees what the first has closed. */
export async function lockBooks({ next }: Draft, db: RuleDb): Promise<void> {
  await db.execute('UPDATE Department SET postGuard = postGuard + 1 WHERE id = ?', [next.departmentId])
}

type Line = Pick<Values, 'recordId' | 'employeeId' | 'propertyId' | 'currency' | 'at' | 'value' | 'base'>

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
  const until = dayStart(addMonthsClamped(month, 1), timezone)
  for (const flow of FLOWS) {
    const live = liveFacts(flow, [book])
    const again = frozenAgain(flow, [book])
    const lines = await db.query<Line>(
      `SELECT f.recordId, f.employeeId, f.propertyId, f.currency, CAST(f.at AS CHAR) AS at,
         CAST(SUM(f.value) AS CHAR) AS value
       FROM (${live.text} UNION ALL ${again.text}) f WHERE f.at < CAST(? AS DATETIME(3)) AND f.value <> 0
       GROUP BY f.recordId, f.employeeId, f.propertyId, f.currency, f.at HAVING SUM(f.value) <> 0`,
      [...live.values, ...again.values, until],
    )
    await write(db, next, flow.figure, lines)
  }
  const moments = monthsBetween(openFrom ?? addMonthsClamped(month, 1 - FIRST_RATES), month).map((each, n) => {
    const day = monthEnd(each)
    return { n, day, ends: dayStart(addDays(day, 1), timezone) }
  })
  for (const rate of RATES) {
    const sql = rateSql(rate, moments, [book.id], null)
    const found = await db.query<{ n: number; propertyId: string; value: unknown; base: unknown }>(sql.text, sql.values)
    const lines = found.map(({ n, propertyId, value, base }): Line => {
      const at = moments[Number(n)]!.ends
      return {
        recordId: null,
        employeeId: null,
        propertyId,
        currency: null,
        at,
        value: String(value),
        base: String(base),
      }
    })
    await write(db, next, rate.figure, lines)
  }
}

function monthsBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  const months: LocalDate[] = []
  for (let each = from; each <= to; each = addMonthsClamped(each, 1)) months.push(each)
  return months
}

async function write(db: RuleDb, snapshot: Values, figure: string, lines: readonly Line[]): Promise<void> {
  for (let start = 0; start < lines.length; start += LINES_AT_ONCE) {
    const some = lines.slice(start, start + LINES_AT_ONCE)
    await db.execute(
      `INSERT INTO KpiLine (id, snapshotId, departmentId, figure, recordId, employeeId, propertyId, currency, at, value, base)
       VALUES ${some.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      some.flatMap((line) => [
        `kl_${ulid()}`,
        snapshot.id,
        snapshot.departmentId,
        figure,
        line.recordId,
        line.employeeId,
        line.propertyId,
        line.currency,
        line.at,
        line.value,
        line.base ?? null,
      ]),
    )
  }
}
