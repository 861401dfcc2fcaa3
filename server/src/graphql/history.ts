import type { Catalog, TypeInfo } from '../access/catalog.ts'
import { decide, mayRows } from '../access/decide.ts'
import { LIMITS } from '../limits.ts'
import { readOne } from '../reader/read.ts'
import type { Builder } from './builder.ts'
import type { Context } from './context.ts'
import { UserError } from './errors.ts'
import { needs } from './needs.ts'
import { listOf, type Named, named } from './resource-types.ts'

type Row = {
  id: string
  at: string
  actorName: string
  actorRole: string
  actingForName: string | null
  action: string
  verb: string | null
  reason: string | null
  changes: Change[]
}
type Change = { field: string; old: unknown; new: unknown }
type HistoryPage = { rows: Row[]; hasNextPage: boolean; totalCount: () => Promise<number> }

/** The audit trail of a record (R1.3), for those who may read it: each value under the rights of its field. */
export function addHistory(builder: Builder, catalog: Catalog): void {
  builder.objectRef<Change>('FieldChange').implement({
    description: 'One field before and after.',
    fields: (t) => ({
      field: t.exposeString('field', { description: 'The field.' }),
      old: t.field({
        type: named('JSON'),
        nullable: true,
        description: 'Before; empty where it had none.',
        resolve: (change) => change.old as string,
      }),
      new: t.field({
        type: named('JSON'),
        nullable: true,
        description: 'After; empty where it was cleared.',
        resolve: (change) => change.new as string,
      }),
    }),
  })
  builder.objectRef<Row>('HistoryEntry').implement({
    description: 'One change of a record.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id.' }),
      at: t.field({ type: named('DateTime'), description: 'When.', resolve: (row) => `${row.at.replace(' ', 'T')}Z` }),
      actorName: t.exposeString('actorName', { description: 'Who.' }),
      actorRole: t.exposeString('actorRole', { description: 'In which role.' }),
      actingForName: t.exposeString('actingForName', {
        nullable: true,
        description: 'For whom, where it was done in a post that was lent (R2.2.1).',
      }),
      action: t.field({ type: named('AuditAction'), description: 'What was done.', resolve: (row) => row.action }),
      verb: t.exposeString('verb', { nullable: true, description: 'Verb of the life cycle, where it was one.' }),
      reason: t.exposeString('reason', { nullable: true, description: 'Why, in the words of who did it.' }),
      changes: t.field({
        type: listOf('FieldChange') as unknown as Named,
        description: 'The fields that this viewer may read.',
        resolve: (row) => row.changes as unknown as string,
      }),
    }),
  })
  builder.objectRef<HistoryPage>('HistoryConnection').implement({
    description: 'A page of changes, the newest first.',
    fields: (t) => ({
      nodes: t.field({
        type: listOf('HistoryEntry') as unknown as Named,
        description: 'The changes.',
        resolve: (page) => page.rows as unknown as string,
      }),
      hasNextPage: t.exposeBoolean('hasNextPage', { description: 'There are older ones.' }),
      endCursor: t.string({
        nullable: true,
        description: 'Give it as `after` for the older ones.',
        resolve: (page) => page.rows.at(-1)?.id ?? null,
      }),
      totalCount: t.int({ description: 'How many there are in all.', resolve: (page) => page.totalCount() }),
    }),
  })
  const readable = [...catalog.types.values()].filter((type) => !type.partOf && type.hasVersion)
  builder.queryField('history', (t) =>
    t.field({
      type: named('HistoryConnection'),
      nullable: true,
      description: 'Who changed what of a record, and when; null where the record is not within reach.',
      args: {
        id: t.arg.id({ required: true, description: 'The record.' }),
        first: t.arg.int({ defaultValue: LIMITS.pageDefault, description: `How many, 1 to ${LIMITS.pageMax}.` }),
        after: t.arg.string({ description: 'The cursor after which to go on.' }),
      },
      extensions: needs(
        (role) =>
          role !== 'PAR' && role !== 'BI' && role !== 'PUB' && readable.some((type) => mayRows(role, type, 'read')),
      ),
      resolve: async (_root, { id, first, after }, context) => {
        const type = catalog.byPrefix.get(String(id).split('_')[0] ?? '')
        if (!type || type.partOf || !type.hasVersion || !mayRows(context.viewer.role, type, 'read')) return null
        return (await historyOf(context, type, String(id), first ?? 0, after ?? null)) as unknown as string
      },
    }),
  )
}

async function historyOf(
  context: Context,
  type: TypeInfo,
  id: string,
  first: number,
  after: string | null,
): Promise<HistoryPage | null> {
  if (first < 1) throw UserError.badInput('first', 'MIN', { min: 1 })
  if (first > LIMITS.pageMax) throw UserError.limit('first', 'PAGE_MAX', { max: LIMITS.pageMax })
  const selection = { type, columns: new Set<never>(), relations: [], masked: true }
  const record = await readOne(
    { catalog: context.catalog, viewer: context.viewer, query: context.query },
    selection,
    id,
  )
  if (!record) return null
  const masked = new Set(record.masked as string[])
  const before = after && /^[a-z]{2}_[0-9A-Z]{26}$/.test(after) ? after : null
  const rows = await context.rows<Row & { changes: unknown }>(
    `SELECT a.id, a.at, a.actorName, a.actorRole, e.name AS actingForName, a.action, a.verb, a.reason, a.changes
       FROM AuditEntry a LEFT JOIN Appointment p ON p.id = a.actingFor LEFT JOIN Employee e ON e.id = p.employeeId
       WHERE a.recordId = ?${before ? ' AND a.id < ?' : ''} ORDER BY a.id DESC LIMIT ?`,
    before ? [id, before, first + 1] : [id, first + 1],
  )
  return {
    rows: rows.slice(0, first).map((row) => ({ ...row, changes: visible(context, type, masked, row.changes) })),
    hasNextPage: rows.length > first,
    totalCount: async () => {
      const [row] = await context.rows<{ n: number }>('SELECT COUNT(*) AS n FROM AuditEntry WHERE recordId = ?', [id])
      return Number(row!.n)
    },
  }
}

/** Only fields that the viewer may read of this record as it stands now. */
function visible(context: Context, type: TypeInfo, masked: Set<string>, raw: unknown): Change[] {
  const changes = (typeof raw === 'string' ? JSON.parse(raw) : raw) as Change[]
  return changes.filter(({ field: name }) => {
    const field = type.fields.get(name)
    return field && !masked.has(name) && decide(context.viewer.role, type, field, 'read') !== false
  })
}
