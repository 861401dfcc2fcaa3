/** The data folder of the embedded database: its layout, and the lock that keeps it to one server at a time. */

import { createHash } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { OperatorError } from '../../operator-error.ts'
import { isAlive, startedAt } from './processes.ts'

/** The data folder is in use by another process; the message says by which and what to do. */
export class DataFolderInUseError extends OperatorError {
  override name = 'DataFolderInUseError'
}

export type DataFolder = { root: string; datadir: string; log: string; pidFile: string; socket: string; owner: string }

// The kernel's limit of a socket path is 108 bytes on Linux and 104 on macOS, the closing zero included.
const SOCKET_PATH_LIMIT = 100

/** The layout below `dataDir`; the folders are made where missing, readable by this user alone. */
export function openDataFolder(dataDir: string): DataFolder {
  const root = resolve(dataDir)
  mkdirSync(root, { recursive: true, mode: 0o700 })
  const run = join(root, 'run')
  mkdirSync(run, { recursive: true, mode: 0o700 })
  return {
    root,
    datadir: join(root, 'mariadb'),
    log: join(root, 'mariadb.log'),
    pidFile: join(run, 'mariadb.pid'),
    socket: socketPath(root, run),
    owner: join(run, 'owner.json'),
  }
}

/** Deep project folders do not fit into a socket's name: those get a short one among the temporary files. */
function socketPath(root: string, run: string): string {
  const path = join(run, 'mysql.sock')
  if (Buffer.byteLength(path) <= SOCKET_PATH_LIMIT) return path
  const digest = createHash('sha256').update(root).digest('hex').slice(0, 16)
  const folder = join(tmpdir(), `leasedesk-${process.getuid?.() ?? 0}-${digest}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return join(folder, 'mysql.sock')
}

/** URL of the database that is served from the folder. */
export const urlOf = (folder: DataFolder): string =>
  `mysql://root@localhost/leasedesk?socketPath=${encodeURIComponent(folder.socket)}`

type Owner = { pid: number; started: string | null }

/**
 * Takes the data folder for this process and returns a function that gives it back. A lock left by a process that is
 * no more is taken over. Throws DataFolderInUseError while another process holds it.
 */
export function takeDataFolder(folder: DataFolder): () => void {
  const mine: Owner = { pid: process.pid, started: startedAt(process.pid) }
  const draft = `${folder.owner}.${process.pid}`
  writeFileSync(draft, JSON.stringify(mine))
  try {
    // link() fails where the name exists: of two starts at once only one gets it, with its content complete.
    while (!tryLink(draft, folder.owner)) {
      const owner = readOwner(folder.owner)
      if (owner && owner.pid !== process.pid && isAlive(owner.pid) && startedAt(owner.pid) === owner.started) {
        throw new DataFolderInUseError(
          `Leasedesk already runs on ${folder.root} (process ${owner.pid}). Stop that one first, ` +
            'or set DATA_DIR to another folder.',
        )
      }
      removeStale(folder.owner, owner)
    }
  } finally {
    unlinkSync(draft)
  }
  return () => {
    if (readOwner(folder.owner)?.pid === process.pid) rmSync(folder.owner, { force: true })
  }
}

/** Moves a stale lock away; should another process have put its own there meanwhile, that one goes back. */
function removeStale(path: string, stale: Owner | null) {
  const moved = `${path}.${process.pid}.stale`
  try {
    renameSync(path, moved)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if (JSON.stringify(readOwner(moved)) !== JSON.stringify(stale)) tryLink(moved, path)
  rmSync(moved, { force: true })
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readOwner(path: string): Owner | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner
  } catch {
    return null
  }
}
