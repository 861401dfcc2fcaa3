/** R6.3.1: letters about what is overdue, with the late fee of the contract to the cent. */
import { addDays, todayIn } from '../../../server/src/domain/local-date.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { readPdf } from '../../kit/pdf-text.ts'
import { CLIENTS, CONTRACTS, DEPARTMENTS, id, type Person } from '../../kit/world.ts'
import { readZip } from '../../kit/zip-text.ts'
import { codeOf } from '../../writer/kit.ts'
import { mutations, steps } from '../mutate.ts'

let world: TestApp
const { does } = steps(mutations(() => world))
beforeAll(async () => {
  world = await createTestApp()
  await query('UPDATE Contract SET lateFeeRate = 0.05 WHERE id = ?', [CONTRACTS.signedOfSpeA])
}, 120_000)
afterAll(() => world.close())

const query = (sql: string, values: unknown[] = []) => world.database.pool.query(sql, values)
const today = todayIn('Asia/Shanghai')
const duty = (n: number, dueAgo: number, values: Record<string, unknown> = {}) =>
  query('INSERT INTO Obligation SET ?', [
    {
      id: id('ob', 700 + n),
      departmentId: DEPARTMENTS.A,
      contractId: CONTRACTS.signedOfSpeA,
      kind: 'RENT',
      title: `第${n}期租金`,
      dueOn: addDays(today, -dueAgo),
      amount: '10000.00',
      state: 'OVERDUE',
      ...values,
    },
  ])
const TEXT = `query ($contractId: ID, $clientId: ID, $language: CorrespondenceLanguage) {
  reminderLetters(contractId: $contractId, clientId: $clientId, language: $language) {
    recipient open fee total sender { senderName bankAccount } lines { title contract open paid days fee }
    words { title salutation closing columns { fee } } } }`
const letters = (as: Person, variables: Record<string, unknown>) => world.graphql(as, TEXT, variables)

test('a letter lists what is overdue, with sums and late fees [R6.3.1 api SPE] [R6.3.1 api FIN]', async () => {
  await does('manA', 'createReminderPolicy', {
    validFrom: '2026-01-01',
    senderName: '甲商業管理有限公司',
    bankAccount: '6200 1',
  })
  await duty(1, 31, { amount: '33333.33' })
  await duty(2, 20)
  await duty(3, -3, { state: 'PENDING' })
  await duty(4, 40, { state: 'WAIVED' })
  await duty(5, 40, { provisional: 1 })
  await duty(6, 10, { contractId: CONTRACTS.signedOfSpeA2 })
  // 4,000 of the second came in ten days late.
  for (const [n, amount, ago] of [
    ['1', '4000', 10],
    ['2', '1', 0],
  ] as const)
    await does('finance', 'createReceipt', {
      obligationId: id('ob', 702),
      number: `SK${n}`,
      amount,
      receivedOn: addDays(today, -ago),
    })
  for (const person of ['speA', 'depA', 'finance', 'leader'] as const) {
    const answer = await letters(person, { contractId: CONTRACTS.signedOfSpeA })
    expect(answer.errors).toBeUndefined()
    // 33,333.33 × 31 × 0.05 % = 516.666…; 4,000 × 10 + 1 × 20 + 5,999 × 20 = 160,000 × 0.05 % = 80.
    expect(answer.data.reminderLetters).toMatchObject([
      {
        recipient: '企業1有限公司',
        open: '39332.33',
        fee: '596.67',
        total: '39929.00',
        sender: { senderName: '甲商業管理有限公司', bankAccount: '6200 1' },
        lines: [
          { title: '第1期租金', contract: 'HT2', open: '33333.33', paid: '0.00', days: 31, fee: '516.67' },
          { title: '第2期租金', open: '5999.00', paid: '4001.00', days: 20, fee: '80.00' },
        ],
        words: { title: '催款函', salutation: '致：企業1有限公司' },
      },
    ])
  }
  const english = await letters('speA', { clientId: CLIENTS.ofSpeA, language: 'EN' })
  const [letter] = english.data.reminderLetters
  expect(letter.words.columns.fee).toBe('Late fee')
  expect(letter.words.closing[0]).toContain('CNY 39,929.00 in all')
  // Nobody gets a letter about what he does not read; without a rate there is no fee.
  for (const other of ['speA', 'manB'] as const)
    expect((await letters(other, { contractId: CONTRACTS.signedOfSpeA2 })).data.reminderLetters).toEqual([])
  const bare = await letters('speA2', { contractId: CONTRACTS.signedOfSpeA2 })
  expect(bare.data.reminderLetters).toMatchObject([{ open: '10000.00', fee: null, lines: [{ fee: null }] }])
  for (const nobody of ['legal', 'collaborator', 'hr', 'admin'] as const)
    expect((await letters(nobody, { contractId: CONTRACTS.signedOfSpeA })).errors).toBeDefined()
  expect(codeOf(await letters('speA', {}))).toBe('BAD_USER_INPUT')
})

test('a letter that was posted is kept as a reminder of each sum, once for one request [R6.3.1 api SPE]', async () => {
  const record = (as: Person, input: object, key = 'letter') =>
    world.graphql(
      as,
      'mutation ($input: RecordReminderLettersInput!) { recordReminderLetters(input: $input) }',
      { input },
      { 'idempotency-key': key },
    )
  const input = { contractId: CONTRACTS.signedOfSpeA, note: '掛號 XA1' }
  expect((await record('speA', input)).data.recordReminderLetters).toBe(2)
  expect((await record('speA', input)).data.recordReminderLetters).toBe(2)
  const kept = await world.graphql(
    'speA',
    '{ obligationReminders { nodes { title channel state byHand note amount recipientName offsetDays } } }',
  )
  expect(kept.data.obligationReminders.nodes).toHaveLength(2)
  expect(kept.data.obligationReminders.nodes).toContainEqual({
    title: '第2期租金',
    channel: 'LETTER',
    state: 'SENT',
    byHand: true,
    note: '掛號 XA1',
    amount: '5999.00',
    recipientName: '企業1有限公司',
    offsetDays: 20,
  })
  expect((await record('finance', input)).errors).toBeDefined()
  expect(codeOf(await record('speA2', input, 'other'))).toBe('BAD_USER_INPUT')
})

test('the letter as PDF and for Word, under the rights of the letter, and in the trail [R6.3.1 api SPE]', async () => {
  const take = async (as: Person | null, format: string, query: string) =>
    world.fetch(`/reminder-letters/${format}?${query}`, {
      headers: as === null ? {} : { authorization: `Bearer ${await world.token(as)}` },
    })
  const of = `contractId=${CONTRACTS.signedOfSpeA}`
  const word = await take('speA', 'docx', of)
  expect([word.status, word.headers.get('content-type')]).toEqual([200, DOCX])
  expect(word.headers.get('content-disposition')).toContain(encodeURIComponent(`催款函 企業1有限公司 ${today}.docx`))
  const first = Buffer.from(await word.arrayBuffer())
  const { 'word/document.xml': text = '' } = readZip(first)
  const cells = [...text.matchAll(/<w:tc>.*?<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, cell]) => cell)
  expect(cells.slice(0, 9)).toEqual([
    '合同编号',
    '款项',
    '所属期间',
    '应付日期',
    '应付金额',
    '已付金额',
    '欠付金额',
    '逾期天数',
    '滞纳金',
  ])
  expect(cells).toEqual(expect.arrayContaining(['第1期租金', '33,333.33', '516.67', '39,332.33', '596.67']))
  expect(text).toContain('致：企業1有限公司')
  expect(text).toContain('6200 1')
  // Made again it is the same file.
  expect(Buffer.from(await (await take('finance', 'docx', of)).arrayBuffer()).equals(first)).toBe(true)

  // A table that runs over several pages, in the language asked for.
  await query('INSERT INTO Obligation (id, departmentId, contractId, kind, title, dueOn, amount, state) VALUES ?', [
    Array.from({ length: 60 }, (_, n) => [
      id('ob', 1700 + n),
      DEPARTMENTS.A,
      CONTRACTS.signedOfSpeA,
      'FEE',
      `物業費${n}號`,
      addDays(today, -5),
      '1.00',
      'OVERDUE',
    ]),
  ])
  const pdf = await take('speA', 'pdf', `clientId=${CLIENTS.ofSpeA}&language=EN`)
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  const paper = readPdf(Buffer.from(await pdf.arrayBuffer()))
  expect(paper.pages).toBeGreaterThan(1)
  for (const shown of ['Late fee', '物業費0號', '物業費59號', '33,333.33']) expect(paper.text).toContain(shown)

  for (const nobody of ['legal', 'collaborator', 'hr', 'admin', 'manB'] as const)
    expect([nobody, (await take(nobody, 'pdf', of)).status]).toEqual([nobody, 404])
  expect((await take(null, 'pdf', of)).status).toBe(401)
  expect((await take('speA', 'pdf', `contractId=${CONTRACTS.signedOfSpeA2}`)).status).toBe(404)
  expect((await take('speA', 'txt', of)).status).toBe(404)
  expect((await take('speA', 'pdf', `${of}&language=FR`)).status).toBe(400)
  expect((await take('speA', 'pdf', '')).status).toBe(400)
  const [trail] = await query(
    "SELECT recordType FROM AuditEntry WHERE action = 'DOWNLOAD' AND recordId IN (?) ORDER BY recordType",
    [[CONTRACTS.signedOfSpeA, CLIENTS.ofSpeA]],
  )
  expect(trail).toEqual([{ recordType: 'Client' }, { recordType: 'Contract' }, { recordType: 'Contract' }])
})

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
