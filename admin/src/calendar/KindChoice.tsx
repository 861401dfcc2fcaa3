import FilterIcon from '@mui/icons-material/FilterListOutlined'
import { Box, Button, Checkbox, FormControlLabel, FormGroup, Popover, Typography } from '@mui/material'
import { useTranslate } from 'ra-core'
import { useId, useState } from 'react'
import { useWords } from '../i18n/words.ts'
import { GROUPS } from '../resource/declaration.ts'
import { type DatedKind, kindName } from './kinds.ts'

type Props = {
  kinds: readonly DatedKind[]
  /** Keys of the kinds that are left out. */
  off: readonly string[]
  onChange: (off: string[]) => void
}

/** Which kinds the calendar shows, by the groups of the menu. */
export const KindChoice = ({ kinds, off, onChange }: Props) => {
  const t = useTranslate()
  const words = useWords()
  const id = useId()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const shown = kinds.filter(({ key }) => !off.includes(key)).length
  const toggle = (key: string) => onChange(off.includes(key) ? off.filter((other) => other !== key) : [...off, key])
  const groups = GROUPS.map((group) => ({
    group,
    kinds: kinds.filter(({ declaration }) => declaration.group === group),
  }))
  return (
    <>
      <Button
        startIcon={<FilterIcon />}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
      >
        {t('panel.calendar.kinds')} ({shown}/{kinds.length})
      </Button>
      <Popover
        id={id}
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('panel.calendar.kinds') } }}
      >
        <Box sx={{ p: 2 }}>
          <Button size="small" onClick={() => onChange([])}>
            {t('panel.calendar.all')}
          </Button>
          <Button size="small" onClick={() => onChange(kinds.map(({ key }) => key))}>
            {t('panel.calendar.noneOf')}
          </Button>
          {groups
            .filter((entry) => entry.kinds.length > 0)
            .map((entry) => (
              <Box key={entry.group} role="group" aria-labelledby={`${id}-${entry.group}`} sx={{ mt: 1 }}>
                <Typography id={`${id}-${entry.group}`} variant="subtitle2" color="text.secondary">
                  {t(`panel.groups.${entry.group}`)}
                </Typography>
                <FormGroup>
                  {entry.kinds.map((kind) => (
                    <FormControlLabel
                      key={kind.key}
                      control={
                        <Checkbox size="small" checked={!off.includes(kind.key)} onChange={() => toggle(kind.key)} />
                      }
                      label={kindName(words, kind)}
                    />
                  ))}
                </FormGroup>
              </Box>
            ))}
        </Box>
      </Popover>
    </>
  )
}
