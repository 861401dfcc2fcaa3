import type { Values } from '../../access/resource.ts'
import { addDays, diffDays, type LocalDate, laterOf, startOfDay, todayIn } from '../../domain/local-date.ts'
import { UserError } from '../../graphql/errors.ts'
import { type Job, type JobParts, systemContext } from '../../jobs/job.ts'
import { LIMITS } from '../../limits.ts'
import { effectDb } from '../../writer/effects.ts'
import { translate } from '../../writer/store.ts'
import { inTransaction } from '../../writer/transaction.ts'
import { visitTaskWords } from './words.ts'

/** Clients who are to be visited: the others are gone, or given up. */
const VISITED = ['PROSPECT', 'ACTIVE', 'TENANT']

type Overdue = Values & {
  id: string
  name: string
  ownerId: string
  grade: string
  visitIntervalDays: number
  responseHours: number
  createdAt: string
  visitedAt: string | null
  returnVisitedOn: string | null
}

/** Not visited for longer than the grade's interval (a new client counts from its first day), and nobody told to yet. */
const OVERDUE = `
  SELECT c.id, c.name, c.ownerId, c.grade, p.visitIntervalDays, p.responseHours, CAST(c.createdAt AS CHAR) AS createdAt,
    (SELECT CAST(MAX(v.visitedAt) AS CHAR) FROM Visit v WHERE v.clientId = c.id AND v.state = 'DONE') AS visitedAt,
    (SELECT CAST(MAX(r.visitedOn) AS CHAR) FROM ReturnVisit r JOIN Contract k ON k.id = r.contractId
      WHERE k.clientId = c.id) AS returnVisitedOn
  FROM GradePolicy p JOIN Client c ON c.departmentId = p.departmentId AND c.grade = p.grade
  WHERE p.departmentId = ? AND p.visitIntervalDays > 0 AND c.ownerId IS NOT NULL AND c.state IN (?)
    AND c.createdAt < ? - INTERVAL p.visitIntervalDays DAY
    AND NOT EXISTS (SELECT 1 FROM Visit v WHERE v.clientId = c.id AND v.state = 'DONE'
      AND v.visitedAt >= ? - INTERVAL p.visitIntervalDays DAY)
    AND NOT EXISTS (SELECT 1 FROM ReturnVisit r JOIN Contract k ON k.id = r.contractId WHERE k.clientId = c.id
      AND r.visitedOn >= ? - INTERVAL p.visitIntervalDays DAY)
    AND NOT EXISTS (SELECT 1 FROM Task t WHERE t.clientId = c.id AND t.origin = 'VISIT_INTERVAL' AND t.state = 'OPEN')
    AND c.id > ?
  ORDER BY c.id LIMIT ?`

/**
 * R4.3: a client that was not visited within its grade's interval makes a task of its owner's. Each overrun makes one,
 * however often this runs and on however many servers, and the next one only when a further interval has gone by.
 */
export const makeVisitTasks: Job = async (parts, log, now = new Date()) => {
  const [departments] = await parts.pool.query('SELECT id, timezone FROM Department')
  let made = 0
  for (const { id, timezone } of departments as { id: string; timezone: string }[]) {
    const today = todayIn(timezone, now)
    const begin = startOfDay(today, timezone).toISOString().slice(0, 23).replace('T', ' ')
    for (let after = ''; ; ) {
      const [rows] = await parts.pool.query(OVERDUE, [id, VISITED, begin, begin, today, after, LIMITS.lapsesAtOnce])
      const page = rows as Overdue[]
      for (const task of await untold(
        parts,
        page.map((client) => taskFor(client, id, timezone, today)),
      ))
        if (await make(parts, task)) made += 1
      if (page.length < LIMITS.lapsesAtOnce) break
      after = page.at(-1)!.id
    }
  }
  if (made > 0) log.info({ made }, 'clients are to be visited')
  return made
}

function taskFor(client: Overdue, departmentId: string, timezone: string, today: LocalDate): Values {
  const dayOf = (instant: string) => todayIn(timezone, new Date(`${instant.replace(' ', 'T')}Z`))
  const last = [client.visitedAt && dayOf(client.visitedAt), client.returnVisitedOn].filter((day) => day !== null)
  const since = last.length > 0 ? last.reduce(laterOf) : dayOf(client.createdAt)
  // Which of the intervals since then has gone by: the first, the second, …
  const overrun = Math.ceil(diffDays(since, today) / client.visitIntervalDays) - 1
  const { grade, visitIntervalDays: days } = client
  return {
    departmentId,
    ...visitTaskWords({ name: client.name, grade, days, since, never: last.length === 0 }),
    origin: 'VISIT_INTERVAL',
    ownerId: client.ownerId,
    clientId: client.id,
    dueOn: addDays(today, Math.ceil(client.responseHours / 24)),
    occasion: `visit ${client.id} ${since} ${overrun}`,
  }
}

/** Those whose occasion has not made a task yet. */
async function untold({ pool }: JobParts, tasks: Values[]): Promise<Values[]> {
  if (tasks.length === 0) return []
  const [rows] = await pool.query('SELECT occasion FROM Task WHERE occasion IN (?)', [
    tasks.map(({ occasion }) => occasion),
  ])
  const told = new Set((rows as { occasion: string }[]).map(({ occasion }) => occasion))
  return tasks.filter(({ occasion }) => !told.has(occasion as string))
}

/** False where another server was faster. */
async function make(parts: JobParts, task: Values): Promise<boolean> {
  const context = systemContext(parts)
  const isThere = async () => (await context.rows('SELECT 1 FROM Task WHERE occasion = ?', [task.occasion])).length > 0
  try {
    await inTransaction(parts.prisma, (tx) => effectDb(context, tx).insert('Task', task), isThere)
    return true
  } catch (error) {
    if (translate(error, parts.catalog.types.get('Task')!, '') instanceof UserError) return false
    throw error
  }
}
