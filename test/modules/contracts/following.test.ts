/** R6.1.1: supplement, renewal and relocation begin with the contract that they follow, and take effect on it. */
import { todayIn } from '../../../server/src/domain/local-date.ts'
import { callLeaseYears } from '../../../server/src/modules/contracts/index.ts'
import { createLog } from '../../../server/src/ops/log.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { contractSteps } from '../../kit/contracts.ts'
import { CLIENTS, CONTRACTS, employeeOf, type Person, PROPERTIES, UNITS } from '../../kit/world.ts'
import { codeOf } from '../../writer/kit.ts'
import { type Held, mutations, only, steps } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
const { does, refused } = steps(mutate)
const { pass, sign, putAway } = contractSteps(() => world)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

let archived = 0

/** Signs a draft and puts it away; a lease is handed over first, a supplement has nothing to hand over. */
async function putInForce(draft: Held, handoverDate?: string): Promise<Held> {
  const signed = await sign(await pass(only(draft)))
  archived += 1
  await putAway(signed.id, `DA-F${archived}`)
  let held = await does('speA', 'archiveContract', only(signed))
  if (handoverDate) held = await does('speA', 'confirmHandover', { ...only(held), handoverDate })
  return does('speA', 'putInForceContract', only(held))
}

const lease = async (unitId: string, year: number): Promise<Held> => {
  const start = `${year}-01-01`
  const draft = await does('speA', 'createContract', {
    clientId: CLIENTS.ofSpeA,
    propertyId: PROPERTIES.A,
    title: '一號鋪租賃合同',
    units: [{ unitId, area: '100' }],
    parties: [
      { role: 'LESSOR', name: '示例商業管理有限公司' },
      { role: 'LESSEE', name: '企業1有限公司' },
    ],
    area: '100',
    rentUnit: 'PER_SQM_MONTH',
    handoverDate: start,
    fitOutDays: 0,
    rentCommencement: start,
    expiry: `${year + 2}-12-31`,
    rentSteps: [
      { startDate: start, rate: '100' },
      { startDate: `${year + 1}-01-01`, rate: '110' },
    ],
    deposit: '30000',
    breachLiability: '逾期每日萬分之五',
    creditShares: [{ employeeId: employeeOf('speA'), percent: '100' }],
  })
  return putInForce(draft, start)
}

const TERMS = `type state area expiry deposit totalRent rentCommencement breachLiability original { id }
  units { unit { id } area } parties { role name } rentSteps { startDate rate } creditShares { percent }`
const read = async (id: string, fields = TERMS) =>
  (await world.graphql('speA', `{ contract(id: "${id}") { id version ${fields} } }`)).data.contract

const month = todayIn('Asia/Shanghai').slice(0, 7)
/** Area and amount signed this month. */
async function signedThisMonth(): Promise<Record<string, number>> {
  const { data, errors } = await world.graphql(
    'manA',
    `{ kpi(input: { figures: [SIGNED_AREA, SIGNED_AMOUNT], from: "${month}-01", to: "${todayIn('Asia/Shanghai')}" }) { totals { figure value } } }`,
  )
  expect(errors).toBeUndefined()
  return Object.fromEntries(
    data.kpi.totals.map(({ figure, value }: { figure: string; value: string }) => [figure, Number(value)]),
  )
}

/** Rows of the rent roll of a day in which nothing else is let. */
async function rolled(as: Person, asOf: string, coming = false): Promise<Record<string, unknown>[]> {
  const { data, errors } = await world.graphql(
    as,
    `query ($asOf: Date, $coming: Boolean) { rentRoll(asOf: $asOf, coming: $coming) {
      rows { contractId unit area rate monthlyRent deposit nextRate } } }`,
    { asOf, coming },
  )
  expect(errors).toBeUndefined()
  return data.rentRoll.rows
}

test('the terms of a signed contract change by a supplement, from the day on which it is in force [R6.1.1 api SPE]', async () => {
  const original = await lease(UNITS.hiddenA, 2071)
  const before = await read(original.id)
  const counted = await signedThisMonth()
  const follow = { ...only(original), type: 'SUPPLEMENT' }
  expect(codeOf(await mutate('speA2', 'draftFollowingContract', follow))).toBe('NOT_FOUND')
  expect((await mutate('manA', 'draftFollowingContract', follow)).errors![0]!.message).toContain(
    'DraftFollowingContract',
  )
  expect(await refused('speA', 'draftFollowingContract', { ...follow, type: 'NEW' })).toEqual([
    'input.type FOLLOWS_NOTHING',
  ])
  const unsigned = await read(CONTRACTS.draftOfSpeA, 'state')
  expect(await refused('speA', 'draftFollowingContract', { ...only(unsigned), type: 'SUPPLEMENT' })).toEqual([
    'input.id NOT_TO_BE_FOLLOWED',
  ])
  const key = { idempotencyKey: 'supplement-1' }
  const [made, again] = await Promise.all(
    [1, 2].map(() => does('speA', 'draftFollowingContract', { ...follow, ...key })),
  )
  expect(again!.id).toBe(made!.id)
  const { version } = await read(original.id)
  expect(await refused('speA', 'draftFollowingContract', { ...follow, version })).toEqual([
    'input.originalId FOLLOWER_UNDER_WAY',
  ])
  expect(await read(made!.id)).toMatchObject({
    ...{ ...before, id: made!.id, version: 1 },
    type: 'SUPPLEMENT',
    state: 'DRAFT',
    original: { id: original.id },
  })

  // The second lease year is called before the supplement is in force, and follows it as the first does.
  const jobs = { catalog: world.app.catalog, pool: world.database.pool, prisma: world.prisma }
  const silent = createLog(world.env)
  const inOctober = new Date('2071-10-05T04:00:00Z')
  expect(await callLeaseYears(jobs, silent, new Date('2071-10-01T04:00:00Z'))).toBe(0)
  expect(await callLeaseYears(jobs, silent, inOctober)).toBe(12)
  expect(await callLeaseYears(jobs, silent, inOctober)).toBe(0)

  const changed = await does('speA', 'updateContract', {
    ...only(made!),
    area: '120',
    units: [{ unitId: UNITS.hiddenA, area: '120' }],
    rentSteps: [{ startDate: '2071-01-01', rate: '90' }],
    deposit: '36000',
  })
  const supplement = await putInForce(changed)
  const after = await read(
    original.id,
    `${TERMS} draftNumber passedVersion versions(orderBy: [{ field: number }]) { nodes { number terms text } }`,
  )
  expect(after).toMatchObject({
    type: 'NEW',
    state: 'IN_FORCE',
    area: '120.00',
    deposit: '36000.00',
    totalRent: String((120 * 90 * 36).toFixed(2)),
    rentSteps: [{ startDate: '2071-01-01', rate: '90.0000' }],
    units: [{ area: '120.00' }],
    draftNumber: 2,
    passedVersion: 2,
  })
  expect(after.versions.nodes).toMatchObject([{ number: 1 }, { number: 2 }])
  expect(JSON.parse(after.versions.nodes[1].terms)).toMatchObject({ area: '120.00', type: 'NEW' })

  // The roll of a day tells what held on it; a supplement that is signed is to come until then.
  const { inForceOn } = await read(supplement.id, 'inForceOn')
  expect(inForceOn).toBe(todayIn('Asia/Shanghai'))
  await world.database.pool.query("UPDATE Contract SET inForceOn = '2071-07-15' WHERE id = ?", [supplement.id])
  const was = { area: '100.00', rate: '100.0000', monthlyRent: '10000.00', deposit: '30000.00', nextRate: '110.0000' }
  const is = { area: '120.00', rate: '90.0000', monthlyRent: '10800.00', deposit: '36000.00', nextRate: null }
  for (const as of ['manA', 'finance', 'leader'] as const) {
    expect(await rolled(as, '2071-07-14')).toMatchObject([{ contractId: original.id, unit: 'L1-03', ...was }])
    expect(await rolled(as, '2071-07-15')).toMatchObject([{ contractId: original.id, unit: 'L1-03', ...is }])
    expect(await rolled(as, '2071-07-14', true)).toMatchObject([{ contractId: supplement.id, monthlyRent: '10800.00' }])
    expect(await rolled(as, '2071-07-15', true)).toEqual([])
  }

  // What is due follows as well, and is asked for once.
  const dues = async (id: string) =>
    (
      await world.graphql(
        'speA',
        `{ contract(id: "${id}") { obligations(first: 100) { nodes { kind amount state } } } }`,
      )
    ).data.contract.obligations.nodes as { kind: string; amount: string; state: string }[]
  const rents = (await dues(original.id)).filter(({ kind }) => kind === 'RENT')
  expect(rents).toHaveLength(24)
  expect(new Set(rents.map(({ amount }) => amount))).toEqual(new Set(['10800.00']))
  expect(await dues(supplement.id)).toEqual([])
  // Of the deposit, which has grown, the difference is called.
  const deposits = async () => (await dues(original.id)).filter(({ kind }) => kind === 'DEPOSIT')
  const calledFor = [
    { kind: 'DEPOSIT', amount: '30000.00', state: 'PENDING' },
    { kind: 'DEPOSIT', amount: '6000.00', state: 'PENDING' },
  ]
  expect(await deposits()).toEqual(calledFor)

  // Figures count the lease as it was signed, and the supplement by its difference.
  const total = Number(before.totalRent)
  const figures = await signedThisMonth()
  expect(figures.SIGNED_AREA).toBe(counted.SIGNED_AREA! + 20)
  expect(figures.SIGNED_AMOUNT).toBeCloseTo(counted.SIGNED_AMOUNT! + 120 * 90 * 36 - total, 2)
  const { data } = await world.graphql(
    'manA',
    `{ history(id: "${original.id}", first: 1) { nodes { action changes { field old new } } } }`,
  )
  expect(data.history.nodes[0].changes).toContainEqual({ field: 'area', old: '100.00', new: '120.00' })
  expect(data.history.nodes[0].changes.map(({ field }: { field: string }) => field)).toContain('units')

  // A second one starts from what stands now.
  const { version: now } = await read(original.id)
  const second = await does('speA', 'draftFollowingContract', { ...follow, version: now })
  expect(await read(second.id)).toMatchObject({ area: '120.00', deposit: '36000.00' })

  // It lowers the deposit: what was received beyond it is told, and nothing is done by itself.
  const paid = { contractId: original.id, amount: '36000', receivedOn: todayIn('Asia/Shanghai') }
  expect((await mutate('finance', 'recordPayment', paid, 'id')).errors).toBeUndefined()
  await putInForce(await does('speA', 'updateContract', { ...only(second), deposit: '20000' }))
  expect(await deposits()).toEqual(calledFor.map((each) => ({ ...each, state: 'FULFILLED' })))
  const standing = (as: Person) =>
    world.graphql(as, `{ depositStanding(contractId: "${original.id}") { agreed received deducted toReturn } }`)
  for (const as of ['speA', 'finance', 'manA'] as const)
    expect((await standing(as)).data.depositStanding).toEqual({
      ...{ agreed: '20000.00', received: '36000.00' },
      ...{ deducted: '0.00', toReturn: '16000.00' },
    })
  expect(codeOf(await standing('speA2'))).toBe('NOT_FOUND')
  // Of two supplements a day has what held between them.
  await world.database.pool.query("UPDATE Contract SET inForceOn = '2071-09-15' WHERE id = ?", [second.id])
  const at = async (asOf: string) => (await rolled('manA', asOf))[0]!
  expect(await at('2071-07-14')).toMatchObject(was)
  expect(await at('2071-09-14')).toMatchObject(is)
  expect(await at('2071-09-15')).toMatchObject({ ...is, deposit: '20000.00' })
})

test('a renewal runs as long again from the day after, and the former lease is renewed by it [R6.1.1 api SPE]', async () => {
  const original = await lease(UNITS.publishedA, 2081)
  const { version } = await read(original.id)
  const made = await does('speA', 'draftFollowingContract', { id: original.id, version, type: 'RENEWAL' })
  expect(await read(made.id)).toMatchObject({
    type: 'RENEWAL',
    area: '100.00',
    rentCommencement: '2084-01-01',
    expiry: '2086-12-31',
    rentSteps: [{ startDate: '2084-01-01', rate: '110.0000' }],
    creditShares: [{ percent: '100.0000' }],
  })
  await putInForce(made, '2084-01-01')
  expect(await read(original.id, 'state')).toMatchObject({ state: 'RENEWED' })
})

test('a lease that is moved ends on the day on which the new one is in force [R6.1.1 api SPE]', async () => {
  const original = await lease(UNITS.letA, 2091)
  const { version } = await read(original.id)
  const made = await does('speA', 'draftFollowingContract', { id: original.id, version, type: 'RELOCATION' })
  expect(await read(made.id)).toMatchObject({ type: 'RELOCATION', units: [], rentSteps: [], deposit: '30000.00' })
  const moved = await does('speA', 'updateContract', {
    ...only(made),
    units: [{ unitId: UNITS.publishedA, area: '80' }],
    area: '80',
    fitOutDays: 0,
    handoverDate: '2091-06-01',
    rentCommencement: '2091-06-01',
    rentSteps: [{ startDate: '2091-06-01', rate: '100' }],
  })
  await putInForce(moved, '2091-06-01')
  const today = todayIn('Asia/Shanghai')
  expect(await read(original.id, 'state terminatedOn obligations(first: 100) { nodes { kind state } }')).toMatchObject({
    state: 'TERMINATED',
    terminatedOn: today,
  })
  const { data } = await world.graphql(
    'speA',
    `{ contract(id: "${original.id}") { obligations(first: 100) { nodes { kind state } } } }`,
  )
  const rents = data.contract.obligations.nodes.filter(({ kind }: { kind: string }) => kind === 'RENT')
  expect(rents.every(({ state }: { state: string }) => state === 'WAIVED')).toBe(true)
  const over = await read(original.id, 'state')
  expect(await refused('speA', 'draftFollowingContract', { ...only(over), type: 'SUPPLEMENT' })).toEqual([
    'input.id NOT_TO_BE_FOLLOWED',
  ])
})
