import { Box } from '@mui/material'
import type { ReactElement } from 'react'
import { DateInput, NullableBooleanInput, SearchInput, SelectArrayInput, TextInput, useTranslate } from 'react-admin'
import { type FieldRule, foreignKeys, keyRule, type Manifest, type Resource } from '../access/manifest.ts'
import type { Words } from '../i18n/words.ts'
import type { Declaration } from './declaration.ts'
import { RelationInput } from './RelationInput.tsx'

/**
 * A filter's name in the form is its path in the API's `where` (`name.contains`, `area.gte`), so that the form's
 * values, the saved queries and the request are one and the same.
 */
type FilterProps = { source: string; label: string; alwaysOn?: boolean }

const DATE_WORD = { gte: 'from', lte: 'to' } as const

const RangeFilter = ({ source, label, isDate }: FilterProps & { isDate: boolean }) => {
  const t = useTranslate()
  const Input = isDate ? DateInput : TextInput
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      {(['gte', 'lte'] as const).map((operator) => (
        <Input
          key={operator}
          source={`${source}.${operator}`}
          label={t(`panel.filter.${isDate ? DATE_WORD[operator] : operator}`, { name: label })}
          helperText={false}
          sx={{ width: isDate ? 170 : 140 }}
        />
      ))}
    </Box>
  )
}

// `owner` and not `resource`: the filter form hands every filter a `resource` of its own, the type's name.
const RelationFilter = ({ source, field, owner }: FilterProps & { field: FieldRule; owner: Resource }) => (
  <Box sx={{ minWidth: 180 }}>
    <RelationInput resource={owner} field={field} source={`${source}.equals`} forFilter />
  </Box>
)

const element = (
  manifest: Manifest,
  words: Words,
  resource: Resource,
  field: FieldRule,
  alwaysOn: boolean,
): ReactElement | null => {
  const label = words.field(resource.name, field)
  const common = { source: field.name, label, alwaysOn }
  switch (field.kind) {
    case 'STRING':
      return <TextInput key={field.name} {...common} source={`${field.name}.contains`} />
    case 'ENUM':
      return (
        <SelectArrayInput
          key={field.name}
          {...common}
          source={`${field.name}.in`}
          choices={(manifest.enums.get(field.target ?? '') ?? []).map((id) => ({
            id,
            name: words.value(field.target ?? '', id),
          }))}
          translateChoice={false}
          sx={{ minWidth: 140 }}
        />
      )
    case 'BOOLEAN':
      return <NullableBooleanInput key={field.name} {...common} source={`${field.name}.equals`} />
    case 'INT':
    case 'DECIMAL':
      return <RangeFilter key={field.name} {...common} isDate={false} />
    case 'DATE':
    case 'DATETIME':
      return <RangeFilter key={field.name} {...common} isDate />
    case 'TO_ONE': {
      const target = field.target ? manifest.resources.get(field.target) : undefined
      if (!target?.canList || !field.via) return null
      return <RelationFilter key={field.name} {...common} source={field.via} field={field} owner={resource} />
    }
    default:
      return null
  }
}

/**
 * The filters of a type's list: search, the declared ones, and the rest behind the filter button. On a narrow screen
 * only the search stands open.
 */
export const filtersFor = (
  manifest: Manifest,
  words: Words,
  resource: Resource,
  declaration: Declaration,
  isNarrow: boolean,
): ReactElement[] => {
  const keys = foreignKeys(resource)
  const open = new Set(declaration.filters ?? [])
  const order = [...open, ...declaration.list, ...(declaration.more ?? []), ...resource.fields.keys()]
  const fields = [...new Set(order)]
    .flatMap((name) => resource.fields.get(name) ?? [])
    .filter((field) => !keys.has(field.name) && keyRule(resource, field).filter)
  const elements = fields.flatMap(
    (field) => element(manifest, words, resource, field, !isNarrow && open.has(field.name)) ?? [],
  )
  return resource.search ? [<SearchInput key="search" source="search" alwaysOn />, ...elements] : elements
}
