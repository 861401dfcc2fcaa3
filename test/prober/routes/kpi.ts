/**
 * Figures: sums over records that their reader may not read one by one. What a figure counts shows by right; everything
 * else about those records, and all that is counted in other departments, does not.
 */
import { type GraphQLInputObjectType, type GraphQLObjectType, getNamedType, isEnumType } from 'graphql'
import { datamodel } from '../../../server/src/db/generated/datamodel.ts'
import { DIVISIONS, type Division } from '../../../server/src/modules/kpi/divisions.ts'
import type { Group } from '../../../server/src/modules/kpi/formulas/index.ts'
import { mayReadFigures } from '../../../server/src/modules/kpi/kpi.access.ts'
import { quoted } from '../ask/literals.ts'
import type { Probe } from '../ask/probe.ts'
import { listOf, scalarsOf } from '../ask/shape.ts'
import { type Change, type Row, relationOf, type Tables } from '../model/tables.ts'
import type { Scene } from '../scene.ts'
import { FACTS, figuresOf } from './figures.ts'
import { selection } from './other.ts'
import type { Route } from './route.ts'
import { anyWhere } from './where.ts'

const GROUPS = Object.keys(FACTS) as Group[]
const TIMES = 24

/** One route for each group of figures, and one for what is made of all of them. */
export const kpi: Route[] = [
  ...GROUPS.map((group): Route => {
    const name = `kpi ${group.toLowerCase()}`
    return {
      name,
      required: async (scene) => [
        ...Array.from({ length: TIMES }, (_, turn) => probes(scene, name, figuresOf(group), turn)).flat(),
        ...(await pages(scene, name, figuresOf(group))),
      ],
      more: (scene) => scene.random.pick(probes(scene, name, figuresOf(group), scene.random.below(TIMES))),
      family: 'kpi',
      shows: (scene) => factsFor(scene, FACTS[group]),
    }
  }),
  {
    name: 'kpi reports',
    required: (scene) => Array.from({ length: TIMES }, () => reports(scene)).flat(),
    family: 'kpi',
    shows: (scene) => factsFor(scene, [...GROUPS.flatMap((group) => FACTS[group]), 'Target.*']),
  },
]

/** Whoever has no figures is refused, whatever there is. */
function factsFor(scene: Scene, facts: readonly string[]): ((change: Change) => boolean) | null {
  if (!mayReadFigures(scene.actor.role)) return null
  const columns = new Map<string, Set<string>>()
  for (const fact of facts) {
    const [table = '', column = ''] = fact.split('.')
    columns.set(table, (columns.get(table) ?? new Set<string>()).add(column))
  }
  return (change) => {
    const known = columns.get(change.table)
    const isFact = known && (change.kind === 'row' || known.has('*') || known.has(change.column))
    return isFact === true && isWithin(scene, change)
  }
}

/** Facts of other departments count in nobody's figures but their own. */
function isWithin({ tables, actor: { viewer } }: Scene, change: Change): boolean {
  const now = tables.all(change.table).get(change.id)
  const rows =
    change.kind === 'row' ? [change.before, change.after] : [now, now && { ...now, [change.column]: change.after }]
  const departments = rows.flatMap((row) => (row ? departmentsOf(tables, change.table, row) : []))
  return departments.some(
    (id) => id === null || id === viewer.departmentId || viewer.departmentIds.includes(String(id)),
  )
}

/** The department of a row, of those that count it as theirs, and of those that are counted against it. */
function departmentsOf(tables: Tables, table: string, row: Row): unknown[] {
  if (table === 'Department') return [row.id]
  const others = (child: string, column: string) =>
    tables.children(child, column, row.id).map((each) => each.departmentId)
  switch (table) {
    case 'Contract':
      return [row.departmentId, ...others('Contract', 'originalId'), ...others('Obligation', 'contractId')]
    case 'Employee':
      return [row.departmentId, ...others('Appointment', 'employeeId')]
    // Contracts of a department may hang on records of another in a world that was made up.
    case 'Client':
    case 'Deal':
    case 'Brand':
    case 'Obligation':
      return [row.departmentId, null]
    // What is owed or was broken counts where the contract is.
    default: {
      const parents = ['contractId', 'unitId', 'obligationId'].filter((column) => row[column])
      const above = parents.map((column) => {
        const target = relationOf(table, column)!.type
        return tables.all(target).get(String(row[column]))?.departmentId ?? null
      })
      return 'departmentId' in row ? [row.departmentId, ...above] : above
    }
  }
}

const TIMESPANS = [
  ['2025-01-01', '2026-12-31'],
  ['2025-12-01', '2025-12-31'],
  ['2031-01-01', '2031-12-31'],
  ['2026-01-15', '2026-02-15'],
  ['2014-01-01', '2018-12-31'],
] as const

/** `turn` says by which division it is limited at least. */
function probes(scene: Scene, route: string, figures: readonly string[], turn: number): Probe[] {
  const { shape, random } = scene
  const figure = random.pick(figures)
  const [from, to] = random.pick(TIMESPANS)
  const input = shape.schema.getType('KpiInput') as GraphQLInputObjectType | undefined
  const dimension = input && getNamedType(input.getFields().by!.type)
  const known = isEnumType(dimension) ? dimension.getValues().map(({ name }) => name) : ['MONTH']
  const by = random.shuffled(known).slice(0, random.below(3))
  const limits = DIVISIONS.filter((_, place) => place === turn % TIMES || random.once(8)).map(
    (division) => [division, keyOf(scene, division)] as const,
  )
  const query = new URLSearchParams({
    figures: figure,
    by: by.join(','),
    from,
    to,
    ...Object.fromEntries(limits.map(([{ limit }, key]) => [limit, key])),
  })
  const csv: Probe = { route, types: [], kind: 'http', path: `/kpi.csv?${query}` }
  const row = shape.schema.getType('KpiRow') as GraphQLObjectType | undefined
  if (!row || !input) return [csv]
  const columns = `{ ${scalarsOf(row).join(' ')} }`
  const within = limits
    .filter(([{ limit }]) => input.getFields()[limit])
    .map(([{ limit, names }, key]) => `, ${limit}: [${names ? quoted(key) : key}]`)
  const time = `from: "${from}", to: "${to}"${within.join('')}`
  const asked = `figures: [${figure}], by: [${by.join(', ')}], ${time}`
  return [
    csv,
    { route, types: [], kind: 'field', text: `kpi(input: {${asked}}) { rows ${columns} totals ${columns} }` },
    ...recordLists(scene).map(({ name, type }): Probe => {
      const text = `${name}(first: 50, input: {figure: ${figure}, ${time}}) { totalCount pageInfo { hasNextPage } nodes { id } }`
      return { route, types: [getNamedType(type).name.replace('Connection', '')], kind: 'field', text }
    }),
  ]
}

const recordLists = ({ shape }: Scene) =>
  shape.others.filter(
    ({ name, args }) => name.startsWith('kpi') && args.some((arg) => String(arg.type) === 'KpiRecordsInput!'),
  )

/** What a figure counts as any list is read: under conditions, in an order, page after page. */
async function pages(scene: Scene, route: string, figures: readonly string[]): Promise<Probe[]> {
  const made: Probe[] = []
  const [from, to] = TIMESPANS[0]
  for (const field of recordLists(scene)) {
    const list = listOf({ ...field, args: field.args.filter(({ name }) => name !== 'input') })
    for (const figure of list ? figures : []) {
      const input = `input: {figure: ${figure}, from: "${from}", to: "${to}"}`
      const order = `orderBy: [{field: ${scene.random.pick(list!.keys)}, direction: DESC}]`
      const where = anyWhere(scene, list!.where!, 1)
      const ask = (args: string, types: string[] = []): Probe => {
        const text = `${field.name}(${input}, ${args}) { totalCount edges { cursor node { id } } }`
        return { route, types: [list!.type.name, ...types], kind: 'field', text }
      }
      made.push(ask(`first: 3, offset: 1, ${order}`), ask(`first: 20, where: {${where.text}}`, where.types))
      const answer = await scene.send(`{ ${field.name}(${input}, first: 1, ${order}) { pageInfo { endCursor } } }`)
      const cursor = JSON.parse(answer.slice(4)).data?.[field.name].pageInfo.endCursor
      made.push(ask(`first: 5, after: "${cursor ?? 'bm9uZQ'}", ${order}`))
    }
  }
  return made
}

/** What one of its groups is known by: a record, or a word. */
function keyOf({ random, tables }: Scene, { names, type }: Division): string {
  const table = /FROM (\w+)/.exec(names ?? '')?.[1]
  const known = table
    ? [...tables.all(table).keys()]
    : datamodel.enums.find(({ name }) => name === type)!.values.map(({ name }) => name)
  return random.pick(known)
}

/** Targets beside what was reached, and the figures that a report begins with. */
function reports({ shape, random, tables }: Scene): Probe[] {
  const field = (name: string) => shape.others.find((each) => each.name === name)
  const [from] = random.pick(TIMESPANS)
  const department = `, departmentIds: ["${random.pick([...tables.all('Department').keys()])}"]`
  const completions = field('kpiCompletions')
  const preview = field('workReportPreview')
  return [
    ...(completions
      ? [
          `kpiCompletions(input: {period: ${random.pick(['MONTH', 'QUARTER', 'YEAR'])}, startDate: "${from.slice(0, 7)}-01"${random.once(2) ? department : ''}}) ${selection(completions.type, 2)}`,
        ]
      : []),
    ...(preview
      ? [`workReportPreview(startDate: "2026-01-01", endDate: "2026-12-31") ${selection(preview.type, 2)}`]
      : []),
  ].map((text) => ({ route: 'kpi reports', types: [], kind: 'field', text }))
}
