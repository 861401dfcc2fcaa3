/** What an operation may read and change, before any of it is done: the records of all levels, and its price in points. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  type InlineFragmentNode,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
// Deep import: graphql-js's own collectors handle fragments, aliases, @skip and @include as execution does.
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js'
import { LIMITS } from '../limits.ts'
import { costsOf } from './costs.ts'

export type Cost = {
  /** Records that it may give, all levels together. */
  records: number
  points: number
}

type Walk = {
  schema: GraphQLSchema
  fragments: Record<string, FragmentDefinitionNode>
  variableValues: Record<string, unknown>
  cost: Cost
}

const POINTS = LIMITS.points

/**
 * The cost of an operation of a document that has been found valid. Where its variables are not what they should be it
 * costs nothing: it will be refused.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Record<string, unknown> | null | undefined,
): Cost {
  const cost: Cost = { records: 0, points: 0 }
  const operation = getOperationAST(document, operationName)
  const root = operation && schema.getRootType(operation.operation)
  if (!operation || !root) return cost
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, { maxErrors: 1 })
  if (!coerced) return cost
  const fragments: Walk['fragments'] = {}
  for (const each of document.definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments[each.name.value] = each
  const walk: Walk = { schema, fragments, variableValues: coerced, cost }
  const fields = collectFields(schema, fragments, coerced, root, operation.selectionSet)
  for (const nodes of fields.values()) {
    if (operation.operation === 'mutation') cost.points += POINTS.change * changesOf(walk, root, nodes[0]!)
    field(walk, root, nodes, 1)
  }
  cost.points += cost.records * POINTS.record
  return cost
}

/** Adds a field of so many parents. */
function field(walk: Walk, owner: GraphQLObjectType, nodes: readonly FieldNode[], parents: number): void {
  const node = nodes[0]!
  const name = node.name.value
  if (name.startsWith('__')) {
    if (name !== '__typename') walk.cost.points += POINTS.introspection
    return
  }
  const definition = owner.getFields()[name]
  if (!definition) return
  walk.cost.points += costsOf(definition, () => argumentsOf(walk, owner, node)) * parents
  const type = getNamedType(definition.type)
  if (isObjectType(type) && type.name.endsWith('Connection')) {
    page(walk, type, nodes, parents * sizeOf(walk, owner, node))
  } else if (isObjectType(type)) record(walk, type, nodes, parents)
  else if (isAbstractType(type)) oneOf(walk, type, nodes, parents)
}

/** A record whose type is only known when it is there: the dearest of those that the document names. */
function oneOf(walk: Walk, type: GraphQLAbstractType, nodes: readonly FieldNode[], parents: number): void {
  const named = conditionsOf(walk, nodes)
  const each = walk.schema.getPossibleTypes(type).flatMap((possible) => {
    if (!named.has(possible.name)) return []
    const cost: Cost = { records: 0, points: 0 }
    record({ ...walk, cost }, possible, nodes, parents)
    return [cost]
  })
  walk.cost.records += Math.max(parents, ...each.map(({ records }) => records))
  walk.cost.points += Math.max(0, ...each.map(({ points }) => points))
}

/** The types that fragments of these fields ask for. */
function conditionsOf({ fragments }: Walk, nodes: readonly FieldNode[]): Set<string> {
  const named = new Set<string>()
  const seen = new Set<string>()
  const look = (set: SelectionSetNode | undefined) => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) continue
      const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null
      if (name !== null && seen.has(name)) continue
      if (name !== null) seen.add(name)
      const fragment = name === null ? (selection as InlineFragmentNode) : fragments[name]
      if (fragment?.typeCondition) named.add(fragment.typeCondition.name.value)
      look(fragment?.selectionSet)
    }
  }
  for (const node of nodes) look(node.selectionSet)
  return named
}

function record(walk: Walk, type: GraphQLObjectType, nodes: readonly FieldNode[], parents: number): void {
  // What has an id is a record; other objects are parts of an answer.
  if ('id' in type.getFields()) walk.cost.records += parents
  for (const each of subfields(walk, type, nodes)) field(walk, type, each, parents)
}

function page(walk: Walk, type: GraphQLObjectType, nodes: readonly FieldNode[], records: number): void {
  const asked: { owner: GraphQLObjectType; nodes: readonly FieldNode[] }[] = []
  let isRead = false
  for (const each of subfields(walk, type, nodes)) {
    const name = each[0]!.name.value
    if (name === 'totalCount') walk.cost.points += POINTS.count
    else if (!name.startsWith('__')) isRead = true
    if (name === 'nodes') asked.push({ owner: type, nodes: each })
    if (name !== 'edges') continue
    const edge = getNamedType(type.getFields().edges!.type) as GraphQLObjectType
    for (const inner of subfields(walk, edge, each))
      if (inner[0]!.name.value === 'node') asked.push({ owner: edge, nodes: inner })
  }
  if (isRead) walk.cost.records += records
  for (const { owner, nodes: inner } of asked) {
    const target = getNamedType(owner.getFields()[inner[0]!.name.value]!.type)
    if (!isObjectType(target)) continue
    for (const each of subfields(walk, target, inner)) field(walk, target, each, records)
  }
}

const subfields = (walk: Walk, type: GraphQLObjectType, nodes: readonly FieldNode[]): (readonly FieldNode[])[] => [
  ...collectSubfields(walk.schema, walk.fragments, walk.variableValues, type, [...nodes]).values(),
]

/** How many records a page may hold. */
function sizeOf(walk: Walk, owner: GraphQLObjectType, node: FieldNode): number {
  const first = argumentsOf(walk, owner, node)?.first
  return typeof first === 'number' ? Math.min(Math.max(0, first), LIMITS.pageMax) : LIMITS.pageDefault
}

/** How many records a mutation changes: those it names, or one. */
function changesOf(walk: Walk, root: GraphQLObjectType, node: FieldNode): number {
  const input = argumentsOf(walk, root, node)?.input as { records?: unknown } | null | undefined
  return Array.isArray(input?.records) ? Math.max(1, input.records.length) : 1
}

/** Null where they are not what they should be: execution says so, and does nothing. */
function argumentsOf(walk: Walk, owner: GraphQLObjectType, node: FieldNode): Record<string, unknown> | null {
  const definition = owner.getFields()[node.name.value]
  if (!definition || definition.args.length === 0) return {}
  try {
    return getArgumentValues(definition, node, walk.variableValues)
  } catch {
    return null
  }
}
