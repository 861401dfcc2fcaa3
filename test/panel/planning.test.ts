/** Plans, reports, requests for help and appraisal in the panel: each step by the person whose it is. */
import { complaintsOf, input, type PanelTest, startPanel, visit } from './browser.ts'
import { choose, newest, save, verb } from './steps.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

const idIn = (table: string) => newest(panel, table)

test('the manager plans, the superior returns it with a reason and then approves [R2.2.1 panel MAN] [R2.2.1 panel LEA]', async () => {
  const manager = await panel.open('manA')
  await visit(manager, '/PromotionPlan/create')
  await input(manager, '标题').fill('2027年第一季度招商计划')
  await choose(manager, '周期', '季度')
  await input(manager, '周期起始日').fill('2027-01-01')
  await input(manager, '目标').fill('签约三千平方米')
  await save(manager)
  const plan = await idIn('PromotionPlan')
  // Without measures there is nothing to submit: the dialog says what is missing.
  await manager.getByRole('button', { name: '提交', exact: true }).click()
  await manager.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click()
  await manager.getByRole('alert').getByText('措施').waitFor()
  await manager.getByRole('button', { name: '取消' }).click()
  await manager.getByRole('link', { name: '编辑' }).click()
  await manager.getByRole('button', { name: /添加/ }).first().click()
  await manager.locator('input[name="actions.0.title"]').fill('拜访餐饮协会')
  await save(manager, '拜访餐饮协会')
  await verb(manager, '提交')

  const leader = await panel.open('leader')
  await visit(leader, `/PromotionPlan/${plan}/show`)
  expect(await leader.getByRole('link', { name: '编辑' }).count()).toBe(0)
  await verb(leader, '退回', { 原因: '请补充预算' })
  await visit(manager, `/PromotionPlan/${plan}/show/history`)
  await manager.getByText('请补充预算').waitFor()
  await visit(manager, `/PromotionPlan/${plan}/show`)
  await manager.reload()
  await verb(manager, '提交')
  // Sent back, it is out of the superior's sight until it comes again.
  await leader.getByText('没有招商计划').waitFor()
  await leader.reload()
  await leader.getByRole('link', { name: '2027年第一季度招商计划' }).click()
  await verb(leader, '批准')
  await leader.getByText('員工leader').first().waitFor()
  for (const page of [manager, leader]) expect(complaintsOf(page)).toEqual([])
})

test('a specialist asks engineering for help, gets an answer and rates it [R2.2.3 panel SPE] [R1.3 panel COL]', async () => {
  const specialist = await panel.open('speA')
  await visit(specialist, '/SupportRequest/create')
  await input(specialist, '事项').fill('L1-02 配电容量')
  await choose(specialist, '受理部门', '綜合部', true)
  await input(specialist, '问题与请求').fill('餐饮客户需要 80kW')
  await save(specialist)

  const engineer = await panel.open('collaborator')
  await visit(engineer, '/SupportRequest')
  await engineer.getByRole('link', { name: 'L1-02 配电容量' }).click()
  await verb(engineer, '答复', { 答复: '可以增容，需两周' })
  await specialist.reload()
  await verb(specialist, '评价并关闭', { 评分: '5' })
  await specialist.getByText('已关闭').first().waitFor()
  for (const page of [specialist, engineer]) expect(complaintsOf(page)).toEqual([])
})

test('the deputy reports, the manager acknowledges with a word [R2.2.2 panel DEP]', async () => {
  const deputy = await panel.open('depA')
  await visit(deputy, '/WorkReport/create')
  await input(deputy, '标题').fill('十月市场动态')
  await input(deputy, '汇报期起').fill('2026-10-01')
  await input(deputy, '汇报期止').fill('2026-10-31')
  await input(deputy, '工作进展').fill('竞品降租')
  await save(deputy)
  const report = await idIn('WorkReport')
  await verb(deputy, '提交')
  const manager = await panel.open('manA')
  await visit(manager, `/WorkReport/${report}/show`)
  await verb(manager, '签阅', { 批示: '请跟进' })
  await deputy.reload()
  await deputy.getByText('请跟进').waitFor()
})

test('HR keeps the scheme, the team is honoured [R7.1 panel HR] [R7.3 panel HR]', async () => {
  const hr = await panel.open('hr')
  await visit(hr, '/Honor/create')
  await input(hr, '荣誉名称').fill('年度优秀团队')
  await input(hr, '授予日').fill('2026-11-01')
  await input(hr, '事迹').fill('出租率居首')
  await save(hr)
  await visit(hr, '/Honor')
  await hr.getByRole('link', { name: '年度优秀团队' }).waitFor()
  expect(complaintsOf(hr)).toEqual([])
})
