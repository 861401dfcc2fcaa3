import { Alert, Box, Button, Stack, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useNotify, useTranslate } from 'ra-core'
import { useState } from 'react'
import { loadFactor, removeFactor, renewCodes } from '../api/own-account.ts'
import { formatInstant } from '../resource/format.ts'
import { AuthDialog } from './AuthDialog.tsx'
import { PasswordField } from './AuthField.tsx'
import { EnrolDialog } from './EnrolDialog.tsx'
import { RecoveryCodesDialog } from './RecoveryCodesDialog.tsx'

/** Whether signing in asks for a code beside the password, and the ways to set it up, renew it or turn it off. */
export const SecondFactor = () => {
  const t = useTranslate()
  const notify = useNotify()
  const [open, setOpen] = useState<'enrol' | 'codes' | 'remove' | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const { data, isError, refetch } = useQuery({ queryKey: ['secondFactor'], queryFn: loadFactor })
  const close = () => setOpen(null)

  const remove = async (text: (name: string) => string) => {
    await removeFactor(text('password'))
    close()
    notify('panel.factor.removed', { type: 'success' })
    await refetch()
  }
  const renew = async (text: (name: string) => string) => {
    const renewed = await renewCodes(text('password'))
    close()
    setCodes(renewed)
    await refetch()
  }

  return (
    <Box component="section">
      <Typography component="h2" variant="h6">
        {t('panel.factor.title')}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {t('panel.factor.text')}
      </Typography>
      {isError && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {t('panel.signIn.unreachable')}
        </Alert>
      )}
      {data && (
        <>
          <Typography sx={{ my: 1.5 }}>
            {data.since
              ? t('panel.factor.on', { at: formatInstant(data.since), count: data.recoveryCodes })
              : t('panel.factor.off')}
            {data.isDemanded && ` ${t('panel.factor.demanded')}`}
          </Typography>
          <Stack direction={{ xs: 'column', sm: 'row' }} spacing={1}>
            <Button variant={data.since ? 'outlined' : 'contained'} onClick={() => setOpen('enrol')}>
              {t(data.since ? 'panel.factor.replace' : 'panel.factor.enrol')}
            </Button>
            {data.since && (
              <Button variant="outlined" onClick={() => setOpen('codes')}>
                {t('panel.factor.renew')}
              </Button>
            )}
            {data.since && !data.isDemanded && (
              <Button variant="outlined" color="error" onClick={() => setOpen('remove')}>
                {t('panel.factor.remove')}
              </Button>
            )}
          </Stack>
        </>
      )}
      {open === 'enrol' && (
        <EnrolDialog
          onClose={close}
          onDone={() => {
            close()
            void refetch()
          }}
        />
      )}
      {(open === 'codes' || open === 'remove') && (
        <AuthDialog
          title={open === 'codes' ? 'panel.factor.renew' : 'panel.factor.remove'}
          text={open === 'codes' ? 'panel.factor.renewText' : 'panel.factor.removeText'}
          button={open === 'codes' ? 'panel.factor.renew' : 'panel.factor.remove'}
          onClose={close}
          work={open === 'codes' ? renew : remove}
        >
          {(faultOf) => <PasswordField fault={faultOf('password')} />}
        </AuthDialog>
      )}
      {codes && <RecoveryCodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </Box>
  )
}
