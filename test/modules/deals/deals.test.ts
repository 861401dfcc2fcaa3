/** R3.3: a deal goes from stage to stage as far as its records show that it has come. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, DEALS, employeeOf, PROPERTIES, UNITS } from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'
import { mutations, steps } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
const { does } = steps(mutate)
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

test('the deputy leads talks of his own, goes along on a visit, guides, teaches, researches and plans an event [R2.2.2 api DEP]', async () => {
  // Follow-up and negotiation: those that he leads, and no others.
  const deal = await does('depA', 'createDeal', { clientId: CLIENTS.ofNobody, title: '主力店洽談' })
  await does('depA', 'contactDeal', deal)
  const round = { offeredOn: '2026-05-02', offeredBy: 'THEM' }
  await does('depA', 'createTermRound', { ...round, dealId: deal.id })
  expect(codeOf(await mutate('depA', 'createTermRound', { ...round, dealId: DEALS.ofSpeA2 }))).toBe('FORBIDDEN')
  expect((await world.graphql('depA', `{ deal(id: "${DEALS.ofSpeA2}") { title } }`)).data.deal.title).toBe('洽談21')

  // Guidance: a joint visit, a task with advice, and the specialist's growth.
  const visit = await does('depA', 'createVisit', {
    clientId: CLIENTS.ofSpeA2,
    kind: 'KEY_CLIENT',
    purpose: '陪同拜訪',
    plannedAt: '2026-05-06T02:00:00Z',
    ownerId: employeeOf('speA2'),
    participants: [{ employeeId: employeeOf('depA') }, { employeeId: employeeOf('speA2') }],
  })
  const joint = await world.graphql('speA2', `{ visit(id: "${visit.id}") { participants { employee { name } } } }`)
  expect(joint.data.visit.participants.map((each: { employee: { name: string } }) => each.employee.name)).toEqual([
    '員工depA',
    '員工speA2',
  ])
  const hint = { title: '先談遞增再談免租', ownerId: employeeOf('speA2'), dueOn: '2026-05-08' }
  await does('depA', 'createTask', { ...hint, dealId: DEALS.ofSpeA2, description: '參考上月同層成交' })
  const growth = { employeeId: employeeOf('speA2'), year: 2031, goal: '獨立談判' }
  await does('depA', 'createDevelopmentPlan', { ...growth, mentorId: employeeOf('depA'), advice: '每週復盤一單' })
  const own = await world.graphql('speA2', '{ developmentPlans { nodes { advice mentor { name } } } inbox { title } }')
  expect(own.data.developmentPlans.nodes).toEqual([{ advice: '每週復盤一單', mentor: { name: '員工depA' } }])
  expect(own.data.inbox).toContainEqual({ title: '先談遞增再談免租' })

  // Training.
  const course = { title: '談判實戰', category: 'SKILLS', hours: '2', trainerId: employeeOf('depA') }
  const { id: courseId } = await does('depA', 'createTrainingCourse', course)
  const session = await does('depA', 'createTrainingSession', {
    courseId,
    startAt: '2026-05-10T01:00:00Z',
    endAt: '2026-05-10T03:00:00Z',
  })
  const seat = await does('depA', 'createEnrollment', { sessionId: session.id, employeeId: employeeOf('speA2') })
  await does('depA', 'holdTrainingSession', session)
  await does('depA', 'attendEnrollment', { ...seat, hours: '2', score: '90', passed: true })

  // Information on the market, with a conclusion that others decide by.
  const trend = { kind: 'TREND', title: '首店回暖', researchedOn: '2026-05-01', conclusion: '優先引入首店' }
  await does('depA', 'createMarketResearch', trend)
  const known = await world.graphql('manA', '{ marketResearches { nodes { conclusion author { name } } } }')
  expect(known.data.marketResearches.nodes).toEqual([{ conclusion: '優先引入首店', author: { name: '員工depA' } }])

  // Events: planned by him, approved by another, carried out by him.
  const event = await does('depA', 'createEvent', {
    theme: '首店對接會',
    startsAt: '2031-06-01T02:00:00Z',
    endsAt: '2031-06-01T06:00:00Z',
    goals: '十家首店',
    place: '中庭',
    audience: '首店品牌',
    publicity: '公眾號',
    budget: '50000',
    agenda: [{ startsAt: '2031-06-01T02:00:00Z', title: '開場' }],
  })
  expect(codeOf(await mutate('depA', 'approveEvent', event))).toBe('FORBIDDEN')
  const approved = await does('manA', 'approveEvent', event)
  await does('depA', 'prepareEvent', approved)
})
