import { Alert, Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material'
import { useTranslate } from 'ra-core'
import { type ReactNode, useId } from 'react'
import { session } from '../api/session.ts'
import { useAuthForm } from './useAuthForm.ts'

type Props = {
  /** Keys of the panel's words. */
  title: string
  text?: string
  button: string
  /** There is no way around it but signing out. */
  isForced?: boolean
  onClose: () => void
  work: (text: (name: string) => string) => Promise<void>
  /** The inputs; `faultOf` gives what was said of one by its name. */
  children: (faultOf: (path: string) => string | undefined) => ReactNode
}

/** A dialog about one's own log-in. */
export const AuthDialog = ({ title, text, button, isForced = false, onClose, work, children }: Props) => {
  const t = useTranslate()
  const id = useId()
  const { submit, isBusy, faultOf, failure } = useAuthForm(work)
  return (
    <Dialog open onClose={isForced ? undefined : onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <form onSubmit={submit}>
        <DialogTitle id={id}>{t(title)}</DialogTitle>
        <DialogContent>
          {text && <DialogContentText>{t(text)}</DialogContentText>}
          {failure && (
            <Alert severity="error" sx={{ my: 1 }}>
              {failure}
            </Alert>
          )}
          {children(faultOf)}
        </DialogContent>
        <DialogActions>
          <Button onClick={isForced ? () => session.signOut() : onClose}>
            {t(isForced ? 'ra.auth.logout' : 'ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={isBusy}>
            {t(button)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
