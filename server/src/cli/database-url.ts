import { join } from 'node:path'
import { startEmbedded } from '../db/index.ts'
import { loadEnv } from '../env.ts'
import { OperatorError } from '../operator-error.ts'

/** Runs a command on the database of the environment, the embedded one started for it where it is not running. */
export async function withDatabaseUrl(project: string, work: (url: string) => Promise<void>): Promise<void> {
  try {
    const env = loadEnv(project)
    const log = (message: string) => console.error(message)
    const embedded = env.databaseUrl
      ? null
      : await startEmbedded({ dataDir: env.dataDir, toolsDir: join(project, '.data/tools'), log })
    try {
      await work(env.databaseUrl ?? embedded!.url)
    } finally {
      await embedded?.stop()
    }
  } catch (error) {
    console.error(error instanceof OperatorError ? error.message : error)
    process.exitCode = 1
  }
}
