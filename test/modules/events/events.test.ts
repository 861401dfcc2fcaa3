/** R5: an event from its plan to its summary, its guests and what it costs, through the API. */
import { partnerOf } from '../../access/actors.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, EVENTS, employeeOf, id, type Person } from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'

let world: TestApp
let partner: { token: string }
beforeAll(async () => {
  world = await createTestApp()
  partner = (await partnerOf(world, CLIENTS.ofSpeA)).as as { token: string }
}, 120_000)
afterAll(() => world.close())

type Who = Person | { token: string }

const send = (as: Who, name: string, input: Record<string, unknown>, fields = 'id version') => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  return world.graphql(as, `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, { input })
}

async function done(as: Who, name: string, input: Record<string, unknown>, fields = 'id version') {
  const answer = await send(as, name, input, fields)
  expect([name, answer.errors]).toEqual([name, undefined])
  return answer.data[name]
}

test('[R5.1 api DEP] [R5.1 api MAN] [R5.2 api DEP] [R5.3 api DEP] an event is planned, approved by another, carried out, and closed with its summary', async () => {
  const startsAt = '2031-05-06T02:00:00Z'
  let event = await done('depA', 'createEvent', { theme: '春季推介會', startsAt, endsAt: '2031-05-06T06:00:00Z' })
  const step = async (as: Who, verb: string, more: Record<string, unknown> = {}) => {
    event = await done(as, `${verb}Event`, { id: event.id, version: event.version, ...more }, 'id version state')
    return event.state
  }
  const key = () => ({ id: event.id, version: event.version })
  expect(faultsOf(await send('manA', 'approveEvent', key())).sort()).toEqual([
    'input.agenda REQUIRED',
    'input.audience REQUIRED',
    'input.budget REQUIRED',
    'input.goals REQUIRED',
    'input.place REQUIRED',
    'input.publicity REQUIRED',
  ])
  const plan = {
    goals: '二十個品牌',
    place: '中庭',
    audience: '餐飲品牌',
    publicity: '公眾號',
    budget: '80000.00',
    agenda: [{ startsAt, title: '項目介紹', speaker: '經理' }],
  }
  const late = { ...plan, agenda: [{ startsAt: '2031-05-06T09:00:00Z', title: '晚宴' }] }
  expect(faultsOf(await send('depA', 'updateEvent', { ...key(), ...late }))).toEqual([
    'input.agenda.0.startsAt OUTSIDE_EVENT',
  ])
  event = await done('depA', 'updateEvent', { ...key(), ...plan })
  expect(codeOf(await send('depA', 'approveEvent', key()))).toBe('FORBIDDEN')
  expect(await step('manA', 'approve')).toBe('APPROVED')
  // What was approved stands.
  expect(faultsOf(await send('depA', 'updateEvent', { ...key(), budget: '90000.00' }))).toEqual([
    'input.budget EVENT_APPROVED',
  ])
  expect(await step('depA', 'prepare')).toBe('PREPARING')

  const task = await done('depA', 'createEventTask', {
    eventId: event.id,
    title: '佈置簽到台',
    kind: 'SIGN_IN',
    ownerId: employeeOf('speA'),
    dueOn: '2031-05-05',
  })
  expect(codeOf(await send('speA2', 'finishEventTask', task))).toBe('FORBIDDEN')
  await done('speA', 'finishEventTask', { ...task, result: '已就緒' })

  const early = { eventId: event.id, method: 'WALK_IN', walkInName: '王先生' }
  expect(faultsOf(await send('depA', 'createEventCheckIn', early))).toEqual(['input.eventId EVENT_NOT_RUNNING'])
  expect(await step('depA', 'start')).toBe('RUNNING')
  expect(codeOf(await send('depA', 'cancelEvent', { ...key(), cancelReason: '下雨' }))).toBe('INVALID_TRANSITION')
  await done('depA', 'createEventCheckIn', { ...early, walkInMobile: '13800001234' })
  await done('depA', 'createEventFeedback', { eventId: event.id, score: 4, text: '很好' })
  expect(faultsOf(await send('depA', 'createEventFeedback', { eventId: event.id, score: 0 }))).toEqual([
    'input.score RATING',
  ])
  const summary = { eventId: event.id, title: '總結', effect: '到場 25 個品牌' }
  expect(faultsOf(await send('depA', 'createEventSummary', summary))).toEqual(['input.eventId EVENT_NOT_ENDED'])
  expect(await step('depA', 'finish')).toBe('ENDED')

  expect(faultsOf(await send('depA', 'summariseEvent', key()))).toEqual(['input.id SUMMARY_MISSING'])
  await done('depA', 'createEventSummary', {
    ...summary,
    improvements: [{ text: '提前兩週發邀請', ownerId: employeeOf('depA'), carriedIntoId: EVENTS.ahead[0] }],
  })
  expect((await send('depA', 'createEventSummary', summary)).errors).toBeDefined()
  expect(await step('depA', 'summarise')).toBe('SUMMARISED')
})

test('[R5.1 api FIN] what an event costs is for manager, deputy, finance and the superior alone', async () => {
  const cost = (as: Who) => world.graphql(as, `{ event(id: "${EVENTS.ended[0]}") { budget actualCost } }`)
  for (const as of ['manA', 'depA', 'finance', 'leader'] as const)
    expect([as, (await cost(as)).data.event]).toEqual([as, { budget: '10010.00', actualCost: '9010.00' }])
  for (const as of ['speA', 'collaborator', partner] as const) expect((await cost(as)).data ?? null).toBeNull()
  const event = await done('finance', 'updateEvent', { id: EVENTS.ended[0], version: 1, actualCost: '9500.00' })
  const theme = await send('finance', 'updateEvent', { ...event, theme: '改名' })
  expect(theme.data ?? null).toBeNull()
  // Not by sorting or filtering either.
  const sorted = await world.graphql('speA', '{ events(where: { budget: { gte: "1" } }) { totalCount } }')
  expect(sorted.data ?? null).toBeNull()
})

test('[R5.2 api PAR] a client sees what it is invited to, and answers', async () => {
  const eventId = EVENTS.ahead[4]!
  const read = () => world.graphql(partner, `{ events { nodes { id theme } } }`)
  expect((await read()).data.events.nodes).toEqual([])
  const invite = { eventId, clientId: CLIENTS.ofSpeA, invitedOn: '2026-05-01' }
  expect(faultsOf(await send('depA', 'createEventInvitation', { ...invite, contactId: id('co', 2) }))).toEqual([
    'input.contactId OTHER_CLIENT',
  ])
  const invitation = await done('depA', 'createEventInvitation', invite)
  expect(faultsOf(await send('depA', 'createEventInvitation', invite))).toEqual(['input.clientId INVITED_ALREADY'])
  expect((await read()).data.events.nodes).toEqual([{ id: eventId, theme: '活動4' }])
  const accepted = await done(partner, 'acceptEventInvitation', { ...invitation, seats: 2 }, 'state seats respondedAt')
  expect(accepted).toMatchObject({ state: 'ACCEPTED', seats: 2 })
  expect(accepted.respondedAt).not.toBeNull()
  const others = await world.graphql(partner, '{ events { nodes { tasks { totalCount } } } }')
  expect(others.data ?? null).toBeNull()
})

test('two who invite the same client at once invite it once', async () => {
  const invite = { eventId: EVENTS.ahead[5], clientId: CLIENTS.ofSpeA2, invitedOn: '2026-05-01' }
  const answers = await Promise.all([
    send('depA', 'createEventInvitation', invite),
    send('manA', 'createEventInvitation', invite),
  ])
  expect(answers.filter((answer) => !answer.errors)).toHaveLength(1)
})

test('other departments read the events that have a task for them [R5.2 api COL]', async () => {
  const events = () => world.graphql('collaborator', '{ events { nodes { id } } }')
  expect((await events()).data.events.nodes).toEqual([])
  const task = await done('depA', 'createEventTask', {
    eventId: EVENTS.ahead[2],
    title: '消防檢查',
    kind: 'SAFETY',
    ownerId: employeeOf('collaborator'),
    dueOn: '2031-05-05',
  })
  expect((await events()).data.events.nodes).toEqual([{ id: EVENTS.ahead[2] }])
  await done('collaborator', 'finishEventTask', { ...task, result: '合格' })
})
