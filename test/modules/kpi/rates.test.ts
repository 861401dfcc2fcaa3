/** Rates of area and new clients: what is counted, and from which day. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, CONTRACTS, DEPARTMENTS, employeeOf, id } from '../../kit/world.ts'
import { KPI } from './kit.ts'

let world: TestApp
beforeEach(async () => {
  world = await createTestApp()
})
afterEach(() => world.close())

const ask = async (input: Record<string, unknown>) => {
  const { data, errors } = await world.graphql('manA', KPI, { input })
  expect(errors).toBeUndefined()
  return data.kpi.rows as { figure: string; value: string; part: string; base: string; employeeId: string }[]
}
const sql = (text: string, values: unknown[] = []) => world.database.pool.query(text, values)
const RATES = ['LEASED_RATE', 'OCCUPANCY_RATE', 'OPENED_RATE']

test('[R7.1 api MAN] signed, handed over and opened area, of what can be let, at the end of each month', async () => {
  await sql(
    `UPDATE Contract SET signedAt = '2025-01-31 15:59:59', handoverDate = '2025-02-10', actualOpening = '2025-04-01',
       expiry = '2025-06-30' WHERE id = ?`,
    [CONTRACTS.signedOfSpeA],
  )
  const rows = await ask({ figures: RATES, by: ['MONTH'], from: '2024-12-01', to: '2025-07-31' })
  const series = (figure: string) => rows.filter((row) => row.figure === figure).map((row) => row.value)
  const some = '33.33'
  expect(series('LEASED_RATE')).toEqual(['0.00', some, some, some, some, some, some, '0.00'])
  expect(series('OCCUPANCY_RATE')).toEqual(['0.00', '0.00', some, some, some, some, some, '0.00'])
  expect(series('OPENED_RATE')).toEqual(['0.00', '0.00', '0.00', '0.00', some, some, some, '0.00'])
  expect(rows.find((row) => row.value === some)).toMatchObject({ part: '100.00', base: '300.00' })
})

test('[R7.1 api MAN] two contracts for one unit count its area once, and a rescinded one not at all', async () => {
  await sql('INSERT INTO ContractUnit SET ?', [
    { id: id('cu', 90), contractId: CONTRACTS.signedOfSpeA2, position: 0, unitId: id('un', 1), area: 100 },
  ])
  const leased = async () => (await ask({ figures: RATES, from: '2026-02-01', to: '2026-02-28' }))[0]!.part
  expect(await leased()).toBe('100.00')
  await sql("UPDATE Contract SET rescindedAt = '2026-02-15 00:00:00' WHERE departmentId = ?", [DEPARTMENTS.A])
  expect(await leased()).toBe('0.00')
})

test('[R7.1 api MAN] the rate of a closed month stays when units are added later', async () => {
  await world.graphql('manA', 'mutation { createKpiSnapshot(input: { month: "2026-02-01" }) { id } }')
  await sql('UPDATE Unit SET gla = 500 WHERE id = ?', [id('un', 2)])
  const rows = await ask({ figures: ['LEASED_RATE'], by: ['MONTH'], from: '2026-02-01', to: '2026-03-31' })
  expect(rows.map((row) => row.base)).toEqual(['300.00', '700.00'])
})

test('[R7.1 api MAN] a new client counts once a contact and a need are both recorded', async () => {
  await sql('DELETE FROM Contact')
  await sql('DELETE FROM Demand')
  const base = { departmentId: DEPARTMENTS.A, clientId: CLIENTS.ofSpeA }
  await sql('INSERT INTO Contact SET ?', [{ id: id('co', 90), ...base, name: '甲', createdAt: '2026-01-10 00:00:00' }])
  const count = async () => ask({ figures: ['NEW_CLIENTS'], by: ['EMPLOYEE'], from: '2026-01-01', to: '2026-01-31' })
  expect(await count()).toEqual([])
  // Half past midnight of 1 February in Shanghai is not January any more.
  await sql('INSERT INTO Demand SET ?', [{ id: id('de', 90), ...base, createdAt: '2026-01-31 16:30:00' }])
  expect(await count()).toEqual([])
  await sql("UPDATE Demand SET createdAt = '2026-01-31 15:30:00'")
  expect(await count()).toMatchObject([{ value: '1', employeeId: employeeOf('speA') }])
  const text = 'query ($input: KpiRecordsInput!) { kpiClients(input: $input) { nodes { id } } }'
  const input = { figure: 'NEW_CLIENTS', from: '2026-01-01', to: '2026-01-31' }
  expect((await world.graphql('manA', text, { input })).data.kpiClients.nodes).toEqual([{ id: CLIENTS.ofSpeA }])
})
