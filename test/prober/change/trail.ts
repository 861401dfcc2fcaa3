/** The trail tells of fields as well: what it says of those that an actor does not see is changed. */
import { changesIn, type Sight } from '../model/eyes.ts'
import type { Change, Tables } from '../model/tables.ts'
import type { Random } from '../random.ts'
import { MARKS } from './values.ts'

/** Whether a field of a record may be told to the actor. */
export type Tells = (recordId: string, field: string) => boolean

/** Other values of hidden fields in entries of the trail, and of those nobody sees, one in two left out altogether. */
export function trailChanges(tables: Tables, sight: Sight, tells: Tells, random: Random): Change[] {
  return [...tables.all('AuditEntry').values()].flatMap((row): Change[] => {
    const seen = sight.get('AuditEntry')?.has(row.id) ?? false
    const before = row.changes
    const list = changesIn(before).flatMap((change) => {
      if (seen && tells(String(row.recordId), change.field)) return [change]
      return random.once(2) ? [{ ...change, old: `${MARKS.text}${change.field}`, new: MARKS.text }] : []
    })
    const after = JSON.stringify(list)
    return after === before ? [] : [{ kind: 'cell', table: 'AuditEntry', id: row.id, column: 'changes', before, after }]
  })
}
