/** R6.3.3: statistics on performance, worked by hand; what stands behind them, and who may not be told of too few. */
import { biOf } from '../../access/actors.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, CONTRACTS, DEPARTMENTS, employeeOf, id, type Person, PROJECTS, PROPERTIES } from '../../kit/world.ts'

let world: TestApp
let bi: { token: string }
type Who = Person | { token: string }

const [FIRST, SECOND, THIRD, FOURTH] = [CONTRACTS.signedOfSpeA, CONTRACTS.signedOfSpeA2, id('ct', 20), id('ct', 21)]
const sql = (text: string, values: unknown[] = []) => world.database.pool.query(text, values)
const insert = (table: string, row: Record<string, unknown>) => sql(`INSERT INTO \`${table}\` SET ?`, [row])

beforeAll(async () => {
  world = await createTestApp()
  bi = (await biOf(world)).as as { token: string }
  await fill()
})
afterAll(() => world.close())

/** Two leases more; sums due in January and February 2025 with what was received; two breaches; six surveys. */
async function fill(): Promise<void> {
  const lease = (number: number, more: Record<string, unknown>) =>
    insert('Contract', {
      id: id('ct', number),
      departmentId: DEPARTMENTS.A,
      number: `HT${number}`,
      state: 'ARCHIVED',
      ownerId: employeeOf('speA'),
      clientId: CLIENTS.ofSpeA,
      propertyId: PROPERTIES.A,
      ...more,
    })
  await lease(20, { createdAt: '2025-01-01 00:00:00', signedAt: '2025-01-11 12:00:00', expiry: '2025-03-31' })
  await lease(21, { createdAt: '2025-01-06 00:00:00', signedAt: '2025-01-10 00:00:00', expiry: '2025-03-15' })
  await lease(22, { type: 'RENEWAL', originalId: THIRD, signedAt: '2025-03-20 00:00:00', expiry: '2027-03-31' })
  // Ended before its time: no part of what could be renewed.
  await lease(23, { state: 'TERMINATED', expiry: '2025-03-31', terminatedOn: '2025-02-01' })
  await sql("UPDATE Contract SET archivedAt = '2025-01-14 00:00:00' WHERE id = ?", [THIRD])
  await sql('UPDATE Contract SET projectId = ? WHERE id = ?', [PROJECTS.A, FIRST])
  let n = 0
  const due = (contractId: string, dueOn: string, amount: number | null, more: Record<string, unknown> = {}) => {
    n += 1
    return insert('Obligation', {
      id: id('ob', n),
      departmentId: DEPARTMENTS.A,
      contractId,
      kind: 'RENT',
      title: `应收${n}`,
      dueOn,
      amount,
      ...more,
    })
  }
  const paid = (number: number, obligation: number, amount: number, receivedOn: string, more = {}) =>
    insert('Receipt', {
      id: id('rc', number),
      departmentId: DEPARTMENTS.A,
      obligationId: id('ob', obligation),
      number: `R${number}`,
      amount,
      receivedOn,
      ...more,
    })
  await due(FIRST, '2025-01-05', 1000, { paidAmount: 1000, state: 'FULFILLED', fulfilledOn: '2025-01-04' })
  await due(SECOND, '2025-01-10', 2000, { paidAmount: 500, state: 'OVERDUE' })
  await due(THIRD, '2025-01-31', 3000, { paidAmount: 3000, state: 'FULFILLED', fulfilledOn: '2025-02-02' })
  await due(FIRST, '2025-02-05', 1000, { state: 'OVERDUE' })
  // No sums due: waived, provisional, ours to do, or no money.
  await due(THIRD, '2025-01-15', 5000, { state: 'WAIVED' })
  await due(THIRD, '2025-01-15', 5000, { provisional: true })
  await due(THIRD, '2025-01-15', 5000, { side: 'LESSOR' })
  await due(THIRD, '2025-01-15', null, { kind: 'OPENING' })
  await paid(1, 1, 1000, '2025-01-04')
  await paid(2, 2, 500, '2025-01-20')
  await paid(3, 3, 3000, '2025-02-02')
  await paid(4, 2, 1500, '2025-03-10', { state: 'REVERSED', reversedAt: '2025-04-02 00:00:00' })
  const breach = { departmentId: DEPARTMENTS.A, title: '逾期', clause: '租金', facts: '未付' }
  const settled = { state: 'SETTLED', settledAt: '2025-02-10 00:00:00' }
  await insert('BreachCase', {
    id: id('bc', 1),
    ...breach,
    contractId: SECOND,
    createdAt: '2025-01-20 00:00:00',
    ...settled,
  })
  await insert('BreachCase', { id: id('bc', 2), ...breach, contractId: FIRST, createdAt: '2025-02-01 00:00:00' })
  const survey = (number: number, clientId: string, answeredAt: string, score: number) =>
    insert('SatisfactionSurvey', {
      id: id('sv', number),
      departmentId: DEPARTMENTS.A,
      clientId,
      title: '回訪',
      state: 'ANSWERED',
      sentOn: '2025-01-01',
      expiresOn: '2025-12-31',
      answeredAt: `${answeredAt} 04:00:00`,
      score,
    })
  await survey(1, CLIENTS.ofSpeA, '2025-01-10', 4)
  await survey(2, CLIENTS.ofSpeA2, '2025-02-10', 5)
  await survey(3, CLIENTS.ofNobody, '2025-02-11', 3)
  await survey(4, CLIENTS.ofSpeA, '2025-02-12', 4.5)
  await survey(5, CLIENTS.ofSpeA, '2025-04-10', 1)
  // Two prospects of the first of January, of whom one signed within half a year.
  await sql("UPDATE Contact SET createdAt = '2025-01-01' WHERE clientId IN (?)", [[CLIENTS.ofSpeA, CLIENTS.ofSpeA2]])
  await sql("UPDATE Demand SET createdAt = '2025-01-01' WHERE clientId IN (?)", [[CLIENTS.ofSpeA, CLIENTS.ofSpeA2]])
}

const MONTHS = { by: ['MONTH'], from: '2025-01-01', to: '2025-04-30' }

async function ask(as: Who, figures: string[], input: Record<string, unknown> = MONTHS, columns = '') {
  const text = `query ($input: KpiInput!) { kpi(input: $input) {
    rows { figure period unit value part base records withheld ${columns} } totals { value part base withheld } } }`
  const { data, errors } = await world.graphql(as, text, { input: { figures, ...input } })
  return { rows: data?.kpi?.rows ?? [], totals: data?.kpi?.totals ?? [], code: errors?.[0]?.extensions.code }
}

const series = async (as: Who, figure: string, input?: Record<string, unknown>) =>
  (await ask(as, [figure], input)).rows.map((row: { value: string | null; withheld: boolean }) =>
    row.withheld ? `${row.value} withheld` : row.value,
  )

test.each(['manA', 'depA', 'leader', 'finance'] as const)(
  '[R6.3.3 api MAN DEP LEA FIN] %s reads collection, overdue sums and open breaches, to the cent',
  async (person) => {
    const { rows, totals } = await ask(person, ['COLLECTION_RATE'])
    expect(rows[0]).toMatchObject({ value: '75.00', part: '4500.00', base: '6000.00', records: 3, withheld: false })
    expect(rows[1]).toMatchObject({ value: '0.00', part: '0.00', base: '1000.00', records: 1 })
    expect(rows[2]).toMatchObject({ value: null, base: '0.00', records: 0 })
    expect(totals).toEqual([{ value: '64.29', part: '4500.00', base: '7000.00', withheld: false }])
    // Due on the last of January it is not late that day; the receipt of March was taken back in April.
    expect(await series(person, 'OVERDUE_AMOUNT')).toEqual(['1500.00', '2500.00', '1000.00', '2500.00'])
    expect(await series(person, 'OVERDUE_COUNT')).toEqual(['1', '2', '1', '2'])
    expect(await series(person, 'OPEN_BREACHES')).toEqual(['1', '1', '1', '1'])
  },
)

test('[R6.3.3 api MAN] renewals, days to signing and to the archive', async () => {
  const { rows } = await ask('manA', ['RENEWAL_RATE'])
  expect(rows[2]).toMatchObject({ value: '50.00', part: '1', base: '2', unit: '%' })
  // 10.5 and 4 days from draft to signing; 2.5 from signing to the archive.
  expect((await ask('manA', ['CONTRACT_CYCLE'])).rows[0]).toMatchObject({ value: '7.25', unit: 'days', records: 2 })
  expect(await series('manA', 'ARCHIVE_TIME')).toEqual(['2.50', null, null, null])
})

test('[R7.1 api MAN] conversion of those whose half year ended, satisfaction of three at least', async () => {
  await sql("UPDATE Contract SET type = 'NEW', signedAt = '2025-06-01' WHERE id = ?", [SECOND])
  const june = { from: '2025-06-01', to: '2025-06-30' }
  // The first signed on 10 January already, within its window; the second on the first of June.
  expect(await series('manA', 'CONVERSION_RATE', june)).toEqual(['100.00'])
  await sql("UPDATE Contract SET signedAt = '2025-07-01' WHERE id = ?", [SECOND])
  expect((await ask('manA', ['CONVERSION_RATE'], june)).rows[0]).toMatchObject({ value: '50.00', part: '1', base: '2' })
  const { rows } = await ask('manA', ['SATISFACTION'])
  expect(rows[0]).toMatchObject({ value: null, withheld: true, records: 1 })
  // (5 + 3 + 4.5) ÷ 3 ÷ 5.
  expect(rows[1]).toMatchObject({ value: '83.33', unit: 'points', withheld: false, records: 3 })
})

test('[R6.3.3 api MAN] divided by project and person, and opened to the records', async () => {
  const january = { from: '2025-01-01', to: '2025-01-31' }
  const { rows } = await ask('manA', ['COLLECTION_RATE'], { ...january, by: ['PROJECT'] }, 'projectId')
  expect(rows.map((row: { projectId: string; value: string }) => [row.projectId, row.value])).toEqual([
    [null, '70.00'],
    [PROJECTS.A, '100.00'],
  ])
  const people = await ask('manA', ['OVERDUE_AMOUNT'], { ...january, by: ['EMPLOYEE'] }, 'employeeId')
  expect(people.rows).toMatchObject([{ employeeId: employeeOf('speA2'), value: '1500.00', unit: 'CNY' }])
  const open = async (as: Who, query: string, input: Record<string, unknown>) => {
    const text = `query ($input: KpiRecordsInput!) { ${query}(input: $input) { nodes { id } } }`
    const { data } = await world.graphql(as, text, { input })
    return data[query].nodes.map((node: { id: string }) => node.id).sort()
  }
  const due = { figure: 'COLLECTION_RATE', ...january }
  expect(await open('manA', 'kpiObligations', due)).toEqual([id('ob', 1), id('ob', 2), id('ob', 3)])
  expect(await open('finance', 'kpiObligations', { ...due, projectIds: [PROJECTS.A] })).toEqual([id('ob', 1)])
  const late = { figure: 'OVERDUE_COUNT', from: '2025-02-01', to: '2025-02-28' }
  expect(await open('leader', 'kpiObligations', late)).toEqual([id('ob', 2), id('ob', 4)])
  expect(await open('manA', 'kpiBreachCases', { ...late, figure: 'OPEN_BREACHES' })).toEqual([id('bc', 2)])
  const expired = { figure: 'RENEWAL_RATE', from: '2025-03-01', to: '2025-03-31' }
  expect(await open('manA', 'kpiContracts', expired)).toEqual([THIRD, FOURTH])
  expect(await open('manA', 'kpiSatisfactionSurveys', { ...due, figure: 'SATISFACTION' })).toEqual([id('sv', 1)])
  expect(await open('manA', 'kpiContracts', due)).toEqual([])
})

test('[R6.3.3 api SPE] a specialist has his own, finance no signings, legal nothing', async () => {
  expect((await ask('speA', ['COLLECTION_RATE'])).code).toBe('FORBIDDEN')
  const own = await ask('speA', ['COLLECTION_RATE', 'OVERDUE_AMOUNT'], { ...MONTHS, by: ['EMPLOYEE', 'MONTH'] })
  expect(own.rows.map((row: { value: string }) => row.value)).toEqual([
    '100.00',
    '0.00',
    '1000.00',
    '1000.00',
    '1000.00',
  ])
  expect((await ask('finance', ['SIGNED_AREA'])).code).toBe('FORBIDDEN')
  expect((await ask('finance', ['OVERDUE_AMOUNT'], { ...MONTHS, by: ['EMPLOYEE'] })).code).toBe('BAD_USER_INPUT')
  expect((await ask('legal', ['OPEN_BREACHES'])).code).toBe('BAD_USER_INPUT')
})

test('[R6.3.3 api BI] of fewer than three contracts BI is told nothing, however it asks', async () => {
  expect(await series(bi, 'COLLECTION_RATE')).toEqual(['75.00', 'null withheld', null, null])
  // February is left out of the quarter too: subtracted from it, January would give it away.
  const quarter = { by: ['QUARTER'], from: '2025-01-01', to: '2025-03-31' }
  expect((await ask(bi, ['COLLECTION_RATE'], quarter)).rows).toMatchObject([
    { value: '75.00', part: '4500.00', base: '6000.00', withheld: true },
  ])
  expect(await series(bi, 'OVERDUE_AMOUNT')).toEqual(Array(4).fill('null withheld'))
  expect(await series(bi, 'OVERDUE_COUNT', quarter)).toEqual(['null withheld'])
  for (const by of ['PROJECT', 'PROPERTY', 'FORMAT'])
    expect((await ask(bi, ['COLLECTION_RATE'], { ...quarter, by: [by] })).code).toBe('FORBIDDEN')
  expect((await ask(bi, ['OVERDUE_AMOUNT'], { ...quarter, projectIds: [PROJECTS.A] })).code).toBe('FORBIDDEN')
  expect(await series(bi, 'OPEN_BREACHES', { ...quarter, by: ['PROJECT', 'QUARTER'] })).toEqual(['1'])
  expect((await ask(bi, [], MONTHS)).code).toBe('BAD_USER_INPUT')
  expect((await world.graphql(bi, '{ kpiObligations { totalCount } }')).errors).toHaveLength(1)
})

test.each(['BI', 'SPE'])(
  '[R7.1 api SPE BI] satisfaction is told to %s by whole quarters of three clients',
  async (who) => {
    const reader = who === 'BI' ? bi : 'speA'
    expect(await series(reader, 'SATISFACTION')).toEqual(Array(4).fill('null withheld'))
    const quarters = { by: ['QUARTER'], from: '2025-01-01', to: '2025-06-30' }
    // (4 + 5 + 3 + 4.5) ÷ 4 ÷ 5; in the second quarter a single client answered.
    expect(await series(reader, 'SATISFACTION', quarters)).toEqual(['82.50', 'null withheld'])
    expect(await series(reader, 'SATISFACTION', { from: '2025-01-01', to: '2025-06-30' })).toEqual(['82.50 withheld'])
    if (who === 'SPE')
      expect(await series('speA', 'SATISFACTION', { ...quarters, by: ['EMPLOYEE', 'QUARTER'] })).toEqual(
        Array(2).fill('null withheld'),
      )
  },
)

test('[R6.3.3 api MAN] what is paid, added or settled after closing changes no closed month', async () => {
  const all = [
    'COLLECTION_RATE',
    'OVERDUE_AMOUNT',
    'OVERDUE_COUNT',
    'OPEN_BREACHES',
    'RENEWAL_RATE',
    'ARCHIVE_TIME',
    'CONTRACT_CYCLE',
    'SATISFACTION',
  ]

  const winter = { ...MONTHS, to: '2025-02-28' }
  const before = await ask('manA', all, winter)
  const closed = await world.graphql('manA', 'mutation { createKpiSnapshot(input: { month: "2025-02-01" }) { id } }')
  expect(closed.errors).toBeUndefined()
  expect(await ask('manA', all, winter)).toEqual(before)
  await sql(
    "UPDATE Obligation SET paidAmount = amount, state = 'FULFILLED', fulfilledOn = '2025-01-10' WHERE amount > 0",
  )
  await sql('DELETE FROM Receipt')
  await sql("UPDATE BreachCase SET settledAt = '2025-01-21 00:00:00'")
  await sql("UPDATE Contract SET archivedAt = '2025-01-30 00:00:00' WHERE id = ?", [THIRD])
  await sql('UPDATE SatisfactionSurvey SET score = 1')
  expect(await ask('manA', all, winter)).toEqual(before)
  // Opened, a closed figure still leads to what it came from.
  const text = 'query ($input: KpiRecordsInput!) { kpiObligations(input: $input) { totalCount } }'
  const input = { figure: 'OVERDUE_AMOUNT', from: '2025-02-01', to: '2025-02-28' }
  expect((await world.graphql('manA', text, { input })).data.kpiObligations.totalCount).toBe(2)
  expect(await series('manA', 'OVERDUE_AMOUNT', { ...MONTHS, from: '2025-03-01' })).toEqual(['0.00', '0.00'])
  expect(await series('manA', 'OPEN_BREACHES', { ...MONTHS, from: '2025-03-01' })).toEqual(['0', '0'])
})
