import { AutocompleteInput, ReferenceInput, required as requiredRule } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { useManifest } from '../access/ManifestContext.tsx'
import type { FieldRule, Resource } from '../access/manifest.ts'
import { useWords } from '../i18n/words.ts'
import { declarationOf } from '../resources/index.ts'
import type { Row } from './declaration.ts'
import { titleOf } from './title.ts'

type Props = {
  resource: Resource
  field: FieldRule
  /** Name in the form: the foreign key, or a filter's `ownerId.equals`. */
  source: string
  required?: boolean
  /** In a filter nothing narrows the choices and no help is shown. */
  forFilter?: boolean
}

/** Filter of the choices by other fields of the form, as the declaration says; undefined while those are empty. */
const useNarrowing = (resource: Resource, field: FieldRule, enabled: boolean) => {
  const rules = Object.entries((enabled && declarationOf(resource.name)?.narrow?.[field.name]) || {})
  const values = useWatch({ name: rules.map(([, from]) => from) }) as unknown[]
  const known = rules.flatMap(([key], index) => (values[index] ? [[key, { equals: values[index] }]] : []))
  return known.length > 0 ? Object.fromEntries(known) : undefined
}

/** Choice of a related record, searched by its name as one types. */
export const RelationInput = ({ resource, field, source, required = false, forFilter = false }: Props) => {
  const manifest = useManifest()
  const words = useWords()
  const target = field.target ? manifest.resources.get(field.target) : undefined
  const narrowing = useNarrowing(resource, field, !forFilter)
  if (!target?.canList) return null
  const title = target.fields.get(target.title)
  // What is named by a date or a choice cannot be looked for by its text: all of it is offered.
  const filterToQuery = (text: string) =>
    target.search
      ? { search: text }
      : title?.kind === 'STRING' && title.filter
        ? { [title.name]: { contains: text } }
        : {}
  const sort = { field: title?.sort ? target.title : 'id', order: 'ASC' as const }
  return (
    <ReferenceInput
      source={source}
      reference={target.name}
      filter={narrowing}
      sort={sort}
      perPage={25}
      queryOptions={{ meta: { fields: [] } }}
    >
      <AutocompleteInput
        label={words.field(resource.name, field)}
        optionText={(choice?: Row) => titleOf(manifest, words, target.name, choice)}
        filterToQuery={filterToQuery}
        validate={required ? requiredRule() : undefined}
        helperText={false}
        noOptionsText={undefined}
      />
    </ReferenceInput>
  )
}
