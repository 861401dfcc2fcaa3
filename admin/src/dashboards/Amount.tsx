import { Link as MuiLink } from '@mui/material'
import { Link } from 'react-router'
import { useWords, type Words } from '../i18n/words.ts'
import { amountIn, NOTHING } from '../resource/format.ts'
import { DIVISIONS, type DivisionName, type Known, type KpiRow, type Limits } from './api.ts'

/** A figure in its unit. */
export const figureText = ({ value, unit }: Pick<KpiRow, 'value' | 'unit'>, words: Words): string =>
  value === null ? NOTHING : amountIn(value, unit, words)

/** Written in an address for those that have none. */
export const NONE = 'none'

type Props = {
  row: Pick<KpiRow, 'figure' | 'value' | 'unit' | 'from' | 'to'> & Partial<KpiRow>
  known: Known | undefined
  /** What the rows are limited to, and by what they are divided. */
  limits?: Limits
  division?: DivisionName
}

/** A figure that opens to the records it comes from, where the reader may see such records. */
export const Amount = ({ row, known, limits = {}, division }: Props) => {
  const words = useWords()
  const text = figureText(row, words)
  if (!known?.records || row.value === null) return <>{text}</>
  const parameters = new URLSearchParams({ figure: row.figure, from: row.from, to: row.to })
  const own = division ? { [DIVISIONS[division].limit]: [row[DIVISIONS[division].key] ?? null] } : {}
  for (const [name, ids] of Object.entries({ ...limits, ...own }))
    parameters.set(name, ids.map((id) => id ?? NONE).join(','))
  return (
    <MuiLink component={Link} to={`/figures?${parameters}`} sx={{ whiteSpace: 'nowrap' }}>
      {text}
    </MuiLink>
  )
}
