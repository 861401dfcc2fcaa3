/** Puts the server together: database, migrations, pools, HTTP; and takes it apart in the reverse order. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { ROLES } from './access/roles.ts'
import { type App, createApp } from './app.ts'
import { startSealer } from './audit/sealer.ts'
import { createPool, createPrisma, type Embedded, migrate, startEmbedded } from './db/index.ts'
import { demoNotice } from './demo/announce.ts'
import { loadDemoIfEmpty } from './demo/load.ts'
import type { Env } from './env.ts'
import { startSweep } from './files/blobs.ts'
import { createHttpServer } from './http/listener.ts'
import { startEndingAbandoned } from './import/abandoned.ts'
import { startJobs } from './jobs/job.ts'
import { doLapses } from './jobs/lapses.ts'
import { startMails } from './jobs/mails.ts'
import { jobs } from './modules/index.ts'
import { OperatorError } from './operator-error.ts'
import { type DrainOptions, drainServer } from './ops/drain.ts'
import { createHealth } from './ops/health.ts'
import type { Log } from './ops/log.ts'

export type RunningServer = {
  /** `http://127.0.0.1:4000`, with the port really taken. */
  url: string
  /** What a newcomer must know to look around; empty where the database holds no demonstration. */
  notice: string[]
  /** Resolves with the reason when the server can no longer do its work. */
  lost: Promise<string>
  /** Not ready, then no new requests, then the database; resolves with whether every request was answered. */
  stop(drain: DrainOptions): Promise<boolean>
}

/** Cuts the schema of every role, one at a time, so that nobody's first request waits for it. */
function warmUp(schemas: App['schemas']): void {
  for (const role of ROLES) setImmediate(() => schemas[role])
}

/**
 * Starts the server of `env` and resolves once it answers. Throws what the database or the port object to, with a
 * message for people.
 */
export async function startServer(env: Env, log: Log): Promise<RunningServer> {
  const tell = (message: string) => log.info(message)
  const embedded = env.databaseUrl
    ? null
    : await startEmbedded({ dataDir: env.dataDir, toolsDir: join(env.project, '.data/tools'), log: tell })
  try {
    return await serve(env, log, env.databaseUrl ?? embedded!.url, embedded)
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

async function serve(env: Env, log: Log, databaseUrl: string, embedded: Embedded | null): Promise<RunningServer> {
  await migrate(databaseUrl, join(env.project, 'prisma/migrations'), (message) => log.info(message)).catch(unreachable)
  const limits = { connectionLimit: env.databaseConnections }
  const pool = createPool(databaseUrl, limits)
  const prisma = createPrisma(databaseUrl, limits)
  const biPool = env.biDatabaseUrl ? createPool(env.biDatabaseUrl, limits) : undefined
  const closeDatabase = async () => {
    await prisma.$disconnect()
    await biPool?.end()
    await pool.end()
  }
  try {
    const health = createHealth(() => pool.query('SELECT 1'))
    const app = await createApp({ env, log, pool, biPool, prisma, health })
    const loaded = env.demo
      ? await loadDemoIfEmpty({
          prisma,
          pool,
          project: env.project,
          dataDir: env.dataDir,
          files: app.files,
          log: (message) => log.info(message),
        })
      : null
    const notice = env.demo ? await demoNotice(pool, loaded?.machines ?? []) : []
    const server = createHttpServer(app, env)
    const port = await listen(server, env)
    warmUp(app.schemas)
    const stopSealer = startSealer(pool, log)
    const stopEndingAbandoned = startEndingAbandoned(pool, log)
    const outbox = { mailer: app.mailer, publicUrl: env.publicUrl }
    const stopJobs = startJobs([doLapses, ...jobs(app.schemas, outbox)], { catalog: app.catalog, pool, prisma }, log)
    const stopSweep = startSweep(prisma, app.files, log)
    const stopMails = startMails(app, log)
    return {
      url: `http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${port}`,
      notice,
      lost: embedded?.lost ?? new Promise(() => {}),
      async stop(drain) {
        health.drain()
        const complete = await drainServer(server, drain)
        await app.close()
        await Promise.all([stopSealer(), stopJobs(), stopEndingAbandoned(), stopSweep(), stopMails()])
        await closeDatabase()
        await embedded?.stop(3000)
        return complete
      },
    }
  } catch (error) {
    await closeDatabase()
    throw error
  }
}

/** What the network or the server said, for a person, in place of the driver's stack. */
function unreachable(error: unknown): never {
  const { code, message, sqlMessage } = error as { code?: string; message: string; sqlMessage?: string }
  const isConnection = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ER_ACCESS_DENIED|ER_DBACCESS_DENIED)/.test(
    code ?? '',
  )
  if (!isConnection) throw error
  throw new OperatorError(`The database of DATABASE_URL cannot be used: ${sqlMessage ?? message ?? code}`)
}

function listen(server: Server, { host, port }: Env): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error)
      reject(
        new OperatorError(`Port ${port} of ${host} is taken by another program. Stop it, or set PORT to a free one.`),
      )
    })
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}
