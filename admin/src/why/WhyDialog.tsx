import { Button, CircularProgress, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { useTranslate } from 'ra-core'
import { type ReactNode, useId } from 'react'

type Props = { title: string; isLoading: boolean; onClose: () => void; children: ReactNode }

/** The frame of an explanation. */
export const WhyDialog = ({ title, isLoading, onClose, children }: Props) => {
  const t = useTranslate()
  const id = useId()
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id} sx={{ overflowWrap: 'anywhere' }}>
        {title}
      </DialogTitle>
      {/* Long lists of steps are scrolled by key, too. */}
      <DialogContent tabIndex={0} sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
        {isLoading ? <CircularProgress aria-label={t('ra.page.loading')} size={24} /> : children}
      </DialogContent>
      <DialogActions>
        <Button size="small" onClick={onClose}>
          {t('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
