/** A path for each: a record is made, found, related, and moved by its verbs, by the one whose it is. */
import { makeVisitTasks } from '../../server/src/modules/tasks/index.ts'
import { createLog } from '../../server/src/ops/log.ts'
import { CONTRACTS } from '../kit/world.ts'
import { axeFindings, complaintsOf, input, type PanelTest, startPanel, visit } from './browser.ts'
import { choose, find, save, verb } from './steps.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

const sql = (text: string, values: unknown[] = []) => panel.test.database.pool.query(text, values)

test('a signing ceremony is planned at its contract, found, and recorded as held [R3.3.3 panel SPE]', async () => {
  await sql("UPDATE Contract SET state = 'SIGNING' WHERE id = ?", [CONTRACTS.reviewOfSpeA])
  const page = await panel.open('speA')
  await visit(page, `/Contract/${CONTRACTS.reviewOfSpeA}/show/ceremonies`)
  await page.getByRole('link', { name: '新建签约仪式' }).click()
  await input(page, '仪式名称').fill('春季品牌签约仪式')
  await page.locator('input[name=startsAt]').fill('2031-03-02T10:00')
  await input(page, '地点').fill('一层中庭')
  await page.getByRole('button', { name: '添加' }).click()
  await page.locator('input[name="attendees.0.name"]').fill('商会代表')
  expect(await axeFindings(page)).toEqual([])
  await save(page)
  await page.getByRole('row', { name: /春季品牌签约仪式.*已安排/ }).waitFor()

  await visit(page, '/calendar?month=2031-03&view=list')
  await page.getByRole('link', { name: /春季品牌签约仪式/ }).waitFor()
  await find(page, 'SigningCeremony', '春季品牌签约仪式')
  await page.getByText('商会代表').waitFor()
  await verb(page, '登记举行', { 举行时间: '2026-11-01T10:00', 准备与纪要: '顺利' })
  await page.getByText('已举行').first().waitFor()
  expect(complaintsOf(page)).toEqual([])
})

test('the manager says how often clients of a grade are visited; who is overdue waits for the specialist [R4.3 panel MAN] [R4.3 panel SPE]', async () => {
  const manager = await panel.open('manA')
  await visit(manager, '/GradePolicy/create')
  await choose(manager, '客户等级', 'A 级')
  await input(manager, '服务策略').fill('专人对接，每月走访')
  await input(manager, '营销方案').fill('优先选位')
  await input(manager, '最长拜访间隔').fill('30')
  await save(manager)
  await sql("UPDATE Client SET createdAt = '2025-01-01'")
  const { app, database, prisma, env } = panel.test
  await makeVisitTasks({ catalog: app.catalog, pool: database.pool, prisma }, createLog(env))

  const specialist = await panel.open('speA')
  const waiting = specialist.getByRole('region', { name: '等我办理' })
  await waiting.getByRole('link', { name: /拜访 客戶1/ }).click()
  await specialist.getByText('A 级客户至少每 30 天拜访一次').waitFor()
  await specialist.getByRole('link', { name: '客戶1' }).waitFor()
  await verb(specialist, '完成', { 办理结果: '已上门' })
  await visit(specialist, '/Task')
  await specialist.getByRole('row', { name: /拜访 客戶1.*已完成.*拜访到期/ }).waitFor()
  await visit(specialist, '/')
  await waiting.waitFor()
  expect(await waiting.getByRole('link', { name: /拜访 客戶1/ }).count()).toBe(0)
  for (const page of [manager, specialist]) expect(complaintsOf(page)).toEqual([])
})

test.each([
  ['legal', '合同', 'HT5'],
  ['finance', '合同', 'HT2'],
  ['leader', '客户', '客戶2'],
  ['hr', null, null],
  ['admin', null, null],
] as const)(
  '%s writes down what is to be done, finds it again, and is done with it',
  async (person, relation, record) => {
    const page = await panel.open(person)
    await visit(page, '/Task/create')
    await input(page, '事项').fill('核对附件清单')
    await input(page, '截止日期').fill('2031-01-02')
    if (relation) await choose(page, relation, record, true)
    await save(page)
    await find(page, 'Task', '核对附件清单')
    if (record) await page.getByRole('link', { name: record }).waitFor()
    await verb(page, '完成', { 办理结果: '已核对' })
    await page.getByText('已完成').first().waitFor()
    expect(complaintsOf(page)).toEqual([])
  },
)
