/** All rows of the database in memory, so that thousands of changes can be weighed before one of them is made. */
import type { Pool } from 'mysql2/promise'
import type { DatamodelField, DatamodelModel } from '../../../server/src/db/datamodel-types.ts'
import { datamodel } from '../../../server/src/db/generated/datamodel.ts'

export type Row = Record<string, unknown> & { id: string }

/** One thing that is altered: a cell, or a whole row that comes or goes (`before` or `after` is then null). */
export type Change =
  | { kind: 'cell'; table: string; id: string; column: string; before: unknown; after: unknown }
  | { kind: 'row'; table: string; id: string; before: Row | null; after: Row | null }

/** Tables that make a request possible at all, and have no id or nobody's business in them. */
const LEFT_ALONE = new Set(['Session', 'LoginThrottle', 'SigningKey'])

export const MODELS: ReadonlyMap<string, DatamodelModel> = new Map(
  datamodel.models
    .filter(({ name, primaryKey }) => !LEFT_ALONE.has(name) && primaryKey.join() === 'id')
    .map((model) => [model.name, model]),
)

export const columnsOf = (table: string): DatamodelField[] =>
  MODELS.get(table)!.fields.filter((field) => field.kind !== 'object')

/** The relation whose key a column is; of a key to records of many types none. */
export function relationOf(table: string, column: string): DatamodelField | undefined {
  const relations = MODELS.get(table)!.fields.filter((field) => field.relationFromFields.includes(column))
  return relations.length === 1 ? relations[0] : undefined
}

/** Told of everything that is looked at: a row's column, or (`*`) that a row is there. */
export type Trace = (table: string, id: string, column: string) => void

export class Tables {
  /** Set while somebody wants to know what an answer hangs on. */
  trace: Trace | null = null
  readonly #lists = new Map<string, readonly Row[]>()
  /** Rows by table, column and what stands there. */
  readonly #children = new Map<string, Map<string, Map<unknown, Row[]>>>()

  private constructor(readonly rows: Map<string, Map<string, Row>>) {}

  static async read(pool: Pool): Promise<Tables> {
    const rows = new Map<string, Map<string, Row>>()
    for (const table of MODELS.keys()) {
      const [found] = await pool.query(`SELECT * FROM \`${table}\` ORDER BY id`)
      rows.set(table, new Map((found as Row[]).map((row) => [row.id, asStored(row)])))
    }
    return new Tables(rows)
  }

  all(table: string): Map<string, Row> {
    return this.rows.get(table) ?? new Map<string, Row>()
  }

  /** The rows of a table in no particular order, to pick from. */
  list(table: string): readonly Row[] {
    const list = this.#lists.get(table) ?? [...this.all(table).values()]
    this.#lists.set(table, list)
    return list
  }

  get(table: string, id: unknown): Row | undefined {
    const row = this.all(table).get(id as string)
    if (row) this.trace?.(table, row.id, '*')
    return row
  }

  value(table: string, row: Row, column: string): unknown {
    this.trace?.(table, row.id, column)
    return row[column] ?? null
  }

  /** Rows whose `column` leads to a record. */
  children(table: string, column: string, id: string): Row[] {
    const indexes = this.#children.get(table) ?? new Map<string, Map<unknown, Row[]>>()
    this.#children.set(table, indexes)
    let index = indexes.get(column)
    if (!index) {
      index = new Map()
      for (const row of this.all(table).values()) {
        const same = index.get(row[column])
        if (same) same.push(row)
        else index.set(row[column], [row])
      }
      indexes.set(column, index)
    }
    const found = index.get(id) ?? []
    if (this.trace) {
      for (const row of found) {
        this.trace(table, row.id, '*')
        this.trace(table, row.id, column)
      }
    }
    return found
  }

  apply(changes: readonly Change[]): void {
    for (const change of changes) this.#write(change, change.after)
  }

  undo(changes: readonly Change[]): void {
    for (const change of [...changes].reverse()) this.#write(change, change.before)
  }

  #write(change: Change, value: unknown): void {
    const table = this.all(change.table)
    if (change.kind === 'cell') {
      const row = table.get(change.id)
      if (row) row[change.column] = value
      this.#children.get(change.table)?.delete(change.column)
      return
    }
    if (value === null) table.delete(change.id)
    else table.set(change.id, { ...(value as Row) })
    this.#children.delete(change.table)
    this.#lists.delete(change.table)
  }
}

/** The driver gives JSON as what it says; here it is the text that stands in the column. */
function asStored(row: Row): Row {
  const stored: Row = { ...row }
  for (const [name, value] of Object.entries(row))
    if (value && typeof value === 'object') stored[name] = JSON.stringify(value)
  return stored
}
