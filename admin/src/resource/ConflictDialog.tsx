import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material'
import { useDataProvider, useRecordContext, useTranslate } from 'ra-core'
import { useEffect, useId, useState } from 'react'
import { type FieldRule, isReadable, type Resource } from '../access/manifest.ts'
import { useWords } from '../i18n/words.ts'
import type { Row } from './declaration.ts'
import { useDeclared } from './useDeclared.ts'
import { Value } from './Value.tsx'

const differing = (resource: Resource, names: readonly string[], before: Row, after: Row): FieldRule[] =>
  names
    .map((name) => resource.fields.get(name))
    .filter(isReadable)
    .filter(({ name }) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))

type Props = {
  /** Called with the newest version, and with true where the person's own entries shall stand on top of it. */
  onDecide: (newest: Row, keepMine: boolean) => void
  onClose: () => void
}

/** Shows what somebody else changed meanwhile, and asks what shall become of the entries made here. */
export const ConflictDialog = ({ onDecide, onClose }: Props) => {
  const t = useTranslate()
  const words = useWords()
  const titleId = useId()
  const dataProvider = useDataProvider()
  const row = useRecordContext<Row>()
  const { type, resource, declaration } = useDeclared()
  const [newest, setNewest] = useState<Row | null>(null)

  useEffect(() => {
    if (!row) return
    let isCurrent = true
    dataProvider.getOne<Row>(type, { id: row.id }).then(
      ({ data }) => isCurrent && setNewest(data),
      () => isCurrent && onClose(),
    )
    return () => {
      isCurrent = false
    }
  }, [dataProvider, type, row, onClose])

  if (!row || !newest) return null
  const names = declaration.sections.flatMap(({ fields }) => fields)
  const changed = differing(resource, names, row, newest)

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{t('panel.conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{t('panel.conflict.text')}</DialogContentText>
        {changed.length > 0 && (
          <Table size="small" sx={{ mt: 1 }}>
            <TableHead>
              <TableRow>
                <TableCell>{t('panel.history.field')}</TableCell>
                <TableCell>{t('panel.conflict.before')}</TableCell>
                <TableCell>{t('panel.conflict.now')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {changed.map((field) => (
                <TableRow key={field.name}>
                  <TableCell>{words.field(type, field)}</TableCell>
                  <TableCell>
                    <Value resource={resource} field={field} row={row} inTable />
                  </TableCell>
                  <TableCell>
                    <Value resource={resource} field={field} row={newest} inTable />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={() => onDecide(newest, false)}>{t('panel.conflict.discard')}</Button>
        <Button variant="contained" onClick={() => onDecide(newest, true)} autoFocus>
          {t('panel.conflict.keep')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
