/** The server as a process: started by `npm start`, ended by a signal. */
import { resolve } from 'node:path'
import { loadEnv } from './env.ts'
import { OperatorError } from './operator-error.ts'
import { createLog } from './ops/log.ts'
import { watchParent } from './ops/parent.ts'
import { type RunningServer, startServer } from './server.ts'

// Within the ten seconds that a container runtime gives: what requests leave of them is the database's.
const DRAIN_LIMIT = 6000
// How long `/readyz` says no before the port closes; at a terminal nobody waits for that.
const GRACE = { SIGTERM: 500, SIGINT: 0, SIGHUP: 0 }

async function main() {
  const env = loadEnv(resolve(import.meta.dirname, '../..'))
  const log = createLog(env)
  let running: RunningServer | null = null
  let stopping = false

  const stop = async (reason: string, grace: number, code: number) => {
    if (stopping) return
    stopping = true
    log.info(`stopping: ${reason}`)
    const complete = (await running?.stop({ grace, limit: DRAIN_LIMIT })) ?? true
    if (!complete) log.warn('some requests took too long and were cut off')
    log.info('stopped')
    process.exit(code)
  }

  // A signal during the start counts once the start is done: half a start cannot be taken apart in good order.
  let asked: (() => void) | null = null
  const ask = (reason: string, grace: number) => {
    asked = () => void stop(reason, grace, 0)
    if (running) asked()
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => ask(signal, GRACE[signal]))
  watchParent(() => ask('the program that started the server has ended', GRACE.SIGTERM))
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was rejected and nobody listened'))

  try {
    running = await startServer(env, log)
  } catch (error) {
    fail(error)
  }
  log.info(`Leasedesk 招商台 is ready at ${running.url}`)
  for (const line of running.notice) log.info(line)
  running.lost.then((reason) => {
    log.fatal(reason)
    void stop('the database is gone', 0, 1)
  })
  ;(asked as (() => void) | null)?.()
}

/** Ends a start that failed: with the message alone where a person can mend it, else with the stack as well. */
function fail(error: unknown): never {
  console.error(error instanceof OperatorError ? `\n${error.message}\n` : error)
  process.exit(1)
}

await main().catch(fail)
