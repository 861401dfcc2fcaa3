import { Box, Button, Chip, Link as MuiLink, Typography } from '@mui/material'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useRecordContext, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { useManifest } from '../access/ManifestContext.tsx'
import { runQuery } from '../api/graphql.ts'
import { useWords } from '../i18n/words.ts'
import { LoadingBar } from '../layout/LoadingBar.tsx'
import type { Row } from '../resource/declaration.ts'
import { formatInstant } from '../resource/format.ts'
import { declarationOf } from '../resources/index.ts'

type Event = {
  kind: string
  type: string
  recordId: string
  at: string | null
  on: string
  title: string | null
  state: string | null
  before: string | null
  actor: string | null
}
type Page = { events: Event[]; hasMore: boolean }

const SHOWN = 25
const QUERY = /* GraphQL */ `
  query DealTimeline($id: ID!, $first: Int, $offset: Int) {
    dealTimeline(dealId: $id, first: $first, offset: $offset) {
      hasMore
      events { kind type recordId at on title state before actor }
    }
  }
`

/** Choices in which an event says how it went. */
const STATES: Record<string, string> = {
  STAGE: 'DealStage',
  PROPOSAL_ANSWERED: 'ProposalState',
  TERMS_OFFERED: 'OfferSide',
  TERMS_DECIDED: 'TermRoundState',
  HOLD_ENDED: 'ReservationState',
}

/** Everything that happened to a deal in one order, each opening its record (R3.3). */
export const DealTimeline = () => {
  const t = useTranslate()
  const row = useRecordContext<Row>()
  const id = row?.id ?? ''
  const { data, isPending, isError, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['Deal', 'timeline', id, row?.version],
    queryFn: async ({ pageParam }) =>
      (await runQuery<{ dealTimeline: Page | null }>(QUERY, { id, first: SHOWN, offset: pageParam })).dealTimeline,
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last?.hasMore ? pages.length * SHOWN : undefined),
    enabled: id !== '',
  })
  if (isPending) return <LoadingBar />
  if (isError) return <Typography variant="body2">{t('ra.notification.http_error')}</Typography>
  const events = data.pages.flatMap((page) => page?.events ?? [])
  return (
    <Box component="section" aria-label={t('panel.timeline.title')}>
      {events.length === 0 && <Typography variant="body2">{t('panel.timeline.none')}</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, maxWidth: 800 }}>
        {events.map((event) => (
          <EventLine key={`${event.kind} ${event.recordId}`} event={event} />
        ))}
      </Box>
      {hasNextPage && (
        <Button onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
          {t('panel.timeline.more')}
        </Button>
      )}
    </Box>
  )
}

const EventLine = ({ event }: { event: Event }) => {
  const t = useTranslate()
  const words = useWords()
  const { resources } = useManifest()
  const { kind, type, recordId, at, on, title, state, before, actor } = event
  const value = (text: string) => words.value(STATES[kind] ?? '', text)
  const how = state && STATES[kind] ? [before && value(before), value(state)].filter(Boolean).join(' → ') : null
  const name = type === 'TermRound' && title ? `#${title}` : title
  const text = name ?? words.type(type)
  const isOpen = resources.has(type) && declarationOf(type) !== undefined
  return (
    <Box
      component="li"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, py: 1, borderBottom: 1, borderColor: 'divider' }}
    >
      <Typography component="time" dateTime={at ?? on} variant="body2" color="text.secondary" sx={{ width: 132 }}>
        {at ? formatInstant(at) : on}
      </Typography>
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {t(`panel.timeline.kinds.${kind}`)}
          {how ? ` · ${how}` : ''}
        </Typography>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {isOpen ? (
            <MuiLink component={Link} to={`/${type}/${recordId}/show`}>
              {text}
            </MuiLink>
          ) : (
            text
          )}
        </Typography>
      </Box>
      {actor && <Chip size="small" variant="outlined" label={actor} />}
    </Box>
  )
}
