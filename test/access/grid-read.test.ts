/**
 * The whole grid over HTTP, what is allowed: every actor gets exactly the rows of his scopes with exactly the values of
 * his fields, by every route; a field outside of its scope is null and named in `masked`.
 */
import type { FieldInfo, TypeInfo } from '../../server/src/access/catalog.ts'
import { mayRows } from '../../server/src/access/decide.ts'
import { createCatalog } from '../../server/src/modules/index.ts'
import { csvOf, sheetOf, takeOut, written } from '../export/kit.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { type Actor, allActors } from './actors.ts'
import { fillBothSides } from './both-sides.ts'
import { isColumn, readable, resources, type Shown, shownTo, verdict } from './expected.ts'

const catalog = createCatalog()
const types = resources(catalog)
let world: TestApp
let actors: Actor[]
const shown = new Map<string, Shown>()
beforeAll(async () => {
  world = await createTestApp()
  await fillBothSides(world)
  actors = await allActors(world)
}, 120_000)
afterAll(() => world.close())

const NAMES = [
  ...['manA', 'depA', 'speA', 'legal', 'finance', 'collaborator', 'leader', 'hr', 'admin', 'partner', 'bi'],
  ...['speA2', 'manB', 'speB'],
]
const actorOf = (name: string) => actors.find((actor) => actor.name === name)!
const readBy = ({ role }: Actor) => types.filter((type) => mayRows(role, type, 'read'))

async function shownOf(actor: Actor, type: TypeInfo): Promise<Shown> {
  const key = `${actor.name} ${type.name}`
  const known = shown.get(key) ?? (await shownTo(world, catalog, actor.viewer, type))
  shown.set(key, known)
  return known
}

const columns = (actor: Actor, type: TypeInfo) => readable(catalog, actor.role, type).filter(isColumn)
const everything = (actor: Actor, type: TypeInfo) =>
  ['id', 'masked', ...columns(actor, type).map((field) => field.name)].join(' ')

type Answered = { id: string; masked: string[] }
const byId = (rows: Answered[]) =>
  Object.fromEntries(rows.map((row) => [row.id, { ...row, masked: [...row.masked].sort() }]))

async function ask(actor: Actor, document: string) {
  const answer = await world.graphql(actor.as, document)
  expect([document, answer.errors]).toEqual([document, undefined])
  return answer.data
}

describe.each(NAMES)('%s', (name) => {
  test('[F01 F02 R02 O07] lists, edges and counts', async () => {
    const actor = actorOf(name)
    for (const type of readBy(actor)) {
      const expected = await shownOf(actor, type)
      const all = everything(actor, type)
      const data = await ask(
        actor,
        `{ list: ${type.plural}(first: 100) { totalCount pageInfo { hasNextPage } nodes { ${all} } edges { node { ...F } } } }
         fragment F on ${type.name} { ... on Node { id } ... { ${all} } }`,
      )
      expect([type.name, byId(data.list.nodes)]).toEqual([type.name, Object.fromEntries(expected.rows)])
      expect(byId(data.list.edges.map((edge: { node: Answered }) => edge.node))).toEqual(byId(data.list.nodes))
      expect(data.list.totalCount).toBe(expected.ids.size)
      expect(data.list.pageInfo.hasNextPage).toBe(false)
    }
  })

  test('[R01 R02 R03] one record by id: what is out of reach is as if it were not there', async () => {
    const actor = actorOf(name)
    for (const type of readBy(actor)) {
      const expected = await shownOf(actor, type)
      const ids = [...expected.all.keys(), `${type.prefix}_01TEST99999999999999999999`]
      for (let at = 0; at < ids.length; at += 14) {
        const some = ids.slice(at, at + 14)
        const all = everything(actor, type)
        const data = await ask(
          actor,
          `{ ${some.map((each, n) => `a${n}: ${type.single}(id: "${each}") { ${all} } b${n}: node(id: "${each}") { id ... on ${type.name} { ${all} } }`).join(' ')} }`,
        )
        const answered = some.map((each, n) => [data[`a${n}`], data[`b${n}`]].map((one) => one && byId([one])[each]))
        const rows = some.map((each) => expected.rows.get(each) ?? null)
        expect([type.name, some, answered]).toEqual([type.name, some, rows.map((row) => [row, row])])
      }
    }
  })

  test('[R02 O07] relations from what he reads', async () => {
    const actor = actorOf(name)
    for (const type of readBy(actor)) {
      for (const field of readable(catalog, actor.role, type)) if (!isColumn(field)) await relation(actor, type, field)
    }
  })
})

// Last: each of them leaves an entry in the trail, which is a list as well.
test.each(NAMES)('[L02 F01 R02 O07] files of the lists of %s hold what the lists hold', async (name) => {
  const actor = actorOf(name)
  // By turns: each type is taken out by some actors in each of the two forms.
  const turn = NAMES.indexOf(name)
  for (const [n, type] of readBy(actor).entries()) if ((n + turn) % 3 === 0) await taken(actor, type, n % 2 === 0)
})

/** A list as a file in codes, compared cell by cell with what the viewer is shown. */
async function taken(actor: Actor, type: TypeInfo, asWorkbook: boolean) {
  const expected = await shownOf(actor, type)
  const fields = columns(actor, type)
  const wish = { style: 'CODES', fields: ['id', ...fields.map(({ name }) => name).filter((name) => name !== 'id')] }
  const response = await takeOut(world, actor.as, `${type.plural}.${asWorkbook ? 'xlsx' : 'csv'}`, wish)
  const { rows } = await (asWorkbook ? sheetOf(response) : csvOf(response))
  const cell = (field: FieldInfo, value: unknown): string => {
    if (value === null || value === undefined) return ''
    if (field.kind === 'JSON') return JSON.stringify(typeof value === 'string' ? JSON.parse(value) : value)
    if (asWorkbook && field.kind === 'DATETIME') return shownTime(String(value))
    return String(value)
  }
  const wanted = [...expected.rows.values()].map((row) => {
    const cells = fields.map((field) => [field.name, cell(field, row[field.name])])
    const masked = row.masked.filter((name) => wish.fields.includes(name))
    const isConditional = fields.some((field) => typeof verdict(catalog, actor.role, type, field, 'read') === 'string')
    return { ...Object.fromEntries(cells), id: row.id, ...(isConditional ? { masked: masked.join(' ') } : {}) }
  })
  const sorted = (list: Record<string, string>[]): Record<string, string>[] =>
    list
      .map(
        (row): Record<string, string> =>
          row.masked ? { ...row, masked: row.masked.split(' ').sort().join(' ') } : row,
      )
      .sort((a, b) => (a.id! < b.id! ? -1 : 1))
  expect([type.name, sorted(written(rows))]).toEqual([type.name, sorted(wanted)])
}

/** An instant as a workbook shows it: to the second where it is whole, a day alone at midnight. */
const shownTime = (iso: string): string =>
  iso
    .slice(0, 23)
    .replace('T', ' ')
    .replace(/\.000$/, '')
    .replace(/ 00:00:00$/, '')

async function relation(actor: Actor, type: TypeInfo, field: FieldInfo) {
  const expected = await shownOf(actor, type)
  const target = catalog.types.get(field.target!)!
  const all = everything(actor, target)
  const selection = {
    PART: '{ id }',
    TO_ONE: `{ ${all} }`,
    TO_MANY: `(first: 100) { totalCount nodes { ${all} } edges { node { id } } }`,
  }[field.kind as 'PART']
  const data = await ask(actor, `{ list: ${type.plural}(first: 90) { nodes { id ${field.name} ${selection} } } }`)
  expect(data.list.nodes.length).toBe(expected.ids.size)
  const there = field.kind === 'PART' ? null : await shownOf(actor, target)
  const parts = field.kind === 'PART' ? await partsOf(target, field.via!) : null
  const wanted: Record<string, unknown> = {}
  const answered: Record<string, unknown> = {}
  for (const node of data.list.nodes) {
    const masked = expected.rows.get(node.id)!.masked.includes(field.name)
    const answer = node[field.name]
    if (parts) {
      answered[node.id] = answer
      wanted[node.id] = masked ? [] : (parts.get(node.id) ?? [])
    } else if (field.kind === 'TO_ONE') {
      const key = expected.all.get(node.id)![field.via!] as string | null
      answered[node.id] = answer && byId([answer])[key!]
      wanted[node.id] = masked ? null : (there!.rows.get(key ?? '') ?? null)
    } else {
      const rows = [...there!.rows.values()].filter((row) => !masked && there!.all.get(row.id)![field.via!] === node.id)
      answered[node.id] = [byId(answer.nodes), answer.totalCount, answer.edges.length]
      wanted[node.id] = [Object.fromEntries(rows.map((row) => [row.id, row])), rows.length, rows.length]
    }
  }
  expect([type.name, field.name, answered]).toEqual([type.name, field.name, wanted])
}

/** The small parts inside the records of a type, in their order. */
async function partsOf(part: TypeInfo, via: string): Promise<Map<string, { id: string }[]>> {
  const [rows] = await world.database.pool.query(
    `SELECT id, \`${via}\` AS owner FROM \`${part.name}\` ORDER BY position`,
  )
  const parts = new Map<string, { id: string }[]>()
  for (const { id, owner } of rows as { id: string; owner: string }[])
    parts.set(owner, [...(parts.get(owner) ?? []), { id }])
  return parts
}

test('the world has rows on both sides of every scope', async () => {
  const onesided: string[] = []
  for (const actor of actors.slice(0, 11)) {
    for (const type of readBy(actor)) {
      const { ids, rows, all } = await shownOf(actor, type)
      const scopes = type.declaration.access.rows.read[actor.role]!
      if (ids.size === 0 || (ids.size === all.size && !scopes.includes('all')))
        onesided.push(`${actor.role} ${type.name}`)
      for (const field of readable(catalog, actor.role, type)) {
        const hidden = [...rows.values()].filter((row) => row.masked.includes(field.name)).length
        if (typeof field.cells[actor.role]?.read === 'string' && (hidden === 0 || hidden === rows.size))
          onesided.push(`${actor.role} ${type.name}.${field.name}`)
      }
    }
  }
  expect(onesided).toEqual([])
})
