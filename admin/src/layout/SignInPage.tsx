import { Alert, Box, Button, Card, TextField, Typography } from '@mui/material'
import { useTranslate } from 'ra-core'
import { type FormEvent, useState } from 'react'
import { Notification } from 'react-admin'
import { AuthError } from '../api/auth-call.ts'
import { session } from '../api/session.ts'
import { LanguageMenu } from './LanguageMenu.tsx'
import { Logo } from './Logo.tsx'

/** What the server says of it, in the page's language; how long to wait where it said so. */
const messageOf = (error: unknown, t: (key: string, options?: object) => string): string => {
  if (!(error instanceof AuthError) || !error.message) return t('panel.signIn.unreachable')
  return error.retryAfter ? t('panel.signIn.wait', { seconds: error.retryAfter }) : error.message
}

/** Where staff sign in with staff number or work e-mail, and password. */
export const SignInPage = ({ hasEnded = false }: { hasEnded?: boolean }) => {
  const t = useTranslate()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [failure, setFailure] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setFailure(null)
    try {
      await session.signIn(login.trim(), password)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }

  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column', bgcolor: 'background.default' }}>
      <Box component="header" sx={{ display: 'flex', justifyContent: 'flex-end', p: 1, color: 'primary.main' }}>
        <LanguageMenu />
      </Box>
      <Box component="main" sx={{ flex: 1, display: 'grid', placeItems: 'center', p: 2, pb: 12 }}>
        <Card variant="outlined" sx={{ width: '100%', maxWidth: 380, p: 4 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 0.5 }}>
            <Logo size={36} />
            <Typography component="h1" variant="h5">
              {t('panel.app.name')}
            </Typography>
          </Box>
          <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
            {t('panel.app.slogan')}
          </Typography>
          <Box component="form" onSubmit={submit}>
            {hasEnded && !failure && (
              <Alert severity="info" sx={{ mb: 1 }}>
                {t('ra.notification.logged_out')}
              </Alert>
            )}
            {failure !== null && (
              <Alert severity="error" sx={{ mb: 1 }}>
                {messageOf(failure, t)}
              </Alert>
            )}
            <TextField
              label={t('panel.signIn.login')}
              name="login"
              autoComplete="username"
              value={login}
              onChange={(event) => setLogin(event.target.value)}
              required
              autoFocus
            />
            <TextField
              label={t('panel.signIn.password')}
              name="password"
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              required
            />
            <Button type="submit" variant="contained" size="large" fullWidth disabled={isBusy} sx={{ mt: 2, py: 1 }}>
              {t('ra.auth.sign_in')}
            </Button>
          </Box>
        </Card>
      </Box>
      <Notification />
    </Box>
  )
}
