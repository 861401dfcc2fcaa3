/** Links for people without a log-in: made in the panel with their QR code, opened on a phone, answered there. */
import type { Page } from 'playwright-core'
import { CLIENTS, EVENTS, id } from '../kit/world.ts'
import { axeFindings, complaintsOf, type Language, type PanelTest, settled, startPanel, visit } from './browser.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
  await panel.test.database.pool.query(
    "UPDATE Event SET startsAt = '2031-05-04 06:00:00', endsAt = '2031-05-04 09:00:00' WHERE id = ?",
    [EVENTS.ahead[4]],
  )
}, 60_000)
afterAll(() => panel.close())

async function made(name: string, input: Record<string, unknown>): Promise<string> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const answer = await panel.test.graphql('manA', `mutation($input: ${type}!) { ${name}(input: $input) { id } }`, {
    input,
  })
  expect(answer.errors).toBeUndefined()
  return answer.data[name].id
}

/** Makes the link of a record in the panel, and gives where it leads. */
async function linkOf(page: Page, record: string, button: string): Promise<string> {
  await visit(page, record)
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '链接已生成' })
  await dialog.getByRole('img', { name: /的二维码$/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  const address = await dialog.getByLabel('链接', { exact: true }).inputValue()
  await dialog.getByRole('button', { name: '完成' }).click()
  return address
}

/** Opens a link on a phone of somebody who is not known. */
async function opened(address: string, language: Language = 'zh-Hans'): Promise<Page> {
  const page = await panel.open(null, { phone: true, language })
  // Another part behind `#` alone would be no new page; the empty one between has no storage, and says so.
  await page.goto('about:blank')
  complaintsOf(page)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page)
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  return page
}

test('a guest accepts his invitation on his phone and brings somebody along [R5.1 panel PUB]', async () => {
  const invitation = await made('createEventInvitation', {
    eventId: EVENTS.ahead[4],
    clientId: CLIENTS.ofSpeA,
    contactId: id('co', 1),
    invitedOn: '2026-11-01',
  })
  const manager = await panel.open('manA')
  const address = await linkOf(manager, `/EventInvitation/${invitation}/show`, '生成邀请链接')
  const guest = await opened(address)
  await guest.getByText('尊敬的 聯絡人1：').waitFor()
  await guest.getByText('2031年5月4日', { exact: false }).first().waitFor()
  await guest.getByLabel('到场人数').fill('2')
  await guest.getByRole('button', { name: '接受邀请' }).click()
  await guest.getByText('您已接受邀请，2 人到场').waitFor()
  expect(complaintsOf(guest)).toEqual([])
  await manager.reload()
  await manager.getByText('已接受').first().waitFor()
  // What is mistyped leads nowhere, in every language.
  const wrong = await opened(`${address.slice(0, -1)}${address.endsWith('0') ? '1' : '0'}`, 'en')
  await wrong.getByRole('heading', { name: 'This link does not open' }).waitFor()
  await wrong.getByRole('button', { name: '繁體中文' }).click()
  await wrong.getByRole('heading', { name: '此連結無法打開' }).waitFor()
})

test('a client answers a survey on the phone, once [R4.2 panel PUB]', async () => {
  const templateId = await made('createSurveyTemplate', {
    name: '商户问卷',
    introduction: '请放心作答',
    questions: [{ text: '服务态度' }, { text: '维修速度' }],
  })
  const survey = await made('createSatisfactionSurvey', {
    clientId: CLIENTS.ofSpeA,
    templateId,
    title: '十一月调查',
    sentOn: '2026-11-01',
    expiresOn: '2031-12-31',
  })
  const manager = await panel.open('manA')
  const address = await linkOf(manager, `/SatisfactionSurvey/${survey}/show`, '生成问卷链接')
  const client = await opened(address)
  await client.getByRole('button', { name: '提交' }).click()
  await client.getByText('请至少为一个问题打分').waitFor()
  await client.getByRole('group', { name: '服务态度' }).getByRole('radio', { name: '5 很满意' }).check()
  await client.getByRole('group', { name: '维修速度' }).getByRole('radio', { name: '2 不满意' }).check()
  await client.getByLabel('维修速度 补充说明（选填）').fill('要催几次')
  await client.getByRole('button', { name: '提交' }).click()
  await client.getByText('感谢您的答复', { exact: false }).waitFor()
  expect(complaintsOf(client)).toEqual([])
  await client.reload()
  await client.getByText('感谢您的答复', { exact: false }).waitFor()
  expect(await client.getByRole('radio').count()).toBe(0)
  await manager.reload()
  await manager.getByText('3.5', { exact: false }).first().waitFor()
  await manager.getByText('要催几次').waitFor()
})
