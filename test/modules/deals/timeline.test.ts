/** A deal's timeline: everything that happened in one order, each for whoever reads its record. */
import { biOf, partnerOf } from '../../access/actors.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, DEALS, DEPARTMENTS, employeeOf, id, type Person, UNITS } from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'

let world: TestApp
const sql = (text: string, values: unknown[] = []) => world.database.pool.query(text, values)
const insert = (table: string, row: Record<string, unknown>) => sql(`INSERT INTO ${table} SET ?`, [row])

beforeAll(async () => {
  world = await createTestApp()
  const own = { departmentId: DEPARTMENTS.A }
  const ofDeal = { ...own, dealId: DEALS.signed }
  const at = (day: number) => `2026-03-${String(day).padStart(2, '0')} 02:00:00`
  await insert('DealStageChange', {
    ...ofDeal,
    id: id('sc', 1),
    fromStage: 'PROPOSED',
    toStage: 'TERMS',
    changedAt: at(9),
    changedById: employeeOf('speA'),
  })
  const visit = { ...ofDeal, clientId: CLIENTS.ofSpeA, ownerId: employeeOf('speA') }
  await insert('Visit', {
    ...visit,
    id: id('vi', 1),
    state: 'DONE',
    plannedAt: at(1),
    visitedAt: at(2),
    purpose: '看鋪',
  })
  await insert('Visit', { ...visit, id: id('vi', 2), state: 'PLANNED', plannedAt: at(28), purpose: '簽約前拜訪' })
  await insert('Visit', { ...visit, id: id('vi', 3), state: 'CANCELLED', plannedAt: at(3), purpose: '取消' })
  await insert('Inquiry', {
    ...own,
    id: id('iq', 1),
    clientId: CLIENTS.ofSpeA,
    subject: '用電容量',
    question: '？',
    askedAt: at(4),
    answeredAt: at(5),
    answeredById: employeeOf('depA'),
    state: 'ANSWERED',
  })
  await insert('Proposal', {
    ...ofDeal,
    id: id('pp', 1),
    title: '方案一',
    state: 'ACCEPTED',
    createdAt: at(6),
    sentAt: at(7),
    answeredAt: at(8),
    preparedById: employeeOf('speA'),
  })
  await insert('TermRound', {
    ...ofDeal,
    id: id('tr', 1),
    round: 1,
    offeredBy: 'THEM',
    // Begins at 16:00 UTC of the 9th.
    offeredOn: '2026-03-10',
    state: 'APPROVED',
    decidedAt: at(11),
    decidedById: employeeOf('manA'),
    recordedById: employeeOf('speA'),
  })
  await insert('UnitReservation', {
    ...ofDeal,
    id: id('ur', 1),
    unitId: UNITS.publishedA,
    heldUntil: '2026-03-20',
    createdAt: at(12),
    endedAt: at(13),
    state: 'RELEASED',
  })
  await sql(
    `UPDATE Contract SET createdAt = ?, approvedAt = ?, approvedById = ?, legalPassedAt = ?, signedAt = ?, archivedAt = ?,
       handoverConfirmedAt = ?, actualOpening = '2026-03-25' WHERE dealId = ?`,
    [at(14), at(16), employeeOf('manA'), at(17), at(18), at(19), at(20), DEALS.signed],
  )
  await insert('ContractVersion', {
    ...own,
    id: id('cv', 1),
    contractId: id('ct', 2),
    number: 1,
    title: 'HT2 v1',
    terms: '{}',
    text: '…',
    sha256: 'a'.repeat(64),
    materialHash: 'a'.repeat(64),
    authorId: employeeOf('speA'),
    createdAt: at(15),
  })
}, 120_000)
afterAll(() => world.close())

const TIMELINE = `query ($id: ID!, $first: Int, $offset: Int) { dealTimeline(dealId: $id, first: $first, offset: $offset) {
  hasMore events { kind type recordId at on title state before actor } } }`
const ask = (as: Person | { token: string }, page = {}, dealId = DEALS.signed) =>
  world.graphql(as, TIMELINE, { id: dealId, first: 100, ...page })
const kinds = async (as: Person) =>
  (await ask(as)).data.dealTimeline.events.map(({ kind }: { kind: string }) => kind) as string[]

const ALL = [
  ...['VISIT_PLANNED', 'OPENED', 'HANDOVER_CONFIRMED', 'CONTRACT_ARCHIVED', 'CONTRACT_SIGNED', 'LEGAL_PASSED'],
  ...['CONTRACT_APPROVED', 'CONTRACT_SUBMITTED', 'CONTRACT_DRAFTED', 'HOLD_ENDED', 'UNIT_HELD', 'TERMS_DECIDED'],
  ...['TERMS_OFFERED', 'STAGE', 'PROPOSAL_ANSWERED', 'PROPOSAL_SENT', 'PROPOSAL_DRAFTED', 'INQUIRY_ANSWERED'],
  ...['INQUIRY_ASKED', 'VISITED'],
]

test('[R3.3.1 api SPE] [R3.3.2 api MAN] all that happened to a deal in one order, the latest first, each with its record', async () => {
  const { data, errors } = await ask('speA')
  expect(errors).toBeUndefined()
  const { events, hasMore } = data.dealTimeline
  expect(events.map(({ kind }: { kind: string }) => kind)).toEqual(ALL)
  expect(hasMore).toBe(false)
  expect(await kinds('manA')).toEqual(ALL)
  const of = (kind: string) => events.find((event: { kind: string }) => event.kind === kind)
  expect(of('STAGE')).toMatchObject({ type: 'DealStageChange', before: 'PROPOSED', state: 'TERMS', actor: '員工speA' })
  // A day without an hour stands where it begins in the department.
  expect(of('TERMS_OFFERED')).toEqual({
    kind: 'TERMS_OFFERED',
    type: 'TermRound',
    recordId: id('tr', 1),
    at: null,
    on: '2026-03-10',
    title: '1',
    state: 'THEM',
    before: null,
    actor: '員工speA',
  })
  expect(of('UNIT_HELD')).toMatchObject({ title: 'L1-02', recordId: id('ur', 1) })
  expect(of('CONTRACT_SIGNED')).toMatchObject({ title: 'HT2', at: '2026-03-18T02:00:00.000Z', on: '2026-03-18' })
  expect(of('VISITED')).toMatchObject({ title: '看鋪', recordId: id('vi', 1), actor: '員工speA' })
})

test('a page after the other gives the same, and no page is larger than any other list', async () => {
  const found: string[] = []
  for (let offset = 0; ; offset += 7) {
    const { events, hasMore } = (await ask('speA', { first: 7, offset })).data.dealTimeline
    found.push(...events.map(({ kind }: { kind: string }) => kind))
    if (!hasMore) break
  }
  expect(found).toEqual(ALL)
  expect(faultsOf(await ask('speA', { first: 101 }))).toEqual(['first PAGE_MAX'])
})

test('[R01] [R02] each reads of it what he reads elsewhere, and of a deal out of reach nothing', async () => {
  // Superiors read no visits, inquiries, rounds or versions; legal neither visits, holds nor stages.
  const without = (...left: string[]) => ALL.filter((kind) => !left.some((each) => kind.startsWith(each)))
  expect(await kinds('leader')).toEqual(without('VISIT', 'INQUIRY', 'TERMS', 'CONTRACT_SUBMITTED'))
  expect(await kinds('legal')).toEqual(without('VISIT', 'INQUIRY', 'HOLD', 'UNIT', 'STAGE'))
  for (const [as, dealId] of [
    ['speA2', DEALS.signed],
    ['manB', DEALS.signed],
    ['speA', DEALS.ofB],
    ['speA', id('dl', 999)],
    ['legal', DEALS.ofSpeA2],
  ] as [Person, string][])
    expect([as, (await ask(as, {}, dealId)).data]).toEqual([as, { dealTimeline: null }])
  const machines = [(await partnerOf(world, CLIENTS.ofSpeA)).as, (await biOf(world)).as] as { token: string }[]
  for (const as of ['finance', 'collaborator', 'hr', 'admin', ...machines] as Person[])
    expect([as, codeOf(await ask(as))]).toEqual([as, 'BAD_USER_INPUT'])
})

test('[O07] what a specialist is told does not change with records that he does not read', async () => {
  const before = (await ask('speA')).text
  // A contract of the deal and a visit that are a colleague's, and everything of other deals.
  const foreign = { departmentId: DEPARTMENTS.A, ownerId: employeeOf('speA2'), clientId: CLIENTS.ofSpeA2 }
  await insert('Contract', {
    ...foreign,
    id: id('ct', 80),
    number: 'HT80',
    dealId: DEALS.signed,
    signedAt: '2026-03-01',
  })
  await insert('Visit', {
    ...foreign,
    id: id('vi', 80),
    dealId: DEALS.ofSpeA2,
    purpose: '機密',
    state: 'DONE',
    plannedAt: '2026-03-02',
    visitedAt: '2026-03-02',
  })
  await sql('UPDATE UnitReservation SET dealId = ? WHERE id <> ?', [DEALS.ofSpeA2, id('ur', 1)])
  expect((await ask('speA')).text).toBe(before)
  expect((await kinds('manA')).length).toBe(ALL.length + 2)
  await sql('UPDATE Contract SET ownerId = ? WHERE id = ?', [employeeOf('speA'), id('ct', 80)])
  expect((await ask('speA')).text).not.toBe(before)
})

test('[C07] as many statements whatever happened', async () => {
  const count = async (dealId: string) => {
    world.statements()
    expect((await ask('manA', {}, dealId)).errors).toBeUndefined()
    return world.statements().length
  }
  await count(DEALS.signed)
  // The deal, its department, what happened, and names of people and units.
  expect(await count(DEALS.signed)).toBe(5)
  expect(await count(DEALS.ofB)).toBe(1)
})
