import { Box, Button, type Theme, useMediaQuery } from '@mui/material'
import { useLocale, useTranslate } from 'ra-core'
import { useState } from 'react'
import { DayDialog } from './DayDialog.tsx'
import { type Day, dayText, monthOf, monthText, today, weekdayText, weeksOf } from './days.ts'
import { EntryLink } from './EntryLink.tsx'
import { type Entry, entriesOn } from './entries.ts'

/** Entries that a cell has room for; of four the last gives way to the button. */
const ROOM = 4

type CellProps = { day: Day; month: string; entries: readonly Entry[]; isNarrow: boolean; onOpen: () => void }

const DayNumber = ({ day, isFaint }: { day: Day; isFaint: boolean }) => {
  const isToday = day === today()
  return (
    <Box
      component="time"
      dateTime={day}
      aria-current={isToday ? 'date' : undefined}
      sx={{
        display: 'inline-block',
        minWidth: 24,
        lineHeight: '24px',
        borderRadius: 12,
        textAlign: 'center',
        fontWeight: isToday ? 700 : 400,
        color: isToday ? 'primary.contrastText' : isFaint ? 'text.secondary' : 'text.primary',
        bgcolor: isToday ? 'primary.main' : 'transparent',
      }}
    >
      {Number(day.slice(8))}
    </Box>
  )
}

const Cell = ({ day, month, entries, isNarrow, onOpen }: CellProps) => {
  const t = useTranslate()
  const language = useLocale() ?? 'en'
  const isFaint = monthOf(day) !== month
  const shown = entries.length > ROOM ? entries.slice(0, ROOM - 1) : entries
  const rest = entries.length - shown.length
  return (
    <Box
      component="td"
      sx={{
        border: 1,
        borderColor: 'divider',
        verticalAlign: 'top',
        p: 0.25,
        height: isNarrow ? 56 : 132,
        bgcolor: isFaint ? 'background.default' : 'background.paper',
        textAlign: isNarrow ? 'center' : 'left',
      }}
    >
      <DayNumber day={day} isFaint={isFaint} />
      {isNarrow
        ? entries.length > 0 && (
            <Button
              size="small"
              onClick={onOpen}
              aria-label={t('panel.calendar.count', { day: dayText(day, language), count: entries.length })}
              sx={{ display: 'block', mx: 'auto', minWidth: 32, p: 0.25 }}
            >
              {entries.length}
            </Button>
          )
        : shown.map((entry) => <EntryLink key={`${entry.kind.key} ${entry.row.id}`} entry={entry} day={day} />)}
      {!isNarrow && rest > 0 && (
        <Button
          size="small"
          onClick={onOpen}
          aria-label={t('panel.calendar.more', { day: dayText(day, language), count: rest })}
          sx={{ minWidth: 0, minHeight: 24, px: 0.5, py: 0 }}
        >
          +{rest}
        </Button>
      )}
    </Box>
  )
}

/** A month by weeks. On a phone a day shows how many entries it has, and opens them. */
export const MonthView = ({ month, entries }: { month: string; entries: readonly Entry[] }) => {
  const language = useLocale() ?? 'en'
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'))
  const [opened, setOpened] = useState<Day | null>(null)
  const weeks = weeksOf(month)
  return (
    <>
      <Box
        component="table"
        aria-label={monthText(month, language)}
        sx={{ width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' }}
      >
        <thead>
          <tr>
            {weeks[0]!.map((day) => (
              <Box
                key={day}
                component="th"
                scope="col"
                abbr={weekdayText(day, language, 'long')}
                sx={{ py: 0.5, typography: 'caption', color: 'text.secondary' }}
              >
                {weekdayText(day, language, 'short')}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Cell
                  key={day}
                  day={day}
                  month={month}
                  entries={entriesOn(entries, day)}
                  isNarrow={isNarrow}
                  onOpen={() => setOpened(day)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
      {opened && <DayDialog day={opened} entries={entriesOn(entries, opened)} onClose={() => setOpened(null)} />}
    </>
  )
}
