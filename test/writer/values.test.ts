/** What goes in comes out: text of every script, decimals and dates; what cannot be held is refused with its place. */
import { createTestApp, type TestApp } from '../kit/app.ts'
import { CLIENTS, CONTRACTS, type Person } from '../kit/world.ts'
import { codeOf, everything, faultsOf } from './kit.ts'

let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
  for (const person of ['manA', 'speA', 'leader', 'depA', 'admin', 'manB'] as const) await world.token(person)
}, 120_000)
afterAll(() => world.close())

const mutate = (as: Person, name: string, input: Record<string, unknown>, fields = 'id version') =>
  world.graphql(
    as,
    `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} } }`,
    { input },
  )

test.each([
  ['emoji', '👩‍👩‍👧‍👦 茶 🍵'],
  ['Extension B', '𠮷野家 𪚥'],
  ['composed', 'Caf\u00e9'],
  ['decomposed', 'Cafe\u0301'],
  ['right to left', 'مرحبا \u200fעברית'],
  ['full width', '（株）ＡＢＣ　１２３'],
  ['quotes', `O'Neil "x" \`y\` \\ %_|; --`],
  ['markup', '<img src=x onerror=alert(1)> javascript:'],
  ['the longest', '漢'.repeat(190)],
])('text survives as it is: %s', async (_name, text) => {
  const made = await mutate('speA', 'createClient', { name: text, notes: `${text}\n${text}` }, 'id name notes')
  expect(made.errors).toBeUndefined()
  expect(made.data.createClient).toMatchObject({ name: text, notes: `${text}\n${text}` })
  const found = await world.graphql(
    'speA',
    'query($text: String!) { clients(first: 100, where: { name: { equals: $text } }) { nodes { id name } } part: clients(first: 100, where: { name: { contains: $text } }) { nodes { id } } }',
    { text },
  )
  const ids = (page: { nodes: { id: string }[] }) => page.nodes.map((each) => each.id)
  expect(ids(found.data.clients)).toContain(made.data.createClient.id)
  expect(ids(found.data.part)).toContain(made.data.createClient.id)
})

describe('[P13] values out of bounds are refused with their path, and nothing is written', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['updateContract', { deposit: '-1' }, 'input.deposit NEGATIVE'],
    ['updateContract', { deposit: '1.005' }, 'input.deposit SCALE'],
    ['updateContract', { deposit: '123456789012345.00' }, 'input.deposit TOO_LARGE'],
    ['updateContract', { area: '-5' }, 'input.area NEGATIVE'],
    ['updateContract', { fitOutDays: -1 }, 'input.fitOutDays NEGATIVE'],
    ['updateContract', { expiry: '2025-12-31' }, 'input.expiry DATES_ORDER'],
    ['updateContract', { rentSteps: [{ startDate: '2026-01-01', rate: '-1' }] }, 'input.rentSteps.0.rate NEGATIVE'],
    ['updateContract', { rentSteps: [{ startDate: '2026-01-01' }] }, 'input.rentSteps.0.rate REQUIRED'],
    ['updateClient', { cooperationPotential: 101 }, 'input.cooperationPotential MAX'],
    ['updateClient', { creditStanding: -1 }, 'input.creditStanding NEGATIVE'],
    ['updateClient', { name: '' }, 'input.name REQUIRED'],
    ['updateClient', { name: null }, 'input.name REQUIRED'],
    ['updateClient', { name: '漢'.repeat(191) }, 'input.name TOO_LONG'],
    ['updateClient', { name: 'a\u0000b' }, 'input.name CONTROL_CHARACTER'],
    ['updateClient', { name: 'a\nb' }, 'input.name CONTROL_CHARACTER'],
    ['updateClient', { name: '\ud83d' }, 'input.name CONTROL_CHARACTER'],
    ['updateClient', { website: 'javascript:alert(1)' }, 'input.website URL'],
  ])('%s %j', async (name, change, fault) => {
    const before = await everything(world)
    const target = name === 'updateClient' ? CLIENTS.ofSpeA : CONTRACTS.draftOfSpeA
    const answer = await mutate('speA', name, { id: target, version: 1, ...change })
    expect([codeOf(answer), ...faultsOf(answer)]).toEqual(['BAD_USER_INPUT', fault])
    expect(await everything(world)).toEqual(before)
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['updateContract', { expiry: '2026-02-30' }, 'expiry'],
    ['updateContract', { expiry: '2026-13-01' }, 'expiry'],
    ['updateContract', { expiry: '0001-01-01' }, 'expiry'],
    ['updateContract', { deposit: '1'.repeat(40) }, 'deposit'],
    ['updateContract', { deposit: 'NaN' }, 'deposit'],
    ['updateContract', { deposit: '1e400' }, 'deposit'],
    ['updateContract', { fitOutDays: 2147483648 }, 'fitOutDays'],
    ['updateContract', { rentSteps: [{ startDate: '2026-02-30', rate: '1' }] }, 'rentSteps.0.startDate'],
    ['updateClient', { grade: 'E' }, 'grade'],
    ['updateClient', { name: { equals: 'x' } }, 'name'],
  ])('%s %j is no value of its type', async (name, change, place) => {
    const target = name === 'updateClient' ? CLIENTS.ofSpeA : CONTRACTS.draftOfSpeA
    const answer = await mutate('speA', name, { id: target, version: 1, ...change })
    expect([codeOf(answer), faultsOf(answer)]).toEqual(['BAD_USER_INPUT', [`input.${place} INVALID`]])
  })

  test('decimals keep every digit', async () => {
    const investmentScale = '12345678901234.56'
    const made = await mutate('speA', 'createClient', { name: '大', investmentScale }, 'id investmentScale')
    expect(made.data.createClient.investmentScale).toBe(investmentScale)
    await mutate('speA', 'createClient', { name: '更大', investmentScale: '12345678901234.57' })
    const page = await world.graphql(
      'speA',
      `{ same: clients(where: {investmentScale: {equals: "${investmentScale}"}}) { nodes { name } }
         more: clients(where: {investmentScale: {gt: "${investmentScale}"}}) { nodes { name } }
         some: clients(where: {investmentScale: {in: ["${investmentScale}"]}}) { nodes { name } } }`,
    )
    expect(page.data).toEqual({
      same: { nodes: [{ name: '大' }] },
      more: { nodes: [{ name: '更大' }] },
      some: { nodes: [{ name: '大' }] },
    })
  })
})

describe('[I01] SQL in every text that is given', () => {
  const EVIL = [`' OR '1'='1`, `"; DROP TABLE Client; --`, `\\' OR 1=1 #`, `%`, `_`, `|%`, `${'x'.repeat(50)}'`]

  test.each(EVIL)('%s is text', async (text) => {
    const before = await everything(world)
    // (Of a department in which no name holds such a character.)
    const answer = await world.graphql(
      'manB',
      `query($t: String!, $i: ID!, $ids: [ID!]) {
        a: clients(where: {name: {contains: $t}}) { totalCount }
        b: clients(where: {name: {equals: $t}}) { totalCount }
        c: clients(where: {name: {startsWith: $t}}) { totalCount }
        d: clients(where: {name: {endsWith: $t}}) { totalCount }
        e: clients(where: {name: {in: [$t]}}) { totalCount }
        f: clients(where: {search: $t}) { totalCount }
        g: clients(where: {id: {in: $ids}}) { totalCount }
        h: clients(where: {owner: {name: {contains: $t}}}) { totalCount }
        j: clients(where: {contacts: {some: {email: {startsWith: $t}}}}) { totalCount }
        k: client(id: $i) { id }
        l: node(id: $i) { id }
      }`,
      { t: text, i: text, ids: [text] },
    )
    expect(answer.errors).toBeUndefined()
    const { k, l, ...pages } = answer.data
    expect([k, l, Object.values(pages).map((page) => (page as { totalCount: number }).totalCount)]).toEqual([
      null,
      null,
      Array(9).fill(0),
    ])
    const cursor = Buffer.from(JSON.stringify(['id-', text])).toString('base64url')
    for (const after of [text, cursor, Buffer.from(text).toString('base64url')]) {
      const page = await world.graphql('speA', 'query($a: String) { clients(after: $a) { nodes { id } } }', {
        a: after,
      })
      expect(page.errors?.[0]?.extensions.code ?? 'BAD_USER_INPUT').toBe('BAD_USER_INPUT')
    }
    expect(await everything(world)).toEqual(before)
  })

  test('no cursor that is made up breaks a list', async () => {
    for (const [order, values] of [
      ['id-', ['🍵']],
      ['id-', [7]],
      ['name+id+', [7, null]],
      ['name+id+', ['🍵', '🍵']],
      ['createdAt-id-', ['gestern', 'x']],
      ['createdAt-id-', ['🍵', '🍵']],
      ['cooperationPotential+id+', ['🍵', 'x']],
    ] as const) {
      const after = Buffer.from(JSON.stringify([order, ...values])).toString('base64url')
      const field = /^[a-zA-Z]+/.exec(order)![0]
      const direction = order.includes('+') ? 'ASC' : 'DESC'
      const answer = await world.graphql(
        'manA',
        `query($a: String) { clients(after: $a, orderBy: [{field: ${field}, direction: ${direction}}]) { nodes { id } pageInfo { endCursor } } }`,
        { a: after },
      )
      expect([order, answer.errors?.[0]?.extensions.code ?? 'BAD_USER_INPUT']).toEqual([order, 'BAD_USER_INPUT'])
    }
  })
})

describe('[R1.3 api MAN] [R1.3 api SPE] the trail of changes', () => {
  test('tells who changed what from what to what, and each reader what he may read', async () => {
    const changed = await mutate('speA', 'updateClient', {
      id: CLIENTS.ofSpeA,
      version: 1,
      city: '蘇州',
      notes: '新機密',
    })
    expect(changed.errors).toBeUndefined()
    const history = `{ history(id: "${CLIENTS.ofSpeA}") { totalCount nodes { actorName actorRole action changes { field old new } } } }`
    const of = async (person: Person) => (await world.graphql(person, history)).data.history
    const city = { field: 'city', old: '上海', new: '蘇州' }
    const entry = { actorName: '員工speA', actorRole: 'SPE', action: 'UPDATE' }
    for (const person of ['manA', 'depA', 'speA'] as const)
      expect(await of(person)).toEqual({
        totalCount: 1,
        nodes: [{ ...entry, changes: [city, { field: 'notes', old: '機密1', new: '新機密' }] }],
      })
    // The leader reads the card and not the notes; a colleague neither of the private group.
    for (const person of ['leader', 'speA2', 'legal'] as const)
      expect(await of(person)).toEqual({ totalCount: 1, nodes: [{ ...entry, changes: [city] }] })
    expect(await of('manB')).toBeNull()
    // The administrator sees who, when and what type, and no values (domain §12).
    const all = await world.graphql(
      'admin',
      `{ auditEntries(where: {recordId: {equals: "${CLIENTS.ofSpeA}"}}) { nodes { actorName action recordType } } }`,
    )
    expect(all.data.auditEntries.nodes).toEqual([{ actorName: '員工speA', action: 'UPDATE', recordType: 'Client' }])
  })

  test('nobody writes it', async () => {
    for (const each of Object.values(world.app.schemas)) {
      const names = Object.keys(each.getMutationType()?.getFields() ?? {})
      expect(names.filter((name) => /audit|history/i.test(name))).toEqual([])
    }
  })
})
