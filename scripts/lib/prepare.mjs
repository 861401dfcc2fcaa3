/** What must be there before anything runs: the right Node, the packages, the generated code, the panel. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { digestOf, inProject, once, run, StepError, say } from './project.mjs'

const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))

/** Throws StepError on a Node that is too old for the syntax and the libraries used. */
export function checkNode() {
  const wanted = manifest.engines.node.replace(/^>=/, '').split('.').map(Number)
  const here = process.versions.node.split('.').map(Number)
  const isOlder = here[0] < wanted[0] || (here[0] === wanted[0] && here[1] < wanted[1])
  if (isOlder) {
    throw new StepError(`Leasedesk needs Node ${wanted.join('.')} or later; this is Node ${process.versions.node}.`)
  }
}

/** Installs the packages of the lockfile when they are missing or it has changed. */
export async function installPackages() {
  const digest = `${digestOf('pnpm-lock.yaml', 'pnpm-workspace.yaml')} ${process.platform} ${process.arch}`
  const made = ['node_modules/.pnpm', 'server/node_modules', 'admin/node_modules', 'test/node_modules']
  await once('packages', digest, made, async () => {
    say('installing packages (once; a minute or two on a new machine)')
    const [program, ...args] = pnpm()
    const install = [...args, 'install', '--frozen-lockfile', '--config.confirmModulesPurge=false']
    await run(program, install, { what: 'Installing packages', env: { CI: 'true' } })
  })
}

/** pnpm of the wanted major version from PATH, else through npx, which comes with Node. */
function pnpm() {
  const wanted = manifest.packageManager.replace(/^pnpm@/, '')
  try {
    // Outside the project: inside it pnpm may go and fetch the version that package.json names, only to be asked.
    const here = execFileSync('pnpm', ['--version'], {
      cwd: '/',
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
    })
    if (here.trim().split('.')[0] === wanted.split('.')[0]) return ['pnpm']
  } catch {
    // No pnpm here.
  }
  return ['npx', '--yes', `pnpm@${wanted}`]
}

/** Generates the database client and the datamodel when the schema has changed. */
export async function generateClient() {
  const digest = digestOf('prisma/schema', 'prisma/generator', 'prisma.config.ts', 'pnpm-lock.yaml')
  const made = ['server/src/db/generated/client/client.ts', 'server/src/db/generated/datamodel.ts']
  await once('prisma', digest, made, async () => {
    say('generating the database client')
    await run(process.execPath, [inProject('node_modules/prisma/build/index.js'), 'generate', '--no-hints'], {
      what: 'prisma generate',
      env: {
        // Generating needs no schema engine, only that one is named: without this Prisma would try to download it.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    })
  })
}

/** Builds the admin panel when its sources have changed. */
export async function buildPanel() {
  const admin = JSON.parse(readFileSync(inProject('admin/package.json'), 'utf8'))
  if (!admin.scripts?.build) return
  const shared = ['server/src/i18n/labels', 'server/src/domain', 'server/src/limits.ts', 'server/src/files/types.ts']
  const digest = digestOf('admin', ...shared, 'pnpm-lock.yaml')
  await once('panel', digest, ['admin/dist/index.html'], async () => {
    say('building the admin panel')
    await run('npm', ['run', '--silent', 'build'], { what: 'Building the admin panel', cwd: inProject('admin') })
  })
}

/** From here on TypeScript files can be imported. */
export async function registerTypeScript() {
  const { register } = await import('tsx/esm/api')
  register()
}

/** Runs the steps of a script; a step that fails ends the process with its message. */
export async function steps(work) {
  try {
    return await work()
  } catch (error) {
    console.error(error instanceof StepError ? `\n${error.message}\n` : error)
    process.exit(1)
  }
}
