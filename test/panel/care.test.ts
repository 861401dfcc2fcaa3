/** Visits and events in the panel (R3.2.2, R5): made, found, taken a step further, seen at the client. */
import { CLIENTS, EVENTS } from '../kit/world.ts'
import { input, type PanelTest, startPanel, visit } from './browser.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

test('a specialist plans a visit, calls it off with a reason, and finds it at the client [R3.2.2 panel SPE]', async () => {
  const page = await panel.open('speA')
  await visit(page, '/Visit/create')
  await page.getByRole('combobox', { name: '客户', exact: true }).fill('客戶1')
  await page.getByRole('option', { name: '客戶1', exact: true }).click()
  await input(page, '拜访目的').fill('了解拓展计划')
  await page.locator('input[name=plannedAt]').fill('2031-03-02T10:00')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已新建').waitFor()

  await visit(page, '/Visit')
  await page.getByRole('link', { name: '了解拓展计划' }).first().click()
  await page.getByRole('button', { name: '取消拜访' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('客户改期')
  await page.getByRole('dialog').getByRole('button', { name: '取消拜访' }).click()
  await page.getByText('已取消').first().waitFor()

  await visit(page, `/Client/${CLIENTS.ofSpeA}/show/visits`)
  await page.getByRole('row', { name: /了解拓展计划.*已取消/ }).waitFor()
})

test('the deputy opens an event for its guests [R5.2 panel DEP]', async () => {
  const page = await panel.open('depA')
  await visit(page, `/Event/${EVENTS.ahead[4]}/show`)
  await page.getByRole('button', { name: '活动开始' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '活动开始' }).click()
  await page.getByText('进行中').first().waitFor()
})
