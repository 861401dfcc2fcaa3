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
  await page.getByRole('menuitem', { name: '培训场次' }).last().waitFor()
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

test('what waits, favourites and what is opened often stand on top; a word finds the rest', async () => {
  const page = await panel.open('speA')
  const menu = page.getByRole('navigation', { name: '主菜单' })
  const daily = menu.getByRole('menuitem', { name: '常用', exact: true })
  // The small world has a deal of his that waits; the number is said with the name.
  const made = await panel.test.graphql(
    'speA',
    'mutation { createTask(input: { title: "回电", dueOn: "2031-01-01" }) { id } }',
  )
  expect(made.errors).toBeUndefined()
  await page.reload()
  await daily.waitFor()
  await menu
    .getByRole('menuitem', { name: /^待办，1 项待办理/ })
    .first()
    .waitFor()
  expect(await axeFindings(page)).toEqual([])

  await visit(page, '/Channel')
  await page.getByRole('button', { name: '放在常用中' }).click()
  const search = menu.getByRole('searchbox', { name: '查找功能' })
  await search.fill('没有这样的')
  await page.getByText('没有找到这项功能').waitFor()
  await search.fill('拜访')
  await eventually(
    async () => (await menu.getByRole('menuitem').allTextContents()).every((text) => text.includes('拜访')),
    true,
  )
  expect(await axeFindings(page)).toEqual([])
  await search.press('Enter')
  await page.waitForURL(/#\/Visit/)
  await settled(page)

  await page.reload()
  await settled(page)
  await daily.waitFor()
  const names = (await menu.getByRole('menuitem').allTextContents()).map((text) => text.trim())
  const from = names.indexOf('常用')
  // The favourite comes first; what was opened before is there as well.
  expect(names[from + 1]).toBe('渠道')
  expect(names.slice(from + 1, from + 9)).toContain('拜访')
})
