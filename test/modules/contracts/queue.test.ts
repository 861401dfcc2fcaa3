/** R6.1.2, R6.1.3: what awaits manager and legal, until when, and what is new since they saw it last. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { contractSteps } from '../../kit/contracts.ts'
import { CLIENTS, type Person, PROPERTIES, UNITS } from '../../kit/world.ts'
import { type Held, mutations, only, steps } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
const { does } = steps(mutate)
const { judge } = contractSteps(() => world)
beforeAll(async () => {
  world = await createTestApp()
  // What the small world has under review is older than the trail.
  await world.database.pool.query("UPDATE Contract SET state = 'CANCELLED' WHERE state = 'LEGAL_REVIEW'")
}, 120_000)
afterAll(() => world.close())

const submitted = async (): Promise<Held> => {
  const made = await does('speA', 'createContract', {
    clientId: CLIENTS.ofSpeA,
    propertyId: PROPERTIES.A,
    units: [{ unitId: UNITS.hiddenA, area: '100' }],
    parties: [{ role: 'LESSOR', name: '示例商業管理有限公司' }],
    area: '100',
    rentCommencement: '2031-01-01',
    expiry: '2033-12-31',
    rentSteps: [{ startDate: '2031-01-01', rate: '10' }],
  })
  return does('speA', 'submitContract', only(made))
}

type Awaiting = Record<'contractId' | 'dueOn' | 'state', string> & { daysWaiting: number; overdue: boolean }
const FIELDS =
  'contractId state since daysWaiting dueOn overdue opinionsOpen opinionsToSettle version seenVersion changedTerms linesRemoved linesAdded'
async function queue(as: Person, args = ''): Promise<{ totalCount: number; nodes: Awaiting[] }> {
  const answer = await world.graphql(as, `{ reviewQueue${args} { totalCount nodes { ${FIELDS} } } }`)
  expect([as, answer.errors]).toEqual([as, undefined])
  return answer.data.reviewQueue
}

test('a contract waits for whom it is, with what has changed since he acted on it last [R6.1.2 api MAN] [R6.1.3 api LEG]', async () => {
  let contract = await submitted()
  expect(await queue('manA')).toMatchObject({
    totalCount: 1,
    nodes: [{ contractId: contract.id, state: 'MANAGER_REVIEW', version: 1, seenVersion: null, changedTerms: [] }],
  })
  for (const person of ['legal', 'manB'] as const) expect((await queue(person)).totalCount).toBe(0)
  for (const person of ['speA', 'depA', 'finance', 'leader', 'admin'] as const)
    expect((await world.graphql(person, '{ reviewQueue { totalCount } }')).data ?? null).toBeNull()

  contract = await does('manA', 'returnContract', { ...only(contract), reason: '租金太低' })
  expect((await queue('manA')).nodes).toEqual([])
  contract = await does('speA', 'updateContract', {
    ...only(contract),
    permittedUse: '書店',
    rentSteps: [{ startDate: '2031-01-01', rate: '12' }],
  })
  contract = await does('speA', 'resubmitContract', only(contract))
  const [again] = (await queue('manA')).nodes
  expect(again).toMatchObject({ version: 2, seenVersion: 1, changedTerms: ['permittedUse', 'rentSteps'] })
  expect(again).toMatchObject({ linesRemoved: [expect.stringContaining('10.0000')] })
  expect(again).toMatchObject({ linesAdded: expect.arrayContaining([expect.stringContaining('12.0000')]) })

  contract = await judge('manA', 'approveContract', contract)
  const opinion = { contractId: contract.id, clause: '違約責任', severity: 'BLOCKING', text: '請寫明起算日' }
  const given = await does('legal', 'createReviewOpinion', opinion)
  expect((await queue('legal')).nodes[0]).toMatchObject({ seenVersion: 2, opinionsOpen: 1, opinionsToSettle: 0 })
  contract = await does('legal', 'returnContract', { ...only(contract), reason: '見意見' })
  await does('speA', 'answerReviewOpinion', { ...only(given), answer: '已補充' })
  contract = await does('speA', 'updateContract', { ...only(contract), options: '優先續租' })
  contract = await does('speA', 'recheckContract', only(contract))
  expect((await queue('legal')).nodes).toMatchObject([
    { version: 3, seenVersion: 2, changedTerms: ['options'], opinionsOpen: 0, opinionsToSettle: 1 },
  ])
  await does('legal', 'acceptReviewOpinion', { id: given.id, version: 2 })
  await judge('legal', 'passLegalReview', contract)
  expect((await queue('legal')).totalCount).toBe(0)
})

test('the longest waiting comes first, a page at a time; its days are working days; the statements are as many for any number', async () => {
  await submitted()
  const statements = async () => {
    world.statements()
    await queue('manA')
    return world.statements().length
  }
  const ofOne = await statements()
  const [second, third] = [await submitted(), await submitted()]
  expect(await statements()).toBe(ofOne)
  // A Friday evening in Shanghai: Saturday and Sunday do not count.
  const since = { [second.id]: '2026-01-09 10:00:00', [third.id]: '2026-01-05 02:00:00' }
  for (const [id, at] of Object.entries(since))
    await world.database.pool.query('UPDATE Contract SET underReviewSince = ? WHERE id = ?', [at, id])
  const all = await queue('manA')
  expect(all.nodes.map(({ contractId, dueOn, overdue }) => [contractId, dueOn, overdue]).slice(0, 2)).toEqual([
    [third.id, '2026-01-07', true],
    [second.id, '2026-01-13', true],
  ])
  expect(all.nodes[2]).toMatchObject({ overdue: false, daysWaiting: 0 })
  expect(await queue('manA', '(first: 1, offset: 1)')).toMatchObject({
    totalCount: 3,
    nodes: [{ contractId: second.id }],
  })
  expect((await world.graphql('manA', '{ reviewQueue(first: 101) { totalCount } }')).errors![0]!.extensions.code).toBe(
    'LIMIT_EXCEEDED',
  )
})
