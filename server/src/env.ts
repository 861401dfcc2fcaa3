/**
 * The environment, parsed once. Every variable the server knows is in `VARIABLES`; `.env.example` lists the same ones
 * (a test compares them). A `.env` file in the project is read first; the real environment goes before it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv as parseEnvFile } from 'node:util'
import { findRole, isStaff, type RoleCode } from './access/roles.ts'
import { parseDatabaseUrl } from './db/url.ts'
import type { S3Options } from './files/s3-store.ts'
import { OperatorError } from './operator-error.ts'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export type Env = {
  /** The project's folder. */
  project: string
  /** Interface to listen on. */
  host: string
  /** 0 lets the system choose. */
  port: number
  /** Null: the embedded database. */
  databaseUrl: string | null
  /** Replica for KPI and BI reads, with a read-only user; null: the main database. */
  biDatabaseUrl: string | null
  /** Most connections of each pool. */
  databaseConnections: number
  /** Absolute path: the embedded database, generated secrets, uploaded files. */
  dataDir: string
  /** The address people use, without a closing slash: issuer of tokens, and whether cookies are Secure. */
  publicUrl: string
  /** Whether X-Forwarded-For and X-Forwarded-Proto come from a proxy of ours. */
  trustProxy: boolean
  /** Bucket for the content of files; null: the data folder. */
  s3: S3Options | null
  /** Origins whose pages may read the API's answers, beside our own. */
  corsOrigins: readonly string[]
  /** Points that may be used in a minute (`LIMITS.points`); 0: without limit. */
  pointsPerMinute: { staff: number; machine: number; anonymous: number }
  /** Whether an empty database starts with the demonstration. */
  demo: boolean
  /** Key material for what is encrypted at rest; null: a generated file in the data folder. */
  secret: string | null
  /** Roles in which nobody acts without a second factor. */
  secondFactorRoles: RoleCode[]
  /** The mail server; null: mails become files in the data folder. */
  smtpUrl: string | null
  /** Sender of mails, `Name <address>`; null: made from the public address. */
  mailFrom: string | null
  logLevel: (typeof LOG_LEVELS)[number]
}

/** Some variables cannot be used; the message lists all of them, without their values where these are secret. */
export class EnvError extends OperatorError {
  override name = 'EnvError'
}

type Parser = (text: string) => unknown

const text: Parser = (value) => value

const integer =
  (least: number, most: number): Parser =>
  (value) => {
    const number = Number(value)
    if (!/^\d+$/.test(value) || number < least || number > most) {
      throw new Error(`must be a whole number from ${least} to ${most}`)
    }
    return number
  }

const flag: Parser = (value) => {
  if (!['true', 'false'].includes(value)) throw new Error('must be true or false')
  return value === 'true'
}

const oneOf =
  (choices: readonly string[]): Parser =>
  (value) => {
    if (!choices.includes(value)) throw new Error(`must be one of ${choices.join(', ')}`)
    return value
  }

const databaseUrl: Parser = (value) => {
  parseDatabaseUrl(value)
  return value
}

const origin: Parser = (value) => {
  const url = URL.canParse(value) ? new URL(value) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username) {
    throw new Error('must be http:// or https:// with a host, without a path')
  }
  return url.origin
}

const bucket: Parser = (value) => {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value)) throw new Error('must be the name of a bucket')
  return value
}

/** Several, separated by commas. */
const listOf =
  (one: Parser): Parser =>
  (value) =>
    value.split(',').map((each) => one(each.trim()))

const secret: Parser = (value) => {
  if (value.length < 32) throw new Error('must have at least 32 characters')
  return value
}

const staffRoles: Parser = (value) =>
  value.split(',').map((each) => {
    const role = findRole(each.trim())
    if (!role || !isStaff(role))
      throw new Error(`must be roles of people, as in manager,finance; ${each.trim()} is none`)
    return role
  })

const smtpUrl: Parser = (value) => {
  const url = URL.canParse(value) ? new URL(value) : null
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname)
    throw new Error('must be smtp:// or smtps:// with a host')
  return value
}

const sender: Parser = (value) => {
  if (!/^(?:[^<>"\r\n]+ <[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/.test(value))
    throw new Error('must be an address, or a name and <address>')
  return value
}

/** Names of the variables and how each is read. */
export const VARIABLES: Record<string, Parser> = {
  HOST: text,
  PORT: integer(0, 65535),
  PUBLIC_URL: origin,
  TRUST_PROXY: flag,
  CORS_ORIGINS: listOf(origin),
  DATABASE_URL: databaseUrl,
  BI_DATABASE_URL: databaseUrl,
  DATABASE_CONNECTIONS: integer(2, 500),
  DATA_DIR: text,
  S3_ENDPOINT: origin,
  S3_BUCKET: bucket,
  S3_REGION: text,
  S3_ACCESS_KEY_ID: text,
  S3_SECRET_ACCESS_KEY: text,
  RATE_LIMIT_STAFF: integer(0, 1_000_000_000),
  RATE_LIMIT_MACHINE: integer(0, 1_000_000_000),
  RATE_LIMIT_ANONYMOUS: integer(0, 1_000_000_000),
  DEMO: flag,
  LEASEDESK_SECRET: secret,
  SECOND_FACTOR_ROLES: staffRoles,
  SMTP_URL: smtpUrl,
  MAIL_FROM: sender,
  LOG_LEVEL: oneOf(LOG_LEVELS),
}

/** Reads the variables of `source`; an empty one counts as not set. Throws EnvError. */
export function parseEnv(source: Record<string, string | undefined>, project: string): Env {
  const problems: string[] = []
  const read = <T>(name: string, fallback: T): T => {
    const value = source[name]?.trim()
    if (!value) return fallback
    try {
      return VARIABLES[name]!(value) as T
    } catch (error) {
      problems.push(`${name}: ${(error as Error).message}`)
      return fallback
    }
  }
  const port = read('PORT', 4000)
  const env: Env = {
    project,
    host: read('HOST', '127.0.0.1'),
    port,
    databaseUrl: read<string | null>('DATABASE_URL', null),
    biDatabaseUrl: read<string | null>('BI_DATABASE_URL', null),
    databaseConnections: read('DATABASE_CONNECTIONS', 10),
    dataDir: resolve(project, read('DATA_DIR', '.data')),
    publicUrl: read('PUBLIC_URL', `http://localhost:${port}`),
    trustProxy: read('TRUST_PROXY', false),
    s3: null,
    corsOrigins: read<readonly string[]>('CORS_ORIGINS', []),
    pointsPerMinute: {
      staff: read('RATE_LIMIT_STAFF', 240_000),
      machine: read('RATE_LIMIT_MACHINE', 120_000),
      anonymous: read('RATE_LIMIT_ANONYMOUS', 6_000),
    },
    demo: read('DEMO', true),
    secret: read<string | null>('LEASEDESK_SECRET', null),
    secondFactorRoles: read<RoleCode[]>('SECOND_FACTOR_ROLES', []),
    smtpUrl: read<string | null>('SMTP_URL', null),
    mailFrom: read<string | null>('MAIL_FROM', null),
    logLevel: read<Env['logLevel']>('LOG_LEVEL', 'info'),
  }
  const s3 = {
    endpoint: read('S3_ENDPOINT', ''),
    bucket: read('S3_BUCKET', ''),
    region: read('S3_REGION', 'us-east-1'),
    accessKeyId: read('S3_ACCESS_KEY_ID', ''),
    secretAccessKey: read('S3_SECRET_ACCESS_KEY', ''),
  }
  const given = [s3.endpoint, s3.bucket, s3.accessKeyId, s3.secretAccessKey].filter(Boolean).length
  if (given === 4) env.s3 = s3
  else if (given > 0) problems.push('S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY: all or none')
  if (env.biDatabaseUrl && !env.databaseUrl) problems.push('BI_DATABASE_URL: needs DATABASE_URL as well')
  if (problems.length > 0) throw new EnvError(`The environment (or .env) is not right:\n  ${problems.join('\n  ')}`)
  return env
}

/** The environment of this process with the project's `.env` below it. Throws EnvError. */
export function loadEnv(project: string): Env {
  const file = join(project, '.env')
  const fromFile = existsSync(file) ? parseEnvFile(readFileSync(file, 'utf8')) : {}
  return parseEnv({ ...fromFile, ...process.env }, project)
}
