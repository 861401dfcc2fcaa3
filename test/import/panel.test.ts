/** The import page in a real browser: a file, a trial with what is wrong, the run, and what came of it. */
import type { Page } from 'playwright-core'
import { axeFindings, complaintsOf, type PanelTest, settled, startPanel, visit } from '../panel/browser.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

const choose = (page: Page, text: string | Buffer) =>
  page.locator('input[type=file]').setInputFiles({
    name: '客户.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  })

const csv = '客户编号,名称,备注二\nP1,面板客户,x\nP2,,y\n'

test('a manager tries a file, sees what is wrong, and imports the rest [R3.2.1 panel MAN]', async () => {
  const page = await panel.open('manA')
  await visit(page, '/import')
  await choose(page, csv)
  // Two headers are understood; the other is left out unless it is chosen.
  await page.getByRole('heading', { name: '列对应' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  // Two headers mean the client's name where people write it in short.
  await page.getByLabel('名称', { exact: true }).click()
  await page.getByRole('option', { name: /^客户名称/ }).click()
  await page.getByRole('button', { name: '试运行（不写入）' }).click()
  await page.getByText('试运行完成，没有写入任何数据').waitFor()
  await page.getByRole('cell', { name: '必填。' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await page.getByText('导入完成').waitFor()
  await settled(page)
  const answer = await panel.test.graphql(
    'manA',
    '{ clients(where: { code: { in: ["P1", "P2"] } }) { nodes { name } } }',
  )
  expect(answer.data.clients.nodes).toEqual([{ name: '面板客户' }])
  expect(complaintsOf(page)).toEqual([])
}, 60_000)

test('where the encoding of a file is not certain, it is asked for', async () => {
  const page = await panel.open('speA', { language: 'en' })
  await visit(page, '/import')
  await choose(page, Buffer.from([0xd6, 0xd0, 0xce, 0xc4, 0x0a]))
  await page.getByText('The encoding of the file is not certain').waitFor()
  await page.getByLabel('Encoding of the file').waitFor()
}, 60_000)

test('who may import nothing has no such page in the menu [R1.3 panel LEA]', async () => {
  const links = async (person: 'leader' | 'manA') => {
    const page = await panel.open(person)
    await page.locator('a[href$="/Client"]').first().waitFor()
    return page.locator('a[href$="/import"]').count()
  }
  expect(await links('leader')).toBe(0)
  expect(await links('manA')).toBe(1)
}, 60_000)
