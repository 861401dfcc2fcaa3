/** What people have to do by a day: written down by themselves, and by the system for clients not visited in time. */
import { makeVisitTasks } from '../../../server/src/modules/tasks/index.ts'
import { createLog } from '../../../server/src/ops/log.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, CONTRACTS, DEALS, employeeOf, type Person } from '../../kit/world.ts'
import { codeOf } from '../../writer/kit.ts'
import { type Held, mutations, steps } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
const { does, refused } = steps(mutate)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

const DAY = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString()
const dayIn = (days: number) =>
  new Date(Date.now() + days * DAY).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
const run = (days = 0) =>
  makeVisitTasks(
    { catalog: world.app.catalog, pool: world.database.pool, prisma: world.prisma },
    createLog(world.env),
    new Date(Date.now() + days * DAY),
  )

type Task = Held & { title: string; state: string; dueOn: string; client: { id: string } | null }
async function visitTasks(as: Person): Promise<Task[]> {
  const answer = await world.graphql(
    as,
    '{ tasks(where: { origin: { equals: VISIT_INTERVAL } }, orderBy: [{ field: createdAt }]) { nodes { id version title state dueOn client { id } } } }',
  )
  expect(answer.errors).toBeUndefined()
  return answer.data.tasks.nodes
}
const open = async (as: Person) => (await visitTasks(as)).filter(({ state }) => state === 'OPEN')

async function visited(days: number): Promise<void> {
  const visit = await does('speA', 'createVisit', {
    clientId: CLIENTS.ofSpeA,
    purpose: '例行拜訪',
    plannedAt: ago(days),
    checklist: [{ text: '資料' }],
  })
  const prepared = await does('speA', 'prepareVisit', visit)
  await does('speA', 'completeVisit', { ...prepared, visitedAt: ago(days), outcome: '順利' })
}

test('a client not visited within its grade’s interval makes one task of its owner [R4.3 api SPE]', async () => {
  await does('manA', 'createGradePolicy', { grade: 'A', visitIntervalDays: 30, responseHours: 72 })
  // A new client counts from its first day.
  expect(await run()).toBe(0)
  await world.database.pool.query('UPDATE Client SET createdAt = ?', [ago(400).slice(0, 23).replace('T', ' ')])
  await visited(10)
  expect([await run(), await run(20)]).toEqual([0, 0])
  const made = await Promise.all([run(25), run(25), run(25)])
  expect(made.reduce((sum, each) => sum + each, 0)).toBe(1)
  expect(await run(25)).toBe(0)
  const [task] = await visitTasks('speA')
  expect(task).toMatchObject({
    title: '拜访 客戶1',
    state: 'OPEN',
    dueOn: dayIn(28),
    client: { id: CLIENTS.ofSpeA },
  })
  expect(await visitTasks('speA2')).toEqual([])
  expect(await visitTasks('manB')).toEqual([])
  expect((await visitTasks('depA')).map(({ id }) => id)).toEqual([task!.id])
  const [trail] = await world.database.pool.query('SELECT actorName, action FROM AuditEntry WHERE recordId = ?', [
    task!.id,
  ])
  expect(trail).toEqual([{ actorName: 'Leasedesk', action: 'CREATE' }])
  const { data } = await world.graphql('speA', '{ inbox { type id verbs dueOn } }')
  expect(data.inbox).toContainEqual({ type: 'Task', id: task!.id, verbs: ['finish'], dueOn: dayIn(28) })
})

test('what was done without a visit comes again when a further interval has gone by, once after a long sleep', async () => {
  const [task] = await open('speA')
  await does('speA', 'finishTask', { id: task!.id, version: task!.version, result: '已電話聯繫' })
  expect([await run(30), await run(49)]).toEqual([0, 0])
  expect(await run(190)).toBe(1)
  expect(await run(191)).toBe(0)
  expect(await open('speA')).toHaveLength(1)
})

test('a visit closes the task; another owner of the client gets it [R3.2.2 api SPE]', async () => {
  const [task] = await open('speA')
  const [rows] = await world.database.pool.query('SELECT id, version FROM Client WHERE id = ?', [CLIENTS.ofSpeA])
  const client = (rows as Held[])[0]!
  const given = await does('manA', 'updateClient', { ...client, ownerId: employeeOf('speA2') })
  expect(await open('speA')).toEqual([])
  expect((await open('speA2')).map(({ id }) => id)).toEqual([task!.id])
  await does('manA', 'updateClient', { ...given, ownerId: employeeOf('speA') })
  await visited(1)
  expect(await open('speA')).toEqual([])
  const [trail] = await world.database.pool.query(
    "SELECT verb FROM AuditEntry WHERE recordId = ? AND action = 'TRANSITION'",
    [task!.id],
  )
  expect(trail).toEqual([{ verb: 'finish' }])
  expect(await run(29)).toBe(0)
  expect(await run(31)).toBe(1)
})

test('everybody keeps his own tasks, the manager those of the department', async () => {
  const plain = { title: '核對門頭圖紙', dueOn: dayIn(3) }
  for (const person of ['legal', 'finance', 'collaborator', 'leader', 'hr', 'admin', 'speA2'] as const) {
    const own = await does(person, 'createTask', plain)
    for (const other of ['speA', 'manB'] as const)
      expect(codeOf(await mutate(other, 'finishTask', own))).toBe('NOT_FOUND')
    await does(person, 'finishTask', { ...own, result: '已核' })
  }
  expect(codeOf(await mutate('speA', 'createTask', { ...plain, ownerId: employeeOf('speA2') }))).toBe('BAD_USER_INPUT')
  expect(codeOf(await mutate('hr', 'createTask', { ...plain, clientId: CLIENTS.ofSpeA }))).toBe('BAD_USER_INPUT')
  const given = await does('manA', 'createTask', {
    ...plain,
    ownerId: employeeOf('speA'),
    clientId: CLIENTS.ofSpeA,
    dealId: DEALS.ofSpeA,
    contractId: CONTRACTS.signedOfSpeA,
  })
  expect(await refused('manA', 'createTask', { ...plain, clientId: CLIENTS.ofSpeA, dealId: DEALS.ofSpeA2 })).toEqual([
    'input.dealId OTHER_CLIENT',
  ])
  expect(codeOf(await mutate('manA', 'createTask', { ...plain, ownerId: employeeOf('speB') }))).toBe('BAD_USER_INPUT')
  expect(await refused('speA', 'cancelTask', given)).toEqual(['input.reason REASON_REQUIRED'])
  const dropped = await does('speA', 'cancelTask', { ...given, reason: '客戶撤回' })
  const again = await does('manA', 'reopenTask', { ...dropped, reason: '客戶恢復' })
  await does('speA', 'finishTask', { ...again, result: '已核' })
  const { data } = await world.graphql('speA', `{ deal(id: "${DEALS.ofSpeA}") { todos { nodes { state result } } } }`)
  expect(data.deal.todos.nodes).toEqual([{ state: 'DONE', result: '已核' }])
})

test('a file that was not updated for long is found by that, until somebody has gone through it [R4.1 api SPE]', async () => {
  const outdated = async (as: Person) => {
    const answer = await world.graphql(
      as,
      '{ clients(where: { fileOutdated: { equals: true } }) { nodes { id version fileOutdated } } }',
    )
    expect(answer.errors).toBeUndefined()
    return answer.data.clients.nodes as (Held & { fileOutdated: boolean })[]
  }
  expect(await outdated('speA')).toEqual([])
  await world.database.pool.query('UPDATE Client SET updatedAt = ? WHERE id IN (?)', [
    ago(200).slice(0, 23).replace('T', ' '),
    [CLIENTS.ofSpeA, CLIENTS.ofSpeA2],
  ])
  expect((await outdated('manA')).map(({ id }) => id).sort()).toEqual([CLIENTS.ofSpeA, CLIENTS.ofSpeA2])
  // The grade's policy may be more patient: ofSpeA is an A.
  const { data } = await world.graphql('manA', '{ gradePolicies { nodes { id version } } }')
  const policy = data.gradePolicies.nodes[0] as Held
  await does('manA', 'updateGradePolicy', { ...policy, fileCheckDays: 365 })
  expect((await outdated('leader')).map(({ id }) => id)).toEqual([CLIENTS.ofSpeA2])
  const [stale] = await outdated('speA2')
  await does('speA2', 'updateClient', { id: stale!.id, version: stale!.version, fileCheckedOn: dayIn(0) })
  expect(await outdated('manA')).toEqual([])
  expect((await world.graphql('finance', '{ clients { nodes { fileOutdated } } }')).errors).toBeDefined()
})
