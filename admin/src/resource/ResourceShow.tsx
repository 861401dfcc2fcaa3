import { Box, Card, CardContent, Grid, Typography } from '@mui/material'
import {
  DeleteWithConfirmButton,
  EditButton,
  ListButton,
  Show,
  TabbedShowLayout,
  TabbedShowLayoutTabs,
  TopToolbar,
  useRecordContext,
  useTranslate,
} from 'react-admin'
import { useManifest } from '../access/ManifestContext.tsx'
import { type FieldRule, isReadable, type Resource } from '../access/manifest.ts'
import { FilesTab } from '../files/FilesTab.tsx'
import { useWords } from '../i18n/words.ts'
import { declarationOf } from '../resources/index.ts'
import { WhyRecord } from '../why/WhyRecord.tsx'
import { ActionButtons } from './ActionButton.tsx'
import type { Row } from './declaration.ts'
import { formatInstant } from './format.ts'
import { may } from './may.ts'
import { RecordHistory } from './RecordHistory.tsx'
import { RelatedList } from './RelatedList.tsx'
import { titleOf } from './title.ts'
import { sectionsWith, useDeclared } from './useDeclared.ts'
import { Value } from './Value.tsx'
import { VerbButtons } from './VerbButtons.tsx'

/** The record's name in the bar of the page. */
export const RecordTitle = () => {
  const row = useRecordContext<Row>()
  const manifest = useManifest()
  const words = useWords()
  const { type } = useDeclared()
  return <span>{row ? `${words.type(type)} ${titleOf(manifest, words, type, row)}` : words.type(type)}</span>
}

const isWide = (field: FieldRule) => field.multiline || field.kind === 'PART'

const LabeledValue = ({ resource, field, row }: { resource: Resource; field: FieldRule; row: Row }) => {
  const words = useWords()
  return (
    <Grid size={isWide(field) ? 12 : { xs: 12, sm: 6, lg: 4 }} component="div">
      <Typography component="dt" variant="caption" color="text.secondary">
        {words.field(resource.name, field)}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        <Value resource={resource} field={field} row={row} />
      </Typography>
    </Grid>
  )
}

/** The record's own fields under their headings, and when it was made and changed. */
const Overview = () => {
  const row = useRecordContext<Row>()
  const t = useTranslate()
  const { resource, declaration } = useDeclared()
  if (!row) return null
  const Beside = declaration.beside
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      {sectionsWith(resource, declaration.sections, isReadable).map(({ name, fields }) => (
        <Card key={name} variant="outlined" component="section">
          <CardContent>
            <Typography component="h2" variant="subtitle1" sx={{ mb: 1.5, fontWeight: 600 }}>
              {t(`panel.sections.${name}`)}
            </Typography>
            <Grid container rowSpacing={1.5} columnSpacing={3} component="dl" sx={{ m: 0 }}>
              {fields.map((field) => (
                <LabeledValue key={field.name} resource={resource} field={field} row={row} />
              ))}
            </Grid>
          </CardContent>
        </Card>
      ))}
      {Beside && <Beside />}
      {typeof row.createdAt === 'string' && typeof row.updatedAt === 'string' && (
        <Typography variant="caption" color="text.secondary">
          {t('panel.show.times', { created: formatInstant(row.createdAt), updated: formatInstant(row.updatedAt) })}
        </Typography>
      )}
    </Box>
  )
}

const Actions = () => {
  const { resource, declaration } = useDeclared()
  const row = useRecordContext<Row>()
  const Buttons = declaration.buttons
  return (
    <TopToolbar sx={{ flexWrap: 'wrap', justifyContent: 'flex-end' }}>
      {resource.canList && <ListButton />}
      {Buttons && <Buttons />}
      <VerbButtons />
      <ActionButtons on="record" />
      {may(row, 'update') && <EditButton />}
      {may(row, 'delete') && <DeleteWithConfirmButton mutationMode="pessimistic" />}
      <WhyRecord />
    </TopToolbar>
  )
}

/** Relations shown as tabs: those declared, readable, and declared themselves. */
const relatedFields = (resource: Resource, names: readonly string[]): FieldRule[] =>
  names
    .map((name) => resource.fields.get(name))
    .filter(isReadable)
    .filter(({ kind, target }) => kind === 'TO_MANY' && target !== null && declarationOf(target) !== undefined)

/** One record: its fields, what hangs on it, and its history. */
export const ResourceShow = () => {
  const words = useWords()
  const t = useTranslate()
  const { type, resource, declaration } = useDeclared()
  const { queries } = useManifest()
  const tabs = (declaration.tabs ?? []).filter(
    ({ needs, query }) =>
      needs.every((name) => isReadable(resource.fields.get(name))) && (query === undefined || queries.has(query)),
  )
  const drawn = ({ name, view: View }: (typeof tabs)[number]) => (
    <TabbedShowLayout.Tab key={name} label={t(`panel.${name}.title`)} path={name}>
      <View />
    </TabbedShowLayout.Tab>
  )
  return (
    <Show
      title={<RecordTitle />}
      actions={<Actions />}
      component="div"
      // Tabs scroll within the page instead of widening it.
      sx={{ '& .RaShow-main, & .RaShow-card': { minWidth: 0, maxWidth: '100%' } }}
    >
      <TabbedShowLayout
        sx={{ '& .RaTabbedShowLayout-content': { px: { xs: 0, sm: 2 }, pt: 1.5 } }}
        tabs={<TabbedShowLayoutTabs variant="scrollable" scrollButtons="auto" allowScrollButtonsMobile />}
      >
        <TabbedShowLayout.Tab label={t('panel.show.overview')}>
          <Overview />
        </TabbedShowLayout.Tab>
        {tabs.filter(({ isFirst }) => isFirst).map(drawn)}
        {relatedFields(resource, declaration.related ?? []).map((field) => (
          <TabbedShowLayout.Tab key={field.name} label={words.field(type, field)} path={field.name}>
            <RelatedList field={field} />
          </TabbedShowLayout.Tab>
        ))}
        {tabs.filter(({ isFirst }) => !isFirst).map(drawn)}
        {resource.files && (
          <TabbedShowLayout.Tab label={words.type('Attachment', 'many')} path="files">
            <FilesTab />
          </TabbedShowLayout.Tab>
        )}
        {resource.hasHistory && (
          <TabbedShowLayout.Tab label={t('panel.show.history')} path="history">
            <RecordHistory />
          </TabbedShowLayout.Tab>
        )}
      </TabbedShowLayout>
    </Show>
  )
}
