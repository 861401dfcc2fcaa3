/** R6.3.3: how contracts are performed, of what the reader reads one by one: ageing, fulfilment, breaches. */
import { EVERY, type Where } from '../../access/where.ts'
import { sqlInstant } from '../../auth/base.ts'
import { Exact, roundHalfUp } from '../../domain/decimal.ts'
import { addDays, earlierOf, type LocalDate, startOfDay, todayIn } from '../../domain/local-date.ts'
import { UserError } from '../../graphql/errors.ts'
import { readable } from '../../reader/within.ts'
import type { WriteContext } from '../../writer/context.ts'

/** Overdue sums of one property or client in one money, by days overdue. */
export type Ageing = {
  id: string | null
  name: string | null
  currency: string
  upTo30: string
  upTo60: string
  upTo90: string
  over90: string
  total: string
  count: number
}

/** What fell due of a kind, and what became of it. */
export type Fulfilment = {
  kind: string
  side: string
  due: number
  fulfilled: number
  inTime: number
  overdue: number
  rate: string | null
  inTimeRate: string | null
}

export type BreachesAt = { state: string; currency: string; count: number; penalty: string; deducted: string }
export type BreachesOf = { clause: string; count: number; open: number }

export type Statistics = {
  day: LocalDate
  /** Settled cases count from one instant until before the other. */
  settledFrom: Date
  settledBefore: Date
  ageingByProperty: Ageing[]
  ageingByClient: Ageing[]
  fulfilment: Fulfilment[]
  breachesByState: BreachesAt[]
  breachesByClause: BreachesOf[]
}

export type Asked = { from: LocalDate; to: LocalDate; propertyIds?: readonly string[] | null | undefined }

type Reading = Pick<WriteContext, 'catalog' | 'viewer' | 'rows'>

/** Five statements, whatever there is to be counted. Throws BAD_USER_INPUT for a time that ends before it begins. */
export async function statisticsOf(context: Reading, asked: Asked): Promise<Statistics> {
  const { from, to } = asked
  if (to < from) throw UserError.badInput('input.to', 'DATES_ORDER')
  const [own] = await context.rows<{ timezone: string }>('SELECT timezone FROM Department WHERE id = ?', [
    context.viewer.departmentId,
  ])
  const timezone = own?.timezone ?? 'UTC'
  const day = todayIn(timezone)
  const [ageingByProperty, ageingByClient, fulfilment, breachesByState, breachesByClause] = await Promise.all([
    ageing(context, asked, day, 'Property', 'propertyId'),
    ageing(context, asked, day, 'Client', 'clientId'),
    fulfilmentOf(context, asked, day),
    breachesAt(context, asked, timezone),
    breachesOf(context, asked, timezone),
  ])
  return {
    day,
    ...settledWithin(asked, timezone),
    ageingByProperty,
    ageingByClient,
    fulfilment,
    breachesByState,
    breachesByClause,
  }
}

const ofProperties = ({ propertyIds }: Asked): Where =>
  propertyIds?.length ? { contract: { propertyId: { in: [...propertyIds] } } } : EVERY

/** Sums that a lessee owes for certain, and has not paid in full by their day. */
const LATE = `o.side = 'LESSEE' AND NOT o.provisional AND o.state IN ('PENDING', 'OVERDUE', 'BREACHED')
  AND o.amount > o.paidAmount`

async function ageing(
  context: Reading,
  asked: Asked,
  day: LocalDate,
  type: 'Property' | 'Client',
  column: 'propertyId' | 'clientId',
): Promise<Ageing[]> {
  const { values, within } = readable(context)
  const part = (name: string, test: string) => `CAST(SUM(IF(${test}, o.amount - o.paidAmount, 0)) AS CHAR) AS ${name}`
  const age = `DATEDIFF('${day}', o.dueOn)`
  const rows = await context.rows<Ageing & Record<string, unknown>>(
    `SELECT g.id AS id, g.name AS name, c.currency, ${part('upTo30', `${age} <= 30`)},
       ${part('upTo60', `${age} BETWEEN 31 AND 60`)}, ${part('upTo90', `${age} BETWEEN 61 AND 90`)},
       ${part('over90', `${age} > 90`)}, CAST(SUM(o.amount - o.paidAmount) AS CHAR) AS total, COUNT(*) AS count
     FROM Obligation o JOIN Contract c ON c.id = o.contractId AND ${within('Contract', 'c')}
       LEFT JOIN ${type} g ON g.id = c.${column} AND ${within(type, 'g')}
     WHERE ${within('Obligation', 'o', ofProperties(asked))} AND ${LATE} AND o.dueOn < '${day}'
     GROUP BY g.id, g.name, c.currency ORDER BY SUM(o.amount - o.paidAmount) DESC, g.id LIMIT 200`,
    values,
  )
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

async function fulfilmentOf(context: Reading, asked: Asked, day: LocalDate): Promise<Fulfilment[]> {
  const { values, within } = readable(context)
  const sum = (name: string, test: string) => `SUM(IF(${test}, 1, 0)) AS ${name}`
  const found = await context.rows<Record<'kind' | 'side' | 'due' | 'fulfilled' | 'inTime' | 'overdue', string>>(
    `SELECT o.kind, o.side, COUNT(*) AS due, ${sum('fulfilled', "o.state = 'FULFILLED'")},
       ${sum('inTime', "o.state = 'FULFILLED' AND o.fulfilledOn <= o.dueOn")},
       ${sum('overdue', `o.state <> 'FULFILLED' AND o.dueOn < '${day}'`)}
     FROM Obligation o WHERE ${within('Obligation', 'o', ofProperties(asked))} AND NOT o.provisional
       AND o.state <> 'WAIVED' AND o.dueOn BETWEEN ? AND ? GROUP BY o.kind, o.side ORDER BY o.kind, o.side`,
    [...values, asked.from, earlierOf(asked.to, day)],
  )
  return found.map(({ kind, side, ...counts }) => {
    const [due, fulfilled, inTime, overdue] = [counts.due, counts.fulfilled, counts.inTime, counts.overdue].map(Number)
    return {
      kind,
      side,
      due: due!,
      fulfilled: fulfilled!,
      inTime: inTime!,
      overdue: overdue!,
      rate: share(fulfilled!, due!),
      inTimeRate: share(inTime!, due!),
    }
  })
}

const share = (part: number, whole: number): string | null =>
  whole === 0 ? null : roundHalfUp(new Exact(part).times(100).div(whole), 2)

const settledWithin = ({ from, to }: Asked, timezone: string) => ({
  settledFrom: startOfDay(from, timezone),
  settledBefore: startOfDay(addDays(to, 1), timezone),
})

/** Cases that are open, and those that were settled in the time asked for. */
function casesOf(context: Reading, asked: Asked, timezone: string) {
  const { values, within } = readable(context)
  const sql = `FROM BreachCase b JOIN Contract c ON c.id = b.contractId AND ${within('Contract', 'c')}
    WHERE ${within('BreachCase', 'b', ofProperties(asked))}
      AND (b.state <> 'SETTLED' OR b.settledAt >= ? AND b.settledAt < ?)`
  const { settledFrom, settledBefore } = settledWithin(asked, timezone)
  return { sql, values: [...values, ...[settledFrom, settledBefore].map(sqlInstant)] }
}

async function breachesAt(context: Reading, asked: Asked, timezone: string): Promise<BreachesAt[]> {
  const { sql, values } = casesOf(context, asked, timezone)
  const rows = await context.rows<BreachesAt & Record<string, unknown>>(
    `SELECT b.state, c.currency, COUNT(*) AS count, CAST(COALESCE(SUM(b.penalty), 0) AS CHAR) AS penalty,
       CAST(COALESCE(SUM(b.deducted), 0) AS CHAR) AS deducted ${sql}
     GROUP BY b.state, c.currency ORDER BY b.state, c.currency`,
    values,
  )
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

async function breachesOf(context: Reading, asked: Asked, timezone: string): Promise<BreachesOf[]> {
  const { sql, values } = casesOf(context, asked, timezone)
  const rows = await context.rows<BreachesOf & Record<string, unknown>>(
    `SELECT b.clause, COUNT(*) AS count, SUM(IF(b.state <> 'SETTLED', 1, 0)) AS open ${sql}
     GROUP BY b.clause ORDER BY COUNT(*) DESC, b.clause LIMIT 100`,
    values,
  )
  return rows.map(({ clause, count, open }) => ({ clause, count: Number(count), open: Number(open) }))
}
