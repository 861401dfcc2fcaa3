import { rollHeader } from '@leasedesk/server/src/i18n/rent-roll.ts'
import { Box, useTheme } from '@mui/material'
import { BarChart } from '@mui/x-charts/BarChart'
import { useLocale } from 'react-admin'
import type { Language } from '../i18n/language.ts'
import { useWords } from '../i18n/words.ts'
import { amountIn, groupDigits, NOTHING } from '../resource/format.ts'
import { WideTable } from '../resource/WideTable.tsx'
import type { ForecastMonth, Roll } from './api.ts'
import type { ROLL_WORDS } from './words.ts'

const HEIGHT = 240

/** What is contracted month by month: a chart of the first money, and the numbers of all. */
export const ForecastTable = ({ roll, words }: { roll: Roll; words: (typeof ROLL_WORDS)[Language] }) => {
  const language = (useLocale() ?? 'zh-Hans') as Language
  const names = useWords()
  const currency = roll.totals[0]?.currency ?? roll.forecast[0]?.currency ?? ''
  const drawn = roll.forecast.filter((each) => each.currency === currency)
  const primary = useTheme().palette.primary.main
  const column = (name: keyof ForecastMonth, cell: (row: ForecastMonth) => string) => ({
    key: name,
    head: rollHeader(language, name),
    isNumber: name !== 'month',
    cell,
  })
  const chart = (
    <Box role="img" aria-label={words.forecast} sx={{ bgcolor: 'background.paper', pt: 1, mb: 2, minHeight: HEIGHT }}>
      <BarChart
        height={HEIGHT}
        colors={[primary]}
        series={[
          {
            data: drawn.map(({ amount }) => Number(amount)),
            label: rollHeader(language, 'amount'),
            valueFormatter: (value) => (value === null ? NOTHING : amountIn(value.toFixed(2), currency, names)),
          },
        ]}
        xAxis={[{ data: drawn.map(({ month }) => month), scaleType: 'band', height: 32, tickLabelInterval: 'auto' }]}
        yAxis={[{ width: 84 }]}
        hideLegend
        skipAnimation
        margin={{ left: 0, right: 16 }}
      />
    </Box>
  )
  return (
    <WideTable
      id="roll-forecast"
      title={words.forecast}
      note={words.forecastNote}
      picture={chart}
      rows={roll.forecast}
      keyOf={({ month, currency }) => `${month} ${currency}`}
      columns={[
        column('month', ({ month }) => month),
        column('amount', (row) => amountIn(row.amount, row.currency, names)),
        column('leases', ({ leases }) => String(leases)),
        column('expiring', ({ expiring }) => (expiring === 0 ? NOTHING : String(expiring))),
        column('expiringArea', ({ expiring, expiringArea }) => (expiring === 0 ? NOTHING : groupDigits(expiringArea))),
      ]}
    />
  )
}
