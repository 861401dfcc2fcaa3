/** R6: a contract from its draft to the end of the lease, through review, signing, archive and handover. */
import { partnerOf } from '../../access/actors.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { contractSteps } from '../../kit/contracts.ts'
import { CLIENTS, CONTRACTS, DEPARTMENTS, employeeOf, id, type Person, PROPERTIES, UNITS } from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'
import { type Held, mutations, steps } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
const together = steps(mutate)
const { judge, pass, sign, putAway } = contractSteps(() => world)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

const terms = (unitId: string) => ({
  clientId: CLIENTS.ofSpeA,
  lesseeEntityId: id('le', 1),
  propertyId: PROPERTIES.A,
  units: [{ unitId, area: '100' }],
  parties: [
    { role: 'LESSOR', name: '示例商業管理有限公司' },
    { role: 'LESSEE', name: '企業1有限公司' },
  ],
  area: '100',
  handoverDate: '2031-01-01',
  fitOutDays: 31,
  plannedOpening: '2031-02-01',
  rentCommencement: '2031-02-01',
  expiry: '2034-01-31',
  rentSteps: [{ startDate: '2031-02-01', rate: '10' }],
  deposit: '90000',
})

/** On days on which nothing else lets the unit. */
const STATEMENTS_TERM = {
  handoverDate: '2041-01-01',
  plannedOpening: '2041-02-01',
  rentCommencement: '2041-02-01',
  expiry: '2044-01-31',
  rentSteps: [{ startDate: '2041-02-01', rate: '10' }],
  managementFee: '3',
}

async function draft(unitId: string, more: Record<string, unknown> = {}): Promise<Held> {
  const answer = await mutate('speA', 'createContract', { ...terms(unitId), ...more })
  expect(answer.errors).toBeUndefined()
  return answer.data.createContract
}

/** Does a verb that must succeed, and gives the record as it stands then. */
const does = (as: Person, name: string, { id, version }: Held, more: Record<string, unknown> = {}): Promise<Held> =>
  together.does(as, name, { id, version, ...more })

const refused = (as: Person, name: string, { id, version }: Held, more: Record<string, unknown> = {}) =>
  together.refused(as, name, { id, version, ...more })

async function signed(unitId: string, more: Record<string, unknown> = {}): Promise<Held> {
  return sign(await pass(await draft(unitId, more)))
}

test('shares that do not make up the whole are refused [R7.1 api SPE]', async () => {
  const answer = await mutate('speA', 'createContract', {
    ...terms(UNITS.hiddenA),
    creditShares: [{ employeeId: id('em', 3), percent: '60' }],
  })
  expect(faultsOf(answer)).toEqual(['input.creditShares SHARES_SUM'])
})

test('opinions are answered before the text comes back, a blocking one is settled before it passes [R6.1.3 api LEG]', async () => {
  let held = await does('speA', 'submitContract', await draft(UNITS.hiddenA))
  expect(codeOf(await mutate('speA', 'signContract', held))).toBe('INVALID_TRANSITION')
  held = await does('manA', 'returnContract', held, { reason: '補充用途' })
  held = await does('speA', 'resubmitContract', held)
  held = await judge('manA', 'approveContract', held)
  const given = await mutate('legal', 'createReviewOpinion', {
    contractId: held.id,
    clause: '違約責任',
    severity: 'BLOCKING',
    text: '請寫明起算日',
  })
  let opinion: Held = given.data.createReviewOpinion
  expect(await refused('legal', 'passLegalReview', held, { passedVersion: 1 })).toEqual([
    'input.state OPINIONS_BLOCKING',
  ])
  held = await does('legal', 'returnContract', held, { reason: '見意見' })
  expect(await refused('speA', 'recheckContract', held)).toEqual(['input.state OPINIONS_OPEN'])
  opinion = await does('speA', 'answerReviewOpinion', opinion, { answer: '已補充' })
  held = await does('speA', 'updateContract', held, { rentSteps: [{ startDate: '2031-02-01', rate: '9' }] })
  expect(await refused('speA', 'recheckContract', held)).toEqual(['input.state MATERIAL_CHANGE'])
  held = await does('speA', 'updateContract', held, {
    rentSteps: [{ startDate: '2031-02-01', rate: '10' }],
    options: '優先續租',
  })
  held = await does('speA', 'recheckContract', held)
  await does('legal', 'acceptReviewOpinion', opinion)
  held = await judge('legal', 'passLegalReview', held)
  const { data } = await world.graphql(
    'speA',
    `{ contract(id: "${held.id}") { state draftNumber passedVersion versions { nodes { number sha256 text } } } }`,
  )
  expect(data.contract).toMatchObject({ state: 'APPROVED', draftNumber: 2, passedVersion: 2 })
  expect(data.contract.versions.nodes).toHaveLength(2)
  expect(data.contract.versions.nodes[0].sha256).toMatch(/^[0-9a-f]{64}$/)
})

/** The newest entry of a record's trail, as the manager reads it. */
async function lastEntry(recordId: string) {
  const { data } = await world.graphql(
    'manA',
    `{ history(id: "${recordId}", first: 1) { totalCount nodes { actorName action verb changes { field old new } } } }`,
  )
  const { totalCount, nodes } = data.history
  const { changes, ...entry } = nodes[0] as { changes: { field: string; old: unknown; new: unknown }[] }
  return {
    totalCount,
    ...entry,
    changed: Object.fromEntries(changes.map((each) => [each.field, [each.old, each.new]])),
  }
}

const versionOf = async (type: string, recordId: string) =>
  (await world.graphql('manA', `{ ${type}(id: "${recordId}") { version } }`)).data[type].version as number

test('signing calls what is due; archive, handover, opening, end [R6.2.2 api SPE] [R6.3.1 api SPE]', async () => {
  let held = await signed(UNITS.publishedA)
  const dues = async () =>
    (
      await world.graphql(
        'speA',
        `{ contract(id: "${held.id}") { obligations(first: 100) { nodes { id kind amount dueOn provisional } } } }`,
      )
    ).data.contract.obligations.nodes as {
      id: string
      kind: string
      amount: string | null
      dueOn: string
      provisional: boolean
    }[]
  const before = await dues()
  const rent = before.find(({ kind }) => kind === 'RENT')!
  expect(await lastEntry(rent.id)).toMatchObject({
    totalCount: 1,
    actorName: '員工speA',
    action: 'CREATE',
    changed: { kind: [null, 'RENT'], state: [null, 'PENDING'], amount: [null, rent.amount], dueOn: [null, rent.dueOn] },
  })
  expect(before.filter(({ kind }) => kind === 'RENT')).toHaveLength(12)
  expect(before.find(({ kind }) => kind === 'DEPOSIT')).toMatchObject({ amount: '90000.00', provisional: false })
  expect(await refused('speA', 'archiveContract', held)).toEqual(['input.state ARCHIVE_MISSING'])
  await putAway(held.id, 'DA1')
  held = await does('speA', 'archiveContract', held)
  held = await does('speA', 'confirmHandover', held, { handoverDate: '2031-01-11' })
  const after = await dues()
  const moved = after.find(({ id: each }) => each === rent.id)!
  expect(await lastEntry(rent.id)).toMatchObject({
    totalCount: 2,
    action: 'UPDATE',
    changed: { dueOn: [rent.dueOn, moved.dueOn], provisional: [true, false] },
  })
  expect(await versionOf('obligation', rent.id)).toBe(2)
  expect(after.some(({ provisional }) => provisional)).toBe(false)
  expect(
    after
      .filter(({ kind }) => kind === 'RENT')
      .map(({ dueOn }) => dueOn)
      .sort()[0],
  ).toBe('2031-02-11')
  held = await does('speA', 'putInForceContract', held)
  held = await does('speA', 'recordOpeningContract', held, { actualOpening: '2031-02-11' })

  const duty = after.find(({ kind }) => kind === 'DEPOSIT')!
  const pay = (amount: string) =>
    mutate('finance', 'createReceipt', { obligationId: duty.id, amount, receivedOn: '2026-02-01' })
  const first = await pay('40000')
  expect(first.errors).toBeUndefined()
  expect(faultsOf(await pay('50000.01'))).toEqual(['input.amount OVER_SUM_DUE'])
  expect((await pay('50000')).errors).toBeUndefined()
  const state = async () =>
    (await world.graphql('speA', `{ obligation(id: "${duty.id}") { state paidAmount } }`)).data.obligation
  expect(await state()).toEqual({ state: 'FULFILLED', paidAmount: '90000.00' })
  expect(await lastEntry(duty.id)).toEqual({
    totalCount: 3,
    actorName: '員工finance',
    action: 'TRANSITION',
    verb: 'fulfil',
    changed: {
      paidAmount: ['40000.00', '90000.00'],
      state: ['PENDING', 'FULFILLED'],
      fulfilledOn: [null, '2026-02-01'],
    },
  })
  await does('finance', 'reverseReceipt', first.data.createReceipt, { reason: '退票' })
  expect(await state()).toEqual({ state: 'PENDING', paidAmount: '50000.00' })

  await does('manA', 'terminateContract', held, { terminatedOn: '2031-06-30', reason: '商戶退租' })
  const late = after.filter(({ kind }) => kind === 'RENT').sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1))[0]!
  expect(await lastEntry(late.id)).toMatchObject({ verb: 'waive', changed: { state: ['PENDING', 'WAIVED'] } })
})

test('a signing writes its dozens of duties, and their entries, in one statement each', async () => {
  const held = await signed(UNITS.letA, STATEMENTS_TERM)
  // (The instant of an entry is that of the statement which wrote it.)
  const [rows] = await world.database.pool.query(
    `SELECT COUNT(DISTINCT o.id) AS duties, COUNT(*) AS entries, COUNT(DISTINCT a.at) AS statements
       FROM Obligation o JOIN AuditEntry a ON a.recordId = o.id WHERE o.contractId = ?`,
    [held.id],
  )
  const [{ duties, entries, statements }] = rows as [Record<'duties' | 'entries' | 'statements', number>]
  expect(duties).toBeGreaterThan(24)
  expect([entries, statements]).toEqual([duties, 1])
  const version = await world.graphql('speA', `{ contract(id: "${held.id}") { versions { nodes { id } } } }`)
  expect(await lastEntry(version.data.contract.versions.nodes[0].id)).toMatchObject({
    action: 'CREATE',
    actorName: '員工speA',
    changed: { number: [null, 1] },
  })
})

test('a lease is renewed by a signed one that follows it [R6.1.1 api SPE]', async () => {
  const [rows] = await world.database.pool.query('SELECT id, version FROM Contract WHERE id = ?', [
    CONTRACTS.signedOfSpeA,
  ])
  const former = (rows as Held[])[0]!
  expect(await refused('speA', 'renewContract', former)).toEqual(['input.state RENEWAL_MISSING'])
  await signed(UNITS.letA, { type: 'RENEWAL', originalId: former.id })
  await does('speA', 'renewContract', former)
})

test('another department sees the contract that has a copy for it, without its money [R6.2.2 api COL]', async () => {
  const card = `{ contract(id: "${CONTRACTS.signedOfSpeA2}") { number } }`
  expect((await world.graphql('collaborator', card)).data.contract).toBeNull()
  const made = await mutate('manA', 'createCopyDistribution', {
    contractId: CONTRACTS.signedOfSpeA2,
    recipientKind: 'DEPARTMENT',
    recipientDepartmentId: DEPARTMENTS.office,
  })
  const sent = await does('manA', 'sendCopyDistribution', made.data.createCopyDistribution)
  expect((await world.graphql('collaborator', card)).data.contract).toEqual({ number: 'HT3' })
  const money = await world.graphql('collaborator', `{ contract(id: "${CONTRACTS.signedOfSpeA2}") { deposit } }`)
  expect(money.errors).toBeDefined()
  await does('collaborator', 'confirmCopyDistribution', sent)
})

test('a signing ceremony is planned ahead, and held only while its contract is being signed [R3.3.3 api SPE]', async () => {
  let contract = await draft(UNITS.hiddenA)
  const plan = {
    contractId: contract.id,
    title: '品牌1簽約儀式',
    startsAt: '2031-01-05T02:00:00Z',
    endsAt: '2031-01-05T03:00:00Z',
    place: '簽約廳',
    agenda: '致辭、簽字、合影',
    notes: '席卡備妥',
    attendees: [{ employeeId: employeeOf('manA'), signs: true }, { contactId: id('co', 1) }, { name: '商會代表' }],
  }
  const wrong = {
    ...plan,
    endsAt: '2031-01-05T01:00:00Z',
    attendees: [{ capacity: '來賓' }],
  }
  expect(faultsOf(await mutate('speA', 'createSigningCeremony', wrong))).toEqual([
    'input.endsAt DATES_ORDER',
    'input.attendees.0.name REQUIRED',
  ])
  const others = { ...plan, attendees: [{ contactId: id('co', 2) }] }
  expect(faultsOf(await mutate('manA', 'createSigningCeremony', others))).toEqual([
    'input.attendees.0.contactId OTHER_CLIENT',
  ])
  expect(
    faultsOf(await mutate('speA', 'createSigningCeremony', { ...plan, contractId: CONTRACTS.signedOfSpeA })),
  ).toEqual(['input.contractId NOTHING_TO_SIGN'])
  const made = await mutate('speA', 'createSigningCeremony', plan)
  expect(made.errors).toBeUndefined()
  let ceremony: Held = made.data.createSigningCeremony

  const portal = await partnerOf(world, CLIENTS.ofSpeA)
  const read = async (as: Person | { token: string }, fields: string) =>
    (await world.graphql(as, `{ signingCeremony(id: "${ceremony.id}") { ${fields} } }`)).data?.signingCeremony
  for (const as of ['legal', 'speA2', 'manB', portal.as!] as const) expect(await read(as, 'place')).toBeNull()
  const heldAt = '2026-01-05T02:10:00Z'
  expect(await refused('speA', 'holdSigningCeremony', ceremony, { heldAt })).toEqual(['input.state NOT_BEING_SIGNED'])
  expect(codeOf(await mutate('speA2', 'holdSigningCeremony', { ...ceremony, heldAt }))).toBe('NOT_FOUND')

  contract = await does('speA', 'submitContract', contract)
  contract = await judge('manA', 'approveContract', contract)
  expect(await read('legal', 'place notes attendees { name }')).toMatchObject({ place: '簽約廳', notes: '席卡備妥' })
  contract = await judge('legal', 'passLegalReview', contract)
  contract = await does('speA', 'startSigningContract', contract)
  expect(await read(portal.as!, 'title startsAt attendees { name }')).toEqual({
    title: '品牌1簽約儀式',
    startsAt: '2031-01-05T02:00:00.000Z',
    attendees: [{ name: null }, { name: null }, { name: '商會代表' }],
  })
  // What the house prepares is not for the client.
  expect((await world.graphql(portal.as!, `{ signingCeremonies { nodes { notes } } }`)).errors).toBeDefined()
  expect(await refused('depA', 'holdSigningCeremony', ceremony, { heldAt: '2031-01-05T02:00:00Z' })).toEqual([
    'input.heldAt NOT_YET',
  ])
  ceremony = await does('depA', 'updateSigningCeremony', ceremony, { place: '一層中庭' })
  ceremony = await does('speA', 'holdSigningCeremony', ceremony, { heldAt, notes: '順利' })
  expect(codeOf(await mutate('speA', 'updateSigningCeremony', { ...ceremony, place: '別處' }))).toBe(
    'INVALID_TRANSITION',
  )
  expect(await read('leader', 'state heldAt place notes')).toMatchObject({ state: 'HELD', place: '一層中庭' })
  const { data } = await world.graphql('speA', `{ contract(id: "${contract.id}") { ceremonies { nodes { id } } } }`)
  expect(data.contract.ceremonies.nodes).toEqual([{ id: ceremony.id }])
})
