/** The calendar: what is dated and readable for the role stands in it, by month and as a list; kinds can be left out. */
import { CONTRACTS } from '../kit/world.ts'
import {
  axeFindings,
  complaintsOf,
  eventually,
  type Language,
  type PanelTest,
  settled,
  startPanel,
  visit,
} from './browser.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

test('a training session stands on its day at its hour, and leads to its page and back', async () => {
  const page = await panel.open('manA')
  await visit(page, '/calendar?month=2026-05')
  const day = page
    .getByRole('table', { name: '2026年5月' })
    .locator('td', { has: page.locator('time[datetime="2026-05-03"]') })
  const entry = day.getByRole('link', { name: /培训场次: 09:00 課程1/ })
  await entry.click()
  await page.locator('.RaShow-main').waitFor()
  await page.goBack()
  await entry.waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(complaintsOf(page)).toEqual([])
})

test('a contract is there under each of its dates; one that the role does not read is not', async () => {
  const page = await panel.open('speA')
  await visit(page, '/calendar?month=2028-12&view=list')
  const section = page.getByRole('region', { name: /12月31日/ })
  await section.getByText('合同 · 到期日').first().waitFor()
  const links = section.locator('a')
  await eventually(
    async () =>
      (await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).includes(
        `#/Contract/${CONTRACTS.signedOfSpeA}/show`,
      ),
    true,
  )
  expect(await section.locator(`a[href="#/Contract/${CONTRACTS.ofB}/show"]`).count()).toBe(0)
})

test('kinds are left out and taken in again, and the choice is kept', async () => {
  const page = await panel.open('manA')
  await visit(page, '/calendar?month=2026-05&view=list')
  const entry = page.getByRole('link', { name: /課程1/ })
  await entry.waitFor()
  await page.getByRole('button', { name: /显示内容/ }).click()
  const choice = page.getByRole('dialog', { name: '显示内容' })
  expect(await axeFindings(page, 'overlay')).toEqual([])
  await choice.getByRole('checkbox', { name: '培训场次', exact: true }).click()
  await page.keyboard.press('Escape')
  await eventually(() => entry.count(), 0)
  await page.reload()
  await page.getByText('本月没有日程').or(page.getByRole('region').first()).waitFor()
  await settled(page)
  expect(await entry.count()).toBe(0)
  await page.getByRole('button', { name: /显示内容/ }).click()
  await choice.getByRole('button', { name: '全选' }).click()
  await page.keyboard.press('Escape')
  await entry.waitFor()
})

test.each<[Language, string, string]>([
  ['zh-Hant', '下個月', '2026年6月'],
  ['en', 'Next month', 'June 2026'],
])('in %s one goes from month to month', async (language, next, heading) => {
  const page = await panel.open('hr', { language })
  await visit(page, '/calendar?month=2026-05')
  await page.getByRole('button', { name: next }).click()
  await page.getByRole('heading', { name: heading }).waitFor()
  await settled(page)
  expect(await axeFindings(page)).toEqual([])
  expect(complaintsOf(page)).toEqual([])
})

test('a phone shows the month by numbers, each day opening what it holds', async () => {
  const page = await panel.open('manA', { phone: true })
  await visit(page, '/calendar?month=2026-05')
  await page.getByRole('link', { name: /課程1/ }).waitFor()
  await page.getByRole('button', { name: '月视图' }).click()
  await page.getByRole('button', { name: /^5月3日.*1 项/ }).click()
  await page.getByRole('dialog').getByRole('link', { name: /課程1/ }).waitFor()
  expect(await axeFindings(page, 'overlay')).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
