/** Databases for tests: each as a new one, on the server that `npm test` started. */
import { randomBytes } from 'node:crypto'
import type { Pool, RowDataPacket } from 'mysql2/promise'
import { connect, createPool, withDatabase } from '../../server/src/db/index.ts'
import { COLLATION } from '../../server/src/db/pool.ts'

export type TestDatabase = {
  url: string
  pool: Pool
  /** Closes the pool and drops the database. */
  drop(): Promise<void>
}

/** URL of the server of this run; its database is the migrated template. Throws outside `npm test`. */
export function testServer(): string {
  const url = process.env.LEASEDESK_TEST_TEMPLATE
  if (!url) throw new Error('Run the tests with "npm test -- <file>": it starts the database they need.')
  return url
}

/** An empty database, without tables. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  // The run's name is in it, so that what a test forgets to drop goes with the run.
  const worker = process.env.JEST_WORKER_ID ?? '0'
  const name = `leasedesk_test_${process.env.LEASEDESK_TEST_RUN}_${worker}_${randomBytes(4).toString('hex')}`
  const url = withDatabase(testServer(), name)
  await onServer((query) => query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE ${COLLATION}`))
  const pool = createPool(url)
  return {
    url,
    pool,
    async drop() {
      await pool.end()
      await onServer((query) => query(`DROP DATABASE IF EXISTS \`${name}\``))
    },
  }
}

/** A database with all migrations applied and no rows. Takes a fraction of a second: the template's tables are copied. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const database = await createEmptyDatabase()
  const connection = await connect(database.url)
  try {
    await connection.query('SET foreign_key_checks = 0')
    for (const statement of await templateStatements()) await connection.query(statement)
  } finally {
    await connection.end()
  }
  return database
}

type Query = (sql: string) => Promise<RowDataPacket[]>

async function onServer<T>(work: (query: Query) => Promise<T>): Promise<T> {
  const connection = await connect(testServer())
  try {
    return await work(async (sql) => (await connection.query<RowDataPacket[]>(sql))[0])
  } finally {
    await connection.end()
  }
}

let statements: Promise<string[]> | null = null

function templateStatements(): Promise<string[]> {
  statements ??= onServer(async (query) => {
    const [first] = await query('SELECT DATABASE() AS name')
    const tables = await query(
      "SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE'",
    )
    const made: string[] = []
    for (const table of tables) made.push((await query(`SHOW CREATE TABLE \`${table.name}\``))[0]!['Create Table'])
    return [...made, `INSERT INTO _prisma_migrations SELECT * FROM \`${first!.name}\`._prisma_migrations`]
  })
  return statements
}
