import { Box, Chip, CircularProgress, MenuItem, Stack, Tab, Tabs, TextField, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { Title, useLocale, useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router'
import { useManifest } from '../access/ManifestContext.tsx'
import type { Language } from '../i18n/language.ts'
import { loadReach, type Reach } from './api.ts'
import { FiguresView } from './FiguresView.tsx'
import { PeriodChoice } from './PeriodChoice.tsx'
import { isPeriod, lastDay, thisMonth } from './periods.ts'
import RecordsPage from './RecordsPage.tsx'
import { TargetsView } from './TargetsView.tsx'
import { FIGURE_WORDS, type FigureWords } from './words.ts'

/** Pages of figures: what was signed and let, how contracts are performed, how far the targets are reached. */
const VIEWS = [
  { name: 'business', groups: ['SIGNING', 'CLIENTS', 'SPACE'] },
  { name: 'performance', groups: ['PERFORMANCE'] },
  { name: 'targets', groups: [] },
] as const
type ViewName = (typeof VIEWS)[number]['name']

/** The figures of a period: against the one before and the target, over time, by person, project and property. */
const Overview = () => {
  const words = FIGURE_WORDS[(useLocale() ?? 'zh-Hans') as Language]
  const { data: reach, isError } = useQuery({ queryKey: ['kpi', 'reach'], queryFn: loadReach })
  const t = useTranslate()
  return (
    <Box sx={{ mt: 2, pb: 4 }}>
      <Title title={t('panel.figures.title')} />
      {isError && <Typography>{t('ra.notification.http_error')}</Typography>}
      {reach ? (
        <Figures reach={reach} words={words} />
      ) : (
        !isError && <CircularProgress aria-label={t('panel.figures.title')} />
      )}
    </Box>
  )
}

const Figures = ({ reach, words }: { reach: Reach; words: FigureWords }) => {
  const { queries } = useManifest()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('period')
  const period = isPeriod(asked) ? asked : thisMonth()
  const department = reach.departments.find(({ id }) => id === search.get('department'))
  const departmentIds = department && [department.id]
  const choose = (name: string, value: string) =>
    setSearch((known) => {
      const next = new URLSearchParams(known)
      next.set(name, value)
      return next
    })
  const views = VIEWS.map((view) => ({
    ...view,
    figures: reach.figures.filter(({ group }) => (view.groups as readonly string[]).includes(group)),
  })).filter(({ name, figures }) => (name === 'targets' ? queries.has('kpiCompletions') : figures.length > 0))
  const view = views.find(({ name }) => name === search.get('view')) ?? views[0]
  const one = department ?? (reach.departments.length === 1 ? reach.departments[0] : undefined)
  const isClosed = one?.closedUntil != null && one.closedUntil >= lastDay(period)
  if (!view) return <Typography>{words.none}</Typography>
  return (
    <>
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        <PeriodChoice words={words} period={period} onChange={(value) => choose('period', value)} />
        {reach.departments.length > 1 && (
          <TextField
            select
            label={words.department}
            value={department?.id ?? ''}
            onChange={({ target }) => choose('department', target.value)}
            sx={{ width: 220 }}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          >
            <MenuItem value="">{words.allDepartments}</MenuItem>
            {reach.departments.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        )}
        {one && <Chip size="small" variant="outlined" label={isClosed ? words.closed : words.open} />}
      </Stack>
      {views.length > 1 && (
        <Tabs value={view.name} onChange={(_, name: ViewName) => choose('view', name)} sx={{ mb: 2 }}>
          {views.map(({ name }) => (
            <Tab key={name} value={name} label={words.views[name]} />
          ))}
        </Tabs>
      )}
      {view.name === 'targets' ? (
        <TargetsView reach={reach} words={words} period={period} departmentIds={departmentIds} />
      ) : (
        <FiguresView
          key={view.name}
          reach={reach}
          words={words}
          period={period}
          departmentIds={departmentIds}
          figures={view.figures}
        />
      )}
    </>
  )
}

/** The overview, or the records behind the figure that the address names. */
const FiguresPage = () => {
  const [search] = useSearchParams()
  return search.has('figure') ? <RecordsPage /> : <Overview />
}

export default FiguresPage
