/**
 * Applies `prisma/migrations` over mysql2, in Prisma's own layout and table, so that `prisma migrate deploy` and this
 * runner can follow one another. (Prisma's needs an engine that many networks cannot download.)
 *
 * MySQL commits at every DDL statement, so a migration cut off by a crash is half done. Hence each statement is
 * counted in `applied_steps_count` as it is done, and a migration that was interrupted goes on where it stopped.
 */
import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connection, ResultSetHeader, RowDataPacket } from 'mysql2/promise'
import { OperatorError } from '../operator-error.ts'
import { COLLATION, connect } from './pool.ts'
import { splitStatements } from './sql-statements.ts'
import { parseDatabaseUrl } from './url.ts'

export type Migration = { name: string; sql: string; checksum: string }

/** Why the migrations were not applied, with what to do about it. */
export class MigrationError extends OperatorError {
  override name = 'MigrationError'
}

export type MigrateOptions = {
  /** Goes on with a migration that failed, from the statement that failed; for use once its cause is repaired. */
  retryFailed?: boolean
  /** Seconds to wait while another process migrates the same server; 60 by default. */
  lockTimeout?: number
}

type Row = RowDataPacket & {
  id: string
  migration_name: string
  checksum: string
  finished_at: string | null
  logs: string | null
  applied_steps_count: number
}

// As Prisma's schema engine creates it on MySQL.
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at DATETIME(3),
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at DATETIME(3),
  started_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  applied_steps_count INTEGER UNSIGNED NOT NULL DEFAULT 0
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`

// Prisma takes the lock of this name: the two tools then wait for each other.
const LOCK = 'prisma_migrate'

/** The migrations of a folder in the order of their names; `checksum` is the SHA-256 of the file in hexadecimal. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const names = entries.filter((each) => each.isDirectory()).map((each) => each.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const file = await readFile(join(folder, name, 'migration.sql'))
      return { name, sql: file.toString('utf8'), checksum: createHash('sha256').update(file).digest('hex') }
    }),
  )
}

/**
 * Creates the database if it is missing and applies the migrations of `folder` that it does not have. Several
 * processes may call it at once: one works, the others wait. Returns the names applied. Throws MigrationError when an
 * applied file has changed, when an earlier one failed, when a statement fails, or when the lock is not to be had.
 */
export async function migrate(
  url: string,
  folder: string,
  log: (message: string) => void = () => {},
  options: MigrateOptions = {},
): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const connection = await openOrCreate(url)
  try {
    await takeLock(connection, options.lockTimeout ?? 60)
    await connection.query(TABLE)
    const rows = await appliedRows(connection)
    refuseTrouble(rows, migrations, options.retryFailed ?? false, log)
    const applied: string[] = []
    for (const migration of migrations) {
      const row = rows.find((each) => each.migration_name === migration.name)
      if (row?.finished_at) continue
      log(`${row ? 'continuing' : 'applying'} migration ${migration.name}`)
      await apply(connection, migration, row)
      applied.push(migration.name)
    }
    return applied
  } finally {
    // Ending the session gives the lock back.
    await connection.end()
  }
}

async function openOrCreate(url: string): Promise<Connection> {
  try {
    return await connect(url)
  } catch (error) {
    if ((error as { code?: string }).code !== 'ER_BAD_DB_ERROR') throw error
  }
  const server = await connect(url, { database: undefined })
  try {
    const { database } = parseDatabaseUrl(url)
    await server.query(`CREATE DATABASE IF NOT EXISTS ?? CHARACTER SET utf8mb4 COLLATE ${COLLATION}`, [database])
  } finally {
    await server.end()
  }
  return connect(url)
}

async function takeLock(connection: Connection, seconds: number) {
  const [rows] = await connection.query<RowDataPacket[]>('SELECT GET_LOCK(?, ?) AS taken', [LOCK, seconds])
  if (rows[0]?.taken !== 1) {
    throw new MigrationError(`Another process has been migrating this server for ${seconds} s. Start again later.`)
  }
}

async function appliedRows(connection: Connection): Promise<Row[]> {
  const [rows] = await connection.query<Row[]>(
    `SELECT id, migration_name, checksum, finished_at, logs, applied_steps_count
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  )
  return rows
}

function refuseTrouble(rows: Row[], migrations: Migration[], retryFailed: boolean, log: (message: string) => void) {
  for (const row of rows) {
    const migration = migrations.find((each) => each.name === row.migration_name)
    if (!migration) {
      // A newer release has been here (a rolling update, or a step back): its additions do not hurt this one.
      log(`the database has migration ${row.migration_name}, which this release does not know`)
      continue
    }
    if (migration.checksum !== row.checksum) {
      throw new MigrationError(
        `Migration ${row.migration_name} was changed after it had been applied. ` +
          'Put the file back as it was, and write the change as a new migration.',
      )
    }
    if (!row.finished_at && row.logs && !retryFailed) {
      throw new MigrationError(
        `Migration ${row.migration_name} failed before, at statement ${row.applied_steps_count + 1}: ${row.logs}\n` +
          'Repair the cause, then run "npm run migrate -- --retry" to go on from that statement.',
      )
    }
  }
}

async function apply(connection: Connection, migration: Migration, row: Row | undefined) {
  const statements = splitStatements(migration.sql)
  const id = row?.id ?? randomUUID()
  if (!row) {
    await connection.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES (?, ?, ?)', [
      id,
      migration.checksum,
      migration.name,
    ])
  }
  // A crash may have come between a DDL statement (which commits by itself) and its count, so that the first one of
  // a migration that was cut off may have been done already. One that failed by itself was not.
  const doubtful = row && !row.logs ? row.applied_steps_count : -1
  for (let step = row?.applied_steps_count ?? 0; step < statements.length; step++) {
    try {
      await connection.beginTransaction()
      await connection.query(statements[step]!).catch((error: unknown) => {
        if (step !== doubtful || !isDoneAlready(error)) throw error
      })
      await count(connection, id, step + 1)
      await connection.commit()
    } catch (error) {
      await connection.rollback().catch(() => {})
      const reason = error instanceof Error ? error.message : String(error)
      await connection.query('UPDATE _prisma_migrations SET logs = ? WHERE id = ?', [reason, id]).catch(() => {})
      throw new MigrationError(
        `Migration ${migration.name} failed at statement ${step + 1} of ${statements.length}: ${reason}\n` +
          'What came before it stays. Repair the cause, then run "npm run migrate -- --retry" to go on from there.',
        { cause: error },
      )
    }
  }
  // Prisma counts a finished migration as one step.
  await connection.query(
    'UPDATE _prisma_migrations SET finished_at = NOW(3), applied_steps_count = 1, logs = NULL WHERE id = ?',
    [id],
  )
}

async function count(connection: Connection, id: string, steps: number) {
  await connection.query<ResultSetHeader>('UPDATE _prisma_migrations SET applied_steps_count = ? WHERE id = ?', [
    steps,
    id,
  ])
}

/** Whether a DDL statement failed because what it makes is there, or what it drops is gone. */
function isDoneAlready(error: unknown): boolean {
  // 1050 table exists, 1051 no such table, 1060 column exists, 1061 index exists, 1091 nothing to drop, 1826 and
  // 1005 with errno 121: foreign key exists (MySQL, MariaDB).
  const { errno, sqlMessage } = error as { errno?: number; sqlMessage?: string }
  if (errno === 1005) return sqlMessage?.includes('errno: 121') ?? false
  return errno !== undefined && [1050, 1051, 1060, 1061, 1091, 1826].includes(errno)
}
