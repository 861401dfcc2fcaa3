import { runQuery } from '../api/graphql.ts'

/**
 * What the API says the signed-in role may do. The panel draws pages, fields, filters and buttons from it and knows
 * no role by name: a right that changes on the server changes the panel with it.
 */
export type FieldKind =
  | 'ID'
  | 'STRING'
  | 'INT'
  | 'DECIMAL'
  | 'BOOLEAN'
  | 'DATE'
  | 'DATETIME'
  | 'ENUM'
  | 'JSON'
  | 'TO_ONE'
  | 'TO_MANY'
  | 'PART'

export type FieldRule = {
  name: string
  kind: FieldKind
  /** Enum of an ENUM; type that a relation or a part leads to. */
  target: string | null
  /** TO_ONE: the foreign key here; TO_MANY and PART: the foreign key at the target; ID: the relation it keys. */
  via: string | null
  /** CONDITIONAL: by row; null where denied, and then named in the record's `masked`. */
  read: 'YES' | 'CONDITIONAL' | 'NO'
  filter: boolean
  sort: boolean
  create: boolean
  update: boolean
  required: boolean
  maxLength: number | null
  multiline: boolean
  precision: number | null
  scale: number | null
  min: number | null
  max: number | null
  unit: string | null
}

/** A verb of a life cycle that the role has; whether it may be done with a record now, the record's `may` says. */
export type VerbRule = {
  name: string
  mutation: string
  from: string[]
  to: string
  takes: { field: string; required: boolean }[]
  /** Whether a reason is asked for that the history keeps. */
  reason: 'NO' | 'OPTIONAL' | 'REQUIRED'
}

export type ResourceRule = {
  /** Type name, also the panel's name of the resource. */
  name: string
  /** Names of the list and the single query. */
  plural: string
  single: string
  /** Field that names a record to people. */
  title: string
  /** Lists take `search`. */
  search: boolean
  /** Set for a list kept inside its record: it has no pages of its own. */
  partOf: { type: string; field: string } | null
  canList: boolean
  canCreate: boolean
  canUpdate: boolean
  canDelete: boolean
  canImport?: boolean
  hasHistory: boolean
  /** Records tell in `may` what may be done with them as they stand. */
  hasMay: boolean
  /** The field that verbs move; null where the type has no life cycle. */
  stateField: string | null
  /** Kinds of files that hang on its records, as far as the role reads them, and those of them that it adds. */
  files: { read: string[]; add: string[] } | null
  verbs: VerbRule[]
  fields: FieldRule[]
}

export type Viewer = {
  accountId: string | null
  employeeId: string | null
  departmentId: string | null
  name: string
  postId: string | null
}

export type ManifestData = {
  role: string
  viewer: Viewer
  resources: ResourceRule[]
  enums: { name: string; values: string[] }[]
}

/** A resource with its fields by name. */
export type Resource = Omit<ResourceRule, 'fields'> & { fields: ReadonlyMap<string, FieldRule> }

export type Manifest = Omit<ManifestData, 'resources' | 'enums'> & {
  /** Names of all mutations of the role's schema. */
  mutations: ReadonlySet<string>
  /** Names of all its queries. */
  queries: ReadonlySet<string>
  resources: ReadonlyMap<string, Resource>
  enums: ReadonlyMap<string, readonly string[]>
}

/** The manifest with its lists turned into maps. */
export const indexManifest = (
  data: ManifestData,
  mutations: readonly string[],
  queries: readonly string[] = [],
): Manifest => ({
  ...data,
  mutations: new Set(mutations),
  queries: new Set(queries),
  resources: new Map(
    data.resources.map((resource) => [
      resource.name,
      { ...resource, fields: new Map(resource.fields.map((field) => [field.name, field])) },
    ]),
  ),
  enums: new Map(data.enums.map(({ name, values }) => [name, values])),
})

const QUERY = /* GraphQL */ `
  query Manifest {
    manifest
    __schema { mutationType { fields { name } } queryType { fields { name } } }
  }
`

type Root = { fields: { name: string }[] } | null
type Answer = { manifest: ManifestData; __schema: { mutationType: Root; queryType: Root } }

/** Asks the API what the signed-in post may do. Its schema is its role's own: a verb that is not in it is not offered. */
export const loadManifest = async (): Promise<Manifest> => {
  const { manifest, __schema } = await runQuery<Answer>(QUERY)
  return indexManifest(
    manifest,
    (__schema.mutationType?.fields ?? []).map(({ name }) => name),
    (__schema.queryType?.fields ?? []).map(({ name }) => name),
  )
}

export const isReadable = (field: FieldRule | undefined): field is FieldRule =>
  field !== undefined && field.read !== 'NO'

/** The rule that decides about writing and filtering: for a to-one relation that of its foreign key. */
export const keyRule = (resource: Resource, field: FieldRule): FieldRule =>
  (field.kind === 'TO_ONE' && field.via ? resource.fields.get(field.via) : undefined) ?? field

/** May the role set this field when it creates or changes a record? */
export const isWritable = (resource: Resource, field: FieldRule, operation: 'create' | 'update'): boolean =>
  field[operation] || keyRule(resource, field)[operation]

/** Columns behind to-one relations: shown as the relation, never by themselves. */
export const foreignKeys = (resource: Resource): Set<string> => {
  const keys = new Set<string>()
  for (const field of resource.fields.values()) if (field.kind === 'TO_ONE' && field.via) keys.add(field.via)
  return keys
}

/** Kinds that stand in a cell or an input by themselves. */
export const isScalar = (field: FieldRule): boolean => !['TO_ONE', 'TO_MANY', 'PART'].includes(field.kind)
