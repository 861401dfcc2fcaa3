import { Table, TableBody, TableCell, TableFooter, TableHead, TableRow, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useRecordContext, useTranslate } from 'ra-core'
import { runQuery } from '../../api/graphql.ts'
import type { Row } from '../../resource/declaration.ts'
import { moneySign, moneyText } from '../../resource/format.ts'
import { SettledRent } from './SettledRent.tsx'

type Month = { from: string; to: string; amount: string }
type Schedule = { months: Month[]; total: string }

const QUERY = /* GraphQL */ `
  query RentSchedule($id: ID!) {
    rentSchedule(contractId: $id) { months { from to amount } total }
  }
`

/** The rent of a contract month by month, as the API computes it. */
export const RentSchedule = () => {
  const t = useTranslate()
  const row = useRecordContext<Row>()
  const id = row?.id ?? ''
  const { data, isPending, isError } = useQuery({
    queryKey: ['Contract', 'rentSchedule', id, row?.version],
    queryFn: async () => (await runQuery<{ rentSchedule: Schedule | null }>(QUERY, { id })).rentSchedule,
    enabled: id !== '',
  })
  if (isPending) return <Typography variant="body2">{t('ra.message.loading')}</Typography>
  if (isError) return <Typography variant="body2">{t('ra.notification.http_error')}</Typography>
  if (!data) return <Typography variant="body2">{t('panel.schedule.none')}</Typography>
  const money = (amount: string) => moneyText(amount, String(row?.currency ?? ''))
  return (
    <>
      <Table size="small" sx={{ maxWidth: 640 }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('panel.schedule.month')}</TableCell>
            <TableCell>{t('panel.schedule.from')}</TableCell>
            <TableCell>{t('panel.schedule.to')}</TableCell>
            <TableCell align="right">{t('panel.schedule.amount')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {data.months.map(({ from, to, amount }, index) => (
            <TableRow key={from}>
              <TableCell component="th" scope="row">
                {index + 1}
              </TableCell>
              <TableCell>{from}</TableCell>
              <TableCell>{to}</TableCell>
              <TableCell align="right">{money(amount)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell colSpan={3}>{t('panel.schedule.total')}</TableCell>
            <TableCell align="right">{money(data.total)}</TableCell>
          </TableRow>
        </TableFooter>
      </Table>
      <SettledRent contractId={id} sign={moneySign(String(row?.currency ?? ''))} />
    </>
  )
}
