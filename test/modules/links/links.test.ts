/** R4.2, R5.1: people without a log-in answer an invitation or a survey by a link, and reach nothing else by it. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, DEPARTMENTS, EVENTS, employeeOf, id } from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'
import { type Held, mutations, steps } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
const { does } = steps(mutate)
beforeAll(async () => {
  world = await createTestApp()
  // The small world's events lie behind; this one is ahead.
  await world.database.pool.query(
    "UPDATE Event SET startsAt = '2031-05-04 06:00:00', endsAt = '2031-05-04 09:00:00' WHERE id = ?",
    [EVENTS.ahead[4]],
  )
}, 120_000)
afterAll(() => world.close())

const INVITATION = 'theme guest host place answer seats agenda { title }'
const open = (token: string) =>
  world.graphql(null, `query($token: String!) { openInvitation(token: $token) { ${INVITATION} } }`, { token })
const answer = (input: Record<string, unknown>) =>
  world.graphql(null, `mutation($input: AnswerInvitationInput!) { answerInvitation(input: $input) { answer seats } }`, {
    input,
  })
const ask = (token: string) =>
  world.graphql(
    null,
    `query($token: String!) { openSurvey(token: $token) { title introduction questions { position question } answered } }`,
    {
      token,
    },
  )
const reply = (input: Record<string, unknown>) =>
  world.graphql(
    null,
    `mutation($input: AnswerSurveyInput!) { answerSurvey(input: $input) { answered questions { question } } }`,
    {
      input,
    },
  )

async function linkOf(mutation: 'createInvitationLink' | 'createSurveyLink', held: Held): Promise<string> {
  const made = await world.graphql(
    'depA',
    `mutation($input: PublicLinkInput!) { link: ${mutation}(input: $input) { id token path until } }`,
    { input: held },
  )
  expect(made.errors).toBeUndefined()
  const { link } = made.data
  expect(link.path).toBe(`/#/${mutation === 'createSurveyLink' ? 's' : 'i'}/${link.token}`)
  return link.token
}

async function versionOf(id: string): Promise<number> {
  const [rows] = await world.database.pool.query('SELECT version FROM EventInvitation WHERE id = ?', [id])
  return (rows as { version: number }[])[0]!.version
}

const invite = (contactId: string) =>
  does('depA', 'createEventInvitation', {
    eventId: EVENTS.ahead[4],
    clientId: CLIENTS.ofSpeA,
    contactId,
    invitedOn: '2026-11-01',
  })

test('a guest opens his invitation, accepts and thinks better of it, without a log-in [R5.1 api PUB]', async () => {
  const invitation = await invite(id('co', 1))
  const token = await linkOf('createInvitationLink', invitation)
  expect((await open(token)).data.openInvitation).toEqual({
    theme: '活動4',
    guest: '聯絡人1',
    host: '甲商場招商部',
    place: '會場4',
    answer: 'INVITED',
    seats: 1,
    agenda: [{ title: '議程4' }],
  })
  expect((await answer({ token, accept: true, seats: 3 })).data.answerInvitation).toEqual({
    answer: 'ACCEPTED',
    seats: 3,
  })
  expect((await answer({ token, accept: true, seats: 2 })).data.answerInvitation).toEqual({
    answer: 'ACCEPTED',
    seats: 2,
  })
  expect(faultsOf(await answer({ token, accept: true, seats: 51 }))).toEqual(['input.seats MAX'])
  expect(faultsOf(await answer({ token, accept: true, seats: 0 }))).toEqual(['input.seats MIN'])
  expect((await answer({ token, accept: false })).data.answerInvitation.answer).toBe('DECLINED')
  const [trail] = await world.database.pool.query(
    "SELECT actorName, actorRole, verb FROM AuditEntry WHERE recordId = ? AND action = 'TRANSITION' ORDER BY id",
    [invitation.id],
  )
  expect(trail).toEqual(
    ['accept', 'accept', 'decline'].map((verb) => ({ actorName: 'public', actorRole: 'PUB', verb })),
  )
  const seen = await world.graphql(
    'speA',
    `{ eventInvitation(id: "${invitation.id}") { state respondedAt linkMadeAt } }`,
  )
  expect(seen.data.eventInvitation).toMatchObject({ state: 'DECLINED', linkMadeAt: expect.any(String) })
  // Of many who answer at once, each that is told of a success has written it; the trail is not filled by one link.
  const before = await versionOf(invitation.id)
  const many = await Promise.all([1, 2, 3, 4, 5].map((seats) => answer({ token, accept: true, seats })))
  const written = many.filter(({ data }) => data.answerInvitation).length
  expect(await versionOf(invitation.id)).toBe(before + written)
  for (const { errors, text } of many)
    if (errors) expect(text).not.toMatch(/MANAGER|DEPUTY|acceptEventInvitation|SELECT/)
  for (let n = 0; n < 20; n++) await answer({ token, accept: true, seats: 6 + (n % 2) })
  expect(codeOf(await answer({ token, accept: false }))).toBe('RATE_LIMITED')
  expect((await open(token)).data.openInvitation.answer).toBe('ACCEPTED')
  // What opens the link is kept nowhere.
  const [rows] = await world.database.pool.query('SELECT linkHash FROM EventInvitation WHERE id = ?', [invitation.id])
  expect((rows as { linkHash: string }[])[0]!.linkHash).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('a made-up, a mistyped, an earlier and a late link open nothing, and all answer alike', async () => {
  const guest = { eventId: EVENTS.ahead[4], clientId: CLIENTS.ofSpeA2, invitedOn: '2026-11-01' }
  const invitation = await does('depA', 'createEventInvitation', guest)
  const first = await linkOf('createInvitationLink', invitation)
  expect(
    codeOf(
      await world.graphql(
        'depA',
        'mutation($input: PublicLinkInput!) { createInvitationLink(input: $input) { token } }',
        { input: invitation },
      ),
    ),
  ).toBe('CONFLICT')
  const second = await linkOf('createInvitationLink', { ...invitation, version: invitation.version + 1 })
  expect((await open(second)).data.openInvitation.answer).toBe('INVITED')
  const wrong = `${second.slice(0, -9)}${second.at(-9) === 'X' ? 'Y' : 'X'}${second.slice(-8)}`
  world.statements()
  const answers = await Promise.all([first, wrong, 'ldl_x', second.toUpperCase(), "' OR 1=1 -- "].map(open))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(answers[0]!.data).toEqual({ openInvitation: null })
  // Only the earlier one, which is a sound one, was looked for.
  expect(world.statements()).toHaveLength(1)
  // One of the other kind opens nothing here either.
  expect((await ask(second)).data).toEqual({ openSurvey: null })
  await world.database.pool.query("UPDATE Event SET startsAt = '2026-01-01 06:00:00' WHERE id = ?", [EVENTS.ahead[4]])
  expect((await open(second)).data).toEqual({ openInvitation: null })
  const late = await answer({ token: second, accept: true })
  expect([late.data, codeOf(late)]).toEqual([{ answerInvitation: null }, 'NOT_FOUND'])
})

test('a survey is answered once by its link, and scored by the rules [R4.2 api PUB]', async () => {
  const template = await does('manA', 'createSurveyTemplate', {
    name: '商戶問卷',
    introduction: '請放心作答',
    questions: [{ text: '服務態度' }, { text: '維修速度' }, { text: '整體' }],
  })
  const survey = await does('manA', 'createSatisfactionSurvey', {
    clientId: CLIENTS.ofSpeA,
    templateId: template.id,
    title: '十一月調查',
    sentOn: '2026-11-01',
    expiresOn: '2031-12-31',
  })
  const token = await linkOf('createSurveyLink', survey)
  expect((await ask(token)).data.openSurvey).toEqual({
    title: '十一月調查',
    introduction: '請放心作答',
    questions: ['服務態度', '維修速度', '整體'].map((question, position) => ({ position, question })),
    answered: false,
  })
  expect(faultsOf(await reply({ token, answers: [{ position: 0, score: 6 }] }))).toEqual(['input.answers.0.score MAX'])
  expect(faultsOf(await reply({ token, answers: [{ position: 0, score: 0 }] }))).toEqual([
    'input.answers.0.score RATING',
  ])
  expect(faultsOf(await reply({ token, answers: [{ position: 9, score: 3 }] }))).toEqual([
    'input.answers.0.position NO_SUCH_QUESTION',
  ])
  expect(faultsOf(await reply({ token, answers: [] }))).toEqual(['input.answers SURVEY_UNANSWERED'])
  const long = Array.from({ length: 201 }, () => ({ position: 0, score: 1 }))
  expect(faultsOf(await reply({ token, answers: long }))).toEqual(['input.answers BULK_MAX'])
  expect((await reply({ token, answers: [], comment: 'x'.repeat(1024 * 1024) })).status).toBe(413)
  const given = {
    token,
    answers: [
      { position: 0, score: 5 },
      { position: 1, score: 2, text: '要催' },
    ],
    respondent: '店長',
    comment: '謝謝',
  }
  const together = await Promise.all([reply(given), reply(given), reply(given)])
  expect(together.filter(({ data }) => data.answerSurvey?.answered)).toHaveLength(1)
  const kept = await world.graphql(
    'manA',
    `{ satisfactionSurvey(id: "${survey.id}") { state score respondent comment answers { question score text } } }`,
  )
  expect(kept.data.satisfactionSurvey).toEqual({
    state: 'ANSWERED',
    score: '3.50',
    respondent: '店長',
    comment: '謝謝',
    answers: [
      { question: '服務態度', score: 5, text: null },
      { question: '維修速度', score: 2, text: '要催' },
      { question: '整體', score: null, text: null },
    ],
  })
  expect((await ask(token)).data.openSurvey).toMatchObject({ answered: true, questions: [] })
  expect(codeOf(await reply(given))).toBe('NOT_FOUND')
})

test('a survey without questions gets no link', async () => {
  const empty = { clientId: CLIENTS.ofSpeA, title: '空', sentOn: '2026-11-01', expiresOn: '2031-12-31' }
  const survey = await does('manA', 'createSatisfactionSurvey', empty)
  const made = await world.graphql(
    'manA',
    'mutation($input: PublicLinkInput!) { createSurveyLink(input: $input) { token } }',
    { input: survey },
  )
  expect(faultsOf(made)).toEqual(['input.id LINK_NO_QUESTIONS'])
})

test('links are made by who may invite and ask; the public has the four operations and no more', async () => {
  const link = (as: 'speA' | 'hr' | null) =>
    world.graphql(as, 'mutation { createInvitationLink(input: { id: "ei_x", version: 1 }) { token } }')
  for (const as of ['speA', 'hr', null] as const) expect((await link(as)).data ?? null).toBeNull()
  expect((await world.graphql('manA', '{ openInvitation(token: "x") { theme } }')).data ?? null).toBeNull()
  for (const query of ['{ clients { totalCount } }', '{ events { totalCount } }', '{ inbox { id } }'])
    expect((await world.graphql(null, query)).status).toBe(401)
})

test('who comes uninvited is a lead of whoever received him, known by firm and phone [R5.2 api MAN] [R5.3 api MAN]', async () => {
  const guest = { eventId: EVENTS.running, method: 'WALK_IN', walkInName: '周先生', walkInCompany: '山間茶飲' }
  const first = await does('manA', 'createEventCheckIn', {
    ...guest,
    walkInMobile: '13900001111',
    receivedById: employeeOf('speA'),
  })
  const ofOthers = { ...guest, walkInCompany: '外部門茶飲', receivedById: employeeOf('speB') }
  expect(faultsOf(await mutate('manA', 'createEventCheckIn', ofOthers))).toEqual(['input.receivedById REFERENCE'])
  const read = async () =>
    (
      await world.graphql(
        'manA',
        '{ clients(where: { name: { equals: "山間茶飲" } }) { nodes { id state owner { name } sourceEvent { id } contacts { nodes { name mobile } } deals { nodes { stage owner { name } sourceEvent { id } stageChanges { totalCount } } } } } }',
      )
    ).data.clients.nodes
  expect(await read()).toEqual([
    {
      id: expect.any(String),
      state: 'PROSPECT',
      owner: { name: '員工speA' },
      sourceEvent: { id: EVENTS.running },
      contacts: { nodes: [{ name: '周先生', mobile: '13900001111' }] },
      deals: {
        nodes: [
          {
            stage: 'LEAD',
            owner: { name: '員工speA' },
            sourceEvent: { id: EVENTS.running },
            stageChanges: { totalCount: 1 },
          },
        ],
      },
    },
  ])
  const [client] = await read()
  const checkIn = await world.graphql('manA', `{ eventCheckIn(id: "${first.id}") { clientId } }`)
  expect(checkIn.data.eventCheckIn.clientId).toBe(client.id)
  // A colleague of his, and himself by his phone: the same file, the same deal.
  await does('depA', 'createEventCheckIn', { ...guest, walkInName: '吳小姐' })
  await does('depA', 'createEventCheckIn', { ...guest, walkInCompany: null, walkInMobile: '13900001111' })
  const again = await read()
  expect([again.length, again[0].deals.nodes.length]).toEqual([1, 1])
  const found = await world.graphql(
    'depA',
    `{ event(id: "${EVENTS.running}") { sourcedClients { totalCount } sourcedDeals { totalCount } } }`,
  )
  expect(found.data.event).toEqual({ sourcedClients: { totalCount: 1 }, sourcedDeals: { totalCount: 1 } })
  // The first deal of a client that an event found keeps the event.
  await world.database.pool.query('INSERT INTO Client SET ?', [
    {
      id: id('cl', 60),
      departmentId: DEPARTMENTS.A,
      code: 'K60',
      name: '來自活動',
      ownerId: employeeOf('speA'),
      sourceEventId: EVENTS.running,
    },
  ])
  const deal = await mutate('speA', 'createDeal', { clientId: id('cl', 60), title: '新洽談' }, 'sourceEvent { id }')
  expect(deal.data.createDeal.sourceEvent).toEqual({ id: EVENTS.running })
})
