/** R6.3.1: confirmed sales are settled by the contract to the cent, and call for what is due beyond the base rent. */
import { readFileSync } from 'node:fs'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, CONTRACTS, DEPARTMENTS, employeeOf, id, PROPERTIES } from '../../kit/world.ts'
import { codeOf } from '../../writer/kit.ts'
import { type Held, mutations, steps } from '../mutate.ts'

type Vector = {
  name: string
  area: string
  unit: string
  dayCount?: string
  rentCommencement: string
  expiry: string
  rentFree?: [string, string][]
  steps: { from: string; rate: string }[]
  escalation?: { percent: string; everyMonths: number }
  expect: { months: number; first3: Month[]; last: Month; total: string; firstYear: string }
}
type Month = { from: string; to: string; amount: string }

const DAY_COUNT: Record<string, string> = { '30': 'THIRTY', '365/12': 'AVERAGE', actual: 'ACTUAL' }
const vectors: Vector[] = JSON.parse(readFileSync(new URL('../../data/rent-golden.json', import.meta.url), 'utf8'))

let world: TestApp
const mutate = mutations(() => world)
const { does, refused } = steps(mutate)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

const insert = (table: string, row: Record<string, unknown>) =>
  world.database.pool.query('INSERT INTO ?? SET ?', [table, row])

/** A signed contract on the terms of a vector. */
async function contractOn(n: number, vector: Vector, more: Record<string, unknown>): Promise<string> {
  const contractId = id('ct', 600 + n)
  await insert('Contract', {
    id: contractId,
    departmentId: DEPARTMENTS.A,
    number: `HT6${String(n).padStart(2, '0')}`,
    state: 'IN_FORCE',
    signedAt: '2025-12-01 02:00:00.000',
    ownerId: employeeOf('speA'),
    clientId: CLIENTS.ofSpeA,
    propertyId: PROPERTIES.A,
    area: vector.area,
    rentUnit: vector.unit,
    dayCount: DAY_COUNT[vector.dayCount ?? '365/12'],
    rentCommencement: vector.rentCommencement,
    expiry: vector.expiry,
    escalationPercent: vector.escalation?.percent ?? null,
    escalationEvery: vector.escalation?.everyMonths ?? null,
    totalRent: vector.expect.total,
    ...more,
  })
  const isTurnover = more.rentType === 'TURNOVER'
  for (const [position, { from, rate }] of (isTurnover ? [] : vector.steps).entries())
    await insert('RentStep', { id: id('rs', 6000 + n * 10 + position), contractId, position, startDate: from, rate })
  for (const [position, [startDate, endDate]] of (vector.rentFree ?? []).entries())
    await insert('RentFreePeriod', { id: id('rf', 6000 + n * 10 + position), contractId, position, startDate, endDate })
  return contractId
}

async function settled(
  contractId: string,
  month: string,
  amount: string,
): Promise<Held & Record<string, string | null>> {
  const sales = await does('speA', 'createTenantSales', { contractId, month, amount, source: 'POS' })
  await does('finance', 'confirmTenantSales', sales)
  return one(sales.id)
}
const FIELDS = `id version state baseRent turnoverRent settledRent beyondBase
  obligations { nodes { kind side title amount periodFrom periodTo state } }`
const one = async (salesId: string) =>
  (await world.graphql('manA', `{ tenantSales(id: "${salesId}") { ${FIELDS} } }`)).data.tenantSales

test.each(vectors.map((vector, n) => [vector.name, vector, n] as const))(
  'worked figures over the API, and rent on top of them: %s [R6.3.1 api FIN]',
  async (_name, vector, n) => {
    const contractId = await contractOn(n, vector, { rentType: 'FIXED_PLUS_TURNOVER', turnoverRate: '8' })
    const answer = await world.graphql(
      'finance',
      `{ rentSchedule(contractId: "${contractId}") { months { from to amount } total firstYear } }`,
    )
    const { months, total, firstYear } = answer.data.rentSchedule
    expect({ months: months.length, first3: months.slice(0, 3), last: months.at(-1), total, firstYear }).toEqual(
      Object.fromEntries(
        ['months', 'first3', 'last', 'total', 'firstYear'].map((key) => [key, vector.expect[key as 'total']]),
      ),
    )
    // The first of the worked months that is a calendar month, where there is one, has its amount for base.
    const whole = vector.expect.first3.find(({ from }) => from.endsWith('-01'))
    const month = whole?.from ?? `${vector.expect.first3[2]!.from.slice(0, 7)}-01`
    const sales = await settled(contractId, month, '333333.33')
    // 8 % of 333,333.33 is 26,666.6664.
    expect(sales).toMatchObject({ turnoverRent: '26666.67', beyondBase: '26666.67', state: 'CONFIRMED' })
    if (whole) expect(sales.baseRent).toBe(whole.amount)
    expect(Number(sales.settledRent)).toBeCloseTo(Number(sales.baseRent) + 26666.67, 6)
    expect(sales.obligations).toMatchObject({
      nodes: [{ kind: 'TURNOVER_RENT', side: 'LESSEE', amount: '26666.67', periodFrom: month, state: 'PENDING' }],
    })
  },
)

test('the higher of two, turnover alone, and the guarantee beneath both [R6.3.1 api FIN]', async () => {
  const [first, , , , plain] = vectors as [Vector, Vector, Vector, Vector, Vector]
  const higher = await contractOn(20, plain, { rentType: 'HIGHER_OF', turnoverRate: '10', minimumGuarantee: '26000' })
  // Base 25,380.00: less turnover than the guarantee, more than both, and none.
  expect(await settled(higher, '2026-07-01', '200000')).toMatchObject({ settledRent: '26000.00', beyondBase: '620.00' })
  expect(await settled(higher, '2026-08-01', '300000.05')).toMatchObject({
    baseRent: '25380.00',
    turnoverRent: '30000.01',
    settledRent: '30000.01',
    beyondBase: '4620.01',
  })
  const bare = await contractOn(21, plain, { rentType: 'HIGHER_OF', turnoverRate: '10' })
  const low = await settled(bare, '2026-07-01', '1')
  expect(low).toMatchObject({ settledRent: '25380.00', beyondBase: '0.00', obligations: { nodes: [] } })
  // Turnover alone: the guarantee is the base, and free in the first month as the rent would be.
  const turnover = await contractOn(22, first, {
    rentType: 'TURNOVER',
    turnoverRate: '12.5',
    minimumGuarantee: '10000',
    escalationPercent: null,
    escalationEvery: null,
  })
  expect(await settled(turnover, '2026-01-01', '40000')).toMatchObject({ baseRent: '0.00', beyondBase: '5000.00' })
  expect(await settled(turnover, '2026-02-01', '40000')).toMatchObject({ baseRent: '10000.00', beyondBase: '0.00' })
  expect(await settled(turnover, '2026-03-01', '100000')).toMatchObject({
    settledRent: '12500.00',
    beyondBase: '2500.00',
  })
  // Beyond the term, and under a fixed rent, there is nothing to settle.
  expect(await settled(turnover, '2029-01-01', '100000')).toMatchObject({
    settledRent: null,
    obligations: { nodes: [] },
  })
  expect(await settled(CONTRACTS.signedOfSpeA, '2026-03-01', '100000')).toMatchObject({ settledRent: null })
})

test('corrected sales call for the difference, or give it back, all of it in the trail; nobody confirms his own [R6.3.1 api MAN]', async () => {
  const plain = vectors[4]!
  const contractId = await contractOn(30, plain, { rentType: 'FIXED_PLUS_TURNOVER', turnoverRate: '10' })
  await insert('Obligation', {
    id: id('ob', 600),
    departmentId: DEPARTMENTS.A,
    contractId,
    kind: 'SALES_REPORT',
    title: '2026-07 銷售額申報',
    dueOn: '2026-08-05',
    periodFrom: '2026-07-01',
    periodTo: '2026-07-31',
  })
  const sales = await does('speA', 'createTenantSales', { contractId, month: '2026-07-01', amount: '1000' })
  expect((await mutate('speA', 'confirmTenantSales', sales)).errors?.[0]?.message).toMatch(/ConfirmTenantSales/)
  const twice = await Promise.all([0, 1].map(() => mutate('finance', 'confirmTenantSales', sales)))
  expect(twice.map(codeOf).filter((code) => code === null || code === undefined)).toHaveLength(1)
  let now = await one(sales.id)
  expect(now.obligations.nodes.map(({ amount }: { amount: string }) => amount)).toEqual(['100.00'])
  const [duty] = (await world.database.pool.query('SELECT state FROM Obligation WHERE id = ?', [id('ob', 600)]))[0] as {
    state: string
  }[]
  expect(duty!.state).toBe('FULFILLED')
  const { version } = now
  expect(await refused('finance', 'correctTenantSales', { id: sales.id, version, amount: '1500' })).toEqual([
    'input.reason REASON_REQUIRED',
  ])
  const more = await does('finance', 'correctTenantSales', {
    id: sales.id,
    version,
    amount: '1500.55',
    reason: '補報外賣',
  })
  const less = await does('manA', 'correctTenantSales', { ...more, amount: '900', reason: '扣除退貨' })
  await does('manA', 'correctTenantSales', { ...less, amount: '900.01', reason: '一分不差' })
  now = await one(sales.id)
  // 100.00, then 150.06, 90.00 and 90.00: what is called for and given back adds up to what the sales cost.
  expect(
    now.obligations.nodes.map(({ side, amount, title }: Record<string, string>) => `${side} ${amount} ${title}`).sort(),
  ).toEqual([
    'LESSEE 100.00 2026-07 提成租金',
    'LESSEE 50.06 2026-07 提成租金差额补缴',
    'LESSOR 60.06 2026-07 提成租金差额退还',
  ])
  const [trail] = await world.database.pool.query(
    "SELECT verb, reason, changes FROM AuditEntry WHERE recordId = ? AND action = 'TRANSITION' ORDER BY id",
    [sales.id],
  )
  const entries = trail as { verb: string; reason: string | null; changes: unknown }[]
  expect(entries.map(({ verb, reason }) => [verb, reason])).toEqual([
    ['confirm', null],
    ['correct', '補報外賣'],
    ['correct', '扣除退貨'],
    ['correct', '一分不差'],
  ])
  expect(JSON.stringify(entries[1]!.changes)).toContain('150.06')
})
