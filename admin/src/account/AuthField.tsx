import { TextField, type TextFieldProps } from '@mui/material'
import { useTranslate } from 'ra-core'

/** A text of a form that is sent to `/auth/*`, with what was said of it below. */
export const AuthField = ({
  fault,
  hint,
  ...props
}: TextFieldProps & { name: string; fault?: string; hint?: string }) => (
  <TextField required error={fault !== undefined} helperText={fault ?? hint} {...props} />
)

/** One's password, asked for again. */
export const PasswordField = ({ fault }: { fault: string | undefined }) => {
  const t = useTranslate()
  return (
    <AuthField
      name="password"
      type="password"
      autoComplete="current-password"
      label={t('panel.password.current')}
      fault={fault}
      autoFocus
    />
  )
}
