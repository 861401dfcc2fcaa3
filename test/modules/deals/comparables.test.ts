/** What was signed nearby, beside an offer: nearest first, of the same trade, and of no contract that the reader does not read. */
import { biOf, partnerOf } from '../../access/actors.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import {
  CLIENTS,
  CONTRACTS,
  DEALS,
  DEPARTMENTS,
  employeeOf,
  id,
  type Person,
  PROPERTIES,
  UNITS,
} from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'
import { mutations } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
let roundId = ''

const sql = (text: string, values: unknown[] = []) => world.database.pool.query(text, values)
const monthsAgo = (months: number) => new Date(Date.now() - months * 30 * 86_400_000).toISOString().slice(0, 19)

async function lease(number: number, owner: Person, months: number, more: Record<string, unknown>, unitId?: string) {
  const contractId = id('ct', number)
  const clientId = owner === 'speA' ? CLIENTS.ofSpeA : CLIENTS.ofSpeA2
  await sql('INSERT INTO Contract SET ?', [
    {
      id: contractId,
      departmentId: DEPARTMENTS.A,
      number: `HT${number}`,
      state: 'IN_FORCE',
      ownerId: employeeOf(owner),
      clientId,
      brandId: id('br', 1),
      propertyId: PROPERTIES.A,
      signedAt: monthsAgo(months),
      rentCommencement: '2026-01-01',
      expiry: '2028-12-31',
      ...more,
    },
  ])
  if (unitId) await sql('INSERT INTO ContractUnit SET ?', [{ id: id('cu', number), contractId, position: 0, unitId }])
}

beforeAll(async () => {
  world = await createTestApp()
  await sql("UPDATE Brand SET format = 'FASHION' WHERE id = ?", [id('br', 1)])
  await sql('UPDATE Contract SET signedAt = ? WHERE id IN (?)', [
    monthsAgo(3),
    [CONTRACTS.signedOfSpeA, CONTRACTS.signedOfSpeA2, CONTRACTS.ofB],
  ])
  await sql('INSERT INTO Property SET ?', [
    { id: id('pr', 3), departmentId: DEPARTMENTS.A, code: 'PA2', name: '甲二期' },
  ])
  await lease(90, 'speA', 2, { area: 300, netEffectiveRent: 200 })
  await lease(91, 'speA2', 1, { area: 100, netEffectiveRent: 300 }, UNITS.hiddenA)
  const elsewhere = { propertyId: id('pr', 3), area: 50, netEffectiveRent: 100, statedYearlyRent: 60000 }
  await lease(92, 'speA', 0, { ...elsewhere, imported: 1, signedAt: null, rentCommencement: monthsAgo(5).slice(0, 10) })
  // Too old, rescinded, in another money, of another trade, of the deal itself: none of these.
  await lease(93, 'speA', 26, { area: 100, netEffectiveRent: 900 })
  await lease(94, 'speA', 1, { area: 100, netEffectiveRent: 900, rescindedAt: monthsAgo(0) })
  await lease(95, 'speA', 1, { area: 100, netEffectiveRent: 900, currency: 'USD' })
  await lease(96, 'speA', 1, { area: 100, netEffectiveRent: 900, brandId: null, clientId: CLIENTS.ofSpeA2 })
  await lease(97, 'speA', 1, { area: 100, netEffectiveRent: 900, dealId: DEALS.ofSpeA })
  const made = await mutate('speA', 'createTermRound', { dealId: DEALS.ofSpeA, offeredOn: '2026-05-01', ...TERMS })
  roundId = made.data.createTermRound.id
}, 120_000)
afterAll(() => world.close())

const TERMS = {
  area: '100',
  rentUnit: 'PER_SQM_MONTH',
  rentCommencement: '2026-07-01',
  expiry: '2027-06-30',
  rentSteps: [{ startDate: '2026-07-01', rate: '360' }],
}
const FIELDS = `format currency distance distancePercent offer { rent netEffectiveRent }
  mean { leases area rent netEffectiveRent }
  rows { number near property unit tenant area termMonths rent netEffectiveRent }`
const ofRound = (as: Person) =>
  world.graphql(as, `query ($id: ID!) { comparables(roundId: $id) { ${FIELDS} } }`, { id: roundId })
const ofDeal = (as: Person | { token: string }, dealId = DEALS.ofSpeA) =>
  world.graphql(as, `query ($id: ID!) { comparables(dealId: $id) { ${FIELDS} } }`, { id: dealId })
const ofTerms = (as: Person, terms: unknown, dealId = DEALS.ofSpeA) =>
  world.graphql(
    as,
    `query ($id: ID!, $terms: OfferedTermsInput) { comparables(dealId: $id, terms: $terms) { ${FIELDS} } }`,
    { id: dealId, terms },
  )
const near = (answer: Awaited<ReturnType<typeof ofRound>>) =>
  answer.data.comparables.rows.map((row: { number: string; near: string }) => [row.number, row.near])

test('[R3.3.2 api MAN] beside a round stands what was signed nearby, the nearest first, and its distance to the mean by area', async () => {
  const answer = await ofRound('manA')
  expect(answer.errors).toBeUndefined()
  expect(near(answer)).toEqual([
    ['HT91', 'FLOOR'],
    ['HT2', 'FLOOR'],
    ['HT90', 'PROPERTY'],
    ['HT92', 'DEPARTMENT'],
  ])
  const { rows, ...rest } = answer.data.comparables
  expect(rows[1]).toEqual({
    number: 'HT2',
    near: 'FLOOR',
    property: '甲商場',
    unit: 'L1-01',
    tenant: '品牌1',
    area: '100.00',
    termMonths: '36.0',
    // 12.00 a day.
    rent: '365.00',
    netEffectiveRent: '252.00',
  })
  // 60,000 a year for 50 square metres.
  expect(rows[3]).toMatchObject({ property: '甲二期', rent: '100.00', unit: null })
  // (300 × 100 + 252 × 100 + 200 × 300 + 100 × 50) ÷ 550; of the two rents (365 × 100 + 100 × 50) ÷ 150.
  expect(rest).toEqual({
    format: 'FASHION',
    currency: 'CNY',
    offer: { rent: '360.00', netEffectiveRent: '360.00' },
    mean: { leases: 4, area: '550.00', rent: '276.67', netEffectiveRent: '218.55' },
    distance: '141.45',
    distancePercent: '64.72',
  })
})

test('[R3.3.2 api SPE] terms that are being put down are compared as far as they go, with the contracts of the specialist alone', async () => {
  const answer = await ofTerms('speA', TERMS)
  expect(near(answer).map(([number]: string[]) => number)).toEqual(['HT2', 'HT90', 'HT92'])
  // (252 × 100 + 200 × 300 + 100 × 50) ÷ 450.
  expect(answer.data.comparables).toMatchObject({ mean: { netEffectiveRent: '200.44' }, distance: '159.56' })
  for (const begun of [{}, { ...TERMS, rentSteps: [] }, { ...TERMS, expiry: '' }, { ...TERMS, area: ' ' }]) {
    const { data, errors } = await ofTerms('speA', begun)
    expect([errors, data.comparables.offer, data.comparables.distance]).toEqual([undefined, null, null])
    expect(data.comparables.rows).toHaveLength(3)
  }
  expect((await ofTerms('speA', TERMS, DEALS.ofSpeA2)).data.comparables).toBeNull()
  expect(faultsOf(await world.graphql('speA', '{ comparables { currency } }'))).toEqual(['dealId REQUIRED'])
})

test('[R02] [O07] what a specialist is told does not change with contracts that he does not read', async () => {
  const told = async () => [
    (await ofRound('speA')).text,
    (await ofDeal('speA')).text,
    (await ofTerms('speA', TERMS)).text,
  ]
  const before = await told()
  const hidden = [CONTRACTS.signedOfSpeA2, id('ct', 91), CONTRACTS.ofB]
  await sql('UPDATE Contract SET area = 1000, netEffectiveRent = 1, brandId = ?, propertyId = ? WHERE id IN (?)', [
    id('br', 1),
    PROPERTIES.A,
    hidden,
  ])
  await lease(98, 'speA2', 0, { area: 700, netEffectiveRent: 5 }, UNITS.letA)
  await sql('DELETE FROM ContractUnit WHERE contractId = ?', [id('ct', 91)])
  expect(await told()).toEqual(before)
  expect(near(await ofRound('manA'))).toHaveLength(6)
  await sql('UPDATE Contract SET ownerId = ? WHERE id = ?', [employeeOf('speA'), id('ct', 98)])
  expect(await told()).not.toEqual(before)
})

test('[R3.3.2 api LEA LEG] who reads deals and contract money has it; rounds are named by those who read them', async () => {
  expect((await ofDeal('leader')).data.comparables.rows.length).toBeGreaterThan(3)
  expect((await ofDeal('legal', DEALS.inReview)).data.comparables.format).toBe('FASHION')
  expect((await ofDeal('legal')).data.comparables).toBeNull()
  expect((await ofDeal('manB')).data.comparables).toBeNull()
  expect(codeOf(await ofRound('leader'))).toBe('BAD_USER_INPUT')
  expect(codeOf(await ofTerms('leader', TERMS))).toBe('BAD_USER_INPUT')
  expect(codeOf(await ofTerms('legal', TERMS, DEALS.inReview))).toBe('BAD_USER_INPUT')
  const machines = [(await partnerOf(world, CLIENTS.ofSpeA)).as, (await biOf(world)).as] as { token: string }[]
  for (const as of ['finance', 'collaborator', 'hr', 'admin', ...machines] as Person[])
    expect([as, codeOf(await ofDeal(as))]).toEqual([as, 'BAD_USER_INPUT'])
})

test('[C07] as many statements whatever the number of leases', async () => {
  const count = async () => {
    world.statements()
    expect((await ofRound('manA')).errors).toBeUndefined()
    return world.statements().length
  }
  await count()
  const few = await count()
  for (let number = 100; number < 120; number += 1)
    await lease(number, 'speA', 1, { area: 10, netEffectiveRent: number }, UNITS.publishedA)
  expect(await count()).toBe(few)
  expect(near(await ofRound('manA'))).toHaveLength(12)
})
