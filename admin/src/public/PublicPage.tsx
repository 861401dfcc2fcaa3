import { Alert, Box, Card, CircularProgress, CssBaseline, Link, ThemeProvider, Typography } from '@mui/material'
import { type ReactNode, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { chooseLanguage, currentLanguage, LANGUAGE_NAMES, LANGUAGES, onLanguage } from '../i18n/language.ts'
import { Logo } from '../layout/Logo.tsx'
import { themeFor } from '../layout/theme.ts'
import { ask } from './ask.ts'
import { type Invitation, InvitationForm, OPEN_INVITATION } from './InvitationForm.tsx'
import { OPEN_SURVEY, type Survey, SurveyForm } from './SurveyForm.tsx'
import { words } from './words.ts'

const Languages = () => (
  <Box component="nav" sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1.5, p: 1.5 }}>
    {LANGUAGES.map((tag) => (
      <Link
        key={tag}
        component="button"
        type="button"
        lang={tag}
        variant="body2"
        aria-current={tag === currentLanguage()}
        onClick={() => chooseLanguage(tag)}
        sx={{ fontWeight: tag === currentLanguage() ? 700 : 400, minHeight: 32 }}
      >
        {LANGUAGE_NAMES[tag]}
      </Link>
    ))}
  </Box>
)

const Message = ({ title, children }: { title: string; children: ReactNode }) => (
  <>
    <Typography component="h1" variant="h6" sx={{ mb: 1 }}>
      {title}
    </Typography>
    {children}
  </>
)

type Found = { kind: 'i'; record: Invitation } | { kind: 's'; record: Survey } | 'waiting' | 'closed' | 'unreachable'

/** What a link opens, for people without a log-in: an invitation (`/#/i/…`) or a survey (`/#/s/…`). */
export const PublicPage = ({ kind, token }: { kind: 'i' | 's'; token: string }) => {
  const language = useSyncExternalStore(onLanguage, currentLanguage)
  const theme = useMemo(() => themeFor(language), [language])
  const [found, setFound] = useState<Found>('waiting')
  const text = words()
  const open = useCallback(async () => {
    try {
      if (kind === 'i') {
        const record = await ask<Invitation>(OPEN_INVITATION, { token })
        setFound(record ? { kind, record } : 'closed')
      } else {
        const record = await ask<Survey>(OPEN_SURVEY, { token })
        setFound(record ? { kind, record } : 'closed')
      }
    } catch {
      setFound('unreachable')
    }
  }, [kind, token])
  useEffect(() => {
    open()
  }, [open])
  useEffect(() => {
    document.title = `${kind === 'i' ? text.invitation : text.survey} · Leasedesk`
  })
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <Box sx={{ minHeight: '100vh', bgcolor: 'background.default' }}>
        <Box component="header">
          <Languages />
        </Box>
        <Box component="main" sx={{ maxWidth: 560, mx: 'auto', px: { xs: 1.5, sm: 2 }, pb: 6 }}>
          <Card variant="outlined" sx={{ p: { xs: 2, sm: 4 } }}>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 2, color: 'primary.main' }} aria-hidden>
              <Logo size={28} />
            </Box>
            {found === 'waiting' && (
              <Box role="status" aria-label={text.loading} sx={{ display: 'grid', placeItems: 'center', py: 6 }}>
                <CircularProgress aria-hidden />
              </Box>
            )}
            {found === 'closed' && (
              <Message title={text.closed}>
                <Typography>{text.closedText}</Typography>
              </Message>
            )}
            {found === 'unreachable' && (
              <Message title={kind === 'i' ? text.invitation : text.survey}>
                <Alert severity="error">{text.unreachable}</Alert>
              </Message>
            )}
            {typeof found === 'object' && found.kind === 'i' && (
              <InvitationForm token={token} invitation={found.record} onClosed={() => setFound('closed')} />
            )}
            {typeof found === 'object' && found.kind === 's' && (
              <SurveyForm token={token} survey={found.record} onClosed={() => setFound('closed')} />
            )}
          </Card>
        </Box>
      </Box>
    </ThemeProvider>
  )
}
