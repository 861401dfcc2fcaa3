/** The board of deals, what stands beside an offer, a deal's timeline, the rent roll (R3.3, R6.3.3). */
import type { Locator, Page } from 'playwright-core'
import { CONTRACTS, DEALS, PROJECTS } from '../kit/world.ts'
import { mutations } from '../modules/mutate.ts'
import { axeFindings, eventually, type PanelTest, settled, startPanel, visit } from './browser.ts'

let panel: PanelTest
let roundId = ''
beforeAll(async () => {
  panel = await startPanel()
  // Signed of late, whenever this is asked.
  const { pool } = panel.test.database
  await pool.query('UPDATE Contract SET signedAt = NOW() - INTERVAL 1 MONTH, brandId = NULL WHERE id = ?', [
    CONTRACTS.signedOfSpeA,
  ])
  const mutate = mutations(() => panel.test)
  const limits = { name: '通用', maxRentFreeDays: 31, maxDiscountPercent: '10', validFrom: '2026-01-01' }
  await mutate('manA', 'createPolicyRule', { projectId: PROJECTS.A, ...limits })
  const made = await mutate('speA', 'createTermRound', { dealId: DEALS.ofSpeA, offeredOn: '2026-05-01', ...TERMS })
  roundId = made.data.createTermRound.id
}, 60_000)
afterAll(() => panel.close())

const TERMS = {
  area: '100',
  rentUnit: 'PER_SQM_MONTH',
  rentCommencement: '2026-07-01',
  expiry: '2027-06-30',
  rentSteps: [{ startDate: '2026-07-01', rate: '360' }],
}

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

  // By pointer: one mutation, as by menu and keys.
  const sent: string[] = []
  page.on('request', (request) => {
    const [name] = /(\w+Deal)\(input/.exec(request.postData() ?? '') ?? []
    if (name && request.postData()?.includes('mutation')) sent.push(name)
  })
  await column(page, '条款协商').scrollIntoViewIfNeeded()
  await settled(page)
  const held = (await card(column(page, '方案'), '洽談6').boundingBox())!
  const there = (await column(page, '条款协商').boundingBox())!
  await page.mouse.move(held.x + 20, held.y + held.height - 12)
  await page.mouse.down()
  await page.mouse.move(held.x + 34, held.y + held.height - 12, { steps: 4 })
  await page.mouse.move(there.x + there.width / 2, there.y + 80, { steps: 12 })
  await page.waitForTimeout(300)
  await page.mouse.up()
  await card(column(page, '条款协商'), '洽談6').waitFor()
  await settled(page)
  expect([await stageOf(DEALS.ofSpeA), sent]).toEqual(['TERMS', ['negotiateDeal(input']])
})

test('[R3.3.2 panel MAN] beside a round stand leases signed nearby and what reaches the policy; a deal tells its story on a phone', async () => {
  const page = await panel.open('manA')
  await visit(page, `/TermRound/${roundId}/show`)
  const nearby = page.getByRole('region', { name: '周边成交参考' }).first()
  await nearby.getByRole('link', { name: 'HT2', exact: true }).waitFor()
  await page.getByText('按面积加权平均 ¥252.00 · 本轮条款 ¥360.00 · 与平均相差 +¥108.00 (+42.86%)').waitFor()
  const reach = page.getByRole('region', { name: '达到政策净有效租金' })
  await reach.getByText('¥313.67', { exact: true }).waitFor()
  await reach.getByText('47 天').waitFor()
  await reach.getByText('¥360.00 · 已达到').waitFor()
  expect(await axeFindings(page, 'main')).toEqual([])

  const phone = await panel.open('manA', { phone: true })
  await visit(phone, `/Deal/${DEALS.ofSpeA}/show/timeline`)
  await phone.getByText('提出条款 · 我方').waitFor()
  expect(await axeFindings(phone, 'main')).toEqual([])
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await phone.getByRole('link', { name: '#1', exact: true }).click()
  await phone.waitForURL(({ hash }) => hash.includes(`/TermRound/${roundId}/show`))
})

test('[R3.3.2 panel SPE] while terms are put down they are held against the specialist’s own leases, and no policy is told', async () => {
  const page = await panel.open('speA')
  const source = encodeURIComponent(JSON.stringify({ dealId: DEALS.ofSpeA, ...TERMS }))
  await visit(page, `/TermRound/create?source=${source}`)
  await page.getByText('与平均相差 +¥108.00 (+42.86%)').waitFor()
  expect(await page.getByText('达到政策净有效租金').count()).toBe(0)
  // What is taken out is not compared any more, though the leases stay.
  await page.locator('input[name=area]').fill('')
  await eventually(() => page.getByText('与平均相差').count(), 0)
  await page.getByRole('link', { name: 'HT2', exact: true }).waitFor()
  await page.locator('input[name=area]').fill('50')
  await page.getByText('与平均相差 +¥108.00 (+42.86%)').waitFor()
})

test('[R6.3.3 panel MAN] the rent roll of a day, its totals and forecast, and the files of them', async () => {
  const page = await panel.open('manA')
  await visit(page, '/rent-roll?asOf=2027-07-01')
  const rows = page.getByRole('region', { name: '在租铺位' })
  await rows.getByRole('link', { name: 'L1-01' }).waitFor()
  expect(await rows.getByRole('row').count()).toBe(3)
  const totals = page.getByRole('region', { name: '按物业' })
  await totals.getByRole('row', { name: /合计 2 200\.00 ¥76,041\.67/ }).waitFor()
  const months = page.getByRole('region', { name: '未来二十四个月的合同租金' })
  expect(await months.getByRole('row').count()).toBe(25)
  await months.getByRole('row', { name: /2027-07 ¥76,041\.67 2/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出' }).click()
  await page.getByRole('menuitem', { name: /租约明细 · Excel/ }).click()
  expect((await download).suggestedFilename()).toBe('租约明细 2027-07-01.xlsx')
  await page.getByLabel('截至日期').fill('2029-01-01')
  await page.getByText('该日没有您可查看的在租租约').waitFor()
})
