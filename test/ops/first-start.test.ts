/** The first start: an empty database gets the demonstration, once, unless DEMO=false. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '../kit/database.ts'
import { type ServerProcess, startProcess } from '../kit/server-process.ts'

let database: TestDatabase
let folder: string
let server: ServerProcess | null = null

beforeAll(async () => {
  database = await createTestDatabase()
  folder = mkdtempSync(join(tmpdir(), 'leasedesk-first-'))
})
afterAll(async () => {
  server?.child.kill('SIGKILL')
  await server?.ended
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const start = async (more: Record<string, string> = {}) => {
  server = await startProcess({ DATABASE_URL: database.url, DATA_DIR: folder, ...more })
  return server
}
const stop = async () => {
  // The last lines are written after the one that says it is ready.
  await new Promise((resolve) => setTimeout(resolve, 300))
  server!.child.kill('SIGINT')
  await server!.ended
  return server!.output()
}
const count = async (table: string) => {
  const [rows] = await database.pool.query(`SELECT COUNT(*) AS n FROM ${table}`)
  return Number((rows as { n: number }[])[0]!.n)
}
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server!.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

type Told = {
  contracts: { nodes: { id: string; deposit: string; rentSteps: { rate: string }[] }[] }
  history: { nodes: { changes: { field: string; new: unknown }[] }[] }
}

test('DEMO=false leaves the database empty', async () => {
  await start({ DEMO: 'false' })
  expect(await stop()).not.toContain('Demonstration log-ins')
  expect(await count('Department')).toBe(0)
}, 60_000)

test('else the demonstration is there, its log-ins work, and so do its machine clients', async () => {
  await start()
  const response = await post('/auth/sign-in', { login: 'ZS001', password: 'Leasedesk-demo-1' })
  expect(response.status).toBe(200)
  const { accessToken } = (await response.json()) as { accessToken: string }
  const query = '{ contracts { totalCount } brands { totalCount } }'
  const answer = await post('/graphql', { query }, { authorization: `Bearer ${accessToken}` })
  expect(await answer.json()).toEqual({ data: { contracts: { totalCount: 175 }, brands: { totalCount: 522 } } })

  // The history of a demonstration record says that it was brought in, and what it held then.
  const ask = async (text: string) =>
    (await (await post('/graphql', { query: text }, { authorization: `Bearer ${accessToken}` })).json()) as {
      data: Told
    }
  const { contracts } = (
    await ask('{ contracts(first: 1, where: {state: {equals: IN_FORCE}}) { nodes { id deposit rentSteps { rate } } } }')
  ).data
  const contract = contracts.nodes[0]!
  const { history } = (
    await ask(`{ history(id: "${contract.id}") { nodes { actorName action reason changes { field new } } } }`)
  ).data
  expect(history.nodes).toMatchObject([{ actorName: 'Leasedesk', action: 'IMPORT', reason: '演示数据' }])
  const changed = new Map(history.nodes[0]!.changes.map((each) => [each.field, each.new]))
  expect(changed.get('state')).toBe('IN_FORCE')
  expect(changed.get('deposit')).toBe(contract.deposit)
  expect(changed.get('rentSteps')).toMatchObject(contract.rentSteps)
  expect(await count('OutboxEvent')).toBeLessThan(await count('AuditEntry'))

  const file = join(folder, 'demo-clients.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const machines = JSON.parse(readFileSync(file, 'utf8')) as { kind: string; clientId: string; clientSecret: string }[]
  expect(machines.map(({ kind }) => kind)).toEqual(['PARTNER', 'BI'])
  for (const { clientId, clientSecret } of machines) {
    const grant = await fetch(`${server!.url}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }),
    })
    expect(grant.status).toBe(200)
  }
  const output = await stop()
  expect(output).toContain('Demonstration log-ins, all with the password Leasedesk-demo-1')
  for (const login of ['ZS001', 'ZS002', 'FW001', 'CW001', 'GC001', 'JT001', 'HR001', 'XX001'])
    expect(output).toContain(login)
}, 300_000)

test('a second start loads nothing, and is silent once the password is another', async () => {
  const before = await count('Client')
  await start()
  expect(await stop()).toContain('Demonstration log-ins')
  expect(await count('Client')).toBe(before)
  await database.pool.query('UPDATE Account SET passwordHash = NULL')
  await start()
  expect(await stop()).not.toContain('Demonstration log-ins')
}, 300_000)
