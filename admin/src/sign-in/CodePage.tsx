import { useTranslate } from 'ra-core'
import { AuthField } from '../account/AuthField.tsx'
import { useAuthForm } from '../account/useAuthForm.ts'
import { session } from '../api/session.ts'
import { SignedOutFrame } from './SignedOutFrame.tsx'

/** The second step of signing in: a code of the authenticator program, or one of those kept for its loss. */
export const CodePage = ({ step, onBack }: { step: string; onBack: () => void }) => {
  const t = useTranslate()
  const { submit, isBusy, failure, faultOf } = useAuthForm(async (text) => {
    await session.enterCode(step, text('code'))
  })
  return (
    <SignedOutFrame
      text={t('panel.signIn.codeText')}
      note={failure ? { text: failure, severity: 'error' } : null}
      onSubmit={submit}
      isBusy={isBusy}
      button={t('ra.auth.sign_in')}
      ways={[{ text: t('panel.signIn.back'), onClick: onBack }]}
    >
      <AuthField
        label={t('panel.signIn.code')}
        name="code"
        autoComplete="one-time-code"
        fault={faultOf('code')}
        hint={t('panel.signIn.codeHint')}
        autoFocus
      />
    </SignedOutFrame>
  )
}
