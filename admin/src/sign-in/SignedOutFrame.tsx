import { Alert, Box, Button, Card, Typography } from '@mui/material'
import { useTranslate } from 'ra-core'
import type { FormEvent, ReactNode } from 'react'
import { Notification } from 'react-admin'
import { LanguageMenu } from '../layout/LanguageMenu.tsx'
import { Logo } from '../layout/Logo.tsx'

type Props = {
  /** What is said above the form, and in which colour. */
  note?: { text: string; severity: 'info' | 'success' | 'error' } | null
  /** Below the heading; the product's own line where nothing is said. */
  text?: string
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  isBusy: boolean
  /** Word of the button; without one there is nothing to send any more. */
  button: string | null
  children?: ReactNode
  /** Further ways, below the button. */
  ways?: readonly { text: string; onClick: () => void }[]
}

/** The card in the middle of the page before one is signed in. */
export const SignedOutFrame = ({ note, text, onSubmit, isBusy, button, children, ways = [] }: Props) => {
  const t = useTranslate()
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
            {text ?? t('panel.app.slogan')}
          </Typography>
          <Box component="form" onSubmit={onSubmit}>
            {note && (
              <Alert severity={note.severity} sx={{ mb: 1 }}>
                {note.text}
              </Alert>
            )}
            {children}
            {button && (
              <Button type="submit" variant="contained" size="large" fullWidth disabled={isBusy} sx={{ mt: 2, py: 1 }}>
                {button}
              </Button>
            )}
          </Box>
          {ways.map((way) => (
            <Button key={way.text} onClick={way.onClick} fullWidth sx={{ mt: 1 }}>
              {way.text}
            </Button>
          ))}
        </Card>
      </Box>
      <Notification />
    </Box>
  )
}
