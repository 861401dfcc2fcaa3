import { MenuItem, TextField } from '@mui/material'
import { periodAfter, periodAs, thisMonth, UNITS, type Unit, unitOf } from './periods.ts'
import type { FigureWords } from './words.ts'

/** How many quarters and years back can be chosen. */
const BACK = { QUARTER: 12, YEAR: 6 }

type Props = { words: FigureWords; period: string; onChange: (period: string) => void }

/** A month, quarter or year. */
export const PeriodChoice = ({ words, period, onChange }: Props) => {
  const unit = unitOf(period)
  const now = periodAs(thisMonth(), unit)
  const choices =
    unit === 'MONTH' ? [] : Array.from({ length: BACK[unit] + 1 }, (_, index) => periodAfter(now, 1 - index))
  return (
    <>
      <TextField
        select
        label={words.unit}
        value={unit}
        onChange={({ target }) => onChange(periodAs(period, target.value as Unit))}
        sx={{ width: 110 }}
      >
        {UNITS.map((each) => (
          <MenuItem key={each} value={each}>
            {words.units[each]}
          </MenuItem>
        ))}
      </TextField>
      {unit === 'MONTH' ? (
        <TextField
          type="month"
          label={words.units.MONTH}
          value={period}
          onChange={({ target }) => target.value && onChange(target.value)}
          sx={{ width: 190 }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      ) : (
        <TextField
          select
          label={words.units[unit]}
          value={period}
          onChange={({ target }) => onChange(target.value)}
          sx={{ width: 150 }}
        >
          {[...new Set([...choices, period])].map((each) => (
            <MenuItem key={each} value={each}>
              {each}
            </MenuItem>
          ))}
        </TextField>
      )}
    </>
  )
}
