import { Box, Typography } from '@mui/material'
import { useLocale, useTranslate } from 'ra-core'
import { type Day, dayText, monthOf, today } from './days.ts'
import { EntryList } from './EntryList.tsx'
import type { Entry } from './entries.ts'

/** A span that began earlier stands on the first of the month. */
const byDay = (month: string, entries: readonly Entry[]): Map<Day, Entry[]> => {
  const first = `${month}-01`
  const days = new Map<Day, Entry[]>()
  for (const entry of entries) {
    const day = entry.from < first && entry.to >= first ? first : entry.from
    if (monthOf(day) !== month) continue
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return new Map([...days].sort(([a], [b]) => a.localeCompare(b)))
}

/** The days of a month that hold anything, one under the other. */
export const ListView = ({ month, entries }: { month: string; entries: readonly Entry[] }) => {
  const t = useTranslate()
  const language = useLocale() ?? 'en'
  const days = byDay(month, entries)
  if (days.size === 0) return <Typography sx={{ py: 4, textAlign: 'center' }}>{t('panel.calendar.none')}</Typography>
  return [...days].map(([day, found]) => (
    <Box
      key={day}
      component="section"
      aria-labelledby={`day-${day}`}
      sx={{ mb: 1.5, borderTop: 1, borderColor: 'divider', pt: 1 }}
    >
      <Typography
        id={`day-${day}`}
        component="h3"
        variant="subtitle2"
        color={day === today() ? 'primary' : 'text.secondary'}
        aria-current={day === today() ? 'date' : undefined}
      >
        {dayText(day, language)}
      </Typography>
      <EntryList entries={found} />
    </Box>
  ))
}
