/** R6.3.3: ageing of overdue sums, fulfilment and breaches, of what the reader reads one by one. */
import { addDays, todayIn } from '../../../server/src/domain/local-date.ts'
import { partnerOf } from '../../access/actors.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, CONTRACTS, DEPARTMENTS, id, type Person, PROPERTIES } from '../../kit/world.ts'
import { codeOf } from '../../writer/kit.ts'

let world: TestApp
const today = todayIn('Asia/Shanghai')
beforeAll(async () => {
  world = await createTestApp()
  const rows = [
    // Days overdue, sum, received, and what is special.
    [1, '100.10', '0', {}],
    [30, '200.00', '50.05', {}],
    [31, '400.00', '0', { kind: 'FEE' }],
    [61, '800.00', '0', {}],
    [91, '1600.00', '0', { state: 'BREACHED' }],
    [10, '3200.00', '3200.00', { state: 'FULFILLED', fulfilledOn: addDays(today, -12) }],
    [11, '10.00', '10.00', { state: 'FULFILLED', fulfilledOn: addDays(today, -1) }],
    [12, '6400.00', '0', { state: 'WAIVED' }],
    [13, '6400.00', '0', { provisional: 1 }],
    [14, '6400.00', '0', { side: 'LESSOR' }],
    [-5, '6400.00', '0', { state: 'PENDING' }],
    [15, '7.00', '0', { contractId: CONTRACTS.signedOfSpeA2 }],
    [15, '9.00', '0', { contractId: CONTRACTS.ofB, departmentId: DEPARTMENTS.B }],
  ] as const
  for (const [n, [days, amount, paidAmount, more]] of rows.entries())
    await insert('Obligation', {
      id: id('ob', 800 + n),
      departmentId: DEPARTMENTS.A,
      contractId: CONTRACTS.signedOfSpeA,
      kind: 'RENT',
      title: `租金${n}`,
      dueOn: addDays(today, -days),
      amount,
      paidAmount,
      state: 'OVERDUE',
      ...more,
    })
  const breach = (n: number, more: Record<string, unknown>) =>
    insert('BreachCase', {
      id: id('bc', 800 + n),
      departmentId: DEPARTMENTS.A,
      contractId: CONTRACTS.signedOfSpeA,
      title: `違約${n}`,
      clause: '第五條',
      facts: '逾期',
      ...more,
    })
  await breach(1, { state: 'PENALTY', penalty: '500.50' })
  await breach(2, { state: 'PENALTY', penalty: '0.50', clause: '第七條' })
  await breach(3, { state: 'SETTLED', settledAt: '2019-05-01 00:00:00.000' })
  await breach(4, { contractId: CONTRACTS.signedOfSpeA2 })
}, 120_000)
afterAll(() => world.close())

const insert = (table: string, row: Record<string, unknown>) =>
  world.database.pool.query('INSERT INTO ?? SET ?', [table, row])

const AGES = 'name currency upTo30 upTo60 upTo90 over90 total count'
const TEXT = `query ($input: PerformanceStatisticsInput!) { performanceStatistics(input: $input) { day
  ageingByProperty { id ${AGES} } ageingByClient { id ${AGES} }
  fulfilment { kind side due fulfilled inTime overdue rate inTimeRate }
  breachesByState { state count penalty deducted } breachesByClause { clause count open } } }`
const ask = (as: Person | { token: string }, input: object = {}) =>
  world.graphql(as, TEXT, { input: { from: addDays(today, -100), to: addDays(today, 30), ...input } })
const told = async (as: Person, input: object = {}) => {
  const answer = await ask(as, input)
  expect(answer.errors).toBeUndefined()
  return answer.data.performanceStatistics
}

test('overdue sums by age, duties by kind, breaches by stage and clause [R6.3.3 api MAN] [R6.3.3 api SPE] [R6.3.3 api FIN] [R6.3.3 api LEA]', async () => {
  const own = {
    currency: 'CNY',
    upTo30: '250.05',
    upTo60: '400.00',
    upTo90: '800.00',
    over90: '1600.00',
    total: '3050.05',
    count: 5,
  }
  const all = await told('manA')
  expect(all.day).toBe(today)
  expect(all.ageingByProperty).toEqual([
    { ...own, id: PROPERTIES.A, name: '甲商場', upTo30: '257.05', total: '3057.05', count: 6 },
  ])
  expect(all.ageingByClient).toEqual([
    { ...own, id: CLIENTS.ofSpeA, name: '客戶1' },
    {
      id: CLIENTS.ofSpeA2,
      name: '客戶2',
      currency: 'CNY',
      upTo30: '7.00',
      upTo60: '0.00',
      upTo90: '0.00',
      over90: '0.00',
      total: '7.00',
      count: 1,
    },
  ])
  expect(all.fulfilment).toEqual([
    { kind: 'RENT', side: 'LESSEE', due: 7, fulfilled: 2, inTime: 1, overdue: 5, rate: '28.57', inTimeRate: '14.29' },
    { kind: 'RENT', side: 'LESSOR', due: 1, fulfilled: 0, inTime: 0, overdue: 1, rate: '0.00', inTimeRate: '0.00' },
    { kind: 'FEE', side: 'LESSEE', due: 1, fulfilled: 0, inTime: 0, overdue: 1, rate: '0.00', inTimeRate: '0.00' },
  ])
  expect(all.breachesByState).toEqual([
    { state: 'NOTICE', count: 1, penalty: '0.00', deducted: '0.00' },
    { state: 'PENALTY', count: 2, penalty: '501.00', deducted: '0.00' },
  ])
  expect(all.breachesByClause).toEqual([
    { clause: '第五條', count: 2, open: 2 },
    { clause: '第七條', count: 1, open: 1 },
  ])
  for (const other of ['depA', 'finance', 'leader'] as const) expect(await told(other)).toEqual(all)
  // A specialist has those of his own contracts; a settled case counts in the time in which it was settled.
  const mine = await told('speA', { from: '2019-04-01' })
  expect(mine.ageingByProperty).toEqual([{ ...own, id: PROPERTIES.A, name: '甲商場' }])
  expect(mine.breachesByState.map(({ state, count }: { state: string; count: number }) => [state, count])).toEqual([
    ['PENALTY', 2],
    ['SETTLED', 1],
  ])
  expect((await told('manB')).ageingByProperty).toMatchObject([{ id: PROPERTIES.B, total: '9.00' }])
  expect((await told('manA', { propertyIds: [PROPERTIES.B] })).ageingByProperty).toEqual([])
  // Every figure opens to its records by a list of these.
  const list = await world.graphql(
    'manA',
    `{ obligations(where: { contract: { propertyId: { equals: "${PROPERTIES.A}" } }, side: { in: [LESSEE] }, provisional: { equals: false },
      state: { in: [PENDING, OVERDUE, BREACHED] }, amount: { gt: "0" }, dueOn: { lte: "${addDays(today, -1)}", gte: "${addDays(today, -30)}" } }) { totalCount } }`,
  )
  expect(list.data.obligations.totalCount).toBe(3)
})

test('nobody else has them, and time has an order', async () => {
  const portal = (await partnerOf(world, CLIENTS.ofSpeA)).as as { token: string }
  for (const nobody of ['legal', 'collaborator', 'hr', 'admin', portal] as const)
    expect((await ask(nobody)).errors).toBeDefined()
  expect(codeOf(await ask('manA', { to: '2019-01-01' }))).toBe('BAD_USER_INPUT')
})
