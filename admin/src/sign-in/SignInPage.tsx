import { useTranslate } from 'ra-core'
import { useState } from 'react'
import { AuthField } from '../account/AuthField.tsx'
import { useAuthForm } from '../account/useAuthForm.ts'
import { session } from '../api/session.ts'
import { CodePage } from './CodePage.tsx'
import { ForgotPage } from './ForgotPage.tsx'
import { SignedOutFrame } from './SignedOutFrame.tsx'

type Step = 'password' | 'forgot' | { code: string }

/** Where staff sign in with staff number or work e-mail, and password; and with a code where they have chosen so. */
export const SignInPage = ({ hasEnded = false }: { hasEnded?: boolean }) => {
  const t = useTranslate()
  const [step, setStep] = useState<Step>('password')
  const [login, setLogin] = useState('')
  const { submit, isBusy, failure, faultOf } = useAuthForm(async (text) => {
    const waiting = await session.signIn(login.trim(), text('password'))
    if (waiting) setStep({ code: waiting })
  })

  if (step === 'forgot') return <ForgotPage login={login} onBack={() => setStep('password')} />
  if (step !== 'password') return <CodePage step={step.code} onBack={() => setStep('password')} />
  const ended = hasEnded ? { text: t('ra.notification.logged_out'), severity: 'info' as const } : null
  return (
    <SignedOutFrame
      note={failure ? { text: failure, severity: 'error' } : ended}
      onSubmit={submit}
      isBusy={isBusy}
      button={t('ra.auth.sign_in')}
      ways={[{ text: t('panel.signIn.forgot'), onClick: () => setStep('forgot') }]}
    >
      <AuthField
        label={t('panel.signIn.login')}
        name="login"
        autoComplete="username"
        value={login}
        onChange={(event) => setLogin(event.target.value)}
        fault={faultOf('login')}
        autoFocus
      />
      <AuthField
        label={t('panel.signIn.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        fault={faultOf('password')}
      />
    </SignedOutFrame>
  )
}
