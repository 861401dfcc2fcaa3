/** Leaves out of a set of changes what would alter what the actor sees by right. */
import type { Eyes, Sight } from '../model/eyes.ts'
import type { Change, Tables } from '../model/tables.ts'
import { possible } from './possible.ts'

export type Kept = { changes: Change[]; dropped: Change[] }

/** The largest part found that leaves `sight` as it is. */
export function keepSight(eyes: Eyes, tables: Tables, sight: Sight, changes: Change[]): Kept {
  let kept = possible(tables, changes)
  const byPlace = new Map(changes.map((change) => [placeOf(change), change]))
  const dropped: Change[] = []
  for (let round = 0; ; round++) {
    const suspects = round > 30 ? new Set(kept) : whatAlters(eyes, tables, sight, kept, byPlace)
    if (suspects.size === 0) return { changes: kept, dropped }
    dropped.push(...kept.filter((change) => suspects.has(change)))
    kept = possible(
      tables,
      kept.filter((change) => !suspects.has(change)),
    )
  }
}

/** Changes because of which something would be seen otherwise. */
function whatAlters(
  eyes: Eyes,
  tables: Tables,
  sight: Sight,
  changes: Change[],
  byPlace: ReadonlyMap<string, Change>,
): Set<Change> {
  tables.apply(changes)
  const now = eyes.look(tables)
  const rows = differing(sight, now)
  const reasons = ({ type, id }: Place) => eyes.reasons(tables, eyes.catalog.types.get(type)!, id)
  const after = rows.map(reasons)
  tables.undo(changes)
  const inForce = new Set(changes)
  const suspects = new Set<Change>()
  for (const [at, place] of rows.entries()) {
    const [then, since] = [sight, now].map((each) => each.get(place.type)?.get(place.id)?.told)
    const before = reasons(place)
    // An entry of the trail may be seen in two ways, of which one comes or goes with its record.
    const found =
      then && since && then.length === since.length
        ? then.flatMap((item, index) =>
            item === since[index] ? [] : [...before.told[index]!, ...after[at]!.told[index]!],
          )
        : [...before.reach, ...after[at]!.reach]
    const guilty = found.flatMap((each) => byPlace.get(each) ?? []).filter((change) => inForce.has(change))
    if (guilty.length === 0) throw new Error(`nothing explains why ${place.type} ${place.id} would be seen otherwise`)
    for (const change of guilty) suspects.add(change)
  }
  return suspects
}

/** `table id column`; of a whole row `*`. */
export const placeOf = (change: Change): string =>
  `${change.table} ${change.id} ${change.kind === 'cell' ? change.column : '*'}`

type Place = { type: string; id: string }

function differing(before: Sight, now: Sight): Place[] {
  const found: Place[] = []
  for (const [type, rows] of before) {
    const others = now.get(type)!
    for (const id of new Set([...rows.keys(), ...others.keys()]))
      if (rows.get(id)?.told.join() !== others.get(id)?.told.join()) found.push({ type, id })
  }
  return found
}
