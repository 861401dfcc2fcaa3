import LockIcon from '@mui/icons-material/LockOutlined'
import { Chip, Tooltip } from '@mui/material'
import { useTranslate } from 'ra-core'
import { useState } from 'react'
import type { FieldRule, Resource } from '../access/manifest.ts'
import { WhyField } from '../why/WhyField.tsx'
import type { Row } from './declaration.ts'

/** True where this record's value of the field was withheld from the viewer. */
export const isMasked = (row: Row | undefined, field: FieldRule): boolean => {
  const masked = row?.masked
  return Array.isArray(masked) && (masked.includes(field.name) || (field.via !== null && masked.includes(field.via)))
}

type Props = { resource: Resource; field: FieldRule; row: Row | undefined; inTable: boolean }

/** Stands in place of a value that the viewer may not see in this record; on the record's page it says why. */
export const Masked = ({ resource, field, row, inTable }: Props) => {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  const chip = { size: 'small', variant: 'outlined', icon: <LockIcon />, label: t('panel.masked.label') } as const
  if (inTable || !row) {
    return (
      <Tooltip title={t('panel.masked.why')} describeChild>
        <Chip {...chip} />
      </Tooltip>
    )
  }
  return (
    <>
      <Tooltip title={t('panel.masked.why')} describeChild>
        <Chip
          {...chip}
          component="button"
          clickable
          onClick={() => setOpen(true)}
          label={`${chip.label} · ${t('panel.masked.ask')}`}
          aria-haspopup="dialog"
        />
      </Tooltip>
      {isOpen && <WhyField resource={resource} field={field} recordId={row.id} onClose={() => setOpen(false)} />}
    </>
  )
}
