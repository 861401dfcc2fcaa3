/** What commands work with: the migrated database over both drivers, and the model. */
import { join } from 'node:path'
import type { Pool } from 'mysql2/promise'
import type { Catalog } from '../access/catalog.ts'
import type { PrismaClient } from '../db/generated/client/client.ts'
import { createPool, createPrisma, migrate } from '../db/index.ts'
import type { Env } from '../env.ts'
import { createCatalog } from '../modules/index.ts'
import { withDatabaseUrl } from './database-url.ts'

export type Services = { env: Env; catalog: Catalog; pool: Pool; prisma: PrismaClient }

/** Runs a command on the database, beside a running server too; prints what went wrong and sets the exit code. */
export function withServices(project: string, work: (services: Services) => Promise<void>): Promise<void> {
  return withDatabaseUrl(
    project,
    async (url, env) => {
      await migrate(url, join(project, 'prisma/migrations'), (message) => console.error(message))
      const pool = createPool(url, { connectionLimit: 4 })
      const prisma = createPrisma(url, { connectionLimit: 4 })
      try {
        await work({ env, catalog: createCatalog(), pool, prisma })
      } finally {
        await prisma.$disconnect()
        await pool.end()
      }
    },
    { besideServer: true },
  )
}
