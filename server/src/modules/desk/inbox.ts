import type { ResolvedVerb, TypeInfo } from '../../access/catalog.ts'
import { decide, mayRows, rowWhere, scopeWhere } from '../../access/decide.ts'
import type { Viewer } from '../../access/viewer.ts'
import { and, certain, type Where } from '../../access/where.ts'
import { type LocalDate, todayIn } from '../../domain/local-date.ts'
import { column, quote } from '../../reader/sql.ts'
import { WhereCompiler } from '../../reader/where.ts'
import type { WriteContext } from '../../writer/context.ts'
import type { ResolvedDuty } from './duties.ts'

/** A record on which somebody waits for the viewer. */
export type InboxItem = {
  type: string
  id: string
  /** What names it, where that is one text that the viewer reads. */
  title: string | null
  state: string
  /** Verbs of its life cycle that he may do now. */
  verbs: string[]
  dueOn: LocalDate | null
  overdue: boolean
  /** Since when it stands as it does. */
  since: string
}

type Found = {
  type: string
  id: string
  title: string | null
  state: string
  verbs: string
  due: string | null
  since: string
}

/** What waits for the viewer, the most urgent first: two statements, whatever the number of types. */
export async function inboxOf(
  context: WriteContext,
  duties: readonly ResolvedDuty[],
  first: number,
): Promise<InboxItem[]> {
  const { viewer } = context
  const values: unknown[] = []
  const compiler = new WhereCompiler(context.catalog)
  const parts = duties.flatMap((duty) => selectWaiting(compiler, viewer, duty, first, values) ?? [])
  if (parts.length === 0) return []
  const rows = await context.rows<Found>(parts.join(' UNION ALL '), values)
  const [department] = await context.rows<{ timezone: string }>('SELECT timezone FROM Department WHERE id = ?', [
    viewer.departmentId,
  ])
  const timezone = department?.timezone ?? 'UTC'
  const today = todayIn(timezone)
  return rows
    .map((row): InboxItem => {
      const dueOn = row.due === null ? null : localDate(row.due, timezone)
      const { verbs, due: _, since, ...rest } = row
      const overdue = dueOn !== null && dueOn < today
      return { ...rest, verbs: verbs.split(','), dueOn, overdue, since: `${since.replace(' ', 'T')}Z` }
    })
    .sort(byUrgency)
    .slice(0, first)
}

/** Dated ones by date, then those that wait longest. */
const byUrgency = (a: InboxItem, b: InboxItem): number =>
  (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.since.localeCompare(b.since) || a.id.localeCompare(b.id)

const localDate = (due: string, timezone: string): LocalDate =>
  due.length > 10 ? todayIn(timezone, new Date(`${due.replace(' ', 'T')}Z`)) : due

/** The records of one type that wait; null where the role has none of the verbs. Pushes its values. */
function selectWaiting(
  compiler: WhereCompiler,
  viewer: Viewer,
  { type, verbs, due, only, dated }: ResolvedDuty,
  first: number,
  values: unknown[],
): string | null {
  const { role } = viewer
  const mine = verbs.flatMap((verb) => waitingFor(viewer, type, verb, only) ?? [])
  if (!mayRows(role, type, 'read') || mine.length === 0) return null
  const alias = compiler.alias()
  const dueColumn = due && decide(role, type, due, 'read') === true ? column(alias, due.name) : 'NULL'
  const since = column(alias, 'updatedAt')
  values.push(type.name)
  const flags = mine.map(({ name, where }) => {
    const test = compiler.compile(type, where, alias, values)
    values.push(name)
    return `IF(${test}, ?, NULL)`
  })
  const any: Where = and(rowWhere(viewer, type, 'read'), { OR: mine.map(({ where }) => where) })
  const test = compiler.compile(type, any, alias, values)
  values.push(first)
  return `(SELECT ? AS type, ${alias}.id AS id, ${titleOf(type, viewer, alias)} AS title,
    ${column(alias, type.lifeCycle!.field.name)} AS state, CONCAT_WS(',', ${flags.join(', ')}) AS verbs,
    CAST(${dueColumn} AS CHAR) AS due, CAST(${since} AS CHAR) AS since
    FROM ${quote(type.name)} ${alias} WHERE ${test}${dated ? ` AND ${dueColumn} IS NOT NULL` : ''}
    ORDER BY ${dueColumn} IS NULL, ${dueColumn}, ${since} LIMIT ?)`
}

/** The rows on which this viewer may do a verb now, in the scopes in which it is his duty. */
function waitingFor(
  viewer: Viewer,
  type: TypeInfo,
  verb: ResolvedVerb,
  only: readonly string[] | undefined,
): { name: string; where: Where } | null {
  const scopes = (verb.by[viewer.role] ?? []).filter((scope) => !only || only.includes(scope))
  if (scopes.length === 0) return null
  const reach: Where = { OR: scopes.map((scope) => scopeWhere(viewer, type, scope)) }
  return { name: verb.name, where: and({ [type.lifeCycle!.field.name]: { in: verb.from } }, certain(reach)) }
}

/** The column that names a record, where it is a text that the viewer reads on every row. */
function titleOf(type: TypeInfo, { role }: Viewer, alias: string): string {
  const field = type.fields.get(type.declaration.title)
  return field?.kind === 'STRING' && !field.derived && decide(role, type, field, 'read') === true
    ? `LEFT(${column(alias, field.name)}, 191)`
    : 'NULL'
}
