/** R9.3: reports of misconduct are read by their handlers and by nobody else, by no route; regulations are signed for. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { employeeOf, type Person } from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'
import { mutations } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

const STAFF: Person[] = ['manA', 'depA', 'speA', 'speA2', 'legal', 'finance', 'collaborator', 'leader', 'hr', 'admin']
const TEXT = '有人向商戶索取回扣'
const file = (as: Person, more: Record<string, unknown> = {}) =>
  mutate(as, 'fileIntegrityReport', { category: 'KICKBACK', text: TEXT, ...more }, 'receipt')

async function filed(): Promise<{ id: string; version: number }> {
  const [rows] = await world.database.pool.query(
    'SELECT id, version FROM IntegrityReport ORDER BY createdAt DESC, id DESC LIMIT 1',
  )
  return (rows as { id: string; version: number }[])[0]!
}

test('[R9.3 api SPE] a report is filed without a name, and followed by its receipt code', async () => {
  const answer = await file('speA')
  const { receipt } = answer.data.fileIntegrityReport
  expect(receipt).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
  for (const asker of [null, 'speA2'] as const) {
    const state = await world.graphql(asker, `{ integrityReportState(receipt: "${receipt.toLowerCase()}") }`)
    expect(state.data.integrityReportState).toBe('FILED')
  }
  expect((await world.graphql(null, '{ integrityReportState(receipt: "x") }')).data.integrityReportState).toBeNull()
  const { id } = await filed()
  const [report] = (await world.database.pool.query('SELECT * FROM IntegrityReport WHERE id = ?', [id]))[0] as Record<
    string,
    unknown
  >[]
  expect(report).toMatchObject({ reporterId: null, createdById: null, updatedById: null })
  const [trail] = await world.database.pool.query(
    'SELECT actorId, actorRole, requestId FROM AuditEntry WHERE recordId = ?',
    [id],
  )
  expect(trail).toEqual([{ actorId: null, actorRole: 'PUB', requestId: '' }])
  expect(faultsOf(await file('speA', { text: '' }))).toEqual(['input.text REQUIRED'])
})

test('[R9.3 api LEA] the leader sees what he needs to assign it; nobody else sees that it is there', async () => {
  await file('speA', { anonymous: false, accusedId: employeeOf('depA') })
  const { id } = await filed()
  const seen = await world.graphql(
    'leader',
    `{ integrityReport(id: "${id}") { category state text masked accused { id } reporter { id } } history(id: "${id}") { nodes { actorName changes { field } } } }`,
  )
  expect(seen.data.integrityReport).toMatchObject({ category: 'KICKBACK', text: null, accused: null, reporter: null })
  expect(seen.data.integrityReport.masked).toEqual(expect.arrayContaining(['text', 'accusedId', 'reporterId']))
  const trail = JSON.stringify(seen.data.history)
  for (const secret of ['text', 'accusedId', 'reporterId', 'speA']) expect(trail).not.toContain(secret)
  const byText = await world.graphql(
    'leader',
    `{ integrityReports(where: { text: { contains: "回扣" } }) { totalCount } accused: integrityReports(where: { accusedId: { equals: "${employeeOf('depA')}" } }) { totalCount } }`,
  )
  expect([byText.data.integrityReports.totalCount, byText.data.accused.totalCount]).toEqual([0, 0])
  for (const person of STAFF.filter((each) => each !== 'leader' && each !== 'admin')) {
    const answer = await world.graphql(
      person,
      `{ node(id: "${id}") { id } integrityReports { totalCount } history(id: "${id}") { totalCount } }`,
    )
    expect([person, answer.data]).toEqual([person, { node: null, integrityReports: { totalCount: 0 }, history: null }])
  }
  const admin = await world.graphql('admin', '{ auditEntries(first: 100) { nodes { recordType } } }')
  expect(JSON.stringify(admin.data)).not.toContain('IntegrityReport')
  expect((await world.graphql('admin', `{ integrityReport(id: "${id}") { id } }`)).errors).toBeDefined()
})

test('[R9.3 api MAN] [R9.3 api SPE] handlers read it and bring it to an end; the person it is about never does', async () => {
  await file('speA', { anonymous: false, accusedId: employeeOf('depA') })
  const { id } = await filed()
  const none = await mutate('leader', 'assignIntegrityReport', { id, version: 1 })
  expect(faultsOf(none)).toEqual(['input.handlers REQUIRED'])
  const named = (people: Person[]) => people.map((person) => ({ employeeId: employeeOf(person) }))
  const admin = await mutate('leader', 'updateIntegrityReport', { id, version: 1, handlers: named(['admin']) })
  expect(faultsOf(admin)).toEqual(['input.handlers.0.employeeId REFERENCE'])
  const handlers = named(['manA', 'speA2', 'depA'])
  expect((await mutate('leader', 'updateIntegrityReport', { id, version: 1, handlers })).errors).toBeUndefined()
  expect((await mutate('leader', 'assignIntegrityReport', { id, version: 2 })).errors).toBeUndefined()
  for (const [person, text] of [
    ['manA', TEXT],
    ['speA2', TEXT],
    ['depA', undefined],
    ['hr', undefined],
  ] as const) {
    const answer = await world.graphql(person, `{ integrityReport(id: "${id}") { text } }`)
    expect([person, answer.data.integrityReport?.text]).toEqual([person, text])
  }
  expect(codeOf(await mutate('leader', 'investigateIntegrityReport', { id, version: 3 }))).toBe('FORBIDDEN')
  expect((await mutate('manA', 'investigateIntegrityReport', { id, version: 3 })).errors).toBeUndefined()
  await mutate('speA2', 'substantiateIntegrityReport', { id, version: 4, findings: '屬實' })
  const closed = await mutate('manA', 'closeIntegrityReport', { id, version: 5, outcome: '移交處理' }, 'state')
  expect(closed.data.closeIntegrityReport.state).toBe('CLOSED')
})

test('[R9.3 api MAN] gifts are declared and decided on by another; legal sees conflicts of the clients it reviews', async () => {
  const gift = { giver: '商戶', receivedOn: '2026-05-01', description: '購物卡', estimatedValue: '500' }
  const made = await mutate('speA', 'createGiftDeclaration', gift)
  const input = { id: made.data.createGiftDeclaration.id, version: 1, decision: 'RETURN' }
  expect((await mutate('manA', 'decideGiftDeclaration', input)).errors).toBeUndefined()
  const own = await mutate('manA', 'createGiftDeclaration', gift)
  expect(
    codeOf(await mutate('manA', 'decideGiftDeclaration', { ...input, id: own.data.createGiftDeclaration.id })),
  ).toBe('FORBIDDEN')
  const conflict = { counterparty: '某公司', kind: 'FAMILY', description: '親屬任職' }
  const reviewed = await mutate('speA', 'createConflictDeclaration', {
    ...conflict,
    clientId: 'cl_01TEST00000000000000000001',
  })
  await mutate('speA', 'createConflictDeclaration', { ...conflict, clientId: 'cl_01TEST00000000000000000004' })
  const list = await world.graphql('legal', '{ conflictDeclarations { nodes { id } } }')
  expect(list.data.conflictDeclarations.nodes).toEqual([{ id: reviewed.data.createConflictDeclaration.id }])
})

test('[R9.3 api COL] a regulation that is in force is read and signed for once, each for himself', async () => {
  const made = await mutate('manA', 'createPolicyDocument', {
    title: '保密規定',
    category: 'CONFIDENTIALITY',
    text: '正文',
  })
  const { id } = made.data.createPolicyDocument
  expect(codeOf(await mutate('speA', 'acknowledgePolicyDocument', { id }))).toBe('BAD_USER_INPUT')
  await mutate('manA', 'publishPolicyDocument', { id, version: 1 })
  const signed = await mutate('speA', 'acknowledgePolicyDocument', { id }, 'employeeId readAt')
  expect(signed.data.acknowledgePolicyDocument.employeeId).toBe(employeeOf('speA'))
  expect(faultsOf(await mutate('speA', 'acknowledgePolicyDocument', { id }))).toHaveLength(1)
  const next = await mutate('manA', 'createPolicyDocument', {
    title: '保密規定',
    category: 'CONFIDENTIALITY',
    text: '新',
    edition: 2,
  })
  const publish = { id: next.data.createPolicyDocument.id, version: 1 }
  expect(faultsOf(await mutate('manA', 'publishPolicyDocument', publish))).toEqual(['input.id EDITION_IN_FORCE'])
})
