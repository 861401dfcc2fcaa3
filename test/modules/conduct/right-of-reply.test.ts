/** R9.1, R9.2, R9.4: attendance, leave, conduct with the right of reply, and what follows from it. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { employeeOf } from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'
import { mutations } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

const record = { kind: 'ATTITUDE', occurredOn: '2026-05-01', points: '3', facts: '兩日未回覆客戶' }
const ahead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('[R9.1 api HR] attendance is recorded once a day and kind; minutes where they are due', async () => {
  const late = { employeeId: employeeOf('speA'), day: '2026-05-04', kind: 'LATE' }
  expect(faultsOf(await mutate('hr', 'createAttendanceRecord', late))).toEqual(['input.minutes REQUIRED'])
  expect((await mutate('hr', 'createAttendanceRecord', { ...late, minutes: 9 })).errors).toBeUndefined()
  expect(codeOf(await mutate('hr', 'createAttendanceRecord', { ...late, minutes: 9 }))).toBe('BAD_USER_INPUT')
  const tomorrow = await mutate('hr', 'createAttendanceRecord', { ...late, minutes: 9, day: ahead(3) })
  expect(faultsOf(tomorrow)).toEqual(['input.day DAY_AHEAD'])
  const lists = await Promise.all(
    (['speA', 'speA2', 'manA'] as const).map((person) => world.graphql(person, '{ attendanceRecords { totalCount } }')),
  )
  expect(lists.map((list) => list.data.attendanceRecords.totalCount)).toEqual([1, 0, 1])
})

test('[R9.1 api SPE] [R9.1 api MAN] [R9.1 api LEA] leave is applied for before it begins; nobody approves his own', async () => {
  const leave = { kind: 'ANNUAL', startDate: ahead(20), endDate: ahead(22), days: '3' }
  const past = await mutate('speA', 'createLeaveRequest', { ...leave, startDate: ahead(-2) })
  expect(faultsOf(past)).toEqual(['input.startDate LEAVE_TOO_LATE'])
  const [one, two] = await Promise.all([1, 2].map(() => mutate('speA', 'createLeaveRequest', leave)))
  expect([one!.errors, two!.errors].filter(Boolean)).toHaveLength(1)
  const { id } = (one!.errors ? two! : one!).data.createLeaveRequest
  const approved = await mutate('manA', 'approveLeaveRequest', { id, version: 1 }, 'state decidedBy { id }')
  expect(approved.data.approveLeaveRequest).toEqual({ state: 'APPROVED', decidedBy: { id: employeeOf('manA') } })
  const own = await mutate('manA', 'createLeaveRequest', leave)
  const input = { id: own.data.createLeaveRequest.id, version: 1 }
  expect(codeOf(await mutate('manA', 'approveLeaveRequest', input))).toBe('FORBIDDEN')
  expect((await mutate('leader', 'approveLeaveRequest', input)).errors).toBeUndefined()
})

test('[R9.2 api MAN] [R9.4 api SPE] a record counts only after the person was told and could answer', async () => {
  const made = await mutate('manA', 'createConductRecord', { ...record, employeeId: employeeOf('speA') })
  const { id } = made.data.createConductRecord
  const seen = async () => (await world.graphql('speA', `{ conductRecord(id: "${id}") { facts } }`)).data.conductRecord
  expect(await seen()).toBeNull()
  expect(codeOf(await mutate('manA', 'confirmConductRecord', { id, version: 1, conclusion: '屬實' }))).toBe(
    'INVALID_TRANSITION',
  )
  const today = await mutate('manA', 'notifyConductRecord', { id, version: 1, replyDueOn: '2026-05-02' })
  expect(faultsOf(today)).toEqual(['input.replyDueOn REPLY_TIME'])
  const told = await mutate('manA', 'notifyConductRecord', { id, version: 1, replyDueOn: ahead(7) })
  expect(told.errors).toBeUndefined()
  expect(await seen()).toEqual({ facts: record.facts })
  expect(codeOf(await mutate('speA2', 'replyConductRecord', { id, version: 2, reply: '我' }))).toBe('NOT_FOUND')
  expect((await mutate('speA', 'replyConductRecord', { id, version: 2, reply: '外出參展' })).errors).toBeUndefined()
  const confirmed = await mutate('manA', 'confirmConductRecord', { id, version: 3, conclusion: '屬實' }, 'state')
  expect(confirmed.data.confirmConductRecord.state).toBe('CONFIRMED')

  const sanction = { employeeId: employeeOf('speA'), kind: 'VERBAL_WARNING', grounds: '屢犯', effectiveOn: ahead(30) }
  const of = await mutate('hr', 'createDisciplinaryAction', {
    ...sanction,
    employeeId: employeeOf('speA2'),
    conductRecordId: id,
  })
  expect(faultsOf(of)).toEqual(['input.conductRecordId OTHER_PERSON'])
  const action = await mutate('hr', 'createDisciplinaryAction', { ...sanction, conductRecordId: id })
  const input = { id: action.data.createDisciplinaryAction.id, version: 1, replyDueOn: ahead(7) }
  expect((await mutate('hr', 'notifyDisciplinaryAction', input)).errors).toBeUndefined()
  expect(codeOf(await mutate('hr', 'imposeDisciplinaryAction', { id: input.id, version: 2 }))).toBe(
    'INVALID_TRANSITION',
  )
})

test('a manager writes nothing about himself, and a draft about him is not his to see', async () => {
  const own = await mutate('manA', 'createConductRecord', { ...record, employeeId: employeeOf('manA') })
  expect(codeOf(own)).toBe('FORBIDDEN')
  const made = await mutate('leader', 'createConductRecord', { ...record, employeeId: employeeOf('manA') })
  const { id } = made.data.createConductRecord
  expect((await world.graphql('manA', `{ node(id: "${id}") { id } }`)).data.node).toBeNull()
  const ofSpecialist = await mutate('leader', 'createConductRecord', { ...record, employeeId: employeeOf('speA') })
  expect(codeOf(ofSpecialist)).toBe('FORBIDDEN')
})
