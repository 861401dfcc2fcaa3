import type { TypeInfo } from '../access/catalog.ts'
import type { Values } from '../access/resource.ts'
import { actorId, type Viewer } from '../access/viewer.ts'
import { ulid } from '../domain/ulid.ts'
import { execute, type Transaction } from './transaction.ts'
import { sameValue } from './values.ts'

export type Change = { field: string; old: unknown; new: unknown }

export type Entry = {
  type: string
  recordId: string
  departmentId: string | null
  action:
    | 'CREATE'
    | 'UPDATE'
    | 'TRANSITION'
    | 'DELETE'
    | 'IMPORT'
    | 'EXPORT'
    | 'SIGN_IN'
    | 'SIGN_IN_AS'
    | 'GRANT'
    | 'REVOKE'
    | 'DOWNLOAD'
  changes: Change[]
  /** Of the record after it; null where no record has changed, which is no event for others. */
  version: number | null
  /** The verb of a transition, and why it was done. */
  verb?: string
  reason?: string | null
}

/**
 * Writes audit entries and outbox events in the transaction of the change itself (R1.3). Returns the id of the first
 * entry, by which a COMMIT without an answer is recognised later.
 */
export async function writeJournal(
  tx: Transaction,
  viewer: Viewer,
  requestId: string,
  entries: Entry[],
  firstId = `au_${ulid()}`,
): Promise<string> {
  await writeTrail(tx, viewer, requestId, entries, firstId)
  const outbox = entries
    .filter(({ version }) => version !== null)
    .map((entry) => [
      `ob_${ulid()}`,
      `${entry.type}.${entry.verb ?? entry.action.toLowerCase()}`,
      entry.type,
      entry.recordId,
      entry.version,
    ])
  if (outbox.length > 0) await execute(tx, `INSERT INTO OutboxEvent (${OUTBOX}) VALUES ?`, [outbox])
  return firstId
}

/** Audit entries alone, for what nobody is told of. */
export async function writeTrail(
  tx: Transaction,
  viewer: Viewer,
  requestId: string,
  entries: Entry[],
  firstId = `au_${ulid()}`,
): Promise<void> {
  const audit = entries.map((entry, index) => [
    index === 0 ? firstId : `au_${ulid()}`,
    entry.departmentId,
    actorId(viewer),
    viewer.name,
    viewer.role,
    viewer.actingFor,
    entry.action,
    entry.type,
    entry.recordId,
    JSON.stringify(entry.changes),
    requestId,
    entry.verb ?? null,
    entry.reason ?? null,
  ])
  await execute(tx, `INSERT INTO AuditEntry (${AUDIT}) VALUES ?`, [audit])
}

/** The type under which the trail of a record is filed. */
export const trailType = (type: TypeInfo, values: Values): string => type.declaration.trailedAs?.(values) ?? type.name

const AUDIT =
  'id, departmentId, actorId, actorName, actorRole, actingFor, action, recordType, recordId, changes, requestId, verb, reason'
const OUTBOX = 'id, topic, recordType, recordId, version'

/** Field by field, what differs; columns the machinery keeps (version, stamps) are not news. */
export function changesBetween(type: TypeInfo, previous: Values | null, next: Values | null): Change[] {
  const changes: Change[] = []
  for (const field of type.fields.values()) {
    if (KEPT.has(field.name) || field.derived || field.kind === 'TO_ONE' || field.kind === 'TO_MANY') continue
    const old = previous?.[field.name] ?? null
    const now = next?.[field.name] ?? null
    if (field.kind === 'PART' && next && !(field.name in next)) continue
    if (!sameValue(old, now)) changes.push({ field: field.name, old, new: now })
  }
  return changes
}

const KEPT = new Set(['id', 'version', 'createdAt', 'updatedAt'])
