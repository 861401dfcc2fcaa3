/**
 * `npm run migrate`: applies the migrations without starting the server. `--retry` goes on with one that failed, from
 * the statement that failed, once its cause is repaired.
 */
import { join, resolve } from 'node:path'
import { migrate, startEmbedded } from '../db/index.ts'
import { loadEnv } from '../env.ts'
import { OperatorError } from '../operator-error.ts'

const project = resolve(import.meta.dirname, '../../..')

async function main() {
  const env = loadEnv(project)
  const log = (message: string) => console.log(message)
  const embedded = env.databaseUrl
    ? null
    : await startEmbedded({ dataDir: env.dataDir, toolsDir: join(project, '.data/tools'), log })
  try {
    const options = { retryFailed: process.argv.includes('--retry') }
    const applied = await migrate(env.databaseUrl ?? embedded!.url, join(project, 'prisma/migrations'), log, options)
    log(applied.length === 0 ? 'Nothing to apply.' : `Applied ${applied.length}.`)
  } finally {
    await embedded?.stop()
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof OperatorError ? error.message : error)
  process.exitCode = 1
})
