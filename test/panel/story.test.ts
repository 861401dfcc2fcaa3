/** R3.3 to R6.3 in one piece: a deal from its lead to the contract in force, with the log-ins of all who take part. */
import type { Page } from 'playwright-core'
import { partnerOf } from '../access/actors.ts'
import { contractSteps } from '../kit/contracts.ts'
import { CLIENTS, DEPARTMENTS, id, PROJECTS, PROPERTIES, UNITS } from '../kit/world.ts'
import { mutations, steps } from '../modules/mutate.ts'
import { complaintsOf, input, type PanelTest, settled, startPanel, visit } from './browser.ts'
import { choose, newest, save, verb } from './steps.ts'

let panel: PanelTest
const { does } = steps(mutations(() => panel.test))
const { signatory, putAway } = contractSteps(() => panel.test)
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

const source = (record: Record<string, unknown>) => `source=${encodeURIComponent(JSON.stringify(record))}`
/** A step on the page of a record as it stands now; what the dialog looks like is seen to elsewhere. */
async function on(page: Page, type: string, record: string, name: string, answers: Record<string, string> = {}) {
  await visit(page, `/${type}/${record}/show`)
  await page.getByRole('button', { name: '刷新' }).click()
  await settled(page)
  await verb(page, name, answers, { isLookedAt: false })
}

test('a lead becomes a contract in force: specialist, manager, legal, administrator, another department, finance and the merchant each do their part [R3.3.1 panel SPE] [R3.3.2 panel MAN] [R3.3.3 panel SPE] [R6.2.1 panel SPE] [R6.2.2 panel COL] [R6.3.1 panel FIN]', async () => {
  const [specialist, manager, legal] = [await panel.open('speA'), await panel.open('manA'), await panel.open('legal')]
  await visit(specialist, `/Deal/create?${source({ clientId: CLIENTS.ofSpeA, projectId: PROJECTS.A })}`)
  await input(specialist, '洽谈名称').fill('一楼茶饮')
  await save(specialist)
  const deal = await newest(panel, 'Deal')
  const step = (name: string) => on(specialist, 'Deal', deal, name)
  await step('已联系')

  const seen = { clientId: CLIENTS.ofSpeA, kind: 'FIRST', purpose: '了解需求' }
  const visitMade = await does('speA', 'createVisit', {
    ...seen,
    plannedAt: new Date(Date.now() - 172_800_000).toISOString(),
    checklist: [{ text: '手册', ready: true }],
  })
  const prepared = await does('speA', 'prepareVisit', visitMade)
  const yesterday = new Date(Date.now() - 86_400_000).toISOString()
  await does('speA', 'completeVisit', { ...prepared, visitedAt: yesterday, outcome: '有意向' })
  await step('已拜访')
  await step('确认需求')
  const offer = { dealId: deal, title: '转角铺位方案', solution: '一层转角', validUntil: '2099-01-01' }
  await does('speA', 'createProposal', offer)
  await on(specialist, 'Proposal', await newest(panel, 'Proposal'), '发送给客户')
  await step('进入方案')
  await step('协商条款')
  const held = (await panel.test.graphql('speA', `{ deal(id: "${deal}") { id version } }`)).data.deal
  await does('speA', 'updateDeal', { ...held, units: [{ unitId: UNITS.publishedA }] })
  const round = await does('speA', 'createTermRound', {
    dealId: deal,
    offeredOn: '2026-05-01',
    area: '100',
    rentCommencement: '2061-02-01',
    expiry: '2064-01-31',
    rentSteps: [{ startDate: '2061-02-01', rate: '10' }],
    deposit: '90000',
  })
  // No policy is in force: such terms need the manager.
  await on(manager, 'TermRound', round.id, '批准')
  await step('确认意向')

  await visit(specialist, `/TermRound/${round.id}/show`)
  await specialist.getByRole('button', { name: '起草合同' }).click()
  await specialist.getByRole('dialog').getByRole('button', { name: '起草合同' }).click()
  await specialist.waitForURL(/\/Contract\/ct_\w+\/show/)
  const contract = await newest(panel, 'Contract')
  const draft = (await panel.test.graphql('speA', `{ contract(id: "${contract}") { id version } }`)).data.contract
  const parties = [
    { role: 'LESSOR', name: '示例商业管理有限公司' },
    { role: 'LESSEE', name: '企业一有限公司' },
  ]
  const dates = { handoverDate: '2061-01-01', plannedOpening: '2061-02-01' }
  await does('speA', 'updateContract', {
    ...draft,
    parties,
    lesseeEntityId: id('le', 1),
    propertyId: PROPERTIES.A,
    ...dates,
  })
  await step('拟订合同')
  await on(specialist, 'Contract', contract, '提交审核')
  await on(manager, 'Contract', contract, '批准并送法务')
  await on(legal, 'Contract', contract, '法务审核通过')

  await does('speA', 'createSealUse', { contractId: contract, copies: 4, reason: '签约' })
  await on(manager, 'SealUse', await newest(panel, 'SealUse'), '批准用印')
  await on(specialist, 'Contract', contract, '进入签订')
  await signatory({ name: '王总' })
  await specialist.getByRole('button', { name: '登记签订', exact: true }).click()
  await choose(specialist, '我方签字人', '王总', true)
  await specialist.getByRole('dialog').getByRole('button', { name: '登记签订', exact: true }).click()
  await specialist.getByText('已完成：登记签订').waitFor()
  await step('已签约')
  await putAway(contract, 'DA-2061-1')
  await on(specialist, 'Contract', contract, '归档')

  const given = { contractId: contract, recipientKind: 'DEPARTMENT', recipientDepartmentId: DEPARTMENTS.office }
  await does('speA', 'sendCopyDistribution', await does('speA', 'createCopyDistribution', given))
  const engineer = await panel.open('collaborator')
  await on(engineer, 'CopyDistribution', await newest(panel, 'CopyDistribution'), '签收')
  await on(specialist, 'Contract', contract, '确认交付', { 交付日: '2061-01-05' })
  await on(specialist, 'Contract', contract, '开始履行')

  const partner = await partnerOf(panel.test, CLIENTS.ofSpeA)
  const his = `{ contract(id: "${contract}") { state handoverDate obligations(first: 100, where: { kind: { equals: DEPOSIT } }) { nodes { id state amount paidAmount } } } }`
  const before = (await panel.test.graphql(partner.as, his)).data.contract
  expect([before.state, before.handoverDate]).toEqual(['IN_FORCE', '2061-01-05'])
  const [duty] = before.obligations.nodes
  const finance = await panel.open('finance')
  await visit(finance, `/Receipt/create?${source({ obligationId: duty.id })}`)
  await input(finance, '收款单号').fill('SK-61')
  await input(finance, '收款金额').fill('30,000')
  await input(finance, '到账日期').fill('2026-01-05')
  await save(finance)
  const after = (await panel.test.graphql(partner.as, his)).data.contract.obligations.nodes
  expect(after).toEqual([{ id: duty.id, state: 'PENDING', amount: '90000.00', paidAmount: '30000.00' }])
  for (const page of [specialist, manager, legal, engineer, finance]) expect(complaintsOf(page)).toEqual([])
})
