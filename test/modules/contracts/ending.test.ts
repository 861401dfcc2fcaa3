/** R6.3.2, R6.1.1: a contract ends in one way, whether by its own verb, by a breach or because the lease is moved. */
import { addDays, todayIn } from '../../../server/src/domain/local-date.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, DEPARTMENTS, employeeOf, id, PROPERTIES } from '../../kit/world.ts'
import { mutations, steps } from '../mutate.ts'

let world: TestApp
const { does, refused } = steps(mutations(() => world))
const today = todayIn('Asia/Shanghai')
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

const query = async (sql: string, values: unknown[] = []) =>
  (await world.database.pool.query(sql, values))[0] as Record<string, unknown>[]

/** A lease in force with what was paid, what is due and what is due later. */
async function lease(number: number, more: Record<string, unknown> = {}): Promise<string> {
  const contractId = id('ct', number)
  await query('INSERT INTO Contract SET ?', [
    {
      id: contractId,
      departmentId: DEPARTMENTS.A,
      number: `HT${number}`,
      state: 'IN_FORCE',
      ownerId: employeeOf('speA'),
      clientId: CLIENTS.ofSpeA,
      propertyId: PROPERTIES.A,
      area: '100',
      handoverDate: '2026-01-01',
      rentCommencement: '2026-01-01',
      expiry: addDays(today, 400),
      signedAt: '2025-12-01 00:00:00',
      handoverConfirmedAt: '2026-01-01 00:00:00',
      ...more,
    },
  ])
  const dues = [
    { dueOn: addDays(today, -20), periodFrom: addDays(today, -20), state: 'OVERDUE' },
    { dueOn: today, periodFrom: today },
    { dueOn: addDays(today, 1), periodFrom: addDays(today, 1) },
    { dueOn: addDays(today, 30), periodFrom: addDays(today, 30), paidAmount: '5.00' },
    { dueOn: addDays(today, 60), periodFrom: addDays(today, 60), state: 'FULFILLED', paidAmount: '10.00' },
    { dueOn: addDays(today, 90), periodFrom: addDays(today, 90), kind: 'FEE' },
    { dueOn: addDays(today, 400), kind: 'HAND_BACK', amount: null },
  ]
  for (const [n, due] of dues.entries())
    await query('INSERT INTO Obligation SET ?', [
      {
        id: id('ob', number * 10 + n),
        departmentId: DEPARTMENTS.A,
        contractId,
        title: '款',
        kind: 'RENT',
        amount: '10',
        ...due,
      },
    ])
  return contractId
}

/** The contract, its dues and the trail as they stand, without what names this contract or who did it. */
async function stateOf(contractId: string): Promise<unknown> {
  const [contract] = await query('SELECT * FROM Contract WHERE id = ?', [contractId])
  const { id: _, number, updatedAt, updatedById, createdAt, ...rest } = contract!
  const dues = await query(
    'SELECT kind, state, amount, paidAmount, dueOn, periodFrom, version FROM Obligation WHERE contractId = ? ORDER BY id',
    [contractId],
  )
  const trail = await query(
    `SELECT recordType, action, verb, changes, reason IS NOT NULL AS hasReason FROM AuditEntry
     WHERE recordId = ? OR recordId IN (SELECT id FROM Obligation WHERE contractId = ?) ORDER BY recordId, id`,
    [contractId, contractId],
  )
  return { rest, dues, trail }
}

test('a breach and a move end a contract as its own verb does [R6.3.2 api MAN] [R6.1.1 api SPE]', async () => {
  const byVerb = await lease(91)
  await does('manA', 'terminateContract', { id: byVerb, version: 1, terminatedOn: today, reason: '协商解除' })
  const ended = await stateOf(byVerb)
  expect(ended).toMatchObject({
    rest: { state: 'TERMINATED', version: 2 },
    dues: ['OVERDUE', 'PENDING', 'WAIVED', 'PENDING', 'FULFILLED', 'WAIVED', 'PENDING'].map((state) => ({ state })),
  })

  const byBreach = await lease(92)
  await query('INSERT INTO BreachCase SET ?', [
    {
      id: id('bc', 92),
      departmentId: DEPARTMENTS.A,
      contractId: byBreach,
      title: '拖欠租金',
      clause: '第五條',
      facts: '未付',
      evidence: '簽收回執',
      state: 'CURE',
      noticeSentOn: addDays(today, -30),
      legalConsentOn: today,
    },
  ])
  await does('manA', 'terminateBreachCase', { id: id('bc', 92), version: 1, reason: '催告後仍未付' })
  expect(await stateOf(byBreach)).toEqual(ended)
  expect(await query("SELECT reason FROM AuditEntry WHERE recordId = ? AND verb = 'terminate'", [byBreach])).toEqual([
    { reason: '催告後仍未付' },
  ])

  const byMove = await lease(93)
  const moved = await lease(94, { type: 'RELOCATION', state: 'ARCHIVED', originalId: byMove })
  await does('speA', 'putInForceContract', { id: moved, version: 1 })
  expect(await stateOf(byMove)).toEqual(ended)
})

test('a lease that is past its term ends with it, and one that is over stays as it is', async () => {
  const expiry = addDays(today, -3)
  const past = await lease(95, { expiry })
  const over = await lease(96, { state: 'TERMINATED', terminatedOn: '2026-02-01' })
  // By its own verb nobody ends it later than its term.
  expect(
    await refused('manA', 'terminateContract', { id: past, version: 1, terminatedOn: today, reason: '逾期' }),
  ).toEqual(['input.terminatedOn DATES_ORDER'])
  for (const [original, number] of [
    [past, 97],
    [over, 98],
  ] as const) {
    const moved = await lease(number, { type: 'RELOCATION', state: 'ARCHIVED', originalId: original })
    await does('speA', 'putInForceContract', { id: moved, version: 1 })
  }
  const rows = await query(
    'SELECT state, CAST(terminatedOn AS CHAR) AS terminatedOn, version FROM Contract WHERE id IN (?) ORDER BY id',
    [[past, over]],
  )
  expect(rows).toEqual([
    { state: 'TERMINATED', terminatedOn: expiry, version: 2 },
    { state: 'TERMINATED', terminatedOn: '2026-02-01', version: 1 },
  ])
})
