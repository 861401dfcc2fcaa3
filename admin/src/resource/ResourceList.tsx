import { Link as MuiLink, type Theme, useMediaQuery } from '@mui/material'
import { useMemo } from 'react'
import {
  CreateButton,
  DataTable,
  FilterButton,
  List,
  Pagination,
  SimpleList,
  TopToolbar,
  useListContext,
  useResourceDefinition,
} from 'react-admin'
import { Link } from 'react-router'
import { useManifest } from '../access/ManifestContext.tsx'
import type { FieldRule, Resource } from '../access/manifest.ts'
import { ExportButton } from '../export/ExportButton.tsx'
import { useWords } from '../i18n/words.ts'
import { FavouriteButton } from '../layout/FavouriteButton.tsx'
import { LoadingBar } from '../layout/LoadingBar.tsx'
import { ReachLine } from '../why/ReachLine.tsx'
import { ActionButtons } from './ActionButton.tsx'
import { BulkActions, canActOnMany } from './BulkActions.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import type { Declaration, Row } from './declaration.ts'
import { filtersFor } from './filters.tsx'
import { formatScalar } from './format.ts'
import { isMasked } from './Masked.tsx'
import { SelectableBody } from './SelectableRow.tsx'
import { titleOf } from './title.ts'
import { readable, useDeclared } from './useDeclared.ts'
import { Value } from './Value.tsx'

export const isNumeric = (field: FieldRule): boolean => field.kind === 'DECIMAL' || field.kind === 'INT'

/** Columns of a list and those of them that are hidden until chosen. */
export const columnsOf = (resource: Resource, declaration: Declaration) => ({
  columns: readable(resource, [...declaration.list, ...(declaration.more ?? [])]),
  hidden: [...(declaration.more ?? [])],
})

const hasValue = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

/** First column: a link to the record, so that the keyboard gets there too; its title where the column is empty. */
const RecordLink = ({ resource, field, row }: { resource: Resource; field: FieldRule; row: Row }) => {
  const manifest = useManifest()
  const words = useWords()
  const value = row[field.name]
  const text =
    field.kind === 'TO_ONE'
      ? titleOf(manifest, words, field.target ?? '', value as Row | null)
      : formatScalar(field, value, words, row)
  return (
    <MuiLink
      component={Link}
      to={`/${resource.name}/${row.id}/show`}
      onClick={(event) => event.stopPropagation()}
      sx={{ fontWeight: 600 }}
    >
      {hasValue(value) ? text : titleOf(manifest, words, resource.name, row)}
    </MuiLink>
  )
}

/** One column of a list. A function, not a component: DataTable reads its children's props. */
export const column = (resource: Resource, field: FieldRule, label: string, isFirst: boolean) => (
  <DataTable.Col
    key={field.name}
    source={field.name}
    label={label}
    disableSort={!field.sort}
    align={isNumeric(field) ? 'right' : 'left'}
    render={(row) =>
      isFirst ? (
        <RecordLink resource={resource} field={field} row={row as Row} />
      ) : (
        <Value resource={resource} field={field} row={row as Row} inTable />
      )
    }
  />
)

/** The columns with rows, or a bar while there are none yet: the library's stand-in rows have boxes without labels. */
const WideList = () => {
  const { type, resource, declaration } = useDeclared()
  const { isPending } = useListContext()
  const words = useWords()
  const { columns, hidden } = columnsOf(resource, declaration)
  if (isPending) return <LoadingBar />
  return (
    <DataTable
      body={SelectableBody}
      hiddenColumns={hidden}
      rowClick="show"
      bulkActionButtons={canActOnMany(resource) ? <BulkActions /> : false}
    >
      {columns.map((field, index) => column(resource, field, words.field(type, field), index === 0))}
    </DataTable>
  )
}

/** On a phone: the record's name, and under it what the declaration finds most telling. */
export const NarrowList = () => {
  const manifest = useManifest()
  const words = useWords()
  const { type, resource, declaration } = useDeclared()
  const details = readable(resource, declaration.phone ?? declaration.list.slice(1, 4))
  return (
    <SimpleList
      rowClick="show"
      primaryText={(row: Row) => titleOf(manifest, words, type, row)}
      secondaryText={(row: Row) => (
        <span style={{ display: 'flex', flexWrap: 'wrap', gap: '2px 12px' }}>
          {details
            .filter((field) => hasValue(row[field.name]) || isMasked(row, field))
            .map((field) => (
              <Value key={field.name} resource={resource} field={field} row={row} inTable />
            ))}
        </span>
      )}
    />
  )
}

const Actions = ({ hasFilters, isNarrow }: { hasFilters: boolean; isNarrow: boolean }) => {
  const { hasCreate } = useResourceDefinition()
  const { resource, declaration } = useDeclared()
  return (
    <TopToolbar>
      <FavouriteButton path={`/${resource.name}`} />
      {hasFilters && <FilterButton />}
      {!isNarrow && <ColumnChoice {...columnsOf(resource, declaration)} />}
      <ExportButton />
      <ActionButtons on="list" />
      {hasCreate && <CreateButton />}
    </TopToolbar>
  )
}

/** The list of a type: filters, saved queries, columns to choose, pages, and actions on several records. */
export const ResourceList = () => {
  const manifest = useManifest()
  const words = useWords()
  const { resource, declaration } = useDeclared()
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'))
  const { filters, fields } = useMemo(
    () => ({
      filters: filtersFor(manifest, words, resource, declaration, isNarrow),
      fields: columnsOf(resource, declaration).columns.map(({ name }) => name),
    }),
    [manifest, words, resource, declaration, isNarrow],
  )
  return (
    <List
      filters={filters}
      actions={
        <Actions
          hasFilters={filters.some(({ props }) => !(props as { alwaysOn?: boolean }).alwaysOn)}
          isNarrow={isNarrow}
        />
      }
      sort={declaration.sort ?? { field: 'createdAt', order: 'DESC' }}
      perPage={25}
      // Short: what is looked for after somebody has opened a record would bring him back to the list.
      debounce={200}
      pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
      // Asking for the columns only; the extra `meta` also keeps these partial records apart from full ones.
      queryOptions={{ meta: { fields } }}
      exporter={false}
      empty={false}
    >
      <ReachLine type={resource.name} />
      {isNarrow ? <NarrowList /> : <WideList />}
    </List>
  )
}
