/** Operations that are approved beforehand, and machine clients that send nothing else. */
import { createHash } from 'node:crypto'
import type { Viewer } from '../../../server/src/access/viewer.ts'
import { recheckOperations } from '../../../server/src/modules/administration/persisted-operations.ts'
import { createLog } from '../../../server/src/ops/log.ts'
import { type Actor, biOf, partnerOf } from '../../access/actors.ts'
import { type Answer, createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS } from '../../kit/world.ts'
import { everything } from '../../writer/kit.ts'

let world: TestApp
let partner: Actor
let bi: Actor
beforeAll(async () => {
  world = await createTestApp()
  partner = await partnerOf(world, CLIENTS.ofSpeA)
  bi = await biOf(world)
})
afterAll(() => world.close())

const MINE = 'query Mine($first: Int) { clients(first: $first) { nodes { name } } }'
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

const FIELDS = 'id name kind sha256 state valid problem approvedAt approvedBy { name } version may'

async function register(input: Record<string, unknown>, as: 'admin' | 'manA' = 'admin'): Promise<Answer> {
  const mutation = `mutation($i: RegisterPersistedOperationInput!) { registerPersistedOperation(input: $i) { ${FIELDS} } }`
  return world.graphql(as, mutation, { i: input })
}

/** Takes an operation to its next state. */
async function step(verb: 'approve' | 'retire', { id, version }: { id: string; version: number }, reason?: string) {
  const name = `${verb}PersistedOperation`
  const more = reason ? `, reason: "${reason}"` : ''
  return world.graphql(
    'admin',
    `mutation { ${name}(input: { id: "${id}", version: ${version}${more} }) { ${FIELDS} } }`,
  )
}

async function approved(text: string, kind: 'PARTNER' | 'BI', name = text.slice(0, 40)) {
  const made = await register({ name, kind, text })
  expect(made.errors).toBeUndefined()
  return (await step('approve', made.data.registerPersistedOperation)).data.approvePersistedOperation
}

/** Sends a body as it is. */
async function send({ as }: Actor, body: Record<string, unknown>) {
  const response = await world.fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      authorization: `Bearer ${(as as { token: string }).token}`,
    },
    body: JSON.stringify(body),
  })
  const { data, errors } = (await response.json()) as Pick<Answer, 'data' | 'errors'>
  const [fault] = (errors?.[0]?.extensions.fieldErrors ?? []) as { path: string; code: string; message: string }[]
  return { status: response.status, data, code: errors?.[0]?.extensions.code, fault }
}

const byHash = (text: string, more: Record<string, unknown> = {}) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } },
  ...more,
})

/** Holds the machine client to something, or lets it free; within three seconds its tokens follow. */
async function hold(
  { viewer, as }: Actor,
  isHeld: boolean,
  to: 'persistedOnly' | 'readOnly' = 'persistedOnly',
): Promise<void> {
  const { version } = await world.prisma.apiClient.findUniqueOrThrow({ where: { id: viewer.apiClientId! } })
  const answer = await world.graphql(
    'admin',
    `mutation($i: UpdateApiClientInput!) { updateApiClient(input: $i) { ${to} } }`,
    { i: { id: viewer.apiClientId, version, [to]: isHeld } },
  )
  expect([answer.errors, answer.data?.updateApiClient]).toEqual([undefined, { [to]: isHeld }])
  const authorization = `Bearer ${(as as { token: string }).token}`
  for (let tries = 0; tries < 100; tries++) {
    const known = await world.app.auth.authenticate(new Request('http://127.0.0.1/', { headers: { authorization } }))
    if (to in known && (known as Viewer)[to] === isHeld) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the token did not follow')
}

test('an operation counts once the administrator has approved it, for its kind of client, until it is retired', async () => {
  const made = (await register({ name: 'Mine', kind: 'PARTNER', text: `  ${MINE}\n` })).data.registerPersistedOperation
  expect(made).toMatchObject({ sha256: hashOf(MINE), state: 'PROPOSED', valid: true, problem: null, approvedBy: null })
  expect(await send(partner, byHash(MINE))).toMatchObject({ status: 404, code: 'NOT_FOUND' })

  const stands = (await step('approve', made)).data.approvePersistedOperation
  expect(stands).toMatchObject({ state: 'APPROVED', approvedBy: { name: '員工admin' }, approvedAt: expect.any(String) })
  const answer = await send(partner, byHash(MINE, { variables: { first: 1 } }))
  expect([answer.status, answer.data.clients.nodes]).toEqual([200, [{ name: expect.any(String) }]])
  expect((await send(partner, { documentId: `sha256:${hashOf(MINE)}` })).data).toEqual(answer.data)

  // The kind is part of it: a BI tool has an operation of its own, were it the same text.
  const { code, fault } = await send(bi, byHash(MINE))
  expect([code, fault]).toEqual(['NOT_FOUND', expect.objectContaining({ code: 'OPERATION_NOT_APPROVED' })])
  for (const person of ['speA', 'admin'] as const) {
    const token = { as: { token: await world.token(person) } } as Actor
    expect((await send(token, byHash(MINE))).status).toBe(404)
  }

  const retired = (await step('retire', stands, 'no longer used')).data.retirePersistedOperation
  expect(retired.state).toBe('RETIRED')
  expect((await send(partner, byHash(MINE))).status).toBe(404)
  const trail = await world.prisma.auditEntry.findMany({ where: { recordId: made.id }, orderBy: { id: 'asc' } })
  expect(trail.map(({ verb, action }) => verb ?? action)).toEqual(['CREATE', 'approve', 'retire'])
})

test.each([
  ['not a document', '{', /Syntax/],
  ['two operations', 'query A { about } query B { about }', /one operation/],
  ['fragments alone', 'fragment f on Client { id }', /one operation/],
  ['what partners have not', '{ clients { nodes { grade } } }', /grade/],
  ['too many levels', `{ clients { nodes ${'{ client '.repeat(101)}${'}'.repeat(101)} } }`, /too many/],
])('%s is not registered', async (_name, text, problem) => {
  const { errors } = await register({ name: 'x', kind: 'PARTNER', text })
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fieldErrors: [{ path: 'input.text', code: 'OPERATION_NOT_VALID', message: expect.stringMatching(problem) }],
  })
})

test('the same text is registered once for a kind of client, and only by the administrator', async () => {
  const text = '{ units { totalCount } }'
  expect((await register({ name: 'a', kind: 'BI', text })).errors).toBeUndefined()
  expect((await register({ name: 'b', kind: 'BI', text })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  expect((await register({ name: 'c', kind: 'PARTNER', text })).errors).toBeUndefined()
  expect((await register({ name: 'd', kind: 'BI', text: '{ about }' }, 'manA')).errors?.[0]?.message).toMatch(
    /RegisterPersistedOperationInput|registerPersistedOperation/,
  )
  const [missing] = (await register({ name: '', kind: 'BI' })).errors!
  expect(missing?.extensions.fieldErrors).toMatchObject([{ path: 'input.name' }, { path: 'input.text' }])
})

test('a client that is held to approved operations sends nothing else, anywhere', async () => {
  const text = '{ clients(first: 2) { nodes { id } } }'
  await approved(text, 'PARTNER')
  expect((await send(partner, { query: text })).status).toBe(200)
  await hold(partner, true)

  expect((await send(partner, byHash(text))).data.clients.nodes.length).toBeGreaterThan(0)
  const refused = { status: 403, code: 'FORBIDDEN', fault: { path: 'query', code: 'APPROVED_OPERATIONS_ONLY' } }
  for (const body of [
    { query: text },
    { query: '{ about }' },
    { query: '{ __schema { queryType { name } } }' },
    byHash(text, { query: '{ about }' }),
    {},
    { query: '' },
  ])
    expect(await send(partner, body)).toMatchObject(refused)
  expect(await send(partner, byHash('{ about }'))).toMatchObject({ status: 404, code: 'NOT_FOUND' })
  for (const documentId of ['', 'sha256:', "' OR 1=1", 'x'.repeat(10_000)])
    expect((await send(partner, { documentId })).status).toBe(404)

  // Nor does it ask freely beside GraphQL.
  const authorization = `Bearer ${(partner.as as { token: string }).token}`
  for (const path of ['/kpi.csv?from=2026-01-01&to=2026-01-31', '/export/units.csv']) {
    const response = await world.fetch(path, { headers: { authorization, 'accept-language': 'en' } })
    expect([path, response.status]).toEqual([path, 403])
    expect(await response.text()).toMatch(/approved operations/)
  }
  expect((await world.fetch('/files/fa_x', { headers: { authorization } })).status).toBe(404)

  await hold(partner, false)
  expect((await send(partner, { query: '{ about }' })).status).toBe(200)
  await world.app.settle()
  const noted = await world.prisma.refusal.findMany({ where: { detail: 'APPROVED_OPERATIONS_ONLY' } })
  expect(noted.map(({ operation, code }) => `${operation} ${code}`)).toContain('POST /graphql FORBIDDEN')
})

test('a client that only reads changes nothing, by text, by hash or by file', async () => {
  const complain = 'mutation C($i: CreateComplaintInput!) { createComplaint(input: $i) { id } }'
  const variables = { i: { title: '空調', description: '太熱', kind: 'ENGINEERING', clientId: CLIENTS.ofSpeA } }
  await approved(complain, 'PARTNER')
  await hold(partner, true, 'readOnly')
  const before = await everything(world)

  expect((await send(partner, { query: '{ clients(first: 1) { nodes { id } } }' })).status).toBe(200)
  for (const body of [{ query: complain, variables }, byHash(complain, { variables })])
    expect(await send(partner, body)).toMatchObject({
      code: 'FORBIDDEN',
      fault: { code: 'READ_ONLY_CLIENT', message: expect.stringMatching(/only reads/) },
    })
  const authorization = `Bearer ${(partner.as as { token: string }).token}`
  const file = await world.fetch('/files?record=x&kind=OTHER&name=a.txt', {
    method: 'POST',
    headers: { authorization, 'content-type': 'text/plain' },
    body: 'text',
  })
  expect(file.status).toBe(403)
  expect(await everything(world)).toEqual(before)

  await hold(partner, false, 'readOnly')
  expect((await send(partner, { query: complain, variables })).data?.createComplaint.id).toMatch(/^cn_/)
})

test('an operation that the schema has moved away from says so, answers what is missing, and is not approved again', async () => {
  const stands = await approved('{ kpiReach { departments { name } } }', 'BI')
  const outdated = '{ kpiReach { departments { name nickname } } }'
  const { database, prisma, env, app } = world
  // As if the schema had had the field when it was registered.
  await database.pool.query('UPDATE PersistedOperation SET text = ?, sha256 = ?, checkedWith = NULL WHERE id = ?', [
    outdated,
    hashOf(outdated),
    stands.id,
  ])
  const job = recheckOperations(app.schemas)
  const parts = { catalog: app.catalog, pool: database.pool, prisma }
  expect(await job(parts, createLog(env))).toBeGreaterThan(0)
  expect(await job(parts, createLog(env))).toBe(0)

  const list = '{ persistedOperations(where: { valid: { equals: false } }) { nodes { id valid problem version } } }'
  const { nodes } = (await world.graphql('admin', list)).data.persistedOperations
  expect(nodes).toEqual([
    { id: stands.id, valid: false, problem: expect.stringMatching(/nickname/), version: stands.version },
  ])
  expect(await send(bi, byHash(outdated))).toMatchObject({ code: 'BAD_USER_INPUT', data: undefined })

  const retired = (await step('retire', nodes[0], 'gone')).data.retirePersistedOperation
  const again = await step('approve', retired)
  expect(again.errors?.[0]?.extensions).toMatchObject({ fieldErrors: [{ code: 'OPERATION_OUTDATED' }] })
})
