/** Versions, repetition, bulk, the journal, and input that must be refused with its place. */
import { createTestApp, type TestApp } from '../kit/app.ts'
import { CLIENTS, CONTRACTS, employeeOf, id, type Person, PROPERTIES, UNITS } from '../kit/world.ts'
import { codeOf, count, everything, faultsOf } from './kit.ts'

let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
  for (const person of ['manA', 'speA', 'speA2', 'manB', 'leader', 'hr'] as const) await world.token(person)
}, 120_000)
afterAll(() => world.close())

const mutate = (as: Person | null, name: string, input: Record<string, unknown>, fields = 'id version', headers = {}) =>
  world.graphql(
    as,
    `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} } }`,
    { input },
    headers,
  )

let number = 0
async function newClient(as: Person = 'speA', more: Record<string, unknown> = {}) {
  const answer = await mutate(as, 'createClient', { name: `客戶 ${++number}`, ...more }, 'id version code name notes')
  expect(answer.errors).toBeUndefined()
  return answer.data.createClient as { id: string; version: number; code: string; name: string; notes: string | null }
}

describe('[X01] versions', () => {
  test('of two editors one is told that he is late, and of what version', async () => {
    const client = await newClient()
    const both = await Promise.all(
      ['甲', '乙'].map((city) => mutate('speA', 'updateClient', { id: client.id, version: 1, city })),
    )
    const late = both.filter((answer) => answer.errors)
    expect(late.map((answer) => [codeOf(answer), answer.errors![0]!.extensions.currentVersion])).toEqual([
      ['CONFLICT', 2],
    ])
    expect(
      await count(world, "SELECT COUNT(*) FROM AuditEntry WHERE recordId = ? AND action = 'UPDATE'", [client.id]),
    ).toBe(1)
  })

  test('20 editors at once: one wins, nothing is overwritten, one entry is written', async () => {
    const client = await newClient()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        mutate('speA', 'updateClient', { id: client.id, version: 1, city: `城${n}` }),
      ),
    )
    expect(answers.filter((answer) => !answer.errors)).toHaveLength(1)
    expect(new Set(answers.filter((answer) => answer.errors).map(codeOf))).toEqual(new Set(['CONFLICT']))
    expect(await count(world, 'SELECT COUNT(*) FROM OutboxEvent WHERE recordId = ?', [client.id])).toBe(2)
  })

  test('a stale deletion is refused', async () => {
    const client = await newClient('manA')
    await mutate('manA', 'updateClient', { id: client.id, version: 1, city: '上海' })
    expect(codeOf(await mutate('manA', 'deleteClient', { id: client.id, version: 1 }, 'id'))).toBe('CONFLICT')
    expect((await mutate('manA', 'deleteClient', { id: client.id, version: 2 }, 'id')).errors).toBeUndefined()
  })

  test('a change that changes nothing is no change', async () => {
    const client = await newClient()
    const answer = await mutate('speA', 'updateClient', { id: client.id, version: 1, name: client.name })
    expect(answer.data.updateClient.version).toBe(1)
    expect(await count(world, 'SELECT COUNT(*) FROM AuditEntry WHERE recordId = ?', [client.id])).toBe(1)
  })
})

describe('[X03] repetition', () => {
  test('50 times in parallel and once more later: one effect, one answer', async () => {
    const send = () => mutate('speA', 'createClient', { name: '只此一家', idempotencyKey: 'key-50' }, 'id code name')
    const answers = await Promise.all(Array.from({ length: 50 }, send))
    answers.push(await send())
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1)
    expect(answers[0]!.errors).toBeUndefined()
    expect(await count(world, 'SELECT COUNT(*) FROM Client WHERE name = ?', ['只此一家'])).toBe(1)
    const made = answers[0]!.data.createClient.id
    expect(await count(world, 'SELECT COUNT(*) FROM OutboxEvent WHERE recordId = ?', [made])).toBe(1)
    expect(await count(world, 'SELECT COUNT(*) FROM AuditEntry WHERE recordId = ?', [made])).toBe(1)
  })

  test('an update and a deletion repeated in parallel have one effect, too', async () => {
    const client = await newClient('manA')
    const update = () =>
      mutate('manA', 'updateClient', { id: client.id, version: 1, city: '蘇州' }, 'id version', {
        'idempotency-key': 'u1',
      })
    const updates = await Promise.all(Array.from({ length: 10 }, update))
    expect(updates.map((answer) => answer.data?.updateClient)).toEqual(Array(10).fill({ id: client.id, version: 2 }))
    const remove = () =>
      mutate('manA', 'deleteClient', { id: client.id, version: 2 }, 'id', { 'idempotency-key': 'd1' })
    const removals = [...(await Promise.all(Array.from({ length: 10 }, remove))), await remove()]
    expect(removals.map((answer) => answer.data?.deleteClient)).toEqual(Array(11).fill({ id: client.id }))
    expect(await count(world, 'SELECT COUNT(*) FROM AuditEntry WHERE recordId = ?', [client.id])).toBe(3)
  })

  test('the same key with another request is refused; the key of somebody else is another key', async () => {
    await mutate('speA', 'createClient', { name: '一', idempotencyKey: 'mine' })
    const other = await mutate('speA', 'createClient', { name: '二', idempotencyKey: 'mine' })
    expect(codeOf(other)).toBe('IDEMPOTENCY_MISMATCH')
    const colleague = await mutate('speA2', 'createClient', { name: '二', idempotencyKey: 'mine' })
    expect(colleague.errors).toBeUndefined()
    expect(await count(world, 'SELECT COUNT(*) FROM Client WHERE name = ?', ['二'])).toBe(1)
  })

  test('a refused request does not use up its key', async () => {
    const bad = await mutate('speA', 'createClient', { name: ' ', idempotencyKey: 'again' })
    expect(faultsOf(bad)).toEqual(['input.name REQUIRED'])
    expect((await mutate('speA', 'createClient', { name: '好', idempotencyKey: 'again' })).errors).toBeUndefined()
    expect(faultsOf(await mutate('speA', 'createClient', { name: '好', idempotencyKey: 'mit Leerzeichen' }))).toEqual([
      'input.idempotencyKey IDEMPOTENCY_KEY',
    ])
  })
})

describe('bulk', () => {
  test('all or none: one stale, hidden or missing record stops the others', async () => {
    const [one, two] = [await newClient('manA'), await newClient('manA')]
    const before = await everything(world)
    const refused = async (records: unknown[], code: string) => {
      const answer = await mutate('manA', 'updateClients', { records, changes: { city: '北京' } })
      expect(codeOf(answer)).toBe(code)
      expect(codeOf(await mutate('manA', 'deleteClients', { records }, 'id'))).toBe(code)
    }
    await refused(
      [
        { id: one.id, version: 1 },
        { id: two.id, version: 9 },
      ],
      'CONFLICT',
    )
    await refused(
      [
        { id: one.id, version: 1 },
        { id: CLIENTS.ofSpeB, version: 1 },
      ],
      'NOT_FOUND',
    )
    await refused(
      [
        { id: one.id, version: 1 },
        { id: id('cl', 999), version: 1 },
      ],
      'NOT_FOUND',
    )
    await refused([], 'BAD_USER_INPUT')
    await refused(
      Array.from({ length: 101 }, (_, n) => ({ id: id('cl', n), version: 1 })),
      'LIMIT_EXCEEDED',
    )
    expect(await everything(world)).toEqual(before)
    const records = [
      { id: one.id, version: 1 },
      { id: two.id, version: 1 },
    ]
    const done = await mutate('manA', 'updateClients', { records, changes: { city: '北京' } }, 'id version city')
    expect(done.data.updateClients.map((each: { city: string }) => each.city)).toEqual(['北京', '北京'])
  })
})

describe('[R01 R02] writes to and through what is hidden', () => {
  test("a colleague's client is changed by nobody but him", async () => {
    const before = await everything(world)
    for (const [name, input] of [
      ['updateClient', { id: CLIENTS.ofSpeA2, version: 1, name: '我的' }],
      ['updateContact', { id: id('co', 2), version: 1, name: '我的' }],
      ['deleteContact', { id: id('co', 2), version: 1 }],
      ['deleteBrand', { id: id('br', 2), version: 1 }],
      ['updateContract', { id: CONTRACTS.signedOfSpeA2, version: 1, title: '我的' }],
      ['updateContract', { id: CONTRACTS.signedOfSpeA, version: 1, title: '我的' }],
    ] as const) {
      expect([name, codeOf(await mutate('speA', name, input, 'id'))]).toEqual([name, 'NOT_FOUND'])
    }
    expect(codeOf(await mutate('speA', 'createContact', { clientId: CLIENTS.ofSpeA2, name: '我的' }))).toBe('FORBIDDEN')
    expect(await everything(world)).toEqual(before)
  })

  test('what is hidden cannot be referred to, and looks as if it were not there', async () => {
    const missing = (text: string, ...ids: string[]) => ids.reduce((all, each) => all.replaceAll(each, ''), text)
    for (const [name, field, hidden, input] of [
      ['createContact', 'clientId', CLIENTS.ofSpeB, { name: '甲' }],
      ['createContract', 'clientId', CLIENTS.ofSpeB, { propertyId: PROPERTIES.A }],
      ['createContract', 'lesseeEntityId', id('le', 2), { clientId: CLIENTS.ofSpeA }],
      ['createContract', 'propertyId', PROPERTIES.B, { clientId: CLIENTS.ofSpeA }],
    ] as const) {
      const none = id(hidden.slice(0, 2), 999)
      const [a, b] = [
        await mutate('speA', name, { ...input, [field]: hidden }),
        await mutate('speA', name, { ...input, [field]: none }),
      ]
      expect([name, faultsOf(a)]).toEqual([name, [`input.${field} REFERENCE`]])
      expect(missing(a.text, hidden)).toBe(missing(b.text, none))
    }
    const unit = await mutate('speA', 'createContract', { clientId: CLIENTS.ofSpeA, units: [{ unitId: UNITS.ofB }] })
    expect(faultsOf(unit)).toEqual(['input.units.0.unitId REFERENCE'])
    const owner = await mutate('manA', 'updateClient', {
      id: CLIENTS.ofNobody,
      version: 1,
      ownerId: employeeOf('speB'),
    })
    expect(faultsOf(owner)).toEqual(['input.ownerId REFERENCE'])
  })

  test('[M01] the machinery’s own columns are no input', async () => {
    const before = await everything(world)
    for (const extra of ['id', 'version', 'departmentId', 'createdById', 'createdAt', 'ownerId', 'role', '__proto__']) {
      const input = JSON.parse(`{"name": "甲", "${extra}": "x"}`)
      const answer = await mutate('speA', 'createClient', input)
      expect([extra, answer.data, codeOf(answer)]).toEqual([extra, undefined, 'BAD_USER_INPUT'])
    }
    for (const extra of ['state', 'signedAt', 'totalRent', 'imported', 'ownerId', 'submittedToLegalAt'])
      expect(
        (await mutate('speA', 'updateContract', { id: CONTRACTS.draftOfSpeA, version: 1, [extra]: null })).text,
      ).toContain(`\\"${extra}\\" is not defined`)
    expect(await everything(world)).toEqual(before)
  })
})

test('a record that others refer to is not deleted', async () => {
  const answer = await mutate('manA', 'deleteClient', { id: CLIENTS.ofSpeA, version: 1 }, 'id')
  expect(faultsOf(answer)).toEqual(['input.id IN_USE'])
})

test('[R1.3 api MAN] a failing rule inside the transaction leaves no record, entry or event', async () => {
  const before = await everything(world)
  const answer = await mutate('manA', 'createUnit', { propertyId: PROPERTIES.A, floorId: id('fl', 1), code: 'L1-01' })
  expect(faultsOf(answer)).toEqual(['input.code TAKEN'])
  const two = await mutate('hr', 'createAppointment', {
    departmentId: 'dp_01TEST00000000000000000001',
    employeeId: employeeOf('speA'),
    position: 'MANAGER',
    startDate: '2026-01-01',
  })
  expect(faultsOf(two)).toEqual(['input.position MANAGER_TAKEN'])
  expect(await everything(world)).toEqual(before)
})
