/** The system's own verbs: what happens to a record when a date in it has passed. */
import type { Pool, RowDataPacket } from 'mysql2/promise'
import type { ResolvedVerb, TypeInfo } from '../access/catalog.ts'
import { todayIn } from '../domain/local-date.ts'
import { UserError } from '../graphql/errors.ts'
import { LIMITS } from '../limits.ts'
import type { Log } from '../ops/log.ts'
import { quote } from '../reader/sql.ts'
import { lapseRecord } from '../writer/transition.ts'
import { type Job, type JobParts, systemContext } from './job.ts'

/** Does every verb of the system that is due; gives how many records it moved. */
export const doLapses: Job = async (parts, log, now = new Date()) => {
  let moved = 0
  for (const type of parts.catalog.types.values()) {
    for (const verb of type.lifeCycle?.verbs.values() ?? []) {
      if (verb.after === null) continue
      for (const id of await due(parts.pool, type, verb, now)) if (await lapse(parts, type, verb, id, log)) moved += 1
    }
  }
  return moved
}

/** Records whose date has passed: an instant before now, a day before today where the department is. */
async function due(pool: Pool, type: TypeInfo, verb: ResolvedVerb, now: Date): Promise<string[]> {
  const from = `\`${type.lifeCycle!.field.name}\` IN (?)`
  const find = async (condition: string, values: unknown[]): Promise<string[]> => {
    const [rows] = await pool.query<RowDataPacket[]>(
      `SELECT id FROM ${quote(type.name)} WHERE ${condition} ORDER BY id LIMIT ?`,
      [...values, LIMITS.lapsesAtOnce],
    )
    return rows.map((row) => row.id as string)
  }
  const column = quote(verb.after!.name)
  if (verb.after!.kind === 'DATETIME')
    return find(`${from} AND ${column} < ?`, [verb.from, now.toISOString().slice(0, 23).replace('T', ' ')])
  const [zones] = await pool.query<RowDataPacket[]>('SELECT id, timezone FROM Department')
  const ids: string[] = []
  for (const zone of zones)
    ids.push(
      ...(await find(`departmentId = ? AND ${from} AND ${column} < ?`, [
        zone.id,
        verb.from,
        todayIn(zone.timezone as string, now),
      ])),
    )
  return ids
}

async function lapse(parts: JobParts, type: TypeInfo, verb: ResolvedVerb, id: string, log: Log): Promise<boolean> {
  try {
    await lapseRecord(systemContext(parts), type, verb, id)
    return true
  } catch (error) {
    // Somebody, or another server, was faster.
    if (!(error instanceof UserError)) throw error
    log.info({ id, verb: verb.name, code: error.code }, 'a record was not moved by its date')
    return false
  }
}
