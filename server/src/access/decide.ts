import type { FieldInfo, TypeInfo } from './catalog.ts'
import type { FieldOperation, RowOperation, Verdict } from './grid.ts'
import type { RoleCode } from './roles.ts'
import type { Viewer } from './viewer.ts'
import { NONE, type Where } from './where.ts'

/**
 * Whether a role may do this with a field: never, always (on the rows it reaches), or within a named scope. The one
 * place that answers it: schemas, reader, writer, manifest, matrix and tests ask here.
 */
export function decide(role: RoleCode, type: TypeInfo, field: FieldInfo, operation: FieldOperation): Verdict {
  const known = verdicts.get(field) ?? new Map<string, Verdict>()
  const key = `${role} ${operation}`
  const earlier = known.get(key)
  if (earlier !== undefined) return earlier
  const verdict = judge(role, type, field, operation)
  verdicts.set(field, known.set(key, verdict))
  return verdict
}

// A grid does not change while it is in use; every request asks hundreds of these.
const verdicts = new WeakMap<FieldInfo, Map<string, Verdict>>()

function judge(role: RoleCode, type: TypeInfo, field: FieldInfo, operation: FieldOperation): Verdict {
  if (type.partOf) return true
  const rows = rowScopes(role, type, operation === 'create' || operation === 'update' ? operation : 'read')
  if (rows.length === 0) return false
  const verdict = field.cells[role]?.[operation]
  if (verdict === undefined) return false
  // Within the only scope in which the role reaches rows at all, the field is simply there.
  return verdict === true || (rows.length === 1 && rows[0] === verdict) ? true : verdict
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

/** The rows on which the viewer may do this. */
export function rowWhere(viewer: Viewer, type: TypeInfo, operation: RowOperation): Where {
  if (type.partOf) return {}
  const scopes = rowScopes(viewer.role, type, operation)
  if (scopes.length === 0) return NONE
  const trees = scopes.map((scope) => scopeWhere(viewer, type, scope))
  return trees.length === 1 ? trees[0]! : { OR: trees }
}

/** The rows of a named scope. Throws where the type has no such scope. */
export function scopeWhere(viewer: Viewer, type: TypeInfo, scope: string): Where {
  const find = type.scopes.get(scope)
  if (!find) throw new Error(`${type.name} has no scope named ${scope}`)
  return find(viewer)
}
