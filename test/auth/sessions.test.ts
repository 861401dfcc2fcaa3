import { createHash } from 'node:crypto'
import { revokeAccountSessions } from '../../server/src/auth/index.ts'
import { ruleDb } from '../../server/src/writer/transaction.ts'
import { WHO } from './company.ts'
import { type Installation, startInstallation } from './kit.ts'

let at: Installation
beforeAll(async () => {
  at = await startInstallation()
})
afterAll(() => at.close())

const refresh = (cookie: string | null) => at.post('/auth/refresh', {}, { cookie })

test('a refresh gives a new access token and a new cookie', async () => {
  const first = await at.signIn(WHO.manager)
  const second = await refresh(first.cookie)
  expect(second.status).toBe(200)
  expect(second.cookie).not.toBe(first.cookie)
  expect({ ...second.body, accessToken: '' }).toEqual({ ...first.body, accessToken: '' })
  expect((await at.whoAmI(second.body.accessToken)).body.sessionId).toBe(
    (await at.whoAmI(first.body.accessToken)).body.sessionId,
  )
  expect((await refresh(second.cookie)).status).toBe(200)
})

test('only hashes of refresh tokens are stored', async () => {
  const { cookie } = await at.signIn(WHO.manager)
  const [family, current] = cookie!.split('=')[1]!.split('.') as [string, string]
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const session = await at.prisma.session.findUniqueOrThrow({ where: { familyHash: hash(family) } })
  expect(session.tokenHash).toBe(hash(current))
  expect(JSON.stringify(session)).not.toContain(current)
})

describe('[N07] a refresh token used twice', () => {
  test('fails, ends the whole session at once, and is in the audit trail', async () => {
    const first = await at.signIn(WHO.deputy)
    const second = await refresh(first.cookie)
    const third = await refresh(second.cookie)
    const { sessionId } = (await at.whoAmI(third.body.accessToken)).body
    const again = await refresh(first.cookie)
    expect([again.status, again.body.error, again.cookie]).toEqual([401, 'UNAUTHENTICATED', 'leasedesk_refresh='])
    expect((await refresh(third.cookie)).status).toBe(401)
    expect((await refresh(second.cookie)).status).toBe(401)
    const entries = await at.prisma.auditEntry.findMany({ where: { recordId: sessionId } })
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ action: 'REVOKE', recordType: 'Session', actorName: '李强' })
    expect(entries[0]!.changes).toContainEqual({ field: 'revokeReason', old: null, new: 'TOKEN_REUSED' })
  })

  test('at one moment: at most one passes', async () => {
    const { cookie } = await at.signIn(WHO.deputy)
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(cookie)))
    const passed = answers.filter((answer) => answer.status === 200)
    expect(passed.length).toBeLessThanOrEqual(1)
    for (const answer of passed) expect((await refresh(answer.cookie)).status).toBe(401)
  })

  test('made-up tokens end nothing', async () => {
    const { cookie } = await at.signIn(WHO.deputy)
    const [name, value] = cookie!.split('=') as [string, string]
    const [family, current] = value.split('.') as [string, string]
    const other = 'A'.repeat(43)
    for (const bad of ['', 'x', `${other}.${current}`, other, `.${current}`, `${family}.${current}.x`, `${family}.`]) {
      expect((await refresh(`${name}=${bad}`)).status).toBe(401)
    }
    expect((await refresh(null)).status).toBe(401)
    expect((await refresh(cookie)).status).toBe(200)
  })
})

test('[N10] signing out ends the session: no refresh, and the access token goes with it', async () => {
  const { body, cookie } = await at.signIn(WHO.manager)
  expect((await at.whoAmI(body.accessToken)).status).toBe(200)
  const out = await at.post('/auth/sign-out', {}, { cookie })
  expect([out.status, out.cookie]).toEqual([200, 'leasedesk_refresh='])
  expect(out.headers.getSetCookie()[0]).toContain('Max-Age=0')
  expect((await refresh(cookie)).status).toBe(401)
  expect((await at.whoAmI(body.accessToken)).status).toBe(401)
  expect((await at.post('/auth/sign-out', {}, { cookie })).status).toBe(200)
})

test('signing in again in the same browser ends the session before', async () => {
  const first = await at.signIn(WHO.manager)
  const second = await at.signIn(WHO.deputy, { cookie: first.cookie })
  expect((await refresh(first.cookie)).status).toBe(401)
  expect((await refresh(second.cookie)).status).toBe(200)
})

test('all sessions of an account end together, those of others stay', async () => {
  const [one, two, other] = [await at.signIn(WHO.legal), await at.signIn(WHO.legal), await at.signIn(WHO.manager)]
  await at.prisma.$transaction((tx) => revokeAccountSessions(ruleDb(tx), one.body.account.id))
  expect((await refresh(one.cookie)).status).toBe(401)
  expect((await refresh(two.cookie)).status).toBe(401)
  expect((await refresh(other.cookie)).status).toBe(200)
})

test('a session that was not used for long, or is too old, is over', async () => {
  const { body, cookie } = await at.signIn(WHO.manager)
  const { sessionId } = (await at.whoAmI(body.accessToken)).body
  const monthsAgo = new Date(Date.now() - 29.5 * 86_400_000)
  await at.prisma.session.update({ where: { id: sessionId }, data: { createdAt: monthsAgo } })
  const late = await refresh(cookie)
  const maxAge = Number(/Max-Age=(\d+)/.exec(late.headers.getSetCookie()[0]!)![1])
  expect(maxAge).toBeGreaterThan(0.4 * 86_400)
  expect(maxAge).toBeLessThanOrEqual(0.5 * 86_400)
  await at.prisma.session.update({ where: { id: sessionId }, data: { expiresAt: new Date(Date.now() - 1000) } })
  expect((await refresh(late.cookie)).status).toBe(401)
})
