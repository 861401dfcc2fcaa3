/** Who has forgotten his password gets a link by mail; who asks for somebody else's learns nothing. */

import { mailsIn } from '../kit/mails.ts'
import { WHO } from './company.ts'
import { type Installation, PASSWORD, startInstallation } from './kit.ts'

let at: Installation
beforeAll(async () => {
  at = await startInstallation()
})
afterAll(() => at.close())

let addresses = 0
const forgot = (login: unknown, language = 'en', from = `10.20.0.${addresses++}`) =>
  at.post('/auth/password/forgot', { login }, { from, headers: { 'accept-language': language } })
const reset = (token: string, password: string) => at.post('/auth/password/reset', { token, password })
const accountOf = (number: string) => at.prisma.account.findFirstOrThrow({ where: { employee: { number } } })

/** What the timed job does. */
async function deliver() {
  const before = (await mailsIn(at.dataDir)).length
  await at.app.auth.answerResets()
  await at.mailer.sendDue()
  return (await mailsIn(at.dataDir)).slice(before)
}

const LINK = /http:\/\/leasedesk\.test\/#\/reset-password\/([\w-]{43})/

/** Asks for a link and takes it from the mail. */
async function linkFor(login: string): Promise<string> {
  expect((await forgot(login)).status).toBe(200)
  const texts = (await deliver()).map(({ text }) => text)
  return LINK.exec(texts.join())![1]!
}

/** Everything that the database holds of the log-in, as text. */
async function stored(): Promise<string> {
  const tables = ['PasswordReset', 'MailMessage', 'AuditEntry', 'OutboxEvent', 'Account', 'LoginThrottle']
  const rows = await Promise.all(tables.map(async (table) => (await at.pool.query(`SELECT * FROM ${table}`))[0]))
  return JSON.stringify(rows)
}

test('the answer is the same for those who have a log-in and for those who have none, and nothing is looked up for it', async () => {
  const logins = [WHO.manager, 'e002@leasedesk.test', 'E999', 'nobody@leasedesk.test', WHO.suspended, "' OR 1=1 -- "]
  const answers = []
  for (const login of logins) {
    const queries = at.queries()
    const { status, text, headers } = await forgot(login)
    answers.push({ status, text, names: [...headers.keys()].join(), queries: at.queries() - queries })
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]).toMatchObject({ status: 200, text: '{}' })
  expect(await at.prisma.mailMessage.count()).toBe(0)
  const mails = await deliver()
  expect(mails.map(({ to }) => to).sort()).toEqual(
    ['李强 <e002@leasedesk.test>', '王敏 <e001@leasedesk.test>'].map(encoded).sort(),
  )
  // Nothing is left of the others.
  expect(await at.prisma.passwordReset.count()).toBe(2)
  expect(await deliver()).toEqual([])
})

/** A name outside of ASCII as a header holds it. */
const encoded = (to: string) => to.replace(/^[^ ]+/, (name) => `=?UTF-8?B?${Buffer.from(name).toString('base64')}?=`)

test('the mail is in the language of the page, and holds a link of which only a hash is stored', async () => {
  const subjects = []
  for (const [login, language] of [
    [WHO.legal, 'zh-CN'],
    [WHO.collaborator, 'zh-HK'],
    [WHO.finance, 'en-GB'],
  ] as const) {
    await forgot(login, language)
    const [mail] = await deliver()
    subjects.push(mail!.subject)
    const token = LINK.exec(mail!.text)![1]!
    expect(mail!.html).toContain(token)
    expect(await stored()).not.toContain(token)
    expect(at.logged.join()).not.toContain(token)
  }
  expect(subjects).toEqual(['重设招商台密码', '重設招商台密碼', 'Your new Leasedesk password'])
})

test('the link sets a password once: all log-ins end, the trail and a mail tell of it', async () => {
  const before = await at.signIn(WHO.specialist)
  const token = await linkFor(WHO.specialist)
  const weak = await reset(token, 'password123')
  expect([weak.status, weak.body.fieldErrors[0]]).toMatchObject([400, { path: 'password', code: 'WEAK_PASSWORD' }])
  const done = await reset(token, 'a new one by mail 7')
  expect([done.status, done.text, done.cookie]).toEqual([200, '{}', null])
  expect((await at.whoAmI(before.body.accessToken)).status).toBe(401)
  expect((await at.post('/auth/refresh', {}, { cookie: before.cookie })).status).toBe(401)
  expect((await at.signIn(WHO.specialist)).status).toBe(401)
  expect((await at.signIn(WHO.specialist, { password: 'a new one by mail 7' })).body.mustChangePassword).toBe(false)
  const again = await reset(token, 'and one more by mail 7')
  expect([again.status, again.body.fieldErrors[0]]).toMatchObject([400, { path: 'token', code: 'LINK_ENDED' }])
  expect((await deliver()).map(({ subject }) => subject)).toEqual(['Your Leasedesk password was changed'])
  const { id } = await accountOf(WHO.specialist)
  const trail = await at.prisma.auditEntry.findMany({
    where: { recordId: id, action: { in: ['GRANT', 'UPDATE'] } },
    orderBy: { id: 'asc' },
  })
  expect(trail.map(({ action, actorName }) => [action, actorName])).toEqual([
    ['GRANT', 'Leasedesk'],
    ['UPDATE', '卫专'],
  ])
  expect(await stored()).not.toMatch(/by mail 7/)
})

test('of many who come with one link at a moment, one sets his password', async () => {
  const token = await linkFor(WHO.leader)
  const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => reset(token, `one of several ${n}`)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('a link ends with its half hour, with any change of password, and with its owner', async () => {
  const ended = async (token: string) => {
    const { status, body, text } = await reset(token, 'a new one by mail 7')
    expect([status, body.fieldErrors?.[0]]).toMatchObject([400, { path: 'token', code: 'LINK_ENDED' }])
    return text
  }
  const late = await linkFor(WHO.second)
  const { id } = await accountOf(WHO.second)
  const { expiresAt } = await at.prisma.passwordReset.findFirstOrThrow({ where: { accountId: id } })
  expect(Math.round((expiresAt!.getTime() - Date.now()) / 60_000)).toBe(30)
  await at.prisma.passwordReset.updateMany({
    where: { accountId: id },
    data: { expiresAt: new Date(Date.now() - 1000) },
  })
  const text = await ended(late)

  const overtaken = await linkFor(WHO.third)
  const { accessToken } = (await at.signIn(WHO.third)).body
  await at.post('/auth/password', { current: PASSWORD, password: `${PASSWORD}?` }, { token: accessToken })
  expect(await ended(overtaken)).toBe(text)

  const gone = await linkFor(WHO.hr)
  await at.prisma.account.update({ where: { id: (await accountOf(WHO.hr)).id }, data: { state: 'SUSPENDED' } })
  expect(await ended(gone)).toBe(text)
  for (const bad of ['', 'x', 'A'.repeat(43), "' OR 1=1 -- ", `${late}x`]) expect(await ended(bad)).toBe(text)
})

test("asking is slowed down for known and unknown names alike, and fills nobody's letter box", async () => {
  for (const login of [WHO.standIn, 'E998']) {
    const statuses = []
    for (let n = 0; n < 5; n++) statuses.push((await forgot(login, 'en', '10.21.0.1')).status)
    expect(statuses).toEqual([200, 200, 200, 200, 429])
  }
  for (let n = 0; n < 6; n++) await forgot(WHO.standIn, 'en', `10.22.0.${n}`)
  expect(await deliver()).toHaveLength(3)
})

test('what cannot be a name, and pages of other sites, are refused', async () => {
  for (const [login, code] of [
    ['  ', 'REQUIRED'],
    ['x'.repeat(191), 'TOO_LONG'],
    [7, 'NOT_VALID'],
    [null, 'REQUIRED'],
  ] as const) {
    const { status, body } = await forgot(login)
    expect([status, body.fieldErrors?.[0]]).toMatchObject([400, { path: 'login', code }])
  }
  const body = { login: WHO.manager, token: 'A'.repeat(43), password: 'a new one by mail 7' }
  for (const path of ['/auth/password/forgot', '/auth/password/reset']) {
    const { status } = await at.post(path, body, { headers: { origin: 'https://evil.example' } })
    expect(status).toBe(403)
  }
})
