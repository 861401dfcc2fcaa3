/** R1.2, R2.1, R2.2.1: people, their posts, and who stands in for whom, through the API. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { appointmentOf, DEPARTMENTS, employeeOf, loginOf, PASSWORD, type Person } from '../../kit/world.ts'
import { codeOf, count, faultsOf } from '../../writer/kit.ts'
import { mutations } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

const everybody = ['manA', 'depA', 'speA', 'legal', 'finance', 'collaborator', 'leader', 'hr', 'admin'] as const

test('[R1.2 api MAN] [R1.2 api DEP] [R1.2 api SPE] [R1.2 api LEG] [R1.2 api FIN] [R1.2 api COL] [R1.2 api LEA] [R1.2 api HR] every employee signs in and acts in his post', async () => {
  const roles: Record<string, string> = {}
  for (const person of everybody) {
    const answer = await world.graphql(person, '{ manifest departments { totalCount } }')
    expect(answer.errors).toBeUndefined()
    expect(answer.data.manifest.viewer.employeeId).toBe(employeeOf(person))
    expect(answer.data.departments.totalCount).toBeGreaterThan(0)
    roles[person] = answer.data.manifest.role
  }
  expect(Object.values(roles)).toEqual(['MAN', 'DEP', 'SPE', 'LEG', 'FIN', 'COL', 'LEA', 'HR', 'ADM'])
})

describe('one manager and one deputy', () => {
  const post = (position: string, employee: Person, startDate: string, endDate?: string) => ({
    departmentId: DEPARTMENTS.A,
    employeeId: employeeOf(employee),
    position,
    startDate,
    endDate: endDate ?? null,
  })

  test.each([
    ['MANAGER', 'MANAGER_TAKEN'],
    ['DEPUTY', 'DEPUTY_TAKEN'],
  ])('[R2.1 api HR] a second active %s is refused', async (position, code) => {
    const answer = await mutate('hr', 'createAppointment', post(position, 'speA2', '2026-01-01'))
    expect([codeOf(answer), ...faultsOf(answer)]).toEqual(['BAD_USER_INPUT', `input.position ${code}`])
    // Nor by making a specialist's post into one.
    const [row] = (
      await world.database.pool.query('SELECT version FROM Appointment WHERE id = ?', [appointmentOf('speA2')])
    )[0] as { version: number }[]
    const changed = await mutate('hr', 'updateAppointment', {
      id: appointmentOf('speA2'),
      version: row!.version,
      position,
    })
    expect(faultsOf(changed)).toEqual([`input.position ${code}`])
  })

  test('any number of specialists', async () => {
    for (const day of ['2026-01-01', '2026-01-02'])
      expect((await mutate('hr', 'createAppointment', post('SPECIALIST', 'speA2', day, day))).errors).toBeUndefined()
  })

  test('[R2.1 api HR] 50 attempts at once give exactly one manager; the former one stays in the history', async () => {
    const ended = await mutate('hr', 'updateAppointment', {
      id: appointmentOf('manA'),
      version: 1,
      endDate: '2026-12-31',
    })
    expect(ended.errors).toBeUndefined()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => mutate('hr', 'createAppointment', post('MANAGER', 'speA2', '2027-01-01'))),
    )
    const made = answers.filter((answer) => !answer.errors)
    expect(made).toHaveLength(1)
    const refused = answers.filter((answer) => answer.errors)
    expect(new Set(refused.map((answer) => faultsOf(answer).join() || codeOf(answer)))).toEqual(
      new Set(['input.position MANAGER_TAKEN']),
    )
    const held = await world.graphql(
      'hr',
      `{ appointments(where: {position: {equals: MANAGER}, departmentId: {equals: "${DEPARTMENTS.A}"}}, orderBy: [{field: startDate}]) { nodes { employeeId startDate endDate } } }`,
    )
    expect(held.data.appointments.nodes).toEqual([
      { employeeId: employeeOf('manA'), startDate: '2024-01-01', endDate: '2026-12-31' },
      { employeeId: employeeOf('speA2'), startDate: '2027-01-01', endDate: null },
    ])
    expect(
      await count(world, "SELECT COUNT(*) FROM Appointment WHERE departmentId = ? AND position = 'MANAGER'", [
        DEPARTMENTS.A,
      ]),
    ).toBe(2)
    const id = made[0]!.data.createAppointment.id
    const history = await world.graphql(
      'hr',
      `{ history(id: "${id}") { nodes { action actorRole changes { field new } } } }`,
    )
    expect(history.data.history.nodes).toEqual([
      expect.objectContaining({
        action: 'CREATE',
        actorRole: 'HR',
        changes: expect.arrayContaining([
          { field: 'employeeId', new: employeeOf('speA2') },
          { field: 'position', new: 'MANAGER' },
          { field: 'startDate', new: '2027-01-01' },
        ]),
      }),
    ])
    // Posts are ended and never deleted.
    const gone = await world.graphql('hr', `mutation { deleteAppointment(input: {id: "${id}", version: 1}) { id } }`)
    expect(gone.errors![0]!.message).toContain('Cannot query field')
  })
})

describe('[R2.2.1 api MAN] the manager away lends his post', () => {
  const lend = (more: Record<string, unknown> = {}) => ({
    appointmentId: appointmentOf('manB'),
    delegateId: employeeOf('speB'),
    startDate: '2020-01-01',
    endDate: '2099-12-31',
    reason: '出差',
    ...more,
  })

  test('the delegate acts in the lent role by a switch of its own, and only while it lasts', async () => {
    const made = await mutate('manB', 'createDelegation', lend(), 'id version delegate { id }')
    expect(made.errors).toBeUndefined()
    const { id } = made.data.createDelegation
    const signedIn = await world.fetch('/auth/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: loginOf('speB'), password: PASSWORD, post: id }),
    })
    const { accessToken } = (await signedIn.json()) as { accessToken: string }
    const acting = { token: accessToken }
    const asManager = await world.graphql(acting, '{ manifest units { nodes { floorRent } } }')
    expect(asManager.data.manifest.role).toBe('MAN')
    expect(asManager.data.units.nodes).toEqual([{ floorRent: '9.2500' }])
    // What he does so is told of him, in that role.
    const changed = await world.graphql(acting, 'mutation { createChannel(input: {name: "代理", kind: MEDIA}) { id } }')
    const trail = await world.graphql(
      acting,
      `{ history(id: "${changed.data.createChannel.id}") { nodes { actorName actorRole } } }`,
    )
    expect(trail.data.history.nodes).toEqual([{ actorName: '員工speB', actorRole: 'MAN' }])
    // In his own post he is a specialist as ever.
    expect((await world.graphql('speB', '{ manifest }')).data.manifest.role).toBe('SPE')

    expect((await mutate('manB', 'updateDelegation', { id, version: 1, endDate: '2020-01-02' })).errors).toBeUndefined()
    const deadline = Date.now() + 5000
    let status = 200
    while (status === 200 && Date.now() < deadline) {
      status = (await world.graphql(acting, '{ manifest }')).status
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(status).toBe(401)
  })

  test('nobody lends a post that is not his, nor backwards in time', async () => {
    const other = await mutate('manB', 'createDelegation', lend({ appointmentId: appointmentOf('manA') }))
    expect(faultsOf(other)).toEqual(['input.appointmentId REFERENCE'])
    const colleague = await mutate('manB', 'createDelegation', lend({ appointmentId: appointmentOf('speB') }))
    expect(codeOf(colleague)).toBe('FORBIDDEN')
    const backwards = await mutate('manB', 'createDelegation', lend({ startDate: '2027-01-02', endDate: '2027-01-01' }))
    expect(faultsOf(backwards)).toEqual(['input.endDate DATES_ORDER'])
  })
})
