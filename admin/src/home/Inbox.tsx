import {
  Box,
  Chip,
  List,
  ListItem,
  ListItemButton,
  ListItemText,
  Link as MuiLink,
  Paper,
  Typography,
} from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useGetManyAggregate, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { useManifest } from '../access/ManifestContext.tsx'
import { useWords } from '../i18n/words.ts'
import type { Row } from '../resource/declaration.ts'
import { titleOf } from '../resource/title.ts'
import { INBOX, type InboxItem, readInbox } from './inbox.ts'

/** What waits for the viewer, the most urgent first, with the steps that he may take. */
export const Inbox = () => {
  const t = useTranslate()
  const { resources, queries } = useManifest()
  const { data } = useQuery({ queryKey: INBOX, queryFn: readInbox })
  const items = data?.filter(({ type }) => resources.has(type))
  return (
    <Paper variant="outlined" component="section" aria-labelledby="home-inbox" sx={{ mb: 3, p: 2 }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline' }}>
        <Typography id="home-inbox" component="h3" variant="subtitle2" color="text.secondary">
          {t('panel.home.waiting')}
        </Typography>
        {queries.has('reviewQueue') && (
          <MuiLink component={Link} to="/review" variant="body2">
            {t('panel.review.title')}
          </MuiLink>
        )}
      </Box>
      {items?.length === 0 && <Typography sx={{ mt: 1 }}>{t('panel.home.nothing')}</Typography>}
      {items && items.length > 0 && (
        <List dense disablePadding>
          {items.map((item) => (
            <InboxEntry key={item.id} item={item} />
          ))}
        </List>
      )}
    </Paper>
  )
}

const InboxEntry = ({ item: { type, id, verbs, dueOn, overdue } }: { item: InboxItem }) => {
  const t = useTranslate()
  const words = useWords()
  const manifest = useManifest()
  const { data } = useGetManyAggregate<Row>(type, { ids: [id], meta: { fields: [] } })
  const steps = verbs.map((verb) => words.verb(type, verb)).join(' / ')
  return (
    <ListItem disablePadding>
      <ListItemButton component={Link} to={`/${type}/${id}/show`}>
        <ListItemText
          primary={titleOf(manifest, words, type, data?.[0]) || '…'}
          secondary={`${words.type(type)} · ${steps}`}
        />
        {dueOn && (
          <Chip
            size="small"
            color={overdue ? 'error' : 'default'}
            variant={overdue ? 'filled' : 'outlined'}
            label={t(overdue ? 'panel.home.overdue' : 'panel.home.due', { day: dueOn })}
          />
        )}
      </ListItemButton>
    </ListItem>
  )
}
