/** Values out of bounds, of every writable field of every type: refused with the field's path, and nothing is written. */
import type { FieldInfo, TypeInfo } from '../../server/src/access/catalog.ts'
import { decide, isColumn, mayCreate } from '../../server/src/access/decide.ts'
import { createCatalog } from '../../server/src/modules/index.ts'
import { resources } from '../access/expected.ts'
import { type Answer, createTestApp, type TestApp } from '../kit/app.ts'
import type { Person } from '../kit/world.ts'
import { codeOf, everything, faultsOf } from './kit.ts'
import { actorFor, fresh, PERSON_OF, prepare, STAFF_ROLES, send } from './records.ts'

const catalog = createCatalog()
let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
  await prepare(world)
}, 120_000)
afterAll(() => world.close())

/** A field that somebody writes when he makes a record, or only when he changes one. */
type Place = { type: TypeInfo; operation: 'create' | 'update'; person: Person; fields: FieldInfo[] }

const written = (type: TypeInfo, role: (typeof STAFF_ROLES)[number], operation: 'create' | 'update') =>
  [...type.fields.values()].filter(
    (field) =>
      !field.derived &&
      !['id', 'version', 'departmentId'].includes(field.name) &&
      (isColumn(field) || field.kind === 'PART') &&
      decide(role, type, field, operation) === true,
  )

function places(): Place[] {
  return resources(catalog).flatMap((type) => {
    const create = STAFF_ROLES.find((role) => mayCreate(role, type) && PERSON_OF[role] === actorFor(type, 'create'))
    const created = create ? written(type, create, 'create') : []
    const update = create && STAFF_ROLES.find((role) => PERSON_OF[role] === actorFor(type, 'update'))
    const names = new Set(created.map((field) => field.name))
    const updated = update ? written(type, update, 'update').filter((field) => !names.has(field.name)) : []
    return [
      ...(created.length > 0
        ? [{ type, operation: 'create', person: PERSON_OF[create!]!, fields: created } as const]
        : []),
      ...(updated.length > 0
        ? [{ type, operation: 'update', person: PERSON_OF[update!]!, fields: updated } as const]
        : []),
    ]
  })
}

async function ask({ type, operation, person }: Place, input: Record<string, unknown>): Promise<Answer> {
  const target = operation === 'update' ? { id: await known(type), version: 1 } : {}
  return send(world, person, type, operation, { ...target, ...input })
}
const records = new Map<TypeInfo, Promise<string>>()
function known(type: TypeInfo): Promise<string> {
  if (!records.has(type)) records.set(type, fresh(world, type))
  return records.get(type)!
}

/** What no value of the kind can be: refused where the variables are read, one at a time. */
const NO_VALUES: Partial<Record<FieldInfo['kind'], unknown[]>> = {
  INT: [2_147_483_648, -2_147_483_649, 1.5, '7', true],
  DECIMAL: ['NaN', 'Infinity', '1e400', '1'.repeat(40), '0x10', { gte: '1' }, [], true],
  DATE: ['2026-02-30', '2026-13-01', '2026-2-3', '26-01-01', '2026-01-01T00:00:00Z', '0000-00-00', 20260101],
  DATETIME: ['2026-02-30T25:00:00Z', '2026-01-01', '2026-01-01T00:00:00', '10000-01-01T00:00:00Z', 0],
  BOOLEAN: ['yes', 1, 'true'],
  ENUM: ['NO_SUCH_VALUE', '', 1],
  STRING: [{ equals: 'x' }, 7, ['x', 'y']],
  ID: [{ in: [] }, true],
}

/** What the kind can hold and the field cannot: told of together, each at its place. */
function outOfBounds(field: FieldInfo, turn: number): { value: unknown; codes: string[] } | null {
  switch (field.kind) {
    case 'INT': {
      const low = field.min === null ? null : { value: field.min - 1, codes: ['NEGATIVE', 'MIN'] }
      const high = field.max === null ? null : { value: field.max + 1, codes: ['MAX'] }
      return (turn % 2 === 0 ? (low ?? high) : (high ?? low)) ?? null
    }
    case 'DECIMAL': {
      const places = field.precision! - field.scale!
      const all = [
        { value: `${'9'.repeat(places + 1)}`, codes: ['TOO_LARGE'] },
        { value: `1.${'1'.repeat(field.scale! + 1)}`, codes: ['SCALE'] },
        ...(field.min === 0 ? [{ value: '-1', codes: ['NEGATIVE'] }] : []),
      ]
      return all[turn % all.length]!
    }
    case 'DATE':
      return { value: turn % 2 === 0 ? '1899-12-31' : '3000-01-01', codes: ['DATE'] }
    case 'STRING':
      return turn % 2 === 0
        ? { value: '漢'.repeat(field.maxLength! + 1), codes: ['TOO_LONG'] }
        : { value: 'a\u0000b', codes: ['CONTROL_CHARACTER'] }
    case 'ID':
      return { value: turn % 2 === 0 ? 'x_1' : '漢', codes: ['REFERENCE'] }
    default:
      return null
  }
}

test('[P13] what is no value of its kind, in every field', async () => {
  const before = await everything(world)
  const problems: string[] = []
  const tried = new Map<string, number>()
  for (const place of places()) {
    if (place.operation === 'update') continue
    await Promise.all(
      place.fields.map(async (field, at) => {
        const part = field.kind === 'PART'
        const inner = part ? partFields(field)[at % partFields(field).length]! : field
        const values = NO_VALUES[inner.kind]
        if (!values) return
        const count = tried.get(inner.kind) ?? 0
        tried.set(inner.kind, count + 1)
        const value = values[count % values.length]
        const answer = await ask(place, { [field.name]: part ? [{ [inner.name]: value }] : value })
        const path = `input.${field.name}${part ? `.0.${inner.name}` : ''}`
        const [fault = ''] = faultsOf(answer)
        const isThere =
          codeOf(answer) === 'BAD_USER_INPUT' && (fault === `${path} INVALID` || fault.startsWith(`${path}.`))
        if (!isThere) problems.push(`${place.type.name} ${path} ${JSON.stringify(value)}: ${answer.text.slice(0, 300)}`)
        // The place is told, and not the value again.
        if (typeof value === 'string' && value.length > 20 && answer.text.includes(value))
          problems.push(`${path}: echo`)
      }),
    )
  }
  expect(problems).toEqual([])
  expect([...tried.keys()].sort()).toEqual(Object.keys(NO_VALUES).sort())
  for (const [kind, values] of Object.entries(NO_VALUES))
    expect([kind, tried.get(kind)! >= values.length]).toEqual([kind, true])
  expect(await everything(world)).toEqual(before)
})

test('[P13] what a field cannot hold, in all fields of a record at once, each at its place', async () => {
  const problems: string[] = []
  let tried = 0
  const all = places()
  for (const place of all) if (place.operation === 'update') await known(place.type)
  const before = await everything(world)
  for (const place of all) {
    for (const turn of [0, 1, 2]) {
      const input: Record<string, unknown> = {}
      const expected: { path: string; codes: string[] }[] = []
      for (const field of place.fields) {
        if (field.kind === 'PART') {
          const item: Record<string, unknown> = {}
          for (const inner of partFields(field)) {
            const bad = outOfBounds(inner, turn)
            if (!bad) continue
            item[inner.name] = bad.value
            expected.push({ path: `input.${field.name}.0.${inner.name}`, codes: bad.codes })
          }
          input[field.name] = [item]
          continue
        }
        const bad = outOfBounds(field, turn)
        if (!bad) continue
        input[field.name] = bad.value
        expected.push({ path: `input.${field.name}`, codes: bad.codes })
      }
      if (expected.length === 0) continue
      tried += expected.length
      const answer = await ask(place, input)
      if (codeOf(answer) !== 'BAD_USER_INPUT') problems.push(`${place.type.name}: ${answer.text.slice(0, 300)}`)
      const told = faultsOf(answer)
      for (const { path, codes } of expected)
        if (!codes.some((code) => told.includes(`${path} ${code}`)))
          problems.push(`${place.type.name} ${place.operation} ${path}: not told of as ${codes}`)
    }
  }
  expect(problems).toEqual([])
  expect(tried).toBeGreaterThan(1000)
  expect(await everything(world)).toEqual(before)
})

const partFields = (field: FieldInfo): FieldInfo[] =>
  [...catalog.types.get(field.target!)!.fields.values()].filter(
    (inner) => isColumn(inner) && !inner.derived && !['id', 'position'].includes(inner.name),
  )
