/** Every operation of docs/operations, asked as a portal and a BI tool ask it of the demonstration. */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { sha256 } from '../../server/src/auth/base.ts'
import { loadDemoIfEmpty } from '../../server/src/demo/load.ts'
import { addDays, todayIn } from '../../server/src/domain/local-date.ts'
import { createFiles } from '../../server/src/files/store.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'

const PROJECT = resolve(import.meta.dirname, '../..')
const TODAY = todayIn('Asia/Shanghai')
const YEAR = TODAY.slice(0, 4)

type Kind = 'partner' | 'bi'
// Answers of many shapes.
// biome-ignore lint/suspicious/noExplicitAny: each check knows its own
type Data = any

let world: TestApp
const tokens = {} as Record<Kind, string>
beforeAll(async () => {
  world = await createTestApp({ empty: true })
  const { env, prisma, database } = world
  const files = createFiles(env)
  const parts = { prisma, pool: database.pool, log: () => {}, project: PROJECT, dataDir: env.dataDir, files }
  for (const { kind, clientId, clientSecret } of (await loadDemoIfEmpty(parts))!.machines) {
    const response = await world.fetch('/oauth/token', {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    })
    tokens[kind === 'BI' ? 'bi' : 'partner'] = ((await response.json()) as { access_token: string }).access_token
  }
}, 300_000)
afterAll(() => world.close())

const textOf = (kind: Kind, name: string) => readFileSync(`${PROJECT}/docs/operations/${kind}/${name}.graphql`, 'utf8')

async function run(kind: Kind, name: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await world.graphql({ token: tokens[kind] }, textOf(kind, name), variables)
  expect([name, errors]).toEqual([name, undefined])
  return data
}

const isSorted = (values: string[]) => expect(values).toEqual([...values].sort())
const sum = (values: string[]) => values.reduce((total, value) => total + Math.round(Number(value) * 100), 0)

/** The contract in force of the portal's client. */
async function contract(): Promise<Data> {
  const [client] = (await run('partner', 'MyTenancy')).clients.nodes
  return client.contracts.nodes.find(({ state }: Data) => state === 'IN_FORCE')
}

const year = { from: `${YEAR}-01-01`, to: `${YEAR}-12-31` }

const CHECKS: Record<Kind, Record<string, () => Promise<void>>> = {
  partner: {
    async MyTenancy() {
      const { nodes } = (await run('partner', 'MyTenancy')).clients
      expect(nodes).toHaveLength(1)
      expect(nodes[0]).toMatchObject({ name: expect.any(String), owner: { name: expect.any(String) } })
      const held = await contract()
      expect(Number(held.deposit)).toBeGreaterThan(0)
      expect(held.units.length).toBeGreaterThan(0)
      expect(held.expiry > held.rentCommencement).toBe(true)
    },
    async RentOfContract() {
      const { id } = await contract()
      const { rentSchedule, obligations } = await run('partner', 'RentOfContract', { contractId: id })
      expect(sum(rentSchedule.months.map(({ amount }: Data) => amount))).toBe(sum([rentSchedule.total]))
      expect(Number(rentSchedule.firstYear)).toBeGreaterThan(0)
      expect(obligations.nodes.length).toBeGreaterThan(0)
      const paid = obligations.nodes.filter(({ receipts }: Data) => receipts.nodes.length > 0)
      expect(paid.length).toBeGreaterThan(0)
      for (const { paidAmount, receipts } of paid)
        expect(sum(receipts.nodes.map(({ amount }: Data) => amount))).toBe(sum([paidAmount]))
    },
    async WhatIsDue() {
      const until = addDays(TODAY, 365)
      const { totalCount, nodes } = (await run('partner', 'WhatIsDue', { until })).obligations
      expect(totalCount).toBeGreaterThan(0)
      isSorted(nodes.map(({ dueOn }: Data) => dueOn))
      for (const { dueOn, state } of nodes)
        expect([dueOn <= until, /PENDING|OVERDUE/.test(state)]).toEqual([true, true])
    },
    async VacantUnits() {
      const { totalCount, nodes } = (await run('partner', 'VacantUnits', { areaMin: '40' })).units
      expect(totalCount).toBeGreaterThan(0)
      for (const { gla } of nodes) expect(Number(gla)).toBeGreaterThanOrEqual(40)
      const all = (await run('partner', 'VacantUnits')).units.totalCount
      expect(all).toBeGreaterThanOrEqual(totalCount)
      const [{ format }] = nodes
      const ofFormat = await run('partner', 'VacantUnits', { format: { equals: format } })
      for (const unit of ofFormat.units.nodes) expect(unit.format).toBe(format)
    },
    async MoveIn() {
      const { nodes } = (await run('partner', 'MoveIn')).moveInCases
      expect(nodes.length).toBeGreaterThan(0)
      expect(nodes[0].tasks.nodes.length).toBeGreaterThan(0)
      expect(nodes[0].contract.number).toEqual(expect.any(String))
    },
    async FileComplaint() {
      const complaint = { kind: 'ENGINEERING', title: '空調不製冷', description: '三樓東側', key: 'complaint-1' }
      const { createComplaint } = await run('partner', 'FileComplaint', complaint)
      expect(createComplaint.state).toBe('NEW')
      expect((await run('partner', 'FileComplaint', complaint)).createComplaint.id).toBe(createComplaint.id)
    },
    async MyComplaints() {
      const { nodes } = (await run('partner', 'MyComplaints')).complaints
      expect(nodes[0]).toMatchObject({ title: '空調不製冷', state: 'NEW' })
    },
    async ReportSales() {
      const { id } = await contract()
      const month = `${Number(YEAR) - 1}-01-01`
      const { createTenantSales } = await run('partner', 'ReportSales', {
        contractId: id,
        month: TODAY.slice(0, 7) > `${YEAR}-01` ? `${TODAY.slice(0, 7)}-01` : month,
        amount: '123456.50',
      })
      expect(createTenantSales).toMatchObject({ amount: '123456.50', version: 1 })
    },
  },
  bi: {
    async Reach() {
      const { departments, figures } = (await run('bi', 'Reach')).kpiReach
      expect(departments[0]).toMatchObject({ name: expect.any(String), closedUntil: expect.any(String) })
      expect(figures.map(({ figure }: Data) => figure)).toContain('SIGNED_AREA')
    },
    async SignedByMonth() {
      const { rows, totals } = (await run('bi', 'SignedByMonth', year)).kpi
      for (const { figure, value } of totals)
        expect([figure, sum(rows.filter((row: Data) => row.figure === figure).map((row: Data) => row.value))]).toEqual([
          figure,
          sum([value]),
        ])
      expect(sum(totals.map(({ value }: Data) => value))).toBeGreaterThan(0)
    },
    async RatesByProperty() {
      const { rows } = (await run('bi', 'RatesByProperty', { from: `${YEAR}-01-01`, to: `${YEAR}-03-31` })).kpi
      expect(rows.length).toBeGreaterThan(0)
      for (const { value, part, base } of rows) {
        expect(Number(value)).toBeLessThanOrEqual(100)
        expect(Math.abs(Number(value) - (Number(part) / Number(base)) * 100)).toBeLessThan(0.01)
      }
    },
    async Space() {
      const ids: string[] = []
      for (let after: string | null = null, more = true; more; ) {
        const { nodes, pageInfo }: Data = (await run('bi', 'Space', { after })).units
        ids.push(...nodes.map(({ id }: Data) => id))
        for (const { gla, property } of nodes) expect([Number(gla) > 0, typeof property.name]).toEqual([true, 'string'])
        after = pageInfo.endCursor
        more = pageInfo.hasNextPage
      }
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBe(await world.prisma.unit.count())
    },
    async Targets() {
      const { nodes } = (await run('bi', 'Targets', year)).targets
      expect(nodes.length).toBeGreaterThan(0)
      for (const { startDate, value } of nodes) expect([startDate.slice(0, 4), Number(value) > 0]).toEqual([YEAR, true])
    },
  },
}

const KINDS = Object.keys(CHECKS) as Kind[]

describe.each(KINDS)('example operations: %s', (kind) => {
  test.each(Object.entries(CHECKS[kind]))('%s answers with something sound', (_name, check) => check())

  test('there are no others', () => {
    const files = readdirSync(`${PROJECT}/docs/operations/${kind}`).sort()
    expect(files).toEqual(
      Object.keys(CHECKS[kind])
        .map((name) => `${name}.graphql`)
        .sort(),
    )
  })

  test('all of them are approved, and known by their hash', async () => {
    for (const name of Object.keys(CHECKS[kind])) {
      const response = await world.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[kind]}` },
        // Without its variables an operation that needs some is refused for these, and not as unknown.
        body: JSON.stringify({ documentId: `sha256:${sha256(textOf(kind, name).trim())}` }),
      })
      expect([name, response.status]).not.toEqual([name, 404])
      const { errors = [] } = (await response.json()) as { errors?: { message: string }[] }
      for (const { message } of errors) expect(message).toMatch(/Variable|变量|was not provided/)
    }
  })
})
