/**
 * The words for the domain's types, fields, enum values, roles and units, in the three languages of the product.
 *
 * One folder a language (`zh-Hans`, `zh-Hant`, `en`), one file a domain in it; this module only puts them together and
 * looks words up, so that server (messages, printed matrix, import headers) and panel name a thing in the same words.
 *
 * To keep one fact in one place a word may be left out where it follows from another:
 * a foreign key `ownerId` is named like its relation `owner`; a field that every type has stands under `*`;
 * a relation without a word of its own is named like its target type.
 */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export type Labels = {
  readonly roles: Readonly<Record<string, string>>
  readonly types: Readonly<Record<string, { readonly one: string; readonly many: string }>>
  /** Type → field → word; type `*` holds the fields that every type has. */
  readonly fields: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly enums: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Type → verb of its life cycle → word; type `*` holds the verbs that are called the same everywhere. */
  readonly verbs: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly units: Readonly<Record<string, string>>
  readonly common: Readonly<Record<string, string>>
}

/** The words of one domain's file. */
export type LabelsFile = { readonly [Section in keyof Labels]?: Labels[Section] }

/** The files of a language as one. */
export const mergeLabels = (files: readonly LabelsFile[]): Labels => {
  const section = <Name extends keyof Labels>(name: Name): Labels[Name] =>
    Object.assign({}, ...files.map((file) => file[name]))
  return {
    roles: section('roles'),
    types: section('types'),
    fields: section('fields'),
    enums: section('enums'),
    verbs: section('verbs'),
    units: section('units'),
    common: section('common'),
  }
}

/** Name of a type, `many` for the plural; undefined where the file lacks it. */
export const typeLabel = (labels: Labels, type: string, number: 'one' | 'many' = 'one'): string | undefined =>
  labels.types[type]?.[number]

/**
 * Name of a field. `target` is the type a relation leads to and `list` whether it leads to many.
 * Undefined where no rule above finds a word.
 */
export const fieldLabel = (
  labels: Labels,
  type: string,
  field: string,
  target?: string | null,
  list = false,
): string | undefined => {
  const own = (name: string) => labels.fields[type]?.[name] ?? labels.fields['*']?.[name]
  const word = own(field)
  if (word !== undefined) return word
  if (target) return typeLabel(labels, target, list ? 'many' : 'one')
  if (!field.endsWith('Id')) return undefined
  const relation = field.slice(0, -2)
  return own(relation) ?? typeLabel(labels, relation[0]!.toUpperCase() + relation.slice(1))
}

/** Name of an enum's value; undefined where the file lacks it. */
export const enumLabel = (labels: Labels, enumName: string, value: string): string | undefined =>
  labels.enums[enumName]?.[value]

/** Name of a verb of a type's life cycle; undefined where the files lack it. */
export const verbLabel = (labels: Labels, type: string, verb: string): string | undefined =>
  labels.verbs[type]?.[verb] ?? labels.verbs['*']?.[verb]
