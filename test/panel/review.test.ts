/** R6.1.2, R6.1.3 in the panel: legal sends a contract back, a new rent goes to the manager again, an old page approves nothing. */
import { contractSteps } from '../kit/contracts.ts'
import { CLIENTS, PROPERTIES, UNITS } from '../kit/world.ts'
import { mutations, only, steps } from '../modules/mutate.ts'
import { complaintsOf, type PanelTest, startPanel, visit } from './browser.ts'
import { verb } from './steps.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

test('a returned contract comes back by the queue with what is new; an approval from a page that is out of date is refused [R6.1.2 panel LEG] [R6.1.3 panel MAN]', async () => {
  const { does } = steps(mutations(() => panel.test))
  const { judge } = contractSteps(() => panel.test)
  const step = (rate: string) => ({ rentSteps: [{ startDate: '2031-01-01', rate }] })
  let contract = await does('speA', 'createContract', {
    number: 'HT-复审-1',
    title: '二号铺租赁合同',
    clientId: CLIENTS.ofSpeA,
    propertyId: PROPERTIES.A,
    units: [{ unitId: UNITS.hiddenA, area: '100' }],
    parties: [{ role: 'LESSOR', name: '示例商業管理有限公司' }],
    area: '100',
    rentCommencement: '2031-01-01',
    expiry: '2033-12-31',
    ...step('10'),
  })
  contract = await judge('manA', 'approveContract', await does('speA', 'submitContract', only(contract)))
  const opinion = { contractId: contract.id, clause: '租金', severity: 'BLOCKING', text: '请核对单价' }
  const given = await does('legal', 'createReviewOpinion', opinion)

  const legal = await panel.open('legal')
  await visit(legal, '/review')
  await legal.getByText('待答复意见 1 条').waitFor()
  await legal.getByText('二号铺租赁合同 · 客戶1').waitFor()
  await legal.getByRole('link', { name: 'HT-复审-1' }).click()
  await verb(legal, '退回修改', { 原因: '见意见' })
  await does('speA', 'answerReviewOpinion', { ...only(given), answer: '单价改为 12 元' })
  const [held] = (
    await panel.test.graphql(
      'speA',
      `{ contracts(where: { number: { equals: "HT-复审-1" } }) { nodes { id version } } }`,
    )
  ).data.contracts.nodes
  contract = await does('speA', 'updateContract', { ...only(held), ...step('12') })
  contract = await does('speA', 'resubmitContract', only(contract))

  const manager = await panel.open('manA')
  await visit(manager, '/')
  await manager.getByRole('link', { name: '待我审核的合同' }).first().click()
  await manager.getByText('自您上次办理的第 1 版以来，第 2 版改动了：租金阶梯').waitFor()
  await manager.getByRole('link', { name: 'HT-复审-1' }).click()
  await manager.getByRole('button', { name: '批准并送法务', exact: true }).waitFor()
  // In another window he changes the deposit: this page shows a version that is no longer the one before him.
  await does('manA', 'updateContract', { ...only(contract), deposit: '50000' })
  await manager.getByRole('button', { name: '批准并送法务', exact: true }).click()
  const dialog = manager.getByRole('dialog')
  await dialog.getByRole('button', { name: '批准并送法务', exact: true }).click()
  await dialog.getByRole('alert').waitFor()
  await manager.reload()
  await verb(manager, '批准并送法务')

  await visit(legal, '/review')
  await legal.getByText('自您上次办理的第 1 版以来，第 3 版改动了').waitFor()
  await does('legal', 'acceptReviewOpinion', { id: given.id, version: 2 })
  await legal.getByRole('link', { name: 'HT-复审-1' }).click()
  await verb(legal, '法务审核通过')
  for (const page of [legal, manager]) expect(complaintsOf(page)).toEqual([])
})
