/** R2.2.3, R3.2.1, R3.3.1, R4.1, R4.3: the client file, kept by its specialist through the API. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, employeeOf, id } from '../../kit/world.ts'
import { faultsOf } from '../../writer/kit.ts'
import { mutations } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

test('[R2.2.3 api SPE] [R4.1 api SPE] a specialist opens a client file with its contacts, brands and signing entities', async () => {
  const made = await mutate(
    'speA',
    'createClient',
    { name: '星河餐飲', format: 'FOOD_AND_BEVERAGE', city: '上海', website: 'https://example.test/店' },
    'id version code owner { id } departmentId',
  )
  expect(made.errors).toBeUndefined()
  const client = made.data.createClient
  // Who finds a client owns it.
  expect(client.owner).toEqual({ id: employeeOf('speA') })
  const clientId = client.id
  for (const [name, input] of [
    [
      'createContact',
      { clientId, name: '林女士', title: '拓展總監', mobile: '13800001234', decisionRole: 'DECIDER', consent: true },
    ],
    [
      'createBrand',
      { clientId, name: '星河小館', nameEn: 'Galaxy', areaMin: '120', areaMax: '200.5', firstStore: true },
    ],
    ['createLegalEntity', { clientId, name: '星河餐飲有限公司', unifiedCode: '91310115ma000039x0' }],
  ] as const)
    expect([name, (await mutate('speA', name, input)).errors]).toEqual([name, undefined])
  const file = await world.graphql(
    'speA',
    `{ client(id: "${clientId}") { name state contacts { nodes { name mobile mobileMasked } } brands { nodes { name areaMax } } legalEntities { nodes { name unifiedCode } } contracts { totalCount } } }`,
  )
  expect(file.data.client).toEqual({
    name: '星河餐飲',
    state: 'PROSPECT',
    contacts: { nodes: [{ name: '林女士', mobile: '13800001234', mobileMasked: '138****1234' }] },
    brands: { nodes: [{ name: '星河小館', areaMax: '200.50' }] },
    legalEntities: { nodes: [{ name: '星河餐飲有限公司', unifiedCode: '91310115MA000039X0' }] },
    contracts: { totalCount: 0 },
  })
  // A colleague sees that the client is taken, and by whom; not its people.
  const colleague = await world.graphql(
    'speA2',
    `{ clients(where: {search: "星河"}) { nodes { name owner { name } contacts { totalCount } legalEntities { totalCount } } } }`,
  )
  expect(colleague.data.clients.nodes).toEqual([
    { name: '星河餐飲', owner: { name: '員工speA' }, contacts: { totalCount: 0 }, legalEntities: { totalCount: 0 } },
  ])
})

test.each(['91350100M000100Y4Z', '914403001922038217', '9144030071526726X', '91440300715267I6XG'])(
  'the unified social credit code %s is refused with its place',
  async (unifiedCode) => {
    const answer = await mutate('speA', 'createLegalEntity', { clientId: CLIENTS.ofSpeA, name: '甲', unifiedCode })
    expect(faultsOf(answer)).toHaveLength(1)
    expect(faultsOf(answer)[0]).toMatch(/^input\.unifiedCode UNIFIED_CODE_/)
  },
)

test('a unified social credit code belongs to one entity, however it is typed', async () => {
  const entity = (unifiedCode: string) =>
    mutate('speA', 'createLegalEntity', { clientId: CLIENTS.ofSpeA, name: '乙', unifiedCode })
  expect((await entity('914403001922038216')).errors).toBeUndefined()
  expect(faultsOf(await entity(' 914403001922038216 '))).toEqual(['input.unifiedCode TAKEN'])
})

test('[R3.2.1 api MAN] the manager keeps channels with their cost; each client knows its own; the pool is classified', async () => {
  const made = await mutate(
    'manA',
    'createChannel',
    { name: '行業展會', kind: 'EXPO', cost: '88000' },
    'id version cost',
  )
  expect(made.data.createChannel.cost).toBe('88000.00')
  const channelId = made.data.createChannel.id
  const client = await mutate('manA', 'updateClient', {
    id: CLIENTS.ofNobody,
    version: 1,
    channelId,
    format: 'SPORTS',
    grade: 'C',
  })
  expect(client.errors).toBeUndefined()
  const pool = await world.graphql(
    'manA',
    `{ channel(id: "${channelId}") { name clients { totalCount nodes { code } } }
       pool: clients(where: {format: {equals: SPORTS}, grade: {in: [C, D]}, ownerId: {isNull: true}}) { nodes { code } }
       byChannel: clients(where: {channel: {kind: {equals: EXPO}}}, orderBy: [{field: code}]) { totalCount } }`,
  )
  expect(pool.data).toEqual({
    channel: { name: '行業展會', clients: { totalCount: 1, nodes: [{ code: 'K4' }] } },
    pool: { nodes: [{ code: 'K4' }] },
    byChannel: { totalCount: expect.any(Number) },
  })
  expect(faultsOf(await mutate('manA', 'createChannel', { name: '行業展會', kind: 'EXPO' }))).toEqual([
    'input.name TAKEN',
  ])
})

test('[R3.2.1 api SPE] a specialist records by which channel a client came, and does not see what it cost', async () => {
  const made = await mutate(
    'speA',
    'createClient',
    { name: '展會來客', channelId: id('ch', 1) },
    'id channel { name kind }',
  )
  expect(made.data.createClient.channel).toEqual({ name: '展會', kind: 'EXPO' })
  expect((await world.graphql('speA', '{ channels { nodes { cost } } }')).errors![0]!.message).toContain('Cannot query')
})

test('a specialist records what space a client looks for, and the manager reads it', async () => {
  const wish = {
    clientId: CLIENTS.ofSpeA,
    format: 'FASHION',
    areaMin: '80',
    areaMax: '120',
    budget: '50000',
    openBy: '2027-05-01',
    concerns: '層高',
  }
  expect((await mutate('speA', 'createDemand', wish)).errors).toBeUndefined()
  const read = await world.graphql(
    'manA',
    '{ demands(where: {concerns: {equals: "層高"}}) { nodes { areaMin areaMax budget openBy } } }',
  )
  expect(read.data.demands.nodes).toEqual([
    { areaMin: '80.00', areaMax: '120.00', budget: '50000.00', openBy: '2027-05-01' },
  ])
  expect(faultsOf(await mutate('speA', 'createDemand', { ...wish, areaMax: '79' }))).toEqual([
    'input.areaMax RANGE_ORDER',
  ])
})

test('the grade of a client is set by hand, and its history kept', async () => {
  const { version } = (await world.graphql('speA', `{ client(id: "${CLIENTS.ofSpeA}") { version } }`)).data.client
  expect(
    (
      await mutate('speA', 'updateClient', {
        id: CLIENTS.ofSpeA,
        version,
        grade: 'B',
        investmentScale: '2000000',
        cooperationPotential: 70,
        creditStanding: 90,
      })
    ).errors,
  ).toBeUndefined()
  const trail = await world.graphql(
    'manA',
    `{ history(id: "${CLIENTS.ofSpeA}") { nodes { changes { field old new } } } }`,
  )
  expect(trail.data.history.nodes[0].changes).toContainEqual({ field: 'grade', old: 'A', new: 'B' })
})
