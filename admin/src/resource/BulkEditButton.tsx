import EditIcon from '@mui/icons-material/Edit'
import {
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  Button as MuiButton,
  TextField,
} from '@mui/material'
import { type HttpError, useNotify, useRefresh, useTranslate, useUnselectAll, useUpdateMany } from 'ra-core'
import { useId, useState } from 'react'
import { Button, Form, SaveButton, useListContext } from 'react-admin'
import type { FailureBody } from '../dataProvider/errors.ts'
import { useWords } from '../i18n/words.ts'
import { useVersionsOnScreen } from './BulkActions.tsx'
import { FieldInput } from './FieldInput.tsx'
import { bulkFields, useDeclared } from './useDeclared.ts'

/** Sets one field of all ticked records to one value. */
export const BulkEditButton = () => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button label="panel.bulk.edit" onClick={() => setOpen(true)}>
        <EditIcon />
      </Button>
      {isOpen && <BulkEditDialog onClose={() => setOpen(false)} />}
    </>
  )
}

const BulkEditDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useTranslate()
  const words = useWords()
  const titleId = useId()
  const notify = useNotify()
  const refresh = useRefresh()
  const { type, resource } = useDeclared()
  const { selectedIds } = useListContext()
  const unselectAll = useUnselectAll(type)
  const versions = useVersionsOnScreen()
  const fields = bulkFields(resource)
  const [name, setName] = useState(fields[0]!.name)
  const field = fields.find((candidate) => candidate.name === name)!
  const [updateMany, { isPending }] = useUpdateMany()

  const save = (values: Record<string, unknown>) => {
    const key = field.kind === 'TO_ONE' && field.via ? field.via : field.name
    const data = { [key]: values[key] ?? (field.kind === 'BOOLEAN' ? false : null) }
    updateMany(
      type,
      { ids: selectedIds, data, meta: { versions } },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => {
          notify('ra.notification.updated', { type: 'success', messageArgs: { smart_count: selectedIds.length } })
          unselectAll()
          refresh()
          onClose()
        },
        onError: (error) => {
          const { message, body } = error as HttpError & { body?: FailureBody }
          const first = Object.values(body?.errors ?? {}).find((text) => typeof text === 'string')
          notify(first ? String(first) : message, { type: 'error' })
          if (body?.code === 'CONFLICT') refresh()
        },
      },
    )
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <Form onSubmit={save} key={name} record={{}}>
        <DialogTitle id={titleId}>
          {t('panel.bulk.title', { smart_count: selectedIds.length, name: words.type(type, 'many') })}
        </DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
          <TextField
            select
            label={t('panel.bulk.field')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          >
            {fields.map((candidate) => (
              <MenuItem key={candidate.name} value={candidate.name}>
                {words.field(type, candidate)}
              </MenuItem>
            ))}
          </TextField>
          <FieldInput resource={resource} field={field} optional />
        </DialogContent>
        <DialogActions>
          <MuiButton size="small" onClick={onClose}>
            {t('ra.action.cancel')}
          </MuiButton>
          <SaveButton alwaysEnable disabled={isPending} label="panel.bulk.save" />
        </DialogActions>
      </Form>
    </Dialog>
  )
}
