import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { quoted } from '../ask/literals.ts'
import type { Probe } from '../ask/probe.ts'
import { MARKS } from '../change/values.ts'
import { MODELS } from '../model/tables.ts'
import type { Scene } from '../scene.ts'
import { type Route, tellsOf } from './route.ts'

/** Queries that have a route of their own. */
const ELSEWHERE = [
  'node',
  'history',
  'inbox',
  'rentSchedule',
  'rentRoll',
  'workReportPreview',
  'fileLink',
  'openInvitation',
  'openSurvey',
]
const TIMES = 12

/** Every other query of the schema, whatever it is, with arguments by their types: what is added later is asked as well. */
export const other: Route = {
  name: 'other queries',
  required: (scene) =>
    queriesOf(scene).flatMap((field) =>
      Array.from({ length: field.args.length > 0 ? TIMES : 1 }, (_, turn) => probe(scene, field, turn === 0)),
    ),
  more(scene) {
    const fields = queriesOf(scene).filter(({ args }) => args.length > 0)
    return fields.length === 0 ? null : probe(scene, scene.random.pick(fields))
  },
  // How a deposit stands tells what its contract was signed for, which nobody reads by itself.
  shows: tellsOf('depositStanding', 'Contract', 'countedDeposit'),
}

const queriesOf = ({ shape }: Scene) =>
  shape.others.filter(({ name }) => !ELSEWHERE.includes(name) && !/^(kpi(?!Reach)|explain)/.test(name))

function probe(scene: Scene, field: GraphQLField<unknown, unknown>, whole = false): Probe {
  const args = field.args
    .filter((arg) => whole || isNonNullType(arg.type) || scene.random.once(2))
    .map(({ name, type }) => `${name}: ${argument(scene, name, type, whole)}`)
  const text = `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selection(field.type, 3)}`
  const type = getNamedType(field.type).name.replace(/Connection$/, '')
  return { route: 'other queries', types: scene.catalog.types.has(type) ? [type] : [], kind: 'field', text }
}

/** What values are made of. */
export type Ground = Pick<Scene, 'random' | 'tables' | 'catalog'>

/** A value for an argument, `whole` with all that it may hold; ids are of the type that its name says, or of any. */
export function argument(scene: Ground, name: string, type: GraphQLInputType, whole = false): string {
  const { random, tables } = scene
  if (isNonNullType(type)) return argument(scene, name, type.ofType, whole)
  if (isListType(type)) return `[${argument(scene, name.replace(/s$/, ''), type.ofType, whole)}]`
  if (isEnumType(type)) return random.pick(type.getValues()).name
  if (isInputObjectType(type)) {
    const isGiven = (field: GraphQLInputField) => whole || isNonNullType(field.type) || random.once(3)
    const fields = Object.values(type.getFields()).filter(isGiven)
    return `{${fields.map((field) => `${field.name}: ${argument(scene, field.name, field.type, whole)}`).join(', ')}}`
  }
  switch (type.name) {
    case 'ID': {
      const named = [...MODELS.keys()].find((table) => `${table[0]!.toLowerCase()}${table.slice(1)}Id` === name)
      const ids = [...tables.all(named ?? random.pick([...scene.catalog.types.keys()])).keys()]
      return quoted(ids.length > 0 ? random.pick(ids) : 'none')
    }
    case 'Int':
      return String(random.pick([1, 3, MARKS.number]))
    case 'Float':
      return '7.7'
    case 'Boolean':
      return String(random.once(2))
    case 'Decimal':
      return quoted(MARKS.decimal)
    case 'Date':
      return quoted(random.pick([MARKS.date, '2026-01-01', '2026-12-31']))
    case 'DateTime':
      return quoted(`${MARKS.instant.replace(' ', 'T')}Z`)
    default:
      return quoted(random.pick([MARKS.text, heldText(scene)]))
  }
}

/** Some text that stands in the database, of whatever column. */
function heldText({ random, tables }: Ground): string {
  const rows = [...tables.all(random.pick([...MODELS.keys()])).values()]
  const texts = Object.values(rows.length > 0 ? random.pick(rows) : {}).filter((value) => typeof value === 'string')
  return texts.length > 0 ? String(random.pick(texts)).slice(0, 100) : MARKS.text
}

/** Every value of an answer, down to a depth, but for some (`Type.field`). */
export function selection(type: GraphQLOutputType, depth: number, but: ReadonlySet<string> = new Set()): string {
  const named = getNamedType(type)
  if (!isObjectType(named) && !isInterfaceType(named)) return ''
  const fields = Object.values(named.getFields()).flatMap((field) => {
    if (field.args.some((arg) => isNonNullType(arg.type)) || but.has(`${named.name}.${field.name}`)) return []
    if (isLeafType(getNamedType(field.type))) return [field.name]
    return depth > 1 ? [`${field.name} ${selection(field.type, depth - 1, but)}`] : []
  })
  return `{ ${fields.length > 0 ? fields.join(' ') : '__typename'} }`
}
