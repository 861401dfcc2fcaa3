import type { Catalog } from '../access/catalog.ts'
import type { Values } from '../access/resource.ts'
import type { Viewer } from '../access/viewer.ts'
import type { PrismaClient } from '../db/generated/client/client.ts'
import type { Transaction } from './transaction.ts'

/** What a write needs: who writes, the model, Prisma for the transaction, and plain reads outside of it. */
export type WriteContext = {
  viewer: Viewer
  catalog: Catalog
  prisma: PrismaClient
  /** Rows as objects. */
  rows: <Row extends Values>(sql: string, values: unknown[]) => Promise<Row[]>
  requestId: string
  /** From the header `Idempotency-Key`. */
  idempotencyKey: string | null
  /** Signed records brought in from outside. */
  importing?: boolean
  /** An open transaction that the write joins: whoever opened it commits and repeats it. `rows` then reads in it. */
  transaction?: Transaction
}
