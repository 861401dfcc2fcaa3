import mysql, { type Connection, type ConnectionOptions, type Pool } from 'mysql2/promise'
import { parseDatabaseUrl } from './url.ts'

/**
 * Every session counts in UTC (instants are stored as UTC DATETIME(3)) and is strict: a value that does not fit is an
 * error and never cut. A server's own defaults are not trusted for either.
 */
export const SESSION_VARIABLES = {
  time_zone: '+00:00',
  sql_mode: 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
}

const SESSION_SETUP = `SET ${Object.entries(SESSION_VARIABLES)
  .map(([name, value]) => `SESSION ${name} = '${value}'`)
  .join(', ')}`

/** The collation of text: Chinese, Latin and accents compare as people expect, case and accents apart. */
export const COLLATION = 'utf8mb4_unicode_520_ci'

export type PoolOptions = {
  /** Most connections held at a time; 10 by default. */
  connectionLimit?: number
  /** Milliseconds to wait for a connection to open; 10,000 by default. */
  connectTimeout?: number
}

/** mysql2's options for a URL: DATETIME and DATE as strings, DECIMAL as strings, BIGINT as a string beyond 2^53. */
export function connectionOptions(url: string): ConnectionOptions {
  const { host, port, user, password, database, socketPath, tls } = parseDatabaseUrl(url)
  return {
    ...(socketPath ? { socketPath } : { host, port }),
    user,
    password,
    database,
    charset: COLLATION.toUpperCase(),
    timezone: 'Z',
    dateStrings: true,
    supportBigNumbers: true,
    decimalNumbers: false,
    ...(tls === 'off' ? {} : { ssl: { rejectUnauthorized: tls === 'verify' } }),
  }
}

/** A pool of mysql2 (promise form). Close it with `end()`. Throws DatabaseUrlError. */
export function createPool(url: string, options: PoolOptions = {}): Pool {
  const pool = mysql.createPool({
    ...connectionOptions(url),
    connectionLimit: options.connectionLimit ?? 10,
    connectTimeout: options.connectTimeout ?? 10_000,
    waitForConnections: true,
    enableKeepAlive: true,
  })
  // Queued on the new connection before whatever it was opened for; a failure ends that connection, since a session
  // with another time zone or a lax mode must not be used. (The event hands out mysql2's callback connection.)
  pool.pool.on('connection', (connection) => {
    connection.query(SESSION_SETUP, (error) => {
      if (error) connection.destroy()
    })
  })
  return pool
}

/** One connection, set up as those of a pool. Close it with `end()`. */
export async function connect(url: string, options: ConnectionOptions = {}): Promise<Connection> {
  const connection = await mysql.createConnection({ ...connectionOptions(url), ...options })
  await connection.query(SESSION_SETUP)
  return connection
}
