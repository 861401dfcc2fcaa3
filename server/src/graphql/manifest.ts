import { type Catalog, type FieldInfo, isPlaceInList, type TypeInfo } from '../access/catalog.ts'
import {
  decide,
  decideFile,
  isColumn,
  mayCreate,
  mayRead,
  mayRows,
  mayUpdate,
  operationsOf,
  verbsOf,
} from '../access/decide.ts'
import type { Values } from '../access/resource.ts'
import { isStaff, type RoleCode } from '../access/roles.ts'
import { LIMITS } from '../limits.ts'
import type { Builder } from './builder.ts'
import type { Context } from './context.ts'
import { costs } from './costs.ts'
import { needs } from './needs.ts'
import { named } from './resource-types.ts'

/** What the active role may do, for a panel that holds no rule of its own. */
export type Manifest = { role: RoleCode; viewer: Record<string, unknown>; resources: unknown[]; enums: unknown[] }

/** Whether a role may import records of a type. */
type ImportsInto = (catalog: Catalog, role: RoleCode, type: string) => boolean

/** `manifest`: resources, fields, kinds and rights of the active role. Shape: docs/panel.md. */
export function addManifest(builder: Builder, catalog: Catalog, importsInto: ImportsInto): void {
  builder.queryField('manifest', (t) =>
    t.field({
      type: named('JSON'),
      description:
        'What the active role may do: { role, viewer, resources: [{ name, plural, single, title, search, canList, canCreate, canUpdate, canDelete, canImport, hasMay, files: { read: [kind], add: [kind] }, stateField, verbs: [{ name, mutation, from, to, takes: [{ field, required }], reason }], fields: [{ name, kind, target, via, read, filter, sort, create, update, required, maxLength, precision, scale, unit, multiline }] }], enums }.',
      extensions: { ...needs(isStaff), ...costs(LIMITS.points.manifest) },
      resolve: (_root, _args, context) => manifestOf(catalog, context, importsInto) as unknown as string,
    }),
  )
}

function manifestOf(catalog: Catalog, { viewer }: Context, importsInto: ImportsInto): Manifest {
  const { role } = viewer
  const types = [...catalog.types.values()].filter((type) => mayRead(catalog, role, type))
  const enums = new Set<string>()
  const resources = types.map((type) => {
    const fields = [...type.fields.values()]
      .map((field) => fieldOf(catalog, role, type, field, type.declaration.defaults?.(viewer) ?? {}))
      .filter((field) => field !== null)
    for (const field of fields) if (field.kind === 'ENUM') enums.add(field.target!)
    return {
      name: type.name,
      plural: type.plural,
      single: type.single,
      title: type.declaration.title,
      search: (type.declaration.search ?? []).some(
        (name) => decide(role, type, type.fields.get(name)!, 'filter') !== false,
      ),
      partOf: type.partOf,
      canList: !type.partOf,
      canCreate: !type.partOf && mayCreate(role, type),
      canUpdate: !type.partOf && type.hasVersion && mayUpdate(role, type),
      canDelete: !type.partOf && mayRows(role, type, 'delete'),
      canImport: !type.partOf && importsInto(catalog, role, type.name),
      hasHistory: !type.partOf && type.hasVersion,
      stateField: type.lifeCycle?.field.name ?? null,
      hasMay: !type.partOf && operationsOf(role, type).length > 0,
      files: filesOf(role, type),
      verbs: verbsOf(role, type).map(({ name, mutation, from, to, takes, reason }) => ({
        name,
        mutation,
        from,
        to,
        takes: takes.map(({ field, required }) => ({ field: field.name, required })),
        reason,
      })),
      fields,
    }
  })
  const { accountId, employeeId, departmentId, departmentIds, name, postId, actingFor } = viewer
  return {
    role,
    viewer: { accountId, employeeId, departmentId, departmentIds, name, postId, actingFor },
    resources,
    enums: [...enums].map((each) => ({
      name: each,
      values: catalog.enums.get(each)!.values.map((value) => value.name),
    })),
  }
}

/** Kinds of files on records of a type that a role reads and adds; null where it reads none. */
function filesOf(role: RoleCode, type: TypeInfo) {
  const kinds = [...(type.files?.kinds.keys() ?? [])]
  const read = kinds.filter((kind) => decideFile(role, type, kind, 'read') !== false)
  const add = kinds.filter((kind) => decideFile(role, type, kind, 'create') !== false)
  return read.length === 0 ? null : { read, add }
}

function fieldOf(catalog: Catalog, role: RoleCode, type: TypeInfo, field: FieldInfo, defaults: Values) {
  const target = isColumn(field) ? null : catalog.types.get(field.target!)!
  const verdict = (operation: 'read' | 'filter' | 'create' | 'update') => decide(role, type, field, operation)
  const read = target && !mayRead(catalog, role, target) ? false : verdict('read')
  const given = !field.derived && !isPlaceInList(type, field)
  const create = given && verdict('create') !== false
  const update = given && verdict('update') !== false
  if (read === false && !create && !update) return null
  return {
    name: field.name,
    kind: field.kind,
    target: field.target,
    via: field.via,
    read: read === false ? 'NO' : read === true ? 'YES' : 'CONDITIONAL',
    filter: verdict('filter') !== false && field.kind !== 'JSON' && !(type.partOf && !isColumn(field)),
    sort: isColumn(field) && field.kind !== 'JSON' && decide(role, type, field, 'sort') === true,
    create: create && isColumnOrPart(field),
    update: update && isColumnOrPart(field),
    required: field.required && !field.hasDefault && defaults[field.name] == null,
    maxLength: field.maxLength,
    multiline: field.multiline,
    precision: field.precision,
    scale: field.scale,
    min: field.min,
    max: field.max,
    unit: field.unit,
    derived: field.derived !== null,
  }
}

const isColumnOrPart = (field: FieldInfo): boolean => field.name !== 'id' && (isColumn(field) || field.kind === 'PART')
