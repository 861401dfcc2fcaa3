import type { Pool } from 'mysql2/promise'
import { ulid } from 'ulid'
import type { Catalog } from '../access/catalog.ts'
import type { Viewer } from '../access/viewer.ts'
import type { PrismaClient } from '../db/generated/client/client.ts'
import type { WriteContext } from '../writer/context.ts'

/** A write on behalf of a person that no request brings: commands of the operator of the machine. */
export function operatorContext(parts: {
  viewer: Viewer
  catalog: Catalog
  prisma: PrismaClient
  pool: Pool
}): WriteContext {
  const { pool, ...rest } = parts
  return {
    ...rest,
    rows: async (sql, values) => (await pool.query(sql, values))[0] as never,
    requestId: `cli-${ulid()}`,
    idempotencyKey: null,
  }
}
