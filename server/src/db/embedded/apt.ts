/** Debian's and Ubuntu's package tool. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether this system installs its packages with apt. */
export async function hasApt(): Promise<boolean> {
  if (process.platform !== 'linux') return false
  return run('apt-get', ['--version']).then(
    () => true,
    () => false,
  )
}

/**
 * Runs apt-get without questions. A new container has no package lists: the first try fails there, and they are
 * fetched then. Rejects with apt's own words in `stderr`.
 */
export async function aptGet(args: string[]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, maxBuffer: 64 * 1024 * 1024 }
  const all = ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args]
  await run('apt-get', all, options).catch(async () => {
    await run('apt-get', ['-q', 'update'], options)
    await run('apt-get', all, options)
  })
}
