/** A long list over a real connection: in little memory, and no further than it is wanted. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '../kit/database.ts'
import { type ServerProcess, startProcess } from '../kit/server-process.ts'
import { DEPARTMENTS, fillWorld, loginOf, PASSWORD } from '../kit/world.ts'

const ROWS = 12_000
/** Characters of each record; all together are far more than the server may grow by. */
const TEXT = 10_000
/** MB that the engine may fill before it clears up: what it keeps only out of idleness is not what the list takes. */
const HEAP = 280

let database: TestDatabase
let server: ServerProcess
let folder: string
let token: string
beforeAll(async () => {
  database = await createTestDatabase()
  await fillWorld(database.pool)
  await database.pool.query(
    `INSERT INTO Client (id, departmentId, code, name, notes, updatedAt)
     SELECT CONCAT('cl_01TEST2', LPAD(seq, 19, '0')), ?, CONCAT('S', seq), CONCAT('客戶', seq), REPEAT(CHAR(33 + seq % 90), ?),
       UTC_TIMESTAMP(3) FROM seq_1_to_${ROWS}`,
    [DEPARTMENTS.A, TEXT],
  )
  folder = mkdtempSync(join(tmpdir(), 'leasedesk-export-'))
  server = await startProcess({
    DATA_DIR: folder,
    DATABASE_URL: database.url,
    DEMO: 'false',
    LOG_LEVEL: 'info',
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-old-space-size=${HEAP}`,
  })
  const response = await fetch(`${server.url}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: loginOf('manA'), password: PASSWORD }),
  })
  token = ((await response.json()) as { accessToken: string }).accessToken
})
afterAll(async () => {
  server?.child.kill('SIGTERM')
  await server?.ended
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

const take = (format: string, signal?: AbortSignal) =>
  fetch(`${server.url}/export/clients.${format}?orderBy=[{"field":"name","direction":"ASC"}]`, {
    headers: { authorization: `Bearer ${token}` },
    signal,
  })

/** Memory of the server's process, in MB. */
const memory = (): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.child.pid)], { encoding: 'utf8' })) / 1024

/** Reads a file to its end; gives its size and the most memory that the server had meanwhile, in MB. */
async function readThrough(format: string): Promise<{ size: number; most: number }> {
  const response = await take(format)
  expect([response.status, response.headers.get('x-total-rows')]).toEqual([200, String(ROWS + 3)])
  let [size, most, looked] = [0, 0, 0]
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += piece.byteLength
    if (size - looked < 512 * 1024 && looked > 0) continue
    looked = size
    most = Math.max(most, memory())
  }
  return { size: size / 1024 / 1024, most: Math.max(most, memory()) }
}

test.each(['csv', 'xlsx'])('[L02] %s: the server grows by less than 100 MB, however long the list', async (format) => {
  // What it takes to do this at all (code, pools) is not what the length of the list takes.
  await (
    await fetch(`${server.url}/export/channels.${format}`, { headers: { authorization: `Bearer ${token}` } })
  ).arrayBuffer()
  const before = memory()
  const { size, most } = await readThrough(format)
  if (format === 'csv') expect(size).toBeGreaterThan((ROWS * TEXT) / 1024 / 1024)
  expect(most - before).toBeLessThan(100)
})

test('downloads that are broken off free their places', async () => {
  for (let n = 0; n < 4; n += 1) {
    const stop = new AbortController()
    const response = await take('csv', stop.signal)
    expect(response.status).toBe(200)
    await response.body!.getReader().read()
    stop.abort()
    // The server hears of it a moment later.
    for (let wait = 0; wait < 100; wait += 1) {
      const next = await fetch(`${server.url}/export/channels.csv`, { headers: { authorization: `Bearer ${token}` } })
      await next.arrayBuffer()
      if (next.status === 200) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  // As many as one person may have at a time begin again.
  for (const response of await Promise.all([take('csv'), take('csv')])) {
    expect(response.status).toBe(200)
    await response.body!.cancel()
  }
})

test('a database that goes away underway breaks the download off; it does not look whole', async () => {
  const response = await take('csv')
  const reader = response.body!.getReader()
  await reader.read()
  await database.pool.query('RENAME TABLE Client TO ClientGone')
  try {
    await expect(
      (async () => {
        while (!(await reader.read()).done);
      })(),
    ).rejects.toThrow()
  } finally {
    await database.pool.query('RENAME TABLE ClientGone TO Client')
  }
})
