import LockIcon from '@mui/icons-material/LockOutlined'
import { Chip, Tooltip } from '@mui/material'
import { useTranslate } from 'ra-core'
import type { FieldRule } from '../access/manifest.ts'
import type { Row } from './declaration.ts'

/** True where this record's value of the field was withheld from the viewer. */
export const isMasked = (row: Row | undefined, field: FieldRule): boolean => {
  const masked = row?.masked
  return Array.isArray(masked) && (masked.includes(field.name) || (field.via !== null && masked.includes(field.via)))
}

/** Stands in place of a value that the viewer may not see in this record. */
export const Masked = () => {
  const t = useTranslate()
  return (
    <Tooltip title={t('panel.masked.why')} describeChild>
      <Chip size="small" variant="outlined" icon={<LockIcon />} label={t('panel.masked.label')} />
    </Tooltip>
  )
}
