/** Makes the system tables of a new data folder. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Binary } from './binary.ts'
import type { DataFolder } from './folder.ts'

const SQL_FILES = ['mysql_system_tables.sql', 'mysql_performance_tables.sql', 'mysql_system_tables_data.sql']

/**
 * Fills `folder.datadir` with the files that MariaDB ships for it, as `mariadb-install-db` does (which wants programs
 * of other packages). Done beside and renamed at the end, so that one cut off leaves nothing behind. Root has no
 * password: the socket lies in a folder of this user alone. Throws when the server program fails, with its last words.
 */
export async function bootstrap(binary: Binary, folder: DataFolder, log: (message: string) => void) {
  log('creating the database folder')
  const draft = `${folder.datadir}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  const sql = SQL_FILES.map((name) => readFileSync(join(binary.share, name), 'utf8')).join('\n')
  // Lines with @current_hostname make a user for this host's name, which may change.
  const lines = sql.split('\n').filter((line) => !line.includes('@current_hostname'))
  const input = ['CREATE DATABASE mysql;', 'USE mysql;', 'SET @auth_root_socket=NULL;', ...lines, ''].join('\n')
  await runBootstrap(binary, draft, input)
  renameSync(draft, folder.datadir)
}

function runBootstrap(binary: Binary, datadir: string, input: string): Promise<void> {
  const args = [
    '--no-defaults',
    ...binary.args,
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
    '--bootstrap',
    `--datadir=${datadir}`,
    '--skip-networking',
    '--log-warnings=0',
    '--max-allowed-packet=8M',
    '--innodb-log-file-size=128M',
  ]
  return new Promise((resolve, reject) => {
    const child = spawn(binary.program, args, {
      env: { ...process.env, ...binary.env },
      stdio: ['pipe', 'ignore', 'pipe'],
    })
    let words = ''
    child.stderr.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString('utf8')).slice(-4000)
    })
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else
        reject(new Error(`mariadbd --bootstrap ended with ${code}:\n${words.trim().split('\n').slice(-8).join('\n')}`))
    })
    // A server that ends early closes its input; its exit code and last words say why.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
