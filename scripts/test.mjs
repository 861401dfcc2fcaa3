/**
 * `npm test [-- <jest arguments>]`: everything that is missing, types, format and lint, the panel, then the tests on a
 * database of their own. Ends with the line "N passed, N failed".
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './lib/chromium.mjs'
import { buildPanel, checkNode, generateClient, installPackages, registerTypeScript, steps } from './lib/prepare.mjs'
import { inProject, run, StepError, say } from './lib/project.mjs'
import { startTestServer } from './lib/test-server.mjs'

const jestArguments = process.argv.slice(2)
/** Failed files beyond which it is not the machine. */
const FEW = 4
const sum = (files, count) => files.reduce((total, file) => total + file[count], 0)

await steps(async () => {
  checkNode()
  await installPackages()
  await generateClient()
  await registerTypeScript()
  const chromium = await findChromium().catch((error) => {
    // Whoever asks for certain tests may do without a browser.
    if (jestArguments.length === 0) throw error
    say(error.message)
    return ''
  })
  const problems = await check()
  await buildPanel().catch((error) => problems.push(error.message))
  for (const problem of problems) console.error(`\n${problem}\n`)
  const result = await test(chromium)
  for (const problem of problems) console.error(`leasedesk: ${problem.split('\n')[0]} see above`)
  for (const path of result.unstable) say(`unstable, passed when it ran alone: ${path}`)
  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map((count) => sum(result.files, count))
  if (result.files.length > 0)
    console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exit(result.code || (problems.length > 0 ? 1 : 0))
})

/** Types, format and lint; what they object to comes back as texts. */
async function check() {
  const tools = [
    ['The type check', inProject('node_modules/typescript/bin/tsc'), ['--noEmit', '--pretty', 'false']],
    ['Format and lint', inProject('node_modules/@biomejs/biome/bin/biome'), ['check', '--colors=off', '.']],
  ]
  const results = await Promise.allSettled(
    tools.map(([what, file, args]) => run(process.execPath, [file, ...args], { what })),
  )
  return results.filter((each) => each.status === 'rejected').map((each) => each.reason.message)
}

/** Runs jest on a database server of its own, which is stopped whatever happens. */
async function test(chromium) {
  const server = await startTestServer()
  const folder = mkdtempSync(join(tmpdir(), 'leasedesk-test-'))
  const resultFile = join(folder, 'result.json')
  const env = {
    LEASEDESK_TEST_TEMPLATE: server.template,
    LEASEDESK_TEST_RUN: server.run,
    LEASEDESK_TEST_RESULT: resultFile,
    ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  }
  const jest = async (args) => {
    rmSync(resultFile, { force: true })
    const code = await runJest(args, env)
    return { code, files: existsSync(resultFile) ? JSON.parse(readFileSync(resultFile, 'utf8')) : [] }
  }
  try {
    return await againAlone(await jest(jestArguments), jest)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await server.stop()
  }
}

/**
 * Files of the panel that failed beside others run once more, alone: on a busy machine a browser is late, and lateness
 * shall fail nobody (docs/decisions/54-busy-machines.md). What fails twice fails, and so does everything else at once.
 */
async function againAlone(first, jest) {
  const failed = first.files.filter((file) => file.failed > 0).map(({ path }) => path)
  const isOfPanel = (path) => path.startsWith(inProject('test/panel/'))
  const isWorthIt = failed.length > 0 && failed.length <= FEW && failed.every(isOfPanel)
  if (!isWorthIt) return { ...first, unstable: [] }
  say(`run once more, alone: ${failed.join(', ')}`)
  const second = await jest(['--maxWorkers', '1', '--runTestsByPath', ...failed])
  const files = [...first.files.filter(({ path }) => !failed.includes(path)), ...second.files]
  return { code: second.code, files, unstable: second.code === 0 ? failed : [] }
}

function runJest(jestArguments, env) {
  const jest = inProject('test/node_modules/jest/bin/jest.js')
  const args = ['--config', inProject('test/jest.config.mjs'), ...jestArguments]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [jest, ...args], {
      cwd: inProject('test'),
      env: { ...process.env, ...env, NODE_ENV: 'test', NODE_OPTIONS: '--import tsx' },
      stdio: 'inherit',
    })
    // Ctrl-C reaches jest as well; we wait for it and stop the database.
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    child.once('error', (error) => reject(new StepError(`jest: ${error.message}`)))
    child.once('close', (code) => resolve(code ?? 1))
  })
}
