import { Box, Link as MuiLink, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useLocale } from 'react-admin'
import { Link } from 'react-router'
import { useManifest } from '../access/ManifestContext.tsx'
import { type Limits, loadFigures, loadReach } from '../dashboards/api.ts'
import { FigureCards } from '../dashboards/FigureCards.tsx'
import { firstDay, lastDay, periodAfter, thisMonth } from '../dashboards/periods.ts'
import { useCompletions } from '../dashboards/useCompletions.ts'
import { FIGURE_WORDS } from '../dashboards/words.ts'
import type { Language } from '../i18n/language.ts'

/** What is looked at first; of these each post has what its figures are. */
const MAIN = [
  'SIGNED_PROJECTS',
  'SIGNED_AREA',
  'SIGNED_AMOUNT',
  'NEW_CLIENTS',
  'OCCUPANCY_RATE',
  'COLLECTION_RATE',
  'OVERDUE_AMOUNT',
  'OPEN_BREACHES',
]

/** This month's main figures, beside the month before and the target: the department's, or one's own. */
export const MonthFigures = () => {
  const words = FIGURE_WORDS[(useLocale() ?? 'zh-Hans') as Language]
  const { viewer } = useManifest()
  const month = thisMonth()
  const { data: reach } = useQuery({ queryKey: ['kpi', 'reach'], queryFn: loadReach })
  const isOwn = reach?.people === 'SELF'
  const figures = MAIN.flatMap((name) => reach?.figures.find(({ figure }) => figure === name) ?? []).filter(({ by }) =>
    isOwn ? by.includes('EMPLOYEE') : true,
  )
  const limits: Limits = isOwn ? { employeeIds: [viewer.employeeId] } : {}
  const asked = {
    figures: figures.map(({ figure }) => figure),
    by: ['MONTH'],
    from: firstDay(periodAfter(month, -1)),
    to: lastDay(month),
    ...limits,
  }
  const { data } = useQuery({
    queryKey: ['kpi', 'home', asked],
    queryFn: () => loadFigures(asked),
    enabled: figures.length > 0,
  })
  const goals = useCompletions(month).filter(({ projectId, employeeId }) =>
    isOwn ? employeeId === viewer.employeeId : !projectId && !employeeId,
  )
  if (!data) return null
  const of = (period: string) => data.rows.filter((row) => row.period === period)
  return (
    <Box component="section" aria-labelledby="home-month">
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline', mb: 1 }}>
        <Typography id="home-month" component="h3" variant="subtitle2" color="text.secondary">
          {words.thisMonth}
        </Typography>
        <MuiLink component={Link} to="/figures" variant="body2">
          {words.allFigures}
        </MuiLink>
      </Box>
      <FigureCards
        words={words}
        figures={figures}
        now={of(month)}
        before={of(periodAfter(month, -1))}
        // Of several departments there is no one target.
        completions={reach && reach.departments.length > 1 ? [] : goals}
        limits={limits}
      />
    </Box>
  )
}
