import BackIcon from '@mui/icons-material/ChevronLeft'
import OnIcon from '@mui/icons-material/ChevronRight'
import { Box, Button, IconButton, Typography } from '@mui/material'
import { useLocale, useTranslate } from 'ra-core'
import { monthOf, monthsFrom, monthText, today } from './days.ts'

/** The month shown, and the ways to another. */
export const MonthChoice = ({ month, onChange }: { month: string; onChange: (month: string) => void }) => {
  const t = useTranslate()
  const language = useLocale() ?? 'en'
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <IconButton aria-label={t('panel.calendar.previous')} onClick={() => onChange(monthsFrom(month, -1))}>
        <BackIcon />
      </IconButton>
      <Typography component="h2" variant="h6" aria-live="polite" sx={{ minWidth: 120, textAlign: 'center' }}>
        {monthText(month, language)}
      </Typography>
      <IconButton aria-label={t('panel.calendar.next')} onClick={() => onChange(monthsFrom(month, 1))}>
        <OnIcon />
      </IconButton>
      <Button size="small" onClick={() => onChange(monthOf(today()))}>
        {t('panel.calendar.today')}
      </Button>
    </Box>
  )
}
