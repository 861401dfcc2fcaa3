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
  const groups = new Map<string, Completion[]>()
  for (const row of rows) groups.set(subjectKey(row), [...(groups.get(subjectKey(row)) ?? []), row])
  // Of several departments each is named.
  const isOne = reach.departments.length <= 1
  const subjectOf = ({ department, employee, project }: Completion) =>
    [isOne ? null : department, employee ?? project ?? (isOne ? words.wholeDepartment : null)]
      .filter((name) => name !== null)
      .join(' ')
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
                <TableCell>{words.figure}</TableCell>
                <TableCell align="right">{words.target}</TableCell>
                <TableCell align="right">{words.actual}</TableCell>
                <TableCell>{words.completion}</TableCell>
              </TableRow>
            </TableHead>
            {[...groups].map(([key, found]) => (
              <TableBody key={key}>
                <TableRow>
                  <TableCell component="th" scope="rowgroup" colSpan={4} sx={{ fontWeight: 600 }}>
                    {subjectOf(found[0]!)}
                  </TableCell>
                </TableRow>
                {found.map((row) => {
                  const name = names.value('KpiFigure', row.figure)
                  return (
                    <TableRow key={row.targetId} data-target={row.targetId}>
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
                        <CompletionBar value={row.completion} label={`${subjectOf(row)} ${name} ${words.completion}`} />
                      </TableCell>
                    </TableRow>
                  )
                })}
              </TableBody>
            ))}
          </Table>
        </Box>
      )}
    </>
  )
}

const subjectKey = ({ departmentId, projectId, employeeId }: Completion): string =>
  [departmentId, projectId, employeeId].join(' ')

const limitsOf = ({ departmentId, projectId, employeeId }: Completion): Limits => ({
  departmentIds: [departmentId],
  ...(projectId ? { projectIds: [projectId] } : {}),
  ...(employeeId ? { employeeIds: [employeeId] } : {}),
})
