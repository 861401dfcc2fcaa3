import type { Pool, RowDataPacket } from 'mysql2/promise'
import { digestOf, GENESIS, hashOf, type StoredEntry } from './chain.ts'

export type Verdict = {
  /** Sealed entries that were looked at. */
  entries: number
  /** Entries whose values were erased: their digest holds, their content is gone. */
  erased: number
  /** Places in the chain where it does not hold, and why. */
  broken: { seq: number; id: string; reason: 'GAP' | 'HASH' | 'CHANGES' }[]
}

/** Walks the whole chain and tells where it was tampered with (R1.3). */
export async function verifyAudit(pool: Pool): Promise<Verdict> {
  const verdict: Verdict = { entries: 0, erased: 0, broken: [] }
  let previous = GENESIS
  for (let seq = 0; ; ) {
    const [rows] = await pool.query<(RowDataPacket & StoredEntry & { seq: number; digest: string; hash: string })[]>(
      'SELECT * FROM AuditEntry WHERE seq > ? ORDER BY seq LIMIT 1000',
      [seq],
    )
    if (rows.length === 0) return verdict
    for (const row of rows) {
      verdict.entries += 1
      const reason = fault(row, seq + 1, previous)
      if (isErased(row)) verdict.erased += 1
      if (reason) verdict.broken.push({ seq: Number(row.seq), id: row.id, reason })
      seq = Number(row.seq)
      previous = row.hash
    }
  }
}

type Sealed = StoredEntry & { seq: number; digest: string; hash: string }

function fault(row: Sealed, expected: number, previous: string) {
  if (Number(row.seq) !== expected) return 'GAP'
  if (row.hash !== hashOf(previous, expected, row, row.digest)) return 'HASH'
  return !isErased(row) && row.digest !== digestOf(row.changes) ? 'CHANGES' : null
}

/** Erased values leave JSON null behind; a change without fields is an empty list. */
function isErased({ changes }: Sealed): boolean {
  return changes === null || changes === 'null'
}
