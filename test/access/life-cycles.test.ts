/**
 * Every life cycle over HTTP: `may` tells each actor of each record exactly what the table and the scopes allow; every
 * verb of every role is tried where it is allowed, from a wrong state, on somebody else's record and out of reach.
 */
import type { FieldInfo, ResolvedVerb, TypeInfo } from '../../server/src/access/catalog.ts'
import { operationsOf, scopeWhere, verbsOf } from '../../server/src/access/decide.ts'
import { createCatalog } from '../../server/src/modules/index.ts'
import { type Answer, createTestApp, type TestApp } from '../kit/app.ts'
import { codeOf } from '../writer/kit.ts'
import { type Actor, allActors } from './actors.ts'
import { fillBothSides } from './both-sides.ts'
import { idsBy, reach, resources } from './expected.ts'
import { PLAYED_ELSEWHERE } from './played-elsewhere.ts'

const catalog = createCatalog()
const types = resources(catalog).filter((type) => type.lifeCycle)
let world: TestApp
let actors: Actor[]
beforeAll(async () => {
  world = await createTestApp()
  await fillBothSides(world)
  actors = await allActors(world)
}, 120_000)
afterAll(() => world.close())

const stateOf = (type: TypeInfo) => type.lifeCycle!.field.name

async function rowsOf(type: TypeInfo): Promise<Map<string, { state: string; version: number }>> {
  const [rows] = await world.database.pool.query(
    `SELECT id, version, \`${stateOf(type)}\` AS state FROM \`${type.name}\` ORDER BY id`,
  )
  return new Map((rows as { id: string; state: string; version: number }[]).map((row) => [row.id, row]))
}

/** Ids on which an actor has a verb, whatever their state. */
async function within(actor: Actor, type: TypeInfo, verb: ResolvedVerb): Promise<Set<string>> {
  const ids = new Set<string>()
  for (const scope of verb.by[actor.role] ?? [])
    for (const id of await idsBy(world, type, scopeWhere(actor.viewer, type, scope))) ids.add(id)
  return ids
}

describe('may', () => {
  test.each(types.map((type) => type.name))('%s', async (name) => {
    const type = catalog.types.get(name)!
    const rows = await rowsOf(type)
    for (const actor of actors) {
      if (operationsOf(actor.role, type).length === 0) continue
      const read = await reach(world, actor.viewer, type)
      const answer = await world.graphql(actor.as, `{ ${type.plural}(first: 100) { nodes { id may } } }`)
      const told = new Map(
        answer.data[type.plural].nodes.map((node: { id: string; may: string[] }) => [node.id, node.may]),
      )
      expect([actor.name, [...told.keys()].sort()]).toEqual([actor.name, [...read].sort()])
      for (const verb of verbsOf(actor.role, type)) {
        const reached = await within(actor, type, verb)
        const expected = [...read].filter((id) => reached.has(id) && verb.from.includes(rows.get(id)!.state))
        const said = [...told].filter(([, may]) => (may as string[]).includes(verb.name)).map(([id]) => id)
        expect([actor.name, verb.mutation, said.sort()]).toEqual([actor.name, verb.mutation, expected.sort()])
      }
    }
  })
})

describe('every step', () => {
  const played = new Set<string>()

  test.each(types.map((type) => type.name))('%s', async (name) => {
    const type = catalog.types.get(name)!
    for (const actor of actors) for (const verb of verbsOf(actor.role, type)) await tryVerb(actor, type, verb, played)
  })

  test('every verb was done at least once, here or in a test of its own', () => {
    const verbs = types.flatMap((type) => [...type.lifeCycle!.verbs.values()].filter((verb) => verb.after === null))
    const missing = verbs.map((verb) => verb.mutation).filter((mutation) => !played.has(mutation))
    expect(missing.filter((mutation) => !PLAYED_ELSEWHERE.has(mutation))).toEqual([])
  })
})

async function tryVerb(actor: Actor, type: TypeInfo, verb: ResolvedVerb, played: Set<string>): Promise<void> {
  const [read, reached] = [await reach(world, actor.viewer, type), await within(actor, type, verb)]
  const rows = await rowsOf(type)
  const pick = (test: (id: string, state: string) => boolean) =>
    [...rows].find(([id, { state }]) => test(id, state))?.[0]
  const cases: [string, string | undefined][] = [
    ['NOT_FOUND', pick((id) => !read.has(id))],
    ['INVALID_TRANSITION', pick((id, state) => read.has(id) && !verb.from.includes(state))],
    ['FORBIDDEN', pick((id, state) => read.has(id) && verb.from.includes(state) && !reached.has(id))],
    ['CONFLICT', pick((id, state) => read.has(id) && verb.from.includes(state) && reached.has(id))],
  ]
  for (const [code, id] of cases) {
    if (!id) continue
    const version = rows.get(id)!.version - (code === 'CONFLICT' ? 1 : 0)
    const answer = await doVerb(actor, type, verb, id, version)
    expect([actor.name, verb.mutation, id, codeOf(answer)]).toEqual([actor.name, verb.mutation, id, code])
    if (code === 'INVALID_TRANSITION') {
      const { state, allowed } = answer.errors![0]!.extensions as unknown as {
        state: string
        allowed: { to: string }[]
      }
      const next = [...type.lifeCycle!.verbs.values()].filter((each) => each.from.includes(rows.get(id)!.state))
      expect(state).toBe(rows.get(id)!.state)
      expect(allowed.every(({ to }) => next.some((each) => each.to === to))).toBe(true)
    }
    expect((await rowsOf(type)).get(id)).toEqual(rows.get(id))
  }
  const ready = [...rows].filter(([id, { state }]) => read.has(id) && reached.has(id) && verb.from.includes(state))
  // Until somebody has done it more rows are tried: which ones the rules pass is chance.
  for (const [id, { version }] of ready.slice(0, played.has(verb.mutation) ? 3 : 12)) {
    const answer = await doVerb(actor, type, verb, id, version)
    const after = (await rowsOf(type)).get(id)!
    if (answer.errors) {
      // A rule of the type may have something against rows that were made up.
      expect([verb.mutation, codeOf(answer)]).toEqual([verb.mutation, 'BAD_USER_INPUT'])
      expect(after.version).toBe(version)
      continue
    }
    expect([verb.mutation, after.state, after.version]).toEqual([verb.mutation, verb.to, version + 1])
    const [trail] = await world.database.pool.query(
      "SELECT verb FROM AuditEntry WHERE recordId = ? AND action = 'TRANSITION' ORDER BY id DESC LIMIT 1",
      [id],
    )
    expect(trail).toEqual([{ verb: verb.name }])
    played.add(verb.mutation)
    return
  }
}

async function doVerb(actor: Actor, type: TypeInfo, verb: ResolvedVerb, id: string, version: number): Promise<Answer> {
  const input: Record<string, unknown> = { id, version }
  for (const { field } of verb.takes) input[field.name] = await sample(actor, type, field, id)
  if (verb.reason !== 'NO') input.reason = '因為'
  const inputType = `${verb.mutation[0]!.toUpperCase()}${verb.mutation.slice(1)}Input`
  return world.graphql(actor.as, `mutation($input: ${inputType}!) { ${verb.mutation}(input: $input) { id } }`, {
    input,
  })
}

/** A value that fits a field: a record that this actor reads, or something of the kind. */
async function sample(actor: Actor, type: TypeInfo, field: FieldInfo, id: string): Promise<unknown> {
  if (field.kind === 'ID') {
    const target = catalog.types.get(field.target!)!
    const ids = [...(await reach(world, actor.viewer, target))].sort()
    const [rows] = await world.database.pool.query(
      `SELECT \`${field.name}\` AS held FROM \`${type.name}\` WHERE id = ?`,
      [id],
    )
    const { held } = (rows as { held: string | null }[])[0] ?? { held: null }
    return held && ids.includes(held) ? held : (ids[0] ?? null)
  }
  switch (field.kind) {
    case 'ENUM':
      return catalog.enums.get(field.target!)!.values[0]!.name
    case 'INT':
      return Math.min(3, field.max ?? 3)
    case 'DECIMAL':
      return '1'
    case 'BOOLEAN':
      return true
    case 'DATE':
      return '2026-06-01'
    case 'DATETIME':
      return '2026-06-01T02:00:00Z'
    case 'JSON':
      return []
    default:
      return '說明'
  }
}
