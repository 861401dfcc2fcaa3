import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material'
import { useNotify, useTranslate } from 'ra-core'
import { type FormEvent, useId, useState } from 'react'
import { AuthError } from '../api/auth-call.ts'
import { session } from '../api/session.ts'

type Props = {
  /** The password must be replaced before anything else: the dialog cannot be put aside. */
  isForced: boolean
  onClose: () => void
}

/** Changes the person's own password. */
export const PasswordDialog = ({ isForced, onClose }: Props) => {
  const t = useTranslate()
  const id = useId()
  const notify = useNotify()
  const [failure, setFailure] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const faults = failure instanceof AuthError ? failure.fieldErrors : []
  const faultOf = (path: string) => faults.find((fault) => fault.path === path)?.message

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setFailure(null)
    try {
      await session.changePassword(String(form.get('current')), String(form.get('password')))
      notify('panel.password.changed', { type: 'success' })
      onClose()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }

  return (
    <Dialog open onClose={isForced ? undefined : onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <form onSubmit={submit}>
        <DialogTitle id={id}>{t('panel.password.title')}</DialogTitle>
        <DialogContent>
          {isForced && <DialogContentText>{t('panel.password.forced')}</DialogContentText>}
          {failure !== null && faults.length === 0 && (
            <Alert severity="error">{(failure as Error).message || t('panel.signIn.unreachable')}</Alert>
          )}
          <TextField
            name="current"
            type="password"
            autoComplete="current-password"
            label={t('panel.password.current')}
            error={faultOf('current') !== undefined}
            helperText={faultOf('current')}
            required
            autoFocus
          />
          <TextField
            name="password"
            type="password"
            autoComplete="new-password"
            label={t('panel.password.next')}
            error={faultOf('password') !== undefined}
            helperText={faultOf('password') ?? t('panel.password.rule')}
            required
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={isForced ? () => session.signOut() : onClose}>
            {t(isForced ? 'ra.auth.logout' : 'ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={isBusy}>
            {t('panel.password.title')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
