import { Box, MenuItem, Stack, TextField, Typography, useTheme } from '@mui/material'
import { BarChart } from '@mui/x-charts/BarChart'
import { LineChart } from '@mui/x-charts/LineChart'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../i18n/words.ts'
import { NOTHING } from '../resource/format.ts'
import { figureText } from './Amount.tsx'
import { type Known, type Limits, loadFigures } from './api.ts'
import { daysAfter, firstDay, lastDay, periodAfter, periodAs } from './periods.ts'
import type { FigureWords } from './words.ts'

const HEIGHT = 260
const WEEKS = 13

/** What a curve is made of: twelve months, thirteen weeks or the days of the last month of the period. */
const SPANS = {
  MONTH: (month: string) => ({ from: firstDay(periodAfter(month, -11)), to: lastDay(month) }),
  WEEK: (month: string) => ({ from: daysAfter(lastDay(month), 1 - 7 * WEEKS), to: lastDay(month) }),
  DAY: (month: string) => ({ from: firstDay(month), to: lastDay(month) }),
} as const
type Span = keyof typeof SPANS

type Props = {
  words: FigureWords
  figures: Known[]
  period: string
  limits: Limits
  /** Into what the reader may divide time. */
  spans: Span[]
}

/** One figure over time; the numbers themselves stand in the table beside it. */
const TrendChart = ({ words, figures, period, limits, spans }: Props) => {
  const names = useWords()
  const primary = useTheme().palette.primary.main
  const [chosen, setChosen] = useState(figures[0]?.figure ?? '')
  const [span, setSpan] = useState<Span>('MONTH')
  const known = figures.find(({ figure }) => figure === chosen)
  const month = periodAfter(periodAs(periodAfter(period, 1), 'MONTH'), -1)
  const { data } = useQuery({
    queryKey: ['kpi', 'trend', chosen, span, month, limits],
    queryFn: () => loadFigures({ figures: [chosen], by: [span], ...SPANS[span](month), ...limits }),
    enabled: known !== undefined,
  })
  // A line of one money; in a second one it would be a figure of its own.
  const unit = data?.rows[0]?.unit ?? ''
  const points = data?.rows.filter((row) => row.unit === unit) ?? []
  const name = names.value('KpiFigure', chosen)
  const series = [
    {
      data: points.map(({ value }) => (value === null ? null : Number(value))),
      label: name,
      valueFormatter: (value: number | null) =>
        value === null ? NOTHING : figureText({ value: String(value), unit }, names),
    },
  ]
  const axis = {
    data: points.map((point) => point.period ?? ''),
    height: 32,
    // Where there is no room for all names, some are left out.
    tickLabelInterval: 'auto' as const,
  }
  const shared = {
    height: HEIGHT,
    series,
    colors: [primary],
    hideLegend: true,
    skipAnimation: true,
    margin: { left: 0, right: 32 },
  }
  const left = [{ width: unit.length === 3 ? 84 : 56 }]
  const title = words.trends[span]
  return (
    <Box component="section" aria-labelledby="figures-trend" sx={{ mb: 3 }}>
      <Typography id="figures-trend" component="h2" variant="subtitle1" sx={{ mb: 1, fontWeight: 600 }}>
        {title}
      </Typography>
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <TextField
          select
          label={words.figure}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
          sx={{ width: 220 }}
        >
          {figures.map(({ figure }) => (
            <MenuItem key={figure} value={figure}>
              {names.value('KpiFigure', figure)}
            </MenuItem>
          ))}
        </TextField>
        {spans.length > 1 && (
          <TextField
            select
            label={words.span}
            value={span}
            onChange={({ target }) => setSpan(target.value as Span)}
            sx={{ width: 110 }}
          >
            {spans.map((each) => (
              <MenuItem key={each} value={each}>
                {words.units[each]}
              </MenuItem>
            ))}
          </TextField>
        )}
      </Stack>
      <Box role="img" aria-label={`${title}: ${name}`} sx={{ bgcolor: 'background.paper', pt: 1, minHeight: HEIGHT }}>
        {data &&
          (known?.isRate ? (
            <LineChart {...shared} xAxis={[{ ...axis, scaleType: 'point' }]} yAxis={left} />
          ) : (
            <BarChart {...shared} xAxis={[{ ...axis, scaleType: 'band' }]} yAxis={left} />
          ))}
      </Box>
    </Box>
  )
}

export default TrendChart
