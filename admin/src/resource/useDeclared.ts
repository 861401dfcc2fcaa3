import { useResourceContext } from 'ra-core'
import { useResource } from '../access/ManifestContext.tsx'
import { type FieldRule, foreignKeys, isReadable, isWritable, type Resource } from '../access/manifest.ts'
import { declarationOf } from '../resources/index.ts'
import type { Declaration, Section } from './declaration.ts'

/** The type of the page one is on: its declaration and what the role may do with it. */
export const useDeclared = (): { type: string; resource: Resource; declaration: Declaration } => {
  const type = useResourceContext() ?? ''
  const resource = useResource(type)
  const declaration = declarationOf(type)
  if (!declaration) throw new Error(`${type} is not declared in the panel`)
  return { type, resource, declaration }
}

/** The named fields that the role may read, in the order named. */
export const readable = (resource: Resource, names: readonly string[]): FieldRule[] =>
  names.map((name) => resource.fields.get(name)).filter(isReadable)

/** Sections with the fields that remain; sections left empty are dropped. */
export const sectionsWith = (
  resource: Resource,
  sections: readonly Section[],
  keep: (field: FieldRule) => boolean,
): { name: string; fields: FieldRule[] }[] =>
  sections
    .map(({ name, fields }) => ({
      name,
      fields: fields.flatMap((field) => resource.fields.get(field) ?? []).filter((field) => keep(field)),
    }))
    .filter(({ fields }) => fields.length > 0)

/** Fields that may be changed for many records at once: single values that are not the record's own name. */
export const bulkFields = (resource: Resource): FieldRule[] => {
  const keys = foreignKeys(resource)
  return [...resource.fields.values()].filter(
    (field) =>
      ['ENUM', 'BOOLEAN', 'DATE', 'DECIMAL', 'INT', 'TO_ONE', 'STRING'].includes(field.kind) &&
      field.name !== resource.title &&
      !keys.has(field.name) &&
      isWritable(resource, field, 'update'),
  )
}
