import { actorId, type Viewer } from '../access/viewer.ts'
import type { Account, ApiClient, PrismaClient } from '../db/generated/client/client.ts'
import { type Entry, writeJournal } from '../writer/journal.ts'
import { inTransaction, type Transaction } from '../writer/transaction.ts'
import { newId } from './base.ts'

/** The audit trail's word for what must not be written into it. */
export const HIDDEN = '•••'

/** Writes the entry of the change into its transaction. */
export type Recorder = (viewer: Viewer, entry: Entry) => Promise<unknown>

/**
 * Makes one change together with its audit entry and event (R1.3), again after a deadlock or a lost connection; whether
 * a COMMIT without an answer happened is told by the entry.
 */
export function changeWithEntry<Result>(
  prisma: PrismaClient,
  requestId: string,
  work: (tx: Transaction, record: Recorder) => Promise<Result>,
): Promise<Result> {
  const entryId = newId('au')
  const record =
    (tx: Transaction): Recorder =>
    (viewer, entry) =>
      writeJournal(tx, viewer, requestId, [entry], entryId)
  return inTransaction(
    prisma,
    (tx) => work(tx, record(tx)),
    async () => (await prisma.auditEntry.count({ where: { id: entryId } })) > 0,
  )
}

/** The part of an entry that says which record, after the change. */
export const aboutAccount = ({ id, departmentId, version }: Pick<Account, 'id' | 'departmentId' | 'version'>) =>
  ({ type: 'Account', recordId: id, departmentId, version }) as const

export const aboutApiClient = ({ id, departmentId, version }: ApiClient) =>
  ({ type: 'ApiClient', recordId: id, departmentId, version }) as const

/** Who made a row. */
export const madeBy = (viewer: Viewer) => ({ createdById: actorId(viewer), updatedById: actorId(viewer) })
