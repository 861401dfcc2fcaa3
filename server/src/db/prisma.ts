import { PrismaMariaDb } from '@prisma/adapter-mariadb'
import { PrismaClient } from './generated/client/client.ts'
import { COLLATION, SESSION_VARIABLES } from './pool.ts'
import { parseDatabaseUrl } from './url.ts'

export type PrismaOptions = {
  /** Most connections held at a time; 10 by default. */
  connectionLimit?: number
}

/**
 * Prisma's client, for writes: over the MariaDB driver with its text protocol, sessions set up as those of
 * `createPool`. Close it with `$disconnect()`. Throws DatabaseUrlError.
 */
export function createPrisma(url: string, options: PrismaOptions = {}): PrismaClient {
  const { host, port, user, password, database, socketPath, tls } = parseDatabaseUrl(url)
  const adapter = new PrismaMariaDb(
    {
      ...(socketPath ? { socketPath } : { host, port }),
      user,
      password,
      database,
      collation: COLLATION.toUpperCase(),
      timezone: 'Z',
      sessionVariables: SESSION_VARIABLES,
      connectionLimit: options.connectionLimit ?? 10,
      // This driver opens a connection only while fewer than this many are idle, so it is also what lets it grow.
      minimumIdle: 2,
      idleTimeout: 60,
      ...(tls === 'off' ? {} : { ssl: { rejectUnauthorized: tls === 'verify' } }),
    },
    { database, useTextProtocol: true },
  )
  return new PrismaClient({ adapter, errorFormat: 'minimal', transactionOptions: { maxWait: 5000, timeout: 15_000 } })
}
