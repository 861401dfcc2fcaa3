import { Checkbox, TableCell, TableRow, type TableRowProps } from '@mui/material'
import {
  useDataTableCallbacksContext,
  useDataTableConfigContext,
  useDataTableSelectedIdsContext,
  useRecordContext,
  useTranslate,
} from 'ra-core'
import type { ReactNode } from 'react'
import { DataTableBody, useRedirect } from 'react-admin'
import { useDeclared } from './useDeclared.ts'

/**
 * A row of a list. react-admin's own puts the checkbox's name on an element that screen readers do not read; here it
 * stands on the input.
 */
const SelectableRow = ({ children, ...rest }: TableRowProps) => {
  const record = useRecordContext()
  const { type } = useDeclared()
  const redirect = useRedirect()
  const t = useTranslate()
  const { hasBulkActions } = useDataTableConfigContext()
  const { handleToggleItem, isRowSelectable } = useDataTableCallbacksContext()
  const selectedIds = useDataTableSelectedIdsContext()
  if (!record) return null
  const selectable = !isRowSelectable || isRowSelectable(record)
  return (
    <TableRow {...rest} hover sx={{ cursor: 'pointer' }} onClick={() => redirect('show', type, record.id)}>
      {hasBulkActions && handleToggleItem && (
        <TableCell padding="checkbox" onClick={(event) => event.stopPropagation()}>
          <Checkbox
            size="small"
            color="primary"
            checked={selectable && Boolean(selectedIds?.includes(record.id))}
            disabled={!selectable}
            onClick={(event) => handleToggleItem(record.id, event)}
            slotProps={{ input: { 'aria-label': t('ra.action.select_row') } }}
          />
        </TableCell>
      )}
      {children}
    </TableRow>
  )
}

/** Body of the lists' tables. */
export const SelectableBody = ({ children }: { children?: ReactNode }) => (
  <DataTableBody row={SelectableRow}>{children}</DataTableBody>
)
