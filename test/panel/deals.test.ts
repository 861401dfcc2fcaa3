/** The board of deals: a card moves by menu and by key, and stays where the server refuses (R3.3). */
import type { Locator, Page } from 'playwright-core'
import { DEALS } from '../kit/world.ts'
import { axeFindings, type PanelTest, settled, startPanel, visit } from './browser.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

const column = (page: Page, stage: string): Locator => page.getByRole('region', { name: stage, exact: true })
const card = (within: Locator, title: string): Locator => within.getByRole('group', { name: title, exact: true })
const stageOf = async (id: string): Promise<string> => {
  const [rows] = await panel.test.database.pool.query('SELECT stage FROM Deal WHERE id = ?', [id])
  return (rows as { stage: string }[])[0]!.stage
}

test('[R3.3.2 panel SPE] a specialist moves his deals on the board, as far as they have come', async () => {
  const page = await panel.open('speA')
  await visit(page, '/board')
  await card(column(page, '条款协商'), '洽談6').waitFor()
  expect(await page.getByRole('group', { name: '洽談21', exact: true }).count()).toBe(0)
  expect(await axeFindings(page)).toEqual([])

  // By the menu: back to the proposal, which asks for nothing.
  await page.getByRole('button', { name: '推进“洽談6”' }).click()
  await page.getByRole('menuitem', { name: '进入方案' }).click()
  await card(column(page, '方案'), '洽談6').waitFor()
  await settled(page)
  expect(await stageOf(DEALS.ofSpeA)).toBe('PROPOSED')

  // By keys: the gate of the next stage says what is missing, and the card stays.
  await card(column(page, '已联系'), '洽談2').focus()
  await page.keyboard.press('Space')
  await page.waitForTimeout(600)
  await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(600)
  await page.keyboard.press('Space')
  await page.getByText('请先登记一次已完成的拜访', { exact: false }).waitFor()
  await card(column(page, '已联系'), '洽談2').waitFor()
})
