import { Box, type Theme, useMediaQuery } from '@mui/material'
import {
  CreateButton,
  DataTable,
  Pagination,
  ReferenceManyField,
  useListContext,
  useRecordContext,
  useTranslate,
} from 'react-admin'
import { useResource } from '../access/ManifestContext.tsx'
import type { FieldRule } from '../access/manifest.ts'
import { useWords } from '../i18n/words.ts'
import { LoadingBar } from '../layout/LoadingBar.tsx'
import { declarationOf } from '../resources/index.ts'
import type { Row } from './declaration.ts'
import { column, columnsOf, NarrowList } from './ResourceList.tsx'
import { SelectableBody } from './SelectableRow.tsx'
import { useDeclared } from './useDeclared.ts'

const RelatedTable = ({ parentKey }: { parentKey: string | null }) => {
  const { type, resource, declaration } = useDeclared()
  const words = useWords()
  const { isPending } = useListContext()
  const { columns } = columnsOf(resource, { ...declaration, more: [] })
  if (isPending) return <LoadingBar />
  return (
    <DataTable body={SelectableBody} bulkActionButtons={false} rowClick="show" storeKey={`${type}.related`}>
      {columns
        .filter(({ via, kind }) => kind !== 'TO_ONE' || via !== parentKey)
        .map((field, index) => column(resource, field, words.field(type, field), index === 0))}
    </DataTable>
  )
}

/** The records of a to-many relation: a small list of its own, read through the record it hangs on. */
export const RelatedList = ({ field }: { field: FieldRule }) => {
  const row = useRecordContext<Row>()
  const { type: parent } = useDeclared()
  const t = useTranslate()
  const words = useWords()
  const target = useResource(field.target ?? '')
  const declaration = declarationOf(target.name)
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'))
  if (!row || !declaration) return null
  const fields = columnsOf(target, { ...declaration, more: [] }).columns.map(({ name }) => name)
  return (
    <Box>
      {target.canCreate && field.via && (
        <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
          <CreateButton
            resource={target.name}
            label={t('panel.show.add', { name: words.type(target.name) })}
            state={{ record: { [field.via]: row.id }, returnTo: `/${parent}/${row.id}/show/${field.name}` }}
          />
        </Box>
      )}
      <ReferenceManyField
        reference={target.name}
        target={field.via ?? 'id'}
        perPage={25}
        sort={declaration.sort ?? { field: 'createdAt', order: 'DESC' }}
        pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
        queryOptions={{ meta: { parent, relation: field.name, fields } }}
      >
        {isNarrow ? <NarrowList /> : <RelatedTable parentKey={field.via} />}
      </ReferenceManyField>
    </Box>
  )
}
