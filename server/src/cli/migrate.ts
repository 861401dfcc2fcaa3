/**
 * `npm run migrate`: applies the migrations without starting the server. `--retry` goes on with one that failed, from
 * the statement that failed, once its cause is repaired.
 */
import { join, resolve } from 'node:path'
import { migrate } from '../db/index.ts'
import { withDatabaseUrl } from './database-url.ts'

const project = resolve(import.meta.dirname, '../../..')

await withDatabaseUrl(project, async (url) => {
  const log = (message: string) => console.log(message)
  const options = { retryFailed: process.argv.includes('--retry') }
  const applied = await migrate(url, join(project, 'prisma/migrations'), log, options)
  log(applied.length === 0 ? 'Nothing to apply.' : `Applied ${applied.length}.`)
})
