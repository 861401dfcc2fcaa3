/** Log-ins of people and machines are made and ended by the administrator, and by nobody else (R1.2, domain §12). */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, DEPARTMENTS, employeeOf, id, PASSWORD, type Person } from '../../kit/world.ts'

let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
}, 60_000)
afterAll(() => world?.close())

const FIRST = 'a first password 一'
const CREATE = `mutation ($input: CreateAccountInput!) {
  createAccount(input: $input) { id employeeId mustChangePassword state employee { name } }
}`
const SET = 'mutation ($input: SetPasswordInput!) { setPassword(input: $input) { id version mustChangePassword } }'
const CREATE_CLIENT = `mutation ($input: CreateApiClientInput!) {
  createApiClient(input: $input) { secret made: apiClient { id name kind clientId departmentIds allDepartments version } }
}`
const ROTATE = `mutation ($input: RotateApiClientSecretInput!) {
  rotateApiClientSecret(input: $input) { secret apiClient { id version } }
}`
const REVOKE = 'mutation ($input: ApiClientVersionInput!) { revokeApiClient(input: $input) { id version revokedAt } }'

/** All other posts, and nobody at all. */
const OTHERS: (Person | null)[] = ['manA', 'depA', 'speA', 'legal', 'finance', 'collaborator', 'leader', 'hr', null]

async function count(table: string): Promise<number> {
  const [rows] = await world.database.pool.query(`SELECT COUNT(*) AS n FROM ${table}`)
  return Number((rows as { n: number }[])[0]!.n)
}

async function signIn(login: string, password: string) {
  const response = await world.fetch('/auth/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function tokenFor(clientId: string, secret: string) {
  const response = await world.fetch('/oauth/token', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: secret }),
  })
  return { status: response.status, body: (await response.json()) as { access_token?: string } }
}

/** A new employee without a log-in, in a post. */
async function newcomer(number: string): Promise<string> {
  const seq = Number(number.slice(1))
  const { pool } = world.database
  const employee = { id: id('em', seq), departmentId: DEPARTMENTS.A, number, name: `新員工${number}` }
  await pool.query('INSERT INTO Employee SET ?', [employee])
  const post = { departmentId: DEPARTMENTS.A, employeeId: employee.id, position: 'SPECIALIST', startDate: '2024-01-01' }
  await pool.query('INSERT INTO Appointment SET ?', [{ id: id('ap', seq), ...post }])
  return employee.id
}

describe('log-ins of people', () => {
  test('the administrator gives an employee a log-in, who must then choose a password [R1.2 api ADM]', async () => {
    const employeeId = await newcomer('N501')
    const { data, errors } = await world.graphql('admin', CREATE, { input: { employeeId, password: FIRST } })
    expect(errors).toBeUndefined()
    expect(data.createAccount).toMatchObject({ employeeId, mustChangePassword: true, state: 'ACTIVE' })
    expect(data.createAccount.employee.name).toBe('新員工N501')
    expect(await signIn('N501', FIRST)).toMatchObject({ status: 200, body: { mustChangePassword: true } })
    const again = await world.graphql('admin', CREATE, { input: { employeeId, password: FIRST } })
    expect(again.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fieldErrors: [{ path: 'input.employeeId', code: 'TAKEN' }],
    })
  })

  test('what is missing, weak or unknown is named by its field', async () => {
    const faults = async (input: object) => {
      const { errors } = await world.graphql('admin', CREATE, { input })
      const list = errors?.[0]?.extensions.fieldErrors as { path: string; code: string; message: string }[]
      expect(list.every(({ message }) => message.length > 3)).toBe(true)
      return list.map(({ path, code }) => `${path} ${code}`)
    }
    const employeeId = await newcomer('N502')
    const before = await count('Account')
    expect(await faults({})).toEqual(['input.employeeId REQUIRED', 'input.password REQUIRED'])
    expect(await faults({ employeeId, password: 'short' })).toEqual(['input.password TOO_SHORT'])
    expect(await faults({ employeeId, password: 'password1234' })).toEqual(['input.password WEAK_PASSWORD'])
    expect(await faults({ employeeId: id('em', 999), password: FIRST })).toEqual(['input.employeeId REFERENCE'])
    expect(await faults({ employeeId: 'x', password: FIRST })).toEqual(['input.employeeId REFERENCE'])
    expect(await count('Account')).toBe(before)
  })

  test('a password that was set ends all log-ins of its owner [R1.2 api ADM]', async () => {
    const old = await signIn('T006', PASSWORD)
    expect(old.status).toBe(200)
    const find = `{ accounts(where: { employeeId: { equals: "${employeeOf('speB')}" } }) { nodes { id version } } }`
    const [account] = (await world.graphql('admin', find)).data.accounts.nodes
    const stale = await world.graphql('admin', SET, { input: { id: account.id, version: 99, password: FIRST } })
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: account.version })
    const { data } = await world.graphql('admin', SET, { input: { ...account, password: FIRST } })
    expect(data.setPassword).toEqual({ id: account.id, version: account.version + 1, mustChangePassword: true })
    expect((await signIn('T006', PASSWORD)).status).toBe(401)
    expect(await signIn('T006', FIRST)).toMatchObject({ status: 200, body: { mustChangePassword: true } })
    const missing = await world.graphql('admin', SET, { input: { id: id('ac', 999), version: 1, password: FIRST } })
    expect(missing.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })

  test('no password is in the trail of changes or in an answer', async () => {
    const { data } = await world.graphql(
      'admin',
      `{ history(id: "${id('ac', 6)}") { nodes { action changes { field } } } }`,
    )
    expect(data.history.nodes.length).toBeGreaterThan(0)
    expect(JSON.stringify(data)).not.toContain('passwordHash')
    const [rows] = await world.database.pool.query('SELECT changes FROM AuditEntry')
    expect(JSON.stringify(rows)).not.toContain(FIRST)
  })
})

describe('machine clients', () => {
  test('a partner gets in by the secret that is shown once, as its client alone [R1.2 api ADM]', async () => {
    const input = { name: '甲商戶網站', kind: 'PARTNER', clientId: CLIENTS.ofSpeA }
    const { data, errors } = await world.graphql('admin', CREATE_CLIENT, { input })
    expect(errors).toBeUndefined()
    const { secret, made } = data.createApiClient
    expect(made).toMatchObject({ name: '甲商戶網站', kind: 'PARTNER', clientId: CLIENTS.ofSpeA, version: 1 })
    const token = (await tokenFor(made.id, secret)).body.access_token!
    const seen = await world.graphql({ token }, '{ clients { nodes { id } } }')
    expect(seen.data.clients.nodes).toEqual([{ id: CLIENTS.ofSpeA }])
    const list = await world.graphql('admin', '{ apiClients { nodes { id name lastUsedAt } } }')
    expect(list.data.apiClients.nodes[0]).toMatchObject({ id: made.id, lastUsedAt: expect.any(String) })
    expect(list.text).not.toContain(secret)

    const rotated = await world.graphql('admin', ROTATE, { input: { id: made.id, version: made.version } })
    expect(rotated.data.rotateApiClientSecret.apiClient).toEqual({ id: made.id, version: 2 })
    expect((await tokenFor(made.id, secret)).status).toBe(401)
    const renewed = rotated.data.rotateApiClientSecret.secret as string
    expect((await tokenFor(made.id, renewed)).status).toBe(200)

    const stale = await world.graphql('admin', REVOKE, { input: { id: made.id, version: 1 } })
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2 })
    const revoked = await world.graphql('admin', REVOKE, { input: { id: made.id, version: 2 } })
    expect(revoked.data.revokeApiClient).toMatchObject({ id: made.id, revokedAt: expect.any(String) })
    expect((await tokenFor(made.id, renewed)).status).toBe(401)
    const twice = await world.graphql('admin', REVOKE, { input: { id: made.id, version: 3 } })
    expect(twice.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })

  test('a BI tool reads the departments it was given [R1.2 api ADM]', async () => {
    const input = { name: '報表', kind: 'BI', departmentId: DEPARTMENTS.A, departmentIds: [DEPARTMENTS.B] }
    const { data, errors } = await world.graphql('admin', CREATE_CLIENT, { input })
    expect(errors).toBeUndefined()
    expect(data.createApiClient.made).toMatchObject({ departmentIds: [DEPARTMENTS.B], allDepartments: false })
    const token = (await tokenFor(data.createApiClient.made.id, data.createApiClient.secret)).body.access_token!
    const seen = await world.graphql({ token }, '{ departments(orderBy: [{ field: code }]) { nodes { code } } }')
    expect(seen.data.departments.nodes).toEqual([{ code: 'A' }, { code: 'B' }])
  })

  test('what does not fit the kind is named by its field', async () => {
    const faults = async (input: object) =>
      (await world.graphql('admin', CREATE_CLIENT, { input })).errors?.[0]?.extensions.fieldErrors
    expect(await faults({})).toMatchObject([
      { path: 'input.name', code: 'REQUIRED' },
      { path: 'input.kind', code: 'REQUIRED' },
    ])
    expect(await faults({ name: 'x', kind: 'PARTNER' })).toMatchObject([{ path: 'input.clientId', code: 'REQUIRED' }])
    const past = { name: 'x', kind: 'PARTNER', clientId: CLIENTS.ofSpeA, expiresAt: '2020-01-01T00:00:00Z' }
    expect(await faults(past)).toMatchObject([{ path: 'input.expiresAt', code: 'NOT_VALID' }])
  })
})

describe('for everybody else', () => {
  test.each(OTHERS)('%s: none of it exists, and nothing is written', async (person) => {
    const before = [await count('Account'), await count('ApiClient'), await count('AuditEntry')]
    const own = person === null ? 0 : 1
    const documents = [
      `mutation { createAccount(input: { employeeId: "x", password: "${FIRST}" }) { id } }`,
      `mutation { setPassword(input: { id: "${id('ac', 1)}", version: 1, password: "${FIRST}" }) { id } }`,
      `mutation { createApiClient(input: { name: "x", kind: BI }) { secret } }`,
      `mutation { rotateApiClientSecret(input: { id: "x", version: 1 }) { secret } }`,
      `mutation { revokeApiClient(input: { id: "x", version: 1 }) { id } }`,
      '{ apiClients { totalCount } }',
      '{ accounts { totalCount } }',
    ]
    for (const document of documents) {
      const { data, errors } = await world.graphql(person, document)
      expect(data ?? null).toBeNull()
      expect(errors?.length).toBe(1)
      expect(['BAD_USER_INPUT', 'UNAUTHENTICATED', 'GRAPHQL_VALIDATION_FAILED']).toContain(errors?.[0]?.extensions.code)
    }
    // (Signing in is itself an entry of the trail.)
    const after = [await count('Account'), await count('ApiClient'), await count('AuditEntry')]
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
    expect(after[2]! - before[2]!).toBeLessThanOrEqual(own)
  })
})
