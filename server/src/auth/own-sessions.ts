import type { Pool } from 'mysql2/promise'
import type { Viewer } from '../access/viewer.ts'
import type { PrismaClient } from '../db/generated/client/client.ts'
import { UserError } from '../graphql/errors.ts'
import { aboutAccount, changeWithEntry } from './audit.ts'
import { instantOf, isId, rowsOf } from './base.ts'
import { AuthError } from './errors.ts'
import { SESSIONS_SHOWN } from './limits.ts'

/** One's own log-ins: where one is signed in, and how to end what one does not know. */

/** A log-in as its owner sees it. */
export type OwnSession = {
  id: string
  /** What the browser says of itself; null where it said nothing. */
  userAgent: string | null
  /** Address from which it was used last. */
  address: string | null
  createdAt: Date
  /** When its access token was last renewed: at most ten minutes before it was last used. */
  lastUsedAt: Date
  /** Whether it is the one that asks. */
  isCurrent: boolean
}

type Row = { id: string; userAgent: string | null; address: string | null; createdAt: string; rotatedAt: string }

/** The viewer's live log-ins, those used last first. */
export async function ownSessions(pool: Pool, viewer: Viewer): Promise<OwnSession[]> {
  const rows = await rowsOf<Row>(
    pool,
    `SELECT id, userAgent, address, createdAt, rotatedAt FROM Session
     WHERE accountId = ? AND revokedAt IS NULL AND expiresAt > ? ORDER BY rotatedAt DESC, id DESC LIMIT ?`,
    [personOf(viewer).accountId, new Date(), SESSIONS_SHOWN],
  )
  return rows.map(({ id, userAgent, address, createdAt, rotatedAt }) => ({
    id,
    userAgent,
    address,
    createdAt: instantOf(createdAt),
    lastUsedAt: instantOf(rotatedAt),
    isCurrent: id === viewer.sessionId,
  }))
}

/** Which of one's log-ins to end: one of them, all others, or all. */
export type Which = { id: string } | 'OTHERS' | 'ALL'

/**
 * Ends log-ins of the viewer, with an entry in the trail that says how many. Throws UserError NOT_FOUND for one that is
 * not his, alike for one that is over.
 */
export async function endOwnSessions(
  viewer: Viewer,
  prisma: PrismaClient,
  which: Which,
  requestId: string,
): Promise<void> {
  const { accountId, sessionId } = personOf(viewer)
  const one = typeof which === 'object' ? which.id : null
  if (one !== null && !isId(one)) throw UserError.notFound()
  const id = one ?? (which === 'OTHERS' ? { not: sessionId } : undefined)
  await changeWithEntry(prisma, requestId, async (tx, record) => {
    const now = new Date()
    const live = { accountId, revokedAt: null, expiresAt: { gt: now } }
    const before = await tx.session.count({ where: live })
    const { count } = await tx.session.updateMany({
      where: { ...live, id },
      data: { revokedAt: now, revokeReason: 'ENDED_BY_OWNER' },
    })
    if (count === 0 && one !== null) throw UserError.notFound()
    if (count === 0) return
    const account = await tx.account.findUniqueOrThrow({ where: { id: accountId } })
    const changes = [{ field: 'sessions', old: before, new: before - count }]
    await record(viewer, { ...aboutAccount(account), action: 'REVOKE', changes })
  })
}

function personOf({ accountId, sessionId }: Viewer): { accountId: string; sessionId: string } {
  if (!accountId || !sessionId) throw new AuthError('FORBIDDEN', 'PEOPLE_ONLY')
  return { accountId, sessionId }
}
