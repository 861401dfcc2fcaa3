/** Nothing exists without a statement of rights, and nothing is said twice. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql'
import { buildCatalog } from '../../server/src/access/catalog.ts'
import { accessGrid, GridError } from '../../server/src/access/grid.ts'
import { resource } from '../../server/src/access/resource.ts'
import { ROLE_NAMES, ROLES, type RoleCode } from '../../server/src/access/roles.ts'
import { datamodel } from '../../server/src/db/generated/datamodel.ts'
import { createSchemas } from '../../server/src/graphql/schema.ts'
import { createCatalog } from '../../server/src/modules/index.ts'

const catalog = createCatalog()
const schemas = createSchemas(catalog)

/** Tables of the machinery: nobody reaches them through the API. */
const MACHINERY = [
  'OutboxEvent',
  'IdempotencyKey',
  'ImportRun',
  'Session',
  'SecondFactor',
  'RecoveryCode',
  'PasswordReset',
  'MailMessage',
  'LoginThrottle',
  'RateBucket',
  'SigningKey',
  'ApiClient',
  'KpiLine',
  'FileBlob',
]

describe('the data model, the catalog and the grids say the same', () => {
  test('every table is a resource, a list inside one, or known machinery', () => {
    const missing = datamodel.models.map((model) => model.name).filter((name) => !catalog.types.has(name))
    expect(missing.filter((name) => !MACHINERY.includes(name))).toEqual([])
  })

  test.each([...catalog.types.keys()])('%s: every column and relation has a line, or is hidden on purpose', (name) => {
    const type = catalog.types.get(name)!
    const model = datamodel.models.find((each) => each.name === name)!
    const known = new Set([
      ...type.fields.keys(),
      ...type.declaration.access.hidden,
      'createdById',
      'updatedById',
      ...(type.partOf ? backOf(model, type.partOf.type) : []),
    ])
    expect(model.fields.map((field) => field.name).filter((field) => !known.has(field))).toEqual([])
    const own = new Set([...model.fields.map((field) => field.name), ...Object.keys(type.declaration.derived ?? {})])
    expect([...type.fields.keys()].filter((field) => !own.has(field))).toEqual([])
  })

  test('names of types, lists and ids are each used once', () => {
    const types = [...catalog.types.values()]
    for (const names of [types.map((type) => type.prefix), types.flatMap((type) => [type.single, type.plural])]) {
      expect(new Set(names).size).toBe(names.length)
    }
  })

  function backOf(model: (typeof datamodel.models)[number], owner: string): string[] {
    const relation = model.fields.find((field) => field.type === owner)!
    return [relation.name, ...relation.relationFromFields]
  }
})

describe('the schema of each role', () => {
  test.each(ROLES)('%s: everything in it is described', (role) => {
    expect(undescribed(schemas[role])).toEqual([])
  })

  test.each(ROLES)('%s: the committed schema is the one that is served', (role) => {
    const file = resolve(import.meta.dirname, `../../server/schema/${ROLE_NAMES[role]}.graphql`)
    expect(sorted(buildSchema(readFileSync(file, 'utf8')))).toBe(sorted(schemas[role]))
  })

  test('the public sees no business type at all', () => {
    const names = Object.keys(schemas.PUB.getTypeMap())
    expect(names.filter((name) => catalog.types.has(name) || catalog.enums.has(name))).toEqual([])
  })
})

const sorted = (schema: GraphQLSchema): string => printSchema(lexicographicSortSchema(schema))

function undescribed(schema: GraphQLSchema): string[] {
  const missing: string[] = []
  const look = (place: string, element: { description?: string | null | undefined }) => {
    if (!element.description?.trim()) missing.push(place)
  }
  for (const [name, type] of Object.entries(schema.getTypeMap())) {
    if (name.startsWith('__')) continue
    look(name, type)
    if (isEnumType(type)) for (const value of type.getValues()) look(`${name}.${value.name}`, value)
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        look(`${name}.${field.name}`, field)
        if ('args' in field) for (const arg of field.args) look(`${name}.${field.name}(${arg.name})`, arg)
      }
    }
  }
  return missing
}

describe('a faulty grid stops the start and says where', () => {
  const columns = (cell: string, roles: readonly string[] = ROLES) => roles.map(() => cell).join(' | ')
  const others = datamodel.models
    .find(({ name }) => name === 'Channel')!
    .fields.filter(({ kind, name }) => kind === 'object' && name !== 'clients')
    .map(({ name }) => name)
  /** The grid of channels, with lines changed. */
  const grid = (change: (lines: string[]) => string[], roles: readonly string[] = ROLES) => {
    const lines = change([
      `| Channel | ${roles.join(' | ')} |`,
      ...['read', 'create', 'update', 'delete'].map((row) => `| rows ${row} | ${columns('dept', roles)} |`),
      `| name, kind, cost, active, note | ${columns('RW', roles)} |`,
      `| hidden clients |`,
      `| hidden ${others.join(', ')} |`,
    ]).join('\n')
    return accessGrid(Object.assign([lines], { raw: [lines] }))
  }
  const catalogOf = (access: ReturnType<typeof grid>, more = {}) =>
    buildCatalog(datamodel, [resource({ type: 'Channel', prefix: 'ch', title: 'name', access, ...more })])
  const replaced = (from: string, to: string) => (lines: string[]) => lines.map((line) => line.replace(from, to))

  test('the sound one starts', () => {
    expect(
      catalogOf(grid((lines) => lines))
        .types.get('Channel')
        ?.fields.has('cost'),
    ).toBe(true)
  })

  test.each<[string, () => unknown, RegExp]>([
    ['a column without a line', () => catalogOf(grid(replaced('cost, ', ''))), /Channel\.cost has no line/],
    ['a field that is not in the model', () => catalogOf(grid(replaced('cost', 'cost, colour'))), /Channel\.colour/],
    ['a field twice', () => grid(replaced('cost', 'cost, cost')), /Channel\.cost stands in the grid twice/],
    ['a role left out', () => grid((lines) => lines, ROLES.slice(1)), /no column for role MAN/],
    ['an unknown role', () => grid((lines) => lines, [...ROLES, 'CEO' as RoleCode]), /unknown role CEO/],
    ['an unknown scope of rows', () => catalogOf(grid(replaced('rows read | dept', 'rows read | mine'))), /named mine/],
    ['an unknown scope of a field', () => catalogOf(grid(replaced('RW', 'R@mine'))), /Channel has no scope named mine/],
    ['an unknown letter', () => grid(replaced('RW', 'X')), /unknown letter X/],
    ['a cell too few', () => grid(replaced('RW | ', '')), /11 cells, not 12/],
    ['an unknown operation', () => grid(replaced('rows delete', 'rows erase')), /unknown row operation/],
    [
      'an unknown type',
      () =>
        catalogOf(
          grid((lines) => lines),
          { type: 'Chanel' },
        ),
      /Chanel is not in the data model/,
    ],
    [
      'a relation to a type that is not declared',
      () => catalogOf(grid(replaced('hidden clients', `clients | ${columns('R')}`))),
      /clients: its type Client is not declared/,
    ],
    [
      'a derived field without a line',
      () =>
        catalogOf(
          grid((lines) => lines),
          { derived: { yield: { description: 'Yield.', sql: () => '1' } } },
        ),
      /Channel\.yield has no line/,
    ],
  ])('%s', (_name, build, message) => {
    expect(build).toThrow(GridError)
    expect(build).toThrow(message)
  })
})
