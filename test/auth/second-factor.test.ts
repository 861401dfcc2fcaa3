/** The second step of signing in: who may have it, who must, and what it lets through. */
import { codeAt, stepAt } from '../../server/src/auth/totp.ts'
import { mailsIn } from '../kit/mails.ts'
import { ID, WHO } from './company.ts'
import { type Answer, type Installation, PASSWORD, startInstallation } from './kit.ts'

let at: Installation
beforeAll(async () => {
  at = await startInstallation({ SECOND_FACTOR_ROLES: 'manager, finance' })
})
afterAll(() => at.close())

const accountOf = (number: string) => at.prisma.account.findFirstOrThrow({ where: { employee: { number } } })
const now = () => stepAt(new Date())

const enrol = (token: string, password = PASSWORD) => at.post('/auth/second-factor/enrol', { password }, { token })
const confirm = (token: string, code: string) => at.post('/auth/second-factor/confirm', { code }, { token })
const factor = async (token: string) => (await at.post('/auth/second-factor', null, { method: 'GET', token })).body

/** The second step; each from an address of its own. */
let addresses = 0
const enter = (step: string, code: string) =>
  at.post('/auth/sign-in/code', { token: step, code }, { from: `10.30.${addresses >> 8}.${addresses++ & 255}` })

/** Signs in and sets up a second factor; the code of the step before is used up by it. */
async function withFactor(login: string) {
  const signedIn = await at.signIn(login)
  const token = signedIn.body.accessToken as string
  const { secret } = (await enrol(token)).body
  const { recoveryCodes } = (await confirm(token, codeAt(secret, now() - 1))).body
  return { token, cookie: signedIn.cookie, secret: secret as string, recoveryCodes: recoveryCodes as string[] }
}

const stepOf = async (login: string): Promise<string> => (await at.signIn(login)).body.secondFactor.token

test('codes are those of RFC 6238', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  const times = [59, 1111111109, 1111111111, 1234567890, 2000000000, 20000000000]
  const codes = times.map((seconds) => codeAt(secret, stepAt(new Date(seconds * 1000))))
  expect(codes).toEqual(['287082', '081804', '050471', '005924', '279037', '353130'])
})

describe('whoever wants it', () => {
  let deputy: Awaited<ReturnType<typeof withFactor>>

  test('sets it up with his password and a code; his other log-ins end, and a mail tells him', async () => {
    const [here, there] = [await at.signIn(WHO.deputy), await at.signIn(WHO.deputy)]
    const token = here.body.accessToken
    expect(await factor(token)).toEqual({ since: null, recoveryCodes: 0, isDemanded: true })
    const wrong = await enrol(token, 'not the password')
    expect([wrong.status, wrong.body.fieldErrors[0]]).toMatchObject([400, { path: 'password', code: 'WRONG_PASSWORD' }])
    expect((await confirm(token, '000000')).body.fieldErrors[0]).toMatchObject({ path: 'code', code: 'ENROL_AGAIN' })
    const { secret, uri } = (await enrol(token)).body
    expect(uri).toBe(
      `otpauth://totp/Leasedesk:E002?secret=${secret}&issuer=Leasedesk&algorithm=SHA1&digits=6&period=30`,
    )
    const wrongCode = String((Number(codeAt(secret, now())) + 1) % 1_000_000).padStart(6, '0')
    for (const bad of [wrongCode, '', 'abcdef', codeAt(secret, now() + 9)])
      expect((await confirm(token, bad)).body.fieldErrors[0]).toMatchObject({ path: 'code', code: 'WRONG_CODE' })
    expect((await at.signIn(WHO.deputy)).body.accessToken).toEqual(expect.any(String))
    const confirmed = await confirm(token, codeAt(secret, now() - 1))
    const { recoveryCodes } = confirmed.body
    expect(new Set(recoveryCodes).size).toBe(10)
    for (const code of recoveryCodes) expect(code).toMatch(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/)
    expect((await at.whoAmI(token)).status).toBe(200)
    expect((await at.post('/auth/refresh', {}, { cookie: there.cookie })).status).toBe(401)
    expect(await factor(token)).toEqual({ since: expect.any(String), recoveryCodes: 10, isDemanded: true })
    await at.mailer.sendDue()
    expect((await mailsIn(at.dataDir)).map(({ subject }) => subject)).toEqual([
      'Two-step verification is on for Leasedesk',
    ])
    deputy = { token, cookie: here.cookie, secret, recoveryCodes }
  })

  test('signs in with password and code; the password alone gives nothing', async () => {
    const first = await at.signIn(WHO.deputy)
    expect([first.status, first.cookie, Object.keys(first.body)]).toEqual([200, null, ['secondFactor']])
    expect(first.body.secondFactor).toEqual({ token: expect.any(String), expiresIn: 300 })
    const step = first.body.secondFactor.token
    expect((await at.whoAmI(step)).status).toBe(401)
    expect((await at.signIn(WHO.deputy, { password: 'not the password' })).status).toBe(401)
    const wrong = await enter(step, '000000')
    expect([wrong.status, wrong.cookie, wrong.body.fieldErrors[0].code]).toEqual([400, null, 'WRONG_CODE'])
    const done = await enter(step, codeAt(deputy.secret, now()))
    expect([done.status, done.body.post, done.body.mustChoose]).toEqual([200, ID.deputyPost, true])
    expect(done.cookie).toMatch(/^leasedesk_refresh=./)
    expect((await at.whoAmI(done.body.accessToken)).body.role).toBe('DEP')
  })

  test('a code counts once within its time, a recovery code once for ever', async () => {
    const step = await stepOf(WHO.deputy)
    const used = codeAt(deputy.secret, now())
    await at.prisma.secondFactor.updateMany({ data: { usedStep: 0 } })
    expect((await enter(step, used)).status).toBe(200)
    for (const login of [step, await stepOf(WHO.deputy)]) expect((await enter(login, used)).status).toBe(400)
    // One that is older than the last one used is no better.
    expect((await enter(step, codeAt(deputy.secret, now() - 1))).status).toBe(400)
    const [recovery, another] = deputy.recoveryCodes as [string, string]
    const together = await Promise.all([1, 2, 3].map(() => enter(step, recovery.toLowerCase().replaceAll('-', ' '))))
    expect(together.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await enter(step, recovery)).status).toBe(400)
    const entry = await at.prisma.auditEntry.findFirstOrThrow({ where: { action: 'SIGN_IN' }, orderBy: { id: 'desc' } })
    expect(entry.changes).toContainEqual({ field: 'recoveryCodes', old: 10, new: 9 })
    // Somebody else's are worth nothing.
    const other = await withFactor(WHO.second)
    expect((await enter(await stepOf(WHO.second), another)).status).toBe(400)
    expect((await enter(step, other.recoveryCodes[0]!)).status).toBe(400)
    await at.prisma.loginThrottle.deleteMany({})
  })

  test('the first step ends by its time, and with the password it was taken with', async () => {
    const step = await stepOf(WHO.deputy)
    const real = Date.now
    Date.now = () => real() + 301_000
    const late = await enter(step, deputy.recoveryCodes[1]!)
    Date.now = real
    expect([late.status, late.body.error]).toEqual([401, 'UNAUTHENTICATED'])
    const { id } = await accountOf(WHO.deputy)
    await at.prisma.account.update({ where: { id }, data: { securityStamp: { increment: 1 } } })
    expect((await enter(step, deputy.recoveryCodes[1]!)).text).toBe(late.text)
    for (const bad of ['', 'x', deputy.token, `${step}x`]) expect((await enter(bad, '000000')).text).toBe(late.text)
    expect(
      (await factor((await enter(await stepOf(WHO.deputy), deputy.recoveryCodes[1]!)).body.accessToken)).recoveryCodes,
    ).toBe(8)
  })

  test('[N12] guessing codes is slowed down wherever it comes from', async () => {
    const step = await stepOf(WHO.second)
    const answers: Answer[] = []
    for (let n = 0; n < 5; n++) answers.push(await enter(step, `00000${n}`))
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 429])
    expect(answers[4]!.headers.get('retry-after')).toBe('2')
    await at.prisma.loginThrottle.deleteMany({})
  })

  test('gets new recovery codes for his password, and turns it off with it', async () => {
    const { token, recoveryCodes } = await withFactor(WHO.third)
    const call = (what: string, password: string) => at.post(`/auth/second-factor/${what}`, { password }, { token })
    for (const what of ['codes', 'remove'])
      expect((await call(what, 'not the password')).body.fieldErrors[0].code).toBe('WRONG_PASSWORD')
    const renewed = (await call('codes', PASSWORD)).body.recoveryCodes as string[]
    expect([renewed.length, renewed.includes(recoveryCodes[0]!)]).toEqual([10, false])
    const step = await stepOf(WHO.third)
    expect((await enter(step, recoveryCodes[0]!)).status).toBe(400)
    expect((await enter(step, renewed[0]!)).status).toBe(200)
    expect((await call('remove', PASSWORD)).status).toBe(200)
    expect((await at.signIn(WHO.third)).body.accessToken).toEqual(expect.any(String))
    expect((await enter(step, renewed[1]!)).status).toBe(400)
    expect(await at.prisma.recoveryCode.count({ where: { accountId: (await accountOf(WHO.third)).id } })).toBe(0)
    expect((await call('codes', PASSWORD)).status).toBe(403)
    await at.prisma.loginThrottle.deleteMany({})
  })

  test('a forgotten password opens nothing without the code', async () => {
    const { secret } = await withFactor(WHO.fourth)
    await at.post('/auth/password/forgot', { login: WHO.fourth })
    await at.app.auth.answerResets()
    await at.mailer.sendDue()
    const token = /reset-password\/([\w-]+)/.exec((await mailsIn(at.dataDir)).at(-1)!.text)![1]
    const password = 'a new one by mail 7'
    expect((await at.post('/auth/password/reset', { token, password })).status).toBe(200)
    const { secondFactor } = (await at.signIn(WHO.fourth, { password })).body
    expect((await enter(secondFactor.token, codeAt(secret, now()))).status).toBe(200)
  })

  test('a new program takes the place of the old one only once it is confirmed', async () => {
    const { token, secret } = await withFactor(WHO.specialist)
    const next = (await enrol(token)).body.secret as string
    expect((await enter(await stepOf(WHO.specialist), codeAt(secret, now()))).status).toBe(200)
    expect((await confirm(token, codeAt(next, now() - 1))).status).toBe(200)
    const step = await stepOf(WHO.specialist)
    expect((await enter(step, codeAt(secret, now() + 1))).status).toBe(400)
    expect((await enter(step, codeAt(next, now()))).status).toBe(200)
  })

  test('secrets and recovery codes are nowhere to be read', async () => {
    const tables = ['SecondFactor', 'RecoveryCode', 'MailMessage', 'AuditEntry', 'OutboxEvent', 'Account']
    const rows = await Promise.all(tables.map(async (table) => (await at.pool.query(`SELECT * FROM ${table}`))[0]))
    const all = JSON.stringify(rows) + at.logged.join()
    for (const text of [
      deputy.secret,
      ...deputy.recoveryCodes,
      ...deputy.recoveryCodes.map((code) => code.replaceAll('-', '')),
    ])
      expect(all).not.toContain(text)
  })
})

describe('whoever must have it', () => {
  let manager: Answer

  test('is let in to set it up, and to nothing else', async () => {
    manager = await at.signIn(WHO.manager)
    const token = manager.body.accessToken
    expect([manager.status, manager.body.mustSetUpSecondFactor]).toEqual([200, true])
    const calls = [
      await at.graphql('{ manifest }', token),
      await at.post('/auth/switch', { post: ID.managerPost }, { token }),
      await at.post('/auth/sessions', null, { method: 'GET', token }),
      await at.post('/auth/password', { current: PASSWORD, password: 'another good one 7' }, { token }),
      await at.post('/auth/second-factor/remove', { password: PASSWORD }, { token }),
    ]
    for (const { status, body, headers } of calls) {
      expect([status, body.error ?? body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN'])
      expect(headers.get('www-authenticate')).toBe('Bearer error="insufficient_scope"')
    }
    expect((await at.signIn(WHO.legal)).body.mustSetUpSecondFactor).toBe(false)
  })

  test('is in once it is set up, and cannot turn it off', async () => {
    const token = manager.body.accessToken
    const { secret } = (await enrol(token)).body
    expect((await confirm(token, codeAt(secret, now() - 1))).status).toBe(200)
    expect((await at.graphql('{ manifest }', token)).body.data.manifest.role).toBe('MAN')
    const removed = await at.post('/auth/second-factor/remove', { password: PASSWORD }, { token })
    expect([removed.status, removed.body.error]).toEqual([403, 'FORBIDDEN'])
    const again = await enter(await stepOf(WHO.manager), codeAt(secret, now()))
    expect([again.status, again.body.mustSetUpSecondFactor]).toEqual([200, false])
  })

  test('also who acts for such a post: by the switch he owes it', async () => {
    const { id } = await accountOf(WHO.deputy)
    await at.prisma.account.update({ where: { id }, data: { secondFactorSince: null } })
    const own = await at.signIn(WHO.deputy)
    expect(own.body.mustSetUpSecondFactor).toBe(false)
    expect((await at.graphql('{ manifest }', own.body.accessToken)).status).toBe(200)
    const acting = await at.post('/auth/switch', { post: ID.delegation }, { token: own.body.accessToken })
    expect([acting.status, acting.body.mustSetUpSecondFactor]).toEqual([200, true])
    expect((await at.graphql('{ manifest }', acting.body.accessToken)).status).toBe(403)
  })
})

test('the administrator takes it off somebody who has lost it, and nobody else does; his log-ins end, and he is told', async () => {
  const { token, cookie } = await withFactor(WHO.collaborator)
  const admin = (await at.signIn(WHO.admin)).body.accessToken
  const { id, version } = await accountOf(WHO.collaborator)
  const query = `{ account(id: "${id}") { secondFactorSince } }`
  expect((await at.graphql(query, admin)).body.data.account.secondFactorSince).toEqual(expect.any(String))
  const mutation = (of: number) =>
    `mutation { resetSecondFactor(input: { id: "${id}", version: ${of} }) { version secondFactorSince } }`
  expect(
    (await at.graphql(mutation(version), (await at.signIn(WHO.hr)).body.accessToken)).body.errors[0].message,
  ).toContain('Cannot query field')
  expect((await at.graphql(mutation(version - 1), admin)).body.errors[0].extensions.code).toBe('CONFLICT')
  const done = await at.graphql(mutation(version), admin)
  expect(done.body.data.resetSecondFactor).toEqual({ version: version + 1, secondFactorSince: null })
  expect((await at.post('/auth/refresh', {}, { cookie })).status).toBe(401)
  expect(await at.prisma.session.count({ where: { accountId: id, revokedAt: null } })).toBe(0)
  expect((await at.signIn(WHO.collaborator)).body.accessToken).toEqual(expect.any(String))
  expect(token).toBeTruthy()
  const twice = await at.graphql(mutation(version + 1), admin)
  expect(twice.body.errors[0].extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fieldErrors: [{ code: 'NO_SECOND_FACTOR' }],
  })
  const [entry] = await at.prisma.auditEntry.findMany({
    where: { recordId: id, action: 'REVOKE' },
    orderBy: { id: 'desc' },
  })
  expect(entry).toMatchObject({
    actorName: '吴管',
    changes: [{ field: 'secondFactorSince', old: expect.any(String), new: null }],
  })
  await at.mailer.sendDue()
  expect((await mailsIn(at.dataDir)).at(-1)!.subject).toBe('The administrator has reset your two-step verification')
})
