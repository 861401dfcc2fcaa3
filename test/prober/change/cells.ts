/** Cells that an actor does not see, each changed in one of the ways. */
import type { Viewer } from '../../../server/src/access/viewer.ts'
import type { Seen, Sight } from '../model/eyes.ts'
import { type Change, columnsOf, MODELS, type Row, type Tables } from '../model/tables.ts'
import type { Random } from '../random.ts'
import { possible } from './possible.ts'
import { changed, type Place, WAYS } from './values.ts'

/** Columns that are not changed by themselves: keys, and what the trail's own changes are (trail.ts). */
const LEFT = new Set(['id', 'AuditEntry.changes', 'AuditEntry.recordId', 'AuditEntry.recordType'])

type Cell = Extract<Change, { kind: 'cell' }>

/** Cells that the actor does not see. */
export function hiddenCells(tables: Tables, sight: Sight, viewer: Viewer): Place[] {
  const places: Place[] = []
  for (const table of MODELS.keys()) {
    const seen = sight.get(table)
    for (const column of columnsOf(table)) {
      if (LEFT.has(column.name) || LEFT.has(`${table}.${column.name}`)) continue
      for (const row of tables.all(table).values()) {
        if (isSeen(seen?.get(row.id), column.name) || makesViewer(table, row, column.name, viewer)) continue
        places.push({ table, id: row.id, column, value: row[column.name] ?? null })
      }
    }
  }
  return places
}

/**
 * A change of each of these cells. `turn` says which way a column takes, so that over as many turns as there are ways
 * each takes all of them.
 */
export function changesOf(places: readonly Place[], turn: number, tables: Tables, random: Random): Change[] {
  const made = places.flatMap((place): Cell[] => {
    const { table, id, column, value } = place
    const at = columnsOf(table).indexOf(column)
    for (let way = 0; way < WAYS.length; way++) {
      const after = changed(place, WAYS[(turn + at + way) % WAYS.length]!, tables, random)
      if (after !== undefined) return [{ kind: 'cell', table, id, column: column.name, before: value, after }]
    }
    return []
  })
  return possible(tables, made)
}

const isSeen = (seen: Seen | undefined, column: string) => seen?.columns.has(column) ?? false

/** What makes the actor who he is: with another post or without a log-in he would be somebody else. */
function makesViewer(table: string, row: Row, column: string, viewer: Viewer): boolean {
  switch (table) {
    case 'Account':
      return row.id === viewer.accountId
    case 'ApiClient':
      return row.id === viewer.apiClientId
    case 'Employee':
      return row.id === viewer.employeeId && (column === 'state' || column === 'name')
    case 'Appointment':
      return row.employeeId === viewer.employeeId || row.id === viewer.actingFor || column === 'employeeId'
    case 'AppointmentCover':
      return true
    case 'Delegation':
      return row.delegateId === viewer.employeeId || column === 'delegateId'
    case 'Department':
      return row.id === viewer.departmentId
    default:
      return false
  }
}
