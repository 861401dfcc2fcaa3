/**
 * Every generated mutation with four actors: one who may, one of another role, one of another department, nobody. A
 * refusal leaves every table as it was; a success writes one audit entry and one event with the change.
 */
import { mayCreate } from '../../server/src/access/decide.ts'
import { createCatalog } from '../../server/src/modules/index.ts'
import { resources } from '../access/expected.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { codeOf, count, everything, NEW } from './kit.ts'
import { actorFor, changeOf, fresh, may, newInput, PERSON_OF, prepare, STAFF_ROLES, send } from './records.ts'

const catalog = createCatalog()
const types = resources(catalog).filter((type) => NEW[type.name])
let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
  await prepare(world)
}, 120_000)
afterAll(() => world.close())

const journal = async (id: string) => [
  await count(world, 'SELECT COUNT(*) FROM AuditEntry WHERE recordId = ?', [id]),
  await count(world, 'SELECT COUNT(*) FROM OutboxEvent WHERE recordId = ?', [id]),
]

describe.each(types.map((type) => type.name))('%s', (name) => {
  const type = catalog.types.get(name)!
  const actions = (['create', 'update', 'delete'] as const).filter((action) => actorFor(type, action))

  test.each(actions)('%s: who may, does; nobody else leaves a trace', async (action) => {
    const record = await fresh(world, type)
    const input = {
      create: newInput(type),
      update: action === 'update' ? { id: record, version: 1, ...changeOf(type, actorFor(type, action)!) } : {},
      delete: { id: record, version: 1 },
    }[action]
    const before = await everything(world)

    for (const role of STAFF_ROLES) {
      if (may(role, type, action)) continue
      const answer = await send(world, PERSON_OF[role]!, type, action, input)
      expect([role, answer.data ?? null, codeOf(answer)]).toEqual([role, null, 'BAD_USER_INPUT'])
    }
    const nobody = await send(world, null, type, action, input)
    expect([nobody.data ?? null, nobody.errors?.length]).toEqual([null, 1])
    if (action !== 'create' && may('MAN', type, action)) {
      // The manager of another department has the operation, and finds nothing to do it to.
      const missing = { ...input, id: `${type.prefix}_01TEST99999999999999999999` }
      const [other, none] = [
        await send(world, 'manB', type, action, input),
        await send(world, 'manB', type, action, missing),
      ]
      expect([codeOf(other), other.text.replaceAll(record, '')]).toEqual([
        'NOT_FOUND',
        none.text.replaceAll(missing.id, ''),
      ])
    }
    expect(await everything(world)).toEqual(before)

    const answer = await send(world, actorFor(type, action), type, action, input)
    expect([name, answer.errors]).toEqual([name, undefined])
    const id = answer.data[`${action}${name}`].id
    expect(await journal(id)).toEqual(action === 'create' ? [1, 1] : [2, 2])
  })
})

test('the list of mutations here is the list of the grid', () => {
  const writable = resources(catalog).filter((type) => STAFF_ROLES.some((role) => mayCreate(role, type)))
  expect(writable.map((type) => type.name).sort()).toEqual(types.map((type) => type.name).sort())
})
