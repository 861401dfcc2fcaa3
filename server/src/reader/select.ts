import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
} from 'graphql'
// Deep import: graphql-js's own collector handles fragments, aliases, @skip and @include as execution does.
import { collectSubfields } from 'graphql/execution/collectFields.js'
import type { Catalog, FieldInfo, TypeInfo } from '../access/catalog.ts'

/** What is asked of one record. */
export type Selection = {
  type: TypeInfo
  columns: Set<FieldInfo>
  relations: RelationSelection[]
  masked: boolean
  /** Whether it is asked what the viewer may do with it. */
  may?: boolean
}

export type PageSelection = {
  /** Null where only the count is asked for. */
  nodes: Selection | null
  count: boolean
  /** The page tells whether there are more: one row more is read. */
  info: boolean
  cursors: boolean
}

export type PageArguments = {
  where?: Record<string, unknown> | null
  orderBy?: { field: string; direction: 'ASC' | 'DESC' }[] | null
  first?: number | null
  after?: string | null
  offset?: number | null
}

export type RelationSelection = {
  /** Response key: the same relation may be asked for twice. */
  key: string
  field: FieldInfo
  target: TypeInfo
  args: PageArguments
  /** One of these, by the kind of the relation. */
  one: Selection | null
  page: PageSelection | null
}

type Info = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>

/** What the operation asks of the records that this field returns. */
export function selectRecord(catalog: Catalog, info: GraphQLResolveInfo): Selection {
  const type = getNamedType(info.returnType)
  return record(catalog, info, type as GraphQLObjectType, [...info.fieldNodes])
}

/** The same for one concrete type behind an interface (`node`). */
export function selectRecordAs(catalog: Catalog, info: GraphQLResolveInfo, typeName: string): Selection {
  return record(catalog, info, info.schema.getType(typeName) as GraphQLObjectType, [...info.fieldNodes])
}

/** What the operation asks of the page that this field returns. */
export function selectPage(catalog: Catalog, info: GraphQLResolveInfo): PageSelection {
  return page(catalog, info, getNamedType(info.returnType) as GraphQLObjectType, [...info.fieldNodes])
}

function subfields(info: Info, type: GraphQLObjectType, nodes: FieldNode[]): Map<string, FieldNode[]> {
  return collectSubfields(info.schema, info.fragments, info.variableValues, type, nodes) as Map<string, FieldNode[]>
}

function record(catalog: Catalog, info: Info, graphqlType: GraphQLObjectType, nodes: FieldNode[]): Selection {
  const type = catalog.types.get(graphqlType.name)!
  const selection: Selection = { type, columns: new Set(), relations: [], masked: false }
  for (const [key, fieldNodes] of subfields(info, graphqlType, nodes)) {
    const node = fieldNodes[0]!
    const name = node.name.value
    if (name === 'masked') selection.masked = true
    if (name === 'may') selection.may = true
    const field = type.fields.get(name)
    if (!field) continue
    if (field.kind !== 'TO_ONE' && field.kind !== 'TO_MANY' && field.kind !== 'PART') {
      selection.columns.add(field)
      continue
    }
    const definition = graphqlType.getFields()[name]!
    const target = getNamedType(definition.type)
    if (!isObjectType(target)) continue
    selection.relations.push({
      key,
      field,
      target: catalog.types.get(field.target!)!,
      args: getArgumentValues(definition, node, info.variableValues) as PageArguments,
      one: field.kind === 'TO_MANY' ? null : record(catalog, info, target, fieldNodes),
      page: field.kind === 'TO_MANY' ? page(catalog, info, target, fieldNodes) : null,
    })
  }
  return selection
}

function page(catalog: Catalog, info: Info, graphqlType: GraphQLObjectType, nodes: FieldNode[]): PageSelection {
  const selection: PageSelection = { nodes: null, count: false, info: false, cursors: false }
  const recordNodes: FieldNode[] = []
  let recordType: GraphQLObjectType | null = null
  const take = (owner: GraphQLObjectType, fieldNodes: FieldNode[]) => {
    recordType = getNamedType(owner.getFields()[fieldNodes[0]!.name.value]!.type) as GraphQLObjectType
    recordNodes.push(...fieldNodes)
  }
  for (const [, fieldNodes] of subfields(info, graphqlType, nodes)) {
    const name = fieldNodes[0]!.name.value
    if (name === 'totalCount') selection.count = true
    else if (name === 'nodes') take(graphqlType, fieldNodes)
    else if (name === 'pageInfo') {
      selection.info = true
      const type = getNamedType(graphqlType.getFields().pageInfo!.type) as GraphQLObjectType
      if ([...subfields(info, type, fieldNodes).values()].some(([each]) => each!.name.value.endsWith('Cursor'))) {
        selection.cursors = true
      }
    } else if (name === 'edges') {
      const type = getNamedType(graphqlType.getFields().edges!.type) as GraphQLObjectType
      for (const [, edgeNodes] of subfields(info, type, fieldNodes)) {
        if (edgeNodes[0]!.name.value === 'cursor') selection.cursors = true
        if (edgeNodes[0]!.name.value === 'node') take(type, edgeNodes)
      }
    }
  }
  if (recordType) selection.nodes = record(catalog, info, recordType, recordNodes)
  else if (selection.info || selection.cursors) {
    const type = catalog.types.get(graphqlType.name.replace(/Connection$/, ''))!
    selection.nodes = { type, columns: new Set(), relations: [], masked: false }
  }
  return selection
}
