import { Card, CardContent, Link as MuiLink, Typography } from '@mui/material'
import { useLocale } from 'react-admin'
import { Link } from 'react-router'
import type { Language } from '../i18n/language.ts'
import { useWords } from '../i18n/words.ts'
import { amountIn, groupDigits, NOTHING } from '../resource/format.ts'
import { WideTable } from '../resource/WideTable.tsx'
import type { Comparable, Comparables } from './offer-api.ts'
import { OFFER_WORDS } from './words.ts'

/** Leases signed nearby, their mean by area, and how the offer stands to it (R3.3.2). */
export const ComparableLeases = ({ found }: { found: Comparables }) => {
  const words = OFFER_WORDS[(useLocale() ?? 'zh-Hans') as Language]
  const names = useWords()
  const money = (value: string | null) => (value === null ? NOTHING : amountIn(value, found.currency, names))
  const format = found.format ? names.value('TradeFormat', found.format) : words.anyFormat
  const note = words.note.replace('%{format}', format).replace('%{since}', found.since)
  const column = (key: keyof typeof words & string, cell: (row: Comparable) => React.ReactNode, isNumber = false) => ({
    key,
    head: String(words[key]),
    isNumber,
    cell,
  })
  const { mean, offer, distance, distancePercent } = found
  const sign = distance !== null && !distance.startsWith('-') ? '+' : ''
  return (
    <Card variant="outlined" sx={{ width: '100%', mb: 2 }}>
      <CardContent sx={{ '&:last-child': { pb: 1 } }}>
        {found.rows.length === 0 ? (
          <>
            <Typography component="h2" variant="subtitle1" sx={{ mb: 1, fontWeight: 600 }}>
              {words.comparables}
            </Typography>
            <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
              {`${note} ${words.none}`}
            </Typography>
          </>
        ) : (
          <WideTable
            id="comparables"
            title={words.comparables}
            note={note}
            rows={found.rows}
            keyOf={({ contractId }) => contractId}
            columns={[
              column('contract', ({ contractId, number }) => (
                <MuiLink component={Link} to={`/Contract/${contractId}/show`}>
                  {number}
                </MuiLink>
              )),
              column('near', ({ near, property }) => [words.nearness[near], property].filter(Boolean).join(' · ')),
              column('unit', ({ unit }) => unit ?? NOTHING),
              column('tenant', ({ tenant }) => tenant ?? NOTHING),
              column('area', ({ area }) => (area === null ? NOTHING : groupDigits(area)), true),
              column(
                'term',
                ({ termMonths }) => (termMonths === null ? NOTHING : `${termMonths} ${words.months}`),
                true,
              ),
              column('rent', ({ rent }) => money(rent), true),
              column('ner', ({ netEffectiveRent }) => money(netEffectiveRent), true),
              column('signed', ({ signedOn }) => signedOn ?? words.imported),
            ]}
          />
        )}
        {mean && (
          <Typography variant="body2" sx={{ mb: 1 }} data-mean>
            {`${words.mean} ${money(mean.netEffectiveRent)}`}
            {offer && ` · ${words.offer} ${money(offer.netEffectiveRent)}`}
            {distance !== null &&
              ` · ${words.distance} ${sign}${money(distance)}${distancePercent === null ? '' : ` (${sign}${distancePercent}%)`}`}
          </Typography>
        )}
      </CardContent>
    </Card>
  )
}
