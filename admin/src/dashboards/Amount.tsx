import { Link as MuiLink } from '@mui/material'
import { Link } from 'react-router'
import { useManifest } from '../access/ManifestContext.tsx'
import { groupDigits, moneySign, NOTHING, trimZeros } from '../resource/format.ts'
import type { Known, KpiRow } from './api.ts'

/** A figure in its unit. */
export const figureText = ({ value, unit }: Pick<KpiRow, 'value' | 'unit'>): string => {
  if (value === null) return NOTHING
  if (unit === 'count') return groupDigits(value)
  if (unit === '%') return `${value}%`
  if (unit === '㎡') return `${groupDigits(value)} ㎡`
  const text = groupDigits(trimZeros(value, 2))
  return text.startsWith('-') ? `-${moneySign(unit)}${text.slice(1)}` : `${moneySign(unit)}${text}`
}

/** The query that gives the records behind a figure. */
export const recordsQuery = (opens: string): string => `kpi${opens}s`

type Props = { row: KpiRow; known: Known | undefined; departmentIds?: string[] | undefined }

/** A figure that opens to the records it comes from, where the reader may see such records. */
export const Amount = ({ row, known, departmentIds }: Props) => {
  const { queries } = useManifest()
  const text = figureText(row)
  if (!known || row.value === null || !queries.has(recordsQuery(known.opens))) return <>{text}</>
  const parameters = new URLSearchParams({ figure: row.figure, from: row.from, to: row.to, opens: known.opens })
  if (departmentIds) parameters.set('departmentIds', departmentIds.join(','))
  if (row.propertyId) parameters.set('propertyIds', row.propertyId)
  if (row.employeeId) parameters.set('employeeIds', row.employeeId)
  return (
    <MuiLink component={Link} to={`/figures?${parameters}`} sx={{ whiteSpace: 'nowrap' }}>
      {text}
    </MuiLink>
  )
}
