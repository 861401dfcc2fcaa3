/** R1.1, R1.3, R2.2: targets, plans, reports and requests for help between departments. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { DEPARTMENTS, employeeOf } from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'
import { contractId, fillGolden } from '../kpi/kit.ts'
import { mutations } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

test('a problem goes to another department, is answered there and rated by who asked [R2.2.3 api SPE] [R1.3 api COL]', async () => {
  const asked = await mutate(
    'speA',
    'createSupportRequest',
    {
      subject: 'L1-02 配電容量',
      text: '餐飲客戶需要 80kW',
      toDepartmentId: DEPARTMENTS.office,
      dueOn: '2026-12-01',
    },
    'id version state',
  )
  const request = asked.data.createSupportRequest
  expect(request.state).toBe('OPEN')
  // Who asks cannot take it on himself, and a colleague sees nothing of it.
  expect(codeOf(await mutate('speA', 'acceptSupportRequest', { id: request.id, version: 1 }, 'id'))).toBe('FORBIDDEN')
  expect(
    (await world.graphql('speA2', `{ supportRequest(id: "${request.id}") { id } }`)).data.supportRequest,
  ).toBeNull()

  const answered = await mutate(
    'collaborator',
    'answerSupportRequest',
    {
      id: request.id,
      version: 1,
      answer: '可以增容，需兩週',
    },
    'version state handler { id }',
  )
  expect(answered.data.answerSupportRequest).toEqual({
    version: 2,
    state: 'ANSWERED',
    handler: { id: employeeOf('collaborator') },
  })
  const bad = await mutate('speA', 'closeSupportRequest', { id: request.id, version: 2, rating: 6 }, 'id')
  expect(faultsOf(bad)).toEqual(['input.rating MAX'])
  const closed = await mutate('speA', 'closeSupportRequest', { id: request.id, version: 2, rating: 5 }, 'state rating')
  expect(closed.data.closeSupportRequest).toEqual({ state: 'CLOSED', rating: 5 })
  const own = await world.graphql('collaborator', `{ supportRequest(id: "${request.id}") { rating } }`)
  expect(own.data.supportRequest.rating).toBe(5)
})

test('a target stands once for a figure and a period, also the department’s [R1.1 api MAN]', async () => {
  const target = { period: 'QUARTER', startDate: '2026-10-01', kpi: 'SIGNED_AREA', value: '3000' }
  expect((await mutate('manA', 'createTarget', target, 'id')).errors).toBeUndefined()
  expect(codeOf(await mutate('manA', 'createTarget', target, 'id'))).toBe('BAD_USER_INPUT')
  expect(faultsOf(await mutate('manA', 'createTarget', { ...target, startDate: '2026-11-01' }, 'id'))).toEqual([
    'input.startDate PERIOD_START',
  ])
  await mutate('manA', 'createTarget', { ...target, employeeId: employeeOf('speA2') }, 'id')
  await mutate('manA', 'createTarget', { ...target, employeeId: employeeOf('speA') }, 'id')
  const seen = await world.graphql('speA', '{ targets { nodes { employee { id } } } }')
  expect(seen.data.targets.nodes).toHaveLength(2)
})

test('a plan needs measures, is approved by the superior, and tells why it came back [R2.2.1 api MAN] [R2.2.1 api LEA]', async () => {
  const made = await mutate(
    'manA',
    'createPromotionPlan',
    {
      title: '第四季招商計劃',
      period: 'QUARTER',
      startDate: '2026-10-01',
      goals: '簽約 3000㎡',
    },
    'id version',
  )
  const { id } = made.data.createPromotionPlan
  expect(faultsOf(await mutate('manA', 'submitPromotionPlan', { id, version: 1 }, 'id'))).toEqual([
    'input.actions REQUIRED',
  ])
  expect((await world.graphql('leader', `{ promotionPlan(id: "${id}") { id } }`)).data.promotionPlan).toBeNull()
  await mutate('manA', 'updatePromotionPlan', { id, version: 1, actions: [{ title: '拜訪餐飲協會' }] }, 'id')
  await mutate('manA', 'submitPromotionPlan', { id, version: 2 }, 'id')
  expect(faultsOf(await mutate('leader', 'returnPromotionPlan', { id, version: 3 }, 'id'))).toEqual([
    'input.reason REASON_REQUIRED',
  ])
  await mutate('leader', 'returnPromotionPlan', { id, version: 3, reason: '預算不明' }, 'state')
  const history = await world.graphql('manA', `{ history(id: "${id}") { nodes { verb reason actorName } } }`)
  expect(history.data.history.nodes[0]).toEqual({ verb: 'return', reason: '預算不明', actorName: '員工leader' })
  await mutate('manA', 'submitPromotionPlan', { id, version: 4 }, 'id')
  const early = await mutate('manA', 'startPromotionPlan', { id, version: 5 }, 'id')
  expect(codeOf(early)).toBe('INVALID_TRANSITION')
  expect(early.errors![0]!.extensions.allowed).toMatchObject([
    { mutation: 'approvePromotionPlan', roles: ['LEA'] },
    { mutation: 'returnPromotionPlan', roles: ['LEA'] },
  ])
  const approved = await mutate('leader', 'approvePromotionPlan', { id, version: 5 }, 'state approvedBy { id }')
  expect(approved.data.approvePromotionPlan).toEqual({ state: 'APPROVED', approvedBy: { id: employeeOf('leader') } })
})

test('the manager’s report goes to the superior, a specialist’s to the manager [R2.2.1 api LEA]', async () => {
  const report = { title: '十月匯報', startDate: '2026-10-01', endDate: '2026-10-31', text: '簽約兩家' }
  const mine = (await mutate('manA', 'createWorkReport', report, 'id')).data.createWorkReport.id
  const theirs = (await mutate('speA', 'createWorkReport', report, 'id')).data.createWorkReport.id
  expect((await world.graphql('manA', `{ workReport(id: "${theirs}") { id } }`)).data.workReport).toBeNull()
  await mutate('speA', 'submitWorkReport', { id: theirs, version: 1 }, 'id')
  await mutate('manA', 'submitWorkReport', { id: mine, version: 1 }, 'id')
  expect(codeOf(await mutate('manA', 'acknowledgeWorkReport', { id: mine, version: 2 }, 'id'))).toBe('FORBIDDEN')
  const done = await mutate(
    'leader',
    'acknowledgeWorkReport',
    {
      id: mine,
      version: 2,
      comment: '繼續',
    },
    'state comment',
  )
  expect(done.data.acknowledgeWorkReport).toEqual({ state: 'ACKNOWLEDGED', comment: '繼續' })
  expect((await mutate('manA', 'acknowledgeWorkReport', { id: theirs, version: 2 }, 'id')).errors).toBeUndefined()
})

describe('a report on the worked example', () => {
  const FIGURES = 'figures { figure unit value target completion }'
  const QUARTER = { startDate: '2026-01-01', endDate: '2026-03-31' }
  type Figure = { figure: string; unit: string; value: string; target: string | null; completion: string | null }
  const AREA = { figure: 'SIGNED_AREA', unit: '㎡', value: '470.00', target: '940.00', completion: '50.00' }

  beforeAll(async () => {
    await fillGolden(world)
    const target = { period: 'QUARTER', startDate: '2026-01-01', kpi: 'SIGNED_AREA', value: '940' }
    expect((await mutate('manA', 'createTarget', target, 'id')).errors).toBeUndefined()
  })

  const preview = async (as: 'manA' | 'speA' | 'depA'): Promise<Figure[]> => {
    const text = `query ($startDate: Date!, $endDate: Date!) {
      workReportPreview(startDate: $startDate, endDate: $endDate) { figure unit value target completion } }`
    const { data, errors } = await world.graphql(as, text, QUARTER)
    expect(errors).toBeUndefined()
    return data.workReportPreview
  }

  test('begins with the figures of its time, which stay whatever becomes of the contracts [R2.2.1 api MAN] [R2.2.1 api LEA]', async () => {
    const shown = await preview('manA')
    const made = await mutate(
      'manA',
      'createWorkReport',
      { title: '一季度匯報', text: '簽約四家', ...QUARTER },
      `id ${FIGURES}`,
    )
    const { id, figures } = made.data.createWorkReport as { id: string; figures: Figure[] }
    expect(figures).toEqual(shown)
    expect(figures).toContainEqual(AREA)
    expect(figures.map(({ figure }) => figure)).toEqual(expect.arrayContaining(['SIGNED_AMOUNT', 'LEASED_RATE']))
    await world.database.pool.query('UPDATE Contract SET area = area + 30 WHERE id = ?', [contractId('C2')])
    expect((await preview('manA')).find(({ figure }) => figure === 'SIGNED_AREA')!.value).toBe('500.00')
    // The text is the author's to write; neither figures nor the time are.
    for (const more of [{ endDate: '2026-04-30' }, { figures: [AREA] }])
      expect(codeOf(await mutate('manA', 'updateWorkReport', { id, version: 1, ...more }, 'id'))).toBe('BAD_USER_INPUT')
    const edited = await mutate('manA', 'updateWorkReport', { id, version: 1, text: '簽約四家，續約一家' }, FIGURES)
    expect(edited.data.updateWorkReport.figures).toEqual(figures)
    await mutate('manA', 'submitWorkReport', { id, version: 2 }, 'id')
    const read = await world.graphql('leader', `{ workReport(id: "${id}") { state ${FIGURES} } }`)
    expect(read.data.workReport).toEqual({ state: 'SUBMITTED', figures })
    const done = await mutate('leader', 'acknowledgeWorkReport', { id, version: 3, comment: '閱' }, `state ${FIGURES}`)
    expect(done.data.acknowledgeWorkReport).toEqual({ state: 'ACKNOWLEDGED', figures })
    const history = await world.graphql('manA', `{ history(id: "${id}") { nodes { verb changes { field } } } }`)
    expect(history.data.history.nodes.at(-1).changes).toContainEqual({ field: 'figures' })
  })

  test('a specialist’s has his own figures and no totals, the deputy’s his [R2.2.3 api SPE]', async () => {
    await world.database.pool.query('UPDATE Contract SET area = area - 30 WHERE id = ?', [contractId('C2')])
    const report = { title: '一季度', text: '拜訪', ...QUARTER }
    const made = await mutate('speA', 'createWorkReport', report, FIGURES)
    const figures = made.data.createWorkReport.figures as Figure[]
    expect(figures).toContainEqual({ ...AREA, value: '270.00', target: null, completion: null })
    expect(figures.filter(({ figure }) => /LEASED|OCCUPANCY|OPENED/.test(figure))).toEqual([])
    expect((await preview('depA')).find(({ figure }) => figure === 'SIGNED_AREA')!.value).toBe('0.00')
    const text = '{ workReportPreview(startDate: "2026-01-01", endDate: "2026-01-31") { figure } }'
    expect(codeOf(await world.graphql('hr', text))).toBe('BAD_USER_INPUT')
  })
})
