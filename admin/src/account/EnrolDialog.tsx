import { Box, Typography } from '@mui/material'
import { QRCodeSVG } from 'qrcode.react'
import { useTranslate } from 'ra-core'
import { useState } from 'react'
import { confirmFactor, type Enrolment, enrolFactor } from '../api/own-account.ts'
import { AuthDialog } from './AuthDialog.tsx'
import { AuthField, PasswordField } from './AuthField.tsx'
import { RecoveryCodesDialog } from './RecoveryCodesDialog.tsx'

type Props = {
  /** The post demands it: there is no way around it. */
  isForced?: boolean
  onClose: () => void
  /** The codes for the loss of the program have been kept. */
  onDone: () => void
}

/** Sets up two-step verification: password, then the authenticator program and a code of it, then the recovery codes. */
export const EnrolDialog = ({ isForced = false, onClose, onDone }: Props) => {
  const t = useTranslate()
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)

  if (codes) return <RecoveryCodesDialog codes={codes} onClose={onDone} />
  if (!enrolment) {
    return (
      <AuthDialog
        key="password"
        title="panel.factor.enrol"
        text={isForced ? 'panel.factor.forced' : 'panel.factor.passwordText'}
        button="panel.factor.next"
        isForced={isForced}
        onClose={onClose}
        work={async (text) => setEnrolment(await enrolFactor(text('password')))}
      >
        {(faultOf) => <PasswordField fault={faultOf('password')} />}
      </AuthDialog>
    )
  }
  return (
    <AuthDialog
      key="code"
      title="panel.factor.enrol"
      text="panel.factor.scan"
      button="panel.factor.confirm"
      isForced={isForced}
      onClose={onClose}
      work={async (text) => setCodes(await confirmFactor(text('code')))}
    >
      {(faultOf) => (
        <>
          <Box sx={{ textAlign: 'center', my: 1.5 }}>
            <QRCodeSVG value={enrolment.uri} size={184} marginSize={2} title={t('panel.factor.qr')} />
            <Typography variant="body2" color="text.secondary">
              {t('panel.factor.byHand')}
            </Typography>
            <Typography component="code" sx={{ fontFamily: 'monospace', wordBreak: 'break-word' }}>
              {enrolment.secret.replace(/.{4}(?=.)/g, '$& ')}
            </Typography>
          </Box>
          <AuthField
            name="code"
            label={t('panel.factor.code')}
            autoComplete="one-time-code"
            slotProps={{ htmlInput: { inputMode: 'numeric' } }}
            fault={faultOf('code')}
            autoFocus
          />
        </>
      )}
    </AuthDialog>
  )
}
