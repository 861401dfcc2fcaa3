/** One round: everything hidden is altered at once, in ways that leave what the actor sees by right as it is. */
import { decide } from '../../../server/src/access/decide.ts'
import type { Change } from '../model/tables.ts'
import { holds } from '../model/tree.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { changesOf, hiddenCells } from './cells.ts'
import { keepSight, placeOf } from './keep.ts'
import { possible } from './possible.ts'
import { goingRows, newRows } from './rows.ts'
import { trailChanges } from './trail.ts'

/** Cells that are left as they are, one in so many: changes that make up for each other in one round do not in another. */
const SPARED = 6
/** What would show by right is tried once more with other values. */
const TRIES = 3

/** `only` says which tables; all of them where nothing is said. */
export function roundOf(
  scene: Scene,
  turn: number,
  random: Random,
  only: (table: string) => boolean = () => true,
): Change[] {
  const { tables, sight, catalog, actor, eyes } = scene
  const going =
    turn % 2 === 1 ? goingRows(tables, sight, actor.viewer, random.of('going')).filter(({ table }) => only(table)) : []
  const kept = possible(tables, going)
  tables.apply(kept)
  const places = hiddenCells(tables, sight, actor.viewer).filter(
    ({ table }) => only(table) && (turn === 0 || !random.once(SPARED)),
  )
  const trail = only('AuditEntry')
    ? trailChanges(tables, sight, (id, field) => isTold(scene, id, field), random.of('trail'))
    : []
  const cells = [...changesOf(places, turn, tables, random.of('cells')), ...trail]
  const types = [...catalog.types.values()].filter(({ name }) => only(name))
  const coming = newRows(tables, types, sight, random.of('coming'))
  tables.undo(kept)
  let { changes, dropped } = keepSight(eyes, tables, sight, [...kept, ...cells, ...coming])
  for (let more = 1; more <= TRIES && dropped.length > 0; more++) {
    const again = new Set(dropped.map(placeOf))
    const rest = places.filter(({ table, id, column }) => again.has(`${table} ${id} ${column.name}`))
    const other = changesOf(rest, turn + more, tables, random.of(`again ${more}`))
    ;({ changes, dropped } = keepSight(eyes, tables, sight, [...changes, ...other]))
  }
  return changes
}

/** Whether the trail may tell the actor of a field of a record, as far as it is his to see. */
export function isTold({ catalog, actor, eyes, tables }: Scene, recordId: string, name: string): boolean {
  const type = catalog.byPrefix.get(recordId.split('_')[0]!)
  const field = type?.fields.get(name)
  const word = type && field ? decide(actor.role, type, field, 'read') : false
  const row = type && tables.all(type.name).get(recordId)
  if (!type || !row || word === false) return false
  return word === true || holds(tables, catalog, type, eyes.scope(type, word), row)
}
