/** The worked example of the formulas, over HTTP: live, closed month by month, and closed afterwards. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { contractId, daysOf, fillGolden, golden, KPI, PEOPLE_OF } from './kit.ts'

let world: TestApp
beforeEach(async () => {
  world = await createTestApp()
})
afterEach(() => world.close())

const FIGURES = ['SIGNED_PROJECTS', 'SIGNED_AREA', 'SIGNED_AMOUNT', 'RENEWED_AREA']

type Row = { figure: string; period: string | null; value: string; employeeId: string | null }

async function ask(input: Record<string, unknown>, as: 'manA' | 'depA' | 'leader' = 'manA') {
  const { data, errors } = await world.graphql(as, KPI, { input: { figures: FIGURES, ...input } })
  expect(errors).toBeUndefined()
  return data.kpi as { rows: Row[]; totals: Row[] }
}

async function expectGolden(): Promise<void> {
  for (const expected of golden.expect) {
    const time = daysOf(expected.period)
    const unit = expected.period.includes('Q') ? 'QUARTER' : 'MONTH'
    const { rows, totals } = await ask({ ...time, by: [unit] })
    const found = Object.fromEntries(rows.map((row) => [row.figure, row.value]))
    expect({ period: expected.period, ...found }).toEqual({
      period: expected.period,
      SIGNED_PROJECTS: expected.signedProjects,
      SIGNED_AREA: expected.signedArea,
      SIGNED_AMOUNT: expected.signedAmount,
      RENEWED_AREA: expected.renewedArea ?? (expected.period.includes('Q') ? '80.00' : '0.00'),
    })
    expect(rows.every((row) => row.period === expected.period)).toBe(true)
    expect(Object.fromEntries(totals.map((row) => [row.figure, row.value]))).toEqual(found)
    if (!expected.byEmployee) continue
    const byEmployee = await ask({ ...time, by: ['EMPLOYEE'] })
    const of = (person: string, figure: string, none: string) =>
      byEmployee.rows.find((row) => row.employeeId === PEOPLE_OF[person] && row.figure === figure)?.value ?? none
    for (const [person, values] of Object.entries(expected.byEmployee))
      expect([
        of(person, 'SIGNED_PROJECTS', '0'),
        of(person, 'SIGNED_AREA', '0.00'),
        of(person, 'SIGNED_AMOUNT', '0.00'),
      ]).toEqual(values)
    expect(Object.fromEntries(byEmployee.totals.map((row) => [row.figure, row.value]))).toMatchObject({
      SIGNED_AREA: expected.signedArea,
      SIGNED_AMOUNT: expected.signedAmount,
    })
  }
}

const close = async (month: string) => {
  const text = 'mutation ($month: Date) { createKpiSnapshot(input: { month: $month }) { id month } }'
  const { data, errors } = await world.graphql('manA', text, { month })
  expect(errors).toBeUndefined()
  expect(data.createKpiSnapshot.month).toBe(`${month.slice(0, 7)}-01`)
}

test('[R7.1 api MAN] the worked example, counted from the contracts as they are', async () => {
  await fillGolden(world)
  await expectGolden()
})

test('[R7.1 api MAN] the same with the quarter closed before the rescission: no closed month is rewritten', async () => {
  await fillGolden(world, { rescinded: false })
  await close('2026-01-31')
  await close('2026-03-15')
  await world.database.pool.query("UPDATE Contract SET rescindedAt = '2026-04-03 06:00:00' WHERE id = ?", [
    contractId('C5'),
  ])
  await expectGolden()
})

test('[R7.1 api MAN] what is corrected in a closed month counts in the first open one, once', async () => {
  await fillGolden(world)
  await close('2026-03-01')
  await world.database.pool.query('UPDATE Contract SET area = area + 7 WHERE id = ?', [contractId('C6')])
  const months = async () => {
    const { rows } = await ask({ figures: ['SIGNED_AREA'], from: '2026-01-01', to: '2026-05-31', by: ['MONTH'] })
    return rows.map((row) => row.value)
  }
  expect(await months()).toEqual(['100.00', '310.00', '60.00', '-3.00', '0.00'])
  const records = `query ($input: KpiRecordsInput!) { kpiContracts(input: $input) { totalCount nodes { number } } }`
  const behind = async (time: Record<string, string>) => {
    const { data } = await world.graphql('manA', records, { input: { figure: 'SIGNED_AREA', ...time } })
    return data.kpiContracts.nodes.map((each: { number: string }) => each.number).sort()
  }
  expect(await behind(daysOf('2026-04'))).toEqual(['C5', 'C6', 'C7'])
  expect(await behind(daysOf('2026-03'))).toEqual(['C4', 'C6'])
  await close('2026-04-01')
  expect(await months()).toEqual(['100.00', '310.00', '60.00', '-3.00', '0.00'])
  await world.database.pool.query('UPDATE Contract SET area = area - 7 WHERE id = ?', [contractId('C6')])
  expect(await months()).toEqual(['100.00', '310.00', '60.00', '-3.00', '-7.00'])
})

test('[R7.1 api MAN] a month is closed once, in order, and not before it is over', async () => {
  await fillGolden(world)
  await close('2026-03-01')
  const codes = []
  for (const month of ['2026-03-01', '2026-02-01', '2999-01-01']) {
    const text = 'mutation ($month: Date) { createKpiSnapshot(input: { month: $month }) { id } }'
    const { errors } = await world.graphql('manA', text, { month })
    codes.push((errors![0]!.extensions.fieldErrors as { code: string }[])[0]!.code)
  }
  expect(codes).toEqual(['TAKEN', 'KPI_CLOSED', 'KPI_NOT_OVER'])
})

test('[R7.1 api MAN] leases brought in after their month was closed are history, and no business of this one', async () => {
  await fillGolden(world)
  const { pool } = world.database
  await pool.query('UPDATE Contract SET imported = TRUE, rescindedAt = NULL WHERE id = ?', [contractId('C5')])
  await pool.query('UPDATE Contract SET signedAt = NULL WHERE id = ?', [contractId('C6')])
  const months = async () => {
    const { rows } = await ask({ figures: ['SIGNED_AREA'], from: '2026-01-01', to: '2026-04-30', by: ['MONTH'] })
    return rows.map((row) => row.value)
  }
  expect(await months()).toEqual(['100.00', '310.00', '20.00', '50.00'])
  await close('2026-03-01')
  const late = "UPDATE Contract SET signedAt = '2026-03-31 15:59:59', imported = ? WHERE id = ?"
  await pool.query(late, [true, contractId('C6')])
  expect(await months()).toEqual(['100.00', '310.00', '20.00', '50.00'])
  await pool.query(late, [false, contractId('C6')])
  expect(await months()).toEqual(['100.00', '310.00', '20.00', '90.00'])
})
