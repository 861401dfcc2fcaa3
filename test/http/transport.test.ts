/** What may come over the wire (group T of the abuse page), sent to the server itself. */
import { createTestApp, type TestApp } from '../kit/app.ts'
import { type Listening, leave, listenOn, raw } from '../kit/http.ts'
import { everything } from '../writer/kit.ts'

const PORTAL = 'https://portal.example'

let world: TestApp
let http: Listening
let token: string
let tables: Record<string, string>
beforeAll(async () => {
  world = await createTestApp({ settings: { CORS_ORIGINS: PORTAL } })
  http = await listenOn(world.app)
  token = await world.token('speA')
  await world.token('manA')
  tables = await everything(world)
})
afterAll(async () => {
  await http.close()
  await world.close()
})

const ask = (path: string, init: RequestInit = {}) =>
  fetch(http.url + path, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } })

const JSON_TYPE = { 'content-type': 'application/json' }
const MUTATION = 'mutation { createClient(input: { name: "x" }) { id } }'

/** Nothing of the database, the code or the machine, and none of what was sent. */
const LEAKS = /SELECT|INSERT|mysql|prisma|node_modules|\.ts:|\/work|\/home|at .*\(|secretstuff/i

async function expectRefused(response: Response, status: number) {
  const text = await response.text()
  expect([response.status, text.match(LEAKS)]).toEqual([status, null])
  expect(response.headers.get('content-type') ?? 'none').toMatch(/json|none/)
}

describe('requests of a wrong form', () => {
  test.each<[string, string, RequestInit, number]>([
    ['[T01] a mutation over GET', `/graphql?query=${encodeURIComponent(MUTATION)}`, {}, 405],
    ['[T02] a query over GET', '/graphql?query=%7Babout%7D', {}, 405],
    ['[T03] JSON as text/plain', '/graphql', { body: JSON.stringify({ query: MUTATION }) }, 415],
    ['[T03] JSON of no type', '/graphql', { body: new Blob([JSON.stringify({ query: MUTATION })]) }, 415],
    ['[T04] a form', '/graphql', { body: new URLSearchParams({ query: MUTATION }) }, 415],
    [
      '[T05] multipart',
      '/graphql',
      { body: form({ operations: JSON.stringify({ query: MUTATION }), map: '{}' }) },
      415,
    ],
    ['[T07] an array of operations', '/graphql', { body: `[{"query":"{about}"}]`, headers: JSON_TYPE }, 400],
    ['[T07] an empty array', '/graphql', { body: '[]', headers: JSON_TYPE }, 400],
    ['[T10] broken JSON', '/graphql', { body: '{"query": secretstuff', headers: JSON_TYPE }, 400],
    ['[T10] no JSON object', '/graphql', { body: '"secretstuff"', headers: JSON_TYPE }, 400],
    ['[T10] nothing', '/graphql', { body: '', headers: JSON_TYPE }, 400],
    ['[T10] broken JSON to the log-in', '/auth/sign-in', { body: '{"login": secretstuff', headers: JSON_TYPE }, 400],
    [
      '[T10] variables that are no object',
      '/graphql',
      { body: '{"query":"{about}","variables":[]}', headers: JSON_TYPE },
      400,
    ],
    ['[T10] a parameter that is not known', '/graphql', { body: '{"query":"{about}","a":1}', headers: JSON_TYPE }, 400],
    ['[T10] another method', '/graphql', { method: 'PUT', body: '{}', headers: JSON_TYPE }, 405],
  ])('%s', async (_name, path, init, status) => {
    await expectRefused(await ask(path, { method: init.body === undefined ? 'GET' : 'POST', ...init }), status)
  })

  function form(fields: Record<string, string>): FormData {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.set(name, value)
    return data
  }

  test('[T08] a body of 50 MB is refused before it has come', async () => {
    const head = (more: string) =>
      `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\n${more}\r\n\r\n`
    const announced = await raw(http.port, `${head(`Content-Length: ${50 * 1024 * 1024}`)}{"query":"`)
    expect(announced).toMatch(/^HTTP\/1\.1 413 /)
    expect(announced).toMatch(/connection: close/i)
  })

  test('[T08] one that does not tell its length is refused once it is too long', async () => {
    const piece = `100000\r\n${' '.repeat(0x100000)}\r\n`
    const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`
    const answer = await raw(http.port, head + piece.repeat(13))
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toMatch(/connection: close/i)
  })

  test('[T08] a sender that goes away in the middle does no harm', async () => {
    const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`
    await leave(http.port, `${head}10\r\n{"query":"{about`)
    await leave(
      http.port,
      `POST /auth/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{`,
    )
    expect((await fetch(`${http.url}/`)).status).toBe(200)
  })

  test('requests that are no HTTP, and addresses that are none', async () => {
    for (const text of [
      'HELO x\r\n\r\n',
      'GET /graphql HTTP/1.1\r\nHost: a b]:x\r\n\r\n',
      'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET //[ HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\n\r\n',
    ]) {
      const answer = await raw(http.port, text)
      expect([text, answer.match(/^HTTP\/1\.1 4\d\d/) !== null, answer.match(LEAKS)]).toEqual([text, true, null])
    }
  })

  test('[N01] a token of a megabyte', async () => {
    const answer = await raw(
      http.port,
      `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${'a'.repeat(1024 * 1024)}\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
    const long = await ask('/graphql', {
      method: 'POST',
      headers: { ...JSON_TYPE, authorization: `Bearer ${'a'.repeat(9000)}` },
      body: '{"query":"{about}"}',
    })
    expect(long.status).toBe(401)
  })
})

describe('[T12] names that JavaScript knows', () => {
  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']

  test.each(NAMES)('%s changes no prototype', async (name) => {
    const evil = `{"${name}":{"polluted":"yes"}}`
    const asked = (variables: string, query: string) =>
      ask('/graphql', {
        method: 'POST',
        headers: JSON_TYPE,
        body: `{"query":${JSON.stringify(query)},"variables":${variables}}`,
      })
    const update = 'mutation($i: UpdateClientInput!) { updateClient(input: $i) { id } }'
    const list = 'query($w: ClientWhere) { clients(where: $w) { nodes { id } } }'
    for (const [variables, query] of [
      [evil, '{ about }'],
      [`{"i":{"id":"cl_x","version":1,"${name}":{"polluted":"yes"}}}`, update],
      [`{"i":{"id":"cl_x","version":1,"name":${evil}}}`, update],
      [`{"w":${evil}}`, list],
      [`{"w":{"name":${evil}}}`, list],
      [`{"w":{"AND":[${evil}]}}`, list],
    ] as const) {
      const response = await asked(variables, query)
      const body = (await response.json()) as { errors?: { extensions: { code: string } }[] }
      expect(response.status).toBeLessThan(500)
      expect([query, body.errors?.[0]?.extensions.code]).toEqual([
        query,
        query === '{ about }' ? undefined : 'BAD_USER_INPUT',
      ])
    }
    for (const body of [
      evil,
      `{"query":"{about}","extensions":${evil}}`,
      `{"query":"{about}","${name}":{"polluted":1}}`,
    ]) {
      expect((await ask('/graphql', { method: 'POST', headers: JSON_TYPE, body })).status).toBeLessThan(500)
      expect((await ask('/auth/sign-in', { method: 'POST', headers: JSON_TYPE, body })).status).toBe(400)
      expect((await ask('/oauth/token', { method: 'POST', headers: JSON_TYPE, body })).status).toBe(400)
    }
    expect((await ask(`/kpi.csv?${name}[polluted]=1&${name}=1`)).status).toBe(400)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect((Object as unknown as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('[T13] pages of other sites', () => {
  const preflight = (origin: string, path = '/graphql') =>
    ask(path, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    })
  const allowed = ({ headers }: Response) => [...headers.keys()].filter((name) => name.startsWith('access-control'))

  test('may ask nothing, and read nothing', async () => {
    for (const origin of [
      'http://evil.test',
      'null',
      `${PORTAL}.evil.test`,
      'https://portal.example:444',
      'https://PORTAL.example/',
    ]) {
      for (const path of ['/graphql', '/kpi.csv', '/auth/sign-in', '/oauth/token', '/']) {
        const asked = await preflight(origin, path)
        expect([origin, path, asked.status >= 400, allowed(asked)]).toEqual([origin, path, true, []])
      }
      const answered = await ask('/graphql', {
        method: 'POST',
        headers: { ...JSON_TYPE, origin },
        body: '{"query":"{about}"}',
      })
      expect(allowed(answered)).toEqual([])
      expect(answered.headers.get('vary')).toMatch(/Origin/)
    }
  })

  test('that the operator names may ask the API with a token, without cookies, and not the log-in', async () => {
    const asked = await preflight(PORTAL)
    expect(asked.status).toBe(204)
    expect(asked.headers.get('access-control-allow-origin')).toBe(PORTAL)
    expect(asked.headers.get('access-control-allow-headers')).toMatch(/authorization/)
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull()
    const answered = await ask('/graphql', {
      method: 'POST',
      headers: { ...JSON_TYPE, origin: PORTAL },
      body: '{"query":"{about}"}',
    })
    expect(answered.headers.get('access-control-allow-origin')).toBe(PORTAL)
    expect(answered.headers.get('access-control-expose-headers')).toMatch(/RateLimit/)
    for (const path of ['/auth/sign-in', '/auth/refresh', '/oauth/token', '/', '/readyz'])
      expect([path, allowed(await preflight(PORTAL, path))]).toEqual([path, []])
  })
})

describe('[T18] paths', () => {
  test.each([
    '/graphiql',
    '/playground',
    '/console',
    '/metrics',
    '/admin',
    '/altair',
    '/voyager',
    '/graphql/',
    '/graphql/playground',
    '/.env',
    '/.git/config',
    '/package.json',
    '/index.html/..%2f..%2fpackage.json',
    '/..%2f..%2fserver%2fsrc%2fmain.ts',
    '/assets/..%2f..%2f..%2f.env',
    '/%2e%2e/%2e%2e/.env',
    '/server/schema/manager.graphql',
    '/auth/',
    '/auth/nothing',
    '/files/../../etc/passwd',
    '/index.html%00.js',
    '/debug/pprof',
  ])('%s is not there', async (path) => {
    const response = await raw(
      http.port,
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      /\r\n\r\n[\s\S]*\}/,
    )
    expect([path, response.slice(9, 12), response.match(LEAKS)]).toEqual([path, '404', null])
  })

  test('a browser that asks for the API is shown no tool', async () => {
    const response = await fetch(`${http.url}/graphql`, { headers: { accept: 'text/html' } })
    expect(response.status).toBe(405)
    expect(await response.text()).not.toMatch(/<html/i)
  })

  test('files of the panel are public, and hold nothing but the panel', async () => {
    const page = await fetch(`${http.url}/`)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    const html = await page.text()
    const scripts = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1])
    expect(scripts.length).toBeGreaterThan(0)
    for (const path of scripts) {
      expect((await fetch(`${http.url}/${path}`)).status).toBe(200)
      expect((await fetch(`${http.url}/${path}.map`)).status).toBe(404)
    }
  })
})

describe('headers of every answer', () => {
  test('keep it to this site, and let it run nothing', async () => {
    const answers = {
      page: await ask('/'),
      api: await ask('/graphql', { method: 'POST', headers: JSON_TYPE, body: '{"query":"{about}"}' }),
      refused: await ask('/graphql'),
      anonymous: await fetch(`${http.url}/kpi.csv`),
      'log-in': await ask('/auth/sign-in', { method: 'POST', headers: JSON_TYPE, body: '{}' }),
      keys: await ask('/.well-known/jwks.json'),
      missing: await ask('/nothing'),
      figures: await fetch(`${http.url}/kpi.csv?from=2026-01-01&to=2026-01-31`, {
        headers: { authorization: `Bearer ${await world.token('manA')}` },
      }),
    }
    expect(answers.figures.status).toBe(200)
    for (const [name, { headers }] of Object.entries(answers)) {
      expect([name, headers.get('x-content-type-options')]).toEqual([name, 'nosniff'])
      expect([name, headers.get('referrer-policy')]).toEqual([name, 'no-referrer'])
      expect([name, headers.get('cross-origin-opener-policy')]).toEqual([name, 'same-origin'])
      expect([name, headers.get('cross-origin-resource-policy')]).toEqual([name, 'same-origin'])
      expect([name, headers.get('x-frame-options')]).toEqual([name, 'DENY'])
      expect([name, headers.get('permissions-policy')]).toEqual([name, expect.stringContaining('camera=()')])
      expect([name, headers.get('content-security-policy')]).toEqual([
        name,
        expect.stringContaining(name === 'page' ? "script-src 'self'" : "default-src 'none'"),
      ])
      expect([name, headers.get('content-security-policy')]).toEqual([
        name,
        expect.stringContaining("frame-ancestors 'none'"),
      ])
      expect([name, headers.get('strict-transport-security')]).toEqual([name, null])
      for (const tell of ['server', 'x-powered-by', 'access-control-allow-origin'])
        expect([name, headers.get(tell)]).toEqual([name, null])
    }
  })

  test('ask for https from then on where it came by https', async () => {
    const caller = { ip: '127.0.0.1', https: true }
    for (const path of ['/', '/graphql', '/nothing']) {
      const { headers } = await world.app.handle(new Request(`http://127.0.0.1${path}`), caller)
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8,}/)
    }
  })
})

test('none of it has written anything', async () => {
  expect(await everything(world)).toEqual(tables)
})
