/**
 * Reads `DATABASE_URL`. One form serves both drivers (mysql2 and Prisma's mariadb), which read URLs differently.
 */

import { OperatorError } from '../operator-error.ts'

export type DatabaseUrl = {
  host: string
  /** 1–65535. */
  port: number
  user: string
  password: string
  database: string
  /** Unix socket; host and port are not used then. */
  socketPath: string | null
  /** `verify`: the server's certificate must be valid for its host; `accept`: encrypted, certificate unchecked. */
  tls: 'off' | 'accept' | 'verify'
}

/** The URL could not be understood; the message names the fault and never repeats the URL, which holds a password. */
export class DatabaseUrlError extends OperatorError {
  override name = 'DatabaseUrlError'
}

const TLS_MODES = ['off', 'accept', 'verify'] as const

/**
 * Parses `mysql://user:password@host:3306/database?tls=off|accept|verify&socketPath=/…/mysql.sock`.
 * Throws DatabaseUrlError.
 */
export function parseDatabaseUrl(text: string): DatabaseUrl {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new DatabaseUrlError('not a URL; expected mysql://user:password@host:3306/database')
  }
  if (url.protocol !== 'mysql:' && url.protocol !== 'mariadb:') {
    throw new DatabaseUrlError(`the scheme must be mysql: or mariadb:, not ${url.protocol}`)
  }
  for (const name of url.searchParams.keys()) {
    if (name !== 'socketPath' && name !== 'tls') {
      throw new DatabaseUrlError(`unknown parameter "${name}"; known are socketPath and tls`)
    }
  }
  const tls = url.searchParams.get('tls') ?? 'off'
  const mode = TLS_MODES.find((each) => each === tls)
  if (!mode) throw new DatabaseUrlError('tls must be off, accept or verify')
  const database = decode(url.pathname.replace(/^\//, ''))
  if (!/^[A-Za-z0-9_$-]{1,64}$/.test(database)) {
    throw new DatabaseUrlError('it must end with the name of a database: letters, digits, _, $ and -, at most 64')
  }
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1') || 'localhost',
    port: url.port ? Number(url.port) : 3306,
    user: decode(url.username),
    password: decode(url.password),
    database,
    socketPath: url.searchParams.get('socketPath'),
    tls: mode,
  }
}

/** Writes the URL back; the counterpart of `parseDatabaseUrl`. */
export function formatDatabaseUrl(parts: DatabaseUrl): string {
  const login = encodeURIComponent(parts.user) + (parts.password ? `:${encodeURIComponent(parts.password)}` : '')
  const host = parts.host.includes(':') ? `[${parts.host}]` : parts.host
  const url = new URL(`mysql://${login ? `${login}@` : ''}${host}/${encodeURIComponent(parts.database)}`)
  if (parts.port !== 3306) url.port = String(parts.port)
  if (parts.socketPath) url.searchParams.set('socketPath', parts.socketPath)
  if (parts.tls !== 'off') url.searchParams.set('tls', parts.tls)
  return url.href
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  return formatDatabaseUrl({ ...parseDatabaseUrl(url), database })
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new DatabaseUrlError('it holds a % that is not followed by two hexadecimal digits')
  }
}
