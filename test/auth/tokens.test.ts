import { createPublicKey } from 'node:crypto'
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose'
import { newId } from '../../server/src/auth/base.ts'
import { setPassword } from '../../server/src/auth/index.ts'
import { ID, WHO } from './company.ts'
import { type Installation, PASSWORD, PUBLIC_URL, startInstallation, wait } from './kit.ts'

let at: Installation
let token: string
let parts: string[]
/** A key of the installation that this test holds as well: what it signs is right in all but what a test makes wrong. */
let key: CryptoKey
const kid = newId('key')

beforeAll(async () => {
  at = await startInstallation()
  token = (await at.signIn(WHO.manager)).body.accessToken
  parts = token.split('.')
  const pair = await generateKeyPair('EdDSA', { extractable: true })
  key = pair.privateKey
  const publicJwk = { ...(await exportJWK(pair.publicKey)) }
  await at.prisma.signingKey.create({ data: { id: kid, publicJwk, privateBox: 'sealed by another server' } })
})
afterAll(() => at.close())

const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as JWTPayload
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const claims = () => decode(parts[1]!)
const header = () => decode(parts[0]!)

const sign = (payload: JWTPayload, more: Record<string, unknown> = {}, by: CryptoKey = key) =>
  new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid, ...more }).sign(by)

async function expectRefused(bad: string) {
  const answer = await at.whoAmI(bad)
  expect([answer.status, answer.body.code, answer.body.failure]).toEqual([401, 'UNAUTHENTICATED', 'INVALID'])
  const { status, body } = await at.graphql('{ __typename }', bad)
  expect([status, body.errors.length, body.errors[0].extensions.code]).toEqual([401, 1, 'UNAUTHENTICATED'])
  expect(body.data).toBeUndefined()
}

test('the API answers the bearer in his role, and tells nobody else who works here', async () => {
  const { status, body } = await at.graphql('{ manifest }', token)
  expect([status, body]).toMatchObject([200, { data: { manifest: { role: 'MAN', viewer: { name: '王敏' } } } }])
  const nobody = await at.graphql('{ employees { nodes { name } } }', null)
  expect(nobody.text).not.toContain('王敏')
  expect(nobody.body.data).toBeFalsy()
})

test('a token says who, in which post and how long, and nothing personal', () => {
  expect(header()).toEqual({ alg: 'EdDSA', typ: 'at+jwt', kid: expect.stringMatching(/^key_/) })
  const { iat, exp, nbf, ...rest } = claims()
  expect([exp! - iat!, nbf! - iat!]).toEqual([600, 0])
  expect(rest).toEqual({
    iss: PUBLIC_URL,
    aud: 'leasedesk-api',
    sub: expect.stringMatching(/^ac_/),
    client_id: 'leasedesk-panel',
    sid: expect.stringMatching(/^se_/),
    post: ID.managerPost,
    role: 'MAN',
    stamp: '1',
    jti: expect.any(String),
  })
})

test('a token signed with another key of the installation is as good (keys can be followed by new ones)', async () => {
  await wait(1100)
  expect((await at.whoAmI(await sign(claims()))).body).toMatchObject({ role: 'MAN', name: '王敏' })
})

test('[N01] no token, garbage, a huge one', async () => {
  const none = await at.whoAmI(null)
  expect([none.status, none.body.code, none.body.failure]).toEqual([401, 'UNAUTHENTICATED', 'MISSING'])
  for (const bad of [
    'x',
    '...',
    'a.b.c',
    'eyJhbGciOiJub25lIn0..',
    '💥'.repeat(3),
    `${token}x`,
    'null',
    '[object Object]',
  ]) {
    await expectRefused(encodeURIComponent(bad))
  }
  await expectRefused('x'.repeat(15_000))
  await expectRefused(await sign({ ...claims(), filler: 'x'.repeat(8000) }))
  for (const authorization of [
    '',
    'Bearer',
    `Basic ${token}`,
    token,
    `Bearer ${token}, Bearer ${token}`,
    `Bearer ${token} x`,
  ]) {
    expect((await at.whoAmI(null, { authorization })).status).toBe(401)
  }
  const huge = await fetch(`${at.url}/who-am-i`, { headers: { authorization: `Bearer ${'x'.repeat(1_000_000)}` } })
  expect([401, 431]).toContain(huge.status)
})

test('[N02] other algorithms', async () => {
  const payload = parts[1]!
  await expectRefused(`${encode({ alg: 'none', typ: 'at+jwt' })}.${payload}.`)
  await expectRefused(`${encode({ ...header(), alg: 'none' })}.${payload}.${parts[2]}`)
  const { keys } = (await at.post('/.well-known/jwks.json', null, { method: 'GET' })).body as { keys: JWK[] }
  const pem = createPublicKey({ key: keys[0] as never, format: 'jwk' }).export({ type: 'spki', format: 'pem' })
  for (const secret of [pem.toString(), keys[0]!.x!, JSON.stringify(keys[0])]) {
    const forged = new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: keys[0]!.kid! })
    await expectRefused(await forged.sign(new TextEncoder().encode(secret.padEnd(32, ' '))))
  }
  const rsa = await generateKeyPair('RS256')
  const forged = new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: keys[0]!.kid! })
  await expectRefused(await forged.sign(rsa.privateKey))
})

test('[N03] changed payload, signature of another token, unknown key, key brought along', async () => {
  const other = (await at.signIn(WHO.deputy)).body.accessToken.split('.') as string[]
  await expectRefused(`${parts[0]}.${encode({ ...claims(), role: 'ADM' })}.${parts[2]}`)
  await expectRefused(`${parts[0]}.${parts[1]}.${other[2]}`)
  await expectRefused(`${parts[0]}.${other[1]}.${parts[2]}`)
  const stranger = await generateKeyPair('EdDSA', { extractable: true })
  for (const unknown of [newId('key'), '', "' OR 1=1 -- ", '../../etc/passwd', undefined]) {
    await expectRefused(await sign(claims(), { kid: unknown }, stranger.privateKey))
  }
  await expectRefused(await sign(claims(), {}, stranger.privateKey))
  const jwk = await exportJWK(stranger.publicKey)
  await expectRefused(await sign(claims(), { jwk }, stranger.privateKey))
  await expectRefused(await sign(claims(), { jku: `${at.url}/evil.json` }, stranger.privateKey))
})

test('[N05] wrong or missing claims', async () => {
  const now = Math.floor(Date.now() / 1000)
  const wrong: Record<string, unknown>[] = [
    { iss: 'https://elsewhere.example' },
    { iss: undefined },
    { aud: 'another-api' },
    { aud: undefined },
    { exp: undefined },
    { exp: now - 60 },
    { exp: 'never' },
    { nbf: now + 60 },
    { nbf: undefined },
    { iat: undefined },
    { iat: now + 60 },
    // Longer than any token of ours lives.
    { iat: now - 4000, exp: now + 86_400 },
    { sub: undefined },
    { sub: 7 },
    { sub: newId('ac') },
    { sid: undefined },
    { sid: newId('se') },
    { post: ID.deputyPost },
    { post: undefined },
    { role: 'ADM' },
    { role: 'constructor' },
    { role: undefined },
    { stamp: '2' },
    { stamp: 1 },
    { client_id: undefined },
    { client_id: claims().sub },
  ]
  for (const change of wrong) await expectRefused(await sign({ ...claims(), ...change } as JWTPayload))
  for (const typ of ['JWT', 'refresh+jwt', 'id_token', '', undefined])
    await expectRefused(await sign(claims(), { typ }))
  const { cookie } = await at.signIn(WHO.deputy)
  await expectRefused(cookie!.split('=')[1]!)
  expect((await at.whoAmI(await sign(claims()))).status).toBe(200)
})

describe('[N09] what a token was given for has ended: it is refused within five seconds', () => {
  const endings: [string, string, () => Promise<unknown>][] = [
    [
      'password set by the administrator',
      WHO.legal,
      async () => {
        const admin = await at.viewer(WHO.admin)
        const { id, version } = await accountOf(WHO.legal)
        await setPassword(admin, at, { id, version, password: `${PASSWORD}!`, mustChangePassword: false })
      },
    ],
    [
      'account suspended',
      WHO.deputy,
      async () => {
        const { id } = await accountOf(WHO.deputy)
        await at.prisma.account.update({ where: { id }, data: { state: 'SUSPENDED' } })
      },
    ],
    [
      'post ended',
      WHO.twoPosts,
      () => at.prisma.appointment.update({ where: { id: ID.firstPost }, data: { endDate: new Date('2026-01-01') } }),
    ],
    [
      'another role in the post',
      WHO.manager,
      () => at.prisma.appointment.update({ where: { id: ID.managerPost }, data: { position: 'SPECIALIST' } }),
    ],
    [
      'employee left',
      WHO.admin,
      () => at.prisma.employee.update({ where: { number: WHO.admin }, data: { state: 'LEFT' } }),
    ],
  ]
  const accountOf = (number: string) => at.prisma.account.findFirstOrThrow({ where: { employee: { number } } })

  test('whichever of them it was', async () => {
    const signedIn = []
    for (const [what, login] of endings) {
      const { body, cookie } = await at.signIn(login)
      expect((await at.whoAmI(body.accessToken)).status).toBe(200)
      signedIn.push({ what, cookie, token: body.accessToken as string })
    }
    for (const [, , end] of endings) await end()
    await Promise.all(signedIn.map(({ token }) => untilRefused(token)))
    for (const { what, cookie, token } of signedIn) {
      // Not even when what ended comes back: the session is over.
      expect([what, (await at.post('/auth/refresh', {}, { cookie })).status]).toEqual([what, 401])
      const id = claimsOf(token).sid as string
      expect([what, (await at.prisma.session.findUniqueOrThrow({ where: { id } })).revokedAt]).toEqual([
        what,
        expect.any(Date),
      ])
    }
  })

  async function untilRefused(each: string): Promise<void> {
    const since = Date.now()
    while ((await at.whoAmI(each)).status === 200) {
      expect(Date.now() - since).toBeLessThan(5000)
      await wait(100)
    }
  }

  const claimsOf = (each: string) => decode(each.split('.')[1]!)
})

test('a verified token costs no query for a while', async () => {
  const fresh = await startInstallation()
  try {
    const { body } = await fresh.signIn(WHO.manager)
    await fresh.whoAmI(body.accessToken)
    const before = fresh.queries()
    for (let i = 0; i < 50; i++) expect((await fresh.whoAmI(body.accessToken)).status).toBe(200)
    expect(fresh.queries()).toBe(before)
  } finally {
    await fresh.close()
  }
})

test('while the database is away nobody is taken for anyone, and nothing is told of it', async () => {
  const { body, cookie } = await at.signIn(WHO.manager, { from: '10.9.9.8' })
  at.setOutage(true)
  try {
    const answers = [
      await at.graphql('{ manifest }', body.accessToken),
      await at.post('/auth/refresh', {}, { cookie }),
      await at.signIn(WHO.manager),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(503)
      expect(answer.body.error ?? answer.body.errors[0].extensions.code).toBe('UNAVAILABLE')
      expect(answer.text).not.toMatch(/SELECT|secret|mysql|\.ts/)
    }
    expect((await at.whoAmI(body.accessToken)).body.failure).toBe('OUTAGE')
  } finally {
    at.setOutage(false)
  }
  // The session was not harmed.
  expect((await at.post('/auth/refresh', {}, { cookie })).status).toBe(200)
})
