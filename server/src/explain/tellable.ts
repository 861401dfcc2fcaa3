/** Which conditions may be told of: to say that somebody meets one tells what it looks at. */
import type { Catalog, FieldInfo, TypeInfo } from '../access/catalog.ts'
import { decide, decideWithTarget, isColumn, rowWhere } from '../access/decide.ts'
import type { Viewer } from '../access/viewer.ts'
import { and, isEvery, type Where } from '../access/where.ts'

type Asker = { catalog: Catalog; viewer: Viewer; masked: ReadonlySet<string> }

/** What is told of a condition, and what must hold beside it for that: all that it leads to lies in the asker's reach. */
export type Tellable = { where: Where; reach: Where[] }

/**
 * A condition looks at columns of the record and of records it leads to. Where the viewer reads all of them himself, who
 * meets it is no news to him; of lists, those of their records that he sees are looked at. Null where it looks at a column
 * that is not his to read, or at what a list does not have. `masked`: the fields withheld from him in this record.
 */
export function tellable(asker: Asker, type: TypeInfo, tree: Where): Tellable | null {
  const reach: Where[] = []
  const where = told(asker, type, tree, { reach, depth: 0, isDenied: false })
  return where === NOT_HIS ? null : { where, reach }
}

/** What may not be told of; null is a value that columns are compared with. */
const NOT_HIS = Symbol('not his')
type Told = Where | typeof NOT_HIS

/** `isDenied`: within a NOT, where that something is missing would tell that nothing is hidden either. */
type Place = { reach: Where[]; depth: number; isDenied: boolean }

function told(asker: Asker, type: TypeInfo, tree: Where, place: Place): Told {
  const entries: [string, unknown][] = []
  for (const [key, condition] of Object.entries(tree)) {
    if (condition === undefined) continue
    const part = JOINTS.has(key)
      ? joined(asker, type, condition, { ...place, isDenied: place.isDenied || key === 'NOT' })
      : ofField(asker, type, key, condition as Where, place)
    if (part === NOT_HIS) return NOT_HIS
    entries.push([key, part])
  }
  return Object.fromEntries(entries)
}

const JOINTS = new Set(['AND', 'OR', 'NOT', 'CERTAIN'])

function joined(asker: Asker, type: TypeInfo, conditions: unknown, place: Place): unknown {
  const parts = [conditions].flat().map((each) => told(asker, type, each as Where, place))
  if (parts.includes(NOT_HIS)) return NOT_HIS
  return Array.isArray(conditions) ? parts : parts[0]
}

function ofField(asker: Asker, type: TypeInfo, name: string, condition: Where, place: Place): unknown {
  const field = type.fields.get(name)
  if (!field || !isRead(asker, type, field, place.depth)) return NOT_HIS
  if (isColumn(field)) return condition
  const target = asker.catalog.types.get(field.target!)!
  const inReach = rowWhere(asker.viewer, target, 'read')
  return field.kind === 'TO_ONE'
    ? ofOne(asker, target, field, condition, inReach, place)
    : ofMany(asker, target, condition, inReach, place)
}

function ofOne(asker: Asker, target: TypeInfo, field: FieldInfo, condition: Where, inReach: Where, place: Place) {
  const inner = 'is' in condition ? condition.is : condition
  if (inner == null) return condition
  const reach: Where[] = []
  const where = told(asker, target, inner as Where, { ...place, reach, depth: place.depth + 1 })
  const must = [inReach, ...reach].filter((each) => !isEvery(each))
  if (must.length > 0) place.reach.push({ OR: [{ [field.via!]: null }, { [field.name]: { is: and(...must) } }] })
  return where === NOT_HIS ? NOT_HIS : { is: where }
}

function ofMany(asker: Asker, target: TypeInfo, condition: Where, inReach: Where, place: Place) {
  const { some, ...others } = condition
  if (place.depth > 0 || place.isDenied || Object.keys(others).length > 0) return NOT_HIS
  const reach: Where[] = []
  const where = told(asker, target, (some ?? {}) as Where, { reach, depth: 1, isDenied: false })
  return where === NOT_HIS ? NOT_HIS : { some: and(where, inReach, ...reach) }
}

function isRead({ catalog, viewer, masked }: Asker, type: TypeInfo, field: FieldInfo, depth: number): boolean {
  const verdict = isColumn(field)
    ? decide(viewer.role, type, field, 'read')
    : decideWithTarget(catalog, viewer.role, type, field, 'read')
  if (verdict === true) return true
  // Of a related record it is not known here what is withheld in it.
  return typeof verdict === 'string' && depth === 0 && !masked.has(field.name)
}
