import type { FieldInfo, TypeInfo } from '../access/catalog.ts'
import { conditionalFields, decide, operationsOf, rowWhere, scopeWhere } from '../access/decide.ts'
import { and } from '../access/where.ts'
import type { Order } from './order.ts'
import { cursorText } from './order.ts'
import type { ReadContext, ReadRecord } from './read.ts'
import type { RelationSelection, Selection } from './select.ts'
import { column, quote } from './sql.ts'
import type { WhereCompiler } from './where.ts'

/** A row as the driver gives it, by position. */
export type Cells = unknown[]

type Pending = { relation: RelationSelection; type: TypeInfo; parents: { id: string; record: ReadRecord }[] }
type Step = (row: Cells, record: ReadRecord) => void

/**
 * One level of a selection as SQL: its columns, the joins of its to-one relations, and how a row becomes a record.
 * Rights are inside: a conditional column is read only where its scope holds, a related record only where the viewer
 * reaches it, so that the database never returns what he may not see.
 */
export class Shape {
  /** To-many relations to be read once the rows of this level are there. */
  readonly pending: Pending[] = []
  joins = ''
  readonly #columns: string[] = []
  readonly #columnValues: unknown[] = []
  readonly #joinValues: unknown[] = []
  readonly #build: (row: Cells) => ReadRecord | null

  constructor(
    readonly context: ReadContext,
    readonly compiler: WhereCompiler,
    selection: Selection,
    readonly alias: string,
  ) {
    this.#build = this.#level(selection, alias)
  }

  get columns(): string {
    return this.#columns.join(', ')
  }

  /** Values of columns and joins, in the order of the text. */
  get values(): unknown[] {
    return [...this.#columnValues, ...this.#joinValues]
  }

  build(row: Cells): ReadRecord {
    return this.#build(row)!
  }

  /** Adds a column; gives its position in the row. */
  add(expression: string, values: unknown[] = []): number {
    this.#columns.push(expression)
    this.#columnValues.push(...values)
    return this.#columns.length - 1
  }

  /** Adds what a keyset cursor needs; gives how a row's cursor is written. */
  cursor(order: Order): (row: Cells) => string {
    const positions = order.keys.map((key) => this.add(key.expression(this.alias)))
    return (row) =>
      cursorText(
        order,
        positions.map((at) => row[at]),
      )
  }

  #level(selection: Selection, alias: string): (row: Cells) => ReadRecord | null {
    const idAt = this.add(column(alias, 'id'))
    const steps: Step[] = [...selection.columns].map((field) => this.#column(selection.type, field, alias))
    if (selection.masked) steps.push(this.#masked(selection.type, alias))
    if (selection.may) steps.push(this.#may(selection.type, alias))
    for (const relation of selection.relations) steps.push(this.#relation(selection.type, relation, alias, idAt))
    return (row) => {
      const id = row[idAt]
      if (id === null) return null
      const record: ReadRecord = { $type: selection.type.name }
      for (const step of steps) step(row, record)
      return record
    }
  }

  #column(type: TypeInfo, field: FieldInfo, alias: string): Step {
    const expression = field.derived ? field.derived.sql((name) => column(alias, name)) : column(alias, field.name)
    const verdict = decide(this.context.viewer.role, type, field, 'read')
    if (verdict === false) throw new Error(`${type.name}.${field.name} is not for role ${this.context.viewer.role}`)
    const values: unknown[] = []
    const at =
      verdict === true
        ? this.add(expression)
        : this.add(`CASE WHEN ${this.#scope(type, verdict, alias, values)} THEN ${expression} END`, values)
    const convert = CONVERSIONS[field.kind]
    const { name } = field
    if (!convert) {
      return (row, record) => {
        record[name] = row[at]
      }
    }
    return (row, record) => {
      const value = row[at]
      record[name] = value === null ? null : convert(value)
    }
  }

  /** Names of the fields that are withheld in this record: one flag a scope, not one a field. */
  #masked(type: TypeInfo, alias: string): Step {
    const flags = [...conditionalFields(this.context.viewer.role, type, 'read')].map(([scope, names]) => {
      const values: unknown[] = []
      return { names, at: this.add(`(${this.#scope(type, scope, alias, values)}) IS TRUE`, values) }
    })
    return (row, record) => {
      record.masked = flags.flatMap(({ names, at }) => (Number(row[at]) === 1 ? [] : names))
    }
  }

  /** Names of what the viewer may do with this record. */
  #may(type: TypeInfo, alias: string): Step {
    const { viewer } = this.context
    const flags = operationsOf(viewer.role, type).map(({ name, where }) => {
      const values: unknown[] = []
      const test = this.compiler.compile(type, where(viewer), alias, values)
      return { name, at: this.add(`(${test}) IS TRUE`, values) }
    })
    return (row, record) => {
      record.may = flags.filter(({ at }) => Number(row[at]) === 1).map(({ name }) => name)
    }
  }

  #scope(type: TypeInfo, scope: string, alias: string, values: unknown[]): string {
    return this.compiler.compile(type, scopeWhere(this.context.viewer, type, scope), alias, values)
  }

  #relation(type: TypeInfo, relation: RelationSelection, alias: string, idAt: number): Step {
    if (relation.field.kind !== 'TO_ONE') {
      const parents: Pending['parents'] = []
      this.pending.push({ relation, type, parents })
      return (row, record) => {
        parents.push({ id: row[idAt] as string, record })
      }
    }
    const key = `$${relation.key}`
    const build = this.#join(type, relation, alias)
    return (row, record) => {
      record[key] = build(row)
    }
  }

  #join(type: TypeInfo, relation: RelationSelection, alias: string): (row: Cells) => ReadRecord | null {
    const { viewer } = this.context
    const { field, target } = relation
    const verdict = decide(viewer.role, type, field, 'read')
    if (verdict === false) throw new Error(`${type.name}.${field.name} is not for role ${viewer.role}`)
    const next = this.compiler.alias()
    const conditions = [`${column(next, 'id')} = ${column(alias, field.via!)}`]
    const values: unknown[] = []
    if (typeof verdict === 'string') conditions.push(this.#scope(type, verdict, alias, values))
    const reach = this.compiler.compile(target, and(rowWhere(viewer, target, 'read')), next, values)
    if (reach !== 'TRUE') conditions.push(reach)
    this.joins += ` LEFT JOIN ${quote(target.name)} ${next} ON ${conditions.join(' AND ')}`
    this.#joinValues.push(...values)
    return this.#level(relation.one!, next)
  }
}

const CONVERSIONS: Partial<Record<FieldInfo['kind'], (value: unknown) => unknown>> = {
  BOOLEAN: (value) => Number(value) === 1,
  INT: (value) => Number(value),
  DATETIME: (value) => `${String(value).replace(' ', 'T')}Z`,
  JSON: (value) => (typeof value === 'string' ? JSON.parse(value) : value),
}
