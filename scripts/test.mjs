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
  if (result.counts) {
    const { passed, failed, skipped } = result.counts
    console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  }
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
  try {
    const code = await runJest({
      LEASEDESK_TEST_TEMPLATE: server.template,
      LEASEDESK_TEST_RUN: server.run,
      LEASEDESK_TEST_RESULT: resultFile,
      ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
    })
    const counts = existsSync(resultFile) ? JSON.parse(readFileSync(resultFile, 'utf8')) : null
    return { code, counts }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await server.stop()
  }
}

function runJest(env) {
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
