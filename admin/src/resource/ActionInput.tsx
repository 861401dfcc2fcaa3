import {
  AutocompleteArrayInput,
  AutocompleteInput,
  NumberInput,
  PasswordInput,
  ReferenceArrayInput,
  ReferenceInput,
  required,
  TextInput,
  useTranslate,
} from 'react-admin'
import { useManifest } from '../access/ManifestContext.tsx'
import { useWords } from '../i18n/words.ts'
import type { Action, Row } from './declaration.ts'
import { titleOf } from './title.ts'
import { useDeclared } from './useDeclared.ts'

type Input = NonNullable<Action['inputs']>[number]

/** An input of an action that is no field of its type, or none that forms know: a password, records of another type. */
export const ActionInput = ({ input: { name, kind, target } }: { input: Input }) => {
  const t = useTranslate()
  const words = useWords()
  const manifest = useManifest()
  const { type } = useDeclared()
  if (kind === 'password') {
    return (
      <PasswordInput
        source={name}
        label={t('panel.password.next')}
        helperText={t('panel.password.rule')}
        validate={required()}
        autoComplete="new-password"
      />
    )
  }
  if (kind === 'number')
    return (
      <NumberInput source={name} label={`panel.actions.${name}`} helperText={`panel.actions.${name}Help`} min={0} />
    )
  const label = words.field(type, { name, target: null, kind: 'ID' })
  if (kind === 'text') return <TextInput source={name} label={label} multiline helperText={false} />
  const optionText = (choice?: Row) => titleOf(manifest, words, target ?? '', choice)
  const common = { source: name, reference: target ?? '', perPage: 100, queryOptions: { meta: { fields: [] } } }
  const filterToQuery = (search: string) => ({ search })
  return kind === 'reference' ? (
    <ReferenceInput {...common}>
      <AutocompleteInput label={label} optionText={optionText} filterToQuery={filterToQuery} helperText={false} />
    </ReferenceInput>
  ) : (
    <ReferenceArrayInput {...common}>
      <AutocompleteArrayInput label={label} optionText={optionText} filterToQuery={filterToQuery} helperText={false} />
    </ReferenceArrayInput>
  )
}
