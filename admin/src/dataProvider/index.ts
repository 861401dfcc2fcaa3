import type { DataProvider, GetListParams, GetListResult, RaRecord } from 'ra-core'
import buildGraphqlProvider, { type BuildQueryFactory } from 'ra-data-graphql'
import type { Manifest, Resource } from '../access/manifest.ts'
import { apolloClient, runQuery } from '../api/graphql.ts'
import { buildQueryFor, type Meta, PAGE_LIMIT } from './buildQuery.ts'
import { toHttpError } from './errors.ts'

export type Provider = DataProvider & {
  /** How many records of each type the viewer may see. */
  totals: (types: readonly string[]) => Promise<Record<string, number>>
}

type Call = (type: string, params: never) => Promise<unknown>

/** ra-data-graphql reports every GraphQL failure as status 200; from here on a failure is what the API said. */
const withErrors = (provider: DataProvider): DataProvider =>
  Object.fromEntries(
    Object.entries(provider).map(([name, method]) => [
      name,
      typeof method !== 'function'
        ? method
        : async (...args: Parameters<Call>) => {
            try {
              return await (method as Call)(...args)
            } catch (error) {
              throw toHttpError(error)
            }
          },
    ]),
  ) as DataProvider

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

/** Pages longer than the API hands out at once (select all) are read in several requests. */
const getLongList = async (provider: DataProvider, type: string, params: GetListParams): Promise<GetListResult> => {
  const perPage = params.pagination?.perPage ?? 25
  if (perPage <= PAGE_LIMIT) return provider.getList(type, params)
  const records: RaRecord[] = []
  for (let page = 1; ; page += 1) {
    const part = await provider.getList(type, { ...params, pagination: { page, perPage: PAGE_LIMIT } })
    records.push(...part.data)
    const isLast = part.data.length < PAGE_LIMIT || records.length >= perPage
    if (isLast) return { data: records.slice(0, perPage), total: part.total }
  }
}

type Bulk = { ids: string[]; data?: Record<string, unknown>; meta?: Meta }

/** Versions of the records of a bulk operation: those on screen are known, those of other pages are asked for. */
const versionsOf = async (
  provider: DataProvider,
  type: string,
  { ids, meta }: Bulk,
): Promise<Record<string, number>> => {
  const versions = { ...meta?.versions }
  const unknown = ids.filter((id) => versions[id] === undefined)
  for (const part of chunks(unknown, PAGE_LIMIT)) {
    const { data } = await provider.getMany(type, { ids: part })
    for (const record of data) versions[record.id as string] = record.version as number
  }
  return versions
}

const totalsQuery = (resources: readonly Resource[]): string =>
  `query Totals { ${resources.map(({ name, plural }) => `${name}: ${plural}(first: 1) { totalCount }`).join(' ')} }`

/** The data provider for what the signed-in role may do. */
export const dataProviderFor = (manifest: Manifest): Provider => {
  const base = withErrors(
    buildGraphqlProvider({
      client: apolloClient,
      introspection: false,
      query: () => ({ fetchPolicy: 'no-cache' }),
      mutation: () => ({ fetchPolicy: 'no-cache' }),
      // The factory's type knows only introspected schemas; ours reads the manifest and answers in the same shape.
      buildQuery: (() => buildQueryFor(manifest)) as unknown as BuildQueryFactory,
    }),
  )
  const bulk = (method: 'updateMany' | 'deleteMany') => async (type: string, params: Bulk) => {
    const versions = await versionsOf(base, type, params)
    for (const ids of chunks(params.ids, PAGE_LIMIT)) {
      await base[method](type, { ...params, ids, data: params.data ?? {}, meta: { ...params.meta, versions } })
    }
    return { data: params.ids }
  }
  return {
    ...base,
    getList: ((type: string, params: GetListParams) => getLongList(base, type, params)) as DataProvider['getList'],
    getMany: (async (type: string, params: { ids: string[] }) => {
      const pages = await Promise.all(
        chunks(params.ids, PAGE_LIMIT).map((ids) => base.getMany(type, { ...params, ids })),
      )
      return { data: pages.flatMap(({ data }) => data) }
    }) as DataProvider['getMany'],
    updateMany: bulk('updateMany') as unknown as DataProvider['updateMany'],
    deleteMany: bulk('deleteMany') as unknown as DataProvider['deleteMany'],
    totals: async (types) => {
      const resources = types.flatMap((type) => manifest.resources.get(type) ?? [])
      if (resources.length === 0) return {}
      const data = await runQuery<Record<string, { totalCount: number }>>(totalsQuery(resources))
      return Object.fromEntries(Object.entries(data).map(([type, { totalCount }]) => [type, totalCount]))
    },
  }
}
