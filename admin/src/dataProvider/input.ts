import { type FieldRule, foreignKeys, isWritable, type Manifest, type Resource } from '../access/manifest.ts'

type Values = Record<string, unknown>
type Operation = 'create' | 'update'

const cleaned = (field: FieldRule, value: unknown): unknown => {
  if (value === undefined || value === '') return null
  if (typeof value === 'string' && field.kind === 'STRING') return value.trim() === '' ? null : value
  return value
}

/** Items of a part list, each with the fields the role may write; their order is the list's order. */
const partItems = (manifest: Manifest, field: FieldRule, value: unknown): unknown[] => {
  const part = field.target ? manifest.resources.get(field.target) : undefined
  if (!part || !Array.isArray(value)) return []
  return value.map((item: unknown) => writableValues(manifest, part, (item ?? {}) as Values, 'create'))
}

/** Every field of `values` that the role may write in this operation, as the API takes it. */
const writableValues = (manifest: Manifest, resource: Resource, values: Values, operation: Operation): Values => {
  const input: Values = {}
  const keys = foreignKeys(resource)
  for (const field of resource.fields.values()) {
    if (field.kind === 'TO_MANY' || keys.has(field.name) || !isWritable(resource, field, operation)) continue
    if (field.kind === 'TO_ONE') {
      if (field.via && field.via in values) input[field.via] = cleaned(field, values[field.via])
    } else if (field.name in values) {
      input[field.name] =
        field.kind === 'PART' ? partItems(manifest, field, values[field.name]) : cleaned(field, values[field.name])
    }
  }
  return input
}

/** Input of a create: what was filled in; the server's defaults stand for the rest. */
export const createInput = (manifest: Manifest, resource: Resource, values: Values): Values =>
  Object.fromEntries(
    Object.entries(writableValues(manifest, resource, values, 'create')).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )

/** Changes between a record and the form's values; fields left alone are not sent, so that they cannot conflict. */
export const changesBetween = (manifest: Manifest, resource: Resource, values: Values, previous: Values): Values => {
  const before = writableValues(manifest, resource, previous, 'update')
  const after = writableValues(manifest, resource, values, 'update')
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name] ?? null)),
  )
}

/** Changes of a bulk edit: the given fields as they are. */
export const bulkChanges = (manifest: Manifest, resource: Resource, values: Values): Values =>
  writableValues(manifest, resource, values, 'update')
