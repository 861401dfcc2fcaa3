import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material'
import { useManifest } from '../access/ManifestContext.tsx'
import { type FieldRule, foreignKeys, isReadable, type Resource } from '../access/manifest.ts'
import { useWords } from '../i18n/words.ts'
import type { Row } from './declaration.ts'
import { NOTHING } from './format.ts'
import { Value } from './Value.tsx'

/** Fields of a part worth a column: not its id, its place in the list, or keys behind relations. */
export const partFields = (part: Resource): FieldRule[] => {
  const keys = foreignKeys(part)
  return [...part.fields.values()].filter(
    (field) => !['id', 'position', 'version'].includes(field.name) && !keys.has(field.name) && field.kind !== 'TO_MANY',
  )
}

const isNumber = (field: FieldRule) => field.kind === 'DECIMAL' || field.kind === 'INT'

/** A list kept inside its record (rent steps, parties) as a small table. */
export const PartTable = ({ type, items, parent }: { type: string; items: readonly Row[]; parent?: Row }) => {
  const part = useManifest().resources.get(type)
  const words = useWords()
  if (!part || items.length === 0) return <span>{NOTHING}</span>
  const fields = partFields(part).filter(isReadable)
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
