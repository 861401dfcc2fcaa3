/** Posts in the panel (R2.1): one manager and one deputy a department, any number of specialists, the history kept. */
import type { Page } from 'playwright-core'
import { appointmentOf, DEPARTMENTS, employeeOf } from '../kit/world.ts'
import { eventually, type PanelTest, startPanel, visit } from './browser.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

/** Fills in the form of a new post and saves it. */
async function appoint(page: Page, person: string, position: string): Promise<void> {
  await visit(page, '/Appointment/create')
  for (const [label, option] of [
    ['员工', person],
    ['部门', '甲商場招商部'],
  ] as const) {
    await page.getByRole('combobox', { name: label }).fill(option)
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  await page.locator('input[name=startDate]').fill('2026-01-01')
  await saveAs(page, position)
}

async function saveAs(page: Page, position: string): Promise<void> {
  await page.getByRole('combobox', { name: '职位' }).click()
  await page.getByRole('option', { name: position, exact: true }).click()
  await page.getByRole('button', { name: '保存' }).click()
}

const posts = async (): Promise<unknown> => {
  const [rows] = await panel.test.database.pool.query(
    'SELECT position, COUNT(*) AS n FROM Appointment WHERE departmentId = ? AND endDate IS NULL GROUP BY position',
    [DEPARTMENTS.A],
  )
  return Object.fromEntries((rows as { position: string; n: number }[]).map(({ position, n }) => [position, n]))
}

test('HR fills posts; a second manager or deputy is refused, a third specialist is welcome [R2.1 panel HR]', async () => {
  const page = await panel.open('hr')
  const refusal = page.locator('p.Mui-error').filter({ hasText: /\S/ })
  await appoint(page, '員工collaborator', '部门经理')
  await refusal.waitFor()
  await saveAs(page, '副经理')
  await refusal.waitFor()
  expect(await posts()).toMatchObject({ MANAGER: 1, DEPUTY: 1, SPECIALIST: 2 })
  await saveAs(page, '招商专员')
  await page.getByText('已新建').waitFor()
  expect(await posts()).toMatchObject({ MANAGER: 1, DEPUTY: 1, SPECIALIST: 3 })
})

test('a manager goes and another comes; who held the post when stays to be read [R2.1 panel HR] [R2.1 panel MAN]', async () => {
  const hr = await panel.open('hr')
  await visit(hr, `/Appointment/${appointmentOf('manA')}`)
  await hr.locator('input[name=endDate]').fill('2025-12-31')
  await hr.getByRole('button', { name: '保存' }).click()
  await hr.getByText('已保存 1 条记录').waitFor()
  await appoint(hr, '員工depA', '部门经理')
  await hr.getByText('已新建').waitFor()

  // The new manager reads both in the file of his department.
  await panel.test.database.pool.query('UPDATE Appointment SET endDate = ? WHERE id = ?', [
    '2025-12-31',
    appointmentOf('depA'),
  ])
  const manager = await panel.open('depA')
  await visit(manager, `/Department/${DEPARTMENTS.A}/show/appointments`)
  await manager.getByRole('row', { name: /部门经理.*員工manA.*2024-01-01 2025-12-31/ }).waitFor()
  await manager.getByRole('row', { name: /部门经理.*員工depA.*2026-01-01/ }).waitFor()
  await visit(manager, `/Employee/${employeeOf('depA')}/show/appointments`)
  await eventually(() => manager.locator('tbody tr').count(), 2)
})
