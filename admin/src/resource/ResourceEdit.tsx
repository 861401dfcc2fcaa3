import { Box } from '@mui/material'
import { type HttpError, useNotify, useRecordContext } from 'ra-core'
import { type ReactNode, useState } from 'react'
import {
  DeleteWithConfirmButton,
  Edit,
  ListButton,
  SaveButton,
  ShowButton,
  SimpleForm,
  Toolbar,
  TopToolbar,
} from 'react-admin'
import type { FailureBody } from '../dataProvider/errors.ts'
import { NotYours } from '../why/NotYours.tsx'
import { Conflict } from './Conflict.tsx'
import type { Row } from './declaration.ts'
import { FormSections } from './FormSections.tsx'
import { may } from './may.ts'
import { RecordTitle } from './ResourceShow.tsx'
import { useDeclared } from './useDeclared.ts'

const Actions = () => {
  const { resource } = useDeclared()
  return (
    <TopToolbar>
      <ShowButton />
      {resource.canList && <ListButton />}
    </TopToolbar>
  )
}

const DeleteButton = () =>
  may(useRecordContext<Row>(), 'delete') && <DeleteWithConfirmButton mutationMode="pessimistic" />

/** The form, or why there is none: the record may have moved on since its page was opened. */
const MayEdit = ({ children }: { children: ReactNode }) => {
  const row = useRecordContext<Row>()
  const { type, resource } = useDeclared()
  if (!row || !resource.hasMay || may(row, 'update')) return children
  return <NotYours asked={{ type, operation: 'UPDATE', recordId: row.id }} />
}

/** A record's form. Saving waits for the server; where somebody else was faster, the person chooses what stands. */
export const ResourceEdit = () => {
  const notify = useNotify()
  const [isStale, setStale] = useState(false)
  const { beneath: Beneath } = useDeclared().declaration

  const onError = (error: unknown) => {
    const { message, body } = error as HttpError & { body?: FailureBody }
    if (body?.code === 'CONFLICT') setStale(true)
    // The record is on the page: what is not found is the right to change it.
    else if (body?.code === 'NOT_FOUND') notify('panel.form.refused', { type: 'error' })
    // Messages at the inputs are shown there; react-admin says that the form needs a look.
    else if (!body?.errors)
      notify(message || 'ra.notification.http_error', { type: 'error', messageArgs: { _: message } })
    else notify('ra.message.invalid_form', { type: 'error' })
  }

  return (
    <Edit
      component="div"
      title={<RecordTitle />}
      actions={<Actions />}
      mutationMode="pessimistic"
      redirect="show"
      mutationOptions={{ onError }}
    >
      <MayEdit>
        <SimpleForm
          warnWhenUnsavedChanges
          component={Box}
          toolbar={
            <Toolbar sx={{ justifyContent: 'space-between' }}>
              <SaveButton />
              <DeleteButton />
            </Toolbar>
          }
        >
          <FormSections operation="update" />
          {Beneath && <Beneath />}
          <Conflict isOpen={isStale} onClose={() => setStale(false)} />
        </SimpleForm>
      </MayEdit>
    </Edit>
  )
}
