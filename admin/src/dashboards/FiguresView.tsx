import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import { Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useNotify } from 'react-admin'
import { useManifest } from '../access/ManifestContext.tsx'
import { DIVISIONS, type DivisionName, downloadCsv, type Known, type Limits, loadFigures, type Reach } from './api.ts'
import { FigureCards } from './FigureCards.tsx'
import { FigureTable } from './FigureTable.tsx'
import { firstDay, lastDay, periodAfter, unitOf } from './periods.ts'
import { useCompletions } from './useCompletions.ts'
import type { FigureWords } from './words.ts'

const TrendChart = lazy(() => import('./TrendChart.tsx'))

/** Tables beneath the cards, in this order. */
const TABLES: readonly DivisionName[] = ['EMPLOYEE', 'PROJECT', 'PROPERTY']
/** Periods of the table over time. */
const PERIODS = 12

type Props = {
  reach: Reach
  words: FigureWords
  period: string
  departmentIds: string[] | undefined
  figures: Known[]
}

/** Some figures of a period: against the period before and the target, over time, and divided. */
export const FiguresView = ({ reach, words, period, departmentIds, figures }: Props) => {
  const { viewer } = useManifest()
  const notify = useNotify()
  // Of whom only his own are told: himself.
  const isOwn = figures.every(({ totals }) => !totals)
  const shown = isOwn ? figures : figures.filter(({ totals }) => totals)
  const limits: Limits = {
    ...(departmentIds ? { departmentIds } : {}),
    ...(isOwn ? { employeeIds: [viewer.employeeId] } : {}),
  }
  const unit = unitOf(period)
  const over = {
    figures: shown.map(({ figure }) => figure),
    by: [unit],
    from: firstDay(periodAfter(period, 1 - PERIODS)),
    to: lastDay(period),
    ...limits,
  }
  const trend = useQuery({ queryKey: ['kpi', 'periods', over], queryFn: () => loadFigures(over) })
  const completions = useCompletions(period, departmentIds)
  const rows = trend.data?.rows ?? []
  const of = (name: string) => rows.filter((row) => row.period === name)
  const goals = completions.filter(({ projectId, employeeId }) =>
    isOwn ? employeeId === viewer.employeeId : !projectId && !employeeId,
  )
  // Days and weeks are for those who may divide totals so, or see themselves alone.
  const spans = (['MONTH', 'WEEK', 'DAY'] as const).filter(
    (each) => reach.periods.includes(each) && (each === 'MONTH' || isOwn || reach.people !== 'SELF'),
  )
  return (
    <>
      <Button
        startIcon={<DownloadIcon />}
        sx={{ mb: 1 }}
        onClick={() => downloadCsv(over).catch(() => notify('ra.notification.http_error', { type: 'error' }))}
      >
        {words.csv}
      </Button>
      <FigureCards
        words={words}
        figures={shown}
        now={of(period)}
        before={of(periodAfter(period, -1))}
        completions={goals}
        limits={limits}
      />
      <Suspense fallback={null}>
        <TrendChart words={words} figures={shown} period={period} limits={limits} spans={spans} />
      </Suspense>
      {TABLES.filter((division) => !isOwn || division !== 'EMPLOYEE').map((division) => (
        <Divided
          key={division}
          words={words}
          period={period}
          limits={limits}
          division={division}
          figures={figures.filter(({ by }) => by.includes(division))}
          // Who tells only himself apart has one line, which is no total.
          withTotal={division !== 'EMPLOYEE' || reach.people === 'ALL'}
        />
      ))}
      <FigureTable
        id="figures-months"
        title={words.byPeriod[unit]}
        of={words.units[unit]}
        none={words.none}
        figures={shown}
        rows={rows}
        keyOf={(row) => row.period ?? ''}
        nameOf={(row) => row.period ?? ''}
        limits={limits}
      />
    </>
  )
}

type DividedProps = {
  words: FigureWords
  period: string
  limits: Limits
  division: DivisionName
  figures: Known[]
  withTotal: boolean
}

const Divided = ({ words, period, limits, division, figures, withTotal }: DividedProps) => {
  const { key, name } = DIVISIONS[division]
  const asked = {
    figures: figures.map(({ figure }) => figure),
    by: [division],
    from: firstDay(period),
    to: lastDay(period),
    ...limits,
  }
  const { data } = useQuery({
    queryKey: ['kpi', 'divided', asked],
    queryFn: () => loadFigures(asked),
    enabled: figures.length > 0,
  })
  if (figures.length === 0) return null
  return (
    <FigureTable
      id={`figures-${name}`}
      title={words.by[division]}
      of={words.heads[division]}
      none={words.none}
      total={withTotal ? words.total : undefined}
      figures={figures}
      rows={data?.rows ?? []}
      totals={data?.totals}
      division={division}
      keyOf={(row) => row[key] ?? ''}
      nameOf={(row) => row[name] ?? row[key] ?? words.nones[division]}
      limits={limits}
    />
  )
}
