/** Why can't I? Wherever the panel withholds or refuses, it says by which rule, and who may. */
import { CLIENTS, CONTRACTS, UNITS } from '../kit/world.ts'
import { axeFindings, complaintsOf, type PanelTest, settled, startPanel, visit } from './browser.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

test('a specialist asks why a colleague’s client is withheld, what he cannot do with it, and finds no button for it', async () => {
  const page = await panel.open('speA')
  await visit(page, `/Client/${CLIENTS.ofSpeA2}/show`)
  const locks = page.getByRole('button', { name: '受限 · 为什么？' })
  await locks.first().waitFor()
  const card = page.locator('section', { hasText: '保密信息' })
  await card.getByRole('button', { name: '受限 · 为什么？' }).click()
  const field = page.getByRole('dialog', { name: '“内部备注”为什么受限' })
  await field
    .getByText('这条记录不在您的岗位（招商专员）可以查看“内部备注”的范围内：本人名下客户或合同的记录。')
    .waitFor()
  expect(await field.getByRole('listitem').allTextContents()).toEqual([
    '部门经理 員工manA（本人所在部门的记录）',
    '副经理 員工depA（本人所在部门的记录）',
    '招商专员 員工speA2（本人名下客户或合同的记录）',
  ])
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await field.waitFor({ state: 'detached' })

  expect(await page.getByRole('link', { name: '编辑' }).count()).toBe(0)
  await page.getByRole('button', { name: '为什么不能…？' }).click()
  const record = page.getByRole('dialog', { name: '为什么不能…？' })
  const parts = record.locator('section')
  await parts.first().waitFor()
  expect(await record.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['修改', '删除'])
  expect(await parts.nth(1).textContent()).toContain('您的岗位（招商专员）不能删除客户。')
  expect(await axeFindings(page)).toEqual([])
  await record.getByRole('button', { name: '关闭' }).click()

  // The address of its form is known to whoever has seen another's: there is none here, and it says why.
  await visit(page, `/Client/${CLIENTS.ofSpeA2}`)
  await page.getByRole('heading', { name: '不在您的权限内' }).waitFor()
  await page.getByText('这条记录不在您的岗位（招商专员）可以修改的范围内：本人名下客户或合同的记录。').waitFor()
  expect(await page.locator('form').count()).toBe(0)
  expect(await axeFindings(page)).toEqual([])
  expect(complaintsOf(page)).toEqual([])
})

test('the manager asks of a contract at legal, on a phone and in the other script', async () => {
  const page = await panel.open('manA', { phone: true, language: 'zh-Hant' })
  await visit(page, `/Contract/${CONTRACTS.reviewOfSpeA}/show`)
  // Steps have their words on a phone, too.
  expect(await page.getByRole('button', { name: '取消合同' }).textContent()).toBe('取消合同')
  await page.getByRole('button', { name: '為什麼不能…？' }).click()
  const dialog = page.getByRole('dialog', { name: '為什麼不能…？' })
  await dialog.getByText('目前狀態：法務審核').waitFor()
  const step = (name: string) =>
    dialog.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) })
  expect(await step('批准並送法務').textContent()).toContain('「批准並送法務」只能在狀態為「經理審核」時辦理。')
  const review = await step('法務審核通過').textContent()
  expect(review).toContain('「法務審核通過」不由您的崗位（部門經理）辦理。')
  expect(review).toContain('法務 員工legal')
  const { width } = (await dialog.boundingBox())!
  expect(width).toBeLessThanOrEqual(390)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await axeFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: '關閉' }).click()
  expect(complaintsOf(page)).toEqual([])
})

test('lists say which records one sees; addresses of other posts say whose they are', async () => {
  const page = await panel.open('legal', { language: 'en' })
  await visit(page, '/Contract')
  await page
    .getByText('Contracts that your post (Legal reviewer) may see: contracts that have come to legal review')
    .waitFor()
  for (const [path, text, who] of [
    ['/Account', 'Your post (Legal reviewer) may not see Accounts.', 'System administrator'],
    ['/Contract/create', 'Your post (Legal reviewer) may not create Contracts.', 'Investment specialist'],
    [`/Unit/${UNITS.letA}`, 'Your post (Legal reviewer) may not change Units.', 'Department manager'],
    ['/figures', 'Your post (Legal reviewer) does not have this.', 'Department manager'],
  ] as const) {
    await visit(page, path)
    await page.getByRole('heading', { name: 'Not for your post', level: 2 }).waitFor()
    await page.getByText(text).waitFor()
    await page.getByRole('listitem').filter({ hasText: who }).first().waitFor()
  }
  expect(await axeFindings(page)).toEqual([])
  await visit(page, '/nowhere')
  await page.getByText('Not Found').first().waitFor()
  // What every post reads in full says nothing about it.
  const all = await panel.open('admin', { language: 'en' })
  await visit(all, '/Account')
  await all.getByRole('link', { name: '員工manA' }).first().waitFor()
  expect(await all.getByText('may see:').count()).toBe(0)
  expect([complaintsOf(page), complaintsOf(all)]).toEqual([[], []])
})

test('a step that has become impossible meanwhile is refused in the same words', async () => {
  const page = await panel.open('speA')
  await visit(page, `/Contract/${CONTRACTS.draftOfSpeA}/show`)
  await page.getByRole('button', { name: '取消合同', exact: true }).click()
  await panel.test.database.pool.query("UPDATE Contract SET state = 'SIGNED' WHERE id = ?", [CONTRACTS.draftOfSpeA])
  const dialog = page.getByRole('dialog', { name: '取消合同' })
  await dialog.getByLabel('原因').fill('商户放弃')
  await dialog.getByRole('button', { name: '取消合同', exact: true }).click()
  const told = (await dialog.getByRole('alert').textContent()) ?? ''
  expect(told).toMatch(/^“取消合同”只能在状态为“草拟”.*时办理。现在的状态是“已签订”，可以：/)
  await dialog.getByRole('button', { name: '取消', exact: true }).click()
  await page.reload()
  await settled(page)
  await page.getByRole('button', { name: '为什么不能…？' }).click()
  const why = page
    .getByRole('dialog')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: '取消合同' }) })
  await why.waitFor()
  expect(await why.textContent()).toContain(told.split('现在的状态')[0])
})
