import { Box } from '@mui/material'
import { Create, SaveButton, SimpleForm, Toolbar } from 'react-admin'
import { useLocation } from 'react-router'
import { useWords } from '../i18n/words.ts'
import { FormSections } from './FormSections.tsx'
import { useDeclared } from './useDeclared.ts'

/** A new record. Opened from a tab of another record it goes back there. */
export const ResourceCreate = () => {
  const { type, declaration } = useDeclared()
  const words = useWords()
  const { initial, beneath: Preview } = declaration.creation ?? {}
  const { beneath: Beneath } = declaration
  const { returnTo } = (useLocation().state ?? {}) as { returnTo?: string }
  return (
    <Create component="div" redirect={(_resource, id) => (returnTo ? returnTo.slice(1) : `${type}/${id}/show`)}>
      <SimpleForm
        warnWhenUnsavedChanges
        defaultValues={initial?.(words)}
        component={Box}
        toolbar={
          <Toolbar>
            <SaveButton />
          </Toolbar>
        }
      >
        <FormSections operation="create" />
        {Beneath && <Beneath />}
        {Preview && <Preview />}
      </SimpleForm>
    </Create>
  )
}
