import { Card, CardContent, Grid, Typography } from '@mui/material'
import { useLocale } from 'react-admin'
import type { Language } from '../i18n/language.ts'
import { useWords } from '../i18n/words.ts'
import { amountIn } from '../resource/format.ts'
import type { PolicyReach } from './offer-api.ts'
import { OFFER_WORDS } from './words.ts'

/** What the policy allows for the offer, and which rent or rent-free period reaches it (R3.3.2). */
export const PolicyNer = ({ reach, currency }: { reach: PolicyReach; currency: string }) => {
  const words = OFFER_WORDS[(useLocale() ?? 'zh-Hans') as Language]
  const names = useWords()
  const money = (value: string | null) => value && amountIn(value, currency, names)
  const rate = (value: string | null) =>
    value && reach.rentUnit && `${money(value)} ${names.value('RentUnit', reach.rentUnit)}`
  const days = (count: number | null) => (count === null ? null : words.days.replace('%{count}', String(count)))
  const isKnown = reach.netEffectiveRent !== null && reach.offered !== null
  const lines: (readonly [string, string | null])[] = [
    [words.policy, reach.policy],
    [words.maxDiscount, reach.maxDiscountPercent && `${Number(reach.maxDiscountPercent)}%`],
    [words.maxFree, days(reach.maxRentFreeDays)],
    [words.asking, money(reach.askingRent)],
    [words.floor, money(reach.floorRent)],
    [words.allowed, money(reach.allowedRent)],
    [words.target, money(reach.netEffectiveRent)],
    [
      words.offered,
      reach.offered && `${money(reach.offered)}${isKnown ? ` · ${reach.reaches ? words.reached : words.missed}` : ''}`,
    ],
    [words.free, isKnown ? (days(reach.rentFreeDays) ?? words.noFree) : null],
    [words.uniform, rate(reach.uniformRate)],
    [words.first, rate(reach.firstStepRate)],
    [words.last, rate(reach.lastStepRate)],
    [words.guarantee, money(reach.guarantee)],
  ]
  return (
    <Card variant="outlined" component="section" sx={{ width: '100%', mb: 2 }} aria-labelledby="policy-reach">
      <CardContent>
        <Typography id="policy-reach" component="h2" variant="subtitle1" sx={{ mb: 1, fontWeight: 600 }}>
          {words.reach}
        </Typography>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
          {reach.allowedRent === null ? words.noPolicy : words.reachNote}
        </Typography>
        <Grid container rowSpacing={1.5} columnSpacing={3} component="dl" sx={{ m: 0 }}>
          {lines.map(
            ([name, text]) =>
              text !== null &&
              text !== '' && (
                <Grid key={name} size={{ xs: 12, sm: 6, lg: 4 }} component="div">
                  <Typography component="dt" variant="caption" color="text.secondary">
                    {name}
                  </Typography>
                  <Typography component="dd" variant="body2" sx={{ m: 0 }}>
                    {text}
                  </Typography>
                </Grid>
              ),
          )}
        </Grid>
      </CardContent>
    </Card>
  )
}
