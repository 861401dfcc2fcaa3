/** Writes that are tried and undone: a refusal may tell something, and so may its absence. */
import type { PrismaClient } from '../../server/src/db/generated/client/client.ts'

/** While it is on, every transaction is rolled back at its end, and its result given as if it had been committed. */
export type Rollback = { on: boolean }

class Undone extends Error {
  constructor(readonly result: unknown) {
    super('undone')
  }
}

/** That an import was tried is recorded beside its transactions. */
const NO_RUNS = { create: async ({ data }: { data: unknown }) => data, updateMany: async () => ({ count: 1 }) }

/** The same client, with transactions that obey `rollback`. */
export function undoing(prisma: PrismaClient, rollback: Rollback): PrismaClient {
  return new Proxy(prisma, {
    get(target, name) {
      const member = Reflect.get(target, name)
      // What is written beside transactions: entries of the trail by which nothing else changes.
      if (name === '$executeRawUnsafe' && rollback.on) return async () => 1
      if (name === 'importRun' && rollback.on) return NO_RUNS
      if (name !== '$transaction') return typeof member === 'function' ? member.bind(target) : member
      return async (work: (tx: unknown) => Promise<unknown>, options: unknown) => {
        const begin = member.bind(target) as (work: unknown, options: unknown) => Promise<unknown>
        if (!rollback.on) return begin(work, options)
        try {
          return await begin(async (tx: unknown) => {
            throw new Undone(await work(tx))
          }, options)
        } catch (error) {
          if (error instanceof Undone) return error.result
          throw error
        }
      }
    },
  })
}
