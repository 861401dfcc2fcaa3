/**
 * What the reader sends to the database: a fixed number of statements whatever the rows, no column that the viewer may
 * not read, and an index for every list.
 */
import type { TypeInfo } from '../../server/src/access/catalog.ts'
import { mayRows } from '../../server/src/access/decide.ts'
import type { RoleCode } from '../../server/src/access/roles.ts'
import { datamodel } from '../../server/src/db/generated/datamodel.ts'
import { type Actor, allActors } from '../access/actors.ts'
import { isColumn, readable, resources, verdict } from '../access/expected.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { fillEmpty } from '../kit/fill.ts'
import { CLIENTS, DEPARTMENTS, employeeOf, id, PROPERTIES } from '../kit/world.ts'

let world: TestApp
let actors: Actor[]
beforeAll(async () => {
  world = await createTestApp()
  actors = await allActors(world)
  await fill()
}, 180_000)
afterAll(() => world.close())

const MANY = 3000
const actorOf = (role: RoleCode) => actors.find((actor) => actor.role === role)!

/** Some thousand rows in many departments, of which a viewer reaches a few, and one client with a thousand contracts. */
async function fill(): Promise<void> {
  const { pool } = world.database
  const rows = async (table: string, count: number, row: (n: number) => Record<string, unknown>) => {
    const list = Array.from({ length: count }, (_, n) => row(n))
    const names = Object.keys(list[0]!)
    await pool.query('INSERT INTO ?? (??) VALUES ?', [
      table,
      names,
      list.map((each) => names.map((name) => each[name])),
    ])
  }
  await rows('Department', 30, (n) => ({ id: id('dp', 100 + n), code: `D${n}`, name: `部門${n}`, kind: 'INVESTMENT' }))
  const departmentId = (n: number) => (n % 31 === 0 ? DEPARTMENTS.A : id('dp', 100 + (n % 30)))
  const at = (n: number) => `2026-${String(1 + (n % 12)).padStart(2, '0')}-10 00:00:00.000`
  const key = (prefix: string, n: number) => id(prefix, 1000 + n)
  await rows('Employee', MANY, (n) => ({
    id: key('em', n),
    departmentId: departmentId(n),
    number: `E${n}`,
    name: `員工${n}`,
    createdAt: at(n),
  }))
  await rows('Appointment', MANY, (n) => ({
    id: key('ap', n),
    departmentId: departmentId(n),
    employeeId: key('em', n),
    position: 'SPECIALIST',
    startDate: '2024-01-01',
  }))
  await rows('Property', MANY, (n) => ({
    id: key('pr', n),
    departmentId: departmentId(n),
    code: `P${n}`,
    name: `物業${n}`,
    city: `城${n % 90}`,
    createdAt: at(n),
  }))
  await rows('Floor', MANY, (n) => ({
    id: key('fl', n),
    departmentId: departmentId(n),
    propertyId: key('pr', n),
    code: 'L1',
    level: n % 9,
  }))
  await rows('Unit', MANY, (n) => ({
    id: key('un', n),
    departmentId: departmentId(n),
    propertyId: key('pr', n),
    code: `U${n}`,
    gla: n,
    askingRent: n % 40,
    createdAt: at(n),
  }))
  await rows('Channel', MANY, (n) => ({
    id: key('ch', n),
    departmentId: departmentId(n),
    name: `渠道${n}`,
    kind: 'MEDIA',
  }))
  await rows('Client', MANY, (n) => ({
    id: key('cl', n),
    departmentId: departmentId(n),
    code: `C${n}`,
    name: `客戶${n}`,
    city: `城${n % 90}`,
    ownerId: key('em', n),
    createdAt: at(n),
  }))
  for (const [table, prefix] of [
    ['Brand', 'br'],
    ['LegalEntity', 'le'],
    ['Contact', 'co'],
  ] as const)
    await rows(table, MANY, (n) => ({
      id: key(prefix, n),
      departmentId: departmentId(n),
      clientId: key('cl', n),
      name: `名${n}`,
    }))
  await rows('Demand', MANY, (n) => ({
    id: key('de', n),
    departmentId: departmentId(n),
    clientId: key('cl', n),
    budget: n,
  }))
  await rows('Contract', MANY, (n) => ({
    id: key('ct', n),
    departmentId: departmentId(n),
    number: `H${n}`,
    clientId: key('cl', n),
    ownerId: key('em', n),
    state: 'IN_FORCE',
    area: n,
    totalRent: n,
    expiry: '2030-01-01',
    createdAt: at(n),
  }))
  await rows('Contract', 1000, (n) => ({
    id: id('ct', 9000 + n),
    departmentId: DEPARTMENTS.A,
    number: `V${n}`,
    clientId: CLIENTS.ofSpeA2,
    ownerId: employeeOf('speA2'),
    propertyId: PROPERTIES.A,
    createdAt: at(n),
  }))
  await rows('AuditEntry', MANY, (n) => ({
    id: key('au', n),
    departmentId: departmentId(n),
    actorName: '甲',
    actorRole: 'MAN',
    action: 'UPDATE',
    recordType: 'Client',
    recordId: key('cl', n),
    changes: '[]',
  }))
  await fillEmpty(pool, world.app.catalog, { rows: 2000, departmentOf: departmentId })
  const [tables] = await pool.query('SHOW TABLES')
  for (const table of (tables as Record<string, string>[]).flatMap((row) => Object.values(row)))
    await pool.query(`ANALYZE TABLE \`${table}\``)
}

async function statements(actor: Actor, document: string, variables = {}) {
  world.statements()
  const answer = await world.graphql(actor.as, document, variables)
  expect(answer.errors).toBeUndefined()
  return { answer, sent: world.statements() }
}

describe('[C07] the number of statements', () => {
  test.each([
    ['a list', 1, (n: number) => `{ clients(first: ${n}) { nodes { id name } } }`],
    ['a list with its count', 2, (n: number) => `{ clients(first: ${n}) { totalCount nodes { id name } } }`],
    [
      'with records it refers to',
      1,
      (n: number) => `{ clients(first: ${n}) { nodes { owner { name department { name } } channel { name } } } }`,
    ],
    [
      'with two lists of each',
      3,
      (n: number) =>
        `{ clients(first: ${n}) { nodes { id contracts(first: 5) { nodes { number } } contacts(first: 5) { nodes { name } } } } }`,
    ],
    [
      'with two lists of each and their counts',
      6,
      (n: number) =>
        `{ clients(first: ${n}) { totalCount nodes { id contracts(first: 5) { totalCount nodes { number } } contacts(first: 5) { totalCount nodes { name } } } } }`,
    ],
    [
      'with lists inside of lists',
      3,
      (n: number) => `{ clients(first: ${n}) { nodes { contracts(first: 5) { nodes { rentSteps { rate } } } } } }`,
    ],
  ] as const)('%s: %i, for 1 row as for 90', async (_name, expected, document) => {
    for (const rows of [1, 10, 90])
      expect((await statements(actorOf('MAN'), document(rows))).sent).toHaveLength(expected)
  })

  test('every list of every role takes one and one for each list inside of its records, however many rows', async () => {
    for (const actor of actors.slice(0, 11)) {
      for (const type of resources(world.app.catalog).filter((each) => mayRows(actor.role, each, 'read'))) {
        const fields = readable(world.app.catalog, actor.role, type).filter((field) => field.kind !== 'TO_MANY')
        const parts = fields.filter((field) => field.kind === 'PART').length
        const names = fields.map((field) => (isColumn(field) ? field.name : `${field.name} { id }`)).join(' ')
        for (const rows of [1, 30]) {
          const { answer, sent } = await statements(actor, `{ ${type.plural}(first: ${rows}) { nodes { ${names} } } }`)
          // Without records there is nothing inside of them to ask for.
          const lists = answer.data[type.plural].nodes.length > 0 ? parts : 0
          expect([actor.role, type.name, sent.length]).toEqual([actor.role, type.name, 1 + lists])
        }
      }
    }
  })

  test('one record by id takes one', async () => {
    const { sent } = await statements(
      actorOf('SPE'),
      `{ client(id: "${CLIENTS.ofSpeA}") { name notes masked owner { name } } }`,
    )
    expect(sent).toHaveLength(1)
  })

  test('a parent with a thousand children gives its page without reading them all', async () => {
    const { pool } = world.database
    const document = `{ client(id: "${CLIENTS.ofSpeA2}") { contracts(first: 10) { nodes { number } pageInfo { hasNextPage } } } }`
    const { answer, sent } = await statements(actorOf('MAN'), document)
    expect(answer.data.client.contracts.nodes).toHaveLength(10)
    expect(sent).toHaveLength(2)
    const connection = await pool.getConnection()
    await connection.query('FLUSH STATUS')
    await connection.query(sent[1]!.sql, sent[1]!.values)
    const [status] = await connection.query("SHOW SESSION STATUS LIKE 'Handler_read_%'")
    connection.release()
    const read = (status as { Value: string }[]).reduce((sum, { Value }) => sum + Number(Value), 0)
    expect(read).toBeLessThan(200)
  })
})

describe('[F01] columns that are not for a viewer', () => {
  test('are in no statement; conditional ones only behind their scope', async () => {
    for (const actor of actors.slice(0, 11)) {
      for (const type of resources(world.app.catalog).filter((each) => mayRows(actor.role, each, 'read'))) {
        const fields = readable(world.app.catalog, actor.role, type).filter(isColumn)
        const { sent } = await statements(
          actor,
          `{ ${type.plural}(first: 5) { nodes { masked ${fields.map((field) => field.name).join(' ')} } } }`,
        )
        const selected = selectList(sent[0]!.sql)
        const model = datamodel.models.find((each) => each.name === type.name)!
        for (const { name, kind } of model.fields.filter((field) => field.kind !== 'object')) {
          const field = type.fields.get(name)
          const right = field ? verdict(world.app.catalog, actor.role, type, field, 'read') : false
          const place = `${actor.role} ${type.name}.${name} ${kind}`
          const bare = selected.includes(`t1.\`${name}\``)
          // (Scopes may look at such a column; it is never a value of the answer.)
          if (right !== true) expect([place, bare]).toEqual([place, false])
          if (typeof right === 'string')
            expect([
              place,
              selected.some((each) => each.startsWith('CASE WHEN ') && each.endsWith(` THEN t1.\`${name}\` END`)),
            ]).toEqual([place, true])
        }
      }
    }
  })
})

/** The columns of a SELECT, apart from commas inside of brackets. */
function selectList(sql: string): string[] {
  const list: string[] = []
  let depth = 0
  let from = 'SELECT '.length
  for (let at = from; at < sql.length; at++) {
    if (sql[at] === '(') depth++
    else if (sql[at] === ')') depth--
    else if (depth === 0 && (sql[at] === ',' || sql.startsWith(' FROM ', at))) {
      list.push(sql.slice(from, at).trim())
      if (sql[at] !== ',') break
      from = at + 1
    }
  }
  return list
}

describe('indexes', () => {
  type Step = { table: string; type: string; key: string | null; rows: string }

  /** How the database would read each table of a statement; what it has found by an index before does not count. */
  async function plan({ sql, values }: { sql: string; values: unknown[] }): Promise<Step[]> {
    const [rows] = await world.database.pool.query(`EXPLAIN ${sql}`, values)
    return (rows as Step[]).filter((step) => step.table && !step.table.startsWith('<'))
  }
  const scanned = (steps: Step[]) => steps.filter((step) => step.type === 'ALL').map((step) => step.table)

  // Rows of every department are read as they lie, by the newest id.
  // Files are asked for by the record that they hang on; those of all records at once are looked up type by type.
  const large = (type: TypeInfo) =>
    !['Department', 'Delegation', 'Account', 'ApiClient', 'Attachment'].includes(type.name)

  test('every list of every role is read by an index', async () => {
    const slow: string[] = []
    for (const actor of actors.slice(0, 11)) {
      for (const type of resources(world.app.catalog).filter(
        (each) => large(each) && mayRows(actor.role, each, 'read'),
      )) {
        const { sent } = await statements(actor, `{ ${type.plural}(first: 25) { nodes { id } } }`)
        const whole = scanned(await plan(sent[0]!))
        if (whole.length > 0) slow.push(`${actor.role} ${type.plural}: ${whole}`)
      }
    }
    expect(slow).toEqual([])
  })

  // Confidential reports are found by their handlers, who have a few.
  const byHandler = (type: TypeInfo) => type.name === 'IntegrityReport'

  test('a filter or an order that has an index uses it', async () => {
    const slow: string[] = []
    const man = actorOf('MAN')
    for (const model of datamodel.models) {
      const type = world.app.catalog.types.get(model.name)
      if (!type || type.partOf || !large(type) || byHandler(type) || !mayRows('MAN', type, 'read')) continue
      for (const index of indexesOf(model.name)) {
        const [scope, name] = index
        const field = type.fields.get(name ?? '')
        if (scope !== 'departmentId' || !field || field.name === 'id') continue
        if (verdict(world.app.catalog, 'MAN', type, field, 'sort') !== true) continue
        const { sent } = await statements(
          man,
          `{ ${type.plural}(first: 25, orderBy: [{field: ${name}}]) { nodes { id } } }`,
        )
        const [{ type: access, key }] = (await plan(sent[0]!)) as [Step]
        // Rows of several scopes are found by an index for each.
        if (access === 'index_merge') continue
        if (access === 'ALL' || !key?.startsWith(`${type.name}_departmentId`))
          slow.push(`${type.plural} by ${name}: ${access} ${key}`)
      }
    }
    expect(slow).toEqual([])
  })

  function indexesOf(name: string): string[][] {
    return INDEXES.get(name) ?? []
  }
  const INDEXES = new Map<string, string[][]>()
  beforeAll(async () => {
    const [rows] = await world.database.pool.query(
      'SELECT TABLE_NAME AS t, INDEX_NAME AS i, COLUMN_NAME AS c FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX',
    )
    const found = new Map<string, { table: string; columns: string[] }>()
    for (const { t, i, c } of rows as { t: string; i: string; c: string }[]) {
      const known = found.get(`${t}.${i}`) ?? { table: t, columns: [] }
      known.columns.push(c)
      found.set(`${t}.${i}`, known)
    }
    for (const { table, columns } of found.values()) INDEXES.set(table, [...(INDEXES.get(table) ?? []), columns])
  })
})

test('a change of one record takes a fixed number of statements of the reader', async () => {
  const man = actorOf('MAN')
  const update = 'mutation($i: UpdateClientInput!) { updateClient(input: $i) { id version owner { name } } }'
  const { sent } = await statements(man, update, { i: { id: CLIENTS.ofSpeA, version: 1, city: '蘇州' } })
  expect(sent.length).toBeLessThanOrEqual(2)
  const create = 'mutation($i: CreateClientInput!) { createClient(input: $i) { id version owner { name } } }'
  expect((await statements(man, create, { i: { name: '新' } })).sent).toHaveLength(1)
})
