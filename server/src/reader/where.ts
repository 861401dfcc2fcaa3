import type { Catalog, FieldInfo, TypeInfo } from '../access/catalog.ts'
import type { Where } from '../access/where.ts'
import { column, isId, likePattern, quote } from './sql.ts'

/**
 * Compiles a condition tree to SQL. It knows nothing of rights: scopes are part of the tree by then. Answers follow
 * Prisma's (three-valued logic included), except that LIKE wildcards in values are literal, and that a condition on a
 * related record holds or does not: under NOT, one that is unknown there counts as not held.
 */
export class WhereCompiler {
  #aliases = 0

  constructor(readonly catalog: Catalog) {}

  /** A fresh alias; one compiler serves one statement. */
  alias(): string {
    this.#aliases += 1
    return `t${this.#aliases}`
  }

  /** The condition on rows of `type` under `alias`; pushes its values. */
  compile(type: TypeInfo, where: Where, alias: string, values: unknown[]): string {
    const parts: string[] = []
    for (const [key, condition] of Object.entries(where)) {
      if (condition === undefined) continue
      if (key === 'AND' || key === 'OR' || key === 'NOT') {
        const list = (Array.isArray(condition) ? condition : [condition]) as Where[]
        if (key === 'OR') parts.push(this.#any(type, list, alias, values))
        else for (const each of list) parts.push(negate(key, this.compile(type, each, alias, values)))
        continue
      }
      if (key === 'CERTAIN') {
        parts.push(`((${this.compile(type, condition as Where, alias, values)}) IS TRUE)`)
        continue
      }
      const field = type.fields.get(key) ?? type.scopeRelations.get(key) ?? hiddenColumn(type, key)
      parts.push(this.#leaf(field, condition, alias, values))
    }
    return parts.length === 0 ? 'TRUE' : parts.length === 1 ? parts[0]! : `(${parts.join(' AND ')})`
  }

  #any(type: TypeInfo, list: Where[], alias: string, values: unknown[]): string {
    if (list.length === 0) return 'FALSE'
    return `(${list.map((each) => this.compile(type, each, alias, values)).join(' OR ')})`
  }

  #leaf(field: FieldInfo, condition: unknown, alias: string, values: unknown[]): string {
    if (field.kind === 'TO_ONE') return this.#toOne(field, condition as Where, alias, values)
    if (field.kind === 'TO_MANY' || field.kind === 'PART') return this.#toMany(field, condition as Where, alias, values)
    const expression = field.derived ? field.derived.sql((name) => column(alias, name)) : column(alias, field.name)
    return comparison(expression, field.kind === 'ID', condition, values)
  }

  #toOne(field: FieldInfo, condition: Where, alias: string, values: unknown[]): string {
    const target = this.catalog.types.get(field.target!)!
    const inner = 'is' in condition ? (condition.is as Where | null) : condition
    const key = column(alias, field.via!)
    if (inner === null) return `${key} IS NULL`
    const next = this.alias()
    const test = this.compile(target, inner, next, values)
    return `EXISTS (SELECT 1 FROM ${quote(target.name)} ${next} WHERE ${column(next, 'id')} = ${key} AND ${test})`
  }

  #toMany(field: FieldInfo, condition: Where, alias: string, values: unknown[]): string {
    const target = this.catalog.types.get(field.target!)!
    const parts: string[] = []
    for (const [quantifier, inner] of Object.entries(condition)) {
      if (inner === undefined) continue
      const next = this.alias()
      const test = this.compile(target, inner as Where, next, values)
      const link = `${column(next, field.via!)} = ${column(alias, 'id')}`
      const rows = (text: string) => `EXISTS (SELECT 1 FROM ${quote(target.name)} ${next} WHERE ${link} AND ${text})`
      if (quantifier === 'some') parts.push(rows(test))
      else if (quantifier === 'none') parts.push(`NOT ${rows(test)}`)
      else if (quantifier === 'every') parts.push(`NOT ${rows(`NOT ${test}`)}`)
      else throw new Error(`unknown quantifier ${quantifier}`)
    }
    return parts.length === 0 ? 'TRUE' : `(${parts.join(' AND ')})`
  }
}

function negate(key: string, text: string): string {
  return key === 'NOT' ? `(NOT ${text})` : text
}

/** Scopes may name columns that the API does not show (a part's key to its record). */
function hiddenColumn(type: TypeInfo, name: string): FieldInfo {
  const id = name.endsWith('Id')
  return { ...type.fields.get('id')!, name, kind: id ? 'ID' : 'STRING', derived: null }
}

const SIGNS: Record<string, string> = { lt: '<', lte: '<=', gt: '>', gte: '>=' }

function comparison(expression: string, id: boolean, condition: unknown, values: unknown[]): string {
  if (condition === null) return `${expression} IS NULL`
  if (typeof condition !== 'object' || condition instanceof Date)
    return compare(expression, id, 'equals', condition, values)
  const parts = Object.entries(condition as Where)
    .filter(([, value]) => value !== undefined)
    .map(([operator, value]) => compare(expression, id, operator, value, values))
  return parts.length === 0 ? 'TRUE' : parts.length === 1 ? parts[0]! : `(${parts.join(' AND ')})`
}

function compare(expression: string, id: boolean, operator: string, value: unknown, values: unknown[]): string {
  switch (operator) {
    case 'equals':
      if (value === null) return `${expression} IS NULL`
      values.push(known(id, value))
      return `${expression} = ?`
    case 'not':
      if (value === null) return `${expression} IS NOT NULL`
      if (typeof value === 'object' && !(value instanceof Date)) {
        return `(NOT ${comparison(expression, id, value, values)})`
      }
      values.push(known(id, value))
      return `${expression} <> ?`
    case 'in':
    case 'notIn': {
      const list = (value as unknown[]).filter((each) => each !== null).map((each) => known(id, each))
      if (list.length === 0) return operator === 'in' ? 'FALSE' : 'TRUE'
      values.push(list)
      return `${expression} ${operator === 'in' ? 'IN' : 'NOT IN'} (?)`
    }
    case 'contains':
    case 'startsWith':
    case 'endsWith': {
      const pattern = likePattern(String(value))
      values.push(`${operator === 'startsWith' ? '' : '%'}${pattern}${operator === 'endsWith' ? '' : '%'}`)
      return `${expression} LIKE ? ESCAPE '|'`
    }
    case 'isNull':
      return value ? `${expression} IS NULL` : `${expression} IS NOT NULL`
    default: {
      const sign = SIGNS[operator]
      if (!sign) throw new Error(`unknown operator ${operator}`)
      values.push(value)
      return `${expression} ${sign} ?`
    }
  }
}

/** What is no id is compared as the empty one, which no record has: it may hold characters that the column cannot. */
function known(id: boolean, value: unknown): unknown {
  return id && !isId(value) ? '' : value
}
