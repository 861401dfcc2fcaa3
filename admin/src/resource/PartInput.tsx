import { ArrayInput, SimpleFormIterator } from 'react-admin'
import { useManifest } from '../access/ManifestContext.tsx'
import { type FieldRule, isWritable, type Resource } from '../access/manifest.ts'
import { useWords } from '../i18n/words.ts'
import { FieldInput } from './FieldInput.tsx'
import { partFields } from './PartTable.tsx'

/** A long text has a line of its own beneath the fields beside it. */
const LONG_TEXTS = {
  '& .RaSimpleFormIterator-inline': { flexWrap: 'wrap' },
  '& .RaSimpleFormIterator-inline > :has(textarea)': { flexBasis: '100%' },
}

/** A list kept inside its record, edited with it: rent steps, parties, units let. Its order is the list's order. */
export const PartInput = ({ resource, field }: { resource: Resource; field: FieldRule }) => {
  const part = useManifest().resources.get(field.target ?? '')
  const words = useWords()
  if (!part) return null
  const fields = partFields(part, resource.name).filter((own) => isWritable(part, own, 'create'))
  return (
    <ArrayInput source={field.name} label={words.field(resource.name, field)} helperText={false}>
      <SimpleFormIterator inline disableClear={false} fullWidth sx={LONG_TEXTS}>
        {fields.map((own) => (
          <FieldInput
            key={own.name}
            resource={part}
            field={own}
            source={own.kind === 'TO_ONE' && own.via ? own.via : own.name}
          />
        ))}
      </SimpleFormIterator>
    </ArrayInput>
  )
}
