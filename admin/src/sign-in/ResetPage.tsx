import { useTranslate } from 'ra-core'
import { useState } from 'react'
import { AuthField } from '../account/AuthField.tsx'
import { useAuthForm } from '../account/useAuthForm.ts'
import { resetPassword } from '../api/own-account.ts'
import { session } from '../api/session.ts'
import { leaveResetLink } from './reset-link.ts'
import { SignedOutFrame } from './SignedOutFrame.tsx'

/** Where the link in the mail leads: a new password, and then to the sign-in page. */
export const ResetPage = ({ token }: { token: string }) => {
  const t = useTranslate()
  const [isDone, setDone] = useState(false)
  const { submit, isBusy, failure, faultOf } = useAuthForm(async (text) => {
    await resetPassword(token, text('password'))
    setDone(true)
    // All log-ins have ended, that of this browser too.
    await session.signOut()
  })
  const fault = faultOf('token') ?? failure
  const done = isDone ? { text: t('panel.signIn.resetDone'), severity: 'success' as const } : null
  return (
    <SignedOutFrame
      text={t('panel.signIn.resetText')}
      note={fault ? { text: fault, severity: 'error' } : done}
      onSubmit={submit}
      isBusy={isBusy}
      button={isDone ? null : t('panel.signIn.reset')}
      ways={[{ text: t('panel.signIn.back'), onClick: leaveResetLink }]}
    >
      {!isDone && (
        <AuthField
          label={t('panel.password.next')}
          name="password"
          type="password"
          autoComplete="new-password"
          fault={faultOf('password')}
          hint={t('panel.password.rule')}
          autoFocus
        />
      )}
    </SignedOutFrame>
  )
}
