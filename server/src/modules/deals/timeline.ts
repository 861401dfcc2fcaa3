/** All that happened to a deal, the latest first, of what its reader reads: two statements and two for names, whatever it is. */
import type { Catalog, FieldInfo, TypeInfo } from '../../access/catalog.ts'
import { decideWithTarget, mayRows, rowWhere, scopeWhere } from '../../access/decide.ts'
import { and, certain, type Where } from '../../access/where.ts'
import { startOfDay, todayIn } from '../../domain/local-date.ts'
import type { Context } from '../../graphql/context.ts'
import { pick } from '../../reader/pick.ts'
import { type ReadRecord, readMany, readOne } from '../../reader/read.ts'
import { column, quote } from '../../reader/sql.ts'
import { WhereCompiler } from '../../reader/where.ts'
import { SOURCES, type Source } from './timeline-sources.ts'

export type DealEvent = {
  kind: string
  type: string
  recordId: string
  /** Null where only the day is known. */
  at: string | null
  on: string
  title: string | null
  state: string | null
  before: string | null
  actor: string | null
}

export type DealTimeline = { events: DealEvent[]; hasMore: boolean }

type Found = Omit<DealEvent, 'on' | 'actor'> & { day: string | null; actorId: string | null; unitId: string | null }

/** A page of it; null where there is no such deal within reach. */
export async function timelineOf(
  context: Context,
  dealId: string,
  { first, offset }: { first: number; offset: number },
): Promise<DealTimeline | null> {
  const { catalog, viewer, query } = context
  const reading = { catalog, viewer, query }
  const type = catalog.types.get('Deal')!
  const deal = await readOne(reading, pick(catalog, viewer.role, type, ['id', 'clientId', 'departmentId']), dealId)
  if (!deal) return null
  const department = catalog.types.get('Department')!
  const place = await readOne(reading, pick(catalog, viewer.role, department, ['timezone']), String(deal.departmentId))
  const timezone = String(place?.timezone ?? 'UTC')
  const values: unknown[] = []
  const compiler = new WhereCompiler(catalog)
  const parts = SOURCES.flatMap(
    (source, order) => select(compiler, context, source, order, deal, timezone, offset + first + 1, values) ?? [],
  )
  if (parts.length === 0) return { events: [], hasMore: false }
  values.push(first + 1, offset)
  const found = await context.rows<Found>(
    `${parts.join(' UNION ALL ')} ORDER BY moment DESC, place DESC, recordId DESC LIMIT ? OFFSET ?`,
    values,
  )
  const shown = found.slice(0, first)
  const [people, units] = await Promise.all([
    namesOf(
      context,
      'Employee',
      'name',
      shown.map(({ actorId }) => actorId),
    ),
    namesOf(
      context,
      'Unit',
      'code',
      shown.map(({ unitId }) => unitId),
    ),
  ])
  return {
    hasMore: found.length > first,
    events: shown.map(({ day, actorId, unitId, at, ...event }) => {
      const instant = at && `${at.replace(' ', 'T')}Z`
      return {
        ...event,
        at: instant,
        on: day ?? todayIn(timezone, new Date(instant!)),
        title: event.title ?? (unitId && (units.get(unitId) ?? null)),
        actor: actorId && (people.get(actorId) ?? null),
      }
    }),
  }
}

/** Names of records as the viewer reads them. */
async function namesOf(
  { catalog, viewer, query }: Context,
  name: string,
  field: string,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const type = catalog.types.get(name)!
  if (wanted.length === 0 || !mayRows(viewer.role, type, 'read')) return new Map()
  const records = await readMany({ catalog, viewer, query }, pick(catalog, viewer.role, type, [field]), wanted)
  return new Map(records.map((record) => [String(record.id), String(record[field])]))
}

/** What one kind of event takes of its records; null where the role does not read it. Pushes its values. */
function select(
  compiler: WhereCompiler,
  { catalog, viewer }: Context,
  source: Source,
  place: number,
  deal: ReadRecord,
  timezone: string,
  limit: number,
  values: unknown[],
): string | null {
  const type = catalog.types.get(source.type)!
  const scopes: Where[] = []
  const field = (name: string | undefined): FieldInfo | null => {
    const info = name === undefined ? undefined : type.fields.get(name)
    const verdict = info ? decideWithTarget(catalog, viewer.role, type, info, 'read') : false
    if (typeof verdict === 'string') scopes.push(certain(scopeWhere(viewer, type, verdict)))
    return verdict === false ? null : info!
  }
  const at = field(source.at)
  const key = field({ DEAL: 'dealId', CLIENT: 'clientId', CONTRACT: 'contractId' }[source.link])
  if (!mayRows(viewer.role, type, 'read') || !at || !key) return null
  if (source.only && !field('state')) return null
  const [title, state, before, actor, unit] = (['title', 'state', 'before', 'actor', 'unit'] as const).map((name) =>
    field(source[name]),
  )
  const alias = compiler.alias()
  const text = (info: FieldInfo | null | undefined) => (info ? `CAST(${column(alias, info.name)} AS CHAR)` : 'NULL')
  const isDay = at.kind === 'DATE'
  values.push(source.kind, source.type)
  // A day begins when it begins where the department is.
  if (isDay) values.push(minutesAhead(timezone))
  const moment = isDay
    ? `DATE_SUB(CAST(${column(alias, at.name)} AS DATETIME(3)), INTERVAL ? MINUTE)`
    : column(alias, at.name)
  const where = and(
    rowWhere(viewer, type, 'read'),
    ...scopes,
    linkTo(catalog, viewer, source, deal),
    { [at.name]: { not: null } },
    source.only ? { state: { in: source.only } } : null,
  )
  const test = compiler.compile(type, where, alias, values)
  values.push(limit)
  return `(SELECT ? AS kind, ? AS type, ${alias}.id AS recordId, ${moment} AS moment, ${place} AS place,
    ${isDay ? 'NULL' : text(at)} AS at, ${isDay ? text(at) : 'NULL'} AS day, ${text(title)} AS title,
    ${text(state)} AS state, ${text(before)} AS \`before\`, ${text(actor)} AS actorId, ${text(unit)} AS unitId
    FROM ${quote(type.name)} ${alias} WHERE ${test} ORDER BY ${column(alias, at.name)} DESC, ${alias}.id DESC LIMIT ?)`
}

function linkTo(catalog: Catalog, viewer: Context['viewer'], { link }: Source, deal: ReadRecord): Where {
  if (link === 'DEAL') return { dealId: String(deal.id) }
  if (link === 'CLIENT') return { clientId: String(deal.clientId) }
  const contract: TypeInfo = catalog.types.get('Contract')!
  return { contract: and(rowWhere(viewer, contract, 'read'), { dealId: String(deal.id) }) }
}

/** How much earlier it is in UTC. */
function minutesAhead(timezone: string): number {
  const today = todayIn(timezone)
  return Math.round((Date.parse(`${today}T00:00:00Z`) - startOfDay(today, timezone).getTime()) / 60_000)
}
