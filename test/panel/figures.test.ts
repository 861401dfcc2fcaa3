/** The figures in the panel: a month, its records, a closed month, on paper-thin screens as well. */
import { fillGolden } from '../modules/kpi/kit.ts'
import { axeFindings, complaintsOf, type PanelTest, settled, startPanel, visit } from './browser.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
  await fillGolden(panel.test)
}, 60_000)
afterAll(() => panel.close())

test('[R7.1 panel MAN] the manager reads a month, opens a figure to its contracts, and closes the month', async () => {
  const page = await panel.open('manA')
  await visit(page, '/figures?month=2026-02')
  // Its group of the menu is open where one is.
  await page.getByRole('menuitem', { name: '指标看板' }).waitFor()
  const area = page.locator('[data-figure=SIGNED_AREA]')
  await area.getByText('310.00 ㎡').waitFor()
  await page.getByText('上月 100.00 ㎡').waitFor()
  await page.getByRole('img', { name: '近十二个月走势: 签约项目数' }).locator('svg').first().waitFor()
  const people = page.getByRole('region', { name: '按招商专员' })
  expect(await people.getByRole('row').allTextContents()).toHaveLength(4)
  expect(await axeFindings(page)).toEqual([])

  await area.getByRole('link').click()
  await page.getByRole('link', { name: 'C2', exact: true }).waitFor()
  expect(await page.locator('tbody tr').count()).toBe(2)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'C2', exact: true }).click()
  await settled(page)
  expect(page.url()).toContain('/Contract/')

  await visit(page, '/KpiSnapshot/create')
  await page.getByLabel('关账月份').fill('2026-02-28')
  await page.getByRole('button', { name: '保存' }).click()
  await settled(page)
  await visit(page, '/figures?month=2026-02')
  await page.getByText('已关账').waitFor()
  expect(complaintsOf(page)).toEqual([])
})

test('[R7.1 panel SPE] a specialist sees the department’s totals and his own line, on a phone', async () => {
  const page = await panel.open('speA2', { phone: true, language: 'zh-Hant' })
  await visit(page, '/figures?month=2026-02')
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
    await visit(page, '/figures?month=2026-02')
    await page.locator('[data-figure=SIGNED_AREA]').getByText('310.00 ㎡').waitFor()
    expect(complaintsOf(page)).toEqual([])
  }
  const page = await panel.open('finance')
  expect(await page.getByRole('menuitem', { name: '指标看板' }).count()).toBe(0)
})
