/** A path for each: a record is made, found, related, and moved by its verbs, by the one whose it is. */

import type { Page } from 'playwright-core'
import { makeVisitTasks } from '../../server/src/modules/tasks/index.ts'
import { createLog } from '../../server/src/ops/log.ts'
import { CLIENTS, CONTRACTS, EVENTS, employeeOf, id, type Person } from '../kit/world.ts'
import { BEFORE } from '../writer/kit.ts'
import { axeFindings, complaintsOf, input, type PanelTest, startPanel, visit } from './browser.ts'
import { choose, find, newest, save, verb } from './steps.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

const pages = new Map<Person, Page>()
/** The page of a person, in whose browser he stays signed in from test to test. */
async function as(person: Person): Promise<Page> {
  const page = pages.get(person) ?? (await panel.open(person))
  pages.set(person, page)
  return page
}
afterEach(() => {
  for (const [person, page] of pages) expect([person, complaintsOf(page)]).toEqual([person, []])
})

const given = (record: Record<string, unknown>) => `source=${encodeURIComponent(JSON.stringify(record))}`
const sql = (text: string, values: unknown[] = []) => panel.test.database.pool.query(text, values)

test('a signing ceremony is planned at its contract, found, and recorded as held [R3.3.3 panel SPE]', async () => {
  await sql("UPDATE Contract SET state = 'SIGNING' WHERE id = ?", [CONTRACTS.reviewOfSpeA])
  const page = await as('speA')
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
})

test('the manager says how often clients of a grade are visited; who is overdue waits for the specialist [R4.3 panel MAN] [R4.3 panel SPE]', async () => {
  const manager = await as('manA')
  await visit(manager, '/GradePolicy/create')
  await choose(manager, '客户等级', 'A 级')
  await input(manager, '服务策略').fill('专人对接，每月走访')
  await input(manager, '营销方案').fill('优先选位')
  await input(manager, '最长拜访间隔').fill('30')
  await save(manager)
  await sql("UPDATE Client SET createdAt = '2025-01-01'")
  const { app, database, prisma, env } = panel.test
  await makeVisitTasks({ catalog: app.catalog, pool: database.pool, prisma }, createLog(env))

  const specialist = await as('speA')
  await visit(specialist, '/')
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
})

test.each([
  ['legal', '合同', 'HT5'],
  ['finance', '合同', 'HT2'],
  ['leader', '客户', '客戶2'],
  ['hr', null, null],
  ['admin', null, null],
  ['collaborator', null, null],
] as const)(
  '%s writes down what is to be done, finds it again, and is done with it',
  async (person, relation, record) => {
    const page = await as(person)
    await visit(page, '/Task/create')
    await input(page, '事项').fill('核对附件清单')
    await input(page, '截止日期').fill('2031-01-02')
    if (relation) await choose(page, relation, record, true)
    await save(page)
    await find(page, 'Task', '核对附件清单')
    if (record) await page.getByRole('link', { name: record }).waitFor()
    await verb(page, '完成', { 办理结果: '已核对' })
    await page.getByText('已完成').first().waitFor()
  },
)

test('needs, a question with its answer, and a proposal that fits bring the talks on [R3.3.1 panel SPE]', async () => {
  const page = await as('speA')
  const deal = id('dl', 4)
  await visit(page, `/Demand/create?${given({ clientId: CLIENTS.ofSpeA })}`)
  await choose(page, '业态', '餐饮')
  await input(page, '面积下限').fill('80')
  await input(page, '面积上限').fill('120')
  await input(page, '关注事项').fill('需上下水与独立排烟')
  await save(page)

  await visit(page, `/Client/${CLIENTS.ofSpeA}/show/inquiries`)
  await page.getByRole('link', { name: '新建问答' }).click()
  await input(page, '主题').fill('排烟条件')
  await input(page, '客户提问').fill('一层能否排烟？')
  await save(page)
  await find(page, 'Inquiry', '排烟条件')
  await verb(page, '答复', { 答复内容: '东侧有独立烟道' })

  await visit(page, `/Deal/${deal}/show/proposals`)
  await page.getByRole('link', { name: '新建招商方案' }).click()
  await input(page, '方案标题').fill('转角餐饮方案')
  await input(page, '客户需求').fill('100 平方米，可排烟')
  await input(page, '解决方案').fill('推荐 L1-02，烟道已到位')
  await input(page, '有效期至').fill('2031-12-31')
  await save(page)
  await find(page, 'Proposal', '转角餐饮方案')
  await page.getByRole('link', { name: '洽談4' }).waitFor()
  await verb(page, '发送给客户')
  await visit(page, `/Deal/${deal}/show`)
  await page.reload()
  await verb(page, '进入方案')
  await page.getByRole('tab', { name: '招商方案' }).click()
  await page.getByRole('row', { name: /转角餐饮方案.*已发送/ }).waitFor()
})

test('a client file is opened, filled, found, and flagged once nobody looks after it [R4.1 panel SPE]', async () => {
  const page = await as('speA')
  await visit(page, '/Client/create')
  await input(page, '客户名称').fill('山间茶饮')
  await choose(page, '业态', '餐饮')
  await save(page)
  const client = await newest(panel, 'Client')
  await visit(page, `/Client/${client}/show/contacts`)
  await page.getByRole('link', { name: '新建联系人' }).click()
  await input(page, '姓名').fill('何小姐')
  await input(page, '手机号码').fill('13800138000')
  await save(page)
  await page.getByRole('row', { name: /何小姐.*138\*\*\*\*8000/ }).waitFor()

  await sql("UPDATE Client SET updatedAt = '2025-01-01' WHERE id = ?", [client])
  await visit(page, '/Client')
  await page.getByRole('button', { name: '筛选条件' }).click()
  await page.getByRole('menuitemcheckbox', { name: '档案待更新' }).click()
  await page.getByRole('combobox', { name: '档案待更新' }).click()
  await page.getByRole('option', { name: '是' }).click()
  await page.getByText('共 1 条').waitFor()
  await page.getByRole('link', { name: '山间茶饮' }).click()
  await page.getByRole('link', { name: '编辑' }).click()
  await input(page, '档案核对日').fill('2026-11-20')
  await save(page, '山间茶饮')
  await visit(page, '/Client')
  await page.getByText('没有符合条件的客户').waitFor()
})

test('an event is summed up, its measures go into the next one, and what came of it is seen [R5.3 panel DEP]', async () => {
  const page = await as('depA')
  const event = EVENTS.ended[1]!
  await visit(page, `/Event/${event}/show/summaries`)
  await page.getByRole('link', { name: '新建活动总结' }).click()
  await input(page, '报告标题').fill('对接会总结')
  await input(page, '到场人数').fill('42')
  await input(page, '效果评估').fill('目标二十家，意向二十五家')
  await input(page, '存在问题').fill('签到排队')
  await page.getByRole('button', { name: '添加' }).click()
  await page.locator('input[name="improvements.0.text"]').fill('提前两周发邀请')
  await choose(page, '沿用于活动', '活動5', true)
  await save(page)
  await visit(page, `/Client/${CLIENTS.ofNobody}`)
  await choose(page, '来源活动', '活動11', true)
  await save(page, '客戶4')

  await find(page, 'EventSummary', '对接会总结')
  await page.getByRole('link', { name: '活動5' }).waitFor()
  await visit(page, `/Event/${event}/show`)
  await verb(page, '总结归档')
  await page.getByText('已总结').first().waitFor()
  await page.getByRole('tab', { name: '带来的客户' }).click()
  await page.getByRole('link', { name: '客戶4' }).waitFor()
})

test('a course online is taken and a practice held; each learns in his way [R8.3 panel DEP] [R8.3 panel SPE]', async () => {
  const deputy = await as('depA')
  await visit(deputy, '/TrainingCourse/create')
  await input(deputy, '课程名称').fill('租赁谈判线上课')
  await choose(deputy, '培训内容', '业务知识')
  await choose(deputy, '培训方式', '线上学习')
  await input(deputy, '课时（小时）').fill('4')
  await input(deputy, '学习网址').fill('https://example.test/lease')
  await save(deputy)
  await find(deputy, 'TrainingCourse', '租赁谈判线上课')
  await deputy.getByRole('tab', { name: '场次' }).click()
  await deputy.getByRole('link', { name: '新建培训场次' }).click()
  await deputy.locator('input[name=startAt]').fill('2026-05-04T09:00')
  await deputy.locator('input[name=endAt]').fill('2026-05-04T17:00')
  await save(deputy)
  const session = await newest(panel, 'TrainingSession')

  const specialist = await as('speA')
  await visit(specialist, `/Enrollment/create?${given({ sessionId: session })}`)
  await save(specialist)
  const seat = await newest(panel, 'Enrollment')
  await visit(specialist, `/Enrollment/${seat}`)
  await input(specialist, '学习进度').fill('60')
  await save(specialist, '60')

  await visit(deputy, `/TrainingSession/${session}/show`)
  await verb(deputy, '登记已举办')
  await visit(deputy, `/Enrollment/${seat}/show`)
  await verb(deputy, '登记出席', { '课时（小时）': '4', 成绩: '88' })
  await visit(specialist, `/Enrollment/${seat}/show`)
  await specialist.reload()
  await specialist.getByText('88', { exact: true }).waitFor()
})

test('a career is planned and agreed on, a certificate is obtained [R8.4 panel SPE] [R8.4 panel MAN]', async () => {
  const specialist = await as('speA')
  await visit(specialist, '/DevelopmentPlan/create')
  await input(specialist, '年度').fill('2031')
  await input(specialist, '兴趣').fill('餐饮品牌')
  await input(specialist, '专长').fill('谈判')
  await input(specialist, '发展目标').fill('两年内任副经理')
  await save(specialist)
  const plan = await newest(panel, 'DevelopmentPlan')
  const manager = await as('manA')
  await visit(manager, `/DevelopmentPlan/${plan}/show`)
  await verb(manager, '商定规划', { 发展建议: '带一个项目' })
  await visit(specialist, `/DevelopmentPlan/${plan}/show`)
  await specialist.reload()
  await specialist.getByText('带一个项目').waitFor()

  await visit(specialist, '/Certification/create')
  await input(specialist, '证书名称').fill('商业地产经理人')
  await input(specialist, '费用').fill('1,200')
  await input(specialist, '考试日期').fill('2026-10-10')
  await save(specialist)
  await find(specialist, 'Certification', '商业地产经理人')
  await verb(specialist, '登记取得', { 证书编号: 'CRE-1', 取得日期: '2026-10-20', 有效期至: '2031-10-19' })
  await specialist.getByText('¥1,200.00').waitFor()
})

test('a month is appraised: assessed, reviewed with measures, confirmed, closed [R7.2 panel HR] [R7.2 panel MAN] [R7.2 panel LEA]', async () => {
  for (const [table, rows] of BEFORE.flatMap((each) => Object.entries(each)))
    for (const row of rows) await sql('INSERT INTO ?? SET ?', [table, row])
  const hr = await as('hr')
  await visit(hr, '/AppraisalCycle/create')
  await choose(hr, '考核方案', '生效方案', true)
  await input(hr, '名称').fill('十月考核')
  await choose(hr, '类型', '月度')
  await input(hr, '考核期起').fill('2026-10-01')
  await input(hr, '考核期止').fill('2026-10-31')
  await save(hr)
  const cycle = await newest(panel, 'AppraisalCycle')
  await visit(hr, `/Scorecard/create?${given({ cycleId: cycle, employeeId: employeeOf('speA') })}`)
  await save(hr)
  const card = await newest(panel, 'Scorecard')

  const specialist = await as('speA')
  await visit(specialist, `/Scorecard/${card}/show`)
  await verb(specialist, '提交自评', { 自评: '完成两单' })
  const manager = await as('manA')
  await visit(manager, `/AppraisalCycle/${cycle}/show/scorecards`)
  await manager
    .getByRole('link', { name: /已自评|員工speA/ })
    .first()
    .click()
  await verb(manager, '评价', { 上级评价: '达标', 问题与改进措施: '十一月起每周两次陌拜' })
  await verb(manager, '确认')
  await find(hr, 'AppraisalCycle', '十月考核')
  await verb(hr, '完成评分')
  const leader = await as('leader')
  await visit(leader, `/AppraisalCycle/${cycle}/show`)
  await verb(leader, '确认')
  await visit(hr, `/AppraisalCycle/${cycle}/show`)
  await hr.reload()
  await verb(hr, '结束')
  await visit(specialist, `/Scorecard/${card}/show`)
  await specialist.reload()
  await specialist.getByText('十一月起每周两次陌拜').waitFor()
})
