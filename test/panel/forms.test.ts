/** Forms of the panel: what is wrong is said at the input, nobody overwrites anybody unseen, nothing is lost unasked. */
import type { Page } from 'playwright-core'
import { CLIENTS, CONTRACTS } from '../kit/world.ts'
import { axeFindings, complaintsOf, input, type PanelTest, settled, startPanel, visit } from './browser.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

const one = async <T>(sql: string, values: unknown[]): Promise<T> => {
  const [rows] = await panel.test.database.pool.query(sql, values)
  return (rows as T[])[0]!
}

const save = (page: Page) => page.getByRole('button', { name: '保存' }).click()

test('a specialist opens a client file: client, contact, demand, and the history of what he wrote', async () => {
  const page = await panel.open('speA')
  await visit(page, '/Client')
  await page.getByRole('link', { name: '新建' }).click()
  await input(page, '客户名称').fill('雲杉書店')
  await input(page, '客户编号').fill('YS-1')
  await page.getByRole('combobox', { name: '业态' }).click()
  await page.getByRole('option', { name: '教育培训' }).click()
  // As people type it: full-width digits and grouping.
  await input(page, '投资规模').fill('１，２００，０００．５')
  await input(page, '内部备注').fill('老板姓林')
  expect(await axeFindings(page)).toEqual([])
  await save(page)
  await page.getByText('已新建').waitFor()
  await page.getByText('¥1,200,000.50').waitFor()
  const client = await one<{ id: string; investmentScale: string }>('SELECT * FROM Client WHERE code = ?', ['YS-1'])
  expect(client.investmentScale).toBe('1200000.50')

  await page.getByRole('tab', { name: '联系人' }).click()
  await page.getByRole('link', { name: '新建联系人' }).click()
  await input(page, '姓名').fill('林老板')
  await input(page, '手机号码').fill('13812341234')
  await save(page)
  await page.getByRole('link', { name: '林老板' }).waitFor()
  // Back among the contacts of the client from which the form was opened.
  expect(page.url()).toContain(`#/Client/${client.id}/show/contacts`)
  await page.getByRole('cell', { name: '138****1234' }).waitFor()

  await page.getByRole('tab', { name: '需求意向' }).click()
  await page.getByRole('link', { name: '新建需求意向' }).click()
  await input(page, '面积下限').fill('80')
  await input(page, '面积上限').fill('120.5')
  await save(page)
  await page.getByRole('cell', { name: '120.50 ㎡', exact: true }).waitFor()

  await page.getByRole('tab', { name: '变更历史' }).click()
  await page.getByRole('row', { name: /客户名称.*雲杉書店/ }).waitFor()
  expect(await page.locator('main').textContent()).toContain('員工speA')
  expect(complaintsOf(page)).toEqual([])
})

test('what the server objects to stands at the input, in the reader’s language', async () => {
  const page = await panel.open('manA', { language: 'en' })
  await visit(page, `/Client/${CLIENTS.ofSpeA}`)
  await input(page, 'Website').fill('javascript:alert(1)')
  await page.getByRole('button', { name: 'Save' }).click()
  const website = input(page, 'Website')
  await page.locator('p.Mui-error', { hasText: /\w/ }).waitFor()
  expect(await website.getAttribute('aria-invalid')).toBe('true')
  expect(await axeFindings(page)).toEqual([])
  await website.fill('https://example.test/')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'https://example.test/' }).waitFor()
})

test('what the form itself can tell never reaches the server', async () => {
  const page = await panel.open('manA')
  await visit(page, '/Client/create')
  await input(page, '合作潜力').fill('九十')
  await input(page, '投资规模').fill('-5')
  await save(page)
  await page.getByText('请输入整数').waitFor()
  await page.getByText('不小于 0').waitFor()
  await page.getByText('必填').first().waitFor()
})

test('two people change one record: the second sees what the first did, and keeps his own on top of it', async () => {
  const page = await panel.open('manA')
  await visit(page, `/Client/${CLIENTS.ofSpeA2}`)
  await input(page, '城市').fill('苏州')

  const version = (await one<{ version: number }>('SELECT version FROM Client WHERE id = ?', [CLIENTS.ofSpeA2])).version
  await panel.test.graphql('depA', 'mutation ($input: UpdateClientInput!) { updateClient(input: $input) { id } }', {
    input: { id: CLIENTS.ofSpeA2, version, region: '江蘇' },
  })
  await save(page)
  const dialog = page.getByRole('dialog', { name: '记录已被他人修改' })
  await dialog.getByRole('row', { name: /省份地区.*江蘇/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: /保留我的修改/ }).click()
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[name=region]')?.value === '江蘇')
  expect(await input(page, '城市').inputValue()).toBe('苏州')
  await save(page)
  await page.getByText('已保存 1 条记录').waitFor()
  const stored = await one('SELECT region, city FROM Client WHERE id = ?', [CLIENTS.ofSpeA2])
  expect(stored).toEqual({ region: '江蘇', city: '苏州' })
})

test('or gives his own up for it', async () => {
  const page = await panel.open('manA')
  await visit(page, `/Client/${CLIENTS.ofNobody}`)
  await input(page, '城市').fill('无锡')
  await panel.test.database.pool.query('UPDATE Client SET version = version + 1, city = ? WHERE id = ?', [
    '宁波',
    CLIENTS.ofNobody,
  ])
  await save(page)
  await page.getByRole('button', { name: /放弃我的修改/ }).click()
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[name=city]')?.value === '宁波')
  await visit(page, '/Client')
  expect(page.url()).toContain('#/Client')
})

test('leaving a form with changes asks first', async () => {
  const page = await panel.open('manA')
  await visit(page, '/Client')
  await page.getByRole('link', { name: '客戶4' }).click()
  await page.getByRole('link', { name: '编辑' }).click()
  await input(page, '城市').fill('未保存')
  const questions: string[] = []
  page.once('dialog', (dialog) => {
    questions.push(dialog.message())
    dialog.dismiss()
  })
  await page.getByRole('link', { name: '查看' }).click()
  await page.waitForTimeout(300)
  expect(questions).toEqual(['有修改尚未保存，确定离开吗？'])
  expect(await input(page, '城市').inputValue()).toBe('未保存')
})

test('the rent steps of a draft are edited with the contract, every digit as it was typed', async () => {
  const page = await panel.open('speA')
  await visit(page, `/Contract/${CONTRACTS.draftOfSpeA}`)
  await page.getByLabel('租金单价').first().fill('12.3456')
  await page.locator('section', { hasText: '租金方式' }).getByRole('button', { name: /添加/ }).first().click()
  await page.getByLabel('租金单价').nth(1).fill('13')
  await page.locator('input[name="rentSteps.1.startDate"]').fill('2027-01-01')
  expect(await axeFindings(page)).toEqual([])
  await save(page)
  await page.getByText('已保存 1 条记录').waitFor()
  await settled(page)
  await page.getByRole('row', { name: /2027-01-01 ¥13\.00 每㎡每天/ }).waitFor()
  const [steps] = await panel.test.database.pool.query(
    'SELECT CAST(rate AS CHAR) AS rate FROM RentStep WHERE contractId = ? ORDER BY position',
    [CONTRACTS.draftOfSpeA],
  )
  expect(steps).toEqual([{ rate: '12.3456' }, { rate: '13.0000' }])
})

test('what people write stays text: no markup runs, and only web addresses become links', async () => {
  const evil = '<img src=x onerror="window.hacked=1">'
  await panel.test.database.pool.query('UPDATE Client SET name = ?, notes = ?, website = ? WHERE id = ?', [
    evil,
    `${evil}\n[x](javascript:window.hacked=1)`,
    'javascript:window.hacked=1',
    CLIENTS.ofNobody,
  ])
  const page = await panel.open('manA')
  await visit(page, '/Client')
  await page.getByRole('link', { name: evil }).click()
  await page.getByText('javascript:window.hacked=1', { exact: true }).waitFor()
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0)
  await visit(page, `/Client/${CLIENTS.ofNobody}`)
  expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined()
})
