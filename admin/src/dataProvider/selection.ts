import { type FieldRule, isReadable, isScalar, type Manifest, type Resource } from '../access/manifest.ts'
import { declarationOf } from '../resources/index.ts'

/** Fields whose value is needed to print a value in this unit: the record's money, the unit of its rents. */
const COMPANIONS: Record<string, readonly string[]> = {
  currency: ['currency', 'departmentId'],
  rate: ['currency', 'rentUnit', 'departmentId'],
}

/** Fields that name a record of this type to people. */
export const titleFields = (resource: Resource): readonly string[] =>
  declarationOf(resource.name)?.title?.fields ?? [resource.title]

/** `id` and what names the record; relations inside a title are followed once. */
const selectTitle = (manifest: Manifest, type: string, deep: boolean): string => {
  const resource = manifest.resources.get(type)
  if (!resource) return 'id'
  const parts = titleFields(resource)
    .map((name) => resource.fields.get(name))
    .filter(isReadable)
    .map((field) => {
      if (isScalar(field)) return field.name
      return deep && field.kind === 'TO_ONE' && field.target
        ? `${field.name} { ${selectTitle(manifest, field.target, false)} }`
        : ''
    })
  return ['id', ...parts.filter((part) => part !== 'id')].join(' ')
}

const selectField = (manifest: Manifest, field: FieldRule): string => {
  if (field.kind === 'TO_MANY') return ''
  if (field.kind === 'TO_ONE')
    return field.target ? `${field.name} { ${selectTitle(manifest, field.target, true)} }` : ''
  if (field.kind === 'PART') {
    const part = field.target ? manifest.resources.get(field.target) : undefined
    return part ? `${field.name} { ${selectFields(manifest, part, [...part.fields.values()])} }` : ''
  }
  return field.name
}

const selectFields = (manifest: Manifest, resource: Resource, fields: readonly FieldRule[]): string => {
  const wanted = new Set<FieldRule>()
  const add = (name: string) => {
    const field = resource.fields.get(name)
    if (isReadable(field)) wanted.add(field)
  }
  add('id')
  add('version')
  for (const field of fields) {
    if (!isReadable(field)) continue
    wanted.add(field)
    if (field.via && field.kind === 'TO_ONE') add(field.via)
    for (const companion of COMPANIONS[field.unit ?? ''] ?? []) add(companion)
  }
  const parts = [...wanted].map((field) => selectField(manifest, field)).filter(Boolean)
  if (!resource.partOf) parts.push('masked')
  return parts.join(' ')
}

/**
 * What to ask of a record: everything readable with the titles of related records and its parts, or only the named
 * fields (a list's columns).
 */
export const selectRecord = (manifest: Manifest, resource: Resource, names?: readonly string[]): string => {
  const all = [...resource.fields.values()]
  const fields = names
    ? [...new Set([...titleFields(resource), ...names])].map((name) => resource.fields.get(name)).filter(isReadable)
    : all
  const selected = selectFields(manifest, resource, fields)
  return !names && resource.hasMay ? `${selected} may` : selected
}
