/** What a log-in was given for changes or ends: access tokens within five seconds, refresh families with the change itself. */
import { ID, WHO } from './company.ts'
import { type Answer, type Installation, PASSWORD, startInstallation, wait } from './kit.ts'

let at: Installation
let admin: string
beforeAll(async () => {
  at = await startInstallation()
  admin = (await at.signIn(WHO.admin)).body.accessToken
})
afterAll(() => at.close())

const accountOf = (number: string) =>
  at.prisma.account.findFirstOrThrow({ where: { employee: { number } }, include: { employee: true } })

/** A mutation of the administrator, or of whoever's token is given. */
async function change(mutation: string, token = admin): Promise<void> {
  const { body } = await at.graphql(`mutation { ${mutation} { id } }`, token)
  expect(body.errors).toBeUndefined()
}

const post = (id: string, more: string) => `updateAppointment(input: { id: "${id}", version: 1, ${more} })`

const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)

async function signedIn(login: string, post?: string) {
  const answer = await at.signIn(login, post ? { post } : {})
  const sessionId = (await at.whoAmI(answer.body.accessToken)).body.sessionId as string
  return { answer, sessionId }
}

async function untilRefused(token: string): Promise<void> {
  const since = Date.now()
  while ((await at.whoAmI(token)).status === 200) {
    expect(Date.now() - since).toBeLessThan(5000)
    await wait(100)
  }
}

/** What ends a log-in, by what is done; each is done to somebody of his own. */
const ENDINGS: [what: string, login: string, post: string | undefined, end: (answer: Answer) => Promise<void>][] = [
  ['post ended', WHO.legal, undefined, () => change(post(ID.legalPost, 'endDate: "2026-01-31"'))],
  ['post changed', WHO.twoPosts, ID.firstPost, () => change(post(ID.firstPost, 'position: COLLABORATOR'))],
  [
    'post given to somebody else',
    WHO.collaborator,
    undefined,
    async () => {
      const { employeeId } = await accountOf(WHO.former)
      await change(post(ID.collaboratorPost, `employeeId: "${employeeId}"`))
    },
  ],
  [
    'post moved to another department',
    WHO.finance,
    undefined,
    () => change(post(ID.financePost, `departmentId: "${ID.other}"`)),
  ],
  [
    'account suspended',
    WHO.specialist,
    undefined,
    async () => {
      const { id } = await accountOf(WHO.specialist)
      await change(`updateAccount(input: { id: "${id}", version: 1, state: SUSPENDED })`)
      await change(`updateAccount(input: { id: "${id}", version: 2, state: ACTIVE })`)
    },
  ],
  [
    'employee left',
    WHO.leader,
    undefined,
    async () => {
      const { employeeId } = await accountOf(WHO.leader)
      await change(`updateEmployee(input: { id: "${employeeId}", version: 1, state: LEFT })`)
    },
  ],
  [
    'post lent by somebody who left',
    WHO.standIn,
    ID.lentByLeader,
    // (By the one before.)
    async () => undefined,
  ],
  [
    'employee moved to another department',
    WHO.hr,
    undefined,
    async () => {
      const { employeeId } = await accountOf(WHO.hr)
      await change(`updateEmployee(input: { id: "${employeeId}", version: 1, departmentId: "${ID.other}" })`)
      expect((await accountOf(WHO.hr)).departmentId).toBe(ID.other)
    },
  ],
  [
    'delegation ended',
    WHO.deputy,
    ID.delegation,
    async () => {
      const manager = (await at.signIn(WHO.manager)).body.accessToken
      await change(`updateDelegation(input: { id: "${ID.delegation}", version: 1, endDate: "${yesterday}" })`, manager)
    },
  ],
  [
    'password set by the administrator',
    WHO.second,
    undefined,
    async () => {
      const { id } = await accountOf(WHO.second)
      await change(`setPassword(input: { id: "${id}", version: 1, password: "${PASSWORD}!" })`)
    },
  ],
  [
    'password changed by its owner',
    WHO.third,
    undefined,
    async ({ body }) => {
      const passwords = { current: PASSWORD, password: `${PASSWORD}?` }
      const changed = await at.post('/auth/password', passwords, { token: body.accessToken })
      expect([changed.status, changed.body.mustChangePassword]).toEqual([200, false])
      // The log-in that changed it goes on as a new one.
      expect((await at.whoAmI(changed.body.accessToken)).body.postId).toBe(body.post)
      expect((await at.post('/auth/refresh', {}, { cookie: changed.cookie })).status).toBe(200)
    },
  ],
  [
    'log-ins ended by the administrator',
    WHO.fourth,
    undefined,
    async () => {
      const { id } = await accountOf(WHO.fourth)
      await change(`endAccountSessions(input: { id: "${id}", version: 1 })`)
    },
  ],
]

test('[N09] whatever ends or changes what a log-in was given for, its token is out within five seconds and its family at once', async () => {
  const before = await Promise.all(
    ENDINGS.map(async ([what, login, as, end]) => ({ what, end, ...(await signedIn(login, as)) })),
  )
  for (const { answer, end } of before) await end(answer)
  const revoked = await at.prisma.session.findMany({ where: { id: { in: before.map(({ sessionId }) => sessionId) } } })
  for (const { what, sessionId } of before)
    expect([what, revoked.find(({ id }) => id === sessionId)?.revokedAt]).toEqual([what, expect.any(Date)])
  await Promise.all(before.map(({ answer }) => untilRefused(answer.body.accessToken)))
  for (const { what, answer } of before)
    expect([what, (await at.post('/auth/refresh', {}, { cookie: answer.cookie })).status]).toEqual([what, 401])
  // Other log-ins of the same person, in a post that is still his, go on.
  expect((await at.signIn(WHO.deputy)).body.posts.map(({ id }: { id: string }) => id)).toEqual([ID.deputyPost])
  expect((await at.signIn(WHO.standIn)).body.posts).toHaveLength(1)
})

describe('a password that somebody else chose', () => {
  let given: Answer
  beforeAll(async () => {
    const { id, version } = await accountOf(WHO.fourth)
    await change(`setPassword(input: { id: "${id}", version: ${version}, password: "first words 一二三" })`)
    given = await at.signIn(WHO.fourth, { password: 'first words 一二三' })
  })

  test('gives a token that is good for nothing but changing it', async () => {
    expect([given.status, given.body.mustChangePassword]).toEqual([200, true])
    const token = given.body.accessToken as string
    const calls = [
      await at.graphql('{ manifest }', token),
      await at.graphql('{ about }', token),
      await at.graphql('mutation { createChannel(input: { name: "x", kind: MEDIA }) { id } }', token),
      await at.post('/kpi.csv', null, { method: 'GET', token }),
      await at.post('/auth/switch', { post: given.body.post }, { token }),
      await at.post('/auth/sessions', null, { method: 'GET', token }),
      await at.post('/auth/sessions', null, { method: 'DELETE', token }),
    ]
    for (const { status, body, headers } of calls) {
      const error = body.errors?.[0]
      expect([status, body.error ?? error.extensions.code]).toEqual([403, 'FORBIDDEN'])
      expect(body.message ?? error.message).toBe('Choose a password of your own first.')
      expect(headers.get('www-authenticate')).toBe('Bearer error="insufficient_scope"')
    }
    expect(await at.prisma.channel.count()).toBe(0)
    // A renewed token is no better.
    given = await at.post('/auth/refresh', {}, { cookie: given.cookie })
    expect(given.body.mustChangePassword).toBe(true)
    expect((await at.graphql('{ manifest }', given.body.accessToken)).status).toBe(403)
  })

  test('and all is open once it is changed', async () => {
    const passwords = { current: 'first words 一二三', password: 'words of my own 7' }
    const changed = await at.post('/auth/password', passwords, { token: given.body.accessToken })
    expect([changed.status, changed.body.mustChangePassword]).toEqual([200, false])
    expect((await at.graphql('{ manifest }', changed.body.accessToken)).status).toBe(200)
    await expect(at.whoAmI(given.body.accessToken)).resolves.toMatchObject({ status: 401 })
  })
})

describe("one's own log-ins", () => {
  const list = async (token: string) => (await at.post('/auth/sessions', null, { method: 'GET', token })).body.sessions
  const end = (path: string, token: string) => at.post(path, null, { method: 'DELETE', token })

  test('are listed with device, address and times, those of nobody else with them', async () => {
    const agent = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0'
    await at.signIn(WHO.manager, { from: '10.7.0.1' })
    const here = await at.signIn(WHO.manager, { from: '10.7.0.2', headers: { 'user-agent': agent } })
    const mine = await list(here.body.accessToken)
    expect(mine[0]).toEqual({
      id: expect.stringMatching(/^se_/),
      userAgent: agent,
      address: '10.7.0.2',
      createdAt: expect.stringMatching(/^20.*Z$/),
      lastUsedAt: expect.any(String),
      isCurrent: true,
    })
    const others = await at.prisma.session.findMany({ where: { accountId: { not: here.body.account.id } } })
    expect(others.length).toBeGreaterThan(0)
    expect(mine.filter(({ id }: { id: string }) => others.some((other) => other.id === id))).toEqual([])
    expect(mine.filter(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toHaveLength(1)
    // Elsewhere tomorrow: the list says where it was last.
    await at.post('/auth/refresh', {}, { cookie: here.cookie, from: '10.7.0.3', headers: { 'user-agent': 'curl/8' } })
    expect((await list(here.body.accessToken))[0]).toMatchObject({ address: '10.7.0.3', userAgent: 'curl/8' })
    expect((await at.post('/auth/sessions', null, { method: 'GET' })).status).toBe(401)
  })

  test("are ended one by one; another's answers as none", async () => {
    const [here, there] = [await at.signIn(WHO.manager), await at.signIn(WHO.manager)]
    const { sessionId } = (await at.whoAmI(there.body.accessToken)).body
    const stranger = (await at.whoAmI((await at.signIn(WHO.deputy)).body.accessToken)).body.sessionId
    const token = here.body.accessToken
    const missing = await end('/auth/sessions/se_01J0000000000000000000NONE', token)
    for (const id of [stranger, 'x', "' OR 1=1", '__proto__', '*']) {
      const { status, text } = await end(`/auth/sessions/${encodeURIComponent(id)}`, token)
      if (id !== '*') expect([status, text]).toEqual([404, missing.text])
    }
    expect((await end(`/auth/sessions/${sessionId}`, token)).status).toBe(200)
    expect((await end(`/auth/sessions/${sessionId}`, token)).text).toBe(missing.text)
    expect((await at.whoAmI(there.body.accessToken)).status).toBe(401)
    expect((await at.post('/auth/refresh', {}, { cookie: there.cookie })).status).toBe(401)
    expect((await at.post('/auth/refresh', {}, { cookie: here.cookie })).status).toBe(200)
    expect(await at.prisma.session.count({ where: { id: stranger, revokedAt: null } })).toBe(1)
  })

  test('are ended all others, or all, at once, and the trail says how many', async () => {
    const [one, two, here] = [await at.signIn(WHO.manager), await at.signIn(WHO.manager), await at.signIn(WHO.manager)]
    const token = here.body.accessToken
    expect((await list(token)).length).toBeGreaterThan(2)
    const others = await end('/auth/sessions?keep=current', token)
    expect([others.status, others.cookie]).toEqual([200, null])
    expect(await list(token)).toMatchObject([{ isCurrent: true }])
    for (const { cookie } of [one, two]) expect((await at.post('/auth/refresh', {}, { cookie })).status).toBe(401)
    const all = await end('/auth/sessions', token)
    expect([all.status, all.cookie]).toEqual([200, 'leasedesk_refresh='])
    expect((await at.whoAmI(token)).status).toBe(401)
    expect((await at.post('/auth/refresh', {}, { cookie: here.cookie })).status).toBe(401)
    const trail = await at.prisma.auditEntry.findMany({
      where: { action: 'REVOKE', recordId: here.body.account.id },
      orderBy: { id: 'desc' },
    })
    expect(trail[0]).toMatchObject({
      recordType: 'Account',
      actorName: '王敏',
      changes: [{ field: 'sessions', old: 1, new: 0 }],
    })
  })

  test('of somebody else are ended by the administrator alone', async () => {
    const { id, version } = await accountOf(WHO.deputy)
    const deputy = await at.signIn(WHO.deputy)
    const mutation = (of: number) =>
      `mutation { endAccountSessions(input: { id: "${id}", version: ${of} }) { version } }`
    const manager = (await at.signIn(WHO.manager)).body.accessToken
    expect((await at.graphql(mutation(version), manager)).body.errors[0].message).toContain('Cannot query field')
    const stale = await at.graphql(mutation(version + 1), admin)
    expect(stale.body.errors[0].extensions).toMatchObject({ code: 'CONFLICT', currentVersion: version })
    expect((await at.post('/auth/refresh', {}, { cookie: deputy.cookie })).status).toBe(200)
    const ended = await at.graphql(mutation(version), admin)
    expect(ended.body.data.endAccountSessions).toEqual({ version: version + 1 })
    expect(await at.prisma.session.count({ where: { accountId: id, revokedAt: null } })).toBe(0)
    const unknown = mutation(1).replace(id, 'ac_01J0000000000000000000NONE')
    expect((await at.graphql(unknown, admin)).body.errors[0].extensions.code).toBe('NOT_FOUND')
  })
})

test('[N10] who has no cookie signs out with his token', async () => {
  const { body, cookie } = await at.signIn(WHO.manager)
  expect((await at.post('/auth/sign-out', {}, { token: body.accessToken })).status).toBe(200)
  expect((await at.whoAmI(body.accessToken)).status).toBe(401)
  expect((await at.post('/auth/refresh', {}, { cookie })).status).toBe(401)
  expect((await at.post('/auth/sign-out', {}, { token: body.accessToken })).status).toBe(200)
})
