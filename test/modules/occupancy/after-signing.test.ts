/** R3.4, R6.3.2: what comes after the signing, each step by the person whose it is. */
import { partnerOf } from '../../access/actors.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, CONTRACTS, DEPARTMENTS, employeeOf, type Person } from '../../kit/world.ts'
import { codeOf } from '../../writer/kit.ts'
import { mutations, steps } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
const { does, refused } = steps(mutate)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

const contractId = CONTRACTS.signedOfSpeA
type Reader = Person | { token: string }
const one = async (as: Reader, type: string, id: string, fields: string) =>
  (await world.graphql(as, `{ record: ${type}(id: "${id}") { ${fields} } }`)).data?.record

test('a move-in goes through its procedures, those of other departments by them [R3.4.1 api SPE] [R3.4.1 api COL]', async () => {
  expect(await refused('speA', 'createMoveInCase', { contractId: CONTRACTS.draftOfSpeA, title: '入駐' })).toEqual([
    'input.contractId NOT_SIGNED_YET',
  ])
  let move = await does('speA', 'createMoveInCase', { contractId, title: '品牌1入駐', guidance: '開業前兩週進場' })
  expect(await refused('speA', 'startMoveInCase', move)).toEqual(['input.targetOpening REQUIRED'])
  move = await does('speA', 'updateMoveInCase', { ...move, targetOpening: '2026-05-01' })
  move = await does('speA', 'startMoveInCase', move)
  const registration = await does('speA', 'createMoveInTask', {
    moveInCaseId: move.id,
    kind: 'BUSINESS_REGISTRATION',
    title: '工商註冊',
    authority: '市場監督管理局',
    ownerId: employeeOf('speA'),
    dueOn: '2026-04-01',
  })
  const read = (as: Reader) => one(as, 'moveInCase', move.id, 'title tasks { nodes { title state } }')
  for (const stranger of ['collaborator', 'speA2', 'manB'] as const) expect(await read(stranger)).toBeNull()
  let drawings = await does('speA', 'createMoveInTask', {
    moveInCaseId: move.id,
    kind: 'FIT_OUT_DRAWINGS',
    title: '裝修圖紙',
    handlingDepartmentId: DEPARTMENTS.office,
    dueOn: '2026-04-10',
  })
  // Engineering sees the case for its own procedure, and not the others'.
  expect(await read('collaborator')).toEqual({
    title: '品牌1入駐',
    tasks: { nodes: [{ title: '裝修圖紙', state: 'OPEN' }] },
  })
  expect(codeOf(await mutate('collaborator', 'submitMoveInTask', { ...registration, submittedOn: '2026-03-01' }))).toBe(
    'NOT_FOUND',
  )
  drawings = await does('collaborator', 'submitMoveInTask', { ...drawings, submittedOn: '2026-03-05' })
  drawings = await does('collaborator', 'rejectMoveInTask', { ...drawings, blocker: '缺排煙節點圖' })
  const portal = (await partnerOf(world, CLIENTS.ofSpeA)).as as Reader
  expect(await one(portal, 'moveInTask', drawings.id, 'state blocker')).toEqual({
    state: 'REJECTED',
    blocker: '缺排煙節點圖',
  })
  drawings = await does('speA', 'submitMoveInTask', { ...drawings, submittedOn: '2026-03-12' })
  expect(await refused('collaborator', 'approveMoveInTask', { ...drawings, approvedOn: '2026-03-01' })).toEqual([
    'input.approvedOn DATES_ORDER',
  ])
  await does('collaborator', 'approveMoveInTask', { ...drawings, approvedOn: '2026-03-15', permit: 'ZX-1' })

  expect(await refused('speA', 'readyMoveInCase', move)).toEqual(['input.state TASKS_OPEN'])
  await does('speA', 'skipMoveInTask', { ...registration, reason: '沿用原執照' })
  move = await does('speA', 'readyMoveInCase', move)
  move = await does('speA', 'openMoveInCase', { ...move, openedOn: '2026-04-28' })
  expect(await one('leader', 'moveInCase', move.id, 'state openedOn')).toEqual({
    state: 'OPENED',
    openedOn: '2026-04-28',
  })
  const found = await world.graphql(
    'speA',
    '{ moveInTasks(where: { state: { in: [OPEN, SUBMITTED, REJECTED] } }) { totalCount } }',
  )
  expect(found.data.moveInTasks.totalCount).toBe(0)
})

test('return visits keep how business goes; who is asked to help sees the difficulty, not the sales [R3.4.2 api SPE] [R3.4.2 api COL]', async () => {
  const told = { visitedOn: '2026-06-01', sales: '320000.5', footfall: 800, staffCount: 12, difficulties: '排風不足' }
  expect(await refused('speA', 'createReturnVisit', { ...told, contractId: CONTRACTS.draftOfSpeA })).toEqual([
    'input.contractId NOT_SIGNED_YET',
  ])
  expect(await refused('speA', 'createReturnVisit', { ...told, contractId, nextVisitOn: '2026-05-01' })).toEqual([
    'input.nextVisitOn DATES_ORDER',
  ])
  expect(await refused('speA', 'createReturnVisit', { ...told, contractId: CONTRACTS.signedOfSpeA2 })).toEqual([
    'input.contractId REFERENCE',
  ])
  const visit = await does('speA', 'createReturnVisit', {
    ...told,
    contractId,
    nextVisitOn: '2026-09-01',
    supportDepartmentId: DEPARTMENTS.office,
  })
  expect(await one('collaborator', 'returnVisit', visit.id, 'difficulties')).toEqual({ difficulties: '排風不足' })
  expect((await world.graphql('collaborator', '{ returnVisits { nodes { sales } } }')).errors).toBeDefined()
  await does('collaborator', 'updateReturnVisit', { ...visit, support: '加裝風機' })
  expect(await one('speA', 'returnVisit', visit.id, 'support sales visitor { name }')).toEqual({
    support: '加裝風機',
    sales: '320000.50',
    visitor: { name: '員工speA' },
  })
  const due = await world.graphql(
    'depA',
    `{ returnVisits(where: { nextVisitOn: { gte: "2026-09-01", lte: "2026-09-30" } }) { nodes { id } } }`,
  )
  expect(due.data.returnVisits.nodes).toEqual([{ id: visit.id }])
})

test('a breach is noticed, given time, fined, and ended with legal’s consent only [R6.3.2 api SPE] [R6.3.2 api MAN] [R6.3.2 api LEG]', async () => {
  const facts = { contractId, title: '逾期付款', clause: '第五條', facts: '一月、二月租金未付', evidence: '銀行流水' }
  let breach = await does('speA', 'createBreachCase', facts)
  const portal = (await partnerOf(world, CLIENTS.ofSpeA)).as as Reader
  expect(await one(portal, 'breachCase', breach.id, 'title')).toBeNull()
  expect(await refused('speA', 'grantCureBreachCase', { ...breach, cureUntil: '2026-03-15' })).toEqual([
    'input.noticeSentOn REQUIRED',
  ])
  breach = await does('speA', 'updateBreachCase', { ...breach, notice: '請於期內付清', noticeSentOn: '2026-03-01' })
  // From the notice on the client sees it, without our facts and advice.
  expect(await one(portal, 'breachCase', breach.id, 'title notice')).toEqual({
    title: '逾期付款',
    notice: '請於期內付清',
  })
  expect((await world.graphql(portal, '{ breachCases { nodes { facts } } }')).errors).toBeDefined()
  expect(await refused('speA', 'grantCureBreachCase', { ...breach, cureUntil: '2026-02-15' })).toEqual([
    'input.cureUntil DATES_ORDER',
  ])
  breach = await does('speA', 'grantCureBreachCase', { ...breach, cureUntil: '2026-03-15' })
  breach = await does('speA', 'claimPenaltyBreachCase', { ...breach, penalty: '5000' })
  expect(codeOf(await mutate('speA', 'deductDepositBreachCase', { ...breach, deducted: '5000' }))).toBe(
    'BAD_USER_INPUT',
  )
  expect(await refused('manA', 'deductDepositBreachCase', { ...breach, deducted: '50002.01' })).toEqual([
    'input.deducted OVER_DEPOSIT',
  ])
  breach = await does('manA', 'deductDepositBreachCase', { ...breach, deducted: '5000' })
  expect(await refused('manA', 'terminateBreachCase', { ...breach, reason: '仍未付清' })).toEqual([
    'input.legalConsentOn REQUIRED',
  ])
  breach = await does('legal', 'updateBreachCase', { ...breach, legalAdvice: '可解除', legalConsentOn: '2026-04-01' })
  breach = await does('manA', 'terminateBreachCase', { ...breach, reason: '仍未付清' })
  breach = await does('speA', 'settleBreachCase', { ...breach, settlement: '付清並補足保證金' })
  const [trail] = await world.database.pool.query(
    "SELECT verb FROM AuditEntry WHERE recordId = ? AND action = 'TRANSITION' ORDER BY id",
    [breach.id],
  )
  expect((trail as { verb: string }[]).map(({ verb }) => verb)).toEqual([
    'grantCure',
    'claimPenalty',
    'deductDeposit',
    'terminate',
    'settle',
  ])
  expect(codeOf(await mutate('speA', 'updateBreachCase', { ...breach, facts: '改' }))).toBe('INVALID_TRANSITION')
})
