/** The rent roll of a day and what its leases bring in from then on: by hand, by the library, by rights. */
import { readFileSync } from 'node:fs'
import { Exact } from '../../../server/src/domain/decimal.ts'
import { addDays, addMonthsClamped } from '../../../server/src/domain/local-date.ts'
import { byCalendarMonth, type LeaseTerms, rentSchedule } from '../../../server/src/modules/contracts/money/index.ts'
import { biOf, partnerOf } from '../../access/actors.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, CONTRACTS, DEPARTMENTS, employeeOf, id, type Person, PROPERTIES, UNITS } from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'

let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

const sql = (text: string, values: unknown[] = []) => world.database.pool.query(text, values)
const ROLL = `query ($asOf: Date, $by: RentRollDivision, $propertyIds: [ID!], $coming: Boolean) {
  rentRoll(asOf: $asOf, by: $by, propertyIds: $propertyIds, coming: $coming, first: 100) {
    asOf totalCount comingCount
    rows { number unit floor client brand area from to remainingMonths rentType basis currency rate rentUnit
      monthlyRent rentPerSqm netEffectiveRent deposit nextStepOn nextRate property state }
    totals { currency leases units area monthlyRent rentPerSqm deposit wale unknown }
    forecast { month currency amount leases area expiring expiringArea }
    groups { id name totals { leases monthlyRent } forecast { month amount } }
  } }`
const ask = (as: Person | { token: string }, variables: Record<string, unknown> = {}) =>
  world.graphql(as, ROLL, variables)

/** A signed lease of the first specialist with its terms. */
async function lease(number: number, terms: LeaseTerms, more: Record<string, unknown> = {}): Promise<void> {
  const contractId = id('ct', number)
  await sql('INSERT INTO Contract SET ?', [
    {
      id: contractId,
      departmentId: DEPARTMENTS.A,
      number: `HT${number}`,
      state: 'IN_FORCE',
      ownerId: employeeOf('speA'),
      clientId: CLIENTS.ofSpeA,
      propertyId: PROPERTIES.A,
      area: terms.area,
      rentType: terms.rentType,
      rentUnit: terms.rentUnit,
      dayCount: terms.dayCount ?? 'AVERAGE',
      rentCommencement: terms.rentCommencement,
      expiry: terms.expiry,
      escalationPercent: terms.escalation?.percent ?? null,
      escalationEvery: terms.escalation?.everyMonths ?? null,
      turnoverRate: terms.turnoverRate ?? null,
      minimumGuarantee: terms.minimumGuarantee ?? null,
      ...more,
    },
  ])
  for (const [position, { from, rate }] of terms.steps.entries())
    await sql('INSERT INTO RentStep SET ?', [
      { id: id('rs', number * 10 + position), contractId, position, startDate: from, rate },
    ])
  for (const [position, { from, to }] of terms.rentFree.entries())
    await sql('INSERT INTO RentFreePeriod SET ?', [
      { id: id('rf', number * 10 + position), contractId, position, startDate: from, endDate: to },
    ])
}

const without = async (...numbers: number[]) => {
  for (const number of numbers) await sql('DELETE FROM Contract WHERE id = ?', [id('ct', number)])
}

const plain = (more: Partial<LeaseTerms> = {}): LeaseTerms => ({
  rentType: 'FIXED',
  area: '100.00',
  rentUnit: 'PER_SQM_MONTH',
  rentCommencement: '2026-03-15',
  expiry: '2027-03-14',
  rentFree: [],
  steps: [{ from: '2026-03-15', rate: '90' }],
  ...more,
})

test('[R6.3.3 api MAN] the leases of a day with rent, next step and rest of the term, their totals and WALE, worked out by hand', async () => {
  await lease(
    60,
    plain({
      steps: [
        { from: '2026-03-15', rate: '90' },
        { from: '2026-09-15', rate: '100' },
      ],
    }),
    { deposit: '1000.01', handoverDate: '2026-02-15', netEffectiveRent: '95.00' },
  )
  // Two units of 30 and 60 square metres share the lease of 100.
  await sql('INSERT INTO ContractUnit (id, contractId, position, unitId, area) VALUES ?', [
    [
      [id('cu', 60), id('ct', 60), 0, UNITS.publishedA, '30'],
      [id('cu', 61), id('ct', 60), 1, UNITS.hiddenA, '60'],
    ],
  ])
  const { data, errors } = await ask('manA', { asOf: '2026-07-01', by: 'PROPERTY' })
  expect(errors).toBeUndefined()
  const { rows, totals, forecast, groups, totalCount } = data.rentRoll
  expect(totalCount).toBe(4)
  // By unit; what names none comes last.
  expect(rows.map((row: { number: string; unit: string }) => [row.number, row.unit])).toEqual([
    ['HT2', 'L1-01'],
    ['HT60', 'L1-02'],
    ['HT60', 'L1-03'],
    ['HT3', null],
  ])
  // 12.00 a day: 12 × 100 × 365 ÷ 12.
  expect(rows[0]).toMatchObject({
    floor: 'L1',
    client: '客戶1',
    brand: '品牌1',
    area: '100.00',
    from: '2026-01-01',
    to: '2028-12-31',
    remainingMonths: '30.00',
    basis: 'SCHEDULE',
    rate: '12.0000',
    rentUnit: 'PER_SQM_DAY',
    monthlyRent: '36500.00',
    rentPerSqm: '365.00',
    netEffectiveRent: '252.00',
    deposit: '50002.00',
    nextStepOn: null,
    nextRate: null,
  })
  // A third and two thirds of 9,000.00 and of 1,000.01; from the handover, with the step in September.
  const shared = { from: '2026-02-15', rate: '90.0000', nextStepOn: '2026-09-15', nextRate: '100.0000' }
  expect(rows[1]).toMatchObject({ ...shared, area: '33.33', monthlyRent: '3000.00', deposit: '333.34' })
  expect(rows[2]).toMatchObject({ ...shared, area: '66.67', monthlyRent: '6000.00', deposit: '666.67' })
  // 1 July to 14 March: eight months and 14 of the 31 days of March.
  expect(rows[1].remainingMonths).toBe('8.45')
  // 13.00 a day is 39,541.67 a month. WALE: (2 × 100 × 30 + 100 × 8.4516…) ÷ 300 months.
  expect(totals).toEqual([
    {
      currency: 'CNY',
      leases: 3,
      units: 3,
      area: '300.00',
      monthlyRent: '85041.67',
      rentPerSqm: '283.47',
      deposit: '101005.01',
      wale: '1.90',
      unknown: 0,
    },
  ])
  expect(forecast).toHaveLength(24)
  expect([forecast[0].month, forecast.at(-1).month]).toEqual(['2026-07', '2028-06'])
  // September: 14 days of 90.00 and 16 of 100.00 in lease months of 31 and 30 days, beside two whole months.
  const september = new Exact(9000).times(14).div(31).toFixed(2)
  const later = new Exact(10000).times(16).div(30).toFixed(2)
  expect(forecast[2]).toEqual({
    month: '2026-09',
    currency: 'CNY',
    amount: Exact.sum('36500', '39541.67', september, later).toFixed(2),
    leases: 3,
    area: '300.00',
    expiring: 0,
    expiringArea: '0.00',
  })
  const march = forecast.find(({ month }: { month: string }) => month === '2027-03')
  expect(march).toMatchObject({ leases: 3, expiring: 1, expiringArea: '100.00' })
  const april = forecast.find(({ month }: { month: string }) => month === '2027-04')
  expect(april).toMatchObject({ amount: '76041.67', leases: 2 })
  expect(groups).toHaveLength(1)
  expect(groups[0]).toMatchObject({
    id: PROPERTIES.A,
    name: '甲商場',
    totals: [{ leases: 3, monthlyRent: '85041.67' }],
  })
  expect(groups[0].forecast.map(({ amount }: { amount: string }) => amount)).toEqual(
    forecast.map(({ amount }: { amount: string }) => amount),
  )

  // In the fit-out a lease is in force and costs nothing yet.
  const fitOut = await ask('manA', { asOf: '2026-03-01' })
  const row = fitOut.data.rentRoll.rows.find(({ number }: { number: string }) => number === 'HT60')
  expect(row).toMatchObject({ rate: null, monthlyRent: '0.00', nextStepOn: '2026-03-15', nextRate: '90.0000' })
  expect((await ask('manA', { asOf: '2026-02-14' })).data.rentRoll.totals[0].leases).toBe(2)
  expect((await ask('manA', { asOf: '2027-03-14' })).data.rentRoll.totals[0].leases).toBe(3)
  expect((await ask('manA', { asOf: '2027-03-15' })).data.rentRoll.totals[0].leases).toBe(2)
  expect((await ask('manA', { propertyIds: [PROPERTIES.B] })).data.rentRoll).toMatchObject({ rows: [], totals: [] })
  await without(60)
})

test('what ends, follows, hangs on turnover or was imported without a rate', async () => {
  await sql('UPDATE Contract SET terminatedOn = ?, state = ? WHERE id = ?', [
    '2026-08-16',
    'TERMINATED',
    CONTRACTS.signedOfSpeA,
  ])
  await lease(61, plain())
  // A supplement takes the place of what it supplements from its first day.
  await lease(62, plain({ rentCommencement: '2026-08-01', steps: [{ from: '2026-08-01', rate: '120' }] }), {
    originalId: id('ct', 61),
    type: 'RELOCATION',
  })
  await lease(63, plain({ rentType: 'TURNOVER', steps: [], turnoverRate: '8', minimumGuarantee: '5000.00' }))
  await lease(64, plain({ steps: [] }), { imported: 1, statedYearlyRent: '100000.00', currency: 'USD' })
  await lease(65, plain({ steps: [] }))
  const { data } = await ask('manA', { asOf: '2026-07-20' })
  const { rows, totals, forecast } = data.rentRoll
  const of = (number: string) => rows.find((row: { number: string }) => row.number === number)
  expect(of('HT2')).toMatchObject({ to: '2026-08-15', state: 'TERMINATED' })
  expect(of('HT61')).toMatchObject({ to: '2026-07-31', monthlyRent: '9000.00' })
  expect(of('HT62')).toBeUndefined()
  expect(of('HT63')).toMatchObject({ basis: 'GUARANTEE', monthlyRent: '5000.00', rentUnit: 'PER_MONTH' })
  expect(of('HT64')).toMatchObject({ basis: 'STATED', monthlyRent: '8333.33', rate: '8333.3333', currency: 'USD' })
  expect(of('HT65')).toMatchObject({ basis: 'UNKNOWN', monthlyRent: null, rate: null })
  expect(totals.map(({ currency, leases, unknown }: Record<string, unknown>) => [currency, leases, unknown])).toEqual([
    ['CNY', 5, 1],
    ['USD', 1, 0],
  ])
  // August: half of 36,500.00 by days, the new lease's own month, the other lease and the guarantee.
  const august = forecast.find((row: Record<string, string>) => row.month === '2026-08' && row.currency === 'CNY')
  const half = new Exact(36500).times(15).div(31).toFixed(2)
  expect(august.amount).toBe(Exact.sum(half, '39541.67', '12000', '5000').toFixed(2))
  expect(august).toMatchObject({ expiring: 1 })
  // Lent for the day before it was signed, it was not there.
  await sql("UPDATE Contract SET signedAt = '2026-07-20 16:00:00' WHERE id = ?", [id('ct', 61)])
  const before = await ask('manA', { asOf: '2026-07-20' })
  expect(before.data.rentRoll.rows.some((row: { number: string }) => row.number === 'HT61')).toBe(false)
  await without(62, 61, 63, 64, 65)
  await sql('UPDATE Contract SET terminatedOn = NULL, state = ? WHERE id = ?', ['IN_FORCE', CONTRACTS.signedOfSpeA])
})

test('[R6.3.3 api MAN] a supplement is to come until it is in force, and then its original stands as it says', async () => {
  const signed = { originalId: CONTRACTS.signedOfSpeA, type: 'SUPPLEMENT', handoverDate: '2026-01-01' }
  const better = plain({
    rentCommencement: '2026-01-01',
    expiry: '2028-12-31',
    steps: [{ from: '2026-01-01', rate: '500' }],
  })
  await lease(69, better, { ...signed, state: 'SIGNED', signedAt: '2026-06-01 00:00:00' })
  // A lease that is signed and begins later is to come as well.
  await lease(68, plain({ rentCommencement: '2026-09-15' }), { handoverDate: '2026-09-01' })
  const numbers = (answer: Awaited<ReturnType<typeof ask>>) =>
    answer.data.rentRoll.rows.map((row: { number: string }) => row.number).sort()
  const days = async (asOf: string) => [
    numbers(await ask('manA', { asOf })),
    numbers(await ask('manA', { asOf, coming: true })),
  ]
  expect(await days('2026-05-31')).toEqual([['HT2', 'HT3'], ['HT68']])
  expect(await days('2026-07-01')).toEqual([
    ['HT2', 'HT3'],
    ['HT68', 'HT69'],
  ])
  expect(await days('2026-09-01')).toEqual([['HT2', 'HT3', 'HT68'], ['HT69']])
  const { data } = await ask('manA', { asOf: '2026-07-01', coming: true })
  expect(data.rentRoll).toMatchObject({ comingCount: 2, totalCount: 2, totals: [{ leases: 2 }] })
  expect(data.rentRoll.rows).toMatchObject([
    { number: 'HT69', state: 'SIGNED', monthlyRent: '50000.00' },
    { number: 'HT68', from: '2026-09-01', remainingMonths: '6.45', state: 'IN_FORCE' },
  ])
  await sql("UPDATE Contract SET state = 'IN_FORCE' WHERE id = ?", [id('ct', 69)])
  expect(await days('2026-07-01')).toEqual([['HT2', 'HT3'], ['HT68']])
  // One that was brought in changed no other record, and stands for its original.
  await sql('UPDATE Contract SET imported = 1 WHERE id = ?', [id('ct', 69)])
  expect(await days('2026-07-01')).toEqual([['HT3', 'HT69'], ['HT68']])
  await without(69, 68)
})

type Vector = {
  name: string
  area: string
  unit: LeaseTerms['rentUnit']
  dayCount?: string
  rentCommencement: string
  expiry: string
  rentFree?: [string, string][]
  steps: { from: string; rate: string }[]
  escalation?: { percent: string; everyMonths: number }
  expect: { total: string; netEffectiveRentPerSqmMonth: string }
}
const DAY_COUNT = { '30': 'THIRTY', '365/12': 'AVERAGE', actual: 'ACTUAL' } as Record<string, LeaseTerms['dayCount']>
const vectors: Vector[] = JSON.parse(readFileSync(new URL('../../data/rent-golden.json', import.meta.url), 'utf8'))

test('the forecasts of the worked leases are their schedules by calendar month, and add up to their totals', async () => {
  for (const [at, given] of vectors.entries()) {
    const terms: LeaseTerms = {
      rentType: 'FIXED',
      area: given.area,
      rentUnit: given.unit,
      dayCount: given.dayCount ? DAY_COUNT[given.dayCount] : null,
      rentCommencement: given.rentCommencement,
      expiry: given.expiry,
      rentFree: (given.rentFree ?? []).map(([from, to]) => ({ from, to })),
      steps: given.steps,
      escalation: given.escalation,
    }
    const schedule = rentSchedule(terms)
    expect([given.name, schedule.total]).toEqual([given.name, given.expect.total])
    await lease(70 + at, terms, { currency: 'XTS', netEffectiveRent: given.expect.netEffectiveRentPerSqmMonth })
    const wanted = new Map(byCalendarMonth(schedule).map(({ month, amount }) => [month, amount]))
    const told = new Map<string, string>()
    const days = [0, 24, 48, 72, 96].map((months) => addMonthsClamped(given.rentCommencement, months))
    for (const day of [...days.filter((each) => each < given.expiry), given.expiry]) {
      const { rentRoll } = (await ask('manA', { asOf: day })).data
      for (const row of rentRoll.forecast as { month: string; currency: string; amount: string }[])
        if (row.currency === 'XTS') told.set(row.month, row.amount)
      // What the row says of the day is the schedule's lease month, none of its days free or missing.
      const month = schedule.months.findLast(({ from }) => from <= day)!
      const row = rentRoll.rows.find((each: { number: string }) => each.number === `HT${70 + at}`)
      expect(row).toMatchObject({ rate: month.rate, netEffectiveRent: given.expect.netEffectiveRentPerSqmMonth })
      if (month.payableDays === month.wholeMonthDays) expect(row.monthlyRent).toBe(month.amount)
      const next = schedule.months.find(({ from, rate }) => from > day && rate !== month.rate)
      expect([row.nextStepOn, row.nextRate]).toEqual([next?.from ?? null, next?.rate ?? null])
    }
    for (const [month, amount] of wanted)
      expect([given.name, month, told.get(month)]).toEqual([given.name, month, amount])
    const after = [...told].filter(([month]) => !wanted.has(month))
    expect(after.every(([, amount]) => amount === '0.00')).toBe(true)
    expect(Exact.sum(0, ...told.values()).toFixed(2)).toBe(given.expect.total)
    await without(70 + at)
  }
})

test('[R6.3.3 api LEA FIN] each role has the roll of the contracts that it reads, and none without their money', async () => {
  const numbers = async (as: Person) =>
    (await ask(as, { asOf: '2026-07-01' })).data.rentRoll.rows.map((row: { number: string }) => row.number)
  expect(await numbers('manA')).toEqual(['HT2', 'HT3'])
  expect(await numbers('depA')).toEqual(['HT2', 'HT3'])
  expect(await numbers('leader')).toEqual(['HT2', 'HT3'])
  expect(await numbers('finance')).toEqual(['HT2', 'HT3'])
  expect(await numbers('legal')).toEqual(['HT2', 'HT3'])
  expect(await numbers('speA')).toEqual(['HT2'])
  expect(await numbers('manB')).toEqual(['HT4'])
  const machines = [(await partnerOf(world, CLIENTS.ofSpeA)).as, (await biOf(world)).as] as { token: string }[]
  for (const as of ['collaborator', 'hr', 'admin', ...machines] as (Person | { token: string })[]) {
    expect(codeOf(await ask(as))).toBe('BAD_USER_INPUT')
    const token = typeof as === 'string' ? await world.token(as) : as.token
    expect((await file(token, 'rows.csv')).status).toBe(404)
  }
  expect((await world.fetch('/rent-roll/rows.csv')).status).toBe(401)
  expect(faultsOf(await world.graphql('manA', '{ rentRoll(first: 101) { asOf } }'))).toEqual(['first PAGE_MAX'])
  expect(codeOf(await ask('manA', { asOf: '2026-02-30' }))).toBe('BAD_USER_INPUT')
})

test('[R02] [O07] what a specialist is told does not change with what he does not read', async () => {
  const told = async () => [
    (await ask('speA', { asOf: '2026-07-01', by: 'PROPERTY' })).text,
    await (await file(await world.token('speA'), 'rows.csv?asOf=2026-07-01')).text(),
    await (await file(await world.token('speA'), 'forecast.csv?asOf=2026-07-01')).text(),
  ]
  const before = await told()
  await sql(
    "UPDATE Contract SET area = 999, deposit = 1, rentUnit = 'PER_MONTH', expiry = '2026-12-31' WHERE id IN (?)",
    [[CONTRACTS.signedOfSpeA2, CONTRACTS.ofB]],
  )
  await sql('UPDATE RentStep SET rate = rate + 5 WHERE contractId IN (?)', [[CONTRACTS.signedOfSpeA2, CONTRACTS.ofB]])
  // A colleague's lease of the same unit, and one that is said to follow the specialist's own.
  const foreign = { ownerId: employeeOf('speA2'), clientId: CLIENTS.ofSpeA2 }
  await lease(66, plain(), foreign)
  await sql('INSERT INTO ContractUnit SET ?', [
    { id: id('cu', 66), contractId: id('ct', 66), position: 0, unitId: UNITS.letA },
  ])
  await lease(67, plain({ rentCommencement: '2026-05-01' }), { ...foreign, originalId: CONTRACTS.signedOfSpeA })
  await lease(68, plain({ rentCommencement: '2026-10-01' }), { ...foreign, originalId: CONTRACTS.signedOfSpeA })
  expect(await told()).toEqual(before)
  expect((await ask('manA', { asOf: '2026-07-01' })).data.rentRoll.totals[0].leases).toBe(3)
  // Handed to him, one of them is there.
  await sql('UPDATE Contract SET ownerId = ? WHERE id = ?', [employeeOf('speA'), id('ct', 66)])
  expect(await told()).not.toEqual(before)
  await without(66, 67, 68)
})

const file = (token: string, path: string, language = 'en') =>
  world.fetch(`/rent-roll/${path}`, { headers: { authorization: `Bearer ${token}`, 'accept-language': language } })

test('[L02] the roll and its forecast as files for spreadsheets, in the reader’s language, and in the trail', async () => {
  await sql("UPDATE Client SET name = '=1+1' WHERE id = ?", [CLIENTS.ofSpeA])
  const token = await world.token('manA')
  const roll = await file(token, 'rows.csv?asOf=2026-07-01')
  expect(roll.headers.get('content-disposition')).toContain('rent-rows-2026-07-01.csv')
  const lines = (await roll.text()).split('\r\n')
  expect(lines[0]).toMatch(
    /^Contract,State,Department,Property,Unit,Floor,Tenant,Brand,Area \(㎡\),From,To,Months left/,
  )
  expect(lines[1]).toMatch(/^HT2,[^,]+,甲商場招商部,甲商場,L1-01,L1,'=1\+1,品牌1,100\.00,2026-01-01,2028-12-31,30\.00,/)
  const forecast = (await (await file(token, 'forecast.csv?asOf=2026-07-01', 'zh-Hans')).text()).split('\r\n')
  expect(forecast[0]).toBe('物业,月份,币种,应收租金,租约数,面积（㎡）,到期租约,到期面积（㎡）')
  expect(forecast[1]).toMatch(/^甲商場,2026-07,CNY,36518\.00,2,1099\.00,0,0\.00$/)
  const book = new Uint8Array(await (await file(token, 'rows.xlsx?asOf=2026-07-01')).arrayBuffer())
  expect(String.fromCharCode(...book.slice(0, 2))).toBe('PK')
  const [entries] = await sql(
    "SELECT actorName, changes FROM AuditEntry WHERE action = 'EXPORT' AND recordType = 'Contract' AND actorName = '員工manA' ORDER BY id",
  )
  const told = (entries as { changes: string }[]).map(({ changes }) => JSON.stringify(changes))
  expect(told).toHaveLength(3)
  expect(told[0]).toContain('rentRoll')
  expect((await file(token, 'rows.csv?asOf=2026-02-30')).status).toBe(400)
  expect((await file(token, 'rows.pdf')).status).toBe(404)
})

test('[C07] as many statements whatever the number of leases', async () => {
  const count = async () => {
    world.statements()
    expect((await ask('manA', { asOf: '2026-07-01', by: 'DEPARTMENT' })).errors).toBeUndefined()
    return world.statements().length
  }
  await count()
  const few = await count()
  for (let number = 80; number < 110; number += 1) await lease(number, plain({ expiry: addDays('2027-03-14', number) }))
  expect([few, await count()]).toEqual([7, 7])
})
