/** What awaits a reviewer: since when and until when, and what has changed since he last saw it (R6.1.2, R6.1.3). */
import type { ResolvedVerb, TypeInfo } from '../../access/catalog.ts'
import { rowWhere, verbsOf, verbWhere } from '../../access/decide.ts'
import { actorId, type Viewer } from '../../access/viewer.ts'
import { and, certain, type Where } from '../../access/where.ts'
import { addWorkingDays, diffDays, type LocalDate, todayIn } from '../../domain/local-date.ts'
import { LIMITS } from '../../limits.ts'
import { WhereCompiler } from '../../reader/where.ts'
import type { WriteContext } from '../../writer/context.ts'

/** The verbs by which a contract is judged. */
const JUDGING = ['approve', 'passLegalReview']

/** A contract that awaits the viewer's judgement. */
export type Awaiting = {
  contractId: string
  number: string
  state: string
  since: string
  daysWaiting: number
  dueOn: LocalDate
  overdue: boolean
  opinionsOpen: number
  opinionsToSettle: number
  version: number
  /** The version that stood when the viewer last did something with it; null where he never did. */
  seenVersion: number | null
  changedTerms: string[]
  linesRemoved: string[]
  linesAdded: string[]
}

export const judgingVerbs = (role: Viewer['role'], contract: TypeInfo): ResolvedVerb[] =>
  verbsOf(role, contract).filter(({ name }) => JUDGING.includes(name))

/** The contracts that the viewer may judge now, the longest waiting first. A fixed number of statements. */
export async function reviewQueue(
  context: WriteContext,
  { first, offset }: { first: number; offset: number },
): Promise<Awaiting[]> {
  const rows = await waiting(context, first, offset)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [opinions, acts, versions] = await Promise.all([
    opinionsOf(context, ids),
    lastActs(context, ids),
    versionsOf(context, ids),
  ])
  const seen = new Map(
    rows.map(({ id, draftNumber }) => {
      const last = [acts.get(id), opinions.get(id)?.mine].filter((at) => at != null).sort()
      const at = last.at(-1)
      const known = versions.filter(
        ({ contractId, number, createdAt }) =>
          contractId === id && number <= draftNumber && at != null && createdAt <= at,
      )
      return [id, known.at(-1) ?? null]
    }),
  )
  const present = new Map(versions.map((version) => [`${version.contractId} ${version.number}`, version]))
  const compared = rows.flatMap(({ id, draftNumber }) => {
    const [old, now] = [seen.get(id), present.get(`${id} ${draftNumber}`)]
    return old && now && old.number !== now.number ? [old.id, now.id] : []
  })
  const texts = await textsOf(context, compared)
  return rows.map(({ id, timezone, since, ...row }) => {
    const today = todayIn(timezone)
    const from = todayIn(timezone, new Date(`${since.replace(' ', 'T')}Z`))
    const dueOn = addWorkingDays(from, LIMITS.reviewDays[row.state as keyof typeof LIMITS.reviewDays])
    const [old, now] = [texts.get(seen.get(id)?.id ?? ''), texts.get(present.get(`${id} ${row.draftNumber}`)?.id ?? '')]
    return {
      contractId: id,
      number: row.number,
      state: row.state,
      since: `${since.replace(' ', 'T')}Z`,
      daysWaiting: diffDays(from, today),
      dueOn,
      overdue: dueOn < today,
      opinionsOpen: Number(opinions.get(id)?.open ?? 0),
      opinionsToSettle: Number(opinions.get(id)?.toSettle ?? 0),
      version: row.draftNumber,
      seenVersion: seen.get(id)?.number ?? null,
      ...(old && now ? differenceOf(old, now) : { changedTerms: [], linesRemoved: [], linesAdded: [] }),
    }
  })
}

/** How many there are. */
export async function reviewQueueTotal(context: WriteContext): Promise<number> {
  const values: unknown[] = []
  const test = condition(context, 'c', values)
  const [row] = await context.rows<{ total: number }>(`SELECT COUNT(*) AS total FROM Contract c WHERE ${test}`, values)
  return Number(row?.total ?? 0)
}

type Waiting = { id: string; number: string; state: string; since: string; draftNumber: number; timezone: string }

function waiting(context: WriteContext, first: number, offset: number): Promise<Waiting[]> {
  const values: unknown[] = []
  const test = condition(context, 'c', values)
  return context.rows<Waiting>(
    `SELECT c.id, c.number, c.state, c.draftNumber, d.timezone, CAST(${SINCE} AS CHAR) AS since
       FROM Contract c JOIN Department d ON d.id = c.departmentId WHERE ${test}
       ORDER BY ${SINCE}, c.id LIMIT ? OFFSET ?`,
    [...values, first, offset],
  )
}

/** Contracts that came before that was noted have the instant by which it is known best. */
const SINCE = 'COALESCE(c.underReviewSince, c.submittedToLegalAt, c.updatedAt)'

/** Contracts that the viewer reads and may judge as they stand. */
function condition({ viewer, catalog }: WriteContext, alias: string, values: unknown[]): string {
  const contract = catalog.types.get('Contract')!
  const judged = judgingVerbs(viewer.role, contract).map(
    (verb): Where => and({ state: { in: verb.from } }, certain(verbWhere(viewer, verb, contract))),
  )
  const where = and(rowWhere(viewer, contract, 'read'), { OR: judged })
  return new WhereCompiler(catalog).compile(contract, where, alias, values)
}

type Opinions = { contractId: string; open: number; toSettle: number; mine: string | null }

/** Opinions without an answer, answers that wait for the viewer, and when he last gave or settled one. */
async function opinionsOf({ rows, viewer }: WriteContext, ids: string[]): Promise<Map<string, Opinions>> {
  const found = await rows<Opinions>(
    `SELECT contractId, SUM(state = 'OPEN') AS open, SUM(state = 'ANSWERED' AND authorId = ?) AS toSettle,
       CAST(MAX(IF(authorId = ?, GREATEST(createdAt, COALESCE(settledAt, createdAt)), NULL)) AS CHAR) AS mine
       FROM ReviewOpinion WHERE contractId IN (?) GROUP BY contractId`,
    [viewer.employeeId, viewer.employeeId, ids],
  )
  return new Map(found.map((each) => [each.contractId, each]))
}

/** When the viewer himself last took a step with each. */
async function lastActs({ rows, viewer }: WriteContext, ids: string[]): Promise<Map<string, string>> {
  const found = await rows<{ recordId: string; at: string }>(
    'SELECT recordId, CAST(MAX(at) AS CHAR) AS at FROM AuditEntry WHERE recordId IN (?) AND actorId = ? GROUP BY recordId',
    [ids, actorId(viewer)],
  )
  return new Map(found.map(({ recordId, at }) => [recordId, at]))
}

type Version = { id: string; contractId: string; number: number; createdAt: string }

const versionsOf = ({ rows }: WriteContext, ids: string[]): Promise<Version[]> =>
  rows<Version>(
    `SELECT id, contractId, number, CAST(createdAt AS CHAR) AS createdAt FROM ContractVersion
       WHERE contractId IN (?) ORDER BY contractId, number`,
    [ids],
  )

type Text = { terms: string; text: string }

async function textsOf({ rows }: WriteContext, ids: string[]): Promise<Map<string, Text>> {
  if (ids.length === 0) return new Map()
  const found = await rows<Text & { id: string }>('SELECT id, terms, text FROM ContractVersion WHERE id IN (?)', [ids])
  return new Map(found.map((each) => [each.id, each]))
}

/** The terms that differ, by name, and the lines of the text that went and came. */
function differenceOf(old: Text, now: Text): Pick<Awaiting, 'changedTerms' | 'linesRemoved' | 'linesAdded'> {
  const [before, after] = [termsOf(old), termsOf(now)]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  const lines = ({ text }: Text) => text.split('\n').filter((line) => line.trim() !== '')
  const without = (list: string[], others: string[]) => {
    const known = new Set(others)
    return list.filter((line) => !known.has(line)).slice(0, LIMITS.reviewLines)
  }
  return {
    changedTerms: names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])),
    linesRemoved: without(lines(old), lines(now)),
    linesAdded: without(lines(now), lines(old)),
  }
}

/** Terms as they were kept; a text that came from elsewhere has none. */
function termsOf({ terms }: Text): Record<string, unknown> {
  try {
    return { ...(JSON.parse(terms) as object) }
  } catch {
    return {}
  }
}
