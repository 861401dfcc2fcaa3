/** R6.3.2: each measure against a breach stands on evidence, keeps its limits, and leads where it says. */
import { addDays, todayIn } from '../../../server/src/domain/local-date.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CONTRACTS, DEPARTMENTS, employeeOf, id } from '../../kit/world.ts'
import { mutations, steps } from '../mutate.ts'

let world: TestApp
const { does, refused } = steps(mutations(() => world))
const today = todayIn('Asia/Shanghai')
const contractId = CONTRACTS.signedOfSpeA
beforeAll(async () => {
  world = await createTestApp()
  await query('UPDATE Contract SET lateFeeRate = 0.05 WHERE id = ?', [contractId])
  await duty(1, { kind: 'DEPOSIT', title: '保證金', amount: '50000.00', paidAmount: '3000.00', dueOn: '2026-01-10' })
  await duty(2, { title: '逾期租金', amount: '10000.00', dueOn: addDays(today, -20), state: 'BREACHED' })
  await duty(3, { title: '以後租金', amount: '1.00', dueOn: addDays(today, 40), periodFrom: addDays(today, 40) })
}, 120_000)
afterAll(() => world.close())

const query = async (sql: string, values: unknown[] = []) => (await world.database.pool.query(sql, values))[0] as never
const duty = (n: number, values: Record<string, unknown>) =>
  query('INSERT INTO Obligation SET ?', [
    {
      id: id('ob', 750 + n),
      departmentId: DEPARTMENTS.A,
      contractId,
      kind: 'RENT',
      handlerId: employeeOf('speA'),
      ...values,
    },
  ])

test('the ladder from notice to termination of the contract [R6.3.2 api MAN] [R6.3.2 api SPE] [R6.3.2 api LEG]', async () => {
  let breach = await does('speA', 'createBreachCase', {
    contractId,
    obligationId: id('ob', 752),
    title: '拖欠租金',
    clause: '第五條',
    facts: '租金未付',
    notice: '請付清',
    noticeSentOn: addDays(today, -5),
  })
  // No words and no file: nothing that the measure stands on.
  expect(await refused('speA', 'grantCureBreachCase', { ...breach, cureUntil: addDays(today, 7) })).toEqual([
    'input.evidence EVIDENCE_MISSING',
  ])
  await query('INSERT INTO Attachment SET ?', [
    {
      id: id('at', 750),
      departmentId: DEPARTMENTS.A,
      recordType: 'BreachCase',
      recordId: breach.id,
      kind: 'NOTICE',
      name: '催告函.pdf',
      mediaType: 'application/pdf',
      size: 1,
      sha256: 'a'.repeat(64),
    },
  ])
  breach = await does('speA', 'grantCureBreachCase', { ...breach, cureUntil: addDays(today, 7), evidence: '簽收回執' })
  const { data } = await world.graphql('speA', '{ inbox { type id verbs dueOn } }')
  expect(data.inbox).toContainEqual({
    type: 'BreachCase',
    id: breach.id,
    verbs: ['claimPenalty'],
    dueOn: addDays(today, 7),
  })
  // The penalty that nobody names: 10,000 × 20 days × 0.05 %.
  breach = await does('speA', 'claimPenaltyBreachCase', { ...breach, evidence: '銀行流水' })
  const read = async (fields: string) =>
    (await world.graphql('manA', `{ breachCase(id: "${breach.id}") { ${fields} } }`)).data.breachCase
  const known = await read('penalty evidence')
  expect(known.penalty).toBe('100.00')
  expect(known.evidence).toMatch(/簽收回執\n銀行流水$/)
  // 3,000 of the deposit came in, whatever the contract says; another case took 1,000.
  await query('INSERT INTO BreachCase SET ?', [
    {
      id: id('bc', 750),
      departmentId: DEPARTMENTS.A,
      contractId,
      title: '另案',
      clause: '1',
      facts: '無',
      deducted: '1000.00',
    },
  ])
  expect(await refused('manA', 'deductDepositBreachCase', { ...breach, deducted: '2000.01' })).toEqual([
    'input.deducted OVER_DEPOSIT',
  ])
  breach = await does('manA', 'deductDepositBreachCase', { ...breach, deducted: '2000.00' })
  expect(await refused('manA', 'terminateBreachCase', { ...breach, reason: '未付' })).toEqual([
    'input.legalConsentOn REQUIRED',
  ])
  breach = await does('legal', 'updateBreachCase', { ...breach, legalConsentOn: addDays(today, 1) })
  expect(await refused('manA', 'terminateBreachCase', { ...breach, reason: '未付' })).toEqual([
    'input.legalConsentOn NOT_YET',
  ])
  breach = await does('legal', 'updateBreachCase', { ...breach, legalConsentOn: today })
  breach = await does('manA', 'terminateBreachCase', { ...breach, reason: '未付' })
  const contract = await world.graphql(
    'manA',
    `{ contract(id: "${contractId}") { state terminatedOn obligations(orderBy: [{ field: dueOn }]) { nodes { title state } } } }`,
  )
  expect(contract.data.contract).toMatchObject({ state: 'TERMINATED', terminatedOn: today })
  expect(contract.data.contract.obligations.nodes.at(-1)).toEqual({ title: '以後租金', state: 'WAIVED' })
  const trail = (await query(
    "SELECT verb FROM AuditEntry WHERE recordId = ? AND action = 'TRANSITION' AND actorName = '員工manA'",
    [contractId],
  )) as { verb: string }[]
  expect(trail).toEqual([{ verb: 'terminate' }])
  breach = await does('manA', 'litigateBreachCase', { ...breach, reason: '拒不交還', evidence: '律師函' })
  await does('manA', 'settleBreachCase', { ...breach, settlement: '調解' })
})

test('a penalty that follows from nothing must be named', async () => {
  const breach = await does('speA', 'createBreachCase', {
    contractId: contractId,
    title: '擅自轉租',
    clause: '第九條',
    facts: '轉租',
    evidence: '照片',
    noticeSentOn: today,
  })
  expect(await refused('speA', 'claimPenaltyBreachCase', breach)).toEqual(['input.penalty REQUIRED'])
  await does('speA', 'claimPenaltyBreachCase', { ...breach, penalty: '8000' })
})
