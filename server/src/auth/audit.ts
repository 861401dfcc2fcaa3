import type { AuditAction, Prisma } from '../db/generated/client/client.ts'
import { newId, type Writer } from './base.ts'

/** One field that changed, as the audit trail keeps it. Secrets are named, never written. */
export type Change = { field: string; old: Prisma.InputJsonValue | null; new: Prisma.InputJsonValue | null }

/** Who acted; of a person also the role, and the post acted for. */
export type Actor = { id: string | null; name: string; role: string; actingFor: string | null }

export type Entry = {
  action: AuditAction
  recordType: 'Account' | 'ApiClient' | 'Session'
  recordId: string
  departmentId: string
  changes: Change[]
  requestId?: string | null
}

/** Writes an entry of the audit trail; `writer` is the transaction of the change itself (R1.3). */
export async function recordAccess(writer: Writer, actor: Actor, entry: Entry): Promise<void> {
  await writer.auditEntry.create({
    data: {
      id: newId('au'),
      actorId: actor.id,
      actorName: actor.name,
      actorRole: actor.role,
      actingFor: actor.actingFor,
      ...entry,
    },
  })
}

/** Tells those who act on changes; written with the change. */
export async function announce(writer: Writer, topic: string, entry: Entry, version: number): Promise<void> {
  const { recordType, recordId } = entry
  await writer.outboxEvent.create({ data: { id: newId('ob'), topic, recordType, recordId, version } })
}
