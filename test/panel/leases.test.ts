/** R6, R3.4 in the panel: review, signing, archive, money, breach and move-in, each step by the person whose it is. */
import { PDF, upload } from '../kit/files.ts'
import { CLIENTS, CONTRACTS, DEPARTMENTS, employeeOf, id, PROPERTIES, UNITS } from '../kit/world.ts'
import { complaintsOf, input, type PanelTest, startPanel, visit } from './browser.ts'
import { choose, newest, save, verb } from './steps.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

const terms = {
  number: 'HT-演示-1',
  clientId: CLIENTS.ofSpeA,
  lesseeEntityId: id('le', 1),
  propertyId: PROPERTIES.A,
  units: [{ unitId: UNITS.hiddenA, area: '100' }],
  parties: [{ role: 'LESSOR', name: '示例商業管理有限公司' }],
  area: '100',
  handoverDate: '2031-01-01',
  plannedOpening: '2031-02-01',
  rentCommencement: '2031-02-01',
  expiry: '2034-01-31',
  rentSteps: [{ startDate: '2031-02-01', rate: '10' }],
  deposit: '90000',
}

test('a contract goes through manager and legal, comes back once, is signed and archived [R6.1.1 panel SPE] [R6.1.2 panel MAN] [R6.1.3 panel LEG] [R6.2.1 panel MAN] [R6.2.2 panel SPE]', async () => {
  const made = await panel.test.graphql(
    'speA',
    'mutation($input: CreateContractInput!) { createContract(input: $input) { id } }',
    { input: terms },
  )
  const contract = made.data.createContract.id as string
  const [specialist, manager, legal] = [await panel.open('speA'), await panel.open('manA'), await panel.open('legal')]
  await visit(specialist, `/Contract/${contract}/show`)
  await verb(specialist, '提交审核')
  await visit(manager, `/Contract/${contract}/show`)
  await verb(manager, '批准并送法务')

  await visit(legal, `/ReviewOpinion/create?source=${encodeURIComponent(JSON.stringify({ contractId: contract }))}`)
  await input(legal, '涉及条款').fill('违约责任')
  await choose(legal, '意见等级', '必须修改')
  await input(legal, '意见内容').fill('请写明起算日')
  await save(legal)
  const opinion = await newest(panel, 'ReviewOpinion')
  await visit(legal, `/Contract/${contract}/show`)
  await verb(legal, '退回修改', { 原因: '见意见' })

  await visit(specialist, `/ReviewOpinion/${opinion}/show`)
  await verb(specialist, '答复', { 专员答复: '已补充' })
  await visit(specialist, `/Contract/${contract}/show`)
  await specialist.reload()
  await verb(specialist, '直送法务复审')
  await visit(legal, `/ReviewOpinion/${opinion}/show`)
  await legal.reload()
  await verb(legal, '采纳答复')
  await visit(legal, `/Contract/${contract}/show`)
  await legal.reload()
  await verb(legal, '法务审核通过')

  await specialist.reload()
  await verb(specialist, '进入签订')
  await specialist.getByRole('tab', { name: '用印申请' }).click()
  await specialist.getByRole('link', { name: '新建用印申请' }).click()
  await choose(specialist, '印章', '公章')
  await input(specialist, '申请份数').fill('4')
  await input(specialist, '用印事由').fill('签约')
  await save(specialist)
  const seal = await newest(panel, 'SealUse')
  await visit(manager, `/SealUse/${seal}/show`)
  await verb(manager, '批准用印')

  const administrator = await panel.open('admin')
  await visit(administrator, '/Signatory/create')
  await choose(administrator, '部门', '甲商場招商部', true)
  await input(administrator, '姓名').fill('王总')
  await input(administrator, '授权依据').fill('授权书 7 号')
  await input(administrator, '合同总额上限').fill('9,000,000')
  await input(administrator, '授权起日').fill('2026-01-01')
  await save(administrator)
  await visit(manager, `/Contract/${contract}/show`)
  await manager.getByRole('button', { name: '登记签订', exact: true }).click()
  await choose(manager, '我方签字人', '王总', true)
  await manager.getByRole('dialog').getByRole('button', { name: '登记签订', exact: true }).click()
  await manager.getByText('已完成：登记签订').waitFor()
  await visit(
    specialist,
    `/ArchiveRecord/create?source=${encodeURIComponent(JSON.stringify({ contractId: contract }))}`,
  )
  await input(specialist, '档案编号').fill('DA-2026-001')
  await input(specialist, '存放位置').fill('档案室 3-2')
  await input(specialist, '归档日期').fill('2026-11-20')
  await save(specialist)
  const record = await newest(panel, 'ArchiveRecord')
  await upload(panel.test, 'speA', { record, kind: 'SCAN', name: '原件.pdf', content: PDF })
  await visit(specialist, `/Contract/${contract}/show`)
  await specialist.reload()
  await verb(specialist, '归档')
  await specialist.getByRole('tab', { name: '变更历史' }).click()
  await specialist.getByText('见意见').waitFor()
  for (const page of [specialist, manager, legal, administrator]) expect(complaintsOf(page)).toEqual([])
})

test('finance books a part of what is owed, and a payment for several sums [R6.3.1 panel FIN]', async () => {
  await panel.test.database.pool.query('INSERT INTO Obligation SET ?', [
    {
      id: id('ob', 900),
      departmentId: DEPARTMENTS.A,
      contractId: CONTRACTS.signedOfSpeA,
      kind: 'RENT',
      title: '一月租金',
      dueOn: '2026-01-01',
      amount: '9000.00',
    },
  ])
  const finance = await panel.open('finance')
  await visit(finance, `/Receipt/create?source=${encodeURIComponent(JSON.stringify({ obligationId: id('ob', 900) }))}`)
  await input(finance, '收款单号').fill('SK-1')
  await input(finance, '收款金额').fill('4,000')
  await input(finance, '到账日期').fill('2026-01-05')
  await save(finance)
  await visit(finance, `/Obligation/${id('ob', 900)}/show`)
  await finance.getByText('¥4,000.00').first().waitFor()

  // One payment for this sum and another one, divided by hand.
  await panel.test.database.pool.query('INSERT INTO Obligation SET ?', [
    {
      id: id('ob', 902),
      departmentId: DEPARTMENTS.A,
      contractId: CONTRACTS.signedOfSpeA,
      kind: 'FEE',
      title: '一月物业费',
      dueOn: '2026-01-02',
      amount: '700.00',
    },
  ])
  await visit(finance, `/Contract/${CONTRACTS.signedOfSpeA}/show`)
  await finance.getByRole('button', { name: '登记收款' }).click()
  const dialog = finance.getByRole('dialog')
  // What is due by today, until another sum is written.
  await dialog.locator('input[name=amount][value="5700.00"]').waitFor()
  await input(finance, '收款金额').fill('5,100')
  await input(finance, '到账日期').fill('2026-01-06')
  const part = (title: string) => dialog.getByLabel(`本次分配 ${title}`)
  await dialog.locator('input[aria-label="本次分配 一月物业费"][value="100.00"]').waitFor()
  expect(await part('一月租金').inputValue()).toBe('5000.00')
  await part('一月租金').fill('4,400')
  await dialog.getByRole('button', { name: '登记收款' }).click()
  await dialog.getByText('各笔分配合计 4500.00，与收款金额不一致。').waitFor()
  await part('一月物业费').fill('700')
  await dialog.getByRole('button', { name: '登记收款' }).click()
  await finance.getByText('已登记 2 张收款单').waitFor()
  const [booked] = await panel.test.database.pool.query(
    'SELECT title, CAST(paidAmount AS CHAR) AS paid FROM Obligation WHERE id IN (?) ORDER BY id',
    [[id('ob', 900), id('ob', 902)]],
  )
  expect(booked).toEqual([
    { title: '一月租金', paid: '8400.00' },
    { title: '一月物业费', paid: '700.00' },
  ])
  expect(complaintsOf(finance)).toEqual([])
})

test('a client is reminded by hand; the letter of demand is looked at and kept; figures open to records [R6.3.1 panel SPE] [R6.3.3 panel MAN]', async () => {
  const { pool } = panel.test.database
  await pool.query('UPDATE Contact SET consent = 1 WHERE id = ?', [id('co', 1)])
  await pool.query('UPDATE Contract SET lateFeeRate = 0.05 WHERE id = ?', [CONTRACTS.signedOfSpeA])
  await pool.query('INSERT INTO Obligation SET ?', [
    {
      id: id('ob', 901),
      departmentId: DEPARTMENTS.A,
      contractId: CONTRACTS.signedOfSpeA,
      kind: 'RENT',
      title: '二月租金',
      dueOn: '2026-02-01',
      amount: '8000.00',
      state: 'OVERDUE',
    },
  ])
  const specialist = await panel.open('speA')
  await visit(specialist, `/Obligation/${id('ob', 901)}/show`)
  await specialist.getByRole('button', { name: '提醒商户' }).click()
  await input(specialist, '备注').fill('请尽快付清')
  await specialist.getByRole('dialog').getByRole('button', { name: '提醒商户' }).click()
  await specialist.getByText('已完成').waitFor()
  await visit(specialist, `/Contract/${CONTRACTS.signedOfSpeA}/show`)
  await specialist.getByRole('button', { name: '催款函' }).click()
  const letter = specialist.getByRole('dialog')
  await letter.getByText('致：企業1有限公司').waitFor()
  await letter.getByRole('cell', { name: '二月租金' }).waitFor()
  const [paper] = await Promise.all([
    specialist.waitForEvent('download'),
    letter.getByRole('button', { name: 'PDF' }).click(),
  ])
  expect(paper.suggestedFilename()).toMatch(/^催款函 企業1有限公司 .*\.pdf$/)
  await letter.getByRole('button', { name: '登记寄出' }).click()
  await specialist.getByText(/已登记 \d+ 笔款项的催款函/).waitFor()
  const [kept] = await pool.query(
    'SELECT channel, byHand, state, note FROM ObligationReminder WHERE obligationId = ? ORDER BY channel',
    [id('ob', 901)],
  )
  expect(kept).toEqual([
    { channel: 'EMAIL', byHand: 1, state: 'SENT', note: '请尽快付清' },
    { channel: 'LETTER', byHand: 1, state: 'SENT', note: null },
  ])
  const manager = await panel.open('manA')
  await visit(manager, '/performance')
  await manager
    .getByRole('region', { name: /逾期账龄（按物业/ })
    .getByRole('link')
    .last()
    .click()
  await manager.getByText('二月租金').waitFor()
  for (const page of [specialist, manager]) expect(complaintsOf(page)).toEqual([])
})

test('a breach is noticed, given time and settled [R6.3.2 panel SPE]', async () => {
  const specialist = await panel.open('speA')
  await visit(
    specialist,
    `/BreachCase/create?source=${encodeURIComponent(JSON.stringify({ contractId: CONTRACTS.signedOfSpeA }))}`,
  )
  await input(specialist, '案由').fill('逾期两个月')
  await input(specialist, '违反条款').fill('第五条')
  await input(specialist, '违约事实').fill('一月、二月租金未付')
  await input(specialist, '催告日期').fill('2026-03-01')
  await save(specialist)
  await verb(specialist, '给予整改期', { 整改期限: '2026-03-15', 证据: '催告函签收回执' })
  await verb(specialist, '追究违约金', { 违约金: '5000' })
  await verb(specialist, '结案', { 处理结果: '已付清' })

  // Each figure of the statistics opens exactly the cases that it counts: not those settled long ago, nor in other money.
  const breach = (n: number, more: Record<string, unknown>) =>
    panel.test.database.pool.query('INSERT INTO BreachCase SET ?', [
      {
        id: id('bc', 900 + n),
        departmentId: DEPARTMENTS.A,
        contractId: CONTRACTS.signedOfSpeA,
        title: `案${n}`,
        clause: '第五条',
        facts: '逾期',
        state: 'SETTLED',
        ...more,
      },
    ])
  await breach(1, { settledAt: '2019-05-01 00:00:00.000' })
  await breach(2, { settledAt: new Date(), contractId: CONTRACTS.signedOfSpeA2 })
  await breach(3, { state: 'CURE' })
  await panel.test.database.pool.query("UPDATE Contract SET currency = 'USD' WHERE id = ?", [CONTRACTS.signedOfSpeA2])
  const manager = await panel.open('manA')
  await visit(manager, '/performance')
  const opens: [href: string, count: number][] = []
  for (const region of ['违约案件（按处理阶段）', '违约案件（按违反条款）']) {
    const links = manager.getByRole('region', { name: region }).first().getByRole('link')
    await links.first().waitFor()
    for (const link of await links.all())
      opens.push([(await link.getAttribute('href'))!, Number(await link.textContent())])
  }
  // By stage: one in a cure period, two settled in two monies; by clause: three, of which one is open.
  expect(opens.map(([, count]) => count)).toEqual([1, 1, 1, 3, 1])
  for (const [href, count] of opens) {
    await visit(manager, href.replace(/^.*#/, ''))
    await manager.getByText(`第 1–${count} 条，共 ${count} 条`).waitFor()
  }
})

test('engineering passes a fit-out drawing; the specialist visits after the opening [R3.4.1 panel COL] [R3.4.2 panel SPE]', async () => {
  const { pool } = panel.test.database
  await pool.query('INSERT INTO MoveInCase SET ?', [
    { id: id('mi', 900), departmentId: DEPARTMENTS.A, contractId: CONTRACTS.signedOfSpeA, title: '入驻' },
  ])
  await pool.query('INSERT INTO MoveInTask SET ?', [
    {
      id: id('mk', 900),
      departmentId: DEPARTMENTS.A,
      moveInCaseId: id('mi', 900),
      title: '装修图纸审核',
      ownerId: employeeOf('speA'),
      handlingDepartmentId: DEPARTMENTS.office,
    },
  ])
  const engineer = await panel.open('collaborator')
  await visit(engineer, '/MoveInTask')
  await engineer.getByRole('link', { name: '装修图纸审核' }).click()
  await verb(engineer, '递交', { 递交日期: '2026-06-01' })
  await verb(engineer, '通过', { 通过日期: '2026-06-05' })

  const specialist = await panel.open('speA')
  await visit(
    specialist,
    `/ReturnVisit/create?source=${encodeURIComponent(JSON.stringify({ contractId: CONTRACTS.signedOfSpeA }))}`,
  )
  await input(specialist, '回访日期').fill('2026-09-01')
  await input(specialist, '上月销售额').fill('320000')
  await input(specialist, '经营困难').fill('周末客流不足')
  await save(specialist)
  await visit(specialist, '/ReturnVisit')
  await specialist.getByRole('link', { name: /2026/ }).first().waitFor()
  for (const page of [specialist, engineer]) expect(complaintsOf(page)).toEqual([])
})
