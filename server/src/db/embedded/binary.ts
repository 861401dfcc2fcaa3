/** Finds MariaDB's server program, or gets it from the distribution. */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { OperatorError } from '../../operator-error.ts'
import { aptGet, hasApt, unpackPackages } from './apt.ts'

export type Binary = {
  /** Path of mariadbd. */
  program: string
  /** Folder with the SQL files of the system tables. */
  share: string
  /** What a copy outside its usual place must be told. */
  args: string[]
  env: Record<string, string>
}

/** MariaDB is not here and could not be got; the message says what to install. */
export class MariaDbMissingError extends OperatorError {
  override name = 'MariaDbMissingError'
}

const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin', '/usr/libexec']

/**
 * The server program from PATH or its usual places, else the one unpacked in `toolsDir`, else it is installed there or
 * in the system (Debian and Ubuntu). Throws MariaDbMissingError.
 */
export async function findOrInstall(toolsDir: string, log: (message: string) => void): Promise<Binary> {
  const found = findInSystem() ?? findUnpacked(toolsDir)
  if (found) return found
  if (!(await hasApt())) throw new MariaDbMissingError(INSTALL_BY_HAND)
  try {
    if (process.getuid?.() === 0) await installWithApt(log)
    else await unpackInto(toolsDir, log)
  } catch (error) {
    throw new MariaDbMissingError(`${INSTALL_BY_HAND}\n(apt: ${lastLine(error)})`, { cause: error })
  }
  const got = findInSystem() ?? findUnpacked(toolsDir)
  if (!got) throw new MariaDbMissingError(INSTALL_BY_HAND)
  return got
}

const INSTALL_BY_HAND = [
  'Leasedesk needs a MySQL-compatible database and found no MariaDB server program (mariadbd) on this machine.',
  'Any of these will do:',
  '  Debian, Ubuntu:  apt-get install mariadb-server-core',
  '  Fedora, RHEL:    dnf install mariadb-server',
  '  Alpine:          apk add mariadb',
  '  macOS:           brew install mariadb',
  '  Docker:          docker compose up   (compose.yaml in this folder)',
  '  your own server: set DATABASE_URL=mysql://user:password@host:3306/leasedesk',
].join('\n')

async function unpackInto(toolsDir: string, log: (message: string) => void) {
  log('downloading MariaDB from the distribution and unpacking it beside the data (once)')
  await unpackPackages('mariadb-server-core', join(toolsDir, 'mariadb'))
}

function findInSystem(): Binary | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...SYSTEM_FOLDERS]
  for (const folder of folders) {
    const program = join(folder, 'mariadbd')
    if (!isExecutable(program)) continue
    const prefix = dirname(folder)
    const share = [
      join(prefix, 'share/mysql'),
      join(prefix, 'share/mariadb'),
      join(prefix, 'opt/mariadb/share/mysql'),
      '/usr/share/mysql',
      '/usr/share/mariadb',
    ]
      .filter((each) => existsSync(join(each, 'mysql_system_tables.sql')))
      .at(0)
    if (share) return { program, share, args: [], env: {} }
  }
  return null
}

function findUnpacked(toolsDir: string): Binary | null {
  const root = join(toolsDir, 'mariadb')
  const program = join(root, 'usr/sbin/mariadbd')
  if (!isExecutable(program)) return null
  const share = join(root, 'usr/share/mysql')
  const libraries = ['usr/lib', 'lib'].flatMap((folder) => {
    const path = join(root, folder)
    const below = existsSync(path) ? readdirSync(path).filter((name) => name.includes('-linux-gnu')) : []
    return below.map((name) => join(path, name))
  })
  const env = { LD_LIBRARY_PATH: [...libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') }
  return { program, share, args: [`--lc-messages-dir=${share}`, `--character-sets-dir=${share}/charsets`], env }
}

async function installWithApt(log: (message: string) => void) {
  const names = ['mariadb-server-core', 'mariadb-client-core']
  log(`installing ${names.join(' and ')} with apt-get (once)`)
  await aptGet(['install', '-y', '--no-install-recommends', ...names])
}

const isExecutable = (path: string) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function lastLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message?: string }
  return (stderr || message || String(error)).trim().split('\n').at(-1) ?? ''
}
