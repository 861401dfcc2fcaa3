/** R6.3.1: one payment settles several sums under a contract, oldest first or as finance divides it. */
import { addDays, todayIn } from '../../../server/src/domain/local-date.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CONTRACTS, DEPARTMENTS, id } from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'
import { mutations } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
const today = todayIn('Asia/Shanghai')
const contractId = CONTRACTS.signedOfSpeA
const ob = (n: number) => id('ob', 760 + n)

beforeAll(async () => {
  world = await createTestApp()
  const duty = (n: number, values: Record<string, unknown>) =>
    world.database.pool.query('INSERT INTO Obligation SET ?', [
      { id: ob(n), departmentId: DEPARTMENTS.A, contractId, kind: 'RENT', title: `款${n}`, ...values },
    ])
  await duty(1, { amount: '1000.00', dueOn: addDays(today, -40), state: 'BREACHED' })
  await duty(2, { amount: '300.00', paidAmount: '0', dueOn: addDays(today, -10), state: 'OVERDUE', kind: 'FEE' })
  await duty(3, { amount: '50.05', dueOn: addDays(today, 5) })
  // None of these is asked for.
  await duty(4, { amount: '70.00', dueOn: addDays(today, -60), state: 'WAIVED' })
  await duty(5, { amount: '70.00', dueOn: addDays(today, -60), provisional: 1 })
  await duty(6, { amount: '70.00', dueOn: addDays(today, -60), side: 'LESSOR' })
  await duty(7, { amount: null, dueOn: addDays(today, -60) })
  await duty(8, { amount: '9.00', dueOn: addDays(today, -60), contractId: CONTRACTS.signedOfSpeA2 })
}, 120_000)
afterAll(() => world.close())

const proposal = async (as: 'finance' | 'speA', more = '') =>
  world.graphql(
    as,
    `{ paymentProposal(contractId: "${contractId}"${more}) { rest lines { obligationId title kind dueOn open amount } } }`,
  )
const parts = async (more = '') => {
  const { data, errors } = await proposal('finance', more)
  expect(errors).toBeUndefined()
  const { rest, lines } = data.paymentProposal
  return [...lines.map((line: { amount: string }) => line.amount), rest]
}
const pay = (input: Record<string, unknown>, as: 'finance' | 'speA' = 'finance') =>
  mutate(
    as,
    'recordPayment',
    { contractId, receivedOn: today, ...input },
    'id number payment amount payer reference obligation { id state paidAmount }',
  )
const receipts = async (): Promise<number> => {
  const [rows] = await world.database.pool.query('SELECT COUNT(*) AS n FROM Receipt')
  return Number((rows as { n: number }[])[0]!.n)
}

test('a payment is proposed to settle what is open, the oldest first [R6.3.1 api FIN]', async () => {
  const { data } = await proposal('finance')
  expect(data.paymentProposal.lines).toMatchObject([
    { obligationId: ob(1), kind: 'RENT', open: '1000.00', amount: '1000.00' },
    { obligationId: ob(2), kind: 'FEE', open: '300.00', amount: '300.00' },
    { obligationId: ob(3), dueOn: addDays(today, 5), open: '50.05', amount: '0.00' },
  ])
  expect(await parts(', amount: "1100.00"')).toEqual(['1000.00', '100.00', '0.00', '0.00'])
  expect(await parts(', amount: "2000"')).toEqual(['1000.00', '300.00', '50.05', '649.95'])
  expect(faultsOf(await proposal('finance', ', amount: "-1"'))).toEqual(['amount NEGATIVE'])
  // Who records no receipts has neither.
  expect((await proposal('speA')).errors![0]!.message).toContain('paymentProposal')
  expect((await pay({ amount: '1' }, 'speA')).errors![0]!.message).toContain('RecordPayment')
})

test('what is refused writes nothing', async () => {
  const before = await receipts()
  const line = (n: number, amount: string) => ({ obligationId: ob(n), amount })
  const faults = async (input: Record<string, unknown>) => faultsOf(await pay(input))
  expect(await faults({ amount: '1350.06' })).toEqual(['input.amount OVER_ALL_DUE'])
  expect(await faults({ amount: '0' })).toEqual(['input.amount NOT_POSITIVE'])
  expect(await faults({ amount: '1.005' })).toEqual(['input.amount SCALE'])
  expect(await faults({ amount: '10', lines: [] })).toEqual(['input.lines EMPTY'])
  expect(await faults({ amount: '10', lines: [line(1, '9')] })).toEqual(['input.amount PAYMENT_PARTS'])
  expect(await faults({ amount: '10', lines: [line(1, '5'), line(1, '5')] })).toEqual([
    'input.lines.1.obligationId PAID_TWICE',
  ])
  expect(await faults({ amount: '10', lines: [line(1, '5'), line(8, '5')] })).toEqual([
    'input.lines.1.obligationId OTHER_CONTRACT',
  ])
  expect(await faults({ amount: '401', lines: [line(1, '100'), line(2, '301')] })).toEqual([
    'input.lines.1.amount OVER_SUM_DUE',
  ])
  expect(await faults({ amount: '10', lines: [line(1, '10'), line(2, '0')] })).toEqual([
    'input.lines.1.amount NOT_POSITIVE',
  ])
  expect(await faults({ amount: '10', lines: [line(1, '5'), line(4, '5')] })).toEqual([
    'input.lines.1.obligationId NO_SUM_DUE',
  ])
  expect(codeOf(await pay({ amount: '1', contractId: CONTRACTS.draftOfSpeA }))).toBe('NOT_FOUND')
  expect(await receipts()).toBe(before)
})

test('one payment gives a receipt for each sum, once, and each is reversed by itself [R6.3.1 api FIN]', async () => {
  const wish = { amount: '1100', payer: '企業1', reference: 'B1', idempotencyKey: 'payment-1' }
  const [one, other] = await Promise.all([pay(wish), pay(wish)])
  expect(one.errors).toBeUndefined()
  const made = one.data.recordPayment as { id: string; number: string; payment: string }[]
  expect(other.data.recordPayment.map((each: { id: string }) => each.id)).toEqual(made.map((each) => each.id))
  expect(made).toMatchObject([
    { amount: '1000.00', payer: '企業1', reference: 'B1', obligation: { id: ob(1), state: 'FULFILLED' } },
    { amount: '100.00', obligation: { id: ob(2), state: 'OVERDUE', paidAmount: '100.00' } },
  ])
  const { payment } = made[0]!
  expect(made.map((each) => each.number)).toEqual([`${payment}-1`, `${payment}-2`])
  const { data } = await world.graphql(
    'finance',
    `{ receipts(where: { payment: { equals: "${payment}" } }) { totalCount }
       history(id: "${made[0]!.id}") { nodes { action } } }`,
  )
  expect(data).toEqual({ receipts: { totalCount: 2 }, history: { nodes: [{ action: 'CREATE' }] } })

  // As finance divides it: what is due later may be paid before what is older.
  const divided = await pay({
    amount: '150.05',
    lines: [
      { obligationId: ob(3), amount: '50.05' },
      { obligationId: ob(2), amount: '100' },
    ],
  })
  expect(divided.data.recordPayment).toMatchObject([
    { amount: '50.05', obligation: { state: 'FULFILLED' } },
    { amount: '100.00', obligation: { paidAmount: '200.00' } },
  ])

  const wrong = divided.data.recordPayment[0].id
  const reversed = await mutate(
    'finance',
    'reverseReceipt',
    { id: wrong, version: 1, reason: '分配有誤' },
    'obligation { id state paidAmount }',
  )
  expect(reversed.data.reverseReceipt).toEqual({ obligation: { id: ob(3), state: 'PENDING', paidAmount: '0.00' } })
  expect(await parts()).toEqual(['100.00', '0.00', '0.00'])
})

test('a receipt by itself is a payment of its own', async () => {
  const { data } = await mutate(
    'finance',
    'createReceipt',
    { obligationId: ob(2), amount: '1', receivedOn: today },
    'number payment',
  )
  expect(data.createReceipt.payment).toBe(data.createReceipt.number)
})
