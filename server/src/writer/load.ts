import type { Catalog, TypeInfo } from '../access/catalog.ts'
import { conditionalFields, rowWhere, scopeWhere } from '../access/decide.ts'
import type { RowOperation } from '../access/grid.ts'
import type { Values } from '../access/resource.ts'
import { and, EVERY, type Where } from '../access/where.ts'
import { column, isId, quote } from '../reader/sql.ts'
import { WhereCompiler } from '../reader/where.ts'
import type { WriteContext } from './context.ts'
import { storedValues } from './values.ts'

/** A record as it stands, and the fields of it that this viewer may not change although his role may elsewhere. */
export type Held = {
  values: Values
  locked: string[]
  /** Whether the condition holds that was asked for beside. */
  meets: boolean
}

/** Records that the viewer may read and may change (delete, or only read); others are left out, as missing ones are. */
export async function load(
  context: WriteContext,
  type: TypeInfo,
  operation: RowOperation,
  ids: string[],
  condition: Where = EVERY,
): Promise<Map<string, Held>> {
  const { catalog, viewer } = context
  const compiler = new WhereCompiler(catalog)
  const alias = compiler.alias()
  const values: unknown[] = []
  const scopes = conditionalFields(viewer.role, type, 'update')
  const flags = [...scopes.keys()].map(
    (scope, index) =>
      `, (${compiler.compile(type, scopeWhere(viewer, type, scope), alias, values)}) IS TRUE AS \`$${index}\``,
  )
  flags.push(`, (${compiler.compile(type, condition, alias, values)}) IS TRUE AS \`$meets\``)
  const where = compiler.compile(
    type,
    and({ id: { in: ids.filter(isId) } }, rowWhere(viewer, type, 'read'), rowWhere(viewer, type, operation)),
    alias,
    values,
  )
  const rows = await context.rows(
    `SELECT ${alias}.*${flags.join('')} FROM ${quote(type.name)} ${alias} WHERE ${where}`,
    values,
  )
  return new Map(
    rows.map((row) => {
      const locked = [...scopes.values()].flatMap((names, index) => (Number(row[`$${index}`]) === 1 ? [] : names))
      const stored = storedValues(
        type,
        Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('$'))),
      )
      return [row.id as string, { values: stored, locked, meets: Number(row.$meets) === 1 }]
    }),
  )
}

/** The lists inside records, as they stand, in their order. */
export async function loadParts(
  context: WriteContext,
  type: TypeInfo,
  ids: string[],
): Promise<Map<string, Record<string, Values[]>>> {
  const byRecord = new Map<string, Record<string, Values[]>>()
  const real = ids.filter(isId)
  if (real.length === 0) return byRecord
  await Promise.all(
    partsOf(context.catalog, type).map(async ({ field, part, via }) => {
      for (const id of real) byRecord.set(id, { ...byRecord.get(id), [field]: [] })
      const rows = await context.rows(
        `SELECT * FROM ${quote(part.name)} t WHERE ${column('t', via)} IN (?) ORDER BY ${column('t', 'position')}`,
        [real],
      )
      for (const row of rows) {
        const kept = storedValues(part, row)
        const id = row[via] as string
        byRecord.get(id)![field]!.push(partValues(part, kept))
      }
    }),
  )
  return byRecord
}

/** What of a part's row is content: its fields without id and position. */
export function partValues(part: TypeInfo, row: Values): Values {
  const values: Values = {}
  for (const field of part.fields.values()) {
    if (field.kind !== 'TO_ONE' && field.name !== 'id' && field.name !== 'position')
      values[field.name] = row[field.name] ?? null
  }
  return values
}

/** The lists inside records of a type. */
export function partsOf(catalog: Catalog, type: TypeInfo): { field: string; part: TypeInfo; via: string }[] {
  return [...type.fields.values()]
    .filter((field) => field.kind === 'PART')
    .map((field) => ({ field: field.name, part: catalog.types.get(field.target!)!, via: field.via! }))
}
