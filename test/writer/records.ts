/** Records of every type made, changed and deleted by somebody who may. */
import type { FieldInfo, TypeInfo } from '../../server/src/access/catalog.ts'
import { decide, mayCreate, mayRows, mayUpdate } from '../../server/src/access/decide.ts'
import type { RoleCode } from '../../server/src/access/roles.ts'
import type { Answer, TestApp } from '../kit/app.ts'
import { DEPARTMENTS, type Person } from '../kit/world.ts'
import { BEFORE, NEW } from './new/index.ts'

export const PERSON_OF: Partial<Record<RoleCode, Person>> = {
  MAN: 'manA',
  DEP: 'depA',
  SPE: 'speA',
  LEG: 'legal',
  FIN: 'finance',
  COL: 'collaborator',
  LEA: 'leader',
  HR: 'hr',
  ADM: 'admin',
}
export const STAFF_ROLES = Object.keys(PERSON_OF) as RoleCode[]

/** A field to change: the first text that this actor may write and that need not be unique, or what is said here. */
const CHANGE: Record<string, Record<string, unknown>> = {
  Appointment: { endDate: '2031-12-31' },
  Contract: { deposit: '5.00' },
  ReminderPolicy: { senderName: '改' },
  Scorecard: { managerComment: '改' },
}

/** What a person may change of a record; `text` where it is a text. */
export function changeOf(type: TypeInfo, person: Person, text = '改'): Record<string, unknown> {
  const role = STAFF_ROLES.find((each) => PERSON_OF[each] === person)!
  const known = CHANGE[type.name]
  if (known) return known
  const fits = (field: FieldInfo) =>
    field.kind === 'STRING' &&
    !/mail|website|code|currency|timezone/i.test(field.name) &&
    decide(role, type, field, 'update') === true &&
    !type.uniqueFields.some((names) => names.includes(field.name))
  const field = [...type.fields.values()].find(fits)
  if (!field) throw new Error(`${type.name}: say in CHANGE what ${person} may change`)
  return { [field.name]: text }
}

export type Action = 'create' | 'update' | 'delete'

export const may = (role: RoleCode, type: TypeInfo, action: Action): boolean =>
  action === 'create'
    ? mayCreate(role, type)
    : action === 'update'
      ? mayUpdate(role, type)
      : mayRows(role, type, 'delete')

/** The actor who may, and whose right does not hang on a record being imported. */
export function actorFor(type: TypeInfo, action: Action): Person | null {
  const roles = STAFF_ROLES.filter((role) => may(role, type, action) && !(type.name === 'Contract' && role === 'MAN'))
  // An officer of the department itself, before one who serves it.
  return PERSON_OF[roles[0]!] ?? null
}

/** What the new records refer to; everybody signs in once, so that signing in is no change later. */
export async function prepare(world: TestApp): Promise<void> {
  for (const [table, rows] of BEFORE.flatMap((each) => Object.entries(each)))
    for (const row of rows) await world.database.pool.query('INSERT INTO ?? SET ?', [table, row])
  await Promise.all(Object.values(PERSON_OF).map((person) => person && world.token(person)))
  await world.token('manB')
}

/** A mutation of the shared machinery by its action. */
export function send(
  world: TestApp,
  as: Person | null,
  type: TypeInfo,
  action: Action,
  input: Record<string, unknown>,
  fields = 'id',
): Promise<Answer> {
  const name = `${action}${type.name}`
  const kind = `${action[0]!.toUpperCase()}${action.slice(1)}${type.name}Input`
  const selection = action === 'delete' ? 'id' : fields
  return world.graphql(as, `mutation($input: ${kind}!) { ${name}(input: $input) { ${selection} } }`, { input })
}

let made = 0

/** A sound input for a new record, in department A; each differs from the others. */
export function newInput(type: TypeInfo): Record<string, unknown> {
  const given = { ...NEW[type.name]!(++made) }
  if (type.name === 'Employee' || type.name === 'Appointment') given.departmentId = DEPARTMENTS.A
  return given
}

/** A record made by one who may, so that it lies where he may change and delete it. */
export async function fresh(world: TestApp, type: TypeInfo): Promise<string> {
  const answer = await send(world, actorFor(type, 'create')!, type, 'create', newInput(type))
  expect([type.name, answer.errors]).toEqual([type.name, undefined])
  return answer.data[`create${type.name}`].id
}
