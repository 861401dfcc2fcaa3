import { HttpError, type RaRecord } from 'ra-core'
import type { Manifest, Resource } from '../access/manifest.ts'
import { documentOf } from '../api/graphql.ts'
import { bulkChanges, changesBetween, createInput } from './input.ts'
import { selectRecord } from './selection.ts'
import { type Filter, toWhere } from './where.ts'

/** What a caller may add to react-admin's parameters. */
export type Meta = {
  /** Columns to ask for; a list asks for less than a page of one record. */
  fields?: readonly string[]
  /** To-many relation read through its parent: `{ parent: 'Client', relation: 'contacts' }`. */
  parent?: string
  relation?: string
  /** Versions of the records of a bulk operation, by id. */
  versions?: Record<string, number>
}

type Params = {
  id?: string
  ids?: string[]
  data?: Record<string, unknown>
  previousData?: RaRecord
  pagination?: { page: number; perPage: number }
  sort?: { field: string; order: 'ASC' | 'DESC' }
  filter?: Filter
  meta?: Meta
}

type Answer = { data: Record<string, unknown> }
export type Operation = {
  query: ReturnType<typeof documentOf>
  variables: Record<string, unknown>
  parseResponse: (answer: Answer) => unknown
}

type Page = { totalCount: number; nodes: RaRecord[] }

/** Most records the API hands out at once (`first`). */
export const PAGE_LIMIT = 100

const upperFirst = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

const found = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new HttpError('ra.notification.item_doesnt_exist', 404)
  return value
}

const pageVariables = (resource: Resource, { pagination, sort, filter }: Params) => {
  const { page, perPage } = pagination ?? { page: 1, perPage: 25 }
  const sortable = sort && resource.fields.get(sort.field)?.sort
  return {
    where: toWhere(resource, filter),
    orderBy: sortable ? [{ field: sort.field, direction: sort.order }] : undefined,
    first: Math.min(perPage, PAGE_LIMIT),
    offset: (page - 1) * perPage,
  }
}

const pageArguments = (name: string) => ({
  declared: `$where: ${name}Where, $orderBy: [${name}Order!], $first: Int, $offset: Int`,
  passed: 'where: $where, orderBy: $orderBy, first: $first, offset: $offset',
})

const asList = (page: Page) => ({ data: page.nodes, total: page.totalCount })

const getList = (manifest: Manifest, resource: Resource, params: Params): Operation => {
  const { declared, passed } = pageArguments(resource.name)
  const fields = selectRecord(manifest, resource, params.meta?.fields)
  return {
    query: documentOf(
      `query List${resource.name}(${declared}) { page: ${resource.plural}(${passed}) { totalCount nodes { ${fields} } } }`,
    ),
    variables: pageVariables(resource, params),
    parseResponse: ({ data }) => asList(data.page as Page),
  }
}

const getManyReference = (manifest: Manifest, resource: Resource, params: Params): Operation => {
  const { parent, relation, fields } = params.meta ?? {}
  const parentResource = parent ? manifest.resources.get(parent) : undefined
  if (!parentResource || !relation) throw new Error('getManyReference needs meta.parent and meta.relation')
  const { declared, passed } = pageArguments(resource.name)
  return {
    query: documentOf(
      `query ${parent}${upperFirst(relation)}($id: ID!, ${declared}) { parent: ${parentResource.single}(id: $id) {
        page: ${relation}(${passed}) { totalCount nodes { ${selectRecord(manifest, resource, fields)} } } } }`,
    ),
    variables: { id: params.id, ...pageVariables(resource, params) },
    parseResponse: ({ data }) => asList(found(data.parent as { page: Page } | null).page),
  }
}

const getOne = (manifest: Manifest, resource: Resource, { id, meta }: Params): Operation => ({
  query: documentOf(
    `query One${resource.name}($id: ID!) { record: ${resource.single}(id: $id) { ${selectRecord(manifest, resource, meta?.fields)} } }`,
  ),
  variables: { id },
  parseResponse: ({ data }) => ({ data: found(data.record as RaRecord | null) }),
})

const getMany = (manifest: Manifest, resource: Resource, { ids = [], meta }: Params): Operation => ({
  query: documentOf(
    `query Some${resource.name}($ids: [ID!]!, $first: Int!) { page: ${resource.plural}(where: { id: { in: $ids } }, first: $first) { nodes { ${selectRecord(manifest, resource, meta?.fields ?? [])} } } }`,
  ),
  variables: { ids: ids.slice(0, PAGE_LIMIT), first: Math.min(Math.max(ids.length, 1), PAGE_LIMIT) },
  parseResponse: ({ data }) => ({ data: (data.page as Page).nodes }),
})

const mutation = (name: string, inputType: string, selection: string, input: object) => ({
  query: documentOf(`mutation Write($input: ${inputType}!) { result: ${name}(input: $input) { ${selection} } }`),
  variables: { input },
})

const single = ({ data }: Answer) => ({ data: data.result as RaRecord })

const versioned = (ids: readonly string[], versions: Record<string, number> = {}) =>
  ids.map((id) => ({ id, version: versions[id] }))

const builders: Record<string, (manifest: Manifest, resource: Resource, params: Params) => Operation> = {
  GET_LIST: getList,
  GET_ONE: getOne,
  GET_MANY: getMany,
  GET_MANY_REFERENCE: getManyReference,
  CREATE: (manifest, resource, { data = {} }) => ({
    ...mutation(
      `create${resource.name}`,
      `Create${resource.name}Input`,
      selectRecord(manifest, resource),
      createInput(manifest, resource, data),
    ),
    parseResponse: single,
  }),
  UPDATE: (manifest, resource, { id, data = {}, previousData }) => ({
    ...mutation(`update${resource.name}`, `Update${resource.name}Input`, selectRecord(manifest, resource), {
      id,
      version: previousData?.version,
      ...changesBetween(manifest, resource, data, previousData ?? {}),
    }),
    parseResponse: single,
  }),
  DELETE: (_manifest, resource, { id, previousData }) => ({
    ...mutation(`delete${resource.name}`, `Delete${resource.name}Input`, 'id', { id, version: previousData?.version }),
    parseResponse: single,
  }),
  UPDATE_MANY: (manifest, resource, { ids = [], data = {}, meta }) => {
    const plural = upperFirst(resource.plural)
    return {
      ...mutation(`update${plural}`, `Update${plural}Input`, 'id', {
        records: versioned(ids, meta?.versions),
        changes: bulkChanges(manifest, resource, data),
      }),
      parseResponse: () => ({ data: ids }),
    }
  },
  DELETE_MANY: (_manifest, resource, { ids = [], meta }) => {
    const plural = upperFirst(resource.plural)
    return {
      ...mutation(`delete${plural}`, `Delete${plural}Input`, 'id', { records: versioned(ids, meta?.versions) }),
      parseResponse: () => ({ data: ids }),
    }
  },
}

/** ra-data-graphql's `buildQuery` over the manifest instead of an introspection of the whole schema. */
export const buildQueryFor =
  (manifest: Manifest) =>
  (fetchType: string, type: string, params: Params): Operation => {
    const resource = manifest.resources.get(type)
    const builder = builders[fetchType]
    if (!resource || !builder) throw new HttpError('ra.notification.item_doesnt_exist', 404)
    return builder(manifest, resource, params)
  }
