/**
 * Chains audit entries by hash after they were committed (R1.3): a chain inside every transaction would make all writes
 * wait for each other. One sealer works at a time, whichever server it belongs to.
 */
import type { Pool, PoolConnection, RowDataPacket } from 'mysql2/promise'
import { repeat } from '../jobs/repeat.ts'
import type { Log } from '../ops/log.ts'
import { digestOf, GENESIS, hashOf, type StoredEntry } from './chain.ts'

const BATCH = 500
const LOCK = "CONCAT(DATABASE(), '.audit')"

/** Seals what is not sealed yet; gives how many. Another sealer at work means none. */
export async function sealAudit(pool: Pool): Promise<number> {
  const connection = await pool.getConnection()
  try {
    const [[lock]] = await connection.query<RowDataPacket[]>(`SELECT GET_LOCK(${LOCK}, 0) AS got`)
    if (Number(lock?.got) !== 1) return 0
    try {
      let sealed = 0
      for (let count = BATCH; count === BATCH; sealed += count) count = await sealBatch(connection)
      return sealed
    } finally {
      await connection.query(`SELECT RELEASE_LOCK(${LOCK})`)
    }
  } finally {
    connection.release()
  }
}

async function sealBatch(connection: PoolConnection): Promise<number> {
  const [[last]] = await connection.query<RowDataPacket[]>(
    'SELECT seq, hash FROM AuditEntry WHERE seq IS NOT NULL ORDER BY seq DESC LIMIT 1',
  )
  const [entries] = await connection.query<(RowDataPacket & StoredEntry)[]>(
    'SELECT * FROM AuditEntry WHERE seq IS NULL ORDER BY id LIMIT ?',
    [BATCH],
  )
  if (entries.length === 0) return 0
  let seq = Number(last?.seq ?? 0)
  let hash = String(last?.hash ?? GENESIS)
  await connection.beginTransaction()
  try {
    for (const entry of entries) {
      seq += 1
      const digest = digestOf(entry.changes)
      hash = hashOf(hash, seq, entry, digest)
      await connection.query('UPDATE AuditEntry SET seq = ?, digest = ?, hash = ? WHERE id = ? AND seq IS NULL', [
        seq,
        digest,
        hash,
        entry.id,
      ])
    }
    await connection.commit()
  } catch (error) {
    await connection.rollback()
    throw error
  }
  return entries.length
}

/** Seals every few seconds until it is stopped. */
export const startSealer = (pool: Pool, log: Log, everyMs = 3000): (() => Promise<void>) =>
  repeat(() => sealAudit(pool), everyMs, log, 'sealing the audit trail failed')
