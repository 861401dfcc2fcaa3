/**
 * The whole grid over HTTP, what is not allowed: for every role, type, field and operation the element does not exist,
 * and nobody outside is told of a name that would. What is allowed is accepted at the same place.
 */
import {
  FieldsOnCorrectTypeRule,
  KnownArgumentNamesRule,
  KnownTypeNamesRule,
  parse,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql'
import type { TypeInfo } from '../../server/src/access/catalog.ts'
import { decide, mayRows } from '../../server/src/access/decide.ts'
import { isStaff, ROLES, type RoleCode } from '../../server/src/access/roles.ts'
import { datamodel } from '../../server/src/db/generated/datamodel.ts'
import { createCatalog } from '../../server/src/modules/index.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { id } from '../kit/world.ts'
import { type Actor, allActors } from './actors.ts'
import { isColumn, resources, verdict } from './expected.ts'

const catalog = createCatalog()
let world: TestApp
let actors: Map<RoleCode, Actor>
beforeAll(async () => {
  world = await createTestApp()
  actors = new Map((await allActors(world)).reverse().map((actor) => [actor.role, actor]))
}, 120_000)
afterAll(() => world.close())

type Probe = { document: string; allowed: boolean }

describe.each(ROLES)('%s', (role) => {
  test('[F01 F05 O01 O03] a field exists for an operation exactly where the grid allows it', async () => {
    const probes = resources(catalog).flatMap((type) =>
      mayRows(role, type, 'read') ? fieldProbes(role, type) : typeProbes(type),
    )
    const denied = probes.filter((probe) => !probe.allowed).map(({ document }) => document)
    const problems = await Promise.all([
      ...denied.map((document) => unknownTo(role, document)),
      ...denied.filter((_, index) => index % ASKED === 0).map((document) => refused(role, document)),
      ...together(probes.filter((probe) => probe.allowed)).map((document) => accepted(role, document)),
    ])
    expect(problems.filter(Boolean)).toEqual([])
  })
})

/** One in so many is asked over HTTP as well: not a multiple of the forms of a probe, so that each form has its turn. */
const ASKED = 7

/** All are held against the schema that the server answers the role with: the same judgement, without the way there. */
function unknownTo(role: RoleCode, document: string): string | null {
  const schema = world.app.schemas[role]
  const tree = parse(document, { noLocation: true })
  const isMutation = tree.definitions.some((each) => 'operation' in each && each.operation === 'mutation')
  // Whoever changes nothing has no root for it.
  if (isMutation && !schema.getMutationType()) return null
  const [error] = validate(schema, tree, EXISTENCE)
  return error && REFUSALS.test(error.message) ? null : `exists: ${document}: ${error?.message}`
}

/** The rules by which a name does not exist; a document refused by another is not refused for its name. */
const EXISTENCE = [FieldsOnCorrectTypeRule, KnownArgumentNamesRule, KnownTypeNamesRule, ValuesOfCorrectTypeRule]

const REFUSALS =
  /Cannot query field|is not defined by type|Unknown type|does not exist in|Unknown argument|not configured to execute mutation/

/** The document itself is refused, before anything is run or read: one error, and no hint to those outside. */
async function refused(role: RoleCode, document: string): Promise<string | null> {
  const answer = await world.graphql(actors.get(role)!.as, document)
  const message = answer.errors?.[0]?.message ?? ''
  if (!answer.errors || answer.data) return `accepted: ${document}`
  // Without a token the answer is to sign in; a schema without mutations says that.
  if (role === 'PUB') return answer.status === 401 || REFUSALS.test(message) ? null : `not 401: ${document}`
  if (!REFUSALS.test(message)) return `refused otherwise: ${document}: ${message}`
  if (answer.errors.length > 1) return `more than one error: ${document}`
  if (!isStaff(role) && /Did you mean/.test(answer.text)) return `suggestion: ${document}: ${message}`
  return null
}

async function accepted(role: RoleCode, document: string): Promise<string | null> {
  const { errors } = await world.graphql(actors.get(role)!.as, document)
  return errors ? `refused: ${errors[0]!.message}: ${document}` : null
}

/** What is allowed is asked for many at a time, each under a name of its own. */
function together(probes: Probe[]): string[] {
  const documents: string[] = []
  for (const operation of ['query', 'mutation'] as const) {
    const bodies = probes
      .map(({ document }) => document)
      .filter((document) => document.startsWith('mutation') === (operation === 'mutation'))
      .map((document, index) => `a${index}: ${document.replace(/^(mutation )?\{ /, '').replace(/ \}$/, '')}`)
    for (let at = 0; at < bodies.length; at += 25)
      documents.push(`${operation} { ${bodies.slice(at, at + 25).join(' ')} }`)
  }
  return documents
}

const plural = (type: TypeInfo) => type.plural[0]!.toUpperCase() + type.plural.slice(1)
const missing = (type: TypeInfo) => id(type.prefix, 999)

/** Every way to a type that does not exist for the role. */
function typeProbes(type: TypeInfo): Probe[] {
  return [
    `{ ${type.plural} { __typename } }`,
    `{ ${type.single}(id: "x") { __typename } }`,
    `{ node(id: "${missing(type)}") { ... on ${type.name} { __typename } } }`,
    ...writes(type, '').flatMap(({ documents }) => documents),
    `mutation { delete${type.name}(input: {id: "x", version: 1}) @include(if: false) { __typename } }`,
    `mutation { delete${plural(type)}(input: {records: []}) @include(if: false) { __typename } }`,
  ].map((document) => ({ document, allowed: false }))
}

/** The mutations that take a field; skipped, so that they are judged and not run. */
function writes(type: TypeInfo, name: string): { operation: 'create' | 'update'; documents: string[] }[] {
  const skip = '@include(if: false) { __typename }'
  const field = name && `${name}: null`
  const one = `mutation { update${type.name}(input: {id: "x", version: 1 ${field}}) ${skip} }`
  const many = `mutation { update${plural(type)}(input: {records: [], changes: {${field}}}) ${skip} }`
  // `id` and `version` of one record are its address, and no change.
  const updates = name === 'id' || name === 'version' ? [many] : [one, many]
  return [
    { operation: 'create', documents: [`mutation { create${type.name}(input: {${field}}) ${skip} }`] },
    { operation: 'update', documents: updates },
  ]
}

const creates = (role: RoleCode, type: TypeInfo): boolean =>
  Boolean(world.app.schemas[role].getMutationType()?.getFields()[`create${type.name}`])

function fieldProbes(role: RoleCode, type: TypeInfo): Probe[] {
  const probes: Probe[] = []
  const model = datamodel.models.find((each) => each.name === type.name)!
  // Hidden columns, too: no role has a way to them.
  const names = [...new Set([...type.fields.keys(), ...model.fields.map((field) => field.name)])]
  for (const [index, name] of names.entries()) {
    const field = type.fields.get(name)
    const can = (operation: 'read' | 'filter' | 'sort') =>
      field ? verdict(catalog, role, type, field, operation) : (false as const)
    const column = field ? isColumn(field) : true
    // Where something is refused in several forms, the fields take turns.
    const add = (allowed: boolean, forms: string[]) =>
      probes.push({ allowed, document: forms[allowed ? 0 : index % forms.length]! })

    const selected = column ? name : `${name} { __typename }`
    add(can('read') !== false, [
      `{ ${type.plural}(first: 1) { nodes { ${selected} } } }`,
      `{ node(id: "${missing(type)}") { ...F } } fragment F on ${type.name} { x: ${selected} }`,
      `{ ${type.plural}(first: 1) { edges { node { ... { ${selected} } } } } }`,
      `{ ${type.single}(id: "x") { ${selected} } }`,
    ])
    if (field?.kind === 'JSON') continue
    const test = column ? '{isNull: true}' : '{}'
    add(can('filter') !== false, [
      `{ ${type.plural}(first: 1, where: {${name}: ${test}}) { __typename } }`,
      `{ ${type.plural}(where: {NOT: {OR: [{${name}: ${test}}]}}) { __typename } }`,
    ])
    add(column && can('sort') === true, [
      `{ ${type.plural}(first: 1, orderBy: [{field: ${name}}]) { __typename } }`,
      `{ ${type.plural}(orderBy: [{field: id}, {field: ${name}, direction: DESC}]) { __typename } }`,
    ])
    for (const { operation, documents } of writes(type, name)) {
      // A module may create by a mutation of another name: then this one does not exist for anybody.
      const isMadeOtherwise = operation === 'create' && type.declaration.createdByModule && !creates(role, type)
      const settable = field && !field.derived && (column || field.kind === 'PART') && !['id', 'version'].includes(name)
      add(Boolean(settable) && !isMadeOtherwise && decide(role, type, field!, operation) !== false, documents)
    }
  }
  return probes
}
