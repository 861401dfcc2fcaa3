import { format } from 'mysql2'
import type { RuleDb, Values } from '../access/resource.ts'
import type { Prisma, PrismaClient } from '../db/generated/client/client.ts'
import { UserError } from '../graphql/errors.ts'

export type Transaction = Prisma.TransactionClient

const ATTEMPTS = 6

/**
 * Runs `work` in a transaction of Prisma and repeats it after a deadlock or a lost connection. After a COMMIT whose
 * answer was lost, `wasCommitted` is asked before anything is repeated. Throws what `work` throws, or UNAVAILABLE.
 */
export async function inTransaction<Result>(
  prisma: PrismaClient,
  work: (tx: Transaction) => Promise<Result>,
  wasCommitted: () => Promise<boolean>,
  /** Milliseconds after which it is given up; Prisma's option. */
  timeout?: number,
): Promise<Result> {
  let committing: { result: Result } | null = null
  for (let attempt = 1; ; attempt++) {
    committing = null
    try {
      return await prisma.$transaction(
        async (tx) => {
          const result = await work(tx)
          committing = { result }
          return result
        },
        timeout === undefined ? undefined : { timeout },
      )
    } catch (error) {
      const kind = faultOf(error)
      if (kind === null) throw error
      // (TypeScript does not see the assignment inside the callback.)
      const reached = committing as { result: Result } | null
      if (kind === 'CONNECTION' && reached && (await settled(wasCommitted))) return reached.result
      if (attempt === ATTEMPTS) throw new UserError('UNAVAILABLE')
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 5 * (0.5 + Math.random())))
    }
  }
}

async function settled(wasCommitted: () => Promise<boolean>): Promise<boolean> {
  try {
    return await wasCommitted()
  } catch {
    // The database is still away: better no answer than a wrong one.
    throw new UserError('UNAVAILABLE')
  }
}

/** What kind of passing trouble an error is; null when it is none. */
function faultOf(error: unknown): 'CONTENTION' | 'CONNECTION' | null {
  if (error instanceof UserError) return null
  const { code, message = '' } = error as { code?: string; message?: string }
  const detail = `${code ?? ''} ${message} ${causeOf(error)}`
  // Its words repeat the value, which may hold anything.
  if (/P2002|Duplicate entry|UniqueConstraint/.test(detail)) return null
  if (/P2034|\b1213\b|\b1205\b|\b1020\b|Deadlock|lock wait timeout/i.test(detail)) return 'CONTENTION'
  if (
    /P1001|P1002|P1017|P2024|P2028|ECONNRESET|ECONNREFUSED|EPIPE|socket has unexpectedly|connection.*closed|server has gone/i.test(
      detail,
    )
  )
    return 'CONNECTION'
  return null
}

/** The driver's own words inside Prisma's error. */
export function causeOf(error: unknown): string {
  const { meta, cause } = error as { meta?: unknown; cause?: unknown }
  try {
    return JSON.stringify([meta, cause instanceof Error ? cause.message : cause]) ?? ''
  } catch {
    return ''
  }
}

/** Plain SQL on an open transaction; values are escaped as the reader's are. */
export function ruleDb(tx: Transaction): RuleDb {
  return {
    query: <Row extends Values>(sql: string, values: unknown[]) =>
      tx.$queryRawUnsafe<Row[]>(format(sql, values as Parameters<typeof format>[1])),
    async execute(sql, values) {
      await execute(tx, sql, values)
    },
  }
}

/**
 * Runs one statement on an open transaction and gives how many rows it changed. Takes no Date: the driver would write
 * it in the time zone of this machine. For the statements that every write makes: compiling them costs Prisma more
 * than the database needs to run them.
 */
export function execute(tx: Transaction, sql: string, values: unknown[]): Promise<number> {
  return tx.$executeRawUnsafe(format(sql, values as Parameters<typeof format>[1]))
}
