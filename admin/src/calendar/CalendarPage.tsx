import {
  Alert,
  Box,
  Card,
  LinearProgress,
  type Theme,
  ToggleButton,
  ToggleButtonGroup,
  useMediaQuery,
} from '@mui/material'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useStore, useTranslate } from 'ra-core'
import { Title } from 'react-admin'
import { useSearchParams } from 'react-router'
import { useManifest } from '../access/ManifestContext.tsx'
import { useWords } from '../i18n/words.ts'
import { monthOf, today, weeksOf } from './days.ts'
import { findEntries } from './entries.ts'
import { KindChoice } from './KindChoice.tsx'
import { datedKinds, kindName } from './kinds.ts'
import { ListView } from './ListView.tsx'
import { MonthChoice } from './MonthChoice.tsx'
import { MonthView } from './MonthView.tsx'

type View = 'month' | 'list'

/** Month and view stand in the address: a way back from a record leads to where one was. */
const useAddress = () => {
  const [address, setAddress] = useSearchParams()
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'))
  const asked = address.get('month') ?? ''
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : monthOf(today())
  const view: View =
    (['month', 'list'] as const).find((name) => name === address.get('view')) ?? (isNarrow ? 'list' : 'month')
  const change = (name: 'month' | 'view', value: string) =>
    setAddress((before) => new URLSearchParams([...before].filter(([other]) => other !== name).concat([[name, value]])))
  return { month, view, change }
}

/** Everything dated that the signed-in role may read, by month. */
export const CalendarPage = () => {
  const t = useTranslate()
  const words = useWords()
  const manifest = useManifest()
  const { month, view, change } = useAddress()
  const [off, setOff] = useStore<string[]>('calendar.off', [])
  const kinds = datedKinds(manifest)
  const shown = kinds.filter(({ key }) => !off.includes(key))
  const days = weeksOf(month).flat()
  const first = days[0]!
  const last = days[days.length - 1]!
  const { data, error, isFetching } = useQuery({
    queryKey: ['calendar', first, last, shown.map(({ key }) => key)],
    queryFn: () => findEntries(manifest, shown, { first, last }),
    placeholderData: keepPreviousData,
  })
  const entries = data?.entries ?? []
  return (
    <Box sx={{ mt: 1, pb: 4 }}>
      <Title title={t('panel.calendar.title')} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <MonthChoice month={month} onChange={(value) => change('month', value)} />
        <Box sx={{ flex: 1 }} />
        <KindChoice kinds={kinds} off={off} onChange={setOff} />
        <ToggleButtonGroup
          exclusive
          size="small"
          value={view}
          onChange={(_event, value: View | null) => value && change('view', value)}
          aria-label={t('panel.calendar.view')}
        >
          <ToggleButton value="month">{t('panel.calendar.month')}</ToggleButton>
          <ToggleButton value="list">{t('panel.calendar.list')}</ToggleButton>
        </ToggleButtonGroup>
      </Box>
      {error && <Alert severity="error">{t(error.message, { _: error.message })}</Alert>}
      {data && data.cut.length > 0 && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {t('panel.calendar.cut', { kinds: data.cut.map((kind) => kindName(words, kind)).join('、') })}
        </Alert>
      )}
      <Card variant="outlined" sx={{ position: 'relative', p: { xs: 1, md: 1.5 } }} aria-busy={isFetching}>
        {isFetching && (
          <LinearProgress
            aria-label={t('ra.page.loading')}
            sx={{ position: 'absolute', top: 0, left: 0, right: 0, height: 2 }}
          />
        )}
        {view === 'month' ? (
          <MonthView month={month} entries={entries} />
        ) : (
          <ListView month={month} entries={entries} />
        )}
      </Card>
    </Box>
  )
}

export default CalendarPage
