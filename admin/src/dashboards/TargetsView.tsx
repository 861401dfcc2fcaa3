import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { useWords } from '../i18n/words.ts'
import { Amount, figureText } from './Amount.tsx'
import type { Completion, Limits, Reach } from './api.ts'
import { CompletionBar } from './CompletionBar.tsx'
import { useCompletions } from './useCompletions.ts'
import type { FigureWords } from './words.ts'

type Props = { reach: Reach; words: FigureWords; period: string; departmentIds: string[] | undefined }

/** Each target of the period, what was reached and how far that is: the department's, projects', people's (R1.1). */
export const TargetsView = ({ reach, words, period, departmentIds }: Props) => {
  const names = useWords()
  const rows = useCompletions(period, departmentIds)
  const known = new Map(reach.figures.map((each) => [each.figure, each]))
  // Of several departments each is named.
  const prefix = (row: Completion) => (reach.departments.length > 1 ? `${row.department ?? ''} ` : '')
  const subjectOf = (row: Completion) =>
    row.employee ?? row.project ?? (reach.departments.length > 1 ? '' : words.wholeDepartment)
  return (
    <>
      <Typography id="figures-targets" component="h2" variant="subtitle1" sx={{ mb: 1, fontWeight: 600 }}>
        {words.targets}
      </Typography>
      {rows.length === 0 ? (
        <Typography variant="body2" color="text.secondary">
          {words.noTargets}
        </Typography>
      ) : (
        <Box
          role="region"
          aria-labelledby="figures-targets"
          tabIndex={0}
          sx={{ overflowX: 'auto', bgcolor: 'background.paper' }}
        >
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{words.subject}</TableCell>
                <TableCell>{words.figure}</TableCell>
                <TableCell align="right">{words.target}</TableCell>
                <TableCell align="right">{words.actual}</TableCell>
                <TableCell>{words.completion}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map((row) => {
                const name = names.value('KpiFigure', row.figure)
                const subject = `${prefix(row)}${subjectOf(row)}`
                return (
                  <TableRow key={row.targetId} data-target={row.targetId}>
                    <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                      {subject}
                    </TableCell>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>{name}</TableCell>
                    <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                      {figureText({ value: row.target, unit: row.unit }, names)}
                    </TableCell>
                    <TableCell align="right">
                      <Amount
                        row={{ ...row, value: row.actual }}
                        known={known.get(row.figure)}
                        limits={limitsOf(row)}
                      />
                    </TableCell>
                    <TableCell>
                      <CompletionBar value={row.completion} label={`${subject} ${name} ${words.completion}`} />
                    </TableCell>
                  </TableRow>
                )
              })}
            </TableBody>
          </Table>
        </Box>
      )}
    </>
  )
}

const limitsOf = ({ departmentId, projectId, employeeId }: Completion): Limits => ({
  departmentIds: [departmentId],
  ...(projectId ? { projectIds: [projectId] } : {}),
  ...(employeeId ? { employeeIds: [employeeId] } : {}),
})
