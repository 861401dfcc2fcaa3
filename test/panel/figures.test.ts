/** The figures in the panel: a month, its records, targets, performance, a closed month, on paper-thin screens as well. */
import { DEPARTMENTS, employeeOf, id, PROJECTS } from '../kit/world.ts'
import { contractId, fillGolden } from '../modules/kpi/kit.ts'
import { mutations } from '../modules/mutate.ts'
import { axeFindings, complaintsOf, type PanelTest, settled, startPanel, visit } from './browser.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
  await fillGolden(panel.test)
  const { pool } = panel.test.database
  await pool.query('UPDATE Contract SET projectId = ? WHERE id = ?', [PROJECTS.A, contractId('C2')])
  const due = (number: number, name: string, paidAmount: number) =>
    pool.query('INSERT INTO Obligation SET ?', [
      {
        id: id('ob', number),
        departmentId: DEPARTMENTS.A,
        contractId: contractId(name),
        kind: 'RENT',
        title: `租金${number}`,
        dueOn: '2026-02-05',
        amount: 1000,
        paidAmount,
        state: paidAmount === 1000 ? 'FULFILLED' : 'OVERDUE',
        fulfilledOn: paidAmount === 1000 ? '2026-02-04' : null,
      },
    ])
  await due(1, 'C1', 1000)
  await due(2, 'C2', 250)
  const mutate = mutations(() => panel.test)
  const target = (more: object) =>
    mutate('manA', 'createTarget', { period: 'QUARTER', startDate: '2026-01-01', kpi: 'SIGNED_AREA', ...more }, 'id')
  await target({ value: '940' })
  await target({ value: '300', employeeId: employeeOf('speA') })
  await target({ value: '100', employeeId: employeeOf('speA2') })
  await target({ value: '500', projectId: PROJECTS.A })
}, 60_000)
afterAll(() => panel.close())

test('[R7.1 panel MAN] the manager reads a month, opens a figure to its contracts, and closes the month', async () => {
  const page = await panel.open('manA')
  await visit(page, '/figures?period=2026-02')
  // Its group of the menu is open where one is.
  await page.getByRole('menuitem', { name: '指标看板' }).waitFor()
  const area = page.locator('[data-figure=SIGNED_AREA]')
  await area.getByText('310.00 ㎡').waitFor()
  await page.getByText('上期 100.00 ㎡').waitFor()
  await page.getByRole('img', { name: '近十二个月走势: 签约项目数' }).locator('svg').first().waitFor()
  const people = page.getByRole('region', { name: '按招商专员' })
  expect(await people.getByRole('row').allTextContents()).toHaveLength(4)
  const projects = page.getByRole('region', { name: '按招商项目' })
  await projects
    .getByRole('row', { name: /招商項目1/ })
    .getByText('250.00 ㎡')
    .waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('combobox', { name: '粒度' }).click()
  await page.getByRole('option', { name: '周' }).click()
  await page.getByRole('img', { name: '近十三周走势: 签约项目数' }).locator('svg').first().waitFor()

  // What belongs to no project opens as well.
  await projects
    .getByRole('row', { name: /未归入招商项目/ })
    .getByRole('link', { name: '60.00 ㎡' })
    .click()
  await page.getByRole('link', { name: 'C5', exact: true }).waitFor()
  expect(await page.locator('tbody tr').count()).toBe(1)
  await visit(page, '/figures?period=2026-02')
  await area.getByRole('link').click()
  await page.getByRole('link', { name: 'C2', exact: true }).waitFor()
  expect(await page.locator('tbody tr').count()).toBe(2)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'C2', exact: true }).click()
  await settled(page)
  expect(page.url()).toContain('/Contract/')
  await page.getByRole('link', { name: '招商項目1' }).waitFor()

  await visit(page, '/KpiSnapshot/create')
  await page.getByLabel('关账月份').fill('2026-02-28')
  await page.getByRole('button', { name: '保存' }).click()
  await settled(page)
  await visit(page, '/figures?period=2026-02')
  await page.getByText('已关账').waitFor()
  expect(complaintsOf(page)).toEqual([])
})

test('[R1.1 panel MAN] [R1.1 panel SPE] targets beside what was reached: of the department, projects and people', async () => {
  const page = await panel.open('manA')
  await visit(page, '/figures?view=targets&period=2026-Q1')
  const table = page.getByRole('region', { name: '指标完成情况' })
  await table.getByText('部门合计').waitFor()
  expect(await table.locator('[data-target]').allTextContents()).toEqual([
    '签约面积940.00 ㎡470.00 ㎡50.00%',
    '签约面积500.00 ㎡250.00 ㎡50.00%',
    '签约面积300.00 ㎡270.00 ㎡90.00%',
    '签约面积100.00 ㎡200.00 ㎡200.00%',
  ])
  expect(await axeFindings(page)).toEqual([])
  await table.getByRole('link', { name: '270.00 ㎡' }).click()
  await page.getByRole('link', { name: 'C1', exact: true }).waitFor()
  expect(await page.locator('tbody tr').count()).toBe(3)
  expect(complaintsOf(page)).toEqual([])

  const own = await panel.open('speA', { phone: true })
  await visit(own, '/figures?view=targets&period=2026-Q1')
  await own.getByText('員工speA', { exact: true }).waitFor()
  expect(await own.locator('[data-target]').allTextContents()).toEqual([
    '签约面积940.00 ㎡470.00 ㎡50.00%',
    // A project's target is known to him, its total is not.
    '签约面积500.00 ㎡——',
    '签约面积300.00 ㎡270.00 ㎡90.00%',
  ])
  expect(await own.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  expect(complaintsOf(own)).toEqual([])
})

test('[R6.3.3 panel MAN] [R6.3.3 panel FIN] statistics on performance, opened to what is due', async () => {
  for (const person of ['manA', 'finance'] as const) {
    const page = await panel.open(person)
    await visit(page, `/figures?${person === 'manA' ? 'view=performance&' : ''}period=2026-02`)
    const collection = page.locator('[data-figure=COLLECTION_RATE]')
    await collection.getByText('62.50%').waitFor()
    // Finance has nothing else, and no choice of pages.
    expect(await page.getByRole('tab').count()).toBe(person === 'manA' ? 3 : 0)
    await page.locator('[data-figure=OVERDUE_AMOUNT]').getByText('¥1,000.00').waitFor()
    expect(await page.locator('[data-figure=SIGNED_AREA]').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    await collection.getByRole('link').click()
    await page.getByRole('link', { name: '租金1' }).waitFor()
    await page.getByRole('link', { name: '租金2' }).click()
    await settled(page)
    expect(page.url()).toContain('/Obligation/')
    expect(complaintsOf(page)).toEqual([])
  }
})

test('[R7.1 panel SPE] a specialist sees the department’s totals and his own line, on a phone', async () => {
  const page = await panel.open('speA2', { phone: true, language: 'zh-Hant' })
  await visit(page, '/figures?period=2026-02')
  await page.locator('[data-figure=SIGNED_AREA]').getByText('310.00 ㎡').waitFor()
  const people = page.getByRole('region', { name: '按招商專員' })
  await people.getByText('員工speA2').waitFor()
  expect(await people.getByText('員工speA', { exact: true }).count()).toBe(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  expect(await axeFindings(page)).toEqual([])
  expect(complaintsOf(page)).toEqual([])
})

test('[R7.1 panel DEP LEA] deputy and leader read the same page; who has no figures has no such page', async () => {
  for (const person of ['depA', 'leader'] as const) {
    const page = await panel.open(person, { language: 'en' })
    await visit(page, '/figures?period=2026-02')
    await page.locator('[data-figure=SIGNED_AREA]').getByText('310.00 ㎡').waitFor()
    expect(complaintsOf(page)).toEqual([])
  }
  const page = await panel.open('legal')
  expect(await page.getByRole('menuitem', { name: '指标看板' }).count()).toBe(0)
})

test('[R1.1 panel LEA] the first page shows this month beside its target, and opens each figure', async () => {
  const { pool } = panel.test.database
  // Signed on the first of this month where the department is.
  const month = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit' }).format()
  await pool.query('UPDATE Contract SET signedAt = ? WHERE id = ?', [`${month}-01 00:00:00`, contractId('C6')])
  const target = { period: 'MONTH', startDate: `${month}-01`, kpi: 'SIGNED_AREA', value: '80' }
  await mutations(() => panel.test)('manA', 'createTarget', target, 'id')
  const page = await panel.open('leader')
  const figures = page.getByRole('region', { name: '本月主要指标' })
  await figures.locator('[data-figure=SIGNED_AREA]').getByText('40.00 ㎡').waitFor()
  await figures.getByText('目标 80.00 ㎡').waitFor()
  await figures.getByText('50.00%').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await figures.locator('[data-figure=SIGNED_AREA]').getByRole('link').click()
  await page.getByRole('link', { name: 'C6', exact: true }).waitFor()
  expect(complaintsOf(page)).toEqual([])
  // A specialist's are his own: none of the department's.
  const own = await panel.open('speA')
  await own
    .getByRole('region', { name: '本月主要指标' })
    .locator('[data-figure=SIGNED_AREA]')
    .getByText('0.00 ㎡')
    .waitFor()
})
