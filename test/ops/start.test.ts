/** Starting and stopping the server as a process, on an embedded database of its own. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive, serversOn } from '../../server/src/db/embedded/processes.ts'
import { type ServerProcess, startProcess } from '../kit/server-process.ts'

let dataDir: string
let server: ServerProcess | null = null

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'leasedesk-start-'))
})

afterAll(async () => {
  server?.child.kill('SIGKILL')
  await server?.ended
  await untilNone()
  rmSync(dataDir, { recursive: true, force: true })
})

const start = async () => {
  server = await startProcess({ DATA_DIR: dataDir, DEMO: 'false' })
  return server
}
const status = async (path: string) => (await fetch(`${server!.url}${path}`)).status
const databases = () => serversOn(join(dataDir, 'mariadb'))

async function until(done: () => boolean | Promise<boolean>, milliseconds = 10_000) {
  const end = Date.now() + milliseconds
  while (!(await done())) {
    if (Date.now() > end) throw new Error('it did not come about in time')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
const untilNone = () => until(() => databases().length === 0)

test('starts on a new data folder and answers', async () => {
  await start()
  expect(await status('/healthz')).toBe(200)
  expect(await status('/readyz')).toBe(200)
})

test('a second server on the same folder says what is wrong', async () => {
  await expect(startProcess({ DATA_DIR: dataDir, DEMO: 'false' })).rejects.toThrow(
    /ended with 1:\s+Leasedesk already runs on .*Stop that one first, or set DATA_DIR/,
  )
})

test('a database killed with -9 is back within seconds', async () => {
  const [pid] = databases()
  process.kill(pid!, 'SIGKILL')
  await until(() => !isAlive(pid!))
  await until(async () => (await status('/readyz')) === 200)
  expect(databases()).toHaveLength(1)
})

test('SIGTERM: not ready first, then exit 0, and no database is left', async () => {
  server!.child.kill('SIGTERM')
  await until(async () => (await status('/readyz')) === 503)
  expect(await server!.ended).toBe(0)
  expect(databases()).toEqual([])
})

test('starts a second time, and after kill -9', async () => {
  const second = await start()
  second.child.kill('SIGKILL')
  await second.ended
  const third = await start()
  expect(await status('/readyz')).toBe(200)
  third.child.kill('SIGINT')
  expect(await third.ended).toBe(0)
})

test('the log is JSON lines without a terminal', () => {
  const lines = server!.output().trim().split('\n')
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(String), msg: expect.any(String) })
  expect(readFileSync(join(dataDir, 'mariadb.log'), 'utf8')).toContain('Shutdown complete')
})
