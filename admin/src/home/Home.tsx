import { Box, Card, CardActionArea, Grid, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { Title, useDataProvider, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { useManifest } from '../access/ManifestContext.tsx'
import { usePosts } from '../access/usePosts.ts'
import type { Provider } from '../dataProvider/index.ts'
import { useWords } from '../i18n/words.ts'
import { postText } from '../layout/PostMenu.tsx'
import { GROUPS } from '../resource/declaration.ts'
import { groupDigits } from '../resource/format.ts'
import { declarationsOf } from '../resources/index.ts'
import { Inbox } from './Inbox.tsx'
import { MonthFigures } from './MonthFigures.tsx'

/** First page: who one is, in which post, what waits for one there, and what there is to work with. */
export const Home = () => {
  const t = useTranslate()
  const words = useWords()
  const { viewer, resources, queries } = useManifest()
  const { current: post } = usePosts()
  const dataProvider = useDataProvider<Provider>()
  const groups = GROUPS.map((group) => ({
    group,
    items: declarationsOf(group).filter(({ type }) => resources.get(type)?.canList),
  })).filter(({ items }) => items.length > 0)
  const types = groups.flatMap(({ items }) => items.map(({ type }) => type))
  const { data: totals } = useQuery({ queryKey: ['totals', types], queryFn: () => dataProvider.totals(types) })
  return (
    <Box sx={{ mt: 2, pb: 4 }}>
      <Title title={t('ra.page.dashboard')} />
      <Typography component="h2" variant="h6">
        {t('panel.home.hello', { name: viewer.name })}
      </Typography>
      {post && (
        <Typography color="text.secondary" sx={{ mb: 3 }}>
          {t('panel.home.post', { post: postText(post) })}
        </Typography>
      )}
      {queries.has('kpi') && <MonthFigures />}
      <Inbox />
      {groups.map(({ group, items }) => (
        <Box key={group} component="section" sx={{ mb: 3 }} aria-labelledby={`home-${group}`}>
          <Typography id={`home-${group}`} component="h3" variant="subtitle2" color="text.secondary" sx={{ mb: 1 }}>
            {t(`panel.groups.${group}`)}
          </Typography>
          <Grid container spacing={1.5}>
            {items.map(({ type, icon: Icon }) => (
              <Grid key={type} size={{ xs: 6, sm: 4, md: 3, lg: 2 }}>
                <Card variant="outlined">
                  <CardActionArea
                    component={Link}
                    to={`/${type}`}
                    sx={{ p: 2, display: 'flex', justifyContent: 'flex-start', gap: 1.5 }}
                  >
                    <Icon color="primary" />
                    <span>
                      <Typography component="span" variant="body2" sx={{ display: 'block' }}>
                        {words.type(type, 'many')}
                      </Typography>
                      <Typography component="span" variant="h6" sx={{ display: 'block', lineHeight: 1.2 }}>
                        {totals?.[type] === undefined ? '…' : groupDigits(String(totals[type]))}
                      </Typography>
                    </span>
                  </CardActionArea>
                </Card>
              </Grid>
            ))}
          </Grid>
        </Box>
      ))}
    </Box>
  )
}
