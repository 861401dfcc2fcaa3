/**
 * The embedded database: a private `mariadbd` on a data folder of ours, reachable through a socket of this user alone
 * and by no network. It ends with this process, and a crash of either leaves nothing that stops the next start.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '../../operator-error.ts'
import { COLLATION, connect } from '../pool.ts'
import { type Binary, findOrInstall } from './binary.ts'
import { bootstrap } from './bootstrap.ts'
import { type DataFolder, openDataFolder, takeDataFolder, urlOf } from './folder.ts'
import { serversOn, waitForEnd } from './processes.ts'

export type EmbeddedOptions = {
  /** Folder for the data, its log and its socket; made where missing. */
  dataDir: string
  /** Where a copy of MariaDB is unpacked when it cannot be installed; `<dataDir>/tools` by default. */
  toolsDir?: string
  /** Trades safety in a crash for speed: for tests. Data that a crash spoilt are thrown away at the next start. */
  fast?: boolean
  /** Told of the steps that take long. */
  log?: (message: string) => void
}

export type Embedded = {
  /** URL of the database `leasedesk`, which exists; the user may make others. */
  url: string
  /** Id of the server process; null for the moment in which it is started again after a crash. */
  readonly pid: number | null
  /** Resolves with the reason when the database ended and could not be brought back. */
  lost: Promise<string>
  /** Ends the database and waits for it, up to `milliseconds` (10,000 by default), then kills it. */
  stop(milliseconds?: number): Promise<void>
}

/** The database did not start; the message ends with the last lines of its log. */
export class EmbeddedStartError extends OperatorError {
  override name = 'EmbeddedStartError'
}

/** Starts the database. Throws MariaDbMissingError, DataFolderInUseError or EmbeddedStartError. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const log = options.log ?? (() => {})
  const fast = options.fast ?? false
  const folder = openDataFolder(options.dataDir)
  const release = takeDataFolder(folder)
  try {
    const binary = await findOrInstall(options.toolsDir ?? join(folder.root, 'tools'), log)
    await endOrphans(folder, log)
    if (!existsSync(folder.datadir)) await bootstrap(binary, folder, log)
    const first = await launch(binary, folder, fast).catch(async (error) => {
      if (!fast || !(error instanceof EmbeddedStartError)) throw error
      rmSync(folder.datadir, { recursive: true, force: true })
      await bootstrap(binary, folder, log)
      return launch(binary, folder, fast)
    })
    return supervise(first, () => launch(binary, folder, fast), folder, release, log)
  } catch (error) {
    release()
    throw error
  }
}

/** A server that outlived the process which started it (killed with -9) is ended in good order: the lock is ours. */
async function endOrphans(folder: DataFolder, log: (message: string) => void) {
  if (!existsSync(folder.datadir)) return
  for (const pid of serversOn(folder.datadir)) {
    log('stopping a database left over by a process that was killed')
    endProcess(pid, 'SIGTERM')
    if (await waitForEnd(pid, 20_000)) continue
    endProcess(pid, 'SIGKILL')
    await waitForEnd(pid, 5000)
  }
}

function endProcess(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch {
    // It has just ended.
  }
}

type Running = { child: ChildProcess; ended: Promise<void> }

/** Starts the server process and waits until it answers. */
async function launch(binary: Binary, folder: DataFolder, fast: boolean): Promise<Running> {
  rmSync(folder.socket, { force: true })
  const child = startProcess(binary, folder, fast)
  const state = { over: false }
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      state.over = true
      resolve()
    }
    child.once('exit', end)
    child.once('error', end)
  })
  try {
    await waitUntilReady(urlOf(folder), state)
  } catch (error) {
    child.kill('SIGKILL')
    await ended
    const reason = error instanceof Error ? error.message : String(error)
    throw new EmbeddedStartError(`The embedded database did not start: ${reason}\n${logTail(folder)}`)
  }
  return { child, ended }
}

// More crashes than this within the time are no accident.
const CRASHES = { most: 5, within: 60_000 }

/** Starts the database again when it ends by itself, and hands out the one that runs. */
function supervise(
  first: Running,
  again: () => Promise<Running>,
  folder: DataFolder,
  release: () => void,
  log: (message: string) => void,
): Embedded {
  let running: Running | null = first
  let stopping = false
  let restart: Promise<void> = Promise.resolve()
  let giveUp: (reason: string) => void = () => {}
  const lost = new Promise<string>((resolve) => {
    giveUp = resolve
  })
  const crashes: number[] = []
  const watch = ({ ended }: Running) => {
    ended.then(() => {
      if (stopping) return
      running = null
      const now = Date.now()
      crashes.push(now)
      if (crashes.filter((time) => now - time < CRASHES.within).length > CRASHES.most) {
        return giveUp(`The embedded database keeps ending.\n${logTail(folder)}`)
      }
      log('the embedded database ended unexpectedly; starting it again')
      restart = again().then(
        (next) => {
          running = next
          watch(next)
        },
        (error: Error) => giveUp(error.message),
      )
    })
  }
  watch(first)
  return {
    url: urlOf(folder),
    get pid() {
      return running?.child.pid ?? null
    },
    lost,
    async stop(milliseconds = 10_000) {
      stopping = true
      await restart
      const last = running
      if (last) {
        last.child.kill('SIGTERM')
        const timer = setTimeout(() => last.child.kill('SIGKILL'), milliseconds)
        await last.ended
        clearTimeout(timer)
      }
      release()
    },
  }
}

function startProcess(binary: Binary, folder: DataFolder, fast: boolean): ChildProcess {
  const args = [
    '--no-defaults',
    ...binary.args,
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
    `--datadir=${folder.datadir}`,
    `--socket=${folder.socket}`,
    `--pid-file=${folder.pidFile}`,
    ...SETTINGS,
    ...(fast ? FAST : []),
  ]
  // Linux ends it with us, however we end; elsewhere the next start finds and ends it.
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path))
  const [program, ...rest] = setpriv
    ? [setpriv, '--pdeathsig', 'TERM', binary.program, ...args]
    : [binary.program, ...args]
  const log = openSync(folder.log, 'w', 0o600)
  try {
    return spawn(program!, rest, {
      // A group of its own: Ctrl-C in the terminal is for us, and we stop it when the last request is answered.
      detached: true,
      cwd: folder.root,
      env: { ...process.env, ...binary.env },
      stdio: ['ignore', log, log],
    })
  } finally {
    closeSync(log)
  }
}

const SETTINGS = [
  '--skip-networking',
  '--skip-log-bin',
  '--character-set-server=utf8mb4',
  `--collation-server=${COLLATION}`,
  '--default-time-zone=+00:00',
  '--innodb-buffer-pool-size=256M',
  '--innodb-log-file-size=128M',
  '--max-allowed-packet=64M',
  '--max-connections=300',
  '--table-open-cache=2000',
  '--performance-schema=OFF',
]

const FAST = [
  '--innodb-flush-log-at-trx-commit=0',
  '--skip-innodb-doublewrite',
  '--innodb-file-per-table=OFF',
  '--innodb-stats-persistent=OFF',
  '--innodb-flush-method=nosync',
  '--innodb-buffer-pool-dump-at-shutdown=OFF',
  '--innodb-buffer-pool-load-at-startup=OFF',
]

async function waitUntilReady(url: string, state: { over: boolean }) {
  const until = Date.now() + 60_000
  for (;;) {
    try {
      const connection = await connect(url, { database: undefined })
      await connection.query(`CREATE DATABASE IF NOT EXISTS leasedesk CHARACTER SET utf8mb4 COLLATE ${COLLATION}`)
      await connection.end()
      return
    } catch (error) {
      if (state.over) throw new Error('it ended at once')
      if (Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
}

/** The last lines of the database's own log. */
function logTail(folder: DataFolder): string {
  try {
    return readFileSync(folder.log, 'utf8').trimEnd().split('\n').slice(-12).join('\n')
  } catch {
    return ''
  }
}
