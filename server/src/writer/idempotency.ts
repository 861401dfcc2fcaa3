import { createHash } from 'node:crypto'
import { actorId } from '../access/viewer.ts'
import { UserError } from '../graphql/errors.ts'
import type { WriteContext } from './context.ts'
import type { Transaction } from './transaction.ts'

/** A request that must take effect once: whose it is, its key, and what it asked for. */
export type Repeatable = { actorId: string; key: string; requestHash: string }

/** The key of a write, or null where none was given. Throws UserError for one that is not 1–128 visible characters. */
export function repeatable(
  context: WriteContext,
  operation: string,
  input: unknown,
  given: string | null | undefined,
): Repeatable | null {
  const key = given ?? context.idempotencyKey
  const actor = actorId(context.viewer)
  if (key == null || !actor) return null
  if (!/^[\x21-\x7e]{1,128}$/.test(key)) throw UserError.badInput('input.idempotencyKey', 'IDEMPOTENCY_KEY')
  const requestHash = createHash('sha256')
    .update(JSON.stringify([operation, input]))
    .digest('hex')
  return { actorId: actor, key, requestHash }
}

/** Ids of the records of the first time, or null where there was none. Throws IDEMPOTENCY_MISMATCH. */
export async function answered(context: WriteContext, request: Repeatable): Promise<string[] | null> {
  const rows = await context.rows<{ requestHash: string; recordIds: string }>(
    'SELECT requestHash, recordIds FROM IdempotencyKey WHERE actorId = ? AND `key` = ?',
    [request.actorId, request.key],
  )
  const [row] = rows
  if (!row) return null
  if (row.requestHash !== request.requestHash) throw new UserError('IDEMPOTENCY_MISMATCH')
  return typeof row.recordIds === 'string' ? JSON.parse(row.recordIds) : row.recordIds
}

/** Takes the key inside the transaction: a second request with it waits here, and then fails. */
export async function takeKey(tx: Transaction, request: Repeatable, recordIds: string[]): Promise<void> {
  await tx.idempotencyKey.create({ data: { ...request, recordIds } })
}

/**
 * Does a piece of work once: a repetition gets what the first time gave, by the ids of its records. They come back under
 * the viewer's rights of today.
 */
export async function once<Result>(
  context: WriteContext,
  repeat: Repeatable | null,
  work: () => Promise<Result>,
  again: (ids: string[]) => Result,
): Promise<Result> {
  const earlier = repeat && (await answered(context, repeat))
  if (earlier) return again(earlier)
  try {
    return await work()
  } catch (error) {
    // The same request in parallel has taken the key, and what it wrote is what this one failed on.
    const meanwhile = repeat && (await answered(context, repeat))
    if (meanwhile) return again(meanwhile)
    throw error
  }
}
