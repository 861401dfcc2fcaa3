import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material'
import { useTranslate } from 'ra-core'
import { useId } from 'react'

type Props = { id: string | null; secret: string; onClose: () => void }

/** A secret that the server shows this once: it cannot be closed by a slip beside it. */
export const SecretDialog = ({ id, secret, onClose }: Props) => {
  const t = useTranslate()
  const titleId = useId()
  const fields: [label: string, value: string][] =
    id === null
      ? [[t('panel.secret.receipt'), secret]]
      : [
          ['client_id', id],
          ['client_secret', secret],
        ]
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t(id === null ? 'panel.secret.receipt' : 'panel.secret.title')}</DialogTitle>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 1 }}>
          {t(id === null ? 'panel.secret.receiptOnce' : 'panel.secret.once')}
        </Alert>
        {fields.map(([label, value]) => (
          <TextField
            key={label}
            label={label}
            value={value}
            onFocus={(event) => event.target.select()}
            slotProps={{ htmlInput: { readOnly: true, spellCheck: false } }}
          />
        ))}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {t('panel.secret.kept')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
