/** R7.1, R7.2: a scheme is sound before it is in force, and the department has one at a time. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { DEPARTMENTS, employeeOf, id } from '../../kit/world.ts'
import { BEFORE, codeOf, faultsOf } from '../../writer/kit.ts'
import { mutations, steps } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
const { does } = steps(mutate)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

const indicators = (...weights: string[]) =>
  weights.map((weight, n) => ({ kind: 'TASKS', name: `指標${n}`, weight, cap: '120' }))
const grades = [
  { grade: 'S', minScore: '95', coefficient: '1.2' },
  { grade: 'A', minScore: '85', coefficient: '1.1' },
]

async function scheme(name: string): Promise<{ id: string; version: number }> {
  const answer = await mutate(
    'manA',
    'createAppraisalScheme',
    {
      name,
      indicators: indicators('60', '40'),
      grades,
    },
    'id version',
  )
  return answer.data.createAppraisalScheme
}

test('weights that do not add up to 100 are refused, with their sum [R7.1 api MAN]', async () => {
  const answer = await mutate(
    'manA',
    'createAppraisalScheme',
    {
      name: '不足',
      indicators: indicators('50', '30'),
    },
    'id',
  )
  expect(faultsOf(answer)).toEqual(['input.indicators WEIGHTS_SUM'])
  expect(answer.errors![0]!.message).toContain('80')
})

test('of two schemes put in force at once, one is', async () => {
  const [one, two] = [await scheme('甲'), await scheme('乙')]
  const answers = await Promise.all(
    [one, two].map(({ id: each, version }) =>
      mutate('manA', 'enactAppraisalScheme', { id: each, version }, 'state inForceSince'),
    ),
  )
  const enacted = answers.filter((answer) => answer.data?.enactAppraisalScheme)
  expect(enacted).toHaveLength(1)
  expect(enacted[0]!.data.enactAppraisalScheme.state).toBe('IN_FORCE')
  expect(enacted[0]!.data.enactAppraisalScheme.inForceSince).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(answers.filter((answer) => answer.errors).map(faultsOf)).toEqual([['input.state SCHEME_IN_FORCE']])
})

test('a scheme in force changes no more, and only such a one opens a cycle [R7.2 api MAN]', async () => {
  const draft = await scheme('丙')
  const cycle = (schemeId: string) =>
    mutate(
      'manA',
      'createAppraisalCycle',
      {
        schemeId,
        name: '一月',
        kind: 'MONTHLY',
        startDate: '2026-01-01',
        endDate: '2026-01-31',
      },
      'id',
    )
  expect(faultsOf(await cycle(draft.id))).toEqual(['input.schemeId SCHEME_NOT_IN_FORCE'])
  const list = await world.graphql('speA', '{ appraisalSchemes { nodes { id version state name } } }')
  // Drafts are the manager's; what is in force everybody may know.
  expect(list.data.appraisalSchemes.nodes.map((node: { state: string }) => node.state)).toEqual(['IN_FORCE'])
  const [known] = list.data.appraisalSchemes.nodes
  const change = await mutate(
    'manA',
    'updateAppraisalScheme',
    {
      id: known.id,
      version: known.version,
      name: '改',
    },
    'id',
  )
  expect(codeOf(change)).toBe('INVALID_TRANSITION')
  expect((await cycle(known.id)).errors).toBeUndefined()
})

test('a rating is read by its writer alone; the manager sees that it was given [R7.1 api COL]', async () => {
  for (const [table, rows] of BEFORE.flatMap((each) => Object.entries(each)))
    for (const row of rows) await world.database.pool.query('INSERT INTO ?? SET ?', [table, row])
  const asked = await mutate(
    'manA',
    'createPeerRating',
    {
      cycleId: id('ay', 900),
      ratedId: employeeOf('speA'),
      raterId: employeeOf('collaborator'),
    },
    'id version',
  )
  const rating = asked.data.createPeerRating
  const given = await mutate('collaborator', 'givePeerRating', { ...rating, score: 4, comment: '配合及時' }, 'score')
  expect(given.data.givePeerRating.score).toBe(4)
  const seen = async (person: 'manA' | 'hr' | 'speA') =>
    (
      await world.graphql(
        person,
        `{ peerRating(id: "${rating.id}") { state ${person === 'hr' ? '' : 'score masked'} } }`,
      )
    ).data.peerRating
  expect(await seen('manA')).toEqual({ state: 'GIVEN', score: null, masked: ['score', 'comment', 'givenAt'] })
  expect(await seen('hr')).toEqual({ state: 'GIVEN' })
  expect(await seen('speA')).toBeNull()
})

test('[M03] a closed appraisal stands: neither cycle nor scorecard nor rating changes any more [R7.2 api HR]', async () => {
  const { pool } = world.database
  const cycleId = id('ay', 900)
  const card = await does('manA', 'createScorecard', { cycleId, employeeId: employeeOf('speA2') })
  await pool.query("UPDATE AppraisalCycle SET state = 'CONFIRMED' WHERE id = ?", [cycleId])
  const [rows] = await pool.query('SELECT id, version FROM AppraisalCycle WHERE id = ?', [cycleId])
  const closed = await does('hr', 'closeAppraisalCycle', (rows as { id: string; version: number }[])[0]!)
  for (const name of ['updateAppraisalCycle', 'reopenAppraisalCycle', 'confirmAppraisalCycle'])
    expect([
      name,
      codeOf(await mutate('leader', name, name.startsWith('update') ? { ...closed, name: '改' } : closed)),
    ]).toEqual([name, name === 'confirmAppraisalCycle' ? 'INVALID_TRANSITION' : 'BAD_USER_INPUT'])
  expect(codeOf(await mutate('hr', 'reopenAppraisalCycle', { ...closed, reason: '改' }))).toBe('INVALID_TRANSITION')
  const assess = await mutate('speA2', 'assessScorecard', { ...card, selfComment: '遲了' })
  expect(faultsOf(assess)).toEqual(['input.cycleId CYCLE_CLOSED'])
  const late = { cycleId, ratedId: employeeOf('speA'), raterId: employeeOf('depA') }
  expect(faultsOf(await mutate('manA', 'createPeerRating', late))).toEqual(['input.cycleId CYCLE_NOT_OPEN'])
})

test('who does well is honoured and may rise: HR proposes, the superior decides, the person learns of it then [R7.3 api HR] [R7.3 api LEA]', async () => {
  const honor = { departmentId: DEPARTMENTS.A, awardedOn: '2026-06-30', reason: '出租率居首', awardedBy: '總部' }
  await does('hr', 'createHonor', { ...honor, title: '年度優秀團隊' })
  await does('hr', 'createHonor', { ...honor, title: '季度之星', employeeId: employeeOf('speA') })
  const seen = await world.graphql(
    'speA2',
    '{ honors(orderBy: [{ field: title }]) { nodes { title employee { name } } } }',
  )
  expect(seen.data.honors.nodes).toEqual([
    { title: '季度之星', employee: { name: '員工speA' } },
    { title: '年度優秀團隊', employee: null },
  ])
  expect(codeOf(await mutate('speA', 'createHonor', { ...honor, title: '自封' }))).toBe('BAD_USER_INPUT')

  let rise = await does('hr', 'createPromotionCase', {
    employeeId: employeeOf('speA'),
    toPosition: 'DEPUTY',
    reasons: '連續兩季 S 級',
    effectiveOn: '2031-01-01',
  })
  const read = async (as: 'speA' | 'leader', fields: string) =>
    (await world.graphql(as, `{ promotionCase(id: "${rise.id}") { ${fields} } }`)).data.promotionCase
  expect([await read('speA', 'state'), await read('leader', 'state')]).toEqual([null, null])
  rise = await does('hr', 'submitPromotionCase', rise)
  expect(await read('leader', 'reasons')).toEqual({ reasons: '連續兩季 S 級' })
  expect(codeOf(await mutate('hr', 'approvePromotionCase', rise))).toBe('BAD_USER_INPUT')
  rise = await does('leader', 'approvePromotionCase', rise)
  expect(await read('speA', 'state toPosition decidedBy { name }')).toEqual({
    state: 'APPROVED',
    toPosition: 'DEPUTY',
    decidedBy: { name: '員工leader' },
  })
  expect((await world.graphql('speA', '{ promotionCases { nodes { reasons } } }')).errors).toBeDefined()
})
