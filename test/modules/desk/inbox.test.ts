/** R1.3: what waits for each, from states and dates, and nothing that he may not read. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { employeeOf, type Person } from '../../kit/world.ts'
import { mutations } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

const ahead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

type Item = { type: string; id: string; verbs: string[]; dueOn: string | null; overdue: boolean }
async function inbox(person: Person): Promise<Item[]> {
  const answer = await world.graphql(person, '{ inbox { type id verbs dueOn overdue state since title } }')
  expect(answer.errors).toBeUndefined()
  // The small world has records of its own that wait.
  return answer.data.inbox.filter(({ type }: Item) => ['LeaveRequest', 'ConductRecord'].includes(type))
}

test('[R1.3 api MAN] [R1.3 api SPE] a step waits for whoever may take it, until it is taken', async () => {
  const leave = { kind: 'ANNUAL', startDate: ahead(20), endDate: ahead(21), days: '2' }
  const made = await mutate('speA', 'createLeaveRequest', leave)
  const { id } = made.data.createLeaveRequest
  expect(await inbox('manA')).toEqual([
    expect.objectContaining({ type: 'LeaveRequest', id, verbs: ['approve'], dueOn: ahead(20), overdue: false }),
  ])
  for (const person of ['speA', 'depA', 'manB', 'leader', 'hr', 'admin'] as const)
    expect(await inbox(person)).toEqual([])
  await mutate('manA', 'approveLeaveRequest', { id, version: 1 })
  expect(await inbox('manA')).toEqual([])
})

test('the most urgent comes first; what is overdue says so', async () => {
  for (const days of [30, 10])
    await mutate('speA', 'createLeaveRequest', {
      kind: 'ANNUAL',
      startDate: ahead(days),
      endDate: ahead(days),
      days: '1',
    })
  await world.database.pool.query('INSERT INTO ConductRecord SET ?', [
    {
      id: 'cc_01TEST00000000000000000900',
      departmentId: 'dp_01TEST00000000000000000001',
      employeeId: employeeOf('speA'),
      kind: 'RULE',
      occurredOn: '2026-01-05',
      points: 1,
      facts: '遲交',
      state: 'REPLIED',
      notifiedAt: '2026-01-06 02:00:00.000',
      replyDueOn: '2026-01-12',
    },
  ])
  const items = await inbox('manA')
  expect(items.map(({ type, dueOn, overdue }) => [type, dueOn, overdue])).toEqual([
    ['ConductRecord', '2026-01-12', true],
    ['LeaveRequest', ahead(10), false],
    ['LeaveRequest', ahead(30), false],
  ])
  expect((await world.graphql('manA', '{ inbox(first: 2) { id } }')).data.inbox).toHaveLength(2)
  expect((await world.graphql('manA', '{ inbox(first: 1000) { id } }')).errors?.[0]?.extensions.code).toBe(
    'LIMIT_EXCEEDED',
  )
})

test('it takes a fixed number of statements for every role', async () => {
  for (const person of ['manA', 'depA', 'speA', 'legal', 'finance', 'collaborator', 'leader', 'hr', 'admin'] as const) {
    await world.graphql(person, '{ about }')
    world.statements()
    await inbox(person)
    expect(world.statements().length).toBeLessThanOrEqual(2)
  }
})
