/** R3.3.2: rounds of terms, held against the policy, and who may agree to more. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { DEALS, PROJECTS } from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'
import { mutations } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

/** A year for the unit asked for at 12.50 with a floor of 9.25, ¥/㎡/day. */
const terms = (rate: string, more: Record<string, unknown> = {}) => ({
  dealId: DEALS.ofSpeA,
  offeredBy: 'US',
  offeredOn: '2026-05-01',
  area: '100',
  rentUnit: 'PER_SQM_MONTH',
  rentCommencement: '2026-07-01',
  expiry: '2027-06-30',
  rentSteps: [{ startDate: '2026-07-01', rate }],
  ...more,
})
const FIELDS =
  'id version round state totalRent netEffectiveRent rentFreeDays discountPercent withinPolicy needsApproval'

test('[R3.3.2 api SPE] each round is kept with who offered it, its rent, and whether it keeps to the policy', async () => {
  await mutate('manA', 'createPolicyRule', {
    projectId: PROJECTS.A,
    name: '通用',
    maxRentFreeDays: 31,
    maxDiscountPercent: '10',
    validFrom: '2026-01-01',
  })
  // 12.50 a day is 380.21 a month: 360 is 5.3 % less.
  const ours = await mutate('speA', 'createTermRound', terms('360'), FIELDS)
  expect(ours.data.createTermRound).toMatchObject({
    round: 1,
    state: 'OPEN',
    totalRent: '432000.00',
    netEffectiveRent: '360.00',
    discountPercent: '5.32',
    withinPolicy: true,
    needsApproval: false,
  })
  const theirs = await mutate('speA', 'createTermRound', terms('330', { offeredBy: 'THEM' }), FIELDS)
  expect(theirs.data.createTermRound).toMatchObject({ round: 2, withinPolicy: false, needsApproval: true })
  const free = [{ startDate: '2026-07-01', endDate: '2026-08-31' }]
  const longer = await mutate('speA', 'createTermRound', terms('360', { rentFreePeriods: free }), FIELDS)
  expect(longer.data.createTermRound).toMatchObject({ round: 3, rentFreeDays: 62, withinPolicy: false })
})

test('terms that make no sense are refused with their place', async () => {
  const first = [{ startDate: '2026-08-01', rate: '360' }]
  expect(faultsOf(await mutate('speA', 'createTermRound', terms('1', { rentSteps: first })))).toEqual([
    'input.rentSteps.0.startDate FIRST_STEP_AFTER_COMMENCEMENT',
  ])
  expect(faultsOf(await mutate('speA', 'createTermRound', terms('360', { expiry: '2026-06-01' })))).toEqual([
    'input.expiry DATES_ORDER',
  ])
  expect(faultsOf(await mutate('speA', 'createTermRound', terms('360', { dealId: DEALS.ofSpeA2 })))).toEqual([
    'input.dealId REFERENCE',
  ])
})

test('two rounds at once get numbers of their own', async () => {
  const made = await Promise.all([1, 2, 3].map(() => mutate('speA', 'createTermRound', terms('360'), 'round')))
  const numbers = made.map(({ data }) => data.createTermRound.round)
  expect(new Set(numbers).size).toBe(3)
})

test('who negotiates reads neither the limits nor the distance to the floor rent, by no route', async () => {
  for (const query of [
    '{ termRounds { nodes { floorDistance } } }',
    '{ termRounds(where: { floorDistance: { lt: "0" } }) { totalCount } }',
    '{ termRounds(orderBy: [{ field: floorDistance }]) { totalCount } }',
    '{ policyRules { totalCount } }',
    '{ leasingProjects { nodes { policyRules { totalCount } } } }',
  ])
    expect([query, codeOf(await world.graphql('speA', query))]).toEqual([query, 'BAD_USER_INPUT'])
  const manager = await world.graphql('manA', '{ termRounds(orderBy: [{ field: round }]) { nodes { floorDistance } } }')
  // 360.00 less 9.25 a day, which is 281.35 a month.
  expect(manager.data.termRounds.nodes[0]).toEqual({ floorDistance: '78.65' })
  expect(codeOf(await world.graphql('leader', '{ termRounds { totalCount } }'))).toBe('BAD_USER_INPUT')
})

test('[R3.3.2 api MAN] terms beyond the policy are approved by the manager, by no deputy whom the policy does not name', async () => {
  const made = await mutate('speA', 'createTermRound', terms('300'), FIELDS)
  const { id, version } = made.data.createTermRound
  expect(codeOf(await mutate('speA', 'approveTermRound', { id, version }))).toBe('BAD_USER_INPUT')
  expect(faultsOf(await mutate('depA', 'approveTermRound', { id, version }))).toEqual([
    'input.state APPROVAL_BY_MANAGER',
  ])
  const done = await mutate('manA', 'approveTermRound', { id, version }, 'state decidedBy { name } decidedAt')
  expect(done.data.approveTermRound).toMatchObject({ state: 'APPROVED', decidedBy: { name: '員工manA' } })
  // Nobody approves what he put down himself.
  const own = await mutate('manA', 'createTermRound', terms('300'))
  const mine = own.data.createTermRound
  expect(codeOf(await mutate('manA', 'approveTermRound', { id: mine.id, version: mine.version }))).toBe('FORBIDDEN')
})
