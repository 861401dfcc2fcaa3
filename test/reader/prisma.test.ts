/**
 * The reader against Prisma: the same condition tree, order and page over random data gives the same ids in the same
 * order. (Prisma takes LIKE wildcards in values as such, so values hold none here.)
 */
import fc from 'fast-check'
import type { FieldInfo, TypeInfo } from '../../server/src/access/catalog.ts'
import type { Where } from '../../server/src/access/where.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { DEPARTMENTS, employeeOf, id, PROPERTIES } from '../kit/world.ts'

const RUNS = 40
const TEXTS = ['商場', '商场', 'Café', 'cafe', 'CAFÉ', '🍵茶', '𠮷野家', '𠮷', 'a b', "O'Neil", '甲', 'ß', 'ss', 'Z']
const DECIMALS = ['0.00', '0.10', '0.1', '12.50', '99999999.99', '100.00']
const DATES = ['2024-02-29', '2025-12-31', '2026-01-01', '2026-01-02']

let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
  await fill()
  await world.token('manA')
}, 120_000)
afterAll(() => world.close())

/** Rows with many equal and many empty values, by a fixed plan. */
async function fill() {
  const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!
  const rows = async (table: string, list: Record<string, unknown>[]) => {
    const names = Object.keys(list[0]!)
    await world.database.pool.query('INSERT INTO ?? (??) VALUES ?', [
      table,
      names,
      list.map((row) => names.map((name) => row[name])),
    ])
  }
  const numbers = Array.from({ length: 60 }, (_, n) => n)
  const departmentId = DEPARTMENTS.A
  await rows(
    'Client',
    numbers.map((n) => ({
      id: id('cl', 100 + ((n * 37) % 60)),
      departmentId,
      code: `R${n}`,
      name: pick(TEXTS, n * 7),
      city: n % 3 ? pick(TEXTS, n * 5) : null,
      grade: pick(['A', 'B', 'C', 'D', null], n * 3),
      ownerId: pick([employeeOf('speA'), employeeOf('speA2'), null], n),
      channelId: n % 4 ? id('ch', 1) : null,
      investmentScale: n % 5 ? pick(DECIMALS, n) : null,
      cooperationPotential: n % 2 ? n % 7 : null,
      createdAt: `2026-01-0${1 + (n % 4)} 08:00:00.00${n % 3}`,
    })),
  )
  await rows(
    'Unit',
    numbers.map((n) => ({
      id: id('un', 100 + ((n * 37) % 60)),
      departmentId,
      propertyId: PROPERTIES.A,
      floorId: n % 3 ? id('fl', 1) : null,
      code: `R${n}`,
      name: n % 4 ? pick(TEXTS, n) : null,
      gla: n % 5 ? pick(DECIMALS, n * 3) : null,
      hasGas: n % 2,
      state: pick(['AVAILABLE', 'LEASED', 'OPEN'], n),
    })),
  )
  await rows(
    'Contract',
    numbers.map((n) => ({
      id: id('ct', 100 + ((n * 37) % 60)),
      departmentId,
      number: `R${n}`,
      title: n % 3 ? pick(TEXTS, n) : null,
      clientId: n % 6 ? id('cl', 100 + (n % 20)) : null,
      ownerId: pick([employeeOf('speA'), null], n),
      area: n % 4 ? pick(DECIMALS, n * 5) : null,
      expiry: n % 3 ? pick(DATES, n) : null,
      state: pick(['DRAFT', 'SIGNED', 'IN_FORCE'], n),
      signedAt: n % 2 ? `2026-01-0${1 + (n % 4)} 00:00:00.000` : null,
    })),
  )
}

const FIELDS: Record<string, string[]> = {
  Client: ['name', 'city', 'grade', 'investmentScale', 'cooperationPotential', 'createdAt', 'ownerId'],
  Unit: ['name', 'gla', 'hasGas', 'state', 'floorId'],
  Contract: ['title', 'area', 'expiry', 'state', 'signedAt', 'clientId'],
  Employee: ['name', 'hireDate', 'state'],
  Floor: ['code', 'level'],
  Channel: ['name', 'cost', 'active'],
  Property: ['name', 'gla'],
}
const RELATIONS: Record<string, string[]> = {
  Client: ['owner', 'channel', 'contracts', 'contacts'],
  Unit: ['floor', 'property'],
  Contract: ['client', 'owner', 'property'],
  Channel: ['clients'],
  Property: ['units'],
}
FIELDS.Contact = ['name', 'mobile']

const some = <T>(values: readonly T[]) => fc.constantFrom(...values)

/** Values of a column, as the API takes them. */
function values(field: FieldInfo): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'DECIMAL':
      return some(DECIMALS)
    case 'INT':
      return fc.integer({ min: -1, max: 7 })
    case 'DATE':
      return some(DATES)
    case 'DATETIME':
      return some(['2026-01-01T08:00:00.000Z', '2026-01-02T08:00:00.001Z', '2026-01-03T00:00:00.000Z'])
    case 'BOOLEAN':
      return fc.boolean()
    case 'ENUM':
      return some(
        world.app.catalog.enums
          .get(field.target!)!
          .values.map((value) => value.name)
          .slice(0, 4),
      )
    case 'ID':
      return some([employeeOf('speA'), id('cl', 101), id('fl', 1), 'x', id('cl', 999)])
    default:
      return some([...TEXTS, '商', 'af'])
  }
}

function operators(field: FieldInfo): fc.Arbitrary<Record<string, unknown>> {
  const value = values(field)
  const one = (...names: string[]) => names.map((name) => value.map((each) => ({ [name]: each })))
  const list = (name: string) => fc.array(value, { maxLength: 3 }).map((each) => ({ [name]: each }))
  const empty = fc.boolean().map((isNull) => ({ isNull }))
  const all: fc.Arbitrary<Record<string, unknown>>[] = [empty, ...one('equals')]
  if (field.kind !== 'BOOLEAN') all.push(...one('not'), list('in'), list('notIn'))
  if (['DECIMAL', 'INT', 'DATE', 'DATETIME'].includes(field.kind)) all.push(...one('lt', 'lte', 'gt', 'gte'))
  if (field.kind === 'STRING') all.push(...one('contains', 'startsWith', 'endsWith'))
  return fc.oneof(...all)
}

function trees(type: TypeInfo, depth: number): fc.Arbitrary<Where> {
  const { catalog } = world.app
  const leaves = FIELDS[type.name]!.map((name) =>
    operators(type.fields.get(name)!).map((condition): Where => ({ [name]: condition })),
  )
  if (depth === 0) return fc.oneof(...leaves)
  const inner = trees(type, depth - 1)
  const related = (RELATIONS[type.name] ?? []).map((name) => {
    const field = type.fields.get(name)!
    const target = trees(catalog.types.get(field.target!)!, 0)
    return field.kind === 'TO_ONE'
      ? target.map((where): Where => ({ [name]: where }))
      : fc
          .tuple(some(['some', 'every', 'none']), target)
          .map(([which, where]): Where => ({ [name]: { [which]: where } }))
  })
  return fc.oneof(
    { weight: 3, arbitrary: fc.oneof(...leaves) },
    { weight: 2, arbitrary: fc.array(inner, { minLength: 1, maxLength: 3 }).map((AND): Where => ({ AND })) },
    { weight: 2, arbitrary: fc.array(inner, { minLength: 1, maxLength: 3 }).map((OR): Where => ({ OR })) },
    { weight: 2, arbitrary: inner.map((NOT): Where => ({ NOT })) },
    ...(related.length > 0 ? [{ weight: 3, arbitrary: fc.oneof(...related) }] : []),
  )
}

/**
 * The same tree for Prisma: `isNull` as null, dates as Date. Under NOT a condition on a related record is asked for
 * first, since ours holds or does not, and Prisma's may be unknown.
 */
async function forPrisma(type: TypeInfo, where: Where, negated = false): Promise<Where> {
  const { catalog } = world.app
  const entries = Object.entries(where).map(async ([key, value]): Promise<[string, unknown]> => {
    if (key === 'AND' || key === 'OR')
      return [key, await Promise.all((value as Where[]).map((each) => forPrisma(type, each, negated)))]
    if (key === 'NOT') return [key, await forPrisma(type, value as Where, true)]
    const field = type.fields.get(key)!
    const target = field.target ? catalog.types.get(field.target) : undefined
    if (field.kind === 'TO_ONE') {
      const inner = await forPrisma(target!, value as Where)
      if (!negated) return [key, { is: inner }]
      const ids = (await delegateOf(target!).findMany({ where: inner, select: { id: true } })).map((row) => row.id)
      return ['AND', [{ [field.via!]: { in: ids } }, ...(field.required ? [] : [{ [field.via!]: { not: null } }])]]
    }
    if (field.kind === 'TO_MANY') {
      const [which, inner] = Object.entries(value as Where)[0]!
      return [key, { [which]: await forPrisma(target!, inner as Where) }]
    }
    const [operator, operand] = Object.entries(value as Where)[0]!
    const convert = (each: unknown) =>
      field.kind === 'DATE' || field.kind === 'DATETIME' ? new Date(each as string) : each
    if (operator === 'isNull') return nullTest(key, field, operand as boolean)
    return [key, { [operator]: Array.isArray(operand) ? operand.map(convert) : convert(operand) }]
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** Prisma has no such test for columns that are never empty. */
function nullTest(key: string, field: FieldInfo, isNull: boolean): [string, unknown] {
  if (field.required) return ['id', isNull ? { in: [] } : { notIn: [] }]
  return [key, isNull ? null : { not: null }]
}

const delegateOf = (type: TypeInfo) => (world.prisma as unknown as Record<string, Delegate>)[type.single]!

type Delegate = { findMany(args: Record<string, unknown>): Promise<{ id: string }[]> }

describe.each(['Client', 'Unit', 'Contract'])('%s', (name) => {
  const run = async (
    body: (
      type: TypeInfo,
      input: { where: Where; order: { field: string; direction: 'ASC' | 'DESC' }[]; first: number; offset: number },
    ) => Promise<void>,
  ) => {
    const type = world.app.catalog.types.get(name)!
    const orders = fc
      .uniqueArray(some([...FIELDS[name]!, 'id']), { maxLength: 3 })
      .chain((names) =>
        fc.tuple(...names.map((field) => some(['ASC', 'DESC'] as const).map((direction) => ({ field, direction })))),
      )
    const input = fc.record({
      where: trees(type, 2),
      order: orders as fc.Arbitrary<{ field: string; direction: 'ASC' | 'DESC' }[]>,
      first: fc.integer({ min: 1, max: 30 }),
      offset: fc.integer({ min: 0, max: 20 }),
    })
    await fc.assert(
      fc.asyncProperty(input, (each) => body(type, each)),
      { numRuns: RUNS },
    )
  }

  const ask = async (type: TypeInfo, variables: Record<string, unknown>) => {
    const answer = await world.graphql(
      'manA',
      `query($where: ${name}Where, $orderBy: [${name}Order!], $first: Int, $offset: Int, $after: String) {
        page: ${type.plural}(where: $where, orderBy: $orderBy, first: $first, offset: $offset, after: $after) {
          totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
      variables,
    )
    expect(answer.errors).toBeUndefined()
    return answer.data.page
  }

  test('conditions, orders and pages by offset', async () => {
    await run(async (type, { where, order, first, offset }) => {
      const last = order.at(-1)?.direction ?? 'DESC'
      const orderBy = [...order, { field: 'id', direction: last }].map(({ field, direction }) => ({
        [field]: direction.toLowerCase(),
      }))
      const [page, all] = await Promise.all([
        ask(type, { where, orderBy: order, first, offset }),
        delegateOf(type).findMany({
          where: { AND: [{ departmentId: DEPARTMENTS.A }, await forPrisma(type, where)] },
          orderBy,
          select: { id: true },
        }),
      ])
      const ids = all.map((row) => row.id)
      expect(page.nodes.map((row: { id: string }) => row.id)).toEqual(ids.slice(offset, offset + first))
      expect(page.totalCount).toBe(ids.length)
      expect(page.pageInfo.hasNextPage).toBe(ids.length > offset + first)
    })
  }, 60_000)

  test('a walk by cursor gives the pages by offset', async () => {
    await run(async (type, { where, order, first }) => {
      const size = Math.max(first, 7)
      const expected = (await ask(type, { where, orderBy: order, first: 100 })).nodes
      const walked: { id: string }[] = []
      let after: string | null = null
      for (let more = true; more; ) {
        const page: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } =
          await ask(type, { where, orderBy: order, first: size, after })
        walked.push(...page.nodes)
        after = page.pageInfo.endCursor
        more = page.pageInfo.hasNextPage
      }
      expect(walked).toEqual(expected)
    })
  }, 60_000)
})
