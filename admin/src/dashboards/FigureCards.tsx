import { Card, CardContent, Chip, Grid, LinearProgress, Typography } from '@mui/material'
import { useWords } from '../i18n/words.ts'
import { Amount, figureText } from './Amount.tsx'
import type { Known, KpiRow } from './api.ts'
import type { FigureWords } from './words.ts'

type Props = {
  words: FigureWords
  figures: Known[]
  /** Rows of this month and of the one before. */
  now: KpiRow[]
  before: KpiRow[]
  targets: ReadonlyMap<string, string>
  departmentIds: string[] | undefined
}

/** Names of targets that speak of a figure by another name. */
const TARGET_OF: Record<string, string> = { OCCUPANCY_RATE: 'OCCUPANCY' }

const percent = (value: string, target: string): number | null =>
  Number(target) > 0 ? Math.round((Number(value) / Number(target)) * 100) : null

/** Each figure of the month, beside the month before and the target where there is one. */
export const FigureCards = ({ words, figures, now, before, targets, departmentIds }: Props) => {
  const names = useWords()
  return (
    <Grid container spacing={1.5} sx={{ mb: 3 }}>
      {figures.map((known) => {
        const rows = now.filter((row) => row.figure === known.figure)
        const earlier = before.find((row) => row.figure === known.figure)
        const target = targets.get(TARGET_OF[known.figure] ?? known.figure)
        const row = rows[0]
        const reached = row?.value && target ? percent(row.value, target) : null
        const name = names.value('KpiFigure', known.figure)
        return (
          <Grid key={known.figure} size={{ xs: 6, md: 4, lg: 'grow' }} sx={{ minWidth: { lg: 190 } }}>
            <Card variant="outlined" sx={{ height: '100%' }}>
              <CardContent sx={{ p: 1.5, '&:last-child': { pb: 1.5 } }}>
                <Typography component="h2" variant="body2" color="text.secondary">
                  {name}
                </Typography>
                <Typography component="p" variant="h6" data-figure={known.figure} sx={{ overflowWrap: 'anywhere' }}>
                  {rows.length === 0
                    ? '—'
                    : rows.map((each) => (
                        <Amount key={each.unit} row={each} known={known} departmentIds={departmentIds} />
                      ))}
                </Typography>
                {earlier && (
                  <Typography variant="caption" color="text.secondary" component="p">
                    {words.lastMonth} {figureText(earlier)}
                  </Typography>
                )}
                {row && target && (
                  <>
                    <Typography variant="caption" color="text.secondary" component="p">
                      {words.target} {figureText({ value: target, unit: row.unit })}
                    </Typography>
                    {reached !== null && (
                      <>
                        <LinearProgress
                          variant="determinate"
                          value={Math.max(0, Math.min(100, reached))}
                          aria-label={`${name} ${words.target}`}
                          sx={{ my: 0.5 }}
                        />
                        <Chip size="small" variant="outlined" label={`${reached}%`} />
                      </>
                    )}
                  </>
                )}
              </CardContent>
            </Card>
          </Grid>
        )
      })}
    </Grid>
  )
}
