import ViewWeekIcon from '@mui/icons-material/ViewWeekOutlined'
import { Box, Button, Checkbox, FormControlLabel, FormGroup, Popover } from '@mui/material'
import { useStore, useTranslate } from 'ra-core'
import { useId, useState } from 'react'
import type { FieldRule } from '../access/manifest.ts'
import { useWords } from '../i18n/words.ts'
import { useDeclared } from './useDeclared.ts'

type Props = { columns: readonly FieldRule[]; hidden: readonly string[] }

/**
 * Which columns the list shows, remembered in this browser. react-admin's own chooser nests its checkboxes in options
 * of a menu, which no screen reader can work; this one keeps its choice where DataTable looks for it.
 */
export const ColumnChoice = ({ columns, hidden }: Props) => {
  const t = useTranslate()
  const words = useWords()
  const id = useId()
  const { type } = useDeclared()
  const [off, setOff] = useStore<string[]>(`${type}.datatable`, [...hidden])
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const toggle = (name: string) => setOff(off.includes(name) ? off.filter((other) => other !== name) : [...off, name])
  return (
    <>
      <Button
        startIcon={<ViewWeekIcon />}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
      >
        {t('ra.action.select_columns')}
      </Button>
      <Popover
        id={id}
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('ra.action.select_columns') } }}
      >
        <Box sx={{ p: 2, display: 'flex', flexDirection: 'column' }}>
          <FormGroup>
            {columns.map((field) => (
              <FormControlLabel
                key={field.name}
                control={
                  <Checkbox size="small" checked={!off.includes(field.name)} onChange={() => toggle(field.name)} />
                }
                label={words.field(type, field)}
              />
            ))}
          </FormGroup>
          <Button onClick={() => setOff([...hidden])}>{t('ra.action.reset')}</Button>
        </Box>
      </Popover>
    </>
  )
}
