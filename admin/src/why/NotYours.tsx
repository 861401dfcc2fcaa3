import LockIcon from '@mui/icons-material/LockOutlined'
import { Box, Button, Card, CardContent, Typography } from '@mui/material'
import { useTranslate } from 'ra-core'
import { Title } from 'react-admin'
import { Link, useLocation } from 'react-router'
import { useManifest } from '../access/ManifestContext.tsx'
import { pageAt } from '../layout/pages.ts'
import { declarationOf } from '../resources/index.ts'
import { type Asked, useExplanation } from './api.ts'
import { Rules } from './Rules.tsx'

/** Stands in place of what is not for one's post (or of this record not now): the rule, and who has it. */
export const NotYours = ({ asked }: { asked: Asked }) => {
  const t = useTranslate()
  const { data } = useExplanation(asked)
  return (
    <Card variant="outlined" sx={{ mt: 2, maxWidth: 640 }}>
      <CardContent sx={{ display: 'flex', gap: 1.5 }}>
        <LockIcon color="disabled" aria-hidden />
        <Box>
          <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600 }}>
            {t('panel.why.notYours')}
          </Typography>
          {data && <Rules {...data} />}
        </Box>
      </CardContent>
    </Card>
  )
}

/** The same as a page of its own. */
export const NotYourPage = ({ asked }: { asked: Asked }) => {
  const t = useTranslate()
  return (
    <>
      <Title title={t('panel.why.notYours')} />
      <NotYours asked={asked} />
    </>
  )
}

const NotThere = () => {
  const t = useTranslate()
  return (
    <Card variant="outlined" sx={{ mt: 2, maxWidth: 640 }}>
      <Title title={t('ra.page.not_found')} />
      <CardContent>
        <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600 }}>
          {t('ra.page.not_found')}
        </Typography>
        <Typography sx={{ my: 1 }}>{t('ra.message.not_found')}</Typography>
        <Button component={Link} to="/" size="small">
          {t('panel.app.home')}
        </Button>
      </CardContent>
    </Card>
  )
}

/** An address that leads nowhere: a page of another post says so, everything else is not found. */
export const Elsewhere = () => {
  const manifest = useManifest()
  const { pathname } = useLocation()
  const type = pathname.split('/')[1] ?? ''
  const page = pageAt(pathname)
  const asked: Asked | null =
    declarationOf(type) && !manifest.resources.has(type) ? { type } : page?.needs ? { name: page.needs } : null
  return asked ? <NotYourPage asked={asked} /> : <NotThere />
}
