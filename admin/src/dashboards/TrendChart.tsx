import { Box, MenuItem, TextField, Typography } from '@mui/material'
import { BarChart } from '@mui/x-charts/BarChart'
import { LineChart } from '@mui/x-charts/LineChart'
import { useState } from 'react'
import { useWords } from '../i18n/words.ts'
import { figureText } from './Amount.tsx'
import type { Known, KpiRow } from './api.ts'
import type { FigureWords } from './words.ts'

const HEIGHT = 260

/** One figure month by month; the numbers themselves stand in the table beside it. */
const TrendChart = ({ words, figures, rows }: { words: FigureWords; figures: Known[]; rows: KpiRow[] }) => {
  const names = useWords()
  const [chosen, setChosen] = useState(figures[0]?.figure ?? '')
  const known = figures.find(({ figure }) => figure === chosen)
  const found = rows.filter((row) => row.figure === chosen)
  // A line of one money; in a second one it would be a figure of its own.
  const unit = found[0]?.unit ?? ''
  const points = found.filter((row) => row.unit === unit)
  const name = names.value('KpiFigure', chosen)
  const series = [
    {
      data: points.map(({ value }) => (value === null ? null : Number(value))),
      label: name,
      valueFormatter: (value: number | null) => (value === null ? '—' : figureText({ value: String(value), unit })),
    },
  ]
  const axis = {
    data: points.map(({ period }) => period ?? ''),
    scaleType: known?.isRate ? 'point' : 'band',
    height: 32,
    tickLabelInterval: () => true,
  } as const
  const shared = { height: HEIGHT, series, hideLegend: true, skipAnimation: true, margin: { left: 0, right: 12 } }
  const left = [{ width: unit.length === 3 ? 84 : 56 }]
  return (
    <Box component="section" aria-labelledby="figures-trend" sx={{ mb: 3 }}>
      <Typography id="figures-trend" component="h2" variant="subtitle1" sx={{ mb: 1, fontWeight: 600 }}>
        {words.trend}
      </Typography>
      <TextField
        select
        label={words.figure}
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
        sx={{ maxWidth: 240 }}
      >
        {figures.map(({ figure }) => (
          <MenuItem key={figure} value={figure}>
            {names.value('KpiFigure', figure)}
          </MenuItem>
        ))}
      </TextField>
      <Box role="img" aria-label={`${words.trend}: ${name}`} sx={{ bgcolor: 'background.paper', pt: 1 }}>
        {known?.isRate ? (
          <LineChart {...shared} xAxis={[{ ...axis, scaleType: 'point' }]} yAxis={left} />
        ) : (
          <BarChart {...shared} xAxis={[{ ...axis, scaleType: 'band' }]} yAxis={left} />
        )}
      </Box>
    </Box>
  )
}

export default TrendChart
