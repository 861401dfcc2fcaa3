import {
  Box,
  CircularProgress,
  Link,
  Paper,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Title, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import { daysFrom, today } from '../calendar/days.ts'
import { useWords } from '../i18n/words.ts'
import { moneyText } from '../resource/format.ts'
import { AGES, type Ageing, casesAt, casesOf, listOf, overdueList, readStatistics, type Statistics } from './api.ts'

/** 履約統計: what is overdue since when, how duties are fulfilled, where breaches stand (R6.3.3). */
const PerformancePage = () => {
  const t = useTranslate()
  const [span, setSpan] = useState(() => ({ from: `${today().slice(0, 4)}-01-01`, to: today() }))
  const isSound = span.from !== '' && span.to !== '' && span.from <= span.to
  const { data, isError } = useQuery({
    queryKey: ['performanceStatistics', span],
    queryFn: () => readStatistics(span),
    enabled: isSound,
  })
  return (
    <Box sx={{ mt: 2, pb: 4 }}>
      <Title title={t('panel.performance.title')} />
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap', mb: 2 }}>
        {(['from', 'to'] as const).map((name) => (
          <TextField
            key={name}
            type="date"
            label={t(`panel.performance.${name}`)}
            value={span[name]}
            onChange={({ target }) => setSpan((known) => ({ ...known, [name]: target.value }))}
            error={!isSound}
            sx={{ width: 180 }}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        ))}
      </Stack>
      {isError && <Typography>{t('ra.notification.http_error')}</Typography>}
      {data ? (
        <Tables data={data} span={span} />
      ) : (
        !isError && <CircularProgress aria-label={t('ra.message.loading')} />
      )}
    </Box>
  )
}

type Span = { from: string; to: string }

const Tables = ({ data, span }: { data: Statistics; span: Span }) => {
  const t = useTranslate()
  const words = useWords()
  const field = (type: string, name: string) => words.field(type, { name, target: null, kind: 'STRING' })
  const ageing = (of: 'propertyId' | 'clientId', rows: Ageing[]) => (
    <Figures
      title={t(`panel.performance.${of === 'propertyId' ? 'byProperty' : 'byClient'}`, { day: data.day })}
      heads={[
        words.type(of === 'propertyId' ? 'Property' : 'Client'),
        ...AGES.map((age) => t(`panel.performance.${age}`)),
      ]}
      rows={rows.map((row) => [
        `${row.id} ${row.currency}`,
        row.name ?? t('panel.performance.other'),
        ...AGES.map((age) => (
          <To key={age} to={Number(row[age]) > 0 ? overdueList(data.day, of, row, age) : null}>
            {moneyText(row[age], row.currency)}
          </To>
        )),
      ])}
    />
  )
  return (
    <>
      {ageing('propertyId', data.ageingByProperty)}
      {ageing('clientId', data.ageingByClient)}
      <Figures
        title={t('panel.performance.fulfilment')}
        heads={[
          field('Obligation', 'kind'),
          field('Obligation', 'side'),
          ...(['due', 'fulfilled', 'inTime', 'overdue', 'rate', 'inTimeRate'] as const).map((name) =>
            t(`panel.performance.${name}`),
          ),
        ]}
        texts={2}
        rows={data.fulfilment.map((row) => {
          const filter = { kind: { in: [row.kind] }, side: { in: [row.side] }, provisional: { equals: false } }
          const dueOn = { gte: span.from, lte: [span.to, data.day].sort()[0] }
          // What is due today is not overdue yet.
          const overdueTo = [dueOn.lte!, daysFrom(data.day, -1)].sort()[0]
          const list = (more: Record<string, unknown>) => listOf('Obligation', { ...filter, dueOn, ...more })
          return [
            `${row.kind} ${row.side}`,
            words.value('ObligationKind', row.kind),
            words.value('ObligationSide', row.side),
            <To key="due" to={list({ state: { in: ['PENDING', 'OVERDUE', 'FULFILLED', 'BREACHED'] } })}>
              {row.due}
            </To>,
            <To key="fulfilled" to={list({ state: { in: ['FULFILLED'] } })}>
              {row.fulfilled}
            </To>,
            row.inTime,
            <To
              key="overdue"
              to={list({ state: { in: ['PENDING', 'OVERDUE', 'BREACHED'] }, dueOn: { ...dueOn, lte: overdueTo } })}
            >
              {row.overdue}
            </To>,
            percent(row.rate),
            percent(row.inTimeRate),
          ]
        })}
      />
      <Figures
        title={t('panel.performance.byState')}
        heads={[
          field('BreachCase', 'state'),
          t('panel.performance.count'),
          field('BreachCase', 'penalty'),
          field('BreachCase', 'deducted'),
        ]}
        rows={data.breachesByState.map((row) => [
          `${row.state} ${row.currency}`,
          words.value('BreachState', row.state),
          <To key="count" to={casesAt(data, row)}>
            {row.count}
          </To>,
          moneyText(row.penalty, row.currency),
          moneyText(row.deducted, row.currency),
        ])}
      />
      <Figures
        title={t('panel.performance.byClause')}
        heads={[field('BreachCase', 'clause'), t('panel.performance.count'), t('panel.performance.unsettled')]}
        rows={data.breachesByClause.map((row) => [
          row.clause,
          row.clause,
          <To key="count" to={casesOf(data, row.clause, 'all')}>
            {row.count}
          </To>,
          <To key="open" to={row.open > 0 ? casesOf(data, row.clause, 'open') : null}>
            {row.open}
          </To>,
        ])}
      />
    </>
  )
}

const percent = (rate: string | null): string => (rate === null ? '–' : `${rate} %`)

/** A figure that opens the list of its records. */
const To = ({ to, children }: { to: string | null; children: ReactNode }) =>
  to === null ? (
    children
  ) : (
    <Link component={RouterLink} to={to}>
      {children}
    </Link>
  )

type FiguresProps = {
  title: string
  heads: string[]
  rows: (readonly [key: string, ...cells: ReactNode[]])[]
  texts?: number
}

/** A table whose first columns are words and whose others are numbers. */
const Figures = ({ title, heads, rows, texts = 1 }: FiguresProps) => {
  const t = useTranslate()
  return (
    <Paper variant="outlined" component="section" aria-label={title} sx={{ mb: 2, p: 2 }}>
      <Typography component="h2" variant="subtitle1">
        {title}
      </Typography>
      {rows.length === 0 ? (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {t('panel.performance.none')}
        </Typography>
      ) : (
        <TableContainer tabIndex={0} aria-label={title}>
          <Table size="small">
            <TableHead>
              <TableRow>
                {heads.map((head, n) => (
                  <TableCell key={head} align={n < texts ? 'left' : 'right'} sx={{ whiteSpace: 'nowrap' }}>
                    {head}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map(([key, ...cells]) => (
                <TableRow key={key}>
                  {cells.map((cell, at) => (
                    <TableCell
                      key={heads[at]}
                      align={at < texts ? 'left' : 'right'}
                      {...(at === 0 ? { component: 'th', scope: 'row' } : {})}
                    >
                      {cell}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Paper>
  )
}

export default PerformancePage
