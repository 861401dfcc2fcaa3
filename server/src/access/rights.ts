/** What a role may do with rows, fields and steps, and which roles may: the same answer for schemas, papers and people. */
import type { Catalog, FieldInfo, ResolvedVerb, TypeInfo } from './catalog.ts'
import { decide, decideWithTarget, isColumn, mayCreate, mayRows, mayUpdate, rowScopes } from './decide.ts'
import type { FieldOperation, RowOperation, Verdict } from './grid.ts'
import { ROLES, type RoleCode } from './roles.ts'

/** What is asked about: records of a type, a field of theirs, or a step of their life cycle. */
export type Subject =
  | { kind: 'ROWS'; operation: RowOperation }
  | { kind: 'FIELD'; field: FieldInfo; operation: FieldOperation }
  | { kind: 'VERB'; verb: ResolvedVerb }

export type Question = { catalog: Catalog; type: TypeInfo; subject: Subject }

/**
 * A role's right: on the rows of these scopes, which add up; a field besides within a scope of its own. Null: never.
 */
export type Right = { rows: string[]; within: string | null } | null

/** What a role may do with a field, as the schemas and the writer decide it. */
export function verdictOf(
  catalog: Catalog,
  role: RoleCode,
  type: TypeInfo,
  field: FieldInfo,
  operation: FieldOperation,
): Verdict {
  if (operation === 'read' || operation === 'filter') return decideWithTarget(catalog, role, type, field, operation)
  // A conditional field is no sort key, and what is computed is not written.
  const verdict = decide(role, type, field, operation)
  if (operation === 'sort') return isColumn(field) && verdict === true
  return field.derived ? false : verdict
}

/** A list inside a record has the rights of its field there; what is asked of it is asked of that. */
export function ofOwner(question: Question): Question {
  const { catalog, type, subject } = question
  if (!type.partOf) return question
  const owner = catalog.types.get(type.partOf.type)!
  const operation = subject.kind === 'VERB' || subject.operation === 'delete' ? 'update' : subject.operation
  return {
    catalog,
    type: owner,
    subject: { kind: 'FIELD', field: owner.fields.get(type.partOf.field)!, operation },
  }
}

/** What a role may do, before any record is looked at. */
export function rightOf({ catalog, type, subject }: Question, role: RoleCode): Right {
  if (subject.kind === 'VERB') {
    const scopes = mayRows(role, type, 'read') ? (subject.verb.by[role] ?? []) : []
    return scopes.length > 0 ? { rows: scopes, within: null } : null
  }
  const { operation } = subject
  const rows = rowScopes(role, type, operation === 'filter' || operation === 'sort' ? 'read' : operation)
  if (rows.length === 0) return null
  if (subject.kind === 'ROWS') {
    // What a module makes by a mutation of its own is made by those who may create rows.
    if (operation === 'create' && !type.declaration.createdByModule && !mayCreate(role, type)) return null
    return operation === 'update' && !mayUpdate(role, type) ? null : { rows, within: null }
  }
  const verdict = verdictOf(catalog, role, type, subject.field, subject.operation)
  if (verdict === false) return null
  return { rows, within: typeof verdict === 'string' ? verdict : null }
}

export type Holder = { role: RoleCode; right: NonNullable<Right> }

/** The roles that may, in their order. */
export function holdersOf(question: Question): Holder[] {
  return ROLES.flatMap((role) => {
    const right = rightOf(question, role)
    return right ? [{ role, right }] : []
  })
}

/** States from which it is possible; null where the state does not matter. */
export function statesFor({ type, subject }: Pick<Question, 'type' | 'subject'>): readonly string[] | null {
  const cycle = type.lifeCycle
  if (!cycle) return null
  if (subject.kind === 'VERB') return subject.verb.from
  if (subject.operation === 'update') return cycle.edit
  return subject.operation === 'delete' ? cycle.remove : null
}
