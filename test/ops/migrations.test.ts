/** The migration runner, on a database of its own and folders of made-up migrations. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RowDataPacket } from 'mysql2/promise'
import { datamodel } from '../../server/src/db/generated/datamodel.ts'
import { connect, migrate } from '../../server/src/db/index.ts'
import { differenceSql } from '../../server/src/db/schema/difference.ts'
import { foundTables } from '../../server/src/db/schema/found.ts'
import { wantedTables } from '../../server/src/db/schema/wanted.ts'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../kit/database.ts'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await createEmptyDatabase()
  folder = await mkdtemp(join(tmpdir(), 'leasedesk-migrations-'))
})

afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

async function migration(name: string, sql: string) {
  await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, name, 'migration.sql'), sql)
}

const rows = async (sql: string) => (await database.pool.query<RowDataPacket[]>(sql))[0]

test('applies what is missing, in the order of the names, and a second run nothing', async () => {
  await migration('20260102000000_second', 'ALTER TABLE A ADD COLUMN b INT;')
  await migration('20260101000000_first', "CREATE TABLE A (a INT); -- it's one; statement\nINSERT INTO A VALUES (1);")
  expect(await migrate(database.url, folder)).toEqual(['20260101000000_first', '20260102000000_second'])
  expect(await migrate(database.url, folder)).toEqual([])
  expect(await rows('SELECT * FROM A')).toEqual([{ a: 1, b: null }])
})

test('keeps the list as prisma migrate deploy does', async () => {
  await migration('20260101000000_first', 'CREATE TABLE A (a INT);\n')
  await migrate(database.url, folder)
  const [row] = await rows('SELECT * FROM _prisma_migrations')
  expect(row).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    // sha256sum of the file above
    checksum: 'd1830c6d95617696a9edf29cbaa010c675cf0d77eacb69f2499c185558c62801',
    migration_name: '20260101000000_first',
    logs: null,
    rolled_back_at: null,
    applied_steps_count: 1,
  })
  expect(row!.finished_at).not.toBeNull()
})

test('of several runners at once one works and the others wait', async () => {
  await migration('20260101000000_first', 'CREATE TABLE A (a INT); INSERT INTO A SELECT SLEEP(0.2);')
  const results = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, folder)))
  expect(results.flat()).toEqual(['20260101000000_first'])
  expect(await rows('SELECT COUNT(*) AS n FROM A')).toEqual([{ n: 1 }])
})

test('refuses a migration that was changed after it had been applied', async () => {
  await migration('20260101000000_first', 'CREATE TABLE A (a INT);')
  await migrate(database.url, folder)
  await migration('20260101000000_first', 'CREATE TABLE A (a BIGINT);')
  await expect(migrate(database.url, folder)).rejects.toThrow(/20260101000000_first was changed after it had been/)
})

test('a migration that failed stops later starts, and goes on from the statement that failed when told to', async () => {
  await migration('20260101000000_first', 'CREATE TABLE A (a INT); INSERT INTO B VALUES (1); CREATE TABLE C (c INT);')
  await expect(migrate(database.url, folder)).rejects.toThrow(/failed at statement 2 of 3: .*B' doesn't exist/)
  await database.pool.query('CREATE TABLE B (b INT)')
  await expect(migrate(database.url, folder)).rejects.toThrow(/failed before, at statement 2/)
  await migrate(database.url, folder, undefined, { retryFailed: true })
  expect(await rows('SELECT * FROM B')).toEqual([{ b: 1 }])
  expect(await rows('SELECT * FROM C')).toEqual([])
})

test.each([
  ['before the statement was done', 1],
  ['between the statement and its count', 0],
])('a migration cut off %s goes on at the next start', async (_, counted) => {
  await migration('20260101000000_first', 'CREATE TABLE A (a INT); CREATE TABLE B (b INT);')
  await migrate(database.url, folder)
  await database.pool.query('DROP TABLE B')
  await database.pool.query('UPDATE _prisma_migrations SET finished_at = NULL, applied_steps_count = ?', [counted])
  expect(await migrate(database.url, folder)).toEqual(['20260101000000_first'])
  expect(await rows('SELECT * FROM B')).toEqual([])
})

test('creates the database when it is missing', async () => {
  await migration('20260101000000_first', 'CREATE TABLE A (a INT);')
  await database.pool.query('DROP DATABASE ??', [new URL(database.url).pathname.slice(1)])
  await migrate(database.url, folder)
  const connection = await connect(database.url)
  const [found] = await connection.query<RowDataPacket[]>('SELECT @@collation_database AS collation')
  await connection.end()
  expect(found).toEqual([{ collation: 'utf8mb4_unicode_520_ci' }])
})

test('the migrations and the Prisma schema say the same: types, nulls, defaults, keys, indexes', async () => {
  const migrated = await createTestDatabase()
  const connection = await connect(migrated.url)
  try {
    expect(differenceSql(await foundTables(connection), wantedTables(datamodel))).toEqual([])
  } finally {
    await connection.end()
    await migrated.drop()
  }
})

test('a draft makes every table, and nothing is left to draft after it', async () => {
  const connection = await connect(database.url)
  try {
    for (const statement of differenceSql([], wantedTables(datamodel))) await connection.query(statement)
    expect(differenceSql(await foundTables(connection), wantedTables(datamodel))).toEqual([])
  } finally {
    await connection.end()
  }
})
