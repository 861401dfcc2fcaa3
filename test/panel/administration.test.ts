/** Log-ins of people and machines, as the administrator gives them in the panel. */
import { loginOf } from '../kit/world.ts'
import { axeFindings, complaintsOf, input, type PanelTest, signIn, startPanel, visit } from './browser.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

test('a password is set for somebody, who must replace it at his next log-in', async () => {
  const page = await panel.open('admin')
  await visit(page, '/Account')
  await page.getByRole('link', { name: '員工speB' }).click()
  await page.getByRole('button', { name: '重设密码' }).click()
  const dialog = page.getByRole('dialog', { name: '重设密码' })
  const password = dialog.locator('input[name=password]')
  await password.fill('short')
  await dialog.getByRole('button', { name: '重设密码' }).click()
  await dialog.locator('p.Mui-error').filter({ hasText: '至少' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await password.fill('first words 2026')
  await dialog.getByRole('button', { name: '重设密码' }).click()
  await page.getByText('操作已完成').waitFor()
  expect(complaintsOf(page)).toEqual([])

  const other = await panel.open(null)
  await other.locator('input[name=login]').fill(loginOf('speB'))
  await other.locator('input[name=password]').fill('first words 2026')
  await other.getByRole('button', { name: '登录' }).click()
  const forced = other.getByRole('dialog', { name: '修改密码' })
  await forced.getByText('当前密码由他人设定').waitFor()
  await forced.locator('input[name=current]').fill('first words 2026')
  await forced.locator('input[name=password]').fill('words of my own 7')
  await forced.getByRole('button', { name: '修改密码' }).click()
  await other.getByRole('heading', { name: /您好/ }).waitFor()

  const again = await panel.open(null)
  await signIn(again, loginOf('speB'), 'words of my own 7')
})

test('an account is suspended, and its owner is out', async () => {
  const page = await panel.open('admin')
  const other = await panel.open('finance')
  await visit(page, '/Account')
  await page.getByRole('link', { name: '員工finance' }).click()
  await page.getByRole('link', { name: '编辑' }).click()
  await page.getByRole('combobox', { name: '状态' }).click()
  await page.getByRole('option', { name: '停用' }).click()
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存 1 条记录').waitFor()
  await other.waitForTimeout(3500)
  await other.reload()
  await other.locator('input[name=login]').waitFor()
})

test('a machine client gets a secret that is shown once, a new one, and its end', async () => {
  const page = await panel.open('admin')
  await visit(page, '/ApiClient')
  await page.getByRole('button', { name: '新建 API 客户端' }).click()
  const dialog = page.getByRole('dialog', { name: '新建 API 客户端' })
  await input(page, '名称').fill('报表工具')
  await dialog.getByRole('combobox', { name: '类型' }).click()
  await page.getByRole('option', { name: '数据分析' }).click()
  expect(await axeFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: '新建 API 客户端' }).click()
  const secret = page.getByRole('dialog', { name: '请保存密钥' })
  const read = async (label: string) => await secret.getByLabel(label).inputValue()
  const first = await read('client_secret')
  const id = await read('client_id')
  expect(await axeFindings(page)).toEqual([])
  await secret.getByRole('button', { name: '我已保存' }).click()

  const grant = async (key: string): Promise<number> => {
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: key })
    return (await panel.test.fetch('/oauth/token', { method: 'POST', body })).status
  }
  expect(await grant(first)).toBe(200)

  await page.getByRole('button', { name: '更换密钥' }).click()
  await page.getByRole('dialog', { name: '更换密钥' }).getByRole('button', { name: '更换密钥' }).click()
  const second = await read('client_secret')
  await secret.getByRole('button', { name: '我已保存' }).click()
  expect([await grant(first), await grant(second)]).toEqual([401, 200])

  await page.getByRole('button', { name: '停用' }).click()
  await page.getByRole('dialog', { name: '停用' }).getByRole('button', { name: '停用' }).click()
  await page.getByText('操作已完成').waitFor()
  await page.getByRole('button', { name: '更换密钥' }).waitFor({ state: 'detached' })
  expect(await grant(second)).toBe(401)
  expect(complaintsOf(page)).toEqual([])
})

test('an operation for machine clients is registered, refused where their schema lacks it, and approved', async () => {
  const page = await panel.open('admin')
  await visit(page, '/PersistedOperation')
  await page.getByRole('button', { name: '登记操作' }).click()
  const dialog = page.getByRole('dialog', { name: '登记操作' })
  await input(page, '名称').fill('我的合同')
  await dialog.getByRole('combobox', { name: '适用客户端' }).click()
  await page.getByRole('option', { name: '合作方' }).click()
  await dialog.getByRole('textbox', { name: '操作文本' }).fill('{ clients { nodes { grade } } }')
  await dialog.getByRole('button', { name: '登记操作' }).click()
  await dialog.getByText(/该类客户端不能发送此操作.*grade/).waitFor()
  await dialog.getByRole('textbox', { name: '操作文本' }).fill('{ contracts { nodes { number } } }')
  expect(await axeFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: '登记操作' }).click()
  await page.getByRole('button', { name: '批准' }).click()
  await page.getByRole('dialog', { name: '批准' }).getByRole('button', { name: '批准' }).click()
  await page.getByText('已批准').first().waitFor()
  expect(complaintsOf(page)).toEqual([])
})
