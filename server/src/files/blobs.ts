/** What is known of the content that is kept, and the clean-up of what no file holds any more. */
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrismaClient } from '../db/generated/client/client.ts'
import { LIMITS } from '../limits.ts'
import type { Log } from '../ops/log.ts'
import { execute, ruleDb, type Transaction } from '../writer/transaction.ts'
import type { Received } from './receive.ts'
import type { FileParts } from './store.ts'

/**
 * Keeps content that has come in. Its row comes first and holds off the clean-up for a while, so that content which a
 * file is about to hold is not swept away between the two.
 */
export async function keepBlob(
  prisma: PrismaClient,
  { store }: FileParts,
  { sha256, size, path }: Received,
): Promise<void> {
  await execute(
    prisma,
    `INSERT INTO FileBlob (sha256, size) VALUES (?, ?)
     ON DUPLICATE KEY UPDATE touchedAt = CURRENT_TIMESTAMP(3)`,
    [sha256, size],
  )
  await store.put(sha256, path)
}

/**
 * Removes content that no file has held for a while, and what was left lying on its way in. Gives how much content went.
 * Two servers at once do no harm: each piece is gone through under a lock of its row.
 */
export async function sweepBlobs(
  prisma: PrismaClient,
  parts: FileParts,
  keepMs: number = LIMITS.orphanFileMs,
): Promise<number> {
  await sweepIncoming(parts.incoming, keepMs)
  let removed = 0
  const orphans = await ruleDb(prisma).query<{ sha256: string }>(
    `SELECT sha256 FROM FileBlob b WHERE ${ORPHAN} LIMIT ?`,
    [keepMs * 1000, LIMITS.orphansAtOnce],
  )
  for (const { sha256 } of orphans) {
    const gone = await prisma.$transaction((tx) => sweepOne(tx, parts, sha256, keepMs), { timeout: 60_000 })
    if (gone) removed += 1
  }
  return removed
}

const ORPHAN = `touchedAt <= CURRENT_TIMESTAMP(3) - INTERVAL ? MICROSECOND
  AND NOT EXISTS (SELECT 1 FROM Attachment a WHERE a.sha256 = b.sha256)`

/** Under the row's lock it is looked at once more: the content may have come in again meanwhile. */
async function sweepOne(tx: Transaction, { store }: FileParts, sha256: string, keepMs: number): Promise<boolean> {
  const db = ruleDb(tx)
  const found = await db.query(`SELECT sha256 FROM FileBlob b WHERE sha256 = ? AND ${ORPHAN} FOR UPDATE`, [
    sha256,
    keepMs * 1000,
  ])
  if (found.length === 0) return false
  await store.remove(sha256)
  await db.execute('DELETE FROM FileBlob WHERE sha256 = ?', [sha256])
  return true
}

async function sweepIncoming(folder: string, keepMs: number): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const path = join(folder, name)
    const since = await stat(path).catch(() => null)
    if (since && Date.now() - since.mtimeMs > keepMs) await rm(path, { force: true })
  }
}

/** Sweeps every so often, until it is stopped. */
export function startSweep(
  prisma: PrismaClient,
  parts: FileParts,
  log: Log,
  everyMs: number = LIMITS.sweepFilesEveryMs,
): () => Promise<void> {
  let working: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    working = working
      .then(() => sweepBlobs(prisma, parts))
      .catch((error: unknown) => log.warn({ err: error }, 'content of files was not cleaned up'))
  }, everyMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await working
  }
}
