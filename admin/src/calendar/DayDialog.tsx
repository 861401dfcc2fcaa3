import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { useLocale, useTranslate } from 'ra-core'
import { useId } from 'react'
import { type Day, dayText } from './days.ts'
import { EntryList } from './EntryList.tsx'
import type { Entry } from './entries.ts'

/** Everything of one day, where the month has no room for it. */
export const DayDialog = ({ day, entries, onClose }: { day: Day; entries: readonly Entry[]; onClose: () => void }) => {
  const t = useTranslate()
  const language = useLocale() ?? 'en'
  const id = useId()
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{dayText(day, language)}</DialogTitle>
      <DialogContent tabIndex={0}>
        <EntryList entries={entries} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}
