import { lifeCycle } from '../../access/life-cycle.ts'

/** Done or given up, with what came of it; both may be taken back. */
export const taskStates = lifeCycle`
| Task.state | from            | to        | by                                                                                                | takes   | stamps     |
| finish     | OPEN            | DONE      | MAN:dept+self DEP:dept+self SPE:self LEG:self FIN:self COL:self LEA:self HR:self ADM:self | result  | doneAt=now |
| cancel     | OPEN            | CANCELLED | MAN:dept+self DEP:dept+self SPE:self LEG:self FIN:self COL:self LEA:self HR:self ADM:self | reason! |            |
| reopen     | DONE, CANCELLED | OPEN      | MAN:dept+self DEP:dept+self SPE:self LEG:self FIN:self COL:self LEA:self HR:self ADM:self | reason! |            |
| edit       | OPEN            |           |                                                                                                   |         |            |
| ends       | DONE, CANCELLED |           |                                                                                                   |         |            |
`
