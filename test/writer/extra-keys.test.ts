/**
 * Input that nobody asked for: keys of the machinery, fields of others, names that mean something to JavaScript. It is
 * refused, not dropped in silence, and nothing is written.
 */
import {
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isLeafType,
} from 'graphql'
import { ROLES, type RoleCode } from '../../server/src/access/roles.ts'
import { type Actor, allActors } from '../access/actors.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { CLIENTS } from '../kit/world.ts'
import { codeOf, everything } from './kit.ts'

let world: TestApp
let actors: Map<RoleCode, Actor>
beforeAll(async () => {
  world = await createTestApp()
  actors = new Map((await allActors(world)).reverse().map((actor) => [actor.role, actor]))
}, 120_000)
afterAll(() => world.close())

/** What would be worth smuggling in, under our names and under those of others. */
const EXTRA = [
  ...['role', 'ownerId', 'status', 'state', 'stage', 'signedAt', 'approvedAt', 'createdBy', 'createdById', 'createdAt'],
  ...['updatedById', 'version', 'id', 'tenantId', 'departmentId', 'masked', 'may', 'isAdmin', '$where'],
]
/** Names that are on every object, or lead to what is. */
const INHERITED = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__']

type Place = { role: RoleCode; mutation: string; input: GraphQLInputObjectType; path: string[] }

/** Every object that a mutation takes, the mutation's own input and those inside it, for a role. */
function placesOf(role: RoleCode): Place[] {
  const mutations = (world.app.schemas[role].getMutationType() as GraphQLObjectType | undefined)?.getFields() ?? {}
  return Object.entries(mutations).flatMap(([mutation, field]) => {
    const input = field.args[0] && getNamedType(field.args[0].type)
    if (!isInputObjectType(input)) return []
    const inside = Object.values(input.getFields()).flatMap(({ name, type }) => {
      const named = getNamedType(type)
      return isInputObjectType(named) ? [{ role, mutation, input: named, path: [name] }] : []
    })
    return [{ role, mutation, input, path: [] }, ...inside]
  })
}

async function refused({ role, mutation, input, path }: Place, key: string): Promise<string | null> {
  const { args, type } = (world.app.schemas[role].getMutationType() as GraphQLObjectType).getFields()[mutation]!
  const extra = JSON.parse(`{${JSON.stringify(key)}: "x"}`)
  const given = path.length === 0 ? extra : { [path[0]!]: [extra] }
  const answer = await world.graphql(
    actors.get(role)!.as,
    `mutation($input: ${args[0]!.type}) { ${mutation}(input: $input) ${isLeafType(getNamedType(type)) ? '' : '{ __typename }'} }`,
    { input: given },
  )
  const place = `${role} ${mutation}(input: {${path[0] ?? ''} ${key}})`
  // One fault is told at a time: here the key, or what the input lacks beside it.
  if (answer.data !== undefined || codeOf(answer) !== 'BAD_USER_INPUT') return `${place}: ${answer.text}`
  return /is not defined by type|was not provided|must have a selection|cannot have a selection/.test(answer.text)
    ? null
    : `${place} refused otherwise: ${answer.text} ${input.name}`
}

test('[M01 F05 T12] keys that an input does not have are refused on every input of every role, and nothing is written', async () => {
  const before = await everything(world)
  const places = ROLES.filter((role) => actors.get(role)!.as !== null).flatMap(placesOf)
  expect(places.length).toBeGreaterThan(1000)
  // Each input is tried with every key; roles that share an input take turns.
  const byInput = new Map<string, Place[]>()
  for (const place of places) {
    const key = `${place.mutation} ${place.path[0] ?? ''}`
    byInput.set(key, [...(byInput.get(key) ?? []), place])
  }
  const problems: string[] = []
  let tried = 0
  for (const [at, same] of [...byInput.values()].entries()) {
    const keys = [...EXTRA, INHERITED[at % INHERITED.length]!]
    const probes = keys.flatMap((key, turn) => {
      const place = same[turn % same.length]!
      return Object.hasOwn(place.input.getFields(), key) ? [] : [refused(place, key)]
    })
    tried += probes.length
    problems.push(...(await Promise.all(probes)).filter((problem) => problem !== null))
  }
  expect(problems).toEqual([])
  expect(tried).toBeGreaterThan(5000)
  expect(await everything(world)).toEqual(before)
  expect([({} as Record<string, unknown>).x, Object.keys(Object.prototype)]).toEqual([undefined, []])
})

describe('[T12] names that every object inherits', () => {
  const POLLUTING = '{"isAdmin": true, "role": "ADM", "polluted": "yes"}'
  const clean = () =>
    expect([({} as Record<string, unknown>).polluted, ({} as Record<string, unknown>).isAdmin]).toEqual([
      undefined,
      undefined,
    ])

  const post = async (path: string, body: string, type = 'application/json') => {
    const response = await world.fetch(path, {
      method: 'POST',
      headers: { 'content-type': type, authorization: `Bearer ${await world.token('manA')}` },
      body,
    })
    return { status: response.status, text: await response.text() }
  }

  test.each(INHERITED)('%s beside the variables, in the extensions, in filters and in lists', async (name) => {
    const before = await everything(world)
    const key = JSON.stringify(name)
    const query = '"query($w: ClientWhere, $o: [ClientOrder!]) { clients(where: $w, orderBy: $o) { totalCount } }"'
    const beside = await post(
      '/graphql',
      `{"query": ${query}, "variables": {${key}: ${POLLUTING}}, "extensions": {${key}: ${POLLUTING}}, ${key}: ${POLLUTING}}`,
    )
    // What is no variable of the operation is nothing at all.
    expect([beside.status < 500, /"data":\{"clients"|"errors"/.test(beside.text)]).toEqual([true, true])
    for (const variables of [
      `{"w": {${key}: ${POLLUTING}}}`,
      `{"w": {"AND": [{${key}: ${POLLUTING}}]}}`,
      `{"w": {"name": {${key}: "x"}}}`,
      `{"w": {"owner": {${key}: {"equals": "x"}}}}`,
      `{"o": [{"field": ${key}}]}`,
      `{"o": [{"field": "name", ${key}: ${POLLUTING}}]}`,
    ]) {
      const answer = await post('/graphql', `{"query": ${query}, "variables": ${variables}}`)
      const { errors, data } = JSON.parse(answer.text)
      expect([variables, errors?.[0].extensions.code, data]).toEqual([variables, 'BAD_USER_INPUT', undefined])
    }
    clean()
    expect(await everything(world)).toEqual(before)
  })

  test.each(INHERITED)('%s where a name of a type, a field, an id or a figure is asked for', async (name) => {
    for (const document of [
      `{ explainAccess(type: "${name}") { verdict } }`,
      `{ explainAccess(type: "Client", field: "${name}") { verdict } }`,
      `{ explainAccess(type: "Client", verb: "${name}") { verdict } }`,
      `{ explainOperation(name: "${name}") { verdict } }`,
    ])
      expect([document, codeOf(await world.graphql('manA', document))]).toEqual([document, 'BAD_USER_INPUT'])
    for (const document of [
      `{ node(id: "${name}") { id } }`,
      `{ history(id: "${name}_01TEST99999999999999999999") { totalCount } }`,
      `{ explainRecord(id: "${name}_01TEST99999999999999999999") { state } }`,
    ])
      expect(Object.values((await world.graphql('manA', document)).data)).toEqual([null])
    const bad = await world.graphql('manA', `{ clients(where: {id: {in: ["${name}"]}}) { totalCount } }`)
    expect(bad.data.clients.totalCount).toBe(0)
  })

  test.each(INHERITED)('%s at the log-in and at the door of machines', async (name) => {
    const key = JSON.stringify(name)
    for (const path of ['/auth/sign-in', '/auth/password', '/oauth/token']) {
      const answer = await post(path, `{${key}: ${POLLUTING}, "login": ${POLLUTING}, "password": ${POLLUTING}}`)
      expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true])
      expect(answer.text).not.toMatch(/\bat \/|node_modules|SELECT |\[object Object\]/)
    }
    clean()
  })

  test('text that looks like it is text', async () => {
    const made = await world.graphql(
      'speA',
      'mutation($input: CreateClientInput!) { createClient(input: $input) { name notes } }',
      { input: { name: '__proto__', notes: '{"__proto__": {"polluted": "yes"}}' } },
    )
    expect(made.data.createClient).toEqual({ name: '__proto__', notes: '{"__proto__": {"polluted": "yes"}}' })
    const found = await world.graphql('speA', '{ clients(where: {name: {equals: "__proto__"}}) { totalCount } }')
    expect(found.data.clients.totalCount).toBe(1)
    expect((await world.graphql('speA', `{ client(id: "${CLIENTS.ofSpeA}") { name } }`)).data.client.name).toBe('客戶1')
    clean()
  })
})
