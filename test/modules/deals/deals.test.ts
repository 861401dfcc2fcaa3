/** R3.3: a deal goes from stage to stage as far as its records show that it has come. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, DEALS, employeeOf, PROPERTIES, UNITS } from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'
import { mutations } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

const sql = (text: string, values: unknown[] = []) => world.database.pool.query(text, values)

test('[R3.3.1 api SPE] [R3.3.2 api SPE] a deal from the lead to the opened shop', async () => {
  const made = await mutate(
    'speA',
    'createDeal',
    { clientId: CLIENTS.ofSpeA, title: '茶飲 L1-02' },
    'id owner { id } stage',
  )
  const { id } = made.data.createDeal
  expect(made.data.createDeal).toMatchObject({ stage: 'LEAD', owner: { id: employeeOf('speA') } })
  let version = 1
  const step = async (verb: string, fault?: string) => {
    const answer = await mutate('speA', `${verb}Deal`, { id, version }, 'version')
    if (fault) expect([verb, faultsOf(answer)]).toEqual([verb, [`input.${fault}`]])
    else version = answer.data[`${verb}Deal`].version
  }
  const change = async (input: Record<string, unknown>) => {
    const answer = await mutate('speA', 'updateDeal', { id, version, ...input }, 'version')
    version = answer.data.updateDeal.version
  }
  await step('contact')
  await step('visit', 'stage GATE_VISIT')
  await sql(
    "INSERT INTO Visit (id, departmentId, clientId, state, plannedAt, purpose) SELECT 'vi_01TESTVISITED', departmentId, id, 'DONE', NOW(), '初訪' FROM Client WHERE id = ?",
    [CLIENTS.ofSpeA],
  )
  await step('visit')
  await step('confirmNeeds')
  await step('propose', 'stage GATE_PROPOSAL')
  const proposal = await mutate('speA', 'createProposal', {
    dealId: id,
    title: '方案',
    solution: '一層轉角',
    validUntil: '2099-01-01',
  })
  await mutate('speA', 'sendProposal', { id: proposal.data.createProposal.id, version: 1 })
  await step('propose')
  await step('negotiate')
  await step('agree', 'units REQUIRED')
  await change({ units: [{ unitId: UNITS.publishedA }] })
  await step('agree', 'stage GATE_TERMS')
  const round = await mutate('speA', 'createTermRound', { dealId: id, offeredOn: '2026-05-01' })
  await mutate('manA', 'approveTermRound', { id: round.data.createTermRound.id, version: 1 })
  await step('agree')
  const held = await mutate('speA', 'createUnitReservation', { dealId: id, unitId: UNITS.publishedA }, 'id')
  await step('draftContract', 'stage GATE_CONTRACT')
  const contract = { clientId: CLIENTS.ofSpeA, propertyId: PROPERTIES.A, dealId: id }
  const drafted = await mutate('speA', 'createContract', contract)
  await step('draftContract')
  await step('sign', 'stage GATE_SIGNED')
  await sql("UPDATE Contract SET state = 'SIGNED', signedAt = NOW() WHERE id = ?", [drafted.data.createContract.id])
  await step('sign')
  const kept = await world.graphql('speA', `{ unitReservation(id: "${held.data.createUnitReservation.id}") { state } }`)
  expect(kept.data.unitReservation).toEqual({ state: 'FULFILLED' })
  await step('handOver', 'stage GATE_HANDOVER')
  await sql("UPDATE Contract SET handoverDate = '2026-01-01' WHERE id = ?", [drafted.data.createContract.id])
  await step('handOver')
  await step('open', 'stage GATE_OPENING')
  await sql("UPDATE Contract SET actualOpening = '2026-03-01' WHERE id = ?", [drafted.data.createContract.id])
  await step('open')
  const log = await world.graphql(
    'speA',
    `{ deal(id: "${id}") { stageChanges(orderBy: [{ field: changedAt }, { field: id }]) { nodes { fromStage toStage changedBy { id } } } } }`,
  )
  const moves = log.data.deal.stageChanges.nodes
  expect(moves).toHaveLength(11)
  expect(moves[0]).toEqual({ fromStage: null, toStage: 'LEAD', changedBy: { id: employeeOf('speA') } })
  expect(moves.at(-1)).toMatchObject({ fromStage: 'HANDED_OVER', toStage: 'OPENED' })
})

test('a deal is opened with one’s own client, and seen by nobody beside', async () => {
  const other = await mutate('speA', 'createDeal', { clientId: CLIENTS.ofSpeA2, title: '撞單' })
  expect(codeOf(other)).toBe('FORBIDDEN')
  const seen = await world.graphql(
    'speA',
    `{ deal(id: "${DEALS.ofSpeA2}") { id } client(id: "${CLIENTS.ofSpeA2}") { deals { totalCount } } }`,
  )
  expect(seen.data).toEqual({ deal: null, client: { deals: { totalCount: 0 } } })
})

test('a deal put aside comes back to where it stood and not beyond; a lost one keeps its reason', async () => {
  const { id } = { id: DEALS.ofSpeA }
  const paused = await mutate('speA', 'pauseDeal', { id, version: 1, reason: '總部暫緩' }, 'version stageBefore')
  expect(paused.data.pauseDeal).toEqual({ version: 2, stageBefore: 'TERMS' })
  expect(faultsOf(await mutate('speA', 'draftContractDeal', { id, version: 2 }))).toContain('input.stage STAGE_BEYOND')
  expect((await mutate('speA', 'negotiateDeal', { id, version: 2 }, 'stage')).data.negotiateDeal.stage).toBe('TERMS')
  expect(faultsOf(await mutate('speA', 'loseDeal', { id, version: 3 }))).toEqual(['input.lostReason REQUIRED'])
  const lost = await mutate('speA', 'loseDeal', { id, version: 3, lostReason: 'RENT' }, 'stage lostReason')
  expect(lost.data.loseDeal).toEqual({ stage: 'LOST', lostReason: 'RENT' })
  expect(faultsOf(await mutate('manA', 'createProposal', { dealId: id, title: '遲了' }))).toEqual([
    'input.dealId DEAL_CLOSED',
  ])
})

test('a unit is held for one deal at a time; who holds it, others do not read', async () => {
  const hold = (as: 'speA' | 'speA2', dealId: string) =>
    mutate(as, 'createUnitReservation', { dealId, unitId: UNITS.hiddenA }, 'id version heldUntil')
  const [one, two] = await Promise.all([hold('speA', DEALS.inReview), hold('speA2', DEALS.ofSpeA2)])
  const [won, lost] = one.errors ? [two, one] : [one, two]
  expect(faultsOf(lost)).toEqual(['input.unitId UNIT_HELD'])
  const { id } = won.data.createUnitReservation
  const reader = won === one ? 'speA2' : 'speA'
  const seen = await world.graphql(reader, `{ unitReservation(id: "${id}") { state deal { id } masked } }`)
  expect(seen.data.unitReservation).toMatchObject({ state: 'HELD', deal: null })
  const longer = { id, version: 1, heldUntil: '2099-12-31' }
  expect((await mutate('manA', 'extendUnitReservation', longer, 'heldUntil')).data.extendUnitReservation).toEqual({
    heldUntil: '2099-12-31',
  })
  const let_ = await mutate('speA', 'createUnitReservation', { dealId: DEALS.inReview, unitId: UNITS.letA })
  expect(faultsOf(let_)).toEqual(['input.unitId UNIT_NOT_FREE'])
})
