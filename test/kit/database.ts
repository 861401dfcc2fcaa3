/** Databases for tests: each as a new one, on the server that `npm test` started. */
import { randomBytes } from 'node:crypto'
import type { Connection, Pool, RowDataPacket } from 'mysql2/promise'
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

/** Databases of this worker that are empty and whole again, by name: to make and drop 130 tables takes a second. */
const spare: TestDatabase[] = []

/** A database with all migrations applied and no rows: one that an earlier test has left, or a copy of the template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, drop } = spare.pop() ?? (await copyOfTemplate())
  const pool = createPool(url)
  return {
    url,
    pool,
    async drop() {
      await pool.end()
      if (await isRestored(url)) spare.push({ url, pool, drop })
      else await drop()
    },
  }
}

async function copyOfTemplate(): Promise<TestDatabase> {
  const database = await createEmptyDatabase()
  const connection = await connect(database.url)
  try {
    await connection.query('SET foreign_key_checks = 0')
    const { tables, migrations } = await template()
    for (const statement of tables.values()) await connection.query(statement)
    await connection.query(migrations)
  } finally {
    await connection.end()
  }
  return database
}

/**
 * Empties all tables. False where that does not make a new database of it: tables are not as they were, or somebody is
 * still connected.
 */
async function isRestored(url: string): Promise<boolean> {
  const { tables, migrations } = await template()
  const connection = await connect(url, { multipleStatements: true })
  try {
    if (!(await isAlone(connection))) return false
    const [found] = await connection.query<RowDataPacket[]>(
      `SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()
       UNION ALL SELECT TRIGGER_NAME FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()`,
    )
    if (found.length !== tables.size || found.some(({ name }) => !tables.has(name))) return false
    const names = [...tables.keys()]
    const [made] = await connection.query<RowDataPacket[][]>(
      names.map((name) => `SHOW CREATE TABLE \`${name}\`;`).join(''),
    )
    if (names.some((name, n) => made[n]![0]!['Create Table'] !== tables.get(name))) return false
    await connection.query(
      `SET foreign_key_checks = 0; ${names.map((name) => `DELETE FROM \`${name}\`;`).join('')} ${migrations}`,
    )
    return true
  } finally {
    await connection.end()
  }
}

/** Whether nobody else is connected to the database; who has just left may be seen for a moment. */
async function isAlone(connection: Connection): Promise<boolean> {
  for (let look = 0; look < 20; look++) {
    const [others] = await connection.query<RowDataPacket[]>(
      'SELECT ID FROM information_schema.PROCESSLIST WHERE DB = DATABASE() AND ID <> CONNECTION_ID()',
    )
    if (others.length === 0) return true
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return false
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

let known: Promise<{ tables: Map<string, string>; migrations: string }> | null = null

/** The template's tables by name, each with the statement that makes it, and what fills the table of migrations. */
function template() {
  known ??= onServer(async (query) => {
    const [first] = await query('SELECT DATABASE() AS name')
    const found = await query(
      "SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE'",
    )
    const tables = new Map<string, string>()
    for (const { name } of found) tables.set(name, (await query(`SHOW CREATE TABLE \`${name}\``))[0]!['Create Table'])
    return { tables, migrations: `INSERT INTO _prisma_migrations SELECT * FROM \`${first!.name}\`._prisma_migrations` }
  })
  return known
}
