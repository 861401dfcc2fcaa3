/**
 * What a viewer may not see must not be told by any answer either. Every filter he has is asked twice: as the hidden
 * rows and values stand, and after all of them have been changed. The answers must be the same.
 */
import type { FieldInfo, TypeInfo } from '../../server/src/access/catalog.ts'
import { mayRows } from '../../server/src/access/decide.ts'
import { createCatalog } from '../../server/src/modules/index.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { type Actor, allActors } from './actors.ts'
import { fillBothSides } from './both-sides.ts'
import { isColumn, resources, shownTo, verdict } from './expected.ts'

const catalog = createCatalog()
const types = resources(catalog)
let world: TestApp
let actors: Actor[]
beforeEach(async () => {
  world = await createTestApp()
  await fillBothSides(world)
  actors = await allActors(world)
}, 120_000)
afterEach(() => world.close())

test.each(['speA', 'legal', 'partner'])(
  '[O01 O02 O07 O08] no filter, search or count tells %s of what is hidden',
  async (name) => {
    const actor = actors.find((each) => each.name === name)!
    const questions = types
      .filter((type) => mayRows(actor.role, type, 'read'))
      .flatMap((type) => conditions(actor, type).map((where) => ({ type, where })))
    const before = await answers(actor, questions)
    const changed = await changeHidden(actor)
    expect(changed).toBeGreaterThan(20)
    const after = await answers(actor, questions)
    const told = questions.filter((_question, index) => before[index] !== after[index])
    expect(told.map(({ type, where }) => `${type.plural}(where: ${where})`)).toEqual([])
  },
  120_000,
)

const TEXT = '改'
/** What hidden values are changed to, as SQL and as GraphQL. */
const VALUES: Partial<Record<FieldInfo['kind'], string>> = {
  STRING: `"${TEXT}"`,
  DECIMAL: '"0.77"',
  INT: '77',
  DATE: '"2031-07-07"',
}

function tests(field: FieldInfo): string[] {
  const value = VALUES[field.kind]
  return value ? [`{isNull: true}`, `{equals: ${value}}`] : [`{isNull: true}`]
}

/** Conditions on the type's own fields and, over one relation, on those of others; each also turned round. */
function conditions(actor: Actor, type: TypeInfo): string[] {
  const own = filterable(actor, type).flatMap((field) => {
    // Where the field is open, only the row may be hidden: one test of it will do.
    const all = tests(field).reverse()
    return (rank(actor, type, field) === 0 ? all : all.slice(0, 1)).map((test) => `{${field.name}: ${test}}`)
  })
  if (type.declaration.search?.some((each) => filterable(actor, type).some((field) => field.name === each)))
    own.push(`{search: "${TEXT}"}`)
  const related = relations(actor, type).flatMap((field) => {
    const target = catalog.types.get(field.target!)!
    // Private fields first: they are what such a question would be asked for.
    const fields = filterable(actor, target)
      .filter((each) => VALUES[each.kind])
      .sort((a, b) => rank(actor, target, a) - rank(actor, target, b))
      .slice(0, 3)
    return fields.flatMap((each) => {
      const inner = `{${each.name}: ${tests(each)[1]}}`
      if (field.kind === 'TO_ONE') return [`{${field.name}: ${inner}}`, `{${field.name}: {NOT: ${inner}}}`]
      return ['some', 'every', 'none'].flatMap((quantifier) => [
        `{${field.name}: {${quantifier}: ${inner}}}`,
        `{${field.name}: {${quantifier}: {NOT: ${inner}}}}`,
      ])
    })
  })
  return [...own, ...related].flatMap((where) => [where, `{NOT: ${where}}`])
}

const filterable = (actor: Actor, type: TypeInfo) =>
  [...type.fields.values()].filter(
    (field) =>
      isColumn(field) && field.kind !== 'JSON' && verdict(catalog, actor.role, type, field, 'filter') !== false,
  )
const relations = (actor: Actor, type: TypeInfo) =>
  [...type.fields.values()].filter(
    (field) =>
      ['TO_ONE', 'TO_MANY'].includes(field.kind) && verdict(catalog, actor.role, type, field, 'filter') !== false,
  )
const rank = (actor: Actor, type: TypeInfo, field: FieldInfo) =>
  typeof verdict(catalog, actor.role, type, field, 'filter') === 'string' ? 0 : 1

async function answers(actor: Actor, questions: { type: TypeInfo; where: string }[]): Promise<string[]> {
  const given: string[] = []
  for (let at = 0; at < questions.length; at += 25) {
    const some = questions.slice(at, at + 25)
    const fields = some.map(
      ({ type, where }, n) => `a${n}: ${type.plural}(first: 100, where: ${where}) { nodes { id } }`,
    )
    const answer = await world.graphql(actor.as, `{ ${fields.join(' ')} }`)
    expect(answer.errors).toBeUndefined()
    given.push(...some.map((_question, n) => JSON.stringify(answer.data[`a${n}`])))
  }
  return given
}

/** The columns that draw the scopes of a viewer, as `Type.column`: a row that changes in them is another one to him. */
function drawn(actor: Actor): Set<string> {
  const found = new Set<string>()
  const walk = (type: TypeInfo, tree: unknown): void => {
    for (const [key, value] of Object.entries(tree as Record<string, unknown>)) {
      const relation = type.fields.get(key) ?? type.scopeRelations.get(key)
      const target = relation && !isColumn(relation) ? catalog.types.get(relation.target!) : undefined
      if (target) for (const inner of QUANTIFIERS.flatMap((each) => insideOf(value, each))) walk(target, inner)
      else if (['AND', 'OR', 'NOT', 'CERTAIN'].includes(key)) for (const each of [value].flat()) walk(type, each)
      else found.add(`${type.name}.${key}`)
    }
  }
  for (const type of types) for (const scope of type.scopes.values()) walk(type, scope(actor.viewer))
  return found
}

const QUANTIFIERS = ['some', 'every', 'none', 'is', null] as const
/** What stands under a quantifier; under none of them where there is no quantifier. */
function insideOf(value: unknown, quantifier: (typeof QUANTIFIERS)[number]): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  const tree = value as Record<string, unknown>
  if (quantifier !== null) return quantifier in tree && tree[quantifier] ? [tree[quantifier]] : []
  return QUANTIFIERS.some((each) => each !== null && each in tree) ? [] : [tree]
}

/** Changes every value that the viewer may not see, except those by which scopes are drawn. Gives how many. */
async function changeHidden(actor: Actor): Promise<number> {
  const changes: { type: TypeInfo; id: string; names: string[] }[] = []
  const kept = drawn(actor)
  for (const type of types) {
    const { ids, rows, all } = await shownTo(world, catalog, actor.viewer, type)
    for (const id of all.keys()) {
      const hidden = [...type.fields.values()].filter((field) => {
        if (!isColumn(field) || field.derived || !VALUES[field.kind] || field.name === 'version') return false
        if (kept.has(`${type.name}.${field.name}`)) return false
        const readable = verdict(catalog, actor.role, type, field, 'read') !== false
        return !readable || !ids.has(id) || rows.get(id)!.masked.includes(field.name)
      })
      if (hidden.length > 0) changes.push({ type, id, names: hidden.map((field) => field.name) })
    }
  }
  for (const { type, id, names } of changes) {
    const values = Object.fromEntries(
      names.map((name) => [name, VALUES[type.fields.get(name)!.kind]!.replaceAll('"', '')]),
    )
    // Unique columns keep their value where two rows would be the same.
    const unique = new Set(type.uniqueFields.flat())
    const free = Object.fromEntries(Object.entries(values).filter(([name]) => !unique.has(name)))
    if (Object.keys(free).length > 0)
      await world.database.pool.query(`UPDATE \`${type.name}\` SET ? WHERE id = ?`, [free, id])
  }
  return changes.length
}
