import type { Catalog, TypeInfo } from '../access/catalog.ts'
import { decideWithTarget, isColumn } from '../access/decide.ts'
import type { RoleCode } from '../access/roles.ts'
import type { Selection } from './select.ts'

/** Fields of a record by name, and of those that lead to others what is wanted there. */
export type Picked = readonly (string | readonly [relation: string, of: Picked])[]

/** A selection that code asks for, as a document would. What the role does not read is left out, and so is undefined. */
export function pick(catalog: Catalog, role: RoleCode, type: TypeInfo, wanted: Picked): Selection {
  const selection: Selection = { type, columns: new Set(), relations: [], masked: false }
  for (const each of wanted) {
    const [name, of] = typeof each === 'string' ? [each, null] : each
    const field = type.fields.get(name)
    if (!field) throw new Error(`${type.name} has no field ${name}`)
    if (decideWithTarget(catalog, role, type, field, 'read') === false) continue
    if (isColumn(field)) selection.columns.add(field)
    else {
      const target = catalog.types.get(field.target!)!
      const one = pick(catalog, role, target, of ?? ['id'])
      selection.relations.push({ key: name, field, target, args: {}, one, page: null })
    }
  }
  return selection
}
