import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import { Box, Button, Chip, CircularProgress, MenuItem, Stack, TextField, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Title, useLocale, useNotify, useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router'
import { useManifest } from '../access/ManifestContext.tsx'
import type { Language } from '../i18n/language.ts'
import { downloadCsv, type KpiRow, loadFigures, loadReach, loadTargets, type Reach } from './api.ts'
import { FigureCards } from './FigureCards.tsx'
import { FigureTable } from './FigureTable.tsx'
import { firstDay, lastDay, monthAfter, thisMonth } from './months.ts'
import RecordsPage from './RecordsPage.tsx'
import { FIGURE_WORDS, type FigureWords } from './words.ts'

const TrendChart = lazy(() => import('./TrendChart.tsx'))

/** The figures of a month: against the month before and the target, over a year, by person and by property (R7.1). */
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
  const { resources } = useManifest()
  const notify = useNotify()
  const [search, setSearch] = useSearchParams()
  const month = /^\d{4}-\d{2}$/.test(search.get('month') ?? '') ? search.get('month')! : thisMonth()
  const department = reach.departments.find(({ id }) => id === search.get('department'))
  const departmentIds = department && [department.id]
  const choose = (name: string, value: string) =>
    setSearch((known) => {
      const next = new URLSearchParams(known)
      next.set(name, value)
      return next
    })
  const all = reach.figures.map(({ figure }) => figure)
  const flows = reach.figures.filter(({ isRate }) => !isRate)
  const time = { from: firstDay(month), to: lastDay(month) }
  const year = { from: firstDay(monthAfter(month, -11)), to: time.to }
  const within = departmentIds ? { departmentIds } : {}
  // Divided by property, whoever tells only himself apart sees what is let, and not what others signed.
  const places = reach.people === 'SELF' ? reach.figures.filter(({ isRate }) => isRate) : reach.figures
  const key = [month, department?.id]
  const trend = useQuery({
    queryKey: ['kpi', 'trend', ...key],
    queryFn: () => loadFigures({ figures: all, by: ['MONTH'], ...year, ...within }),
  })
  const people = useQuery({
    queryKey: ['kpi', 'people', ...key],
    queryFn: () => loadFigures({ figures: flows.map(({ figure }) => figure), by: ['EMPLOYEE'], ...time, ...within }),
    enabled: reach.people !== 'NONE',
  })
  const properties = useQuery({
    queryKey: ['kpi', 'properties', ...key],
    queryFn: () => loadFigures({ figures: places.map(({ figure }) => figure), by: ['PROPERTY'], ...time, ...within }),
  })
  const one = department ?? (reach.departments.length === 1 ? reach.departments[0] : undefined)
  const { data: targets } = useQuery({
    queryKey: ['kpi', 'targets', ...key],
    queryFn: () => loadTargets(time.from, [one!.id]),
    enabled: one !== undefined && resources.has('Target'),
  })
  const rows = trend.data?.rows ?? []
  const of = (name: string): KpiRow[] => rows.filter(({ period }) => period === name)
  const isClosed = one?.closedUntil != null && one.closedUntil >= time.to
  const table = { words, none: words.none, departmentIds }
  return (
    <>
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 2 }}>
        <TextField
          type="month"
          label={words.month}
          value={month}
          onChange={({ target }) => target.value && choose('month', target.value)}
          sx={{ maxWidth: 190 }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        {reach.departments.length > 1 && (
          <TextField
            select
            label={words.department}
            value={department?.id ?? ''}
            onChange={({ target }) => choose('department', target.value)}
            sx={{ maxWidth: 260 }}
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
        <Button
          startIcon={<DownloadIcon />}
          onClick={() =>
            downloadCsv({ figures: all, by: ['MONTH'], ...year, ...within }).catch(() =>
              notify('ra.notification.http_error', { type: 'error' }),
            )
          }
        >
          {words.csv}
        </Button>
      </Stack>
      <FigureCards
        words={words}
        figures={reach.figures}
        now={of(month)}
        before={of(monthAfter(month, -1))}
        targets={targets ?? new Map()}
        departmentIds={departmentIds}
      />
      {rows.length > 0 && (
        <Suspense fallback={null}>
          <TrendChart words={words} figures={reach.figures} rows={rows} />
        </Suspense>
      )}
      {reach.people !== 'NONE' && (
        <FigureTable
          {...table}
          id="figures-people"
          title={words.byEmployee}
          of={words.employee}
          total={reach.people === 'ALL' ? words.total : undefined}
          figures={flows}
          rows={people.data?.rows ?? []}
          totals={people.data?.totals}
          keyOf={({ employeeId }) => employeeId ?? ''}
          nameOf={({ employee, employeeId }) => employee ?? employeeId ?? words.nobody}
        />
      )}
      <FigureTable
        {...table}
        id="figures-properties"
        title={words.byProperty}
        of={words.property}
        total={words.total}
        figures={places}
        rows={properties.data?.rows ?? []}
        totals={properties.data?.totals}
        keyOf={({ propertyId }) => propertyId ?? ''}
        nameOf={({ property }) => property ?? words.noProperty}
      />
      <FigureTable
        {...table}
        id="figures-months"
        title={words.byMonth}
        of={words.month}
        figures={reach.figures}
        rows={rows}
        keyOf={({ period }) => period ?? ''}
        nameOf={({ period }) => period ?? ''}
      />
    </>
  )
}

/** The overview, or the records behind the figure that the address names. */
const FiguresPage = () => {
  const [search] = useSearchParams()
  return search.has('figure') ? <RecordsPage /> : <Overview />
}

export default FiguresPage
