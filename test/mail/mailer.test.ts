/** Mails go out with the change that they tell of, each once, whatever fails meanwhile. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretBoxOf } from '../../server/src/auth/secret.ts'
import type { PrismaClient } from '../../server/src/db/generated/client/client.ts'
import { createPrisma } from '../../server/src/db/index.ts'
import { LOCALES } from '../../server/src/i18n/locale.ts'
import * as mails from '../../server/src/i18n/mails.ts'
import { createMailer, isMailAddress, type Mail, type Mailer } from '../../server/src/mail/mailer.ts'
import { renderMail } from '../../server/src/mail/render.ts'
import type { Log } from '../../server/src/ops/log.ts'
import { createTestDatabase, type TestDatabase } from '../kit/database.ts'
import { type MailServer, mailsIn, parseMail, startMailServer } from '../kit/mails.ts'

let database: TestDatabase
let prisma: PrismaClient
let server: MailServer
let dataDir: string
const opened: Mailer[] = []
beforeAll(async () => {
  database = await createTestDatabase()
  prisma = createPrisma(database.url)
  server = await startMailServer()
  dataDir = await mkdtemp(join(tmpdir(), 'leasedesk-mail-'))
})
beforeEach(async () => {
  server.received = []
  server.reply = '250 OK'
  logged.length = 0
  await prisma.mailMessage.deleteMany({})
})
afterAll(async () => {
  for (const mailer of opened) mailer.close()
  await server.close()
  await prisma.$disconnect()
  await database.drop()
  await rm(dataDir, { recursive: true })
})

const logged: string[] = []
const write = (details: object, message: string) => void logged.push(`${message} ${JSON.stringify(details)}`)
const log = { info: write, warn: write, error: write } as unknown as Log

/** The mailer of a server process. */
function mailer(smtpUrl: string | null = server.url): Mailer {
  const env = { smtpUrl, mailFrom: null, publicUrl: 'https://desk.example', dataDir, secret: null }
  const made = createMailer({ prisma, pool: database.pool, env, log, openBox: secretBoxOf(env) })
  opened.push(made)
  return made
}

const TEMPLATE: mails.MailTemplate = {
  'zh-Hans': { subject: '提醒：{unit}', text: ['{name}，您好：', '租金将于 {day} 到期。'], action: '查看' },
  'zh-Hant': { subject: '提醒：{unit}', text: ['{name}，您好：'], action: '查看' },
  en: { subject: 'Reminder: {unit}', text: ['Hello {name},'], action: 'Look' },
}

const mail = (more: Partial<Mail> = {}): Mail => ({
  kind: 'reminder',
  to: { name: '王敏', address: 'wang@example.com' },
  template: TEMPLATE,
  locale: 'zh-Hans',
  params: { name: '王敏', unit: 'L1-05', day: '2026-12-01' },
  link: 'https://desk.example/#/x?a=1&b=2',
  ...more,
})

const queue = (by: Mailer, ...list: Mail[]) =>
  prisma.$transaction(async (tx) => {
    for (const each of list) await by.queue(tx, each)
  })

test('a mail is sent with its change, over SMTP, as text and HTML in the language of its reader', async () => {
  const by = mailer()
  await queue(by, mail())
  const waiting = await prisma.mailMessage.findFirstOrThrow({})
  // What it says is nobody's who reads the database.
  expect(Buffer.from(waiting.box!, 'base64url').toString('utf8')).not.toMatch(/L1-05|您好/)
  expect(await by.sendDue()).toBe(1)
  expect(server.received.map(({ to }) => to)).toEqual(['wang@example.com'])
  const sent = parseMail(server.received[0]!.message)
  expect(sent).toMatchObject({
    subject: '提醒：L1-05',
    text: expect.stringContaining('租金将于 2026-12-01 到期。\n\n查看: https://desk.example/#/x?a=1&b=2'),
    html: expect.stringContaining('href="https://desk.example/#/x?a=1&#38;b=2"'),
  })
  expect(sent.headers['message-id']).toBe(`<${waiting.id}@desk.example>`)
  expect(sent.headers.from).toContain('<no-reply@desk.example>')
  expect(await prisma.mailMessage.findFirstOrThrow({})).toMatchObject({
    box: null,
    dueAt: null,
    sentAt: expect.any(Date),
  })
  expect(await by.sendDue()).toBe(0)
})

test('a change that is undone tells nobody', async () => {
  const by = mailer()
  const undone = prisma.$transaction(async (tx) => {
    await by.queue(tx, mail())
    throw new Error('no')
  })
  await expect(undone).rejects.toThrow('no')
  expect([await by.sendDue(), server.received]).toEqual([0, []])
})

test('several servers send each mail once, and of one key only the first is sent', async () => {
  const servers = [mailer(), mailer(), mailer()]
  const list = Array.from({ length: 12 }, (_, n) => mail({ to: { name: 'x', address: `x${n}@example.com` } }))
  await queue(servers[0]!, ...list)
  await queue(servers[1]!, mail({ onceKey: 'ob_1:-7' }), mail({ onceKey: 'ob_1:-7' }))
  await queue(servers[2]!, mail({ onceKey: 'ob_1:-7' }))
  const sent = await Promise.all(servers.map((by) => by.sendDue()))
  expect(sent.reduce((sum, count) => sum + count)).toBe(13)
  expect(new Set(server.received.map(({ to }) => to)).size).toBe(13)
  expect(server.received).toHaveLength(13)
})

test('a mail server that is away is tried again later, by another process too, until it takes the mail', async () => {
  server.reply = '451 later'
  const first = mailer()
  await queue(first, mail())
  expect([await first.sendDue(), server.received]).toEqual([0, []])
  const failed = await prisma.mailMessage.findFirstOrThrow({})
  expect(failed).toMatchObject({ attempts: 1, sentAt: null, lastError: expect.stringContaining('451') })
  expect(failed.dueAt!.getTime()).toBeGreaterThan(Date.now() + 60_000)
  expect(logged.join()).toContain('will be tried again')
  server.reply = '250 OK'
  // Not before its time.
  const restarted = mailer()
  expect(await restarted.sendDue()).toBe(0)
  expect(await restarted.sendDue(new Date(Date.now() + 130_000))).toBe(1)
  expect(server.received).toHaveLength(1)
  const attempts = await prisma.mailMessage.findFirstOrThrow({})
  expect(attempts).toMatchObject({ attempts: 2, sentAt: expect.any(Date), lastError: null })
})

test('what is refused for good, or out of date, is given up and kept no longer than needed', async () => {
  const by = mailer()
  server.reply = '550 no such person'
  await queue(by, mail(), mail({ expiresAt: new Date(Date.now() - 1000) }))
  expect(await by.sendDue()).toBe(0)
  const given = await prisma.mailMessage.findMany({ orderBy: { id: 'asc' } })
  expect(given.map(({ box, dueAt, failedAt, lastError }) => [box, dueAt, failedAt, lastError])).toEqual([
    [null, null, expect.any(Date), expect.stringContaining('550')],
    [null, null, expect.any(Date), 'expired'],
  ])
  expect(logged.filter((line) => line.startsWith('a mail was given up'))).toHaveLength(1)
  await by.sendDue(new Date(Date.now() + 91 * 86_400_000))
  expect(await prisma.mailMessage.count()).toBe(0)
})

test('without a mail server mails become files, and the log says where', async () => {
  const by = mailer(null)
  await queue(by, mail({ locale: 'en', to: { name: 'Ann', address: 'ann@example.com' } }))
  expect(await by.sendDue()).toBe(1)
  expect(await mailsIn(dataDir)).toMatchObject([{ to: 'Ann <ann@example.com>', subject: 'Reminder: L1-05' }])
  expect(logged.join()).toMatch(/SMTP_URL is not set.*\/mail\/ml_\w+\.eml/)
})

test('a mail goes to one address and no other', async () => {
  for (const bad of ['a@x.com,b@y.com', 'a@x.com\nBcc: b@y.com', 'a b@x.com', '<a@x.com>', '@x.com', 'a@', '', null])
    expect([bad, isMailAddress(bad)]).toEqual([bad, false])
  const to = { name: 'x', address: 'a@x.com, b@y.com' }
  await expect(queue(mailer(), mail({ to }))).rejects.toThrow('no address')
})

describe('the words of mails', () => {
  const templates = Object.entries(mails).filter(
    (entry): entry is [string, mails.MailTemplate] => typeof Object.values(entry[1])[0] === 'object',
  )
  const holes = (words: mails.MailWords) => [...new Set(JSON.stringify(words).match(/\{\w+\}/g))].sort()

  test.each(templates)('%s says the same in every language', (_name, template) => {
    for (const locale of LOCALES) {
      expect([locale, holes(template[locale])]).toEqual([locale, holes(template.en)])
      expect(Boolean(template[locale].action)).toBe(Boolean(template.en.action))
      expect(template[locale].text).toHaveLength(template.en.text.length)
    }
  })

  test('take values as they are: no markup, no further header', () => {
    const params = { name: '<img src=x onerror=alert(1)>', unit: 'x\r\nBcc: b@y.com', day: '"&\'' }
    const { subject, text, html } = renderMail({
      template: TEMPLATE,
      locale: 'zh-Hans',
      params,
      link: 'https://x/"><b>',
    })
    expect(subject).toBe('提醒：x Bcc: b@y.com')
    expect(text).toContain('<img src=x onerror=alert(1)>')
    expect(html).not.toMatch(/<img|<b>|"&'/)
  })
})
