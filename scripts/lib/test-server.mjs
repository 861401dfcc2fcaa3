/** The database server of a test run: DATABASE_URL's, or an embedded one with settings for speed. */
import { randomBytes } from 'node:crypto'
import { inProject, StepError, say } from './project.mjs'

// Several runs in one folder at a time get a data folder each.
const FOLDERS = ['.data/test', '.data/test-2', '.data/test-3', '.data/test-4', '.data/test-5', '.data/test-6']

/**
 * Starts the server and migrates a template database, from which the tests copy theirs.
 *
 * @returns {Promise<{ run: string, template: string, stop: () => Promise<void> }>}
 */
export async function startTestServer() {
  const { connect, migrate, withDatabase } = await import('../../server/src/db/index.ts')
  const embedded = process.env.DATABASE_URL ? null : await startFirstFree()
  const server = process.env.DATABASE_URL ?? embedded.url
  const run = randomBytes(3).toString('hex')
  const template = withDatabase(server, `leasedesk_test_${run}_template`)
  const drop = async (pattern) => {
    const connection = await connect(server)
    const [rows] = await connection.query('SELECT SCHEMA_NAME AS name FROM information_schema.SCHEMATA')
    for (const { name } of rows) if (name.startsWith(pattern)) await connection.query('DROP DATABASE ??', [name])
    await connection.end()
  }
  // What a run that was killed has left; on a server of ours it can be no one else's.
  if (embedded) await drop('leasedesk_test_')
  await migrate(template, inProject('prisma/migrations'))
  return {
    run,
    template,
    async stop() {
      await drop(`leasedesk_test_${run}_`)
      await embedded?.stop()
    },
  }
}

async function startFirstFree() {
  const { startEmbedded } = await import('../../server/src/db/index.ts')
  for (const folder of FOLDERS) {
    try {
      return await startEmbedded({
        dataDir: inProject(folder),
        toolsDir: inProject('.data/tools'),
        fast: true,
        log: say,
      })
    } catch (error) {
      if (error.name !== 'DataFolderInUseError') throw error
    }
  }
  throw new StepError('Too many test runs in this folder at once.')
}
