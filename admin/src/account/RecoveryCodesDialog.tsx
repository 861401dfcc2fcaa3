import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material'
import { useTranslate } from 'ra-core'
import { useId } from 'react'

/** The recovery codes, which are shown this once: it cannot be closed by a slip beside it. */
export const RecoveryCodesDialog = ({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) => {
  const t = useTranslate()
  const id = useId()
  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{t('panel.factor.codes')}</DialogTitle>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 1 }}>
          {t('panel.factor.codesText')}
        </Alert>
        <TextField
          multiline
          label={t('panel.factor.codes')}
          value={codes.join('\n')}
          onFocus={(event) => event.target.select()}
          slotProps={{ htmlInput: { readOnly: true, spellCheck: false, style: { fontFamily: 'monospace' } } }}
        />
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {t('panel.secret.kept')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
