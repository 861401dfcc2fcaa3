import { type FieldRule, isReadable, type Manifest, type Resource } from '../access/manifest.ts'
import type { Words } from '../i18n/words.ts'
import type { Declaration } from '../resource/declaration.ts'
import { allDeclarations } from '../resources/index.ts'

/** One kind of entry: the records of a type by one of their dates. */
export type DatedKind = {
  /** `Contract.expiry` */
  readonly key: string
  readonly resource: Resource
  readonly declaration: Declaration
  readonly from: FieldRule
  /** End of a span; null where the entry is one day. */
  readonly to: FieldRule | null
  /** States whose records no longer stand in the calendar. */
  readonly without: readonly string[]
  /** A day of a record that is something else, as a contract's expiry: it is named by its field. */
  readonly isDeadline: boolean
}

/** Dates are asked for by range: one that the role may read but not filter by cannot stand in the calendar. */
const usable = (resource: Resource, name: string | undefined): FieldRule | null => {
  const field = name ? resource.fields.get(name) : undefined
  const isDated = field?.kind === 'DATE' || field?.kind === 'DATETIME'
  return isDated && isReadable(field) && field.filter ? field : null
}

const made = new WeakMap<Manifest, readonly DatedKind[]>()

/** Everything dated that the role may list, in the menu's order. */
export const datedKinds = (manifest: Manifest): readonly DatedKind[] => {
  let kinds = made.get(manifest)
  if (!kinds) {
    kinds = allDeclarations().flatMap((declaration) => kindsOf(manifest, declaration))
    made.set(manifest, kinds)
  }
  return kinds
}

const kindsOf = (manifest: Manifest, declaration: Declaration): DatedKind[] => {
  const resource = manifest.resources.get(declaration.type)
  if (!resource?.canList) return []
  return (declaration.calendar ?? []).flatMap((date) => {
    const isDeadline = 'on' in date
    const from = usable(resource, isDeadline ? date.on : date.from)
    if (!from) return []
    const to = isDeadline ? null : usable(resource, date.to)
    const key = `${resource.name}.${from.name}`
    return [{ key, resource, declaration, from, to, without: date.without ?? [], isDeadline }]
  })
}

/** What people call the kind: `走访`, `合同 · 到期日`. */
export const kindName = (words: Words, { resource, from, isDeadline }: DatedKind): string => {
  const type = words.type(resource.name)
  return isDeadline ? `${type} · ${words.field(resource.name, from)}` : type
}
