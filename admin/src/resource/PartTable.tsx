import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material'
import { useManifest } from '../access/ManifestContext.tsx'
import { type FieldRule, foreignKeys, isReadable, type Resource } from '../access/manifest.ts'
import { useWords } from '../i18n/words.ts'
import type { Row } from './declaration.ts'
import { NOTHING } from './format.ts'
import { Value } from './Value.tsx'

/** Fields of a part worth a column, relations first: not its id, its place in the list, or the way back to its record. */
export const partFields = (part: Resource, parentType: string | undefined): FieldRule[] => {
  const keys = foreignKeys(part)
  // The unit of another column is told with its value.
  const hasUnits = [...part.fields.values()].some(({ unit }) => unit === 'beside')
  const fields = [...part.fields.values()].filter(
    (field) =>
      !['id', 'position', 'version'].includes(field.name) &&
      !keys.has(field.name) &&
      !(hasUnits && field.name === 'unit') &&
      field.kind !== 'TO_MANY' &&
      !(field.kind === 'TO_ONE' && field.target === parentType),
  )
  return [...fields.filter(({ kind }) => kind === 'TO_ONE'), ...fields.filter(({ kind }) => kind !== 'TO_ONE')]
}

const isNumber = (field: FieldRule) => field.kind === 'DECIMAL' || field.kind === 'INT'

type Props = { type: string; items: readonly Row[]; parentType: string; parent?: Row }

/** A list kept inside its record (rent steps, parties) as a small table. */
export const PartTable = ({ type, items, parentType, parent }: Props) => {
  const part = useManifest().resources.get(type)
  const words = useWords()
  if (!part || items.length === 0) return <span>{NOTHING}</span>
  const fields = partFields(part, parentType).filter(isReadable)
  return (
    <TableContainer>
      <Table size="small" sx={{ width: 'auto', minWidth: { sm: 360 } }}>
        <TableHead>
          <TableRow>
            {fields.map((field) => (
              <TableCell key={field.name} align={isNumber(field) ? 'right' : 'left'}>
                {words.field(type, field)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map((item, index) => (
            <TableRow key={item.id ?? index}>
              {fields.map((field) => (
                <TableCell key={field.name} align={isNumber(field) ? 'right' : 'left'}>
                  <Value resource={part} field={field} row={item} parent={parent} inTable />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}
