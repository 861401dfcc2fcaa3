import {
  Box,
  Button,
  Link as MuiLink,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Title, useLocale, useTranslate } from 'react-admin'
import { Link, useSearchParams } from 'react-router'
import { useManifest } from '../access/ManifestContext.tsx'
import { isReadable, type Manifest } from '../access/manifest.ts'
import { runQuery } from '../api/graphql.ts'
import type { Language } from '../i18n/language.ts'
import { useWords } from '../i18n/words.ts'
import type { Row } from '../resource/declaration.ts'
import { formatScalar } from '../resource/format.ts'
import { NONE } from './Amount.tsx'
import { loadReach } from './api.ts'
import { FIGURE_WORDS } from './words.ts'

const PAGE = 25

/** What is shown of a record, of which the role may read all, some or none. */
const COLUMNS: Record<string, string[]> = {
  Contract: ['number', 'title', 'type', 'state', 'area', 'totalRent', 'signedAt', 'rescindedAt'],
  Client: ['code', 'name', 'format', 'state', 'createdAt'],
  Obligation: ['title', 'kind', 'dueOn', 'amount', 'paidAmount', 'state', 'fulfilledOn'],
  BreachCase: ['title', 'clause', 'state', 'noticeSentOn', 'cureUntil', 'settledAt'],
  SatisfactionSurvey: ['title', 'channel', 'answeredAt', 'score'],
}
/** By what a question was limited, as its address says. */
const LIMITS = ['departmentIds', 'propertyIds', 'projectIds', 'employeeIds']

const fieldsOf = (manifest: Manifest, type: string) => {
  const resource = manifest.resources.get(type)
  return (COLUMNS[type] ?? []).map((name) => resource?.fields.get(name)).filter((field) => isReadable(field))
}

/** The records that a figure comes from, as far as the reader may see them. */
const RecordsPage = () => {
  const t = useTranslate()
  const names = useWords()
  const words = FIGURE_WORDS[(useLocale() ?? 'zh-Hans') as Language]
  const manifest = useManifest()
  const [search] = useSearchParams()
  const [page, setPage] = useState(0)
  const figure = search.get('figure') ?? ''
  const [from, to] = [search.get('from'), search.get('to')]
  const { data: reach } = useQuery({ queryKey: ['kpi', 'reach'], queryFn: loadReach })
  const known = reach?.figures.find((each) => each.figure === figure)
  const type = known?.opens ?? ''
  const query = known?.records ?? ''
  const fields = fieldsOf(manifest, type)
  const lists = LIMITS.flatMap((name) => {
    const ids = search.get(name)
    return ids ? [[name, ids.split(',').map((id) => (id === NONE ? null : id))]] : []
  })
  const { data, isError } = useQuery({
    queryKey: ['kpi', 'records', search.toString(), page],
    queryFn: async () => {
      type Answer = Record<string, { totalCount: number; nodes: Row[] }>
      const answer = await runQuery<Answer>(
        `query Records($input: KpiRecordsInput!, $offset: Int) {
          ${query}(input: $input, first: ${PAGE}, offset: $offset) {
            totalCount nodes { id ${fields.map(({ name }) => name).join(' ')} }
          }
        }`,
        { input: { figure, from, to, ...Object.fromEntries(lists) }, offset: page * PAGE },
      )
      return answer[query]!
    },
    enabled: query !== '' && fields.length > 0,
  })
  const title = `${words.records}: ${names.value('KpiFigure', figure)}`
  return (
    <Box sx={{ mt: 2, pb: 4 }}>
      <Title title={title} />
      <Typography component="h2" variant="h6">
        {names.value('KpiFigure', figure)} {from} – {to}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {words.recordsNote}
      </Typography>
      {isError && <Typography>{t('ra.notification.http_error')}</Typography>}
      {data?.totalCount === 0 && <Typography>{words.none}</Typography>}
      {data && data.totalCount > 0 && (
        <Box role="region" aria-label={title} tabIndex={0} sx={{ overflowX: 'auto', bgcolor: 'background.paper' }}>
          <Table size="small">
            <TableHead>
              <TableRow>
                {fields.map((field) => (
                  <TableCell key={field.name}>{names.field(type, field)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {data.nodes.map((row) => (
                <TableRow key={row.id}>
                  {fields.map((field, index) => (
                    <TableCell key={field.name}>
                      {index === 0 ? (
                        <MuiLink component={Link} to={`/${type}/${row.id}/show`}>
                          {String(row[field.name] ?? row.id)}
                        </MuiLink>
                      ) : (
                        formatScalar(field, row[field.name], names, row)
                      )}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
      <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
        <Button component={Link} to="/figures">
          {words.back}
        </Button>
        {data && data.totalCount > PAGE && (
          <>
            <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
              {t('ra.navigation.previous')}
            </Button>
            <Button disabled={(page + 1) * PAGE >= data.totalCount} onClick={() => setPage(page + 1)}>
              {t('ra.navigation.next')}
            </Button>
          </>
        )}
      </Stack>
    </Box>
  )
}

export default RecordsPage
