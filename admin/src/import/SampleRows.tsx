import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material'
import { groupDigits } from '../resource/format.ts'
import type { Look } from './api.ts'
import type { IMPORT_WORDS } from './words.ts'

/** The first rows of a file, by which people see whether it was read as it was meant. */
export const SampleRows = ({ look, words }: { look: Look; words: (typeof IMPORT_WORDS)['en'] }) => (
  <section aria-label={words.first}>
    <Typography variant="body2" color="text.secondary">
      {words.found.replace('{rows}', groupDigits(String(look.rows)))}
      {look.encoding && ` ${words[look.encoding]}`}
    </Typography>
    <TableContainer tabIndex={0} aria-label={words.first} role="group">
      <Table size="small" sx={{ whiteSpace: 'nowrap' }}>
        <TableHead>
          <TableRow>
            {look.columns.map(({ column }) => (
              <TableCell key={column}>{column}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {look.sample.map((cells) => (
            <TableRow key={cells.join('\t')}>
              {cells.map((cell, at) => (
                <TableCell
                  key={look.columns[at]?.column}
                  sx={{ maxWidth: 240, overflow: 'hidden', textOverflow: 'ellipsis' }}
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  </section>
)
