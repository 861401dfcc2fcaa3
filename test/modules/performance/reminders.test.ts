/** R6.3.1: client and staff are reminded before a duty is due and after it, each occasion once. */
import { doLapses } from '../../../server/src/jobs/lapses.ts'
import { mailReminders, remindOfDuties } from '../../../server/src/modules/reminders/index.ts'
import { createLog } from '../../../server/src/ops/log.ts'
import { partnerOf } from '../../access/actors.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { mailsIn } from '../../kit/mails.ts'
import { CLIENTS, CONTRACTS, DEPARTMENTS, employeeOf, id, type Person } from '../../kit/world.ts'
import { codeOf } from '../../writer/kit.ts'
import { type Held, mutations, steps } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
const { does, refused } = steps(mutate)
let portal: { token: string }
beforeAll(async () => {
  world = await createTestApp()
  portal = (await partnerOf(world, CLIENTS.ofSpeA)).as as { token: string }
  await query('UPDATE Contact SET consent = 1 WHERE id = ?', [id('co', 1)])
}, 120_000)
afterAll(() => world.close())

const query = async (sql: string, values: unknown[] = []) => (await world.database.pool.query(sql, values))[0] as never
const noon = (day: string) => new Date(`${day}T04:00:00Z`)
const parts = () => ({ catalog: world.app.catalog, pool: world.database.pool, prisma: world.prisma })
const log = () => createLog({ ...world.env, logLevel: 'fatal' } as never)
/** The round of a day: what is due is written down, and mailed. */
const round = async (day: string) => {
  const made = await remindOfDuties(parts(), log(), noon(day))
  await mailReminders({ mailer: world.app.mailer, publicUrl: 'https://panel.example' })(parts(), log(), noon(day))
  return made
}

const contractId = CONTRACTS.signedOfSpeA
async function duty(n: number, values: Record<string, unknown>): Promise<string> {
  const row = { id: id('ob', 700 + n), departmentId: DEPARTMENTS.A, contractId, kind: 'RENT', title: `第${n}期租金` }
  await query('INSERT INTO Obligation SET ?', [{ ...row, amount: '1234.50', ...values }])
  return row.id
}

type Reminder = Held & {
  offsetDays: number
  side: string
  channel: string | null
  state: string
  amount: string | null
  recipientAddress?: string | null
}
async function remindersOf(as: Person | { token: string }, obligationId: string, fields = ''): Promise<Reminder[]> {
  const answer = await world.graphql(
    as,
    `{ obligationReminders(where: { obligationId: { equals: "${obligationId}" } }) {
      nodes { id version offsetDays side channel state ${fields} } } }`,
  )
  expect(answer.errors).toBeUndefined()
  // Those of one instant have no order of their own.
  const key = (each: Reminder) => `${String(each.offsetDays + 100).padStart(4, '0')} ${each.side} ${each.channel}`
  return answer.data.obligationReminders.nodes.sort((a: Reminder, b: Reminder) => key(a).localeCompare(key(b)))
}
const ways = (reminders: Reminder[]) =>
  reminders.map((each) => `${each.offsetDays} ${each.side} ${each.channel} ${each.state}`)

test('a rent is told of before and after its day, to client and staff, once each, also by three servers [R6.3.1 api SPE] [R6.3.1 api PAR]', async () => {
  const rent = await duty(1, { dueOn: '2027-03-01' })
  expect(await round('2027-01-29')).toBe(0)
  const three = await Promise.all(
    ['2027-01-30', '2027-01-30', '2027-01-30'].map((day) => remindOfDuties(parts(), log(), noon(day))),
  )
  expect(three.reduce((sum, each) => sum + each, 0)).toBe(1)
  expect([await round('2027-01-30'), await round('2027-02-21')]).toEqual([0, 0])
  expect(ways(await remindersOf('speA', rent))).toEqual([
    '-30 CLIENT EMAIL SENT',
    '-30 CLIENT PORTAL SENT',
    '-30 STAFF DESK SENT',
    '-30 STAFF EMAIL SENT',
  ])
  // Part of it comes in: what is told of later is the rest.
  await query('UPDATE Obligation SET paidAmount = 234.5 WHERE id = ?', [rent])
  expect([await round('2027-02-22'), await round('2027-02-28'), await round('2027-03-01')]).toEqual([1, 1, 0])
  expect([await round('2027-03-02'), await round('2027-03-08'), await round('2027-03-16')]).toEqual([1, 1, 1])
  expect(await round('2027-09-16')).toBe(0)
  const told = await remindersOf(portal, rent, 'amount title dueOn recipientAddress')
  expect(told.map(({ offsetDays, channel, amount }) => [offsetDays, channel, amount])).toEqual(
    [-30, -7, -1, 1, 7, 15].flatMap((days) => [
      [days, 'EMAIL', days === -30 ? '1234.50' : '1000.00'],
      [days, 'PORTAL', days === -30 ? '1234.50' : '1000.00'],
    ]),
  )
  // The partner says that it has seen it; a mail is not for that. So does the specialist, whose desk is clear then.
  const held = ({ id: reminderId, version }: Held) => ({ id: reminderId, version })
  await does(
    portal as never,
    'acknowledgeObligationReminder',
    held(told.findLast(({ channel }) => channel === 'PORTAL')!),
  )
  expect(codeOf(await mutate(portal as never, 'acknowledgeObligationReminder', held(told[0]!)))).toBe('FORBIDDEN')
  const onDesk = (await remindersOf('speA', rent)).filter(
    ({ channel, state }) => channel === 'DESK' && state === 'SENT',
  )
  expect(onDesk.map(({ offsetDays }) => offsetDays)).toEqual([15])
  await does('speA', 'acknowledgeObligationReminder', held(onDesk[0]!))
  const { data } = await world.graphql('speA', '{ inbox { type } }')
  expect(data.inbox.filter(({ type }: { type: string }) => type === 'ObligationReminder')).toEqual([])
})

test('mails say what is due in the client’s language, together where an address has several; staff are told no sums [R6.3.1 api MAN]', async () => {
  await query("UPDATE Client SET language = 'EN' WHERE id = ?", [CLIENTS.ofSpeA])
  await query("UPDATE LegalEntity SET noticeEmail = 'notices@example.test' WHERE id = ?", [id('le', 1)])
  await duty(2, { dueOn: '2028-05-01' })
  await duty(3, {
    dueOn: '2028-05-01',
    kind: 'FEE',
    title: '物業費',
    amount: '20.00',
    handlerId: employeeOf('collaborator'),
  })
  expect(await round('2028-04-24')).toBe(2)
  await world.app.mailer.sendDue(new Date(Date.now() + 1000))
  const mails = (await mailsIn(world.env.dataDir)).filter(({ text }) => text.includes('2028-05-01'))
  const to = (address: string) => mails.filter((mail) => mail.to.includes(address))
  for (const address of ['c1@example.test', 'notices@example.test']) {
    const [mail, ...more] = to(address)
    expect(more).toEqual([])
    expect(mail!.subject).toContain('due soon')
    expect(mail!.text).toContain('第2期租金, contract HT2, due on 2028-05-01, balance CNY 1,234.50')
    expect(mail!.text).toContain('物業費')
    expect(mail!.html).toContain('<br>')
  }
  const [own] = to('spea@example.test')
  expect(own!.subject).toContain('2 项')
  expect(own!.text).toContain('客戶1')
  expect(own!.text).not.toContain('1,234.50')
  // Who sees to the fee on our side is told of it alone.
  expect(to('collaborator@example.test')[0]!.text).not.toContain('第2期租金')
  const seen = await world.graphql('collaborator', '{ obligationReminders { nodes { title side channel } } }')
  expect(new Set(seen.data.obligationReminders.nodes.map(({ title }: { title: string }) => title))).toEqual(
    new Set(['物業費']),
  )
  expect((await world.graphql('collaborator', '{ obligationReminders { nodes { amount } } }')).errors).toBeDefined()
  const { data } = await world.graphql('speA', '{ inbox { type title verbs dueOn } }')
  expect(data.inbox).toContainEqual({
    type: 'ObligationReminder',
    title: '物業費',
    verbs: ['acknowledge'],
    dueOn: '2028-05-01',
  })
})

test('after a long sleep the latest is sent, the others are passed over; what is done or uncertain is left alone', async () => {
  const slept = await duty(4, { dueOn: '2029-03-10' })
  const others = [
    { state: 'WAIVED' },
    { state: 'FULFILLED' },
    { provisional: 1 },
    { contractId: CONTRACTS.draftOfSpeA },
    { dueOn: '2028-12-01' },
  ]
  for (const [n, values] of others.entries()) await duty(10 + n, { dueOn: '2029-03-10', ...values })
  await query("UPDATE Contract SET state = 'TERMINATED' WHERE id = ?", [CONTRACTS.signedOfSpeA2])
  await duty(16, { dueOn: '2029-03-10', contractId: CONTRACTS.signedOfSpeA2 })
  expect(await round('2029-03-18')).toBe(1)
  const all = await remindersOf('speA', slept)
  expect(ways(all.filter(({ state }) => state === 'PASSED_OVER'))).toEqual(
    [-7, -1, 1].map((days) => `${days} CLIENT null PASSED_OVER`),
  )
  expect(new Set(all.filter(({ state }) => state !== 'PASSED_OVER').map(({ offsetDays }) => offsetDays))).toEqual(
    new Set([7]),
  )
  // The client is shown what was said to it alone.
  expect(ways(await remindersOf(portal, slept))).toEqual([
    '7 CLIENT EMAIL SENT',
    '7 CLIENT EMAIL SENT',
    '7 CLIENT PORTAL SENT',
  ])
  // Put off to another day, it is told of anew.
  await query("UPDATE Obligation SET dueOn = '2029-06-01' WHERE id = ?", [slept])
  expect([await round('2029-05-25'), await round('2029-05-25')]).toEqual([1, 0])
})

test('who has no address gets a letter to be posted, as does a mail that came back [R6.3.1 api SPE]', async () => {
  await query('UPDATE Contact SET consent = 0 WHERE clientId = ?', [CLIENTS.ofSpeA])
  await query("UPDATE LegalEntity SET noticeEmail = NULL, registeredAddress = '示例路 8 號' WHERE id = ?", [
    id('le', 1),
  ])
  const rent = await duty(5, { dueOn: '2030-03-10' })
  expect(await round('2030-03-11')).toBe(1)
  const letterOf = async () =>
    (await remindersOf('speA', rent, 'recipientName recipientAddress')).find(
      ({ channel, state }) => channel === 'LETTER' && state === 'QUEUED',
    )!
  const letter = await letterOf()
  expect(letter).toMatchObject({ recipientName: '企業1有限公司', recipientAddress: '示例路 8 號' })
  const inbox = async () =>
    (await world.graphql('speA', '{ inbox { type id verbs } }')).data.inbox.filter(
      (item: { id: string }) => item.id === letter.id,
    )
  expect(await inbox()).toEqual([{ type: 'ObligationReminder', id: letter.id, verbs: ['post'] }])
  for (const other of ['speA2', 'manB', 'finance'] as const)
    expect(
      codeOf(await mutate(other, 'postObligationReminder', { id: letter.id, version: letter.version })),
    ).not.toBeNull()
  const { id: letterId, version } = letter
  await does('speA', 'postObligationReminder', { id: letterId, version, note: '掛號信 XA123' })
  expect(await inbox()).toEqual([])
  // A later mail is given up by the outbox.
  await query('UPDATE Contact SET consent = 1 WHERE id = ?', [id('co', 1)])
  expect(await round('2030-03-17')).toBe(1)
  await query(
    "UPDATE MailMessage SET failedAt = UTC_TIMESTAMP(3), dueAt = NULL WHERE kind = 'reminder' AND recipient = 'c1@example.test' AND sentAt IS NULL",
  )
  await round('2030-03-17')
  await doLapses(parts(), log(), new Date(Date.now() + 1000))
  const after = await remindersOf('speA', rent)
  expect(ways(after)).toContain('7 CLIENT EMAIL FAILED')
  expect(ways(after).filter((way) => way === '7 CLIENT LETTER QUEUED')).toHaveLength(1)
})

test('people remind by hand, as often as they mean to, and say why [R6.3.1 api SPE] [R6.3.1 api DEP]', async () => {
  const rent = await duty(6, { dueOn: '2031-03-10' })
  const wish = { id: rent, version: 1, note: '請於週五前付清' }
  const call = (as: Person | { token: string }, input: object, headers = {}) =>
    world.graphql(
      as,
      'mutation ($input: RemindClientInput!) { remindClient(input: $input) { id channel state byHand note } }',
      { input },
      headers,
    )
  const first = await call('speA', wish, { 'idempotency-key': 'hand-1' })
  expect(first.data.remindClient).toMatchObject({ channel: 'EMAIL', state: 'SENT', byHand: true, note: wish.note })
  const again = await call('speA', wish, { 'idempotency-key': 'hand-1' })
  expect(again.data.remindClient.id).toBe(first.data.remindClient.id)
  await call('depA', { ...wish, note: null })
  expect((await remindersOf('manA', rent)).filter(({ channel }) => channel === 'EMAIL')).toHaveLength(2)
  for (const other of ['speA2', 'manB'] as const) expect(codeOf(await call(other, wish))).toBe('NOT_FOUND')
  for (const nobody of ['finance', 'legal', 'leader', portal] as const)
    expect((await call(nobody, wish)).errors?.[0]?.message).toMatch(/remindClient|RemindClientInput/)
  expect(codeOf(await call('speA', { ...wish, version: 7 }))).toBe('CONFLICT')
  await query("UPDATE Obligation SET state = 'WAIVED' WHERE id = ?", [rent])
  expect(codeOf(await call('speA', wish))).toBe('BAD_USER_INPUT')
  const [trail] = (await query(
    "SELECT COUNT(*) AS n FROM AuditEntry WHERE recordType = 'ObligationReminder' AND actorName = '員工speA' AND action = 'CREATE'",
  )) as { n: number }[]
  expect(trail!.n).toBe(2)
})

test('the manager sets the days, from a day on; finance the account that is paid into', async () => {
  expect(
    await refused('manA', 'createReminderPolicy', { validFrom: '2032-01-01', daysBefore: 'bald', daysAfter: '0' }),
  ).toEqual(['input.daysBefore REMINDER_DAYS', 'input.daysAfter REMINDER_DAYS'])
  const policy = await does('manA', 'createReminderPolicy', {
    validFrom: '2032-01-01',
    daysBefore: '3、10',
    daysAfter: '5',
  })
  await does('finance', 'updateReminderPolicy', { ...policy, bankAccount: '6200 1' })
  expect(codeOf(await mutate('finance', 'updateReminderPolicy', { ...policy, daysAfter: '9' }))).not.toBeNull()
  const kept = await world.graphql(
    'speA',
    `{ reminderPolicy(id: "${policy.id}") { daysBefore daysAfter bankAccount } }`,
  )
  expect(kept.data.reminderPolicy).toEqual({ daysBefore: '10, 3', daysAfter: '5', bankAccount: '6200 1' })
  const rent = await duty(7, { dueOn: '2032-03-10' })
  const days = ['2032-02-09', '2032-02-29', '2032-03-03', '2032-03-07', '2032-03-11', '2032-03-15']
  const made: number[] = []
  for (const day of days) made.push(await round(day))
  expect(made).toEqual([0, 1, 0, 1, 0, 1])
  expect(new Set((await remindersOf('manA', rent)).map(({ offsetDays }) => offsetDays))).toEqual(new Set([-10, -3, 5]))
})
