/**
 * Every generated mutation with four actors: one who may, one of another role, one of another department, nobody. A
 * refusal leaves every table as it was; a success writes one audit entry and one event with the change.
 */
import type { FieldInfo, TypeInfo } from '../../server/src/access/catalog.ts'
import { decide, mayCreate, mayRows, mayUpdate } from '../../server/src/access/decide.ts'
import type { RoleCode } from '../../server/src/access/roles.ts'
import { createCatalog } from '../../server/src/modules/index.ts'
import { resources } from '../access/expected.ts'
import { type Answer, createTestApp, type TestApp } from '../kit/app.ts'
import type { Person } from '../kit/world.ts'
import { BEFORE, codeOf, count, everything, NEW } from './kit.ts'

const catalog = createCatalog()
const types = resources(catalog).filter((type) => NEW[type.name])
let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
  for (const [table, rows] of BEFORE.flatMap((each) => Object.entries(each)))
    for (const row of rows) await world.database.pool.query('INSERT INTO ?? SET ?', [table, row])
  // Everybody signs in once, so that signing in is no change later.
  await Promise.all(Object.values(PERSON_OF).map((person) => person && world.token(person)))
  await world.token('manB')
}, 120_000)
afterAll(() => world.close())

const PERSON_OF: Partial<Record<RoleCode, Person>> = {
  MAN: 'manA',
  DEP: 'depA',
  SPE: 'speA',
  LEG: 'legal',
  FIN: 'finance',
  COL: 'collaborator',
  LEA: 'leader',
  HR: 'hr',
  ADM: 'admin',
}
/** A field to change: the first text that this actor may write and that need not be unique, or what is said here. */
const CHANGE: Record<string, Record<string, unknown>> = {
  Appointment: { endDate: '2031-12-31' },
  Contract: { deposit: '5.00' },
  Scorecard: { managerComment: '改' },
}
function changeOf(type: TypeInfo, person: Person): Record<string, unknown> {
  const role = (Object.keys(PERSON_OF) as RoleCode[]).find((each) => PERSON_OF[each] === person)!
  const known = CHANGE[type.name]
  if (known) return known
  const fits = (field: FieldInfo) =>
    field.kind === 'STRING' &&
    !/mail|website|code|currency|timezone/i.test(field.name) &&
    decide(role, type, field, 'update') === true &&
    !type.uniqueFields.some((names) => names.includes(field.name))
  const field = [...type.fields.values()].find(fits)
  if (!field) throw new Error(`${type.name}: say in CHANGE what ${person} may change`)
  return { [field.name]: '改' }
}

type Action = 'create' | 'update' | 'delete'
const may = (role: RoleCode, type: TypeInfo, action: Action) =>
  action === 'create'
    ? mayCreate(role, type)
    : action === 'update'
      ? mayUpdate(role, type)
      : mayRows(role, type, 'delete')

let made = 0
/** The actor who may, and whose right does not hang on a record being imported. */
function actorFor(type: TypeInfo, action: Action): Person | null {
  const roles = (Object.keys(PERSON_OF) as RoleCode[]).filter(
    (role) => may(role, type, action) && !(type.name === 'Contract' && role === 'MAN'),
  )
  // An officer of the department itself, before one who serves it.
  return PERSON_OF[roles[0]!] ?? null
}

function send(as: Person | null, type: TypeInfo, action: Action, input: Record<string, unknown>): Promise<Answer> {
  const name = `${action}${type.name}`
  const kind = `${action[0]!.toUpperCase()}${action.slice(1)}${type.name}Input`
  return world.graphql(as, `mutation($input: ${kind}!) { ${name}(input: $input) { id } }`, { input })
}

/** A record made by one who may, so that it lies where he may change and delete it. */
async function fresh(type: TypeInfo): Promise<string> {
  const maker = actorFor(type, 'create')!
  const given = { ...NEW[type.name]!(++made) }
  if (type.name === 'Employee' || type.name === 'Appointment') given.departmentId = 'dp_01TEST00000000000000000001'
  const answer = await send(maker, type, 'create', given)
  expect([type.name, answer.errors]).toEqual([type.name, undefined])
  return answer.data[`create${type.name}`].id
}

const journal = async (id: string) => [
  await count(world, 'SELECT COUNT(*) FROM AuditEntry WHERE recordId = ?', [id]),
  await count(world, 'SELECT COUNT(*) FROM OutboxEvent WHERE recordId = ?', [id]),
]

describe.each(types.map((type) => type.name))('%s', (name) => {
  const type = catalog.types.get(name)!
  const actions = (['create', 'update', 'delete'] as const).filter((action) => actorFor(type, action))

  test.each(actions)('%s: who may, does; nobody else leaves a trace', async (action) => {
    const record = await fresh(type)
    const input = {
      create: NEW[name]!(++made),
      update: action === 'update' ? { id: record, version: 1, ...changeOf(type, actorFor(type, action)!) } : {},
      delete: { id: record, version: 1 },
    }[action]
    const before = await everything(world)

    for (const role of Object.keys(PERSON_OF) as RoleCode[]) {
      if (may(role, type, action)) continue
      const answer = await send(PERSON_OF[role]!, type, action, input)
      expect([role, answer.data ?? null, codeOf(answer)]).toEqual([role, null, 'BAD_USER_INPUT'])
    }
    const nobody = await send(null, type, action, input)
    expect([nobody.data ?? null, nobody.errors?.length]).toEqual([null, 1])
    if (action !== 'create' && may('MAN', type, action)) {
      // The manager of another department has the operation, and finds nothing to do it to.
      const missing = { ...input, id: `${type.prefix}_01TEST99999999999999999999` }
      const [other, none] = [await send('manB', type, action, input), await send('manB', type, action, missing)]
      expect([codeOf(other), other.text.replaceAll(record, '')]).toEqual([
        'NOT_FOUND',
        none.text.replaceAll(missing.id, ''),
      ])
    }
    expect(await everything(world)).toEqual(before)

    const answer = await send(actorFor(type, action), type, action, input)
    expect([name, answer.errors]).toEqual([name, undefined])
    const id = answer.data[`${action}${name}`].id
    expect(await journal(id)).toEqual(action === 'create' ? [1, 1] : [2, 2])
  })
})

test('the list of mutations here is the list of the grid', () => {
  const writable = resources(catalog).filter((type) =>
    (Object.keys(PERSON_OF) as RoleCode[]).some((role) => mayCreate(role, type)),
  )
  expect(writable.map((type) => type.name).sort()).toEqual(types.map((type) => type.name).sort())
})
