/** The bench database: made once for a size and a schema, and kept. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Connection, RowDataPacket } from 'mysql2/promise'
import { hashPassword } from '../../../server/src/auth/index.ts'
import { connect, migrate, withDatabase } from '../../../server/src/db/index.ts'
import { business, departments, people, type Table } from './rows.ts'
import type { Size } from './sizes.ts'

export const PASSWORD = 'bench 招商 password 1'

const BATCH = 2000

/** Gives the URL of a filled database of this size on the server of `url`; fills it where it is not there yet. */
export async function seeded(url: string, project: string, size: Size, say: (text: string) => void): Promise<string> {
  const migrations = join(project, 'prisma/migrations')
  const name = `leasedesk_bench_${size.name}`
  const database = withDatabase(url, name)
  const version = seedVersion(migrations, size)
  const server = await connect(url)
  try {
    if ((await markOf(server, name)) === version) return database
    say(`filling the bench database: ${size.clients} clients, ${size.contacts} contacts, ${size.contracts} contracts`)
    await server.query('DROP DATABASE IF EXISTS ??', [name])
  } finally {
    await server.end()
  }
  await migrate(database, migrations, () => {})
  const connection = await connect(database)
  try {
    await connection.query('SET SESSION unique_checks = 0, foreign_key_checks = 0')
    const all = departments()
    for (const table of [...people(all, await hashPassword(PASSWORD)), ...business(size, all)]) {
      await fill(connection, table, say)
    }
    // The hand-written server's own, so that the sealer of the real one does not work for it.
    await connection.query('CREATE TABLE HandwrittenAudit LIKE AuditEntry')
    await connection.query('CREATE TABLE HandwrittenOutbox LIKE OutboxEvent')
    await connection.query('ANALYZE TABLE Client, Contact, Contract, Employee')
    await connection.query('CREATE TABLE BenchMark (version CHAR(64) NOT NULL)')
    await connection.query('INSERT INTO BenchMark VALUES (?)', [version])
  } finally {
    await connection.end()
  }
  return database
}

/** Changes with everything that the rows depend on. */
function seedVersion(migrations: string, size: Size): string {
  const hash = createHash('sha256').update(JSON.stringify(size))
  for (const file of ['rows.ts', 'seed.ts']) hash.update(readFileSync(join(import.meta.dirname, file)))
  const names = readdirSync(migrations, { withFileTypes: true }).filter((each) => each.isDirectory())
  for (const { name } of names.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(name).update(readFileSync(join(migrations, name, 'migration.sql')))
  }
  return hash.digest('hex')
}

/** The version that a finished fill has left, or null. */
async function markOf(server: Connection, name: string): Promise<string | null> {
  try {
    const [rows] = await server.query<RowDataPacket[]>('SELECT version FROM ??.BenchMark', [name])
    return rows[0]?.version ?? null
  } catch (error) {
    if (/ER_BAD_DB_ERROR|ER_NO_SUCH_TABLE/.test((error as { code?: string }).code ?? '')) return null
    throw error
  }
}

async function fill(connection: Connection, table: Table, say: (text: string) => void): Promise<void> {
  const started = Date.now()
  let batch: unknown[] = []
  let count = 0
  await connection.beginTransaction()
  const flush = async () => {
    if (batch.length === 0) return
    await connection.query('INSERT INTO ?? (??) VALUES ?', [table.name, table.columns, batch])
    count += batch.length
    batch = []
    if (count % 20_000 === 0) {
      await connection.commit()
      await connection.beginTransaction()
    }
  }
  for (const row of table.rows) {
    batch.push(row)
    if (batch.length === BATCH) await flush()
  }
  await flush()
  await connection.commit()
  if (count > BATCH) say(`  ${table.name}: ${count} rows in ${((Date.now() - started) / 1000).toFixed(0)} s`)
}
