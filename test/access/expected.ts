/**
 * What a viewer should be shown, worked out apart from the reader: rows by plain SQL, scopes by Prisma, to which their
 * trees are handed as they are.
 */
import type { Catalog, FieldInfo, TypeInfo } from '../../server/src/access/catalog.ts'
import { decide, mayRows, rowScopes, scopeWhere } from '../../server/src/access/decide.ts'
import type { FieldOperation } from '../../server/src/access/grid.ts'
import type { RoleCode } from '../../server/src/access/roles.ts'
import type { Viewer } from '../../server/src/access/viewer.ts'
import type { Where } from '../../server/src/access/where.ts'
import type { TestApp } from '../kit/app.ts'

export type Row = Record<string, unknown> & { id: string }

export const isColumn = (field: FieldInfo): boolean => !['TO_ONE', 'TO_MANY', 'PART'].includes(field.kind)

/** Types with rows of their own. */
export const resources = (catalog: Catalog): TypeInfo[] => [...catalog.types.values()].filter((type) => !type.partOf)

/** The grid's word on a field; a relation needs its target as well. */
export function verdict(catalog: Catalog, role: RoleCode, type: TypeInfo, field: FieldInfo, operation: FieldOperation) {
  const target = isColumn(field) ? null : catalog.types.get(field.target!)!
  if (target && !target.partOf && !mayRows(role, target, 'read')) return false
  return decide(role, type, field, operation)
}

export const readable = (catalog: Catalog, role: RoleCode, type: TypeInfo): FieldInfo[] =>
  [...type.fields.values()].filter((field) => verdict(catalog, role, type, field, 'read') !== false)

type Delegate = { findMany(args: { where: Where; select: Record<string, boolean> }): Promise<{ id: string }[]> }

/** Ids that Prisma finds for a tree. */
export async function idsBy(world: TestApp, type: TypeInfo, where: Where): Promise<Set<string>> {
  const delegate = (world.prisma as unknown as Record<string, Delegate>)[type.single]!
  return new Set((await delegate.findMany({ where, select: { id: true } })).map((row) => row.id))
}

/** Ids of the rows a viewer reads. */
export async function reach(world: TestApp, viewer: Viewer, type: TypeInfo): Promise<Set<string>> {
  const ids = new Set<string>()
  for (const scope of rowScopes(viewer.role, type, 'read'))
    for (const id of await idsBy(world, type, scopeWhere(viewer, type, scope))) ids.add(id)
  return ids
}

/** Every row of a type as the API writes its values. */
export async function allRows(world: TestApp, type: TypeInfo): Promise<Map<string, Row>> {
  const [rows] = await world.database.pool.query(`SELECT * FROM \`${type.name}\``)
  return new Map((rows as Row[]).map((row) => [row.id, asAnswered(type, row)]))
}

function asAnswered(type: TypeInfo, row: Row): Row {
  const values: Row = { ...row }
  for (const field of type.fields.values()) {
    const raw = row[field.name]
    if (field.derived) values[field.name] = DERIVED[`${type.name}.${field.name}`]!(row)
    else if (raw === null || raw === undefined) continue
    else if (field.kind === 'BOOLEAN') values[field.name] = raw === 1
    else if (field.kind === 'DATETIME') values[field.name] = `${String(raw).replace(' ', 'T')}Z`
  }
  return values
}

/** A second statement of what derived fields show. */
export const DERIVED: Record<string, (row: Row) => unknown> = {
  // No grade of the small world asks for less than half a year.
  'Client.fileOutdated': ({ updatedAt }) => Date.now() - Date.parse(`${updatedAt}Z`) > 180 * 86_400_000,
  'Contact.mobileMasked': ({ mobile }) =>
    typeof mobile !== 'string' ? null : mobile.length < 8 ? '****' : `${mobile.slice(0, 3)}****${mobile.slice(-4)}`,
  'Contract.daysToArchive': ({ imported, state, signedAt, archivedAt }) => {
    if (imported || !signedAt || !(archivedAt || state === 'SIGNED')) return null
    const end = archivedAt ? Date.parse(`${archivedAt}Z`) : Date.now()
    return Math.trunc((end - Date.parse(`${signedAt}Z`)) / 86_400_000)
  },
  'ApiClient.scope': ({ kind }) => (kind === 'PARTNER' ? 'partner' : 'bi'),
  'PersistedOperation.valid': ({ problem }) => problem === null,
}

/** What of one type a viewer is shown: row by row, with nulls and names where a scope does not hold. */
export type Shown = { ids: Set<string>; rows: Map<string, Row & { masked: string[] }>; all: Map<string, Row> }

export async function shownTo(world: TestApp, catalog: Catalog, viewer: Viewer, type: TypeInfo): Promise<Shown> {
  const [ids, all] = await Promise.all([reach(world, viewer, type), allRows(world, type)])
  const fields = readable(catalog, viewer.role, type)
  const within = new Map<string, Set<string>>()
  for (const field of fields) {
    const scope = verdict(catalog, viewer.role, type, field, 'read')
    if (typeof scope === 'string' && !within.has(scope))
      within.set(scope, await idsBy(world, type, scopeWhere(viewer, type, scope)))
  }
  const rows = new Map<string, Row & { masked: string[] }>()
  for (const id of ids) {
    const shown: Row & { masked: string[] } = { id, masked: [] }
    for (const field of fields) {
      const scope = verdict(catalog, viewer.role, type, field, 'read')
      const hidden = typeof scope === 'string' && !within.get(scope)!.has(id)
      if (hidden) shown.masked.push(field.name)
      if (isColumn(field)) shown[field.name] = hidden ? null : all.get(id)![field.name]
    }
    shown.masked.sort()
    rows.set(id, shown)
  }
  return { ids, rows, all }
}
