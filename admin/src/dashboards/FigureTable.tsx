import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { useWords } from '../i18n/words.ts'
import { NOTHING } from '../resource/format.ts'
import { Amount, figureText } from './Amount.tsx'
import type { DivisionName, Known, KpiRow, Limits } from './api.ts'

type Props = {
  id: string
  title: string
  /** Heading of the first column. */
  of: string
  none: string
  total?: string
  figures: Known[]
  rows: KpiRow[]
  totals?: KpiRow[]
  division?: DivisionName
  keyOf: (row: KpiRow) => string
  nameOf: (row: KpiRow) => string
  limits: Limits
}

/** Figures as columns, and a row for each month, person, project or property. */
export const FigureTable = (props: Props) => {
  const { id, title, of, none, total, figures, rows, totals, division, keyOf, nameOf, limits } = props
  const words = useWords()
  const groups = new Map<string, KpiRow[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  const cell = (of: KpiRow[], known: Known, plain = false) => {
    // Amounts in several monies stand beside each other.
    const found = of.filter((row) => row.figure === known.figure)
    if (found.length === 0) return NOTHING
    return found.map((row, index) => (
      <span key={row.unit}>
        {index > 0 && ' + '}
        {plain ? figureText(row, words) : <Amount row={row} known={known} limits={limits} division={division} />}
      </span>
    ))
  }
  return (
    <Box sx={{ mb: 3 }}>
      <Typography id={id} component="h2" variant="subtitle1" sx={{ mb: 1, fontWeight: 600 }}>
        {title}
      </Typography>
      {groups.size === 0 ? (
        <Typography variant="body2" color="text.secondary">
          {none}
        </Typography>
      ) : (
        // A wide table is moved by keys as well on a narrow screen.
        <Box role="region" aria-labelledby={id} tabIndex={0} sx={{ overflowX: 'auto', bgcolor: 'background.paper' }}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{of}</TableCell>
                {figures.map(({ figure }) => (
                  <TableCell key={figure} align="right">
                    {words.value('KpiFigure', figure)}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {[...groups].map(([key, found]) => (
                <TableRow key={key}>
                  <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                    {nameOf(found[0]!)}
                  </TableCell>
                  {figures.map((known) => (
                    <TableCell key={known.figure} align="right">
                      {cell(found, known)}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
              {total && totals && (
                <TableRow>
                  <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                    {total}
                  </TableCell>
                  {figures.map((known) => (
                    <TableCell key={known.figure} align="right" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
                      {cell(totals, known, true)}
                    </TableCell>
                  ))}
                </TableRow>
              )}
            </TableBody>
          </Table>
        </Box>
      )}
    </Box>
  )
}
