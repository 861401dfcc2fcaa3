/** Documents and arguments out of all measure (groups P and C of the abuse page). */
import { createTestApp, type TestApp } from '../kit/app.ts'

let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
  await world.token('manA')
})
afterAll(() => world.close())

/** Asked by the manager: what is refused, and that no row was read for it. */
async function refusalOf(query: string, variables: Record<string, unknown> = {}) {
  world.statements()
  const { status, errors, data } = await world.graphql('manA', query, variables)
  expect(world.statements().filter(({ sql }) => /FROM `?(Client|Contract)\b/.test(sql))).toEqual([])
  expect(status).toBeLessThan(500)
  expect(data ?? null).toBeNull()
  return { errors, codes: errors?.map(({ extensions }) => extensions.code) }
}

const nested = (levels: number, open: string, inner: string, close: string) =>
  `${open.repeat(levels)}${inner}${close.repeat(levels)}`
const aliases = (count: number, field: string) =>
  `{ ${Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ')} }`

test.each<[string, string]>([
  ['[P01] a field ten thousand times', `{ ${'about '.repeat(10_000)} }`],
  ['[P01] a hundred thousand tokens', `{ ${'a '.repeat(100_000)} }`],
  ['[P01] fields multiplied by fragments', multiplied()],
  ['[P02] fifteen levels', `{ clients { nodes ${nested(13, '{ client ', '{ id }', '}')} } }`],
  ['[P02] five hundred levels', nested(500, '{ a ', '', '}')],
  ['[P02] ten thousand levels', nested(10_000, '{ a ', '', '}')],
  ['[P02] ten thousand lists within each other', `{ about(x: ${nested(10_000, '[', '1', ']')}) }`],
  [
    '[P02] ten thousand objects within each other',
    `{ clients(where: ${nested(10_000, '{ NOT: ', '{}', '}')}) { totalCount } }`,
  ],
  ['[C01] 101 aliases of a field', aliases(101, 'about')],
  ['[C01] 31 aliases of a list', aliases(31, 'clients { totalCount }')],
  [
    '[C01] aliases of a list, spread over fragments',
    `{ ${aliases(20, 'clients { totalCount }').slice(1, -1)} ...f } fragment f on Query { ${Array.from({ length: 20 }, (_, n) => `b${n}: clients { totalCount }`).join(' ')} }`,
  ],
  [
    '[C06] a hundred times a hundred, five levels deep',
    `{ clients(first: 100) { nodes { contracts(first: 100) { nodes { client { contracts(first: 100) { nodes { client { contracts(first: 100) { nodes { id } } } } } } } } } } }`,
  ],
  [
    '[C06] the same in edges, through fragments and variables',
    `query($n: Int = 100) { clients(first: $n) { edges { node { ...c } } } }
     fragment c on Client { contracts(first: $n) { edges { node { client { contracts(first: $n) { nodes { id } } } } } } }`,
  ],
])('%s: LIMIT_EXCEEDED, and nothing is read', async (_name, query) => {
  const { codes } = await refusalOf(query)
  expect(codes).toEqual(['LIMIT_EXCEEDED'])
})

/** Ten fragments, each of which spreads the next ten times. */
function multiplied(): string {
  const fragments = Array.from(
    { length: 10 },
    (_, n) => `fragment f${n} on Query { ${n < 9 ? `...f${n + 1} `.repeat(10) : 'about'} }`,
  )
  return `{ ...f0 } ${fragments.join(' ')}`
}

test.each<[string, string]>([
  ['two fragments', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
  ['one fragment', '{ ...a } fragment a on Query { about ...a }'],
  [
    'through a field',
    '{ clients { nodes { ...a } } } fragment a on Client { contracts { nodes { client { ...a } } } }',
  ],
])('[P03] a circle of %s is a fault of the document', async (_name, query) => {
  const { codes, errors } = await refusalOf(query)
  expect(codes).toEqual(['BAD_USER_INPUT'])
  expect(errors?.[0]?.message).toMatch(/itself/)
})

test.each([10, 1000])('[P06] %i unknown directives get one error', async (count) => {
  const { errors } = await refusalOf(`{ about ${Array.from({ length: count }, (_, n) => `@x${n}`).join(' ')} }`)
  expect(errors).toHaveLength(1)
  expect(errors![0]!.message.length).toBeLessThan(500)
})

test('[P08] [P09] who is not signed in is told nothing of the schema; who is may read it', async () => {
  for (const query of [
    '{ abot }',
    '{ client }',
    '{ clients { nodes { nam } } }',
    'mutation { createClien(input: {}) { id } }',
    '{ about { x } }',
    '{ about(x: 1) }',
    '{ __type(name: "Client") { name } }',
    '{ __schema { types { name } } }',
    'query($x: ClientWher) { about }',
  ]) {
    const { status, text } = await world.graphql(null, query)
    expect([query, status]).toEqual([query, 401])
    expect(text).not.toMatch(/did you mean|client|__schema|type/i)
  }
  const schema = await world.graphql('manA', '{ __schema { queryType { name } } }')
  expect(schema.data).toEqual({ __schema: { queryType: { name: 'Query' } } })
})

test.each<[string, unknown, string | null]>([
  ['a million', 1_000_000, 'LIMIT_EXCEEDED'],
  ['101', 101, 'LIMIT_EXCEEDED'],
  ['less than none', -1, 'BAD_USER_INPUT'],
  ['none', 0, 'BAD_USER_INPUT'],
  ['null', null, 'BAD_USER_INPUT'],
  ['a hundred', 100, null],
])('[C02] first: %s', async (_name, first, code) => {
  const lists = { clients: '', byEdges: 'edges' }
  for (const [, part] of Object.entries(lists)) {
    const selection = part ? 'edges { node { id } }' : 'nodes { id }'
    const query = `query($n: Int) { clients(first: $n) { ${selection} } }`
    const { data, errors } = await world.graphql('manA', query, { n: first })
    expect([part, errors?.[0]?.extensions.code ?? null]).toEqual([part, code])
    if (code === null) expect((data.clients.nodes ?? data.clients.edges).length).toBeLessThanOrEqual(Number(first))
  }
})

test('[C02] a list without `first` has 25 records', async () => {
  const rows = Array.from(
    { length: 30 },
    (_, n) => `("ch_01TESTMANY${String(n).padStart(16, '0')}", ?, "渠道${n}", "ONLINE")`,
  )
  const { departmentId } = await world.prisma.channel.findFirstOrThrow()
  await world.database.pool.query(
    `INSERT INTO Channel (id, departmentId, name, kind) VALUES ${rows.join(', ')}`,
    rows.map(() => departmentId),
  )
  const answer = await world.graphql('manA', '{ channels { nodes { id } } all: channels(first: 100) { nodes { id } } }')
  expect(answer.data.channels.nodes).toHaveLength(25)
  expect(answer.data.all.nodes.length).toBeGreaterThanOrEqual(30)
})
