/** R6.1 in the panel: a template is written and approved, a contract drafted from the terms, its versions compared and taken home. */
import { readFile } from 'node:fs/promises'
import { readPdf } from '../kit/pdf-text.ts'
import { DEALS, DEPARTMENTS } from '../kit/world.ts'
import { readZip } from '../kit/zip-text.ts'
import { type Held, mutations, steps } from '../modules/mutate.ts'
import { axeFindings, complaintsOf, input, type PanelTest, startPanel, visit } from './browser.ts'
import { newest, save, verb } from './steps.ts'

let panel: PanelTest
const { does } = steps(mutations(() => panel.test))
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

test('legal writes a template, the manager approves it, and a contract is drafted from the terms with it [R6.1.1 panel LEG] [R6.1.1 panel MAN] [R6.1.1 panel SPE]', async () => {
  const [legal, manager, specialist] = [await panel.open('legal'), await panel.open('manA'), await panel.open('speA')]
  const source = encodeURIComponent(JSON.stringify({ departmentId: DEPARTMENTS.A }))
  await visit(legal, `/ContractTemplate/create?source=${source}`)
  await input(legal, '范本名称').fill('固定租金合同')
  await legal.getByText('{{lessee}} 承租方').waitFor()
  await legal.locator('.button-add-clauses').click()
  await input(legal, '条款编号').fill('第一条')
  await input(legal, '条款标题').fill('保证金')
  await input(legal, '条款正文').fill('保证金{{depositt}}。')
  await legal.getByRole('button', { name: '保存' }).click()
  await legal.getByText('没有名为“depositt”的变量。').waitFor()
  await input(legal, '条款正文').fill('保证金{{deposit}}。')
  await save(legal)
  const template = await newest(panel, 'ContractTemplate')
  await visit(manager, `/ContractTemplate/${template}/show`)
  await verb(manager, '批准')

  const round = await does('speA', 'createTermRound', {
    dealId: DEALS.ofSpeA,
    offeredOn: '2026-05-01',
    area: '100',
    rentCommencement: '2051-01-01',
    expiry: '2053-12-31',
    rentSteps: [{ startDate: '2051-01-01', rate: '10' }],
    deposit: '90000',
  })
  await does('manA', 'approveTermRound', { id: round.id, version: round.version })
  await visit(specialist, `/TermRound/${round.id}/show`)
  await specialist.getByRole('button', { name: '起草合同' }).click()
  await specialist.getByRole('dialog').getByRole('button', { name: '起草合同' }).click()
  await specialist.waitForURL(/\/Contract\/ct_\w+\/show/)
  await specialist.getByText('¥90,000.00').first().waitFor()
  await specialist.getByText('固定租金合同').first().waitFor()
  // A second draft of the same talks is refused, and the dialog says why.
  await visit(specialist, `/TermRound/${round.id}/show`)
  await specialist.getByRole('button', { name: '起草合同' }).click()
  await specialist.getByRole('dialog').getByRole('button', { name: '起草合同' }).click()
  await specialist.getByRole('dialog').getByText('该洽谈已有合同').waitFor()
  for (const page of [legal, manager, specialist]) expect(complaintsOf(page)).toEqual([])
})

test('two versions stand beside each other, on a phone beneath each other; one is taken as Word, PDF and on paper [R6.1.3 panel SPE]', async () => {
  const contract = await newest(panel, 'Contract')
  const { data } = await panel.test.graphql('speA', `{ contract(id: "${contract}") { id version } }`)
  const parties = [
    { role: 'LESSOR', name: '示例商業管理有限公司' },
    { role: 'LESSEE', name: '企業1有限公司' },
  ]
  let held: Held = await does('speA', 'updateContract', { ...data.contract, parties })
  held = await does('speA', 'submitContract', held)
  held = await does('manA', 'returnContract', { ...held, reason: '保证金' })
  held = await does('speA', 'updateContract', { ...held, deposit: '80000' })
  await does('speA', 'resubmitContract', held)

  const desk = await panel.open('speA')
  await visit(desk, `/Contract/${contract}/show/comparison`)
  await desk.locator('del').first().waitFor()
  await desk.locator('ins').first().waitFor()
  expect(
    await desk
      .locator('del')
      .first()
      .evaluate((node) => getComputedStyle(node).textDecorationLine),
  ).toBe('line-through')
  expect(
    await desk
      .locator('ins')
      .first()
      .evaluate((node) => getComputedStyle(node).textDecorationLine),
  ).toBe('underline')
  const across = async (page: typeof desk) => {
    const [before, after] = [
      await page.locator('del').first().boundingBox(),
      await page.locator('ins').first().boundingBox(),
    ]
    return after!.x - before!.x
  }
  expect(await across(desk)).toBeGreaterThan(200)
  await desk.getByRole('row', { name: /履约保证金.*90,000\.00.*80,000\.00/ }).waitFor()
  expect(await axeFindings(desk)).toEqual([])
  const phone = await panel.open('speA', { phone: true })
  await visit(phone, `/Contract/${contract}/show/comparison`)
  await phone.locator('ins').first().waitFor()
  expect(Math.abs(await across(phone))).toBeLessThan(200)
  expect(await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)

  const version = await newest(panel, 'ContractVersion')
  await visit(desk, `/ContractVersion/${version}/show/paper`)
  const take = async (name: string) => {
    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name, exact: true }).click(),
    ])
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
  }
  const word = await take('Word')
  expect(word.name).toMatch(/ V2\.docx$/)
  expect(readZip(word.content)['word/document.xml']).toContain('保证金人民币80,000.00元（大写：人民币捌万元整）。')
  const pdf = await take('PDF')
  expect(readPdf(pdf.content).text).toContain('捌万元整')
  // On paper stands the text alone.
  await desk.emulateMedia({ media: 'print' })
  expect(
    await desk
      .getByRole('article')
      .getByText('捌万元整')
      .first()
      .evaluate((node) => getComputedStyle(node).visibility),
  ).toBe('visible')
  expect(
    await desk
      .locator('header')
      .first()
      .evaluate((node) => getComputedStyle(node).visibility),
  ).toBe('hidden')
  expect(complaintsOf(desk)).toEqual([])
})
