import type { Catalog, FieldInfo, ResolvedVerb, TypeInfo } from './catalog.ts'
import type { FieldOperation, RowOperation, Verdict } from './grid.ts'
import type { RoleCode } from './roles.ts'
import type { Viewer } from './viewer.ts'
import { and, EVERY, NONE, type Where } from './where.ts'

/**
 * Whether a role may do this with a field: never, always (on the rows it reaches), or within a named scope. The one
 * place that answers it: schemas, reader, writer, manifest, matrix and tests ask here.
 */
export function decide(role: RoleCode, type: TypeInfo, field: FieldInfo, operation: FieldOperation): Verdict {
  let known = verdicts.get(field)
  if (!known) {
    known = { read: {}, filter: {}, sort: {}, create: {}, update: {} }
    verdicts.set(field, known)
  }
  const byRole = known[operation]
  byRole[role] ??= judge(role, type, field, operation)
  return byRole[role]
}

// A grid does not change while it is in use, and every request asks dozens of these.
const verdicts = new WeakMap<FieldInfo, Record<FieldOperation, Partial<Record<RoleCode, Verdict>>>>()

function judge(role: RoleCode, type: TypeInfo, field: FieldInfo, operation: FieldOperation): Verdict {
  if (type.partOf) return true
  const rows = rowScopes(role, type, operation === 'create' || operation === 'update' ? operation : 'read')
  if (rows.length === 0) return false
  const verdict = field.cells[role]?.[operation]
  if (verdict === undefined) return false
  // Within the only scope in which the role reaches rows at all, the field is simply there.
  return verdict === true || (rows.length === 1 && rows[0] === verdict) ? true : verdict
}

/** Fields with which a role may do this within a scope only: their names by scope. */
export function conditionalFields(
  role: RoleCode,
  type: TypeInfo,
  operation: FieldOperation,
): ReadonlyMap<string, readonly string[]> {
  const known = conditional.get(type) ?? new Map<string, ReadonlyMap<string, string[]>>()
  const key = `${role} ${operation}`
  const earlier = known.get(key)
  if (earlier) return earlier
  const byScope = new Map<string, string[]>()
  for (const field of type.fields.values()) {
    const verdict = decide(role, type, field, operation)
    if (typeof verdict === 'string') byScope.set(verdict, [...(byScope.get(verdict) ?? []), field.name])
  }
  conditional.set(type, known.set(key, byScope))
  return byScope
}

const conditional = new WeakMap<TypeInfo, Map<string, ReadonlyMap<string, string[]>>>()

/** What may be done with files of a kind: read them, add one, take one off. */
export type FileOperation = 'read' | 'create' | 'update'

/** Whether a role may do this with files of a kind on the records that it reads: never, always, or within a scope. */
export function decideFile(role: RoleCode, type: TypeInfo, kind: string, operation: FileOperation): Verdict {
  if (!mayRows(role, type, 'read')) return false
  return type.files?.kinds.get(kind)?.[role]?.[operation] ?? false
}

/** Kinds of files, and the records of a type on which the viewer may do this with files of these kinds. */
export function fileReach(
  viewer: Viewer,
  type: TypeInfo,
  operation: FileOperation,
): { kinds: string[]; where: Where }[] {
  const byVerdict = new Map<true | string, string[]>()
  for (const kind of type.files?.kinds.keys() ?? []) {
    const verdict = decideFile(viewer.role, type, kind, operation)
    if (verdict !== false) byVerdict.set(verdict, [...(byVerdict.get(verdict) ?? []), kind])
  }
  const states = { read: null, create: type.lifeCycle?.attach, update: type.lifeCycle?.detach }[operation]
  return [...byVerdict].map(([verdict, kinds]) => ({
    kinds,
    where: and(
      rowWhere(viewer, type, 'read'),
      verdict === true ? null : scopeWhere(viewer, type, verdict),
      withinStates(type, states),
    ),
  }))
}

/** Whether a role may do this with files of any kind on records of a type. */
export function mayFiles(role: RoleCode, type: TypeInfo, operation: FileOperation): boolean {
  return [...(type.files?.kinds.keys() ?? [])].some((kind) => decideFile(role, type, kind, operation) !== false)
}

function withinStates(type: TypeInfo, states: readonly string[] | null | undefined): Where {
  return type.lifeCycle && states ? { [type.lifeCycle.field.name]: { in: states } } : EVERY
}

/** The scopes in which a role may do this with rows; none means never. */
export function rowScopes(role: RoleCode, type: TypeInfo, operation: RowOperation): string[] {
  const { rows } = type.declaration.access
  const scopes = rows[operation][role] ?? []
  return operation === 'read' || rows.read[role] ? scopes : []
}

/** True where the role may do this with at least some rows of the type. */
export function mayRows(role: RoleCode, type: TypeInfo, operation: RowOperation): boolean {
  return rowScopes(role, type, operation).length > 0
}

/** True where it stands in a column; relations and lists do not. */
export const isColumn = (field: FieldInfo): boolean => !['TO_ONE', 'TO_MANY', 'PART'].includes(field.kind)

/** Whether a role reads the type at all: its rows, or the list that it is inside its record. */
export function mayRead(catalog: Catalog, role: RoleCode, type: TypeInfo): boolean {
  if (!type.partOf) return mayRows(role, type, 'read')
  const owner = catalog.types.get(type.partOf.type)!
  return mayRows(role, owner, 'read') && decide(role, owner, owner.fields.get(type.partOf.field)!, 'read') !== false
}

/** Whether the shared creation is the role's: it asks for at least one field that may be given. */
export function mayCreate(role: RoleCode, type: TypeInfo): boolean {
  return (
    !type.declaration.createdByModule &&
    mayRows(role, type, 'create') &&
    [...type.fields.values()].some((field) => decide(role, type, field, 'create') !== false)
  )
}

export function mayUpdate(role: RoleCode, type: TypeInfo): boolean {
  return (
    mayRows(role, type, 'update') &&
    [...type.fields.values()].some((field) => decide(role, type, field, 'update') !== false)
  )
}

/** The same as `decide`, for a field that may lead elsewhere: a relation asks for its target as well. */
export function decideWithTarget(
  catalog: Catalog,
  role: RoleCode,
  type: TypeInfo,
  field: FieldInfo,
  operation: 'read' | 'filter',
): Verdict {
  const target = isColumn(field) ? null : catalog.types.get(field.target!)!
  if (!mayRead(catalog, role, type) || (target && !mayRead(catalog, role, target))) return false
  return decide(role, type, field, operation)
}

/** The rows on which the viewer may do this. */
export function rowWhere(viewer: Viewer, type: TypeInfo, operation: RowOperation): Where {
  if (type.partOf) return {}
  const scopes = rowScopes(viewer.role, type, operation)
  if (scopes.length === 0) return NONE
  const trees = scopes.map((scope) => scopeWhere(viewer, type, scope))
  return trees.length === 1 ? trees[0]! : { OR: trees }
}

/** The verbs of a type's life cycle that a role has on at least some rows. */
export function verbsOf(role: RoleCode, type: TypeInfo): ResolvedVerb[] {
  if (!mayRows(role, type, 'read')) return []
  return [...(type.lifeCycle?.verbs.values() ?? [])].filter((verb) => verb.by[role])
}

/** The rows on which the viewer may do a verb, whatever their state. */
export function verbWhere(viewer: Viewer, verb: ResolvedVerb, type: TypeInfo): Where {
  const scopes = verb.by[viewer.role] ?? []
  return scopes.length === 0 ? NONE : { OR: scopes.map((scope) => scopeWhere(viewer, type, scope)) }
}

/** The rows of a named scope. Throws where the type has no such scope. */
export function scopeWhere(viewer: Viewer, type: TypeInfo, scope: string): Where {
  const find = type.scopes.get(scope)
  if (!find) throw new Error(`${type.name} has no scope named ${scope}`)
  return find(viewer)
}

/** Something that may be done with a record that is there, and the rows and states in which it may. */
export type Operation = { name: string; where: (viewer: Viewer) => Where }

/** What a role may do with at least some records of a type: update, delete, attach files, and the verbs of its life cycle. */
export function operationsOf(role: RoleCode, type: TypeInfo): Operation[] {
  const cycle = type.lifeCycle
  const within = (states: readonly string[] | null | undefined) => withinStates(type, states)
  const operations: Operation[] = []
  const updates = [...type.fields.values()].some((field) => decide(role, type, field, 'update') !== false)
  if (mayRows(role, type, 'update') && type.hasVersion && updates)
    operations.push({ name: 'update', where: (viewer) => and(rowWhere(viewer, type, 'update'), within(cycle?.edit)) })
  if (mayRows(role, type, 'delete'))
    operations.push({ name: 'delete', where: (viewer) => and(rowWhere(viewer, type, 'delete'), within(cycle?.remove)) })
  // All kinds that a role adds it adds to the same records: one answer holds for each.
  if (mayFiles(role, type, 'create'))
    operations.push({ name: 'attach', where: (viewer) => fileReach(viewer, type, 'create')[0]!.where })
  for (const verb of verbsOf(role, type))
    operations.push({ name: verb.name, where: (viewer) => and(verbWhere(viewer, verb, type), within(verb.from)) })
  return operations
}
