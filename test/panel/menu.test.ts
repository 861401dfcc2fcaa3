/** The main menu: its groups open and close, by hand and with the page one is on. */
import type { Page } from 'playwright-core'
import { axeFindings, eventually, type PanelTest, settled, startPanel, visit } from './browser.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

const heading = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true })
const isOpen = (page: Page, name: string) => async () =>
  (await heading(page, name).getAttribute('aria-expanded')) === 'true'

test('a long menu shows its groups; one that was opened or closed by hand is found so again', async () => {
  const page = await panel.open('manA')
  await eventually(isOpen(page, '客户管理'), true)
  await eventually(isOpen(page, '培训发展'), false)
  await heading(page, '培训发展').click()
  await page.getByRole('menuitem', { name: '培训场次' }).waitFor()
  await heading(page, '客户管理').click()
  await eventually(isOpen(page, '客户管理'), false)
  expect(await axeFindings(page)).toEqual([])

  await page.reload()
  await settled(page)
  await eventually(isOpen(page, '培训发展'), true)
  await eventually(isOpen(page, '客户管理'), false)
})

test('the group of the page one comes to is open', async () => {
  const page = await panel.open('manA')
  await eventually(isOpen(page, '组织人员'), false)
  await visit(page, '/Employee')
  await eventually(isOpen(page, '组织人员'), true)
  await visit(page, '/')
  await eventually(isOpen(page, '组织人员'), false)
})

test('narrowed to icons it still opens its groups, by the keyboard too', async () => {
  const page = await panel.open('manA')
  await page.getByRole('button', { name: '收起菜单' }).click()
  await heading(page, '培训发展').focus()
  await page.keyboard.press('Enter')
  await eventually(isOpen(page, '培训发展'), true)
  expect(await axeFindings(page)).toEqual([])
})
