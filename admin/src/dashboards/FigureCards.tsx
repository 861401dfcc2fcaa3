import { Card, CardContent, Grid, Typography } from '@mui/material'
import { useWords } from '../i18n/words.ts'
import { NOTHING } from '../resource/format.ts'
import { Amount, figureText } from './Amount.tsx'
import type { Completion, Known, KpiRow, Limits } from './api.ts'
import { CompletionBar } from './CompletionBar.tsx'
import type { FigureWords } from './words.ts'

type Props = {
  words: FigureWords
  figures: Known[]
  /** Rows of this period and of the one before. */
  now: KpiRow[]
  before: KpiRow[]
  completions: Completion[]
  limits: Limits
}

/** Each figure of the period, beside the period before and the target where there is one. */
export const FigureCards = ({ words, figures, now, before, completions, limits }: Props) => {
  const names = useWords()
  return (
    <Grid container spacing={1.5} sx={{ mb: 3 }}>
      {figures.map((known) => {
        const rows = now.filter((row) => row.figure === known.figure)
        const earlier = before.find((row) => row.figure === known.figure)
        const goal = completions.find(({ figure }) => figure === known.figure)
        const name = names.value('KpiFigure', known.figure)
        return (
          <Grid key={known.figure} size={{ xs: 6, md: 4, lg: 3 }}>
            <Card variant="outlined" sx={{ height: '100%' }}>
              <CardContent sx={{ p: 1.5, '&:last-child': { pb: 1.5 } }}>
                <Typography component="h2" variant="body2" color="text.secondary">
                  {name}
                </Typography>
                <Typography component="p" variant="h6" data-figure={known.figure} sx={{ overflowWrap: 'anywhere' }}>
                  {rows.length === 0
                    ? NOTHING
                    : rows.map((each) => <Amount key={each.unit} row={each} known={known} limits={limits} />)}
                </Typography>
                {rows.some(({ withheld }) => withheld) && (
                  <Typography variant="caption" color="text.secondary" component="p">
                    {words.withheld}
                  </Typography>
                )}
                {earlier && (
                  <Typography variant="caption" color="text.secondary" component="p">
                    {words.before} {figureText(earlier, names)}
                  </Typography>
                )}
                {goal && (
                  <>
                    <Typography variant="caption" color="text.secondary" component="p">
                      {words.target} {figureText({ value: goal.target, unit: goal.unit }, names)}
                    </Typography>
                    <CompletionBar value={goal.completion} label={`${name} ${words.completion}`} />
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
