import {
  Alert,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { groupDigits } from '../resource/format.ts'
import type { Run } from './api.ts'
import type { IMPORT_WORDS } from './words.ts'

/** More lines than a person reads; the whole list stays with the run. */
const SHOWN = 500

type Words = (typeof IMPORT_WORDS)['en']

/** What a run came to: counts, and every bad row by line. */
export const ImportResult = ({ run, words }: { run: Run; words: Words }) => {
  const severity = run.state === 'FAILED' || run.failed > 0 ? 'warning' : 'success'
  const title = run.dryRun ? words.trial : run.state === 'FAILED' ? words.failed : words.done
  const counts = [
    [words.rowsTotal, run.rowsTotal],
    [words.created, run.created],
    [words.updated, run.updated],
    [words.unchanged, run.unchanged],
    [words.bad, run.failed],
  ] as const
  return (
    <section aria-label={title}>
      <Alert severity={severity} role="status">
        {title}
      </Alert>
      <Stack direction="row" spacing={4} useFlexGap sx={{ my: 2, flexWrap: 'wrap' }}>
        {counts.map(([label, count]) => (
          <div key={label}>
            <Typography variant="caption" color="text.secondary">
              {label}
            </Typography>
            <Typography variant="h6" component="p">
              {groupDigits(String(count))}
            </Typography>
          </div>
        ))}
      </Stack>
      {run.problems.length > 0 && (
        <TableContainer>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell align="right">{words.line}</TableCell>
                <TableCell>{words.column}</TableCell>
                <TableCell>{words.problem}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {run.problems.slice(0, SHOWN).map(({ line, column, code, message, severity: level }) => (
                <TableRow key={`${line} ${column} ${code}`}>
                  <TableCell align="right">{line}</TableCell>
                  <TableCell>{column ?? ''}</TableCell>
                  <TableCell>{level === 'WARNING' ? `${words.warning}: ${message}` : message}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
          {run.problems.length > SHOWN && (
            <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
              {words.more.replace('{max}', String(SHOWN))}
            </Typography>
          )}
        </TableContainer>
      )}
    </section>
  )
}
