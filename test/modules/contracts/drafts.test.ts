/** R6.1.1: a specialist drafts a contract through the API; the figures follow from its terms. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, CONTRACTS, employeeOf, id, PROPERTIES, UNITS } from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'
import { mutations } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

type Golden = {
  name: string
  area: string
  rentCommencement: string
  expiry: string
  rentFree: [string, string][]
  steps: { from: string; rate: string }[]
  escalation?: { percent: string; everyMonths: number }
  expect: { months: number; total: string; first3: { from: string; to: string; amount: string }[] }
}
const golden = (
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../data/rent-golden.json'), 'utf8')) as Golden[]
)[0]!

const terms = {
  clientId: CLIENTS.ofSpeA,
  brandId: id('br', 1),
  lesseeEntityId: id('le', 1),
  propertyId: PROPERTIES.A,
  units: [{ unitId: UNITS.publishedA, area: golden.area }],
  parties: [
    { role: 'LESSOR', name: '示例商業管理有限公司' },
    { role: 'LESSEE', name: '企業1有限公司' },
  ],
  area: golden.area,
  rentCommencement: golden.rentCommencement,
  expiry: golden.expiry,
  rentSteps: golden.steps.map(({ from, rate }) => ({ startDate: from, rate })),
  rentFreePeriods: golden.rentFree.map(([startDate, endDate]) => ({ startDate, endDate })),
  escalationPercent: golden.escalation!.percent,
  escalationEvery: golden.escalation!.everyMonths,
}

test('[R6.1.1 api SPE] a specialist drafts a contract from the terms; rent is computed to the cent', async () => {
  const made = await mutate(
    'speA',
    'createContract',
    terms,
    'id version number state owner { id } totalRent units { unit { code } area } parties { role name }',
  )
  expect(made.errors).toBeUndefined()
  const contract = made.data.createContract
  expect(contract).toMatchObject({
    state: 'DRAFT',
    owner: { id: employeeOf('speA') },
    totalRent: golden.expect.total,
    units: [{ unit: { code: 'L1-02' }, area: golden.area }],
  })
  expect(contract.parties.map((party: { role: string }) => party.role)).toEqual(['LESSOR', 'LESSEE'])
  const schedule = await world.graphql(
    'manA',
    `{ rentSchedule(contractId: "${contract.id}") { total months { from to amount } } }`,
  )
  expect(schedule.data.rentSchedule.total).toBe(golden.expect.total)
  expect(schedule.data.rentSchedule.months).toHaveLength(golden.expect.months)
  expect(schedule.data.rentSchedule.months.slice(0, 3)).toEqual(golden.expect.first3)
  // Another step, and everything that follows from it changes.
  const changed = await mutate(
    'speA',
    'updateContract',
    { id: contract.id, version: 1, rentSteps: [{ startDate: golden.rentCommencement, rate: '20' }] },
    'version totalRent rentSteps { rate }',
  )
  expect(changed.data.updateContract).toMatchObject({ version: 2, rentSteps: [{ rate: '20.0000' }] })
  expect(Number(changed.data.updateContract.totalRent)).toBeGreaterThan(Number(golden.expect.total) * 1.9)
  // Terms that are no longer complete have no figures.
  const open = await mutate(
    'speA',
    'updateContract',
    { id: contract.id, version: 2, expiry: null },
    'totalRent firstYearRent netEffectiveRent',
  )
  expect(open.data.updateContract).toEqual({ totalRent: null, firstYearRent: null, netEffectiveRent: null })
  expect(
    (await world.graphql('manA', `{ rentSchedule(contractId: "${contract.id}") { total } }`)).data.rentSchedule,
  ).toBeNull()
})

describe('[R6.1.1 api SPE] the law’s limits are kept at drafting', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['more than twenty years', { expiry: '2046-01-01' }, ['input.expiry TERM_OVER_LEGAL_MAXIMUM']],
    ['earnest money over a fifth', { earnestMoney: '1000000' }, ['input.earnestMoney EARNEST_MONEY_OVER_SHARE']],
    ['an end before the start', { expiry: '2025-12-31' }, ['input.expiry DATES_ORDER']],
    ["another client's brand", { clientId: CLIENTS.ofNobody, lesseeEntityId: null }, ['input.brandId OTHER_CLIENT']],
    ['a property without the unit', { units: [{ unitId: UNITS.hiddenA }, { unitId: UNITS.hiddenA }] }, []],
  ])('%s', async (_name, change, faults) => {
    const answer = await mutate('speA', 'createContract', { ...terms, ...change })
    expect(codeOf(answer)).toBe('BAD_USER_INPUT')
    if (faults.length > 0) expect(faultsOf(answer)).toEqual(faults)
  })

  test('exactly twenty years are lawful', async () => {
    const answer = await mutate('speA', 'createContract', { ...terms, expiry: '2045-12-31' })
    expect(answer.errors).toBeUndefined()
  })
})

test('[M02 M03] what is signed or under review is not edited, and the state is no input', async () => {
  for (const contract of [CONTRACTS.signedOfSpeA, CONTRACTS.reviewOfSpeA])
    expect(codeOf(await mutate('speA', 'updateContract', { id: contract, version: 1, title: '改' }))).toBe('NOT_FOUND')
  const state = await mutate('speA', 'updateContract', { id: CONTRACTS.draftOfSpeA, version: 1, state: 'SIGNED' })
  expect(state.errors![0]!.message).toContain('"state" is not defined')
  // The manager sets money terms before signing and nothing else.
  const money = await mutate(
    'manA',
    'updateContract',
    { id: CONTRACTS.draftOfSpeA, version: 1, deposit: '60000' },
    'deposit',
  )
  expect(money.data.updateContract).toEqual({ deposit: '60000.00' })
  expect(codeOf(await mutate('manA', 'updateContract', { id: CONTRACTS.signedOfSpeA, version: 1, deposit: '1' }))).toBe(
    'NOT_FOUND',
  )
})
