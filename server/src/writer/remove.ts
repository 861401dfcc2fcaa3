import type { TypeInfo } from '../access/catalog.ts'
import { ulid } from '../domain/ulid.ts'
import { UserError } from '../graphql/errors.ts'
import type { WriteContext } from './context.ts'
import { once, type Repeatable, takeKey } from './idempotency.ts'
import { changesBetween, trailType, writeJournal } from './journal.ts'
import { load, loadParts, partsOf } from './load.ts'
import { checkState } from './save.ts'
import { delegateOf, translate } from './store.ts'
import { inTransaction, ruleDb, type Transaction } from './transaction.ts'

/**
 * Deletes records, all or none; the audit trail keeps what they held. Types of legal or financial weight have no right
 * of deletion in their grid. Throws UserError: NOT_FOUND, CONFLICT, BAD_USER_INPUT where others refer to it.
 */
export function deleteRecords(
  context: WriteContext,
  type: TypeInfo,
  requests: Doomed[],
  repeat: Repeatable | null = null,
): Promise<string[]> {
  return once(
    context,
    repeat,
    () => remove(context, type, requests, repeat),
    (ids) => ids,
  )
}

type Doomed = { id: string; version: number; path: string }

async function remove(
  context: WriteContext,
  type: TypeInfo,
  requests: Doomed[],
  repeat: Repeatable | null,
): Promise<string[]> {
  const ids = requests.map((request) => request.id)
  const held = await load(context, type, 'delete', ids)
  const parts = await loadParts(context, type, ids)
  const entries = requests.map(({ id, version, path }) => {
    const record = held.get(id)
    if (!record) throw UserError.notFound()
    if (record.values.version !== version) throw UserError.conflict(record.values.version as number)
    checkState(type, 'delete', record, path)
    const changes = changesBetween(type, { ...record.values, ...parts.get(id) }, null)
    const departmentId = (record.values.departmentId as string | undefined) ?? null
    return {
      type: trailType(type, record.values),
      recordId: id,
      departmentId,
      action: 'DELETE' as const,
      changes,
      version,
    }
  })
  const auditId = `au_${ulid()}`
  const committed = async () => (await context.rows('SELECT 1 FROM AuditEntry WHERE id = ?', [auditId])).length > 0
  try {
    await inTransaction(
      context.prisma,
      async (tx) => {
        if (repeat) await takeKey(tx, repeat, ids)
        for (const { id, version } of requests) {
          for (const { part, via } of partsOf(context.catalog, type))
            await delegateOf(tx, part).deleteMany({ where: { [via]: id } })
          const { count } = await delegateOf(tx, type).deleteMany({ where: { id, version } })
          if (count !== 1) throw UserError.notFound()
        }
        if (type.files) await refuseWithFiles(tx, context, ids, requests[0]!.path)
        await writeJournal(tx, context.viewer, context.requestId, entries, auditId)
      },
      committed,
    )
  } catch (error) {
    throw translate(error, type, requests[0]!.path)
  }
  return ids
}

/** Files refer to their record without a key that the database watches over; whoever adds one holds the record. */
async function refuseWithFiles(tx: Transaction, { catalog }: WriteContext, ids: string[], path: string): Promise<void> {
  const found = await ruleDb(tx).query('SELECT id FROM ?? WHERE recordId IN (?) LIMIT 1 LOCK IN SHARE MODE', [
    catalog.files!.name,
    ids,
  ])
  if (found.length > 0) throw UserError.badInput(`${path}id`, 'HAS_FILES')
}
