/**
 * Why can't I? What the API says of rights agrees with what it does: with `may`, with `masked`, with its refusals; and it
 * names nobody whom the asker could not have found from what he reads himself.
 */
import type { TypeInfo } from '../../server/src/access/catalog.ts'
import { operationsOf, scopeWhere } from '../../server/src/access/decide.ts'
import { isStaff } from '../../server/src/access/roles.ts'
import { asTold } from '../../server/src/access/where.ts'
import { createCatalog } from '../../server/src/modules/index.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { CLIENTS, CONTRACTS, employeeOf, id, type Person } from '../kit/world.ts'
import { codeOf, everything } from '../writer/kit.ts'
import { type Actor, allActors } from './actors.ts'
import { fillBothSides } from './both-sides.ts'
import { idsBy, isColumn, readable, resources, verdict } from './expected.ts'

const catalog = createCatalog()
let world: TestApp
let actors: Actor[]
beforeAll(async () => {
  world = await createTestApp()
  await fillBothSides(world)
  actors = await allActors(world)
}, 120_000)
afterAll(() => world.close())

type Holder = { role: string; title: string; rows: string; people: { id: string; name: string }[] }
type Answer = {
  operation: string | null
  verb: string | null
  field: string | null
  name: string
  verdict: string
  now: boolean | null
  rules: string[]
  holders: Holder[]
}
const ANSWER = 'operation verb field name verdict now rules holders { role title rows people { id name } }'

async function asked(as: Actor['as'], text: string, language = 'zh-Hans') {
  const answer = await world.graphql(as, text, {}, { 'accept-language': language })
  expect([text, answer.errors]).toEqual([text, undefined])
  return answer.data
}
const explain = async (as: Actor['as'], args: string, language?: string): Promise<Answer> =>
  (await asked(as, `{ explainAccess(${args}) { ${ANSWER} } }`, language)).explainAccess
const ofRecord = async (as: Actor['as'], record: string): Promise<{ state: string | null; refused: Answer[] } | null> =>
  (await asked(as, `{ explainRecord(id: "${record}") { state refused { ${ANSWER} } } }`)).explainRecord

const STAFF = ['manA', 'depA', 'speA', 'legal', 'finance', 'collaborator', 'leader', 'hr', 'admin'] as const

describe.each(STAFF)('%s', (name) => {
  const actorOf = () => actors.find((actor) => actor.name === name)!

  test('is told of each record exactly what `may` and `masked` leave out, and of nobody he could not know', async () => {
    const actor = actorOf()
    // Each type is asked about by some of the roles: all of them by all would take long and tell no more.
    const types = resources(catalog)
      .filter((type) => readable(catalog, actor.role, type).length > 0)
      .filter((_, at) => (at + STAFF.indexOf(name)) % 2 === 0)
    const problems: string[] = []
    for (const type of types) {
      const may = operationsOf(actor.role, type).length > 0 ? 'may' : ''
      const { list } = await asked(actor.as, `{ list: ${type.plural}(first: 2) { nodes { id masked ${may} } } }`)
      for (const node of list.nodes as { id: string; masked: string[]; may?: string[] }[]) {
        const { refused } = (await ofRecord(actor.as, node.id))!
        const verbs = [...(type.lifeCycle?.verbs.keys() ?? [])]
        const all = [...(type.hasVersion ? ['update'] : []), 'delete', ...verbs]
        const told = refused.map(({ verb, operation }) => verb ?? operation!.toLowerCase())
        expect([type.name, node.id, told]).toEqual([
          type.name,
          node.id,
          all.filter((each) => !node.may?.includes(each)),
        ])
        for (const answer of refused) problems.push(...(await faultsOfPeople(actor, type, node, answer)))
        if (refused.some(({ rules }) => rules.length === 0 || rules.some((rule) => !rule.trim())))
          problems.push(`${type.name} ${node.id}: a refusal without a rule`)
        const conditional = readable(catalog, actor.role, type)
          .filter((field) => isColumn(field) && typeof verdict(catalog, actor.role, type, field, 'read') === 'string')
          .slice(0, 30)
        if (conditional.length === 0) continue
        const place = (field: string) => `type: "${type.name}", field: "${field}", recordId: "${node.id}"`
        const fields = conditional.map(({ name: field }) => `${field}: explainAccess(${place(field)}) { now }`)
        expect([type.name, await asked(actor.as, `{ ${fields.join(' ')} }`)]).toEqual([
          type.name,
          Object.fromEntries(conditional.map(({ name: field }) => [field, { now: !node.masked.includes(field) }])),
        ])
      }
    }
    expect(problems).toEqual([])
  })
})

/** Named people have the verb in their scopes, and the asker reads the columns by which that is decided. */
async function faultsOfPeople(
  actor: Actor,
  type: TypeInfo,
  { id: record, masked }: { id: string; masked: string[] },
  { verb, holders }: Answer,
): Promise<string[]> {
  const faults: string[] = []
  if (!verb) return faults
  const { by } = type.lifeCycle!.verbs.get(verb)!
  for (const { role, people } of holders) {
    for (const person of people) {
      const known = actors.find((each) => each.viewer.employeeId === person.id && each.role === role)
      if (!known) continue
      const scopes = by[known.role] ?? []
      const trees = scopes.map((scope) => asTold(scopeWhere(known.viewer, type, scope)))
      if (!(await idsBy(world, type, { OR: trees })).has(record))
        faults.push(`${type.name} ${record} ${verb}: ${known.name} is named and may not`)
      for (const column of trees.flatMap((tree) => columnsOf(type, tree))) {
        const [owner = '', field = ''] = column.split('.')
        const of = catalog.types.get(owner)!
        const found = of.fields.get(field)
        const said = found ? verdict(catalog, actor.role, of, found, 'read') : false
        const withheld = said === false || (typeof said === 'string' && (owner !== type.name || masked.includes(field)))
        if (withheld) faults.push(`${type.name} ${verb}: naming ${known.name} tells ${actor.name} of ${column}`)
      }
    }
  }
  return faults
}

/** The columns that a condition looks at, as `Type.column`. */
function columnsOf(type: TypeInfo, tree: unknown): string[] {
  return Object.entries((tree ?? {}) as Record<string, unknown>).flatMap(([key, value]) => {
    if (['AND', 'OR', 'NOT', 'CERTAIN'].includes(key)) return [value].flat().flatMap((each) => columnsOf(type, each))
    const field = type.fields.get(key)
    if (!field || isColumn(field)) return [`${type.name}.${key}`]
    const target = catalog.types.get(field.target!)!
    const inner = value as Record<string, unknown>
    const quantified = ['some', 'every', 'none', 'is'].filter((each) => each in inner)
    return quantified.length > 0
      ? quantified.flatMap((each) => columnsOf(target, inner[each]))
      : columnsOf(target, inner)
  })
}

describe('in words', () => {
  test('a withheld field: the rule, and who may, by name', async () => {
    const answer = await explain('speA', `type: "Client", field: "notes", recordId: "${CLIENTS.ofSpeA2}"`)
    expect(answer).toMatchObject({ verdict: 'WITHIN', now: false, name: '内部备注' })
    expect(answer.rules).toEqual([
      '这条记录不在您的岗位（招商专员）可以查看“内部备注”的范围内：本人名下客户或合同的记录。',
    ])
    expect(answer.holders.map(({ title, people }) => [title, people.map((each) => each.name)])).toEqual([
      ['部门经理', ['員工manA']],
      ['副经理', ['員工depA']],
      ['招商专员', ['員工speA2']],
    ])
    const english = await explain('speA', 'type: "Unit", field: "floorRent"', 'en')
    expect(english).toMatchObject({
      verdict: 'NEVER',
      now: null,
      rules: ['Your post (Investment specialist) may not see “Floor rent”.'],
    })
    expect(english.holders.map(({ role }) => role)).toEqual(['MAN', 'DEP', 'FIN', 'LEA'])
  })

  test('the steps of a contract that one has not: wrong state, another’s, another post’s', async () => {
    const { state, refused } = (await ofRecord('manA', CONTRACTS.reviewOfSpeA))!
    expect(state).toBe('法务审核')
    const of = (verb: string) => refused.find((each) => each.verb === verb)!
    // A conflict of interest that he has declared stands in his way; others are not told of it.
    expect(of('approve').rules).toEqual([
      '“批准并送法务”只能在状态为“经理审核”时办理。',
      '这条记录不在您的岗位（部门经理）办理“批准并送法务”的范围内：本部门由他人起草、且本人未就其客户申报利益冲突（或冲突已解除）的合同。',
    ])
    expect(of('passLegalReview').rules).toEqual([`“法务审核通过”不由您的岗位（部门经理）办理。`])
    expect(of('passLegalReview').holders).toMatchObject([{ role: 'LEG', title: '法务' }])
    expect(of('approve').holders).toMatchObject([{ role: 'MAN', people: [{ name: '員工manA' }] }])
    expect(of('expire').rules).toEqual(['“到期”由系统在“到期日”过后自动完成。'])
    expect(refused.find(({ operation }) => operation === 'DELETE')).toMatchObject({
      verdict: 'NEVER',
      rules: ['任何岗位都不能删除合同。'],
      holders: [],
    })
  })

  test('lists: in which scope one sees records, and of what one sees none', async () => {
    const mine = await explain('legal', 'type: "Contract"')
    expect([mine.verdict, mine.rules]).toEqual([
      'WITHIN',
      ['您的岗位（法务）可以查看的合同：已送法务审核的合同及其签约主体。'],
    ])
    const none = await explain('hr', 'type: "Contract"', 'zh-Hant')
    expect([none.verdict, none.rules]).toEqual(['NEVER', ['您的崗位（人事考核）不能查看合同。']])
    expect(none.holders.map(({ title }) => title)).toContain('法務')
    const figures = await asked('legal', `{ explainOperation(name: "kpi") { ${ANSWER} } }`)
    expect(figures.explainOperation).toMatchObject({ verdict: 'NEVER', rules: ['您的岗位（法务）没有这项功能。'] })
    expect(figures.explainOperation.holders.map((each: Holder) => each.role)).toContain('MAN')
  })

  test('refusals say the same', async () => {
    const send = (as: Person, verb: string, record: string) =>
      world.graphql(
        as,
        `mutation { ${verb}(input: {id: "${record}", version: 1}) { id } }`,
        {},
        { 'accept-language': 'zh-Hans' },
      )
    const early = await send('speA', 'signContract', CONTRACTS.draftOfSpeA)
    const [said] = (await ofRecord('speA', CONTRACTS.draftOfSpeA))!.refused.find(({ verb }) => verb === 'sign')!.rules
    expect([codeOf(early), early.text.replaceAll('\\"', '"')]).toEqual([
      'INVALID_TRANSITION',
      expect.stringContaining(said!),
    ])

    // The deputy reads the deal of a specialist; its steps are for deals of his own.
    const deal = id('dl', 6)
    const refused = (await ofRecord('depA', deal))!.refused.filter(
      ({ verb, rules }) => verb !== null && rules.length === 1 && rules[0]!.startsWith('这条记录不在'),
    )
    expect(refused.length).toBeGreaterThan(0)
    const verb = [...catalog.types.get('Deal')!.lifeCycle!.verbs.values()].find(
      ({ name }) => name === refused[0]!.verb,
    )!
    const others = await send('depA', verb.mutation, deal)
    expect([codeOf(others), others.text]).toEqual(['FORBIDDEN', expect.stringContaining(refused[0]!.rules[0]!)])
  })
})

test('a record out of reach is answered as one that does not exist, by every way of asking', async () => {
  const none = `${CLIENTS.ofSpeB.slice(0, 3)}01TEST99999999999999999999`
  for (const [as, record, type] of [
    ['speA', CLIENTS.ofSpeB, 'Client'],
    ['manA', CONTRACTS.ofB, 'Contract'],
    ['hr', CONTRACTS.signedOfSpeA, 'Contract'],
  ] as const) {
    const ask = (each: string) =>
      world.graphql(
        as,
        `{ a: explainRecord(id: "${each}") { state } b: explainAccess(type: "${type}", operation: UPDATE, recordId: "${each}") { now } }`,
      )
    const missing = record.slice(0, 3) + none.slice(3)
    const [hidden, absent] = [await ask(record), await ask(missing)]
    expect(hidden.data).toEqual({ a: null, b: null })
    expect(hidden.text.replaceAll(record, '')).toBe(absent.text.replaceAll(missing, ''))
  }
})

test('names that nobody has are unknown, and so are columns that no post reaches', async () => {
  for (const args of [
    'type: "Nothing"',
    'type: "Client", field: "nothing"',
    'type: "Account", field: "passwordHash"',
    'type: "Contract", field: "termsHash_"',
    'type: "Contract", verb: "nothing"',
    'type: "Client", field: "name", operation: DELETE',
    'type: "Client", operation: SORT',
  ]) {
    const answer = await world.graphql('admin', `{ explainAccess(${args}) { verdict } }`)
    expect([args, codeOf(answer)]).toEqual([args, 'BAD_USER_INPUT'])
  }
  const answer = await world.graphql('admin', '{ explainOperation(name: "__proto__") { verdict } }')
  expect(codeOf(answer)).toBe('BAD_USER_INPUT')
})

test('it is for staff, writes nothing, and costs the same however many steps there are', async () => {
  const outside = actors.filter((actor) => !isStaff(actor.role))
  expect(outside).toHaveLength(3)
  for (const actor of outside) {
    const answer = await world.graphql(actor.as, '{ explainAccess(type: "Client") { verdict } }')
    expect([actor.name, answer.data ?? null, answer.errors?.length]).toEqual([actor.name, null, 1])
  }
  const before = await everything(world)
  for (const record of [CONTRACTS.signedOfSpeA, CLIENTS.ofSpeA, employeeOf('speA')]) {
    world.statements()
    await ofRecord('manA', record)
    expect([record, world.statements().length]).toEqual([record, expect.any(Number)])
  }
  world.statements()
  await ofRecord('manA', CONTRACTS.signedOfSpeA)
  expect(world.statements().length).toBeLessThanOrEqual(4)
  expect(await everything(world)).toEqual(before)
})
