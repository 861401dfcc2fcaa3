import { Box, Chip, Link as MuiLink, Paper, Stack, Typography } from '@mui/material'
import { useGetManyAggregate, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { useManifest } from '../access/ManifestContext.tsx'
import { useWords } from '../i18n/words.ts'
import type { Row } from '../resource/declaration.ts'
import { titleOf } from '../resource/title.ts'
import type { AwaitingReview } from './api.ts'

/** One contract of the queue: how long it has waited, until when, and what is new in it. */
export const AwaitingCard = ({ item }: { item: AwaitingReview }) => {
  const t = useTranslate()
  const words = useWords()
  const manifest = useManifest()
  const fields = ['title', 'client'].filter((name) => manifest.resources.get('Contract')?.fields.has(name))
  const { data } = useGetManyAggregate<Row>('Contract', { ids: [item.contractId], meta: { fields } })
  const contract = data?.[0]
  const about = [contract?.title, titleOf(manifest, words, 'Client', contract?.client as Row | undefined)]
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2 }}>
      <MuiLink component={Link} to={`/Contract/${item.contractId}/show`} variant="subtitle1">
        {titleOf(manifest, words, 'Contract', contract) || '…'}
      </MuiLink>
      <Typography variant="body2">{about.filter(Boolean).join(' · ')}</Typography>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', mt: 1 }}>
        <Chip size="small" variant="outlined" label={words.value('ContractState', item.state)} />
        <Chip size="small" variant="outlined" label={t('panel.review.waiting', { days: item.daysWaiting })} />
        <Chip
          size="small"
          color={item.overdue ? 'error' : 'default'}
          variant={item.overdue ? 'filled' : 'outlined'}
          label={t(item.overdue ? 'panel.home.overdue' : 'panel.home.due', { day: item.dueOn })}
        />
        {item.opinionsOpen > 0 && (
          <Chip size="small" variant="outlined" label={t('panel.review.open', { count: item.opinionsOpen })} />
        )}
        {item.opinionsToSettle > 0 && (
          <Chip size="small" variant="outlined" label={t('panel.review.toSettle', { count: item.opinionsToSettle })} />
        )}
      </Stack>
      <Changes item={item} />
    </Paper>
  )
}

/** Since the version at which the viewer last took a step or gave an opinion. */
const Changes = ({ item }: { item: AwaitingReview }) => {
  const t = useTranslate()
  const words = useWords()
  const resource = useManifest().resources.get('Contract')
  const { version, seenVersion, changedTerms, linesRemoved, linesAdded } = item
  if (seenVersion === null || seenVersion === version)
    return (
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        {t(seenVersion === null ? 'panel.review.unseen' : 'panel.review.unchanged', { version })}
      </Typography>
    )
  const names = changedTerms.map((name) => {
    const field =
      resource?.fields.get(name) ??
      [...(resource?.fields.values() ?? [])].find(({ via, kind }) => kind === 'TO_ONE' && via === name)
    return field ? words.field('Contract', field) : name
  })
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="body2">
        {t('panel.review.changed', { from: seenVersion, to: version, terms: names.join('、') || '—' })}
      </Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2, fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
        {linesRemoved.map((line) => (
          <Box component="li" key={`-${line}`}>
            <Box component="del" sx={{ color: 'error.main' }}>
              {line}
            </Box>
          </Box>
        ))}
        {linesAdded.map((line) => (
          <Box component="li" key={`+${line}`}>
            <Box component="ins" sx={{ color: 'success.dark', textDecoration: 'none' }}>
              {line}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
