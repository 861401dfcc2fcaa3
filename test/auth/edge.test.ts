import { createTestApp, type TestApp } from '../kit/app.ts'

let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
})
afterAll(() => world.close())

test('[N01] without a token everything but the public answers 401 UNAUTHENTICATED, and names nothing', async () => {
  for (const query of [
    '{ employees { nodes { id } } }',
    '{ nonsense }',
    '{ __schema { types { name } } }',
    'mutation { createClient(input: { name: "x" }) { id } }',
  ]) {
    const answer = await world.graphql(null, query)
    expect(answer.status).toBe(401)
    expect(answer.errors?.map((error) => error.extensions.code)).toEqual(['UNAUTHENTICATED'])
    expect(answer.text).not.toMatch(/employees|Did you mean|__schema/)
  }
  expect((await world.graphql(null, '{ about }')).data).toEqual({ about: 'Leasedesk 招商台' })
})

test('[T10] a broken body is refused without an echo', async () => {
  const response = await world.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query": secretstuff',
  })
  expect(response.status).toBe(400)
  expect(await response.text()).not.toContain('secret')
})

test.each([
  ['[T01] a mutation over GET', { method: 'GET' }, 405],
  [
    '[T03] JSON as text/plain',
    { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{about}"}' },
    415,
  ],
  [
    '[T04] a form',
    { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query={about}' },
    415,
  ],
  [
    '[T07] an array of operations',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: '[{"query":"{about}"}]' },
    400,
  ],
  [
    '[T13] a preflight from elsewhere',
    { method: 'OPTIONS', headers: { origin: 'http://evil.test', 'access-control-request-method': 'POST' } },
    405,
  ],
] as [string, RequestInit, number][])('%s is refused', async (_name, init, status) => {
  const response = await world.fetch('/graphql?query=mutation%7Bx%7D', init)
  expect(response.status).toBe(status)
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
})

test('[P01] [P02] [C01] documents out of all measure are refused before they are work', async () => {
  const documents = [
    `{ ${'about '.repeat(10_000)} }`,
    '{a'.repeat(10_000) + '}'.repeat(10_000),
    `{ about(x: ${'['.repeat(1500)}${']'.repeat(1500)}) }`,
    `{ ${Array.from({ length: 101 }, (_, index) => `a${index}: about`).join(' ')} }`,
    `{ clients { nodes ${'{ contracts { nodes { client '.repeat(8)} { id } ${'} } }'.repeat(8)} } }`,
  ]
  for (const document of documents) {
    const answer = await world.graphql('manA', document)
    expect(answer.errors?.[0]?.extensions.code).toMatch(/LIMIT_EXCEEDED|BAD_USER_INPUT/)
    expect(answer.status).toBeLessThan(500)
  }
  expect(world.statements().filter(({ sql }) => sql.includes('Client'))).toEqual([])
})

test('[C06] wide and deep lists are refused before any statement', async () => {
  await world.token('manA')
  world.statements()
  const answer = await world.graphql(
    'manA',
    '{ clients(first: 100) { nodes { contracts(first: 100) { nodes { client { contracts(first: 100) { nodes { id } } } } } } } }',
  )
  expect(answer.errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED')
  expect(world.statements().filter(({ sql }) => sql.includes('Contract'))).toEqual([])
})
