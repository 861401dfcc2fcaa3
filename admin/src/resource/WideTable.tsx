import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import type { ReactNode } from 'react'

export type WideColumn<Row> = { key: string; head: string; isNumber?: boolean; cell: (row: Row) => ReactNode }

type Props<Row> = {
  id: string
  title: string
  note?: string
  /** Drawn between heading and table. */
  picture?: ReactNode
  columns: readonly WideColumn<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
}

/** A table under its heading, which is moved sideways by hand or key where the screen is narrow; its first column stays. */
export const WideTable = <Row,>({ id, title, note, picture, columns, rows, keyOf }: Props<Row>) => (
  <Box sx={{ mb: 3 }}>
    <Typography id={id} component="h2" variant="subtitle1" sx={{ mb: 1, fontWeight: 600 }}>
      {title}
    </Typography>
    {note && (
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {note}
      </Typography>
    )}
    {picture}
    <Box role="region" aria-labelledby={id} tabIndex={0} sx={{ overflowX: 'auto', bgcolor: 'background.paper' }}>
      <Table size="small" sx={{ '& td, & th': { whiteSpace: 'nowrap' } }}>
        <TableHead>
          <TableRow>
            {columns.map(({ key, head, isNumber }) => (
              <TableCell key={key} align={isNumber ? 'right' : 'left'}>
                {head}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={keyOf(row)}>
              {columns.map(({ key, isNumber, cell }, at) => (
                <TableCell
                  key={key}
                  align={isNumber ? 'right' : 'left'}
                  {...(at === 0 ? { component: 'th', scope: 'row' } : {})}
                  sx={at === 0 ? { position: 'sticky', left: 0, bgcolor: 'background.paper' } : undefined}
                >
                  {cell(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  </Box>
)
