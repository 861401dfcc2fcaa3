/** Signing in, posts and languages in the panel. */
import { codeAt, stepAt } from '../../server/src/auth/totp.ts'
import { mailsIn } from '../kit/mails.ts'
import { loginOf, PASSWORD } from '../kit/world.ts'
import {
  axeFindings,
  complaintsOf,
  eventually,
  type PanelTest,
  settled,
  signIn,
  startPanel,
  userMenu,
  visit,
} from './browser.ts'
import { lendManagersPost } from './records.ts'

let panel: PanelTest
beforeAll(async () => {
  // Nobody else here is of that role.
  panel = await startPanel({ SECOND_FACTOR_ROLES: 'hr' })
}, 60_000)
afterAll(() => panel.close())

test('a wrong password is refused in the language of the page, and nothing tells whether the name exists', async () => {
  const page = await panel.open(null)
  const message = page.getByRole('alert')
  const texts: (string | null)[] = []
  for (const login of [loginOf('manB'), 'NOBODY']) {
    await page.locator('input[name=login]').fill(login)
    await page.locator('input[name=password]').fill('wrong password')
    await page.getByRole('button', { name: '登录' }).click()
    await message.waitFor()
    texts.push(await message.textContent())
    await page.reload()
  }
  expect(texts[0]).toMatch(/不正确/)
  expect(texts[1]).toBe(texts[0])
})

test('every employee signs in with number or e-mail and sees who he is [R1.2 panel SPE] [R1.2 panel MAN] [R1.2 panel LEG]', async () => {
  for (const [person, post] of [
    ['speA', '招商专员'],
    ['manA', '部门经理'],
    ['legal', '法务'],
  ] as const) {
    const page = await panel.open(null)
    await signIn(page, person === 'manA' ? 'mana@example.test' : loginOf(person), PASSWORD)
    await page.getByRole('heading', { name: `員工${person}，您好` }).waitFor()
    expect(await page.locator('main').textContent()).toContain(`当前岗位：${post}`)
    await page.context().close()
  }
})

test('a reload keeps the log-in, signing out ends it for all tabs', async () => {
  const page = await panel.open('finance')
  await page.reload()
  await page.getByRole('heading', { name: /您好/ }).waitFor()
  const second = await page.context().newPage()
  await second.goto(panel.url)
  await second.getByRole('heading', { name: /您好/ }).waitFor()

  await userMenu(page).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.locator('input[name=login]').waitFor()
  await second.reload()
  await second.locator('input[name=login]').waitFor()
  expect(complaintsOf(page)).toEqual([])
})

test('a log-in that ends on the server leads back to the sign-in page, and from there to the page one was on', async () => {
  const page = await panel.open('depA')
  await visit(page, '/Property')
  await panel.test.database.pool.query('UPDATE Session SET revokedAt = NOW(3)')
  await panel.test.database.pool.query('UPDATE Account SET securityStamp = securityStamp + 1')
  // The server looks at the database again within three seconds; whatever the page asks for next tells it.
  const refresh = page.getByRole('button', { name: '刷新' })
  await eventually(async () => {
    if (await refresh.isVisible()) await refresh.click({ timeout: 1000 }).catch(() => undefined)
    return page.getByText('登录已失效').isVisible()
  }, true)
  await signIn(page, loginOf('depA'), PASSWORD)
  await settled(page)
  expect(page.url()).toContain('#/Property')
})

test('the panel speaks three languages, remembers the choice, and axe finds nothing on its first pages', async () => {
  const page = await panel.open(null)
  const choose = async (from: RegExp, to: string) => {
    await page.getByRole('button', { name: from }).click()
    await page.getByRole('menuitem', { name: to }).click()
  }
  expect(await axeFindings(page)).toEqual([])
  await choose(/语言/, '繁體中文')
  await page.getByRole('button', { name: '登入' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant')
  expect(await axeFindings(page)).toEqual([])
  await choose(/語言/, 'English')
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await signIn(page, loginOf('leader'), PASSWORD)
  await page.getByRole('heading', { name: /Welcome/ }).waitFor()
  await page.reload()
  await page.getByText('You act as Superior leader').waitFor()
  await choose(/Language/, '繁體中文')
  await page.getByText('目前崗位：上級領導').waitFor()
  expect(complaintsOf(page)).toEqual([])
})

test('a person with several posts chooses one, and switches: another post is another panel', async () => {
  await lendManagersPost(panel.test, 'speA2')
  const page = await panel.open(null)
  await page.locator('input[name=login]').fill(loginOf('speA2'))
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('dialog', { name: '请选择本次使用的岗位' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: /^招商专员/ }).click()
  await page.getByText('当前岗位：招商专员').waitFor()
  await visit(page, '/Unit')
  expect(await page.getByRole('columnheader', { name: '底价' }).count()).toBe(0)

  await userMenu(page).click()
  await page.getByRole('menuitem', { name: /代理部门经理/ }).click()
  await page.getByText(/当前岗位：代理部门经理/).waitFor()
  await visit(page, '/Unit')
  await page.getByRole('columnheader', { name: '底价' }).waitFor()
  expect(complaintsOf(page)).toEqual([])
})

test('people change their own password', async () => {
  const page = await panel.open('collaborator')
  await userMenu(page).click()
  await page.getByRole('menuitem', { name: '修改密码' }).click()
  const dialog = page.getByRole('dialog', { name: '修改密码' })
  const change = async (current: string, next: string) => {
    await dialog.locator('input[name=current]').fill(current)
    await dialog.locator('input[name=password]').fill(next)
    await dialog.getByRole('button', { name: '修改密码' }).click()
  }
  await change('wrong password', 'another good phrase 9')
  await dialog.getByText('密码不正确').waitFor()
  await change(PASSWORD, 'short')
  await dialog.getByText(/至少 8 个字符。/).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await change(PASSWORD, 'another good phrase 9')
  await page.getByText('密码已修改').waitFor()
  await visit(page, '/Employee')
  await page.getByRole('link', { name: '員工hr' }).waitFor()
})

test('people see where they are signed in, and end what they do not know', async () => {
  const [page, phone] = [await panel.open('speB'), await panel.open('speB', { phone: true })]
  await userMenu(page).click()
  await page.getByRole('menuitem', { name: '账号安全' }).click()
  await page.getByRole('heading', { name: '已登录的设备' }).waitFor()
  const devices = page.locator('main').getByRole('listitem')
  await eventually(() => devices.count(), 2)
  await eventually(() => devices.filter({ hasText: '本机' }).count(), 1)
  expect(await devices.first().textContent()).toMatch(/Chrome · Linux.*127\.0\.0\.1 · 最近使用 20\d\d-/)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: /^退出: Chrome/ }).click()
  await eventually(() => devices.count(), 1)
  await phone.reload()
  await phone.locator('input[name=login]').waitFor()

  await signIn(phone, loginOf('speB'), PASSWORD)
  await visit(phone, '/security')
  expect(await axeFindings(phone)).toEqual([])
  const width = await phone.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  await phone.getByRole('button', { name: '退出所有设备' }).click()
  await phone.getByRole('dialog').getByText('包括本机').waitFor()
  await phone.getByRole('dialog').getByRole('button', { name: '确定' }).click()
  await phone.locator('input[name=login]').waitFor()
  await page.reload()
  await page.locator('input[name=login]').waitFor()
  expect(complaintsOf(page)).toEqual([])
})

test('who has forgotten his password gets a link by mail, and chooses a new one', async () => {
  const page = await panel.open(null)
  await page.locator('input[name=login]').fill(loginOf('speA'))
  await page.getByRole('button', { name: '忘记密码' }).click()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '发送链接' }).click()
  await page.getByText('链接已发出').waitFor()
  await panel.test.app.auth.answerResets()
  await panel.test.app.mailer.sendDue()
  const mails = await mailsIn(panel.test.env.dataDir)
  const mail = mails.find(({ subject }) => subject === '重设招商台密码')
  expect(mail?.headers.to).toContain('spea@example.test')
  const hash = /#\/reset-password\/[\w-]+/.exec(mail!.text)![0]

  await page.goto(`${panel.url}/${hash}`)
  const password = page.locator('input[name=password]')
  await password.fill('password1')
  await page.getByRole('button', { name: '设置新密码' }).click()
  await page.getByText('密码过于简单').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await password.fill('chosen by mail 八')
  await page.getByRole('button', { name: '设置新密码' }).click()
  await page.getByText('请用新密码登录').waitFor()
  await page.getByRole('button', { name: '返回登录' }).click()
  expect(page.url()).not.toContain('reset-password')
  await signIn(page, loginOf('speA'), 'chosen by mail 八')
  const used = await panel.open(null)
  await used.goto(`${panel.url}/${hash}`)
  await used.locator('input[name=password]').fill('chosen by mail 九')
  await used.getByRole('button', { name: '设置新密码' }).click()
  await used.getByText('此链接已失效').waitFor()
  expect(complaintsOf(page)).toEqual([])
})

test('a post that demands two-step verification has it set up first, and asks for a code from then on', async () => {
  const page = await panel.open(null)
  const fill = async (name: string, value: string, button: string | RegExp) => {
    await page.locator(`input[name=${name}]`).fill(value)
    await page.getByRole('button', { name: button }).click()
  }
  await page.locator('input[name=login]').fill(loginOf('hr'))
  await fill('password', PASSWORD, '登录')
  const dialog = page.getByRole('dialog', { name: '启用两步验证' })
  await dialog.getByText('您的岗位须启用两步验证').waitFor()
  await fill('password', PASSWORD, '下一步')
  await dialog.getByRole('img', { name: '验证器二维码' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  const secret = (await dialog.locator('code').textContent())!.replaceAll(' ', '')
  await fill('code', '000000', '启用')
  await dialog.getByText('验证码不正确').waitFor()
  await fill('code', codeAt(secret, stepAt(new Date()) - 1), '启用')
  const codes = page.getByRole('dialog', { name: '恢复码' })
  const [recovery] = (await codes.locator('textarea').first().inputValue()).split('\n')
  expect(await axeFindings(page)).toEqual([])
  await codes.getByRole('button', { name: '我已保存' }).click()
  await page.getByRole('heading', { name: /您好/ }).waitFor()
  await visit(page, '/security')
  await page.getByText('剩余 10 个恢复码').waitFor()
  expect(await page.getByRole('button', { name: '停用两步验证' }).count()).toBe(0)
  expect(await axeFindings(page)).toEqual([])

  const again = await panel.open(null)
  await again.locator('input[name=login]').fill(loginOf('hr'))
  await again.locator('input[name=password]').fill(PASSWORD)
  await again.getByRole('button', { name: '登录' }).click()
  await again.getByText('请输入验证器应用中的验证码').waitFor()
  expect(await axeFindings(again)).toEqual([])
  await again.locator('input[name=code]').fill(recovery!)
  await again.getByRole('button', { name: '登录', exact: true }).click()
  await again.getByRole('heading', { name: /您好/ }).waitFor()

  const admin = await panel.open('admin')
  await visit(admin, '/Account')
  await admin.getByRole('link', { name: '員工hr' }).click()
  await admin.getByRole('button', { name: '重置两步验证' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: '重置两步验证' }).click()
  await admin.getByText('操作已完成').waitFor()
  await again.reload()
  await again.locator('input[name=login]').waitFor()
  expect([...complaintsOf(page), ...complaintsOf(again), ...complaintsOf(admin)]).toEqual([])
})
