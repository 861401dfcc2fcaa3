/**
 * The embedded database: a private `mariadbd` on a data folder of ours, reachable through a socket of this user alone
 * and by no network. It ends with this process, and a crash of either leaves nothing that stops the next start.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { COLLATION, connect } from '../pool.ts'
import { type Binary, findOrInstall } from './binary.ts'
import { bootstrap } from './bootstrap.ts'
import { type DataFolder, openDataFolder, takeDataFolder } from './folder.ts'
import { isAlive, serversOn, waitForEnd } from './processes.ts'

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
  pid: number
  /** Resolves with the last lines of its log when the database ends without having been stopped. */
  crashed: Promise<string>
  /** Ends the database and waits for it, up to `milliseconds` (10,000 by default), then kills it. */
  stop(milliseconds?: number): Promise<void>
}

/** The database did not start; the message ends with the last lines of its log. */
export class EmbeddedStartError extends Error {
  override name = 'EmbeddedStartError'
}

/** Starts the database. Throws MariaDbMissingError, DataFolderInUseError or EmbeddedStartError. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const log = options.log ?? (() => {})
  const folder = openDataFolder(options.dataDir)
  const release = takeDataFolder(folder)
  try {
    const binary = await findOrInstall(options.toolsDir ?? join(folder.root, 'tools'), log)
    await endOrphans(folder, log)
    if (!existsSync(folder.datadir)) await bootstrap(binary, folder, log)
    return await launch(binary, folder, options.fast ?? false, release).catch(async (error) => {
      if (!options.fast || !(error instanceof EmbeddedStartError)) throw error
      rmSync(folder.datadir, { recursive: true, force: true })
      await bootstrap(binary, folder, log)
      return launch(binary, folder, true, release)
    })
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

async function launch(binary: Binary, folder: DataFolder, fast: boolean, release: () => void): Promise<Embedded> {
  rmSync(folder.socket, { force: true })
  const child = startProcess(binary, folder, fast)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const url = `mysql://root@localhost/leasedesk?socketPath=${encodeURIComponent(folder.socket)}`
  const state = { stopping: false, over: false }
  ended.then(() => {
    state.over = true
  })
  await waitUntilReady(url, state).catch(async (error: unknown) => {
    if (child.pid && isAlive(child.pid)) child.kill('SIGKILL')
    await ended
    throw new EmbeddedStartError(`The embedded database did not start: ${String(error)}\n${logTail(folder)}`)
  })
  return {
    url,
    pid: child.pid!,
    crashed: new Promise((resolve) => {
      ended.then(() => {
        if (!state.stopping) resolve(logTail(folder))
      })
    }),
    async stop(milliseconds = 10_000) {
      state.stopping = true
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
      await ended
      clearTimeout(timer)
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
