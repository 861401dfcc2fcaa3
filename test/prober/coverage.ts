/** What was changed of everything that an actor does not see, and which routes were asked about it meanwhile. */
import { decide } from '../../server/src/access/decide.ts'
import { mayRead } from '../../server/src/graphql/resource-types.ts'
import { hiddenCells } from './change/cells.ts'
import type { Missing } from './change/rescue.ts'
import { MAKES_PEOPLE } from './change/rows.ts'
import type { Change } from './model/tables.ts'
import type { Planned } from './plan.ts'
import type { Scene } from './scene.ts'

/** One kind of what is hidden: a column, and why its values are. */
type Item = {
  table: string
  column: string
  why: Why
  cells: number
  changed: number
  /** Routes that were asked while such a value was another one. */
  asked: Set<string>
}

/**
 * The field is denied on rows that are seen, or withheld on this one; the row is out of reach; the role has nothing to
 * do with the table at all.
 */
type Why = 'denied' | 'withheld' | 'row' | 'table'

export class Coverage {
  readonly items = new Map<string, Item>()
  readonly rows = new Map<string, { come: number; gone: number }>()

  constructor(readonly scene: Scene) {
    for (const { table, id, column } of hiddenCells(scene.tables, scene.sight, scene.actor.viewer))
      this.#item(table, id, column.name).cells += 1
  }

  /** These changes were in force while these routes were asked. */
  add(changes: readonly Change[], asked: readonly Planned[]): void {
    const names = asked.filter(({ probes }) => probes.length > 0).map(({ route }) => route.name)
    const touched = new Set<Item>()
    for (const change of changes) {
      if (change.kind === 'row') {
        const rows = this.rows.get(change.table) ?? { come: 0, gone: 0 }
        rows[change.after ? 'come' : 'gone'] += 1
        this.rows.set(change.table, rows)
      } else {
        const item = this.#item(change.table, change.id, change.column)
        item.changed += 1
        touched.add(item)
      }
    }
    for (const item of touched) for (const name of names) item.asked.add(name)
  }

  /** What no round has changed yet. */
  missing(): Missing {
    return {
      isMissing: (table, id, column) => this.#item(table, id, column).changed === 0,
      types: new Set(this.withoutNewRows()),
    }
  }

  /** Kinds of hidden values that cannot be changed without showing by right: the bounds of what the actor sees. */
  bounds(): string[] {
    return [...this.items.values()]
      .filter(({ cells, changed }) => cells > 0 && changed === 0)
      .map(({ table, column, why }) => `${table}.${column} (${why})`)
  }

  /** Hidden values that were changed while some route was not asked that speaks of their type. */
  gaps(planned: readonly Planned[]): string[] {
    const gaps = [...this.items.values()].flatMap(({ table, column, why, changed, asked }) =>
      planned
        .filter(({ shows, types }) => changed > 0 && types.has(table) && shows === null)
        .filter(({ route, probes }) => !asked.has(route.name) || !probes.some(({ types }) => types.includes(table)))
        .map(({ route }) => `${table}.${column} (${why}): not probed by ${route.name}`),
    )
    return gaps
  }

  /** Types of which no hidden row was added. */
  withoutNewRows(): string[] {
    const { catalog, sight, tables } = this.scene
    return [...catalog.types.keys()].filter((name) => {
      const all = tables.all(name).size
      return all > 0 && sight.get(name)?.size !== all && !this.rows.get(name)?.come && !MAKES_PEOPLE.has(name)
    })
  }

  #item(table: string, id: string, column: string): Item {
    const why = this.#why(table, id, column)
    const key = `${table}.${column} ${why}`
    let item = this.items.get(key)
    if (!item) {
      item = { table, column, why, cells: 0, changed: 0, asked: new Set() }
      this.items.set(key, item)
    }
    return item
  }

  #why(table: string, id: string, column: string): Why {
    const { catalog, sight, actor } = this.scene
    const type = catalog.types.get(table)
    if (!type || !mayRead(catalog, actor.role, type)) return 'table'
    if (!sight.get(table)?.has(id)) return 'row'
    const field = type.fields.get(column)
    return field && decide(actor.role, type, field, 'read') !== false ? 'withheld' : 'denied'
  }
}
