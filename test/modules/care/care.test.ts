/** R3.2.2, R4.2, R4.3: visits, questions, complaints and surveys through the API. */
import { partnerOf } from '../../access/actors.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, employeeOf, id, type Person } from '../../kit/world.ts'
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

/** Does it, and gives the record. */
async function done(as: Who, name: string, input: Record<string, unknown>, fields = 'id version') {
  const answer = await send(as, name, input, fields)
  expect([name, answer.errors]).toEqual([name, undefined])
  return answer.data[name]
}

const yesterday = () => new Date(Date.now() - 86_400_000).toISOString()
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()

test('[R3.2.2 api SPE] a visit is planned, prepared by its checklist, and recorded with the next step', async () => {
  const clientId = CLIENTS.ofSpeA
  let visit = await done(
    'speA',
    'createVisit',
    { clientId, kind: 'FIRST', purpose: '了解拓展計劃', plannedAt: tomorrow(), location: '客戶總部' },
    'id version state owner { id }',
  )
  expect([visit.state, visit.owner.id]).toEqual(['PLANNED', employeeOf('speA')])

  const early = await send('speA', 'completeVisit', {
    id: visit.id,
    version: 1,
    visitedAt: yesterday(),
    outcome: '已見面',
  })
  expect(codeOf(early)).toBe('INVALID_TRANSITION')
  const unprepared = await send('speA', 'prepareVisit', { id: visit.id, version: 1 })
  expect(faultsOf(unprepared)).toEqual(['input.checklist REQUIRED'])

  visit = await done('speA', 'updateVisit', {
    id: visit.id,
    version: 1,
    checklist: [{ text: '招商手冊', ready: true }, { text: '鋪位圖' }],
    participants: [{ employeeId: employeeOf('depA') }, { contactId: id('co', 1) }],
  })
  visit = await done('speA', 'prepareVisit', { id: visit.id, version: visit.version, materials: '客流與租戶組合' })
  const ahead = await send('speA', 'completeVisit', {
    id: visit.id,
    version: visit.version,
    visitedAt: tomorrow(),
    outcome: '已見面',
  })
  expect(faultsOf(ahead)).toEqual(['input.visitedAt NOT_YET'])
  visit = await done(
    'speA',
    'completeVisit',
    {
      id: visit.id,
      version: visit.version,
      visitedAt: yesterday(),
      outcome: '有意向',
      needs: '一樓 150 ㎡',
      sentiment: 'POSITIVE',
      nextStep: '提交方案',
      nextOn: '2031-01-05',
    },
    'id version state nextStep checklist { text ready } participants { contact { name } employee { name } }',
  )
  expect(visit).toMatchObject({ state: 'DONE', nextStep: '提交方案', checklist: [{ ready: true }, { ready: false }] })
  // What a finished visit brought is not taken away again.
  const emptied = await send('speA', 'updateVisit', { id: visit.id, version: visit.version, outcome: null })
  expect(faultsOf(emptied)).toEqual(['input.outcome REQUIRED'])
})

test('[R3.2.2 api MAN] [R3.2.2 api DEP] the manager reads visits and the deputy keeps them; other specialists have none', async () => {
  const visit = await done('depA', 'createVisit', {
    clientId: CLIENTS.ofSpeA2,
    purpose: '聯合拜訪',
    plannedAt: tomorrow(),
  })
  const read = (as: Person) => world.graphql(as, `{ visit(id: "${visit.id}") { purpose } visits { totalCount } }`)
  expect((await read('manA')).data.visit).toEqual({ purpose: '聯合拜訪' })
  expect((await read('speA2')).data.visit).toEqual({ purpose: '聯合拜訪' })
  expect((await read('speA')).data?.visit ?? null).toBeNull()
  expect((await read('manB')).data).toMatchObject({ visits: { totalCount: 0 } })
  // Neither through the client, whose card is open to him.
  const card = await world.graphql('speA', `{ client(id: "${CLIENTS.ofSpeA2}") { name visits { totalCount } } }`)
  expect(card.data.client.visits.totalCount).toBe(0)
  expect(codeOf(await send('manA', 'updateVisit', { id: visit.id, version: 1, purpose: 'x' }))).toBe('BAD_USER_INPUT')
})

test('a contact or deal of another client has no place in a visit', async () => {
  const answer = await send('depA', 'createVisit', {
    clientId: CLIENTS.ofSpeA,
    purpose: '洽談',
    plannedAt: tomorrow(),
    participants: [{ contactId: id('co', 2) }, {}],
  })
  expect(faultsOf(answer)).toEqual(['input.participants.1.name REQUIRED'])
  const other = await send('depA', 'createVisit', {
    clientId: CLIENTS.ofSpeA,
    purpose: '洽談',
    plannedAt: tomorrow(),
    participants: [{ contactId: id('co', 2) }],
  })
  expect(faultsOf(other)).toEqual(['input.participants.0.contactId OTHER_CLIENT'])
})

test('[R4.2 api SPE] a communication plan has goals and steps before it starts, and a result when it ends', async () => {
  const plan = await done('speA', 'createCommunicationPlan', {
    clientId: CLIENTS.ofSpeA,
    title: '年度溝通',
    startDate: '2026-01-01',
    endDate: '2026-12-31',
    goals: '續約',
  })
  expect(faultsOf(await send('speA', 'startCommunicationPlan', plan))).toEqual(['input.steps REQUIRED'])
  const filled = await done('speA', 'updateCommunicationPlan', {
    ...plan,
    steps: [{ method: 'PHONE', dueOn: '2026-03-01', content: '季度問候' }],
  })
  const started = await done('speA', 'startCommunicationPlan', filled)
  expect(faultsOf(await send('speA', 'finishCommunicationPlan', started))).toEqual(['input.result REQUIRED'])
  await done('speA', 'finishCommunicationPlan', { ...started, result: '已續約' })
})

test('[R4.3 api MAN] [R4.2 api SPE] the grade’s response time makes the deadline of a question or complaint', async () => {
  await done('manA', 'createGradePolicy', { grade: 'A', responseHours: 24, visitIntervalDays: 30 })
  const twice = await send('manA', 'createGradePolicy', { grade: 'A', responseHours: 8 })
  expect(twice.errors).toBeDefined()
  const askedAt = new Date(Date.now() - 3_600_000).toISOString().replace(/\.\d+Z/, '.000Z')
  const due = new Date(Date.parse(askedAt) + 24 * 3_600_000).toISOString()
  const inquiry = await done(
    'speA',
    'createInquiry',
    { clientId: CLIENTS.ofSpeA, subject: '免租期', question: '有多久？', askedAt },
    'id version dueAt',
  )
  expect(new Date(inquiry.dueAt).toISOString()).toBe(due)
  const answered = await done(
    'speA',
    'answerInquiry',
    { id: inquiry.id, version: inquiry.version, answer: '兩個月' },
    'state answeredAt answeredBy { id }',
  )
  expect(answered).toMatchObject({ state: 'ANSWERED', answeredBy: { id: employeeOf('speA') } })
  // A client of another grade has no deadline by itself.
  const other = await done('speA2', 'createComplaint', { clientId: CLIENTS.ofSpeA2, title: '空調' }, 'id dueAt')
  expect(other.dueAt).toBeNull()
})

test('[R4.2 api PAR] [R4.2 api MAN] [R4.2 api COL] a client complains, another department deals with it, the client is asked and may open it again', async () => {
  let complaint = await done(partner, 'createComplaint', { title: '空調不冷', kind: 'ENGINEERING' }, 'id version state')
  expect(complaint.state).toBe('NEW')
  const step = async (as: Who, verb: string, more: Record<string, unknown> = {}) => {
    complaint = await done(
      as,
      `${verb}Complaint`,
      { id: complaint.id, version: complaint.version, ...more },
      'id version state',
    )
    return complaint.state
  }
  const seen = async (as: Who) =>
    (await world.graphql(as, `{ complaint(id: "${complaint.id}") { title } }`)).data?.complaint ?? null
  expect(await seen('collaborator')).toBeNull()
  expect(await seen('speA2')).toBeNull()
  expect(await step('manA', 'assign', { handlerId: employeeOf('collaborator') })).toBe('ASSIGNED')
  expect(await seen('collaborator')).toEqual({ title: '空調不冷' })
  // Who is not charged with it does not do it.
  const manager = await send('manA', 'beginComplaint', { id: complaint.id, version: complaint.version })
  expect(codeOf(manager)).toBe('FORBIDDEN')
  expect(await step('collaborator', 'begin')).toBe('HANDLING')
  complaint = await done('collaborator', 'updateComplaint', {
    id: complaint.id,
    version: complaint.version,
    progress: '已報修',
  })
  expect(await step('collaborator', 'resolve', { resolution: '已更換壓縮機' })).toBe('RESOLVED')
  const zero = { returnVisitNote: '仍有噪音', rating: 0 }
  const refused = await send('speA', 'returnVisitComplaint', { id: complaint.id, version: complaint.version, ...zero })
  expect(faultsOf(refused)).toEqual(['input.rating RATING'])
  expect(await step('speA', 'returnVisit', { ...zero, rating: 2 })).toBe('RETURN_VISITED')
  const told = await world.graphql(partner, `{ complaint(id: "${complaint.id}") { state resolution rating } }`)
  expect(told.data.complaint).toEqual({ state: 'RETURN_VISITED', resolution: '已更換壓縮機', rating: 2 })
  expect(await step(partner, 'reopen', { reason: '仍有噪音' })).toBe('REOPENED')
  // Who deals with it inside is not the client's to know.
  const hidden = await world.graphql(partner, `{ complaint(id: "${complaint.id}") { progress } }`)
  expect(hidden.errors?.length).toBeGreaterThan(0)
})

test('[R4.2 api MAN] [R4.2 api PAR] a survey opens with its questions, the client answers, the score is the mean', async () => {
  const template = await done('manA', 'createSurveyTemplate', {
    name: '季度滿意度',
    questions: [{ text: '服務態度' }, { text: '響應速度' }, { text: '工程維修' }],
  })
  const survey = await done(
    'manA',
    'createSatisfactionSurvey',
    {
      clientId: CLIENTS.ofSpeA,
      templateId: template.id,
      title: '三季度調查',
      sentOn: '2026-01-01',
      expiresOn: '2031-12-31',
    },
    'id version answers { id question score }',
  )
  expect(survey.answers.map((each: { question: string }) => each.question)).toEqual([
    '服務態度',
    '響應速度',
    '工程維修',
  ])
  const key = { id: survey.id, version: survey.version }
  expect(faultsOf(await send(partner, 'answerSatisfactionSurvey', key))).toEqual(['input.answers SURVEY_UNANSWERED'])
  const answers = [5, 4, 4].map((score, n) => ({ question: survey.answers[n].question, score }))
  const filled = await done(partner, 'updateSatisfactionSurvey', { ...key, answers, comment: '總體不錯' })
  const answered = await done(partner, 'answerSatisfactionSurvey', filled, 'state score')
  expect(answered).toEqual({ state: 'ANSWERED', score: '4.33' })

  // The specialist who is judged by it has no row, HR has the score and not whose it is.
  const rows = await world.graphql('speA', '{ satisfactionSurveys { totalCount } }')
  expect(rows.data ?? null).toBeNull()
  const through = await world.graphql('speA', `{ client(id: "${CLIENTS.ofSpeA}") { surveys { totalCount } } }`)
  expect(through.data ?? null).toBeNull()
  const hr = await world.graphql('hr', `{ satisfactionSurvey(id: "${survey.id}") { title score } }`)
  expect(hr.data.satisfactionSurvey).toEqual({ title: '三季度調查', score: '4.33' })
  for (const field of ['clientId', 'comment', 'respondent', 'answers { score }'])
    expect(
      (await world.graphql('hr', `{ satisfactionSurvey(id: "${survey.id}") { ${field} } }`)).data ?? null,
    ).toBeNull()
  expect((await world.graphql('legal', '{ satisfactionSurveys { totalCount } }')).data ?? null).toBeNull()
})
