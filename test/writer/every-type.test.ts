/**
 * What every type gets from the shared machinery, tried on a record of each: of two editors one is told that he is late,
 * a repeated request has one effect, and the trail shows each reader the fields that he may read.
 */
import type { ResolvedVerb, TypeInfo } from '../../server/src/access/catalog.ts'
import { createCatalog } from '../../server/src/modules/index.ts'
import { type Actor, allActors } from '../access/actors.ts'
import { reach, resources, verdict } from '../access/expected.ts'
import { type Answer, createTestApp, type TestApp } from '../kit/app.ts'
import type { Person } from '../kit/world.ts'
import { codeOf, count, NEW } from './kit.ts'
import { actorFor, changeOf, newInput, prepare, send } from './records.ts'

const catalog = createCatalog()
const types = resources(catalog).filter((type) => NEW[type.name])
let world: TestApp
let readers: Actor[]
beforeAll(async () => {
  world = await createTestApp()
  await prepare(world)
  // Without the one to whom a new post is given: it ends his sessions.
  readers = (await allActors(world)).filter(({ name, viewer }) => viewer.kind === 'staff' && name !== 'speA2')
}, 120_000)
afterAll(() => world.close())

const entriesOf = (id: string) => count(world, 'SELECT COUNT(*) FROM AuditEntry WHERE recordId = ?', [id])
const rows = (type: TypeInfo) => count(world, `SELECT COUNT(*) FROM \`${type.name}\``)
const at = (answer: Answer, name: string) => answer.data?.[name]

/** Three at once and once more later: one answer for all of them. */
async function repeated(ask: () => Promise<Answer>): Promise<Answer> {
  const answers = [...(await Promise.all([ask(), ask(), ask()])), await ask()]
  expect(new Set(answers.map((answer) => answer.text)).size).toBe(1)
  expect(answers[0]!.errors).toBeUndefined()
  return answers[0]!
}

const verbs = new Set<string>()

describe.each(types.map((type) => type.name))('%s', (name) => {
  const type = catalog.types.get(name)!
  let id: string
  let version = 1
  let entries = 1

  test('[X03] created once, however often it is sent; the key of another request is refused', async () => {
    const maker = actorFor(type, 'create')!
    const before = await rows(type)
    const input = { ...newInput(type), idempotencyKey: `c-${name}` }
    id = at(await repeated(() => send(world, maker, type, 'create', input)), `create${name}`).id
    expect([(await rows(type)) - before, await entriesOf(id)]).toEqual([1, 1])
    const other = await send(world, maker, type, 'create', { idempotencyKey: `c-${name}` })
    expect(codeOf(other)).toBe('IDEMPOTENCY_MISMATCH')
    expect((await rows(type)) - before).toBe(1)
  })

  const editor = type.hasVersion ? actorFor(type, 'update') : null
  if (editor)
    test('[X01] of two editors of one version one is late, and is told which version stands; [X03] a change repeated is one change', async () => {
      const input = { id, version, ...changeOf(type, editor) }
      const both = await Promise.all([1, 2].map(() => send(world, editor, type, 'update', input, 'id version')))
      const late = both.filter((answer) => answer.errors)
      expect(late.map((answer) => [codeOf(answer), answer.errors![0]!.extensions.currentVersion])).toEqual([
        ['CONFLICT', 2],
      ])
      const change = { id, version: 2, ...again(type, editor), idempotencyKey: `u-${name}` }
      const done = await repeated(() => send(world, editor, type, 'update', change, 'id version'))
      expect(at(done, `update${name}`)).toEqual({ id, version: 3 })
      ;[version, entries] = [3, 3]
      expect(await entriesOf(id)).toBe(entries)
      const stale = await send(world, editor, type, 'update', { ...input, version: 2 })
      expect([codeOf(stale), stale.errors![0]!.extensions.currentVersion]).toEqual(['CONFLICT', 3])
    })

  if (type.lifeCycle)
    test('[X03] a step repeated is one step', async () => {
      const found = await possible(type, id)
      for (const { verb, person } of found) {
        const step = () => doVerb(person, verb, { id, version, idempotencyKey: `v-${verb.mutation}` })
        const first = await step()
        // What its rules ask for beside is the business of the module's own test.
        if (first.errors) {
          expect([verb.mutation, codeOf(first)]).toEqual([verb.mutation, 'BAD_USER_INPUT'])
          continue
        }
        expect((await repeated(step)).text).toBe(first.text)
        verbs.add(verb.mutation)
        ;[version, entries] = [version + 1, entries + 1]
        expect(await entriesOf(id)).toBe(entries)
        const mismatch = await doVerb(person, verb, { id, version, idempotencyKey: `v-${verb.mutation}` })
        expect(codeOf(mismatch)).toBe('IDEMPOTENCY_MISMATCH')
        break
      }
    })

  if (type.hasVersion)
    test('[R1.3 api MAN] its trail shows each reader exactly the fields that he reads', async () => {
      const [stored] = await world.database.pool.query(
        'SELECT action, changes FROM AuditEntry WHERE recordId = ? ORDER BY id DESC',
        [id],
      )
      for (const reader of readers) {
        const { text, data, errors } = await world.graphql(
          reader.as,
          `{ history(id: "${id}") { nodes { action changes { field old new } } } ${type.plural}: node(id: "${id}") { ... on ${type.name} { masked } } }`,
        )
        const readable = (await reach(world, reader.viewer, type)).has(id)
        if (!readable) {
          // Where the role has no such type at all, the document itself is refused.
          expect([reader.name, errors ? null : data.history]).toEqual([reader.name, null])
          expect(text).not.toContain('"changes"')
          continue
        }
        expect([reader.name, errors]).toEqual([reader.name, undefined])
        const masked = data[type.plural].masked as string[]
        const shown = ({ field }: { field: string }) => {
          const known = type.fields.get(field)
          return known && !masked.includes(field) && verdict(catalog, reader.role, type, known, 'read') !== false
        }
        const expected = (stored as { action: string; changes: { field: string }[] }[]).map(({ action, changes }) => ({
          action,
          changes: changes.filter(shown),
        }))
        expect([reader.name, data.history.nodes]).toEqual([reader.name, expected])
      }
    })

  const remover = actorFor(type, 'delete')
  if (remover)
    test('[X03] deleted once', async () => {
      const before = await rows(type)
      const gone = () => send(world, remover, type, 'delete', { id, version, idempotencyKey: `d-${name}` })
      const answer = await gone()
      // A step may have led to where it is not deleted any more.
      if (codeOf(answer) === 'INVALID_TRANSITION') return
      expect(at(await repeated(gone), `delete${name}`)).toEqual({ id })
      expect([before - (await rows(type)), await entriesOf(id)]).toEqual([1, entries + 1])
    })
})

test('steps of many types were repeated', () => {
  expect(verbs.size).toBeGreaterThan(20)
})

/** Another change than the first: a text longer by one, or back to nothing. */
function again(type: TypeInfo, person: Person): Record<string, unknown> {
  const [[field, value]] = Object.entries(changeOf(type, person)) as [[string, string]]
  const dated = { Appointment: '2032-12-31', Contract: '6.00' }[type.name]
  return { [field]: dated ?? `${value}改` }
}

/** Steps that somebody may do with a record now, and that ask for nothing. */
async function possible(type: TypeInfo, id: string): Promise<{ verb: ResolvedVerb; person: Person }[]> {
  const found: { verb: ResolvedVerb; person: Person }[] = []
  for (const reader of readers) {
    if (!(await reach(world, reader.viewer, type)).has(id)) continue
    const { data } = await world.graphql(reader.as, `{ node(id: "${id}") { ... on ${type.name} { may } } }`)
    for (const name of (data?.node?.may ?? []) as string[]) {
      const verb = type.lifeCycle!.verbs.get(name)
      if (verb?.takes.every(({ required }) => !required)) found.push({ verb, person: reader.as as Person })
    }
  }
  return found
}

function doVerb(person: Person, verb: ResolvedVerb, given: Record<string, unknown>): Promise<Answer> {
  const { mutation } = verb
  const input = { ...given, ...(verb.reason === 'NO' ? {} : { reason: '因為' }) }
  const kind = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`
  return world.graphql(person, `mutation($input: ${kind}!) { ${mutation}(input: $input) { id version } }`, { input })
}
