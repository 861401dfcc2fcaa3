/** What is refused is noted, apart from the trail, and nobody can fill that log (domain §11). */
import { createRefusals } from '../../server/src/refusals/refusals.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { CLIENTS, CONTRACTS, DEPARTMENTS, UNITS } from '../kit/world.ts'

let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
})
afterAll(() => world.close())

type Line = Record<
  'code' | 'operation' | 'detail' | 'recordId' | 'actorName' | 'actorRole' | 'address' | 'count',
  string | number | null
>

const byOperation = (a: { operation: unknown }, b: { operation: unknown }) =>
  String(a.operation) < String(b.operation) ? -1 : 1

/** The log as the administrator reads it, by what was asked for. */
async function lines(where = '{}'): Promise<Line[]> {
  await world.app.settle()
  const fields = 'code operation detail recordId actorName actorRole address count'
  const answer = await world.graphql(
    'admin',
    `{ refusals(first: 100, where: ${where}, orderBy: [{ field: at, direction: DESC }]) { nodes { ${fields} } } }`,
  )
  expect(answer.errors).toBeUndefined()
  return answer.data.refusals.nodes.sort(byOperation)
}

const entries = () => world.prisma.auditEntry.count({ where: { action: { notIn: ['SIGN_IN', 'SIGN_IN_AS'] } } })

test('a refused change is there with who, what, why and which record, once with its count; the trail has nothing', async () => {
  const before = await entries()
  const update = 'mutation($i: UpdateClientInput!) { updateClient(input: $i) { id } }'
  const hidden = { i: { id: CLIENTS.ofSpeA2, version: 1, name: '機密的名字' } }
  for (let n = 0; n < 3; n++) await world.graphql('speA', update, hidden)
  await world.graphql('speA', 'mutation($i: UpdateUnitInput!) { updateUnit(input: $i) { id } }', {
    i: { id: UNITS.letA, version: 1 },
  })
  const wrong = { i: { id: CONTRACTS.draftOfSpeA, version: 1, deposit: '-1' } }
  await world.graphql('speA', 'mutation($i: UpdateContractInput!) { updateContract(input: $i) { id } }', wrong)
  await world.graphql('speA', 'mutation { deleteContact(input: { id: "co_nowhere", version: 1 }) { id } }')
  const speA = { actorName: '員工speA', actorRole: 'SPE', address: '127.0.0.1' }
  expect(await lines('{ actorRole: { equals: "SPE" } }')).toEqual([
    { ...speA, code: 'BAD_USER_INPUT', operation: 'POST /graphql', detail: null, recordId: null, count: 1 },
    { ...speA, code: 'NOT_FOUND', operation: 'deleteContact', detail: null, recordId: null, count: 1 },
    { ...speA, code: 'NOT_FOUND', operation: 'updateClient', detail: null, recordId: CLIENTS.ofSpeA2, count: 3 },
    {
      ...speA,
      code: 'BAD_USER_INPUT',
      operation: 'updateContract',
      detail: 'input.deposit NEGATIVE',
      recordId: CONTRACTS.draftOfSpeA,
      count: 1,
    },
  ])
  expect(await entries()).toBe(before)
  const [rows] = await world.database.pool.query('SELECT * FROM Refusal')
  expect(JSON.stringify(rows)).not.toContain('機密的名字')
})

test('what nobody known was refused is there by address: tokens, log-ins, forms, paths of the API', async () => {
  const ask = (path: string, init: RequestInit) =>
    world.app.handle(new Request(`http://127.0.0.1${path}`, init), { ip: '10.7.7.7', https: false })
  const json = { 'content-type': 'application/json' }
  await ask('/graphql', { method: 'POST', headers: { ...json, authorization: 'Bearer x.y.z' }, body: '{}' })
  await ask('/graphql', { method: 'POST', headers: json, body: '{"query":"{ employees { nodes { id } } }"}' })
  await ask('/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' })
  await ask('/graphql?query={about}', {})
  await ask('/kpi.csv', {})
  await ask('/auth/sign-in', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ login: 'T001', password: 'wrong password 1' }),
  })
  await ask('/oauth/token', {
    method: 'POST',
    headers: json,
    body: '{"grant_type":"client_credentials","client_id":"x","client_secret":"y"}',
  })
  await ask('/nothing', {})
  const found = await lines('{ address: { equals: "10.7.7.7" } }')
  expect(
    found.map(({ code, operation, actorName, count }) => `${operation} ${code} ${actorName} ${count}`).sort(),
  ).toEqual([
    'GET /graphql METHOD_NOT_ALLOWED null 1',
    'GET /kpi.csv UNAUTHENTICATED null 1',
    'POST /auth/sign-in UNAUTHENTICATED null 1',
    'POST /graphql UNAUTHENTICATED null 2',
    'POST /graphql UNSUPPORTED_MEDIA_TYPE null 1',
    'POST /oauth/token UNAUTHENTICATED null 1',
  ])
  const [rows] = await world.database.pool.query('SELECT * FROM Refusal')
  expect(JSON.stringify(rows)).not.toMatch(/wrong password|T001/)
})

test('[R9.3 api SPE] who tries to report misconduct is not in it', async () => {
  const file = 'mutation { fileIntegrityReport(input: { text: "", category: OTHER }) { receipt } }'
  await world.graphql('speA2', file)
  await world.graphql('speA2', '{ integrityReportState(receipt: "x") { state } }')
  expect((await lines('{ operation: { contains: "ntegrity" } }')).length).toBe(0)
})

test('only the administrator reads it', async () => {
  for (const person of ['manA', 'leader', 'speA', 'hr'] as const)
    expect((await world.graphql(person, '{ refusals { nodes { id } } }')).errors?.[0]?.message).toMatch(/refusals/)
  for (const schema of Object.values(world.app.schemas))
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((name) => /refusal/i.test(name))).toEqual([])
})

describe('the log', () => {
  const start = new Date('2026-11-26T08:00:30.000Z')
  let now = start
  const server = () =>
    createRefusals({
      pool: world.database.pool,
      isConfidential: () => false,
      now: () => now,
      failed: (error) => {
        throw error
      },
    })
  const refusal = (operation: string, address = '10.8.8.8') => ({ viewer: null, address, code: 'NOT_FOUND', operation })
  const stored = async (where = '1') => {
    const [rows] = await world.database.pool.query(
      `SELECT address, operation, count FROM Refusal WHERE address LIKE '10.%' AND at >= ? AND ${where} ORDER BY at`,
      [start],
    )
    return rows as { address: string | null; operation: string; count: number }[]
  }
  beforeEach(async () => {
    now = start
    await world.app.settle()
    await world.database.pool.query('DELETE FROM Refusal')
  })

  test('adds up what several servers saw in a minute', async () => {
    const [one, two] = [server(), server()]
    for (const each of [one, two]) for (let n = 0; n < 5; n++) each.note(refusal('updateClient'))
    await one.flush()
    await two.flush()
    now = new Date(start.getTime() + 20_000)
    one.note(refusal('updateClient'))
    await one.flush()
    now = new Date(start.getTime() + 60_000)
    one.note(refusal('updateClient'))
    await one.close()
    await two.close()
    expect((await stored()).map(({ count }) => count)).toEqual([11, 1])
  })

  test('keeps twenty lines of a caller in a minute, and counts the rest', async () => {
    const log = server()
    for (let n = 0; n < 1000; n++) log.note(refusal(`probe${n}`))
    log.note(refusal('other', '10.8.8.9'))
    await log.flush()
    for (let n = 0; n < 1000; n++) log.note(refusal(`again${n}`))
    await log.close()
    const lines = await stored("address = '10.8.8.8'")
    expect(lines).toHaveLength(21)
    expect(lines.find(({ operation }) => operation === '…')?.count).toBe(1980)
    expect(await stored("address = '10.8.8.9'")).toHaveLength(1)
  })

  test('keeps five hundred lines at a time of however many callers', async () => {
    const log = server()
    for (let n = 0; n < 5000; n++) log.note(refusal('probe', `10.9.${n >> 8}.${n & 255}`))
    await log.close()
    const [found] = await world.database.pool.query('SELECT count FROM Refusal')
    const lines = found as { count: number }[]
    expect(lines.length).toBeLessThanOrEqual(501)
    expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(5000)
  })

  test('forgets what is older than ninety days', async () => {
    const log = server()
    log.note(refusal('old'))
    await log.flush()
    now = new Date(start.getTime() + 91 * 86_400_000)
    log.note(refusal('new'))
    await log.close()
    expect((await stored()).map(({ operation }) => operation)).toEqual(['new'])
  })

  test('goes on when the database does not', async () => {
    const failures: unknown[] = []
    const pool = { query: () => Promise.reject(new Error('away')) } as unknown as typeof world.database.pool
    const log = createRefusals({ pool, isConfidential: () => false, failed: (error) => failures.push(error) })
    log.note(refusal('lost'))
    await log.flush()
    log.note({ ...refusal('kept'), viewer: null })
    await log.close()
    expect(failures).toHaveLength(2)
  })
})

test('departments of refused people are told, as their rows are', async () => {
  await world.graphql('speB', 'mutation { deleteClient(input: { id: "cl_x", version: 1 }) { id } }')
  await world.app.settle()
  const row = await world.prisma.refusal.findFirstOrThrow({ where: { actorName: '員工speB' } })
  expect(row.departmentId).toBe(DEPARTMENTS.B)
})
