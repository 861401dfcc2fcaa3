/** R6.3.1: letters about what is overdue, with the late fee of the contract to the cent. */
import { addDays, todayIn } from '../../../server/src/domain/local-date.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, CONTRACTS, DEPARTMENTS, id, type Person } from '../../kit/world.ts'
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
