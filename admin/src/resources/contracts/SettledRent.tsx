import { Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useTranslate } from 'ra-core'
import { Link as RouterLink } from 'react-router'
import { useManifest } from '../../access/ManifestContext.tsx'
import { runQuery } from '../../api/graphql.ts'
import { useWords } from '../../i18n/words.ts'
import { groupDigits } from '../../resource/format.ts'

const SUMS = ['amount', 'turnoverRent', 'baseRent', 'settledRent', 'beyondBase'] as const
type Settled = { id: string; month: string } & Record<(typeof SUMS)[number], string | null>

const QUERY = /* GraphQL */ `
  query SettledRent($id: ID!) {
    contract(id: $id) {
      sales(first: 100, where: { state: { equals: CONFIRMED } }, orderBy: [{ field: month }]) {
        nodes { id month ${SUMS.join(' ')} }
      }
    }
  }
`

/** Months whose sales are confirmed: what they cost by the contract, and what was called for beyond the base rent. */
export const SettledRent = ({ contractId, sign }: { contractId: string; sign: string }) => {
  const t = useTranslate()
  const words = useWords()
  const { resources } = useManifest()
  const { data } = useQuery({
    queryKey: ['Contract', 'settledRent', contractId],
    queryFn: async () =>
      (await runQuery<{ contract: { sales: { nodes: Settled[] } } | null }>(QUERY, { id: contractId })).contract,
    enabled: contractId !== '' && resources.has('TenantSales'),
  })
  const months = data?.sales.nodes.filter(({ settledRent }) => settledRent !== null) ?? []
  if (months.length === 0) return null
  const label = (name: string) => words.field('TenantSales', { name, target: null, kind: 'DECIMAL' })
  return (
    <>
      <Typography component="h3" variant="subtitle2" sx={{ mt: 3, mb: 1 }}>
        {t('panel.schedule.settled')}
      </Typography>
      <Table size="small" sx={{ maxWidth: 900 }}>
        <TableHead>
          <TableRow>
            <TableCell>{label('month')}</TableCell>
            {SUMS.map((name) => (
              <TableCell key={name} align="right">
                {label(name)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {months.map(({ id, month, ...sums }) => (
            <TableRow key={id}>
              <TableCell component="th" scope="row">
                <Link component={RouterLink} to={`/TenantSales/${id}/show`}>
                  {month.slice(0, 7)}
                </Link>
              </TableCell>
              {SUMS.map((name) => (
                <TableCell key={name} align="right">
                  {sums[name] === null ? '' : `${sign}${groupDigits(sums[name])}`}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  )
}
