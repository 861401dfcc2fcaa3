import type { FieldInfo, TypeInfo } from '../access/catalog.ts'
import { decide } from '../access/decide.ts'
import type { Viewer } from '../access/viewer.ts'
import { UserError } from '../graphql/errors.ts'
import { column, isId } from './sql.ts'

type Direction = 'ASC' | 'DESC'

export type OrderKey = {
  field: FieldInfo
  direction: Direction
  /** What is compared: an enum by the place of its value, as it is sorted. */
  expression: (alias: string) => string
}

/** Sort keys; the last is always the id, so that the order is total. */
export type Order = { keys: OrderKey[] }

/** The order of a list for this viewer. Conditional fields are no sort keys. Throws where the grid allows none. */
export function orderBy(
  viewer: Viewer,
  type: TypeInfo,
  asked: { field: string; direction: Direction }[] | null | undefined,
): Order {
  const wanted = asked && asked.length > 0 ? asked : [usualOrder(viewer, type)]
  const keys: OrderKey[] = []
  for (const { field: name, direction } of wanted) {
    const field = type.fields.get(name)
    if (!field || decide(viewer.role, type, field, 'sort') !== true) {
      throw new Error(`${type.name} is not sorted by ${name} for role ${viewer.role}`)
    }
    if (!keys.some((key) => key.field === field)) keys.push(orderKey(field, direction))
    if (name === 'id') break
  }
  const last = keys.at(-1)!
  if (last.field.name !== 'id') keys.push(orderKey(type.fields.get('id')!, last.direction))
  return { keys }
}

/** The order that nobody asked for: the type's own, or newest first where that would tell of what the viewer does not read. */
function usualOrder(viewer: Viewer, type: TypeInfo): { field: string; direction: Direction } {
  const usual = type.declaration.defaultOrder
  const isOpen = usual && decide(viewer.role, type, type.fields.get(usual.field)!, 'sort') === true
  return isOpen ? usual : { field: 'id', direction: 'DESC' }
}

function orderKey(field: FieldInfo, direction: Direction): OrderKey {
  const expression =
    field.kind === 'ENUM'
      ? (alias: string) => `${column(alias, field.name)} + 0`
      : (alias: string) => column(alias, field.name)
  return { field, direction, expression }
}

/** `ORDER BY …` under an alias; on the columns themselves, so that indexes serve it. */
export function orderColumns(order: Order, alias: string): string {
  return `ORDER BY ${order.keys.map((key) => `${column(alias, key.field.name)} ${key.direction}`).join(', ')}`
}

/** A cursor: the order it belongs to and the values of its record, which the reader may see since he sorts by them. */
export function cursorText(order: Order, values: unknown[]): string {
  return Buffer.from(JSON.stringify([signature(order), ...values])).toString('base64url')
}

/** The condition "after this cursor". Throws UserError for a cursor of another list or order, or none at all. */
export function afterCursor(order: Order, cursor: string): (alias: string, values: unknown[]) => string {
  const parsed = parse(cursor)
  if (!parsed || parsed.length !== order.keys.length + 1 || parsed[0] !== signature(order)) {
    throw UserError.badInput('after', 'CURSOR')
  }
  const at = parsed.slice(1)
  if (!at.every((value) => value === null || typeof value === 'string' || typeof value === 'number')) {
    throw UserError.badInput('after', 'CURSOR')
  }
  // Columns of ids are ASCII: compared with anything else the database would fail.
  if (order.keys.some((key, index) => key.field.kind === 'ID' && at[index] !== null && !isId(at[index]))) {
    throw UserError.badInput('after', 'CURSOR')
  }
  return (alias, values) => {
    // (a beyond) or (a equal and (b beyond or (b equal and …))); NULL sorts before everything.
    const level = (index: number): string => {
      const key = order.keys[index]!
      const text = key.expression(alias)
      const value = at[index] as string | number | null
      const last = index === order.keys.length - 1
      const rest = (values: unknown[]) => {
        if (value !== null) values.push(value)
        return `(${value === null ? `${text} IS NULL` : `${text} = ${bound(key)}`} AND ${level(index + 1)})`
      }
      let beyond: string
      if (value === null) beyond = key.direction === 'ASC' ? `${text} IS NOT NULL` : 'FALSE'
      else {
        values.push(value)
        beyond = key.direction === 'ASC' ? `${text} > ${bound(key)}` : `(${text} < ${bound(key)} OR ${text} IS NULL)`
      }
      return last ? beyond : `(${beyond} OR ${rest(values)})`
    }
    return level(0)
  }
}

/** Decimals are compared as decimals: as strings the database would compare them as floating-point numbers. */
function bound(key: OrderKey): string {
  return key.field.kind === 'DECIMAL' ? 'CAST(? AS DECIMAL(38, 10))' : '?'
}

function signature(order: Order): string {
  return order.keys.map((key) => `${key.field.name}${key.direction === 'ASC' ? '+' : '-'}`).join('')
}

function parse(cursor: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
