import type { Datamodel, DatamodelField, DatamodelModel } from '../db/datamodel-types.ts'
import { type FileRules, fileListCells, resolveFiles } from './files.ts'
import { type Cell, GridError } from './grid.ts'
import type { LifeCycle, Stamp, Verb } from './life-cycle.ts'
import { resolveLifeCycle } from './resolve-life-cycle.ts'
import type { DerivedField, ResourceDeclaration, Scope } from './resource.ts'
import { ROLES, type RoleCode } from './roles.ts'
import { EVERY, NONE } from './where.ts'

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

export type FieldInfo = {
  name: string
  kind: FieldKind
  /** Enum or target type; null for scalars. */
  target: string | null
  /** TO_ONE: the column that holds the key; TO_MANY and PART: that column on the target; ID: the relation it keys. */
  via: string | null
  required: boolean
  hasDefault: boolean
  /** The model's literal default; null for none and for functions. */
  defaultValue: string | number | boolean | null
  maxLength: number | null
  multiline: boolean
  precision: number | null
  scale: number | null
  unit: string | null
  /** Least and greatest value of a number; numbers are not negative unless the model says `@signed`. */
  min: number | null
  max: number | null
  description: string | null
  /** Null for columns. */
  derived: DerivedField | null
  /** What each role may do; null for a part's own fields, which follow the part. */
  cells: Partial<Record<RoleCode, Cell>>
}

export type TypeInfo = {
  name: string
  plural: string
  single: string
  prefix: string
  description: string
  declaration: ResourceDeclaration
  fields: Map<string, FieldInfo>
  /** Relations outside of the API, for scopes alone. */
  scopeRelations: Map<string, FieldInfo>
  scopes: Map<string, Scope>
  lifeCycle: ResolvedLifeCycle | null
  /** What hangs on its records; null where no files do. */
  files: FileRules | null
  /** Set where the type is a list inside another: its rights are those of that field. */
  partOf: { type: string; field: string } | null
  hasVersion: boolean
  hasDepartment: boolean
  /** Column lists that are unique, for telling which field clashes. */
  uniqueFields: readonly (readonly string[])[]
}

/** A verb with its fields found. */
export type ResolvedVerb = Omit<Verb, 'mutation' | 'takes' | 'needs' | 'stamps' | 'after'> & {
  /** `approveEvent`: its name in the API. */
  mutation: string
  takes: { field: FieldInfo; required: boolean }[]
  /** Whether a reason is asked for, which only the history keeps. */
  reason: 'NO' | 'OPTIONAL' | 'REQUIRED'
  needs: FieldInfo[]
  stamps: [FieldInfo, Stamp][]
  after: FieldInfo | null
}

export type ResolvedLifeCycle = Pick<LifeCycle, 'edit' | 'remove' | 'attach' | 'detach' | 'ends'> & {
  /** The state. */
  field: FieldInfo
  initial: string
  verbs: Map<string, ResolvedVerb>
}

export type Catalog = {
  types: Map<string, TypeInfo>
  byPrefix: Map<string, TypeInfo>
  /** The type of the files themselves. */
  files: TypeInfo | null
  enums: Map<string, { description: string | null; values: { name: string; description: string | null }[] }>
}

/** The place of a part in its list, which follows from the order in which the parts are given. */
export function isPlaceInList(type: TypeInfo, field: FieldInfo): boolean {
  return type.partOf !== null && field.name === 'position'
}

/** Fields every role reads that reads the row; the machinery alone writes them. */
const SYSTEM_FIELDS = ['id', 'departmentId', 'createdAt', 'updatedAt', 'version']
/** Kept for the audit trail, which shows them to those who may see who did what. */
const NEVER_SHOWN = new Set(['createdById', 'updatedById'])

const BASE_SCOPES: Record<string, Scope> = {
  all: () => EVERY,
  none: () => NONE,
  dept: (viewer) => ({ departmentId: viewer.departmentId ?? '' }),
  depts: (viewer) => ({ departmentId: { in: viewer.departmentIds } }),
}

/** Builds the catalog and checks it: a field, role or scope without a statement stops the server. Throws GridError. */
export function buildCatalog(datamodel: Datamodel, declarations: ResourceDeclaration[]): Catalog {
  const types = new Map<string, TypeInfo>()
  const models = new Map(datamodel.models.map((model) => [model.name, model]))
  for (const declaration of declarations) {
    const model = models.get(declaration.type)
    if (!model) throw new GridError(`${declaration.type} is not in the data model`)
    types.set(declaration.type, typeInfo(model, declaration, null))
  }
  for (const owner of [...types.values()]) {
    for (const [field, prefix] of Object.entries(owner.declaration.parts ?? {})) {
      const relation = models.get(owner.name)!.fields.find((each) => each.name === field)
      const model = relation && models.get(relation.type)
      if (!model) throw new GridError(`${owner.name}.${field} is declared a part and is no relation`)
      const grid = { ...owner.declaration.access, fields: new Map(), hidden: new Set<string>() }
      const declaration = { type: model.name, prefix, access: grid, title: 'position' }
      types.set(model.name, typeInfo(model, declaration, { type: owner.name, field }))
    }
  }
  for (const type of types.values()) addFields(type, models, types)
  for (const type of types.values()) {
    const twin = [...types.values()].find((other) => other !== type && other.prefix === type.prefix)
    if (twin) throw new GridError(`${type.name} and ${twin.name} have the same prefix of ids`)
  }
  const catalog = {
    types,
    byPrefix: new Map([...types.values()].map((type) => [type.prefix, type])),
    files: [...types.values()].find((type) => type.declaration.holdsFiles) ?? null,
    enums: new Map(
      datamodel.enums.map((each) => [
        each.name,
        {
          description: each.documentation,
          values: each.values.map(({ name, documentation }) => ({ name, description: documentation })),
        },
      ]),
    ),
  }
  for (const type of types.values()) resolveLifeCycle(type, catalog)
  resolveFiles(catalog)
  checkScopes(catalog)
  return catalog
}

function typeInfo(model: DatamodelModel, declaration: ResourceDeclaration, partOf: TypeInfo['partOf']): TypeInfo {
  const single = model.name[0]!.toLowerCase() + model.name.slice(1)
  return {
    name: model.name,
    single,
    plural: pluralOf(single),
    prefix: declaration.prefix,
    description: model.documentation ?? model.name,
    declaration,
    fields: new Map(),
    scopeRelations: new Map(),
    scopes: new Map(Object.entries({ ...BASE_SCOPES, ...declaration.scopes })),
    lifeCycle: null,
    files: null,
    partOf,
    hasVersion: model.fields.some((field) => field.name === 'version'),
    uniqueFields: model.uniqueFields,
    hasDepartment: model.fields.some((field) => field.name === 'departmentId'),
  }
}

const pluralOf = (single: string): string => {
  if (/[^aeiou]y$/.test(single)) return `${single.slice(0, -1)}ies`
  return /(?:ch|sh|x)$/.test(single) ? `${single}es` : `${single}s`
}

function addFields(type: TypeInfo, models: Map<string, DatamodelModel>, types: Map<string, TypeInfo>): void {
  const model = models.get(type.name)!
  const grid = type.declaration.access
  const used = new Set<string>()
  const cellsOf = (name: string, relation: string | null): FieldInfo['cells'] | null => {
    for (const key of [name, relation]) {
      const cells = key === null ? undefined : grid.fields.get(key)
      if (cells) {
        used.add(key!)
        return cells
      }
    }
    if (name === 'files' && grid.files.size > 0) return fileListCells(grid)
    if (SYSTEM_FIELDS.includes(name) || (relation !== null && name === 'departmentId'))
      return systemCells(grid.rows.read)
    return null
  }
  for (const field of model.fields) {
    const relations = model.fields.filter((each) => each.relationFromFields.includes(field.name))
    // A key that may lead to records of several types is the key of no one relation.
    const relation = relations.length === 1 ? relations[0] : undefined
    if (type.partOf) {
      // The way back from a part to its record, and its key, stay out of the API.
      if (field.type === type.partOf.type || relation?.type === type.partOf.type) {
        keepForScopes(type, field, types, models)
        continue
      }
      type.fields.set(field.name, columnOrRelation(field, relation, types, models, {}))
      continue
    }
    if (grid.hidden.has(field.name) || NEVER_SHOWN.has(field.name)) {
      used.add(field.name)
      keepForScopes(type, field, types, models)
      continue
    }
    const own = field.relationFromFields[0] ?? null
    const cells =
      cellsOf(field.name, own === 'departmentId' ? null : (relation?.name ?? null)) ??
      (own === 'departmentId' ? systemCells(grid.rows.read) : null)
    if (!cells) throw new GridError(`${type.name}.${field.name} has no line in the access grid`)
    type.fields.set(field.name, columnOrRelation(field, relation, types, models, cells))
  }
  for (const [name, derived] of Object.entries(type.declaration.derived ?? {})) {
    const cells = cellsOf(name, null)
    if (!cells) throw new GridError(`${type.name}.${name} has no line in the access grid`)
    const kind = derived.kind ?? 'STRING'
    type.fields.set(name, { ...columnDefaults(name), kind, description: derived.description, derived, cells })
  }
  for (const name of [...grid.fields.keys(), ...grid.hidden]) {
    if (!used.has(name) && !type.partOf) throw new GridError(`${type.name}.${name} is in the grid and not in the model`)
  }
}

/** A relation that the API does not show may still say which rows a scope means. */
function keepForScopes(
  type: TypeInfo,
  field: DatamodelField,
  types: Map<string, TypeInfo>,
  models: Map<string, DatamodelModel>,
): void {
  if (field.kind === 'object' && types.has(field.type)) {
    type.scopeRelations.set(field.name, columnOrRelation(field, undefined, types, models, {}))
  }
}

function columnOrRelation(
  field: DatamodelField,
  relation: DatamodelField | undefined,
  types: Map<string, TypeInfo>,
  models: Map<string, DatamodelModel>,
  cells: FieldInfo['cells'],
): FieldInfo {
  const unit = /@unit\s+(\S+)/.exec(field.documentation ?? '')?.[1] ?? null
  const max = /@max\s+(\d+)/.exec(field.documentation ?? '')?.[1]
  const min = /@signed/.test(field.documentation ?? '') ? null : 0
  const description = field.documentation?.replace(/@signed|@(unit|max)\s+\S+/g, '').trim() || null
  const base = {
    ...columnDefaults(field.name),
    description,
    unit,
    min,
    max: max ? Number(max) : null,
    cells,
    required: field.isRequired,
    hasDefault: field.hasDefault,
    defaultValue: literal(field),
  }
  if (field.kind === 'object') {
    if (!types.has(field.type))
      throw new GridError(`${field.name}: its type ${field.type} is not declared; hide the field`)
    if (!field.isList) return { ...base, kind: 'TO_ONE', target: field.type, via: field.relationFromFields[0] ?? null }
    const back = models.get(field.type)!.fields.find((each) => each.relationName === field.relationName && !each.isList)
    const target = types.get(field.type)!
    const kind = target.partOf ? 'PART' : 'TO_MANY'
    return { ...base, kind, target: field.type, via: back?.relationFromFields[0] ?? null }
  }
  const [native, args = []] = field.nativeType ?? [null, []]
  if (field.name === 'id' || relation)
    return { ...base, kind: 'ID', via: relation?.name ?? null, target: relation?.type ?? null, maxLength: 30 }
  if (field.kind === 'enum') return { ...base, kind: 'ENUM', target: field.type }
  switch (field.type) {
    case 'Int':
    case 'BigInt':
      return { ...base, kind: 'INT' }
    case 'Decimal':
      return { ...base, kind: 'DECIMAL', precision: Number(args[0]), scale: Number(args[1]) }
    case 'Boolean':
      return { ...base, kind: 'BOOLEAN' }
    case 'Json':
      return { ...base, kind: 'JSON' }
    case 'DateTime':
      return { ...base, kind: native === 'Date' ? 'DATE' : 'DATETIME' }
    default:
      if (native === 'Char' && args[0] === '30') return { ...base, kind: 'ID', maxLength: 30 }
      if (native === 'Text') return { ...base, kind: 'STRING', multiline: true, maxLength: 20_000 }
      return { ...base, kind: 'STRING', maxLength: Number(args[0] ?? 191) }
  }
}

function literal({ default: value }: DatamodelField): FieldInfo['defaultValue'] {
  return typeof value === 'object' ? null : value
}

function columnDefaults(name: string): FieldInfo {
  return {
    name,
    kind: 'STRING',
    target: null,
    via: null,
    required: false,
    hasDefault: false,
    defaultValue: null,
    maxLength: null,
    multiline: false,
    precision: null,
    scale: null,
    unit: null,
    min: null,
    max: null,
    description: null,
    derived: null,
    cells: {},
  }
}

function systemCells(rows: Partial<Record<RoleCode, string[]>>): FieldInfo['cells'] {
  const read: Cell = { read: true, filter: true, sort: true }
  return Object.fromEntries(ROLES.filter((role) => rows[role]).map((role) => [role, read]))
}

function checkScopes(catalog: Catalog): void {
  for (const type of catalog.types.values()) {
    if (type.partOf) continue
    const named = new Set<string>()
    for (const byRole of Object.values(type.declaration.access.rows)) {
      for (const scopes of Object.values(byRole)) for (const scope of scopes ?? []) named.add(scope)
    }
    for (const verb of type.lifeCycle?.verbs.values() ?? [])
      for (const scope of Object.values(verb.by).flat()) named.add(scope)
    for (const field of type.fields.values()) {
      for (const cell of Object.values(field.cells)) addScopes(named, cell)
    }
    for (const cells of type.files?.kinds.values() ?? [])
      for (const cell of Object.values(cells)) addScopes(named, cell)
    for (const scope of named) {
      if (!type.scopes.has(scope)) throw new GridError(`${type.name} has no scope named ${scope}`)
    }
  }
}

function addScopes(named: Set<string>, cell: Cell | undefined): void {
  for (const verdict of Object.values(cell ?? {})) if (typeof verdict === 'string') named.add(verdict)
}
