/** Which change it was that an answer tells of: everything was altered at once, and here it is narrowed down. */
import type { Asker } from './ask/ask.ts'
import { keepSight } from './change/keep.ts'
import type { Change } from './model/tables.ts'
import { renew, type Scene } from './scene.ts'
import type { Stage } from './stage.ts'

/** So many changes may have to come together. */
const TOGETHER = 3

/**
 * The least changes found that make a probe's answer another one. Null where it is another one by itself: then it says
 * nothing.
 */
export async function guiltyOf(
  scene: Scene,
  stage: Stage,
  asker: Asker,
  probe: number,
  answer: string,
  changes: readonly Change[],
): Promise<Change[] | null> {
  const tells = async (some: readonly Change[]) => {
    // A part of them may show by right where all of them together do not.
    const kept = stage.asAtFirst(() => keepSight(scene.eyes, scene.tables, scene.sight, [...some]).changes)
    await renew(scene)
    await stage.set(kept)
    return (await asker.askAlone(probe)) !== answer
  }
  if (await tells([])) return null
  if (!(await tells(changes))) return [...changes]
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const key = columnOf(change)
    const same = groups.get(key)
    if (same) same.push(change)
    else groups.set(key, [change])
  }
  const columns = await least([...groups.values()], (some) => tells(some.flat()))
  return least(columns.flat(), tells)
}

/** `Client.notes`, or that rows of a table came or went. */
export const columnOf = (change: Change): string =>
  change.kind === 'cell' ? `${change.table}.${change.column}` : `${change.table} ${change.after ? '+' : '-'}`

/** The last of the first so many that are needed, then what is needed beside it, until it is enough. */
async function least<Item>(items: readonly Item[], enough: (some: Item[]) => Promise<boolean>): Promise<Item[]> {
  const needed: Item[] = []
  let pool = [...items]
  while (needed.length < TOGETHER && pool.length > 0 && !(needed.length > 0 && (await enough(needed)))) {
    let [without, within] = [0, pool.length]
    while (within - without > 1) {
      const middle = Math.floor((without + within) / 2)
      if (await enough([...needed, ...pool.slice(0, middle)])) within = middle
      else without = middle
    }
    needed.push(pool[within - 1]!)
    pool = pool.slice(0, within - 1)
  }
  return needed
}
