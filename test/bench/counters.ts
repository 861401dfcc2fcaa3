/** What a round has cost: processor time of the processes and statements of the database. */
import { readFileSync } from 'node:fs'
import type { Connection, RowDataPacket } from 'mysql2/promise'

// USER_HZ, which Linux fixes for /proc on every platform that Node runs on.
const TICKS_PER_SECOND = 100

/** Processor time that a process has used, user and system together, in milliseconds. Null where there is no /proc. */
export function processorTime(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND
  } catch {
    return null
  }
}

/** Statements that clients have sent to the server so far; asking counts as one. */
export async function statementsSoFar(connection: Connection): Promise<number> {
  const [rows] = await connection.query<RowDataPacket[]>("SHOW GLOBAL STATUS LIKE 'Questions'")
  return Number(rows[0]!.Value)
}

/** Resolves when the real server's sealer has worked off the audit entries, whose cost belongs to the round. */
export async function sealed(connection: Connection): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    const [rows] = await connection.query<RowDataPacket[]>('SELECT 1 FROM AuditEntry WHERE seq IS NULL LIMIT 1')
    if (rows.length === 0) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
