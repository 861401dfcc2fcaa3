import type { FieldInfo, TypeInfo } from '../access/catalog.ts'
import { rowWhere } from '../access/decide.ts'
import type { Values } from '../access/resource.ts'
import { and } from '../access/where.ts'
import type { Fault } from '../graphql/errors.ts'
import { isId, quote } from '../reader/sql.ts'
import { WhereCompiler } from '../reader/where.ts'
import type { WriteContext } from './context.ts'

export type Wanted = { type: TypeInfo; values: Values; path: string }

/** Department of every record that was referred to, by its id. */
export type Found = Map<string, string | null>

/**
 * Checks that everything referred to is there and in the viewer's reach; what is out of reach looks as if it were not
 * there. One statement a target type.
 */
export async function checkReferences(context: WriteContext, wanted: Wanted[], faults: Fault[]): Promise<Found> {
  const byTarget = new Map<TypeInfo, Set<string>>()
  const places: { path: string; id: unknown }[] = []
  for (const { type, values, path } of wanted) {
    for (const field of type.fields.values()) {
      const id = values[field.name]
      if (!isReference(field) || id == null) continue
      places.push({ path: `${path}${field.name}`, id })
      const target = context.catalog.types.get(field.target!)!
      if (isId(id)) byTarget.set(target, (byTarget.get(target) ?? new Set()).add(id))
    }
  }
  const found: Found = new Map()
  await Promise.all(
    [...byTarget].map(async ([target, ids]) => {
      const { sql, values } = reachableSql(context, target, [...ids])
      const rows = await context.rows<{ id: string; departmentId: string | null }>(sql, values)
      for (const row of rows) found.set(row.id, row.departmentId)
    }),
  )
  for (const { path, id } of places) if (!found.has(id as string)) faults.push({ path, code: 'REFERENCE' })
  return found
}

function isReference(field: FieldInfo): boolean {
  return field.kind === 'ID' && field.target !== null
}

/** Selects those of some records that the viewer reads, each with its department. */
export function reachableSql(
  { catalog, viewer }: Pick<WriteContext, 'catalog' | 'viewer'>,
  target: TypeInfo,
  ids: string[],
): { sql: string; values: unknown[] } {
  const compiler = new WhereCompiler(catalog)
  const alias = compiler.alias()
  const values: unknown[] = []
  const where = compiler.compile(target, and({ id: { in: ids } }, rowWhere(viewer, target, 'read')), alias, values)
  const department = target.hasDepartment
    ? `${alias}.departmentId`
    : target.name === 'Department'
      ? `${alias}.id`
      : 'NULL'
  return {
    sql: `SELECT ${alias}.id AS id, ${department} AS departmentId FROM ${quote(target.name)} ${alias} WHERE ${where}`,
    values,
  }
}
