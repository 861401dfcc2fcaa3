import { Alert } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useRecordContext, useTranslate } from 'ra-core'
import { useManifest } from '../../access/ManifestContext.tsx'
import { runQuery } from '../../api/graphql.ts'
import type { Row } from '../../resource/declaration.ts'
import { moneyText } from '../../resource/format.ts'

type Standing = { agreed: string; received: string; deducted: string; toReturn: string }

const QUERY = /* GraphQL */ `
  query DepositStanding($contractId: ID!) {
    depositStanding(contractId: $contractId) { agreed received deducted toReturn }
  }
`

/** Says what of the deposit is to be given back, where more is held than the contract asks for. */
export const DepositNote = () => {
  const t = useTranslate()
  const { queries } = useManifest()
  const row = useRecordContext<Row>()
  const { data } = useQuery({
    queryKey: ['depositStanding', row?.id, row?.version],
    queryFn: async () =>
      (await runQuery<{ depositStanding: Standing | null }>(QUERY, { contractId: row?.id })).depositStanding,
    enabled: row !== undefined && queries.has('depositStanding'),
  })
  if (!row || !data || Number(data.toReturn) === 0) return null
  const sums = Object.fromEntries(
    Object.entries(data).map(([name, sum]) => [name, moneyText(String(sum), String(row.currency ?? 'CNY'))]),
  )
  return <Alert severity="info">{t('panel.deposit.toReturn', sums)}</Alert>
}
