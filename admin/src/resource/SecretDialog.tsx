import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material'
import { useTranslate } from 'ra-core'
import { useId } from 'react'

type Props = { id: string; secret: string; onClose: () => void }

/** A secret that the server shows this once: it cannot be closed by a slip beside it. */
export const SecretDialog = ({ id, secret, onClose }: Props) => {
  const t = useTranslate()
  const titleId = useId()
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('panel.secret.title')}</DialogTitle>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 1 }}>
          {t('panel.secret.once')}
        </Alert>
        {(
          [
            ['client_id', id],
            ['client_secret', secret],
          ] as const
        ).map(([label, value]) => (
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
