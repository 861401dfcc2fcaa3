/** What chance has left out, tried once more with every value there is. */
import { type Change, columnsOf, relationOf } from '../model/tables.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { hiddenCells } from './cells.ts'
import { keepSight } from './keep.ts'
import { possible } from './possible.ts'
import { newRows } from './rows.ts'
import { changed, type Place, WAYS } from './values.ts'

/** Kinds of hidden values, and types of hidden rows, that no round has changed yet. */
export type Missing = { isMissing(table: string, id: string, column: string): boolean; types: ReadonlySet<string> }

const TRIES = 12

/**
 * Changes of those that can be changed without showing by right. What is still missing then shows whatever it is changed
 * to: it draws the bounds of what the actor sees.
 */
export function rescued(scene: Scene, missing: Missing, random: Random): Change[] {
  const { tables, sight, actor, eyes, catalog } = scene
  let places = hiddenCells(tables, sight, actor.viewer).filter(({ table, id, column }) =>
    missing.isMissing(table, id, column.name),
  )
  let kept: Change[] = []
  for (let turn = 0; turn < TRIES && places.length > 0; turn++) {
    const made = places.flatMap((place): Change[] => {
      const { table, id, column, value } = place
      const after = candidate(scene, place, turn, random)
      return after === undefined ? [] : [{ kind: 'cell', table, id, column: column.name, before: value, after }]
    })
    kept = keepSight(eyes, tables, sight, [...kept, ...possible(tables, made)]).changes
    const done = new Set(kept.map((change) => (change.kind === 'cell' ? `${change.table}.${change.column}` : '')))
    places = places.filter(({ table, column }) => !done.has(`${table}.${column.name}`))
  }
  const types = [...catalog.types.values()].filter(({ name }) => missing.types.has(name))
  const coming = newRows(tables, types, sight, random, TRIES)
  return keepSight(eyes, tables, sight, [...kept, ...coming]).changes
}

/** One of the values that there are for a place, another at each turn. */
function candidate({ tables }: Scene, place: Place, turn: number, random: Random): unknown {
  const { table, column, value } = place
  const target = relationOf(table, column.name)?.type
  if (!target) return changed(place, WAYS[turn % WAYS.length]!, tables, random)
  const ids = [...tables.all(target).keys(), ...(column.isRequired ? [] : [null])].filter((id) => id !== value)
  return ids.length > 0 ? ids[(turn + columnsOf(table).length) % ids.length] : undefined
}
