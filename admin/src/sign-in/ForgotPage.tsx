import { useTranslate } from 'ra-core'
import { useState } from 'react'
import { AuthField } from '../account/AuthField.tsx'
import { useAuthForm } from '../account/useAuthForm.ts'
import { askForLink } from '../api/own-account.ts'
import { SignedOutFrame } from './SignedOutFrame.tsx'

/** Asks for a link by mail. What is said afterwards is the same for every name. */
export const ForgotPage = ({ login, onBack }: { login: string; onBack: () => void }) => {
  const t = useTranslate()
  const [isSent, setSent] = useState(false)
  const { submit, isBusy, failure, faultOf } = useAuthForm(async (text) => {
    await askForLink(text('login').trim())
    setSent(true)
  })
  const sent = isSent ? { text: t('panel.signIn.sent'), severity: 'success' as const } : null
  return (
    <SignedOutFrame
      text={t('panel.signIn.forgotText')}
      note={failure ? { text: failure, severity: 'error' } : sent}
      onSubmit={submit}
      isBusy={isBusy}
      button={isSent ? null : t('panel.signIn.send')}
      ways={[{ text: t('panel.signIn.back'), onClick: onBack }]}
    >
      {!isSent && (
        <AuthField
          label={t('panel.signIn.login')}
          name="login"
          autoComplete="username"
          defaultValue={login}
          fault={faultOf('login')}
          autoFocus
        />
      )}
    </SignedOutFrame>
  )
}
