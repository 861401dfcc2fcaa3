import { ulid } from '../domain/ulid.ts'
import type { Context } from '../graphql/context.ts'
import { writeJournal } from '../writer/journal.ts'
import { inTransaction } from '../writer/transaction.ts'

/** Who took which rows of which type in which form: in the trail before the first of them leaves (L02). */
export async function recordExport(
  { prisma, viewer, requestId, rows }: Context,
  type: string,
  told: Record<string, unknown>,
): Promise<void> {
  const changes = Object.entries(told).map(([field, value]) => ({ field, old: null, new: value }))
  const entry = {
    type,
    // No record's: each export is one of its own.
    recordId: `ex_${ulid()}`,
    departmentId: viewer.departmentId,
    action: 'EXPORT',
    changes,
    version: null,
  } as const
  const entryId = `au_${ulid()}`
  await inTransaction(
    prisma,
    (tx) => writeJournal(tx, viewer, requestId, [entry], entryId),
    async () => (await rows('SELECT 1 FROM AuditEntry WHERE id = ?', [entryId])).length > 0,
  )
}
