import { join } from 'node:path'
import { DataFolderInUseError, openDataFolder, urlOf } from '../db/embedded/folder.ts'
import { startEmbedded } from '../db/index.ts'
import { type Env, loadEnv } from '../env.ts'
import { OperatorError } from '../operator-error.ts'

export type DatabaseOptions = {
  /** Where the server runs on the embedded database, work on it beside the server instead of refusing. */
  besideServer?: boolean
}

/** Runs a command on the database of the environment, the embedded one started for it where it is not running. */
export async function withDatabaseUrl(
  project: string,
  work: (url: string, env: Env) => Promise<void>,
  options: DatabaseOptions = {},
): Promise<void> {
  try {
    const env = loadEnv(project)
    const embedded = env.databaseUrl ? null : await startOrJoin(env, options)
    try {
      await work(env.databaseUrl ?? embedded!.url, env)
    } finally {
      await embedded?.stop()
    }
  } catch (error) {
    console.error(error instanceof OperatorError ? error.message : error)
    process.exitCode = 1
  }
}

async function startOrJoin(env: Env, options: DatabaseOptions): Promise<{ url: string; stop(): Promise<void> }> {
  const log = (message: string) => console.error(message)
  try {
    return await startEmbedded({ dataDir: env.dataDir, toolsDir: join(env.project, '.data/tools'), log })
  } catch (error) {
    if (!options.besideServer || !(error instanceof DataFolderInUseError)) throw error
    return { url: urlOf(openDataFolder(env.dataDir)), stop: async () => {} }
  }
}
