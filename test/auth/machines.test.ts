import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Viewer } from '../../server/src/access/viewer.ts'
import { createApiClient, revokeApiClient, rotateApiClientSecret } from '../../server/src/auth/index.ts'
import { ID, WHO } from './company.ts'
import { type Answer, type Installation, startInstallation, wait } from './kit.ts'

let at: Installation
let admin: Viewer
beforeAll(async () => {
  at = await startInstallation()
  admin = await at.viewer(WHO.admin)
})
afterAll(() => at.close())

const form = (fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> =>
  at.post('/oauth/token', new URLSearchParams(fields).toString(), {
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })

const ask = (id: string, secret: string, more: Record<string, string> = {}) =>
  form({ grant_type: 'client_credentials', client_id: id, client_secret: secret, ...more })

const partner = () => createApiClient(admin, at.prisma, { name: '茶馆的网站', kind: 'PARTNER', clientId: ID.client })

async function expectRefused(answer: Answer, error = 'invalid_client') {
  expect([answer.status, answer.body]).toEqual([401, { error }])
  expect(answer.headers.get('cache-control')).toBe('no-store')
}

async function expectTokenEnds(token: string) {
  const since = Date.now()
  while ((await at.whoAmI(token)).status === 200) {
    expect(Date.now() - since).toBeLessThan(5000)
    await wait(100)
  }
}

describe('client credentials', () => {
  test('a partner acts for its one client', async () => {
    const { apiClient, secret } = await partner()
    const answer = await ask(apiClient.id, secret)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 1800,
      scope: 'partner',
    })
    expect((await at.whoAmI(answer.body.access_token)).body).toMatchObject({
      kind: 'partner',
      role: 'PAR',
      clientId: ID.client,
      departmentId: ID.mall,
      departmentIds: [ID.mall],
      apiClientId: apiClient.id,
      accountId: null,
      name: '茶馆的网站',
    })
    expect((await at.prisma.apiClient.findUniqueOrThrow({ where: { id: apiClient.id } })).lastUsedAt).not.toBeNull()
  })

  test('a BI tool reads its own department, those named, or all', async () => {
    const reach = async (input: { departmentIds?: string[]; allDepartments?: boolean }) => {
      const named = { name: 'BI', kind: 'BI', departmentId: ID.mall, ...input } as const
      const { apiClient, secret } = await createApiClient(admin, at.prisma, named)
      const { body } = await ask(apiClient.id, secret, { scope: 'bi' })
      const viewer = (await at.whoAmI(body.access_token)).body as Viewer
      expect(viewer).toMatchObject({ kind: 'bi', role: 'BI', clientId: null })
      return viewer.departmentIds
    }
    expect(await reach({})).toEqual([ID.mall])
    expect(await reach({ departmentIds: [ID.other] })).toEqual([ID.mall, ID.other])
    expect((await reach({ allDepartments: true })).sort()).toEqual([ID.mall, ID.legal, ID.head, ID.other].sort())
  })

  test('HTTP Basic and JSON are understood as well', async () => {
    const { apiClient, secret } = await partner()
    const basic = `Basic ${Buffer.from(`${apiClient.id}:${secret}`).toString('base64')}`
    expect((await form({ grant_type: 'client_credentials' }, { authorization: basic })).status).toBe(200)
    const json = { grant_type: 'client_credentials', client_id: apiClient.id, client_secret: secret }
    expect((await at.post('/oauth/token', json)).status).toBe(200)
    const twice = await form({ grant_type: 'client_credentials', client_secret: secret }, { authorization: basic })
    expect([twice.status, twice.body.error]).toEqual([400, 'invalid_request'])
    const other = await ask(apiClient.id, secret, { grant_type: 'password' })
    expect([other.status, other.body.error]).toEqual([400, 'unsupported_grant_type'])
    expect((await at.post('/oauth/token', 'x', { headers: { 'content-type': 'text/plain' } })).status).toBe(415)
  })

  test('a machine cannot switch posts or set a password', async () => {
    const { apiClient, secret } = await partner()
    const token = (await ask(apiClient.id, secret)).body.access_token
    expect((await at.post('/auth/switch', { post: ID.managerPost }, { token })).status).toBe(403)
    expect((await at.post('/auth/password', { current: 'x', password: 'something else' }, { token })).status).toBe(403)
  })
})

describe('[N16] secrets of machine clients', () => {
  test('are shown once; only a hash is stored', async () => {
    const { apiClient, secret } = await partner()
    expect(secret).toMatch(/^ldk_[\w-]{43}_[0-9a-f]{8}$/)
    const stored = await at.prisma.apiClient.findUniqueOrThrow({ where: { id: apiClient.id } })
    expect(stored.secretHash).toBe(createHash('sha256').update(secret).digest('hex'))
    const everything = JSON.stringify([stored, await at.prisma.outboxEvent.findMany(), at.logged])
    const trail = await at.prisma.auditEntry.findMany({ where: { recordId: apiClient.id }, omit: { seq: true } })
    expect(trail).toHaveLength(1)
    expect(everything + JSON.stringify(trail)).not.toContain(secret.slice(4, 47))
  })

  test('with a wrong form or checksum are refused without a query', async () => {
    const { apiClient, secret } = await partner()
    const [, random, crc] = secret.match(/^ldk_(.{43})_(.{8})$/) as string[]
    const before = at.queries()
    const twisted = (random!.startsWith('A') ? 'B' : 'A') + random!.slice(1)
    for (const bad of [
      `ldk_${twisted}_${crc}`,
      `ldk_${random}_00000000`,
      `xyz_${random}_${crc}`,
      `ldk_${random}`,
      'x',
      secret.toUpperCase(),
      `${secret} `,
    ]) {
      await expectRefused(await ask(apiClient.id, bad))
    }
    for (const bad of ['api_x', "' OR 1=1 -- ", '*']) await expectRefused(await ask(bad, secret))
    expect(at.queries()).toBe(before)
  })

  test('of others, of nobody, revoked, expired or replaced are refused', async () => {
    const { apiClient, secret } = await partner()
    const other = await partner()
    await expectRefused(await ask(apiClient.id, other.secret))
    await expectRefused(await ask('api_01J0000000000000000000NONE', secret))
    const made = `ldk_${'A'.repeat(43)}`
    await expectRefused(await ask(apiClient.id, `${made}_${crc32(made).toString(16).padStart(8, '0')}`))

    const token = (await ask(apiClient.id, secret)).body.access_token
    expect((await at.whoAmI(token)).status).toBe(200)
    const rotated = await rotateApiClientSecret(admin, at.prisma, { id: apiClient.id, version: 1 })
    await expectRefused(await ask(apiClient.id, secret))
    await expectTokenEnds(token)

    const next = (await ask(apiClient.id, rotated.secret)).body.access_token
    await revokeApiClient(admin, at.prisma, { id: apiClient.id, version: 2 })
    await expectRefused(await ask(apiClient.id, rotated.secret))
    await expectTokenEnds(next)

    const last = (await ask(other.apiClient.id, other.secret)).body.access_token
    const expiresAt = new Date(Date.now() - 1000)
    await at.prisma.apiClient.update({ where: { id: other.apiClient.id }, data: { expiresAt } })
    await expectRefused(await ask(other.apiClient.id, other.secret))
    expect((await at.whoAmI(last)).status).toBe(401)
  })

  test('stay good beside their successor for the hours given, and no longer', async () => {
    const { apiClient, secret } = await partner()
    const target = { id: apiClient.id, version: 1 }
    for (const keepHours of [-1, 169])
      await expect(rotateApiClientSecret(admin, at.prisma, { ...target, keepHours })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      })
    const token = (await ask(apiClient.id, secret)).body.access_token
    const second = await rotateApiClientSecret(admin, at.prisma, { ...target, keepHours: 24 })
    expect(second.apiClient.previousUntil!.getTime()).toBeGreaterThan(Date.now() + 23 * 3600_000)
    for (const good of [secret, second.secret]) expect((await ask(apiClient.id, good)).status).toBe(200)
    expect((await at.whoAmI(token)).status).toBe(200)

    await at.prisma.apiClient.update({
      where: { id: apiClient.id },
      data: { previousUntil: new Date(Date.now() - 1000) },
    })
    await expectRefused(await ask(apiClient.id, secret))
    await expectTokenEnds(token)

    // Of three secrets two are good at most.
    const third = await rotateApiClientSecret(admin, at.prisma, { id: apiClient.id, version: 2, keepHours: 1 })
    await expectRefused(await ask(apiClient.id, secret))
    for (const good of [second.secret, third.secret]) expect((await ask(apiClient.id, good)).status).toBe(200)
    await rotateApiClientSecret(admin, at.prisma, { id: apiClient.id, version: 3 })
    for (const ended of [second.secret, third.secret]) await expectRefused(await ask(apiClient.id, ended))
  })

  test('do not reach beyond their scope', async () => {
    const { apiClient, secret } = await partner()
    await expectRefused(await ask(apiClient.id, secret, { scope: 'bi' }), 'invalid_scope')
    await expectRefused(await ask(apiClient.id, secret, { scope: 'partner admin' }), 'invalid_scope')
    expect((await ask(apiClient.id, secret, { scope: 'partner' })).status).toBe(200)
  })

  test('of a partner whose client is gone act for nobody', async () => {
    const { apiClient, secret } = await partner()
    const token = (await ask(apiClient.id, secret)).body.access_token
    await at.prisma.apiClient.update({ where: { id: apiClient.id }, data: { clientId: null } })
    await expectRefused(await ask(apiClient.id, secret))
    await expectTokenEnds(token)
  })
})

describe('the administrator', () => {
  const refusal = (path: string, code: string) => ({
    code: 'BAD_USER_INPUT',
    details: { faults: [{ path: `input.${path}`, code }] },
  })

  test('is told which field is wrong', async () => {
    const create = (input: object) =>
      createApiClient(admin, at.prisma, { name: 'x', kind: 'PARTNER', clientId: ID.client, ...input })
    await expect(create({ name: '  ' })).rejects.toMatchObject(refusal('name', 'REQUIRED'))
    await expect(create({ name: 'x'.repeat(121) })).rejects.toMatchObject(refusal('name', 'TOO_LONG'))
    await expect(create({ clientId: null })).rejects.toMatchObject(refusal('clientId', 'REQUIRED'))
    await expect(create({ clientId: 'cl_x' })).rejects.toMatchObject(refusal('clientId', 'REFERENCE'))
    await expect(create({ allDepartments: true })).rejects.toMatchObject(refusal('allDepartments', 'NOT_VALID'))
    await expect(create({ kind: 'BI' })).rejects.toMatchObject(refusal('clientId', 'NOT_VALID'))
    await expect(create({ expiresAt: new Date(0) })).rejects.toMatchObject(refusal('expiresAt', 'NOT_VALID'))
  })

  test('gives away no department that he does not reach himself', async () => {
    const narrow: Viewer = { ...admin, departmentId: ID.mall, departmentIds: [ID.mall] }
    const create = (input: object) => createApiClient(narrow, at.prisma, { name: 'x', kind: 'BI', ...input })
    await expect(create({ departmentId: ID.other })).rejects.toMatchObject(refusal('departmentId', 'REFERENCE'))
    await expect(create({ departmentIds: [ID.other] })).rejects.toMatchObject(refusal('departmentIds', 'REFERENCE'))
    await expect(create({ allDepartments: true })).rejects.toMatchObject(refusal('allDepartments', 'NOT_VALID'))
    const { apiClient } = await createApiClient(admin, at.prisma, { name: 'x', kind: 'BI', departmentId: ID.other })
    const target = { id: apiClient.id, version: 1 }
    await expect(revokeApiClient(narrow, at.prisma, target)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(revokeApiClient(admin, at.prisma, { ...target, version: 9 })).rejects.toMatchObject({
      code: 'CONFLICT',
      extensions: { currentVersion: 1 },
    })
    await revokeApiClient(admin, at.prisma, target)
    await expect(rotateApiClientSecret(admin, at.prisma, { ...target, version: 2 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
