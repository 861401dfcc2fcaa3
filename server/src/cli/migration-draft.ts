/**
 * `npm run migration:draft -- <name>`: writes the SQL from the migrations so far to the Prisma schema, as a new folder
 * of prisma/migrations. Read it before committing: a renaming comes out as a drop and an addition.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { startEmbedded } from '../db/embedded/embedded.ts'
import { datamodel } from '../db/generated/datamodel.ts'
import { migrate } from '../db/migrate.ts'
import { connect } from '../db/pool.ts'
import { differenceSql } from '../db/schema/difference.ts'
import { foundTables } from '../db/schema/found.ts'
import { wantedTables } from '../db/schema/wanted.ts'
import { withDatabase } from '../db/url.ts'

const project = resolve(import.meta.dirname, '../../..')
const migrations = join(project, 'prisma/migrations')

async function main() {
  const name = process.argv[2] ?? ''
  if (!/^[a-z][a-z0-9_]{1,60}$/.test(name)) {
    throw new Error('Usage: npm run migration:draft -- <name>, the name in small letters, digits and _')
  }
  const given = process.env.DATABASE_URL
  const embedded = given ? null : await startEmbedded({ ...DRAFT_SERVER, log: (text) => console.error(text) })
  try {
    const statements = await draft(given ?? embedded!.url)
    if (statements.length === 0) {
      console.log('The migrations agree with the schema: nothing to write.')
      return
    }
    const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const folder = join(migrations, `${time}_${name}`)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'migration.sql'), statements.map((each) => `${each};\n`).join('\n'))
    console.log(
      `Wrote ${join('prisma/migrations', `${time}_${name}`, 'migration.sql')}: ${statements.length} statements`,
    )
  } finally {
    await embedded?.stop()
  }
}

const DRAFT_SERVER = { dataDir: join(project, '.data/draft'), toolsDir: join(project, '.data/tools'), fast: true }

async function draft(server: string): Promise<string[]> {
  const database = `leasedesk_draft_${randomBytes(4).toString('hex')}`
  const url = withDatabase(server, database)
  try {
    await migrate(url, migrations)
    const connection = await connect(url)
    try {
      return differenceSql(await foundTables(connection), wantedTables(datamodel))
    } finally {
      await connection.end()
    }
  } finally {
    const connection = await connect(server)
    await connection.query('DROP DATABASE IF EXISTS ??', [database])
    await connection.end()
  }
}

await main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
