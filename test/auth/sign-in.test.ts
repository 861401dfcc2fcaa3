import { decodeJwt } from 'jose'
import { createAccount, setPassword } from '../../server/src/auth/index.ts'
import { ID, WHO } from './company.ts'
import { type Installation, PASSWORD, startInstallation } from './kit.ts'

let at: Installation
beforeAll(async () => {
  at = await startInstallation()
})
afterAll(() => at.close())

describe('signing in', () => {
  test('by staff number gives a token for the post, and a cookie that scripts cannot read', async () => {
    const answer = await at.signIn(WHO.manager, { headers: { 'accept-language': 'zh-TW' } })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      expiresIn: 600,
      post: ID.managerPost,
      posts: [{ id: ID.managerPost, role: 'MAN', label: '部門經理', departmentName: '星河商场招商部' }],
      account: { name: '王敏' },
      mustChoose: false,
      mustChangePassword: false,
    })
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^leasedesk_refresh=[\w-]{43}\.[\w-]{43}; Max-Age=\d+; HttpOnly; SameSite=Strict; Path=\/auth$/,
    )
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const { lastSignInAt } = await at.prisma.account.findUniqueOrThrow({ where: { id: answer.body.account.id } })
    expect(Math.abs(lastSignInAt!.getTime() - Date.now())).toBeLessThan(60_000)
    expect((await at.whoAmI(answer.body.accessToken)).body).toMatchObject({
      kind: 'staff',
      role: 'MAN',
      departmentId: ID.mall,
      // His own department, and the one whose legal reviewer serves it.
      departmentIds: [ID.mall, ID.legal],
      postId: ID.managerPost,
      actingFor: null,
      name: '王敏',
    })
  })

  test('by e-mail, in any spelling of case and width', async () => {
    expect((await at.signIn(' E001@Leasedesk.TEST ')).status).toBe(200)
    expect((await at.signIn('Ｅ００１')).status).toBe(200)
  })

  test('serving posts reach the departments they serve, the administrator all', async () => {
    const legal = await at.viewer(WHO.legal)
    expect([legal.role, legal.departmentIds]).toEqual(['LEG', [ID.legal, ID.mall]])
    const admin = await at.viewer(WHO.admin)
    expect(admin.role).toBe('ADM')
    expect([...admin.departmentIds].sort()).toEqual([ID.mall, ID.legal, ID.head, ID.other].sort())
  })

  test('[N11] unknown names, wrong passwords and closed accounts answer alike', async () => {
    const wrong = await at.signIn(WHO.legal, { password: 'not the password' })
    expect([wrong.status, wrong.body.error]).toEqual([401, 'UNAUTHENTICATED'])
    const others = [
      await at.signIn('E999', { password: 'not the password' }),
      await at.signIn('nobody@leasedesk.test'),
      await at.signIn(WHO.suspended),
      // Other spellings that the collation takes for the same name.
      await at.signIn('E\u200b003'),
      await at.signIn('É003'),
      await at.signIn("' OR 1=1 -- "),
    ]
    for (const other of others) expect([other.status, other.text]).toEqual([wrong.status, wrong.text])
  })

  test('[N11] the work for an unknown name is that for a wrong password', async () => {
    const time = async (login: string) => {
      const start = performance.now()
      await at.signIn(login, { password: 'not the password', from: `10.1.${Math.floor(start) % 250}.${runs++}` })
      return performance.now() - start
    }
    let runs = 0
    const [known, unknown]: [number[], number[]] = [[], []]
    for (let i = 0; i < 15; i++) {
      known.push(await time(WHO.admin))
      unknown.push(await time(`nobody${i}`))
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[7]!
    // A skipped hash would be several times faster; a slow machine's noise is not.
    expect(median(unknown) / median(known)).toBeGreaterThan(0.5)
    expect(median(unknown) / median(known)).toBeLessThan(2)
  })

  test('people without a post are told so, once their password was right', async () => {
    const answer = await at.signIn(WHO.former)
    expect([answer.status, answer.body.error]).toEqual([403, 'FORBIDDEN'])
    expect((await at.signIn(WHO.former, { password: 'not the password' })).status).toBe(401)
  })

  test('messages come in the language of the request', async () => {
    const messages = await Promise.all(
      ['zh-CN,zh;q=0.9', 'zh-HK', 'en-GB', 'fr, en;q=0.3', 'fr'].map(async (language) => {
        const answer = await at.signIn('nobody', {
          password: 'x',
          headers: { 'accept-language': language },
          from: language,
        })
        return answer.body.message[0]
      }),
    )
    expect(messages).toEqual(['工', '工', 'W', 'W', '工'])
  })
})

describe('posts', () => {
  test('with several, the first one until another is chosen', async () => {
    const answer = await at.signIn(WHO.twoPosts)
    expect(answer.body).toMatchObject({ mustChoose: true, post: ID.firstPost })
    expect(answer.body.posts.map((post: { role: string }) => post.role)).toEqual(['SPE', 'COL'])
    const chosen = await at.signIn(WHO.twoPosts, { post: ID.secondPost })
    expect(chosen.body).toMatchObject({ mustChoose: false, post: ID.secondPost })
    expect(decodeJwt(chosen.body.accessToken)).toMatchObject({ post: ID.secondPost, role: 'COL' })
  })

  test("another's post is refused", async () => {
    for (const post of [ID.managerPost, ID.formerPost, 'ap_x', "' OR 1=1"]) {
      const answer = await at.signIn(WHO.twoPosts, { post })
      expect([answer.status, answer.body.error]).toEqual([400, 'BAD_USER_INPUT'])
      expect(answer.body.fieldErrors[0].path).toBe('post')
    }
  })

  test('a delegate acts for the manager by an explicit switch, which is audited [R2.2.1 api DEP]', async () => {
    const own = await at.signIn(WHO.deputy)
    expect(own.body.posts).toEqual([
      { id: ID.deputyPost, role: 'DEP', label: 'Deputy manager', departmentName: '星河商场招商部' },
      { id: ID.delegation, role: 'MAN', label: expect.stringMatching(/^Acting /), departmentName: '星河商场招商部' },
    ])
    expect(own.body.post).toBe(ID.deputyPost)
    const acting = await at.post('/auth/switch', { post: ID.delegation }, { token: own.body.accessToken })
    expect(acting.status).toBe(200)
    const viewer = (await at.whoAmI(acting.body.accessToken)).body
    expect(viewer).toMatchObject({ role: 'MAN', name: '李强', postId: ID.delegation, actingFor: ID.managerPost })
    // One role a session: the token for the other post is over.
    expect((await at.whoAmI(own.body.accessToken)).status).toBe(401)
    const entry = await at.prisma.auditEntry.findFirstOrThrow({ where: { action: 'SIGN_IN_AS' } })
    expect(entry).toMatchObject({
      actorId: own.body.account.id,
      actorRole: 'MAN',
      actingFor: ID.managerPost,
      changes: [{ field: 'post', old: ID.deputyPost, new: ID.delegation }],
    })
    // The session stays in that post when it is refreshed.
    const refreshed = await at.post('/auth/refresh', {}, { cookie: own.cookie })
    expect(refreshed.body.post).toBe(ID.delegation)
  })

  test("switching to another's post is refused, and needs a token", async () => {
    const own = await at.signIn(WHO.deputy)
    const foreign = await at.post('/auth/switch', { post: ID.legalPost }, { token: own.body.accessToken })
    expect([foreign.status, foreign.body.error]).toEqual([400, 'BAD_USER_INPUT'])
    expect((await at.whoAmI(own.body.accessToken)).body.role).toBe('DEP')
    expect((await at.post('/auth/switch', { post: ID.delegation }, { cookie: own.cookie })).status).toBe(401)
  })
})

describe('[N12] guessing is slowed down', () => {
  const guess = (from: string, login: string = WHO.manager) => at.signIn(login, { password: 'wrong guess', from })

  test('delays grow by name and address; the right password waits as well, but not from elsewhere', async () => {
    const [here, there] = ['10.0.0.1', '10.0.0.2']
    for (let i = 0; i < 4; i++) expect((await guess(here)).status).toBe(401)
    const first = await guess(here)
    expect([first.status, first.body.error, first.headers.get('retry-after')]).toEqual([429, 'RATE_LIMITED', '2'])
    expect((await at.signIn(WHO.manager, { from: here })).status).toBe(429)
    expect((await at.signIn(WHO.manager, { from: there })).status).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 2050))
    expect((await guess(here)).status).toBe(401)
    expect((await guess(here)).headers.get('retry-after')).toBe('4')
    await new Promise((resolve) => setTimeout(resolve, 4050))
    expect((await at.signIn(WHO.manager, { from: here })).status).toBe(200)
    // Nothing is held against him from now on.
    for (let i = 0; i < 3; i++) expect((await guess(here)).status).toBe(401)
    expect((await at.signIn(WHO.manager, { from: here })).status).toBe(200)
  })

  test('unknown names are slowed down alike', async () => {
    for (let i = 0; i < 4; i++) expect((await guess('10.0.0.3', 'E999')).status).toBe(401)
    expect((await guess('10.0.0.3', 'e999')).status).toBe(429)
  })

  test('many guesses at one moment count one after another', async () => {
    const start = performance.now()
    const answers = await Promise.all(Array.from({ length: 30 }, () => guess('10.0.0.4')))
    const counted = answers.filter((answer) => answer.status === 401).length
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(30 - counted)
    // Four, and one more for each delay of 2, 4, 8 … seconds that a slow machine lets pass meanwhile.
    const passed = Math.floor(Math.log2((performance.now() - start) / 2000 + 1))
    expect(counted).toBeGreaterThanOrEqual(4)
    expect(counted).toBeLessThanOrEqual(4 + passed)
  })

  test('one subscriber of IPv6 is one address', async () => {
    const statuses = []
    for (let i = 0; i < 5; i++) statuses.push((await guess(`2001:db8:1:2::${i}`)).status)
    expect(statuses).toEqual([401, 401, 401, 401, 429])
    expect((await guess('2001:db8:1:3::1')).status).toBe(401)
  })
})

describe('[N15] passwords', () => {
  const trySignIn = (password: unknown) =>
    at.post('/auth/sign-in', { login: WHO.legal, password }, { from: '10.0.1.1' })

  test('what cannot be one is refused before any work', async () => {
    const reasons = []
    for (const password of ['', '   ', '\u3000', 'x'.repeat(257), 'ab\ud800cdefgh', 7, null, ['x'], { length: 8 }]) {
      const answer = await trySignIn(password)
      expect([answer.status, answer.body.error]).toEqual([400, 'BAD_USER_INPUT'])
      reasons.push(`${answer.body.fieldErrors[0].path} ${answer.body.fieldErrors[0].code}`)
    }
    const expected = 'REQUIRED REQUIRED REQUIRED TOO_LONG NOT_VALID NOT_VALID REQUIRED NOT_VALID NOT_VALID'
    expect(reasons).toEqual(expected.split(' ').map((code) => `password ${code}`))
    const huge = await trySignIn('x'.repeat(10_000_000))
    expect([huge.status, huge.body.error]).toEqual([413, 'LIMIT_EXCEEDED'])
  })

  test('new ones: length, common ones, those of the owner; then every byte counts, and spellings are one', async () => {
    const admin = await at.viewer(WHO.admin)
    const employee = await at.prisma.employee.create({
      data: { id: 'em_01J0000000000000000000TEST', departmentId: ID.mall, number: 'E100-2026', name: '新员工甲' },
    })
    const create = (password: string) => createAccount(admin, at.prisma, { employeeId: employee.id, password })
    for (const [password, code] of [
      ['1234567', 'TOO_SHORT'],
      ['短密码', 'TOO_SHORT'],
      ['x1'.repeat(129), 'TOO_LONG'],
      ['        ', 'REQUIRED'],
      ['12345678', 'WEAK_PASSWORD'],
      ['９８７６５４３２１０', 'WEAK_PASSWORD'],
      ['aaaabbbbaaaa', 'WEAK_PASSWORD'],
      ['P@ssw0rd123', 'WEAK_PASSWORD'],
      ['Woaini1314', 'WEAK_PASSWORD'],
      ['e100-2026', 'WEAK_PASSWORD'],
    ] as const) {
      await expect(create(password)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        details: { faults: [{ path: 'input.password', code }] },
      })
    }
    const long = `${'né'.repeat(60)}-1`
    const account = await create(long)
    expect(account).toMatchObject({ employeeId: employee.id, mustChangePassword: true })
    expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    const start = new Date('2020-01-01')
    const post = {
      id: 'ap_01J0000000000000000000TEST',
      employeeId: employee.id,
      departmentId: ID.mall,
      startDate: start,
    }
    await at.prisma.appointment.create({ data: { ...post, position: 'SPECIALIST' } })
    let addresses = 1
    const enter = (password: string) => at.signIn('E100-2026', { password, from: `10.0.2.${addresses++}` })
    expect((await enter(long)).body).toMatchObject({ mustChangePassword: true })
    expect((await enter(long.normalize('NFD'))).status).toBe(200)
    expect((await enter(`${long.slice(0, -1)}2`)).status).toBe(401)
    await expect(create('another good one')).rejects.toMatchObject({
      details: { faults: [{ path: 'input.employeeId', code: 'TAKEN' }] },
    })
  })

  test('its owner changes it with the old one; all sessions end, and a new one goes on', async () => {
    const [here, elsewhere] = [await at.signIn(WHO.legal), await at.signIn(WHO.legal)]
    const change = (current: string, password: string) =>
      at.post('/auth/password', { current, password }, { token: here.body.accessToken })
    expect((await change('not the password', 'a brand new one')).body.fieldErrors[0].path).toBe('current')
    expect((await change(PASSWORD, 'password')).body.fieldErrors[0]).toMatchObject({
      path: 'password',
      code: 'WEAK_PASSWORD',
    })
    const next = await change(PASSWORD, 'a brand new one')
    expect([next.status, next.body.post, next.body.posts]).toEqual([200, here.body.post, here.body.posts])
    expect((await at.whoAmI(here.body.accessToken)).status).toBe(401)
    expect((await at.whoAmI(next.body.accessToken)).status).toBe(200)
    expect((await at.post('/auth/refresh', {}, { cookie: next.cookie })).status).toBe(200)
    expect((await at.post('/auth/refresh', {}, { cookie: here.cookie })).status).toBe(401)
    expect((await at.post('/auth/refresh', {}, { cookie: elsewhere.cookie })).status).toBe(401)
    expect((await at.signIn(WHO.legal)).status).toBe(401)
    const admin = await at.viewer(WHO.admin)
    const { id, version } = await at.prisma.account.findUniqueOrThrow({ where: { id: here.body.account.id } })
    await expect(setPassword(admin, at, { id, version: version - 1, password: PASSWORD })).rejects.toMatchObject({
      code: 'CONFLICT',
      extensions: { currentVersion: version },
    })
    await setPassword(admin, at, { id, version, password: PASSWORD, mustChangePassword: false })
    expect((await at.signIn(WHO.legal)).status).toBe(200)
  })

  test('guessing the old one is slowed down; a new one that is refused is no guess', async () => {
    const { accessToken } = (await at.signIn(WHO.deputy)).body
    const change = (current: string, password: string) =>
      at.post('/auth/password', { current, password }, { token: accessToken })
    for (let i = 0; i < 5; i++) expect((await change(PASSWORD, 'password')).status).toBe(400)
    for (let i = 0; i < 4; i++) expect((await change('not the password', 'a brand new one')).status).toBe(400)
    expect((await change(PASSWORD, 'a brand new one')).status).toBe(429)
    expect((await at.signIn(WHO.deputy)).status).toBe(200)
  })

  test('no password, hash or token reaches the audit trail or the log', async () => {
    const trail = JSON.stringify(await at.prisma.auditEntry.findMany({}), (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    for (const text of [trail, at.logged.join('\n')]) expect(text).not.toMatch(/argon2|ein-Haus|eyJ|brand new/)
  })
})

describe('only requests of our own pages', () => {
  test.each([
    ['text/plain holding JSON', { 'content-type': 'text/plain' }, 415, 'BAD_USER_INPUT'],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'BAD_USER_INPUT'],
    ['another origin', { origin: 'https://evil.example' }, 403, 'FORBIDDEN'],
    ['an opaque origin', { origin: 'null' }, 403, 'FORBIDDEN'],
    ['a cross-site page', { 'sec-fetch-site': 'cross-site' }, 403, 'FORBIDDEN'],
  ] as const)('%s is refused', async (_, headers, status, error) => {
    const { cookie } = await at.signIn(WHO.deputy)
    for (const path of ['/auth/sign-in', '/auth/refresh', '/auth/sign-out']) {
      const body = { login: WHO.deputy, password: PASSWORD }
      const answer = await at.post(path, body, { cookie, headers: { ...headers } })
      expect([answer.status, answer.body.error, answer.cookie]).toEqual([status, error, null])
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    }
    expect((await at.post('/auth/refresh', {}, { cookie, headers: { origin: at.url } })).status).toBe(200)
  })

  test('other methods and bodies are refused without an echo; other paths are not ours', async () => {
    const get = await at.post('/auth/sign-in', null, { method: 'GET' })
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST'])
    for (const body of ['{"login": "marker', '[]', '"marker"', 'null', '7']) {
      const answer = await at.post('/auth/sign-in', body)
      expect([answer.status, answer.body.error]).toEqual([400, 'BAD_USER_INPUT'])
      expect(answer.text).not.toContain('marker')
    }
    const strange = await at.post('/auth/sign-in', '{"__proto__": {"login": "E001", "password": "x"}}')
    expect(strange.body.fieldErrors[0]).toMatchObject({ path: 'login', code: 'REQUIRED' })
    for (const path of ['/auth', '/auth/sign-in/', '/auth/constructor', '/oauth', '/constructor']) {
      expect((await at.post(path, {})).status).toBe(404)
    }
  })
})
