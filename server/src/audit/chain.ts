import { createHash } from 'node:crypto'

/** An audit entry as stored; `changes` as text or as value, by the database's kind. */
export type StoredEntry = {
  id: string
  at: string
  departmentId: string | null
  actorId: string | null
  actorName: string
  actorRole: string
  actingFor: string | null
  action: string
  recordType: string
  recordId: string
  changes: unknown
  requestId: string | null
  verb: string | null
  reason: string | null
}

/** What the first entry of the chain follows. */
export const GENESIS = '0'.repeat(64)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** SHA-256 of the changes, however the database lays out their JSON. */
export function digestOf(changes: unknown): string {
  return sha256(canonical(typeof changes === 'string' ? JSON.parse(changes) : changes))
}

/** SHA-256 over the hash before, the entry's place, who did what when to which record, and the digest of its changes. */
export function hashOf(previous: string, seq: number, entry: StoredEntry, digest: string): string {
  const { id, at, departmentId, actorId, actorName, actorRole, actingFor, action, recordType, recordId, requestId } =
    entry
  return sha256(
    JSON.stringify([
      previous,
      seq,
      id,
      at,
      departmentId,
      actorId,
      actorName,
      actorRole,
      actingFor,
      action,
      recordType,
      recordId,
      requestId,
      digest,
      // Entries from before there were verbs have none, and keep the hash they were sealed with.
      ...(entry.verb ? [entry.verb, entry.reason] : []),
    ]),
  )
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
}
