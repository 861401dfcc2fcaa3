/** What a role's own schema offers, as its introspection tells. */
import {
  buildClientSchema,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isObjectType,
} from 'graphql'

/** A list of records: of a query, or of a record. */
export type List = {
  name: string
  /** Type of its records. */
  type: GraphQLObjectType
  where: GraphQLInputObjectType | null
  /** Keys that it is sorted by. */
  keys: string[]
}

/** A condition that a `where` takes. */
export type Condition =
  | { kind: 'leaf'; name: string; operators: { name: string; isList: boolean; isFlag: boolean; type: string }[] }
  | { kind: 'one'; name: string; where: GraphQLInputObjectType }
  | { kind: 'many'; name: string; where: GraphQLInputObjectType; quantifiers: string[] }
  | { kind: 'search'; name: string }

export type Shape = {
  schema: GraphQLSchema
  lists: List[]
  /** Queries for one record by id, by type. */
  singles: Map<string, string>
  /** All other queries. */
  others: GraphQLField<unknown, unknown>[]
}

export function shapeOf(introspection: unknown): Shape {
  const schema = buildClientSchema(introspection as Parameters<typeof buildClientSchema>[0])
  const fields = Object.values(schema.getQueryType()!.getFields())
  const lists = fields.flatMap((field) => listOf(field) ?? [])
  const singles = new Map(
    fields.flatMap((field): [string, string][] => {
      const type = getNamedType(field.type)
      const byId = field.args.length === 1 && field.args[0]!.name === 'id' && field.name !== 'node'
      return byId && isObjectType(type) && isNode(type) ? [[type.name, field.name]] : []
    }),
  )
  const known = new Set([...lists.map(({ name }) => name), ...singles.values()])
  return { schema, lists, singles, others: fields.filter(({ name }) => !known.has(name)) }
}

const isNode = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === 'Node')

/** The list that a field is; null for other fields, and for those that ask for more than a page. */
export function listOf(field: GraphQLField<unknown, unknown>): List | null {
  if (field.args.some(({ name }) => !['where', 'orderBy', 'first', 'after', 'offset'].includes(name))) return null
  const page = getNamedType(field.type)
  if (!isObjectType(page) || !page.name.endsWith('Connection')) return null
  const nodes = page.getFields().nodes
  const type = nodes && getNamedType(nodes.type)
  if (!isObjectType(type) || !isNode(type)) return null
  const where = field.args.find(({ name }) => name === 'where')
  const order = field.args.find(({ name }) => name === 'orderBy')
  return {
    name: field.name,
    type,
    where: where ? (getNamedType(where.type) as GraphQLInputObjectType) : null,
    keys: order ? keysOf(getNamedType(order.type) as GraphQLInputObjectType) : [],
  }
}

function keysOf(order: GraphQLInputObjectType): string[] {
  const field = getNamedType(order.getFields().field!.type)
  return isEnumType(field) ? (field as GraphQLEnumType).getValues().map(({ name }) => name) : []
}

/** The record type that a `where` is about. */
export const recordOf = (where: GraphQLInputObjectType): string => where.name.replace(/Where$/, '')

const known = new WeakMap<GraphQLInputObjectType, Condition[]>()

export function conditionsOf(where: GraphQLInputObjectType): Condition[] {
  const conditions = known.get(where) ?? conditionsIn(where)
  known.set(where, conditions)
  return conditions
}

function conditionsIn(where: GraphQLInputObjectType): Condition[] {
  return Object.values(where.getFields()).flatMap((field): Condition[] => {
    const { name } = field
    if (['AND', 'OR', 'NOT'].includes(name)) return []
    const type = getNamedType(field.type)
    if (!isInputObjectType(type)) return [{ kind: 'search', name }]
    if (type.name.endsWith('ListWhere')) {
      const quantifiers = Object.values(type.getFields())
      const inner = getNamedType(quantifiers[0]!.type) as GraphQLInputObjectType
      return [{ kind: 'many', name, where: inner, quantifiers: quantifiers.map((each) => each.name) }]
    }
    if (type.name.endsWith('Where')) return [{ kind: 'one', name, where: type }]
    const operators = Object.values(type.getFields()).map((operator) => ({
      name: operator.name,
      isList: String(operator.type).startsWith('['),
      isFlag: operator.name === 'isNull',
      type: getNamedType(operator.type).name,
    }))
    return [{ kind: 'leaf', name, operators }]
  })
}

/** Fields of a record that are plain values. */
export const scalarsOf = (type: GraphQLObjectType): string[] =>
  Object.values(type.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0)
    .map(({ name }) => name)

export type Relation = { name: string; target: GraphQLObjectType } & (
  | { kind: 'one' | 'part' }
  | { kind: 'many'; list: List }
)

/** Related records of a record: one, a list inside it, or a page of others. */
export function relationsOf(type: GraphQLObjectType): Relation[] {
  return Object.values(type.getFields()).flatMap((field): Relation[] => {
    const { name } = field
    const target = getNamedType(field.type)
    const list = listOf(field)
    if (list) return [{ kind: 'many', name, target: list.type, list }]
    if (!isObjectType(target)) return []
    return [{ kind: String(field.type).startsWith('[') ? 'part' : 'one', name, target }]
  })
}
