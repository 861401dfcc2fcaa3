import { Box, Button, LinearProgress, Stack, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Title, useTranslate } from 'react-admin'
import { AwaitingCard } from './AwaitingCard.tsx'
import { loadQueue, PAGE } from './api.ts'

/** What awaits the viewer's approval or legal review, the longest waiting first (R6.1.2). */
const ReviewQueuePage = () => {
  const t = useTranslate()
  const [page, setPage] = useState(0)
  const { data, isError } = useQuery({ queryKey: ['reviewQueue', page], queryFn: () => loadQueue(page) })
  const total = data?.totalCount ?? 0
  return (
    <Box sx={{ mt: 2, pb: 4, maxWidth: 960 }}>
      <Title title={t('panel.review.title')} />
      <Typography component="h2" variant="h6">
        {t('panel.review.title')}
      </Typography>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {data ? t(total === 0 ? 'panel.review.none' : 'panel.review.count', { count: total }) : '…'}
      </Typography>
      {!data && !isError && <LinearProgress aria-label={t('panel.review.title')} />}
      {isError && <Typography role="alert">{t('panel.app.unreachable')}</Typography>}
      <Stack spacing={2} component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {data?.nodes.map((item) => (
          <AwaitingCard key={item.contractId} item={item} />
        ))}
      </Stack>
      {total > PAGE && (
        <Stack direction="row" spacing={1} sx={{ mt: 2 }}>
          <Button size="small" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t('ra.navigation.previous')}
          </Button>
          <Button size="small" disabled={(page + 1) * PAGE >= total} onClick={() => setPage(page + 1)}>
            {t('ra.navigation.next')}
          </Button>
        </Stack>
      )}
    </Box>
  )
}

export default ReviewQueuePage
