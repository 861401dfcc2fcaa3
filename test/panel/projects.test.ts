/** R3.1, R4.2, R5.1 in the panel: research, a project, an event's approval and a complaint. */
import { CLIENTS, employeeOf } from '../kit/world.ts'
import { complaintsOf, input, type PanelTest, startPanel, visit } from './browser.ts'
import { choose, newest, save, verb } from './steps.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

test('the deputy records what is known of a competitor [R3.1.1 panel DEP]', async () => {
  const deputy = await panel.open('depA')
  await visit(deputy, '/MarketResearch/create')
  await deputy.getByRole('combobox', { name: '调研类型' }).click()
  await deputy.getByRole('option').nth(1).click()
  await input(deputy, '标题').fill('对面商场降租')
  await input(deputy, '调研日期').fill('2026-11-01')
  await input(deputy, '结论').fill('一层租金下调一成')
  await save(deputy)
  await visit(deputy, '/MarketResearch')
  await deputy.getByRole('link', { name: '对面商场降租' }).waitFor()
})

test('the manager opens a project with its team [R3.1.2 panel MAN] [R3.1.3 panel MAN]', async () => {
  const manager = await panel.open('manA')
  await visit(manager, '/LeasingProject/create')
  await input(manager, '项目编号').fill('XM-1')
  await input(manager, '项目名称').fill('二层餐饮调改')
  await choose(manager, '所属物业', '甲商場', true)
  await input(manager, '项目介绍').fill('引入正餐与轻食')
  await save(manager)
  await manager.getByText('二层餐饮调改').first().waitFor()
  expect(complaintsOf(manager)).toEqual([])
})

test('an event planned by the deputy is approved by the manager [R5.1 panel MAN]', async () => {
  const event = {
    type: 'PROMOTION_CONFERENCE',
    theme: '餐饮品牌推介会',
    goals: '意向二十家',
    startsAt: '2031-05-10T06:00:00Z',
    endsAt: '2031-05-10T09:00:00Z',
    place: '一层中庭',
    audience: '餐饮品牌',
    publicity: '公众号',
    budget: '30000',
    ownerId: employeeOf('depA'),
    agenda: [{ title: '开场', startsAt: '2031-05-10T06:00:00Z' }],
  }
  const made = await panel.test.graphql(
    'depA',
    'mutation($input: CreateEventInput!) { createEvent(input: $input) { id } }',
    { input: event },
  )
  expect(made.errors).toBeUndefined()
  const manager = await panel.open('manA')
  await visit(manager, '/Event')
  await manager.getByRole('link', { name: '餐饮品牌推介会' }).click()
  await verb(manager, '批准')
})

test('a complaint is assigned by the manager and handled by its specialist [R4.2 panel MAN]', async () => {
  const manager = await panel.open('manA')
  await visit(manager, `/Complaint/create?source=${encodeURIComponent(JSON.stringify({ clientId: CLIENTS.ofSpeA }))}`)
  await manager.getByRole('combobox', { name: '投诉类型' }).click()
  await manager.getByRole('option').nth(1).click()
  await input(manager, '投诉事项').fill('空调不冷')
  await input(manager, '投诉内容').fill('二层东区温度过高')
  await save(manager)
  const complaint = await newest(panel, 'Complaint')
  await manager.getByRole('button', { name: '指派', exact: true }).click()
  const dialog = manager.getByRole('dialog', { name: '指派' })
  await dialog.getByRole('combobox', { name: '经办人' }).fill('員工speA')
  await manager.getByRole('option', { name: '員工speA', exact: true }).click()
  await dialog.getByRole('button', { name: '指派', exact: true }).click()
  await manager.getByText('已完成：指派').waitFor()
  const specialist = await panel.open('speA')
  await visit(specialist, `/Complaint/${complaint}/show`)
  await verb(specialist, '开始处理')
  await verb(specialist, '处理完成', { 处理结果: '已检修' })
})
