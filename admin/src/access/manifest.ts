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
  /** GraphQL type: the enum's name where the kind is ENUM. */
  type: string
  list: boolean
  required: boolean
  /** CONDITIONAL: by row; null where denied, and then named in the record's `masked`. */
  read: 'YES' | 'CONDITIONAL' | 'NO'
  filter: boolean
  sort: boolean
  create: boolean
  update: boolean
  maxLength: number | null
  precision: number | null
  scale: number | null
  unit: string | null
  multiline: boolean
  /** Type that a relation or part leads to. */
  target: string | null
  /** TO_ONE: the foreign key here; TO_MANY: the foreign key at the target. */
  via: string | null
}

export type ResourceRule = {
  /** Type name, also the panel's name of the resource. */
  name: string
  /** Names of the list and the single query. */
  plural: string
  single: string
  /** Field that names a record to people. */
  labelField: string
  /** Lists take `search`. */
  search: boolean
  canList: boolean
  canCreate: boolean
  canUpdate: boolean
  canDelete: boolean
  canImport: boolean
  fields: FieldRule[]
}

export type Viewer = {
  accountId: string
  employeeId: string | null
  name: string
  departmentId: string | null
  departmentName: string | null
  post: string
}

export type ManifestData = {
  role: string
  viewer: Viewer
  posts: { id: string; role: string; label: string; departmentName: string }[]
  resources: ResourceRule[]
  enums: { name: string; values: string[] }[]
}

const QUERY = /* GraphQL */ `
  query Manifest {
    manifest {
      role
      viewer { accountId employeeId name departmentId departmentName post }
      posts { id role label departmentName }
      resources {
        name plural single labelField search canList canCreate canUpdate canDelete canImport
        fields {
          name kind type list required read filter sort create update
          maxLength precision scale unit multiline target via
        }
      }
      enums { name values }
    }
  }
`

/** A resource with its fields by name. */
export type Resource = Omit<ResourceRule, 'fields'> & { fields: ReadonlyMap<string, FieldRule> }

export type Manifest = Omit<ManifestData, 'resources' | 'enums'> & {
  resources: ReadonlyMap<string, Resource>
  enums: ReadonlyMap<string, readonly string[]>
}

/** The manifest with its lists turned into maps. */
export const indexManifest = (data: ManifestData): Manifest => ({
  ...data,
  resources: new Map(
    data.resources.map((resource) => [
      resource.name,
      { ...resource, fields: new Map(resource.fields.map((field) => [field.name, field])) },
    ]),
  ),
  enums: new Map(data.enums.map(({ name, values }) => [name, values])),
})

/** Asks the API what the signed-in post may do. */
export const loadManifest = async (): Promise<Manifest> =>
  indexManifest((await runQuery<{ manifest: ManifestData }>(QUERY)).manifest)

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

/** True where rows of this type may be withheld in part, so that records carry `masked`. */
export const hasMasked = (resource: Resource): boolean =>
  [...resource.fields.values()].some((field) => field.read === 'CONDITIONAL')
