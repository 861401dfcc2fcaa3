/** Debian's and Ubuntu's package tool. */
import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
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

/**
 * Without root: downloads a package and the libraries it depends on and unpacks them in `folder`, which appears once it
 * is complete. Where the system has no package lists, lists of our own are fetched first.
 */
export async function unpackPackages(name: string, folder: string) {
  const draft = `${folder}.${process.pid}`
  const root = join(draft, 'root')
  mkdirSync(root, { recursive: true })
  mkdirSync(join(draft, 'lists/partial'), { recursive: true })
  mkdirSync(join(draft, 'cache/archives/partial'), { recursive: true })
  try {
    const cache = ['-o', `Dir::Cache=${join(draft, 'cache')}`]
    const lists = ['-o', `Dir::State::lists=${join(draft, 'lists')}`]
    const options = { cwd: draft, maxBuffer: 64 * 1024 * 1024 }
    const download = async (config: string[]) => {
      const names = [name, ...(await dependenciesOf(name, config))]
      await run('apt-get', ['-q', ...config, 'download', ...names], options)
    }
    await download(cache).catch(async () => {
      await run('apt-get', ['-q', ...cache, ...lists, 'update'], options)
      await download([...cache, ...lists])
    })
    for (const file of readdirSync(draft).filter((each) => each.endsWith('.deb'))) {
      await run('dpkg', ['-x', join(draft, file), root])
    }
    renameSync(root, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** Packages that `name` depends on directly. The C library is the system's own: programs here run with it already. */
async function dependenciesOf(name: string, config: string[]): Promise<string[]> {
  const { stdout } = await run('apt-cache', [...config, 'depends', name])
  const names = [...stdout.matchAll(/^ {2}Depends: ([a-z0-9.+-]+)$/gm)].map((match) => match[1]!)
  return names.filter((each) => each !== 'libc6')
}
