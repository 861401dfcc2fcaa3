/** The system's own verbs: what happens to a record when a date in it has passed. */
import type { Pool, RowDataPacket } from 'mysql2/promise'
import type { Catalog, ResolvedVerb, TypeInfo } from '../access/catalog.ts'
import { anonymous, type Viewer } from '../access/viewer.ts'
import type { PrismaClient } from '../db/generated/client/client.ts'
import { todayIn } from '../domain/local-date.ts'
import { ulid } from '../domain/ulid.ts'
import { UserError } from '../graphql/errors.ts'
import { LIMITS } from '../limits.ts'
import type { Log } from '../ops/log.ts'
import { quote } from '../reader/sql.ts'
import { lapseRecord } from '../writer/transition.ts'
import { repeat } from './repeat.ts'

type Parts = { catalog: Catalog; pool: Pool; prisma: PrismaClient }

/** Does every verb of the system that is due; gives how many records it moved. Two servers at once do none twice. */
export async function doLapses(parts: Parts, log: Log, now = new Date()): Promise<number> {
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

/** The system as an actor: it has no account, and its entries say so. */
const system: Viewer = { ...anonymous(), name: 'Leasedesk' }

async function lapse(parts: Parts, type: TypeInfo, verb: ResolvedVerb, id: string, log: Log): Promise<boolean> {
  const context = {
    viewer: system,
    catalog: parts.catalog,
    prisma: parts.prisma,
    rows: async (sql: string, values: unknown[]) => (await parts.pool.query(sql, values))[0] as never,
    requestId: ulid(),
    idempotencyKey: null,
  }
  try {
    await lapseRecord(context, type, verb, id)
    return true
  } catch (error) {
    // Somebody, or another server, was faster.
    if (!(error instanceof UserError)) throw error
    log.info({ id, verb: verb.name, code: error.code }, 'a record was not moved by its date')
    return false
  }
}

/** Looks for what is due at once and then every so often, until it is stopped. */
export const startLapses = (parts: Parts, log: Log, everyMs: number = LIMITS.lapseEveryMs): (() => Promise<void>) =>
  repeat(() => doLapses(parts, log), everyMs, log, 'dates passed unseen')
