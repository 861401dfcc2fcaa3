import { useNotify, useTranslate } from 'ra-core'
import { AuthDialog } from '../account/AuthDialog.tsx'
import { AuthField } from '../account/AuthField.tsx'
import { session } from '../api/session.ts'

type Props = {
  /** The password must be replaced before anything else: the dialog cannot be put aside. */
  isForced: boolean
  onClose: () => void
}

/** Changes the person's own password. */
export const PasswordDialog = ({ isForced, onClose }: Props) => {
  const t = useTranslate()
  const notify = useNotify()

  const work = async (text: (name: string) => string) => {
    await session.changePassword(text('current'), text('password'))
    notify('panel.password.changed', { type: 'success' })
    onClose()
  }

  return (
    <AuthDialog
      title="panel.password.title"
      text={isForced ? 'panel.password.forced' : undefined}
      button="panel.password.title"
      isForced={isForced}
      onClose={onClose}
      work={work}
    >
      {(faultOf) => (
        <>
          <AuthField
            name="current"
            type="password"
            autoComplete="current-password"
            label={t('panel.password.current')}
            fault={faultOf('current')}
            autoFocus
          />
          <AuthField
            name="password"
            type="password"
            autoComplete="new-password"
            label={t('panel.password.next')}
            fault={faultOf('password')}
            hint={t('panel.password.rule')}
          />
        </>
      )}
    </AuthDialog>
  )
}
