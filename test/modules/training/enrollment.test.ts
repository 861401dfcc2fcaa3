/** R8: plans, courses and seats in sessions; growth and certificates, through the API. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { employeeOf, SESSIONS } from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'
import { mutations, steps } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
const { does } = steps(mutate)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

test('[R8.1 api DEP] [R8.1 api MAN] the deputy writes the plan of the year, the manager approves it', async () => {
  const made = await mutate('depA', 'createTrainingPlan', { year: 2031, title: '年度計劃', businessNeeds: '談判能力' })
  const { id } = made.data.createTrainingPlan
  const early = await mutate('depA', 'submitTrainingPlan', { id, version: 1 })
  expect(faultsOf(early)).toEqual(['input.id PLAN_WITHOUT_COURSES'])
  const course = { planId: id, title: '談判', category: 'SKILLS', mode: 'ONLINE', hours: '2' }
  expect(faultsOf(await mutate('depA', 'createTrainingCourse', course))).toEqual(['input.link COURSE_LINK'])
  await mutate('depA', 'createTrainingCourse', { ...course, link: 'https://example.test/1' })
  expect((await mutate('depA', 'submitTrainingPlan', { id, version: 1 })).errors).toBeUndefined()
  expect(codeOf(await mutate('depA', 'approveTrainingPlan', { id, version: 2 }))).toBe('BAD_USER_INPUT')
  const approved = await mutate('manA', 'approveTrainingPlan', { id, version: 2 }, 'state approvedBy { id }')
  expect(approved.data.approveTrainingPlan).toEqual({ state: 'APPROVED', approvedBy: { id: employeeOf('manA') } })
  expect(codeOf(await mutate('depA', 'updateTrainingPlan', { id, version: 3, title: '改' }))).toBe('INVALID_TRANSITION')
})

test('nobody approves the plan that he has submitted', async () => {
  const made = await mutate('manA', 'createTrainingPlan', { year: 2032, title: '年度計劃', businessNeeds: '談判能力' })
  const { id } = made.data.createTrainingPlan
  const course = { planId: id, title: '談判', category: 'SKILLS', hours: '2', trainerName: '講師' }
  await mutate('manA', 'createTrainingCourse', course)
  await mutate('manA', 'submitTrainingPlan', { id, version: 1 })
  expect(codeOf(await mutate('manA', 'approveTrainingPlan', { id, version: 2 }))).toBe('FORBIDDEN')
  expect((await mutate('hr', 'approveTrainingPlan', { id, version: 2 })).errors).toBeUndefined()
})

test('[R8.3 api SPE] staff enrol themselves, and never beyond the seats, however many come at once', async () => {
  const session = await mutate('manA', 'createTrainingSession', {
    courseId: 'tc_01TEST00000000000000000001',
    startAt: '2090-06-01T01:00:00Z',
    endAt: '2090-06-01T03:00:00Z',
    capacity: 2,
  })
  const sessionId = session.data.createTrainingSession.id
  const answers = await Promise.all(
    (['manA', 'depA', 'speA', 'speA2'] as const).map((person) => mutate(person, 'createEnrollment', { sessionId })),
  )
  expect(answers.filter((answer) => !answer.errors)).toHaveLength(2)
  for (const answer of answers.filter((each) => each.errors))
    expect(faultsOf(answer)).toEqual(['input.sessionId SESSION_FULL'])
  const smaller = await mutate('manA', 'updateTrainingSession', { id: sessionId, version: 1, capacity: 1 })
  expect(faultsOf(smaller)).toEqual(['input.capacity CAPACITY_BELOW_TAKEN'])
})

test('a seat is given up and taken again; results come after the session, from somebody else', async () => {
  const made = await mutate('speA', 'createEnrollment', { sessionId: SESSIONS.aheadOfA }, 'id version employeeId')
  const { id, employeeId } = made.data.createEnrollment
  expect(employeeId).toBe(employeeOf('speA'))
  expect(faultsOf(await mutate('speA', 'createEnrollment', { sessionId: SESSIONS.aheadOfA }))).toHaveLength(1)
  expect((await mutate('speA', 'withdrawEnrollment', { id, version: 1 })).errors).toBeUndefined()
  expect((await mutate('speA', 'rejoinEnrollment', { id, version: 2 })).errors).toBeUndefined()
  const early = await mutate('manA', 'attendEnrollment', { id, version: 3, hours: '2' })
  expect(faultsOf(early)).toEqual(['input.sessionId SESSION_NOT_HELD'])
  const late = await mutate('speA2', 'createEnrollment', { sessionId: SESSIONS.heldInA })
  expect(faultsOf(late)).toEqual(['input.sessionId SESSION_CLOSED'])
  const score = await mutate('speA', 'updateEnrollment', { id, version: 3, score: '100' })
  expect(codeOf(score)).toBe('BAD_USER_INPUT')
})

test('[R8.4 api SPE] [R8.4 api MAN] a development plan is agreed on, and stands; a certificate is recorded', async () => {
  const made = await mutate('speA', 'createDevelopmentPlan', { year: 2031, goal: '成為骨幹' })
  const { id } = made.data.createDevelopmentPlan
  expect((await mutate('manA', 'agreeDevelopmentPlan', { id, version: 1, advice: '多談判' })).errors).toBeUndefined()
  const changed = await mutate('speA', 'updateDevelopmentPlan', { id, version: 2, goal: '轉行' })
  expect(faultsOf(changed)).toEqual(['input.goal PLAN_AGREED'])
  const reviews = [{ reviewedOn: '2031-06-30', progress: '過半' }]
  const reviewed = await mutate('manA', 'updateDevelopmentPlan', { id, version: 2, reviews }, 'reviews { progress }')
  expect(reviewed.data.updateDevelopmentPlan.reviews).toEqual([{ progress: '過半' }])
  expect((await world.graphql('speA2', `{ developmentPlan(id: "${id}") { id } }`)).data.developmentPlan).toBeNull()

  const certificate = await mutate('speA', 'createCertification', { name: '招商師', fee: '1200' })
  const obtain = { id: certificate.data.createCertification.id, version: 1, number: 'N1', obtainedOn: '2026-05-01' }
  const wrong = await mutate('speA', 'obtainCertification', { ...obtain, expiry: '2026-04-01' })
  expect(faultsOf(wrong)).toEqual(['input.expiry DATES_ORDER'])
  const right = await mutate('speA', 'obtainCertification', { ...obtain, expiry: '2029-05-01' }, 'state')
  expect(right.data.obtainCertification.state).toBe('OBTAINED')
})

test('the year’s courses cover rules, business, skills and the trade, and are found by that [R8.2 api DEP] [R8.2 api SPE] [R8.3 api DEP]', async () => {
  const plan = await does('depA', 'createTrainingPlan', { year: 2033, title: '年度計劃', businessNeeds: '首店談判' })
  const courses = [
    { category: 'CULTURE', title: '制度與廉潔', mode: 'INTERNAL', trainerId: employeeOf('manA') },
    { category: 'BUSINESS', title: '市場調研與項目策劃', mode: 'PRACTICE', trainerId: employeeOf('depA') },
    { category: 'SKILLS', title: '溝通與銷售', mode: 'EXTERNAL', institution: '行業學院', cost: '12000' },
    { category: 'INDUSTRY', title: '零售趨勢', mode: 'ONLINE', link: 'https://example.test/trend' },
  ]
  const missing = { ...courses[2], planId: plan.id, hours: '3', institution: null }
  expect(faultsOf(await mutate('depA', 'createTrainingCourse', missing))).toEqual([
    'input.institution COURSE_INSTITUTION',
  ])
  for (const course of courses)
    await does('depA', 'createTrainingCourse', { ...course, planId: plan.id, hours: '3', objective: '能獨立完成' })
  for (const { category, title } of courses) {
    const where = `{ category: { in: [${category}] }, plan: { year: { equals: 2033 } } }`
    const read = await world.graphql('speA', `{ trainingCourses(where: ${where}) { nodes { title objective hours } } }`)
    expect(read.data.trainingCourses.nodes).toEqual([{ title, objective: '能獨立完成', hours: '3.00' }])
  }
  // What it costs is not for the staff.
  expect(codeOf(await world.graphql('speA', '{ trainingCourses { nodes { cost } } }'))).toBe('BAD_USER_INPUT')
})
