/** Which conditions may be told of: to say that somebody meets one tells what it looks at. */
import type { Catalog, FieldInfo, TypeInfo } from '../access/catalog.ts'
import { decide, decideWithTarget, isColumn, rowWhere } from '../access/decide.ts'
import type { Viewer } from '../access/viewer.ts'
import { isEvery, type Where } from '../access/where.ts'

type Asker = { catalog: Catalog; viewer: Viewer; masked: ReadonlySet<string> }

/**
 * A condition looks at columns of the record and of records it leads to. Where the viewer reads all of them himself, who
 * meets it is no news to him. Gives what must hold of the record for that (all that it leads to in his reach), or null
 * where a column is not his to read. `masked`: the fields that are withheld from him in this record.
 */
export function tellableIf(asker: Asker, type: TypeInfo, tree: Where): Where[] | null {
  const reach: Where[] = []
  return isTellable(asker, type, tree, reach, (condition) => condition) ? reach : null
}

/** Carries a condition on the related record back to the record that was asked about. */
type Carry = (condition: Where) => Where

function isTellable(asker: Asker, type: TypeInfo, tree: Where, reach: Where[], carry: Carry, depth = 0): boolean {
  return Object.entries(tree).every(([key, condition]) => {
    if (condition === undefined) return true
    if (['AND', 'OR', 'NOT', 'CERTAIN'].includes(key))
      return [condition].flat().every((each) => isTellable(asker, type, each as Where, reach, carry, depth))
    const field = type.fields.get(key)
    if (!field || !isRead(asker, type, field, depth)) return false
    return isColumn(field) || isRelationTellable(asker, field, condition as Where, reach, carry, depth)
  })
}

function isRead({ catalog, viewer, masked }: Asker, type: TypeInfo, field: FieldInfo, depth: number): boolean {
  const verdict = isColumn(field)
    ? decide(viewer.role, type, field, 'read')
    : decideWithTarget(catalog, viewer.role, type, field, 'read')
  if (verdict === true) return true
  // Of a related record it is not known here what is withheld in it.
  return typeof verdict === 'string' && depth === 0 && !masked.has(field.name)
}

function isRelationTellable(
  asker: Asker,
  field: FieldInfo,
  condition: Where,
  reach: Where[],
  carry: Carry,
  depth: number,
): boolean {
  const target = asker.catalog.types.get(field.target!)!
  const inReach = rowWhere(asker.viewer, target, 'read')
  const many = field.kind !== 'TO_ONE'
  if (many && depth > 0) return false
  const inner = many ? Object.values(condition) : ['is' in condition ? condition.is : condition]
  const whole: Carry = (each) => carry({ [field.name]: many ? { every: each } : { is: each } })
  if (!isEvery(inReach)) reach.push(many ? whole(inReach) : { OR: [carry({ [field.via!]: null }), whole(inReach)] })
  return inner.every((each) => each == null || isTellable(asker, target, each as Where, reach, whole, depth + 1))
}
