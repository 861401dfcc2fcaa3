import type { PrismaClient } from '../db/generated/client/client.ts'
import { secondsFrom } from './base.ts'
import { CLEAN_UP_EVERY, ENDED_SESSION_KEPT, FAILURES_FORGOTTEN_AFTER, RESETS_KEPT } from './limits.ts'

/**
 * Clears away rows that have served: forgotten failures, old links for new passwords, sessions ended long ago. Returns a function to be called now
 * and then; it works at most every ten minutes in each process, and does not wait. `failed` hears of a failure.
 */
export function createHousekeeping(prisma: PrismaClient, failed: (error: unknown) => void): () => void {
  let last = 0
  return () => {
    if (Date.now() - last < CLEAN_UP_EVERY * 1000) return
    last = Date.now()
    clean(prisma).catch(failed)
  }
}

async function clean(prisma: PrismaClient): Promise<void> {
  const now = new Date()
  await prisma.loginThrottle.deleteMany({ where: { updatedAt: { lt: secondsFrom(now, -FAILURES_FORGOTTEN_AFTER) } } })
  await prisma.passwordReset.deleteMany({ where: { requestedAt: { lt: secondsFrom(now, -RESETS_KEPT) } } })
  await prisma.session.deleteMany({ where: { expiresAt: { lt: secondsFrom(now, -ENDED_SESSION_KEPT) } } })
}
