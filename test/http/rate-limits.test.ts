/** How much may be asked in a minute, what requests cost, and what callers are told of it. */

import { createApp } from '../../server/src/app.ts'
import { FORMULAS } from '../../server/src/modules/kpi/formulas/index.ts'
import { createLog } from '../../server/src/ops/log.ts'
import { createBuckets } from '../../server/src/rate/buckets.ts'
import { type Payer, quotasOf } from '../../server/src/rate/quota.ts'
import { biOf, partnerOf } from '../access/actors.ts'
import { type Answer, createTestApp, type TestApp } from '../kit/app.ts'
import { CLIENTS, type Person } from '../kit/world.ts'

let world: TestApp
beforeAll(async () => {
  world = await createTestApp({
    settings: { RATE_LIMIT_STAFF: '20000', RATE_LIMIT_MACHINE: '12000', RATE_LIMIT_ANONYMOUS: '600' },
  })
  for (const person of ['manA', 'depA', 'speA', 'speA2', 'leader'] as const) await world.token(person)
})
afterAll(() => world.close())

/** 10,000 records, the most that there may be. */
const LARGEST = '{ clients(first: 100) { nodes { contracts(first: 99) { nodes { id } } } } }'
const LARGEST_OF_BI = '{ departments(first: 100) { nodes { properties(first: 99) { nodes { id } } } } }'

const from = (ip: string, path: string, init: RequestInit = {}) =>
  world.app.handle(new Request(`http://127.0.0.1${path}`, init), { ip, https: false })

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const secondsOf = (headers: Headers): number => Number(headers.get('retry-after'))

describe('what a request costs, in points', () => {
  test.each<[string, number, Record<string, unknown>?]>([
    ['{ about }', 10],
    ['{ clients { nodes { id } } }', 10 + 25],
    ['{ clients(first: 7) { nodes { id } } }', 10 + 7],
    ['{ clients(first: 7) { edges { node { id } } pageInfo { hasNextPage } } }', 10 + 7],
    ['query($n: Int = 4) { clients(first: $n) { nodes { id } } }', 10 + 4],
    ['query($n: Int = 4) { clients(first: $n) { nodes { id } } }', 10 + 3, { n: 3 }],
    ['{ clients(first: 5) { nodes { id owner { name } } } }', 10 + 5 + 5],
    [
      '{ clients(first: 5) { nodes { ...a ...b } } } fragment a on Client { owner { name } } fragment b on Client { owner { id } }',
      10 + 5 + 5,
    ],
    ['{ clients(first: 5) { nodes { contracts(first: 4) { nodes { id } } } } }', 10 + 5 + 20],
    [
      'query($x: Boolean!) { clients(first: 5) { nodes { id contracts @include(if: $x) { nodes { id } } } } }',
      10 + 5,
      { x: false },
    ],
    ['{ clients { totalCount } }', 10 + 20],
    ['{ a: clients(first: 1) { nodes { id } } b: clients(first: 2) { nodes { id } } }', 10 + 3],
    [`{ client(id: "${CLIENTS.ofSpeA}") { name } }`, 10 + 1],
    [`{ node(id: "${CLIENTS.ofSpeA}") { id ... on Client { contracts(first: 9) { nodes { id } } } } }`, 10 + 1 + 9],
    [
      '{ kpi(input: { figures: [SIGNED_AREA, SIGNED_AMOUNT], from: "2026-01-01", to: "2026-01-31" }) { totals { value } } }',
      10 + 200,
    ],
    ['mutation { deleteClient(input: { id: "cl_x", version: 1 }) { id } }', 10 + 50 + 1],
    [
      'mutation($i: DeleteClientsInput!) { deleteClients(input: $i) { id } }',
      10 + 3 * 50 + 1,
      { i: { records: [1, 2, 3].map((n) => ({ id: `cl_${n}`, version: 1 })) } },
    ],
    // Arguments that execution will refuse.
    [
      'query($f: [KpiFigure!] = [SIGNED_AREA]) { kpi(input: { figures: $f, from: "2026-01-01", to: "2026-01-31" }) { totals { value } } }',
      10,
      { f: null },
    ],
    ['query($n: Int) { clients(first: $n) { nodes { id } } }', 10 + 25, { n: null }],
    ['{ __schema { queryType { name } } }', 10 + 500],
    ['{ nonsense }', 10],
    ['{', 10],
  ])('%s: %i', async (...[query, points, variables]) => {
    const { headers } = await world.graphql('manA', query, variables)
    expect(headers.get('operation-cost')).toBe(String(points))
  })

  test('what is left is told with every answer, in the form of the draft', async () => {
    const { headers } = await world.graphql('depA', '{ clients(first: 90) { nodes { id } } }')
    expect(headers.get('ratelimit-policy')).toBe('"staff";q=20000;w=60;qu="points"')
    // A hundred points of 20,000 flow back in a third of a second.
    expect(headers.get('ratelimit')).toMatch(/^"staff";r=19[89]\d\d;t=1$/)
    expect(headers.get('retry-after')).toBeNull()
  })

  test('figures as a file cost what all of them cost', async () => {
    const authorization = `Bearer ${await world.token('depA')}`
    const response = await from('10.0.0.1', '/kpi.csv?from=2026-01-01&to=2026-01-31', { headers: { authorization } })
    expect([response.status, response.headers.get('operation-cost')]).toEqual([200, String(100 * FORMULAS.size)])
    expect(response.headers.get('ratelimit-policy')).toMatch(/^"staff"/)
    await response.text()
  })
})

describe('more than may be used', () => {
  const expectRefused = ({ status, headers, errors, text }: Answer) => {
    expect([status, errors?.[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED'])
    expect(secondsOf(headers)).toBeGreaterThan(0)
    expect(secondsOf(headers)).toBeLessThanOrEqual(60)
    expect(errors?.[0]?.extensions.retryAfter).toBe(secondsOf(headers))
    expect(headers.get('ratelimit')).toMatch(new RegExp(`;t=${secondsOf(headers)}$`))
    expect(text).not.toMatch(/SELECT|\.ts/)
  }
  /** Asks four times at once; the first is let in, the last is not, however slow this machine is. */
  const exhaust = async (as: Person | { token: string }, query: string) => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => world.graphql(as, query)))
    expect(answers[0]!.errors).toBeUndefined()
    return { refused: answers[3]!, admitted: answers.filter(({ status }) => status === 200).length }
  }

  test('a person is asked to wait, before anything is read; others are not', async () => {
    world.statements()
    const { refused, admitted } = await exhaust('speA', LARGEST)
    expectRefused(refused)
    const read = world.statements().filter(({ sql }) => sql.includes('Contract'))
    expect(read).toHaveLength(admitted)
    // What is cheap enough is answered long before what is dear: ten points flow back in 30 ms.
    await wait(50)
    expect((await world.graphql('speA', '{ about }')).status).toBe(200)
    expect((await world.graphql('speA', LARGEST)).status).toBe(429)
    expect((await world.graphql('speA2', LARGEST)).errors).toBeUndefined()
  })

  test('a refused change changes nothing', async () => {
    const { database, prisma, env, app } = world
    const few = { ...env, pointsPerMinute: { staff: 100, machine: 100, anonymous: 100 } }
    const poor = await createApp({ env: few, log: createLog(env), pool: database.pool, prisma, model: app })
    const authorization = `Bearer ${await world.token('depA')}`
    const create = () => {
      const body = JSON.stringify({ query: 'mutation { createClient(input: { name: "一次" }) { id } }' })
      const headers = { authorization, 'content-type': 'application/json' }
      const request = new Request('http://127.0.0.1/graphql', { method: 'POST', headers, body })
      return poor.handle(request, { ip: '10.0.0.9', https: false })
    }
    const answers = await Promise.all([create(), create(), create()])
    expect(answers.map(({ status }) => status)).toEqual([200, 429, 429])
    expect(await world.prisma.client.count({ where: { name: '一次' } })).toBe(1)
    await poor.close()
  })

  test('a machine client has its own', async () => {
    const [bi, other, partner] = await Promise.all([biOf(world), biOf(world), partnerOf(world, CLIENTS.ofSpeA)])
    const { refused } = await exhaust(bi.as as { token: string }, LARGEST_OF_BI)
    expectRefused(refused)
    expect(refused.headers.get('ratelimit-policy')).toBe('"machine";q=12000;w=60;qu="points"')
    expect((await world.graphql(other.as, LARGEST_OF_BI)).errors).toBeUndefined()
    expect((await world.graphql(partner.as, '{ clients { nodes { id } } }')).status).toBe(200)
  })

  test('nobody has that of his address, for the log-in as well; a token that is no good counts as none', async () => {
    const { database, prisma, env, app } = world
    // Two requests, or one try to log in, in a minute: so slow that nothing flows back while this runs.
    const few = { ...env, pointsPerMinute: { staff: 20000, machine: 100, anonymous: 20 } }
    const poor = await createApp({ env: few, log: createLog(env), pool: database.pool, prisma, model: app })
    const post = (ip: string, path: string, body = '{}', authorization = '') => {
      const headers = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) }
      return poor.handle(new Request(`http://127.0.0.1${path}`, { method: 'POST', headers, body }), {
        ip,
        https: false,
      })
    }
    const ask = (ip: string, authorization = '') => post(ip, '/graphql', '{"query":"{about}"}', authorization)
    const statuses = async (answers: (() => Promise<Response>)[]) => {
      const got: number[] = []
      for (const answer of answers) got.push((await answer()).status)
      return got
    }
    const token = `Bearer ${await world.token('manA')}`
    const used = ['10.0.0.2', '10.0.0.2', '10.0.0.2'].map((ip) => () => ask(ip))
    expect(await statuses(used)).toEqual([200, 200, 429])
    const logIns = ['/auth/sign-in', '/auth/refresh', '/oauth/token'].map((path) => () => post('10.0.0.2', path))
    expect(await statuses(logIns)).toEqual([429, 429, 429])
    expect(secondsOf((await logIns[0]!()).headers)).toBeGreaterThan(30)
    expect(
      await statuses([
        () => ask('10.0.0.2', 'Bearer nonsense'),
        () => ask('10.0.0.3', 'Bearer nonsense'),
        () => ask('10.0.0.2', token),
        () => post('10.0.0.4', '/auth/sign-in'),
        () => post('10.0.0.4', '/auth/sign-in'),
      ]),
    ).toEqual([429, 401, 200, 400, 429])
    // A subscriber of IPv6 has all of his half to choose from.
    const half = ['1', '2', '3'].map((host) => () => ask(`2001:db8:1:2::${host}`))
    expect(await statuses([...half, () => ask('2001:db8:1:3::1')])).toEqual([200, 200, 429, 200])
    await poor.close()
  })
})

describe('buckets', () => {
  const quota = quotasOf({ pointsPerMinute: { staff: 6000, machine: 6000, anonymous: 600 } }).staff
  const payer = (name: string): Payer => ({ id: `ac_${name}`, quota })
  let now = 0
  const server = () =>
    createBuckets({
      pool: world.database.pool,
      now: () => now,
      failed: (error) => {
        throw error
      },
    })

  test('fill again evenly, and say when there will be enough', async () => {
    const buckets = server()
    expect(buckets.take(payer('even'), 6000)).toMatchObject({ admitted: true, remaining: 0, seconds: 60 })
    expect(buckets.take(payer('even'), 500)).toMatchObject({ admitted: false, remaining: 0, seconds: 5 })
    now += 4_900
    expect(buckets.take(payer('even'), 500)).toMatchObject({ admitted: false, remaining: 490, seconds: 1 })
    now += 100
    expect(buckets.take(payer('even'), 500)).toMatchObject({ admitted: true, remaining: 0 })
    now += 120_000
    expect(buckets.take(payer('even'), 0).remaining).toBe(6000)
    // What costs more than there ever is may be had from a full bucket.
    expect(buckets.take(payer('even'), 9000)).toMatchObject({ admitted: true, remaining: 0, seconds: 90 })
    await buckets.close()
  })

  test('of several servers know of each other through the database, and of a server that starts anew', async () => {
    const [one, two] = [server(), server()]
    expect(one.take(payer('both'), 4000).admitted).toBe(true)
    await one.settle()
    expect(two.take(payer('both'), 1000).remaining).toBe(5000)
    await two.settle()
    const known = two.take(payer('both'), 0).remaining
    // What flowed back meanwhile, by the clock of the database.
    expect(known).toBeGreaterThanOrEqual(1000)
    expect(known).toBeLessThan(3000)
    const anew = server()
    anew.take(payer('both'), 300)
    await anew.settle()
    expect(anew.take(payer('both'), 0).remaining).toBeLessThan(3000)
    for (const each of [one, two, anew]) await each.close()
  })

  test('give together no more than one of them for long: what was too much is owed', async () => {
    const [one, two] = [server(), server()]
    for (const each of [one, two]) expect(each.take(payer('owed'), 6000).admitted).toBe(true)
    await one.settle()
    await two.settle()
    const owed = two.take(payer('owed'), 60)
    expect(owed.admitted).toBe(false)
    expect(owed.seconds).toBeGreaterThan(30)
    for (const each of [one, two]) await each.close()
  })

  test('go on by themselves while the database is away, and tell it afterwards', async () => {
    let isAway = true
    const { pool } = world.database
    const failing = {
      query: (...args: Parameters<typeof pool.query>) =>
        isAway ? Promise.reject(new Error('away')) : pool.query(...args),
    }
    const failures: unknown[] = []
    const alone = createBuckets({
      pool: failing as typeof pool,
      now: () => now,
      failed: (error) => failures.push(error),
    })
    alone.take(payer('away'), 4000)
    await alone.settle()
    expect(failures).toHaveLength(1)
    expect(alone.take(payer('away'), 3000).admitted).toBe(false)
    isAway = false
    await alone.settle()
    const other = server()
    other.take(payer('away'), 300)
    await other.settle()
    expect(other.take(payer('away'), 0).remaining).toBeLessThan(4000)
    for (const each of [alone, other]) await each.close()
  })
})
