/** Rows that an actor does not see come and go. */
import type { TypeInfo } from '../../../server/src/access/catalog.ts'
import type { Viewer } from '../../../server/src/access/viewer.ts'
import { id as idOf } from '../../kit/world.ts'
import type { Sight } from '../model/eyes.ts'
import { type Change, columnsOf, MODELS, type Row, relationOf, type Tables } from '../model/tables.ts'
import type { Random } from '../random.ts'
import { keysInUse, possible } from './possible.ts'
import { changed } from './values.ts'

type RowChange = Extract<Change, { kind: 'row' }>

/**
 * Some rows more of each type: like one that is there, hung on records that the actor does see where it may be. Those
 * that he would see are left out later.
 */
export function newRows(
  tables: Tables,
  types: Iterable<TypeInfo>,
  sight: Sight,
  random: Random,
  each = 4,
): RowChange[] {
  const made: RowChange[] = []
  for (const type of types) {
    if (MAKES_PEOPLE.has(type.name)) continue
    const seen = sight.get(type.name)
    const rows = [...tables.all(type.name).values()]
    const hidden = rows.filter((row) => !seen?.has(row.id))
    for (let n = 0; n < each && rows.length > 0; n++) {
      const like = random.pick(hidden.length > 0 && !random.once(4) ? hidden : rows)
      const row: Row = { ...like, id: idOf(type.prefix, 700_000 + random.below(10_000_000)) }
      const other = new Set(MODELS.get(type.name)!.uniqueFields.map((names) => tellingApart(type.name, names)))
      for (const column of columnsOf(type.name)) {
        if (column.name === 'id') continue
        const place = { table: type.name, id: row.id, column, value: row[column.name] ?? null }
        const unique = other.has(column.name)
        const target = relationOf(type.name, column.name)?.type
        const reachable = [...(sight.get(target ?? '')?.keys() ?? [])]
        if (target && reachable.length > 0 && n > 0 && !unique && random.once(2))
          row[column.name] = random.pick(reachable)
        // A number that no other new row has.
        else if (unique && typeof row[column.name] === 'number') row[column.name] = 100_000 + random.below(900_000)
        else if (unique && row[column.name] === null) continue
        else if (unique) row[column.name] = changed(place, 'mark', tables, random) ?? row[column.name]
        else if (n > 1 && random.once(3)) {
          const value = changed(place, random.pick(['mark', 'other']), tables, random)
          if (value !== undefined) row[column.name] = value
        }
      }
      made.push({ kind: 'row', table: type.name, id: row.id, before: null, after: row })
    }
  }
  return possible(tables, made)
}

/** The column by which a new row differs from the one it is like: rather not a key, so that it stays among its own. */
const tellingApart = (table: string, names: readonly string[]): string =>
  names.find((name) => !relationOf(table, name)) ?? names.at(-1)!

/** Hidden rows that nothing refers to, so that they may go; then those that only these referred to. */
export function goingRows(tables: Tables, sight: Sight, viewer: Viewer, random: Random): RowChange[] {
  const gone: RowChange[] = []
  const kept = new Set([viewer.accountId, viewer.employeeId, viewer.apiClientId, viewer.departmentId])
  for (let round = 0; round < 3; round++) {
    const referred = keysInUse(tables)
    const going = [...MODELS.keys()].flatMap((table) =>
      [...tables.all(table).values()]
        .filter(({ id }) => !referred.has(id) && !kept.has(id) && !sight.get(table)?.has(id))
        .filter(() => !MAKES_PEOPLE.has(table) && random.once(3))
        .map((row): RowChange => ({ kind: 'row', table, id: row.id, before: row, after: null })),
    )
    gone.push(...going)
    tables.apply(going)
  }
  tables.undo(gone)
  return gone
}

/** Rows that make people what they are: one more or less, and somebody would be another viewer. */
export const MAKES_PEOPLE: ReadonlySet<string> = new Set(['Account', 'Appointment', 'AppointmentCover', 'Delegation'])
