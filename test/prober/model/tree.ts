/** Whether a condition tree holds for a row in memory: a reading of scopes that shares nothing with the server's SQL. */
import type { Catalog, TypeInfo } from '../../../server/src/access/catalog.ts'
import type { Where } from '../../../server/src/access/where.ts'
import type { Row, Tables } from './tables.ts'

/** As in SQL: null where it is not known. */
type Truth = boolean | null

export function holds(tables: Tables, catalog: Catalog, type: TypeInfo, where: Where, row: Row): boolean {
  return judge(tables, catalog, type, where, row) === true
}

function judge(tables: Tables, catalog: Catalog, type: TypeInfo, where: Where, row: Row): Truth {
  const parts = Object.entries(where).map(([key, condition]): Truth => {
    if (condition === undefined) return true
    const inner = () => ([condition].flat() as Where[]).map((each) => judge(tables, catalog, type, each, row))
    if (key === 'AND') return all(inner())
    if (key === 'OR') return any(inner())
    if (key === 'NOT') return all(inner().map(not))
    if (key === 'CERTAIN') return inner()[0] === true
    const relation = type.fields.get(key) ?? type.scopeRelations.get(key)
    const target = relation && catalog.types.get(relation.target ?? '')
    if (target && relation.kind === 'TO_ONE') {
      const tree = condition as Where | null
      const wanted = tree !== null && 'is' in tree ? (tree.is as Where | null) : tree
      const found = tables.get(target.name, tables.value(type.name, row, relation.via!))
      if (wanted === null) return found === undefined
      return found !== undefined && holds(tables, catalog, target, wanted, found)
    }
    if (target && (relation.kind === 'TO_MANY' || relation.kind === 'PART')) {
      const children = tables.children(target.name, relation.via!, row.id)
      return all(
        Object.entries(condition as Where).map(([quantifier, tree]) => {
          const test = (child: Row) => judge(tables, catalog, target, tree as Where, child)
          if (quantifier === 'some') return children.some((child) => test(child) === true)
          if (quantifier === 'none') return !children.some((child) => test(child) === true)
          if (quantifier === 'every') return !children.some((child) => test(child) === false)
          throw new Error(`unknown quantifier ${quantifier}`)
        }),
      )
    }
    return compare(tables.value(type.name, row, key), condition)
  })
  return all(parts)
}

const all = (list: Truth[]): Truth => (list.includes(false) ? false : list.includes(null) ? null : true)
const any = (list: Truth[]): Truth => (list.includes(true) ? true : list.includes(null) ? null : false)
const not = (truth: Truth): Truth => (truth === null ? null : !truth)

function compare(value: unknown, condition: unknown): Truth {
  if (condition === null) return value === null
  if (typeof condition !== 'object' || condition instanceof Date) return known(value, condition, (order) => order === 0)
  return all(
    Object.entries(condition as Where).map(([operator, wanted]): Truth => {
      switch (operator) {
        case 'equals':
          return compare(value, wanted)
        case 'not':
          if (wanted === null) return value !== null
          return not(compare(value, wanted))
        case 'in':
          return any((wanted as unknown[]).map((each) => known(value, each, (order) => order === 0)))
        case 'notIn':
          return not(any((wanted as unknown[]).map((each) => known(value, each, (order) => order === 0))))
        case 'lt':
          return known(value, wanted, (order) => order < 0)
        case 'lte':
          return known(value, wanted, (order) => order <= 0)
        case 'gt':
          return known(value, wanted, (order) => order > 0)
        case 'gte':
          return known(value, wanted, (order) => order >= 0)
        default:
          throw new Error(`unknown operator ${operator}`)
      }
    }),
  )
}

function known(value: unknown, wanted: unknown, test: (order: number) => boolean): Truth {
  if (value === null || wanted === null) return null
  const [a, b] = [plain(value), plain(wanted)]
  return test(
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0,
  )
}

/** Values as they stand in rows: dates as days or instants, booleans as 0 and 1. */
function plain(value: unknown): string | number {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') return value
  if (value instanceof Date) {
    const [day = '', time = ''] = value.toISOString().split('T')
    return time === '00:00:00.000Z' ? day : `${day} ${time.replace('Z', '')}`
  }
  return String(value)
}
