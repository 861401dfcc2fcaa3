import {
  Box,
  Button,
  Card,
  CardContent,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useRecordContext, useTranslate } from 'ra-core'
import { runQuery } from '../api/graphql.ts'
import { useWords } from '../i18n/words.ts'
import { ChangedValue, useReferences } from './ChangedValue.tsx'
import type { Row } from './declaration.ts'
import { formatInstant } from './format.ts'
import { useDeclared } from './useDeclared.ts'

export type Change = { field: string; old: unknown; new: unknown }
export type HistoryEntry = {
  id: string
  at: string
  actorName: string
  actorRole: string
  actingForName: string | null
  action: string
  verb: string | null
  reason: string | null
  changes: Change[]
}
type HistoryPage = { nodes: HistoryEntry[]; hasNextPage: boolean; endCursor: string | null }

const QUERY = /* GraphQL */ `
  query History($id: ID!, $after: String) {
    history(id: $id, first: 25, after: $after) {
      nodes { id at actorName actorRole actingForName action verb reason changes { field old new } }
      hasNextPage
      endCursor
    }
  }
`

const Entry = ({ entry, names }: { entry: HistoryEntry; names: ReadonlyMap<string, string> }) => {
  const t = useTranslate()
  const words = useWords()
  const { type, resource } = useDeclared()
  const label = (name: string) => words.field(type, resource.fields.get(name) ?? { name, target: null, kind: 'STRING' })
  return (
    <Card variant="outlined" component="li">
      <CardContent sx={{ '&:last-child': { pb: 1.5 }, py: 1.5 }}>
        <Typography variant="body2" component="p" sx={{ m: 0 }}>
          <time dateTime={entry.at}>{formatInstant(entry.at)}</time> <strong>{entry.actorName}</strong>{' '}
          {words.role(entry.actorRole)}
          {entry.actingForName && t('panel.history.actingFor', { name: entry.actingForName })}{' '}
          {entry.verb ? words.verb(type, entry.verb) : words.value('AuditAction', entry.action)}
        </Typography>
        {entry.reason && (
          <Typography variant="body2" color="text.secondary">
            {t('panel.verbs.reason')}：{entry.reason}
          </Typography>
        )}
        {entry.changes.length > 0 && (
          <Table size="small" sx={{ mt: 1, tableLayout: 'fixed' }}>
            <TableHead>
              <TableRow>
                <TableCell sx={{ width: '30%' }}>{t('panel.history.field')}</TableCell>
                <TableCell>{t('panel.history.old')}</TableCell>
                <TableCell>{t('panel.history.new')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {entry.changes.map((change) => (
                <TableRow key={change.field}>
                  <TableCell component="th" scope="row">
                    {label(change.field)}
                  </TableCell>
                  <TableCell sx={{ overflowWrap: 'anywhere' }}>
                    <ChangedValue resource={resource} name={change.field} value={change.old} names={names} />
                  </TableCell>
                  <TableCell sx={{ overflowWrap: 'anywhere' }}>
                    <ChangedValue resource={resource} name={change.field} value={change.new} names={names} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </CardContent>
    </Card>
  )
}

/** Who changed what of this record and when, newest first; values only as far as the viewer may see them. */
export const RecordHistory = () => {
  const t = useTranslate()
  const row = useRecordContext<Row>()
  const { type, resource } = useDeclared()
  const id = row?.id ?? ''
  const { data, isPending, isError, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [type, 'history', id, row?.version],
    queryFn: async ({ pageParam }) =>
      (await runQuery<{ history: HistoryPage | null }>(QUERY, { id, after: pageParam })).history,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page?.hasNextPage ? page.endCursor : undefined),
    enabled: id !== '',
  })
  const entries = data?.pages.flatMap((page) => page?.nodes ?? []) ?? []
  const names = useReferences(resource, entries)
  if (isPending) return <Typography variant="body2">{t('ra.message.loading')}</Typography>
  if (isError) return <Typography variant="body2">{t('ra.notification.http_error')}</Typography>
  if (entries.length === 0) return <Typography variant="body2">{t('panel.history.none')}</Typography>
  return (
    <Box>
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, display: 'flex', flexDirection: 'column', gap: 1 }}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} names={names} />
        ))}
      </Box>
      {hasNextPage && (
        <Button onClick={() => fetchNextPage()} disabled={isFetchingNextPage} sx={{ mt: 1 }}>
          {t('panel.history.more')}
        </Button>
      )}
    </Box>
  )
}
