import { accessGrid } from '../../access/grid.ts'

/** R9.1: kept by HR, also from the punch clock's file; everybody sees his own. */
export const attendanceRecordAccess = accessGrid`
| AttendanceRecord       | MAN  | DEP  | SPE  | LEG  | FIN  | COL  | LEA              | HR    | ADM | PAR | BI | PUB |
| rows read              | dept | self | self | self | self | self | underLeader+self | depts | -   | -   | -  | -   |
| rows create            | -    | -    | -    | -    | -    | -    | -                | depts | -   | -   | -  | -   |
| rows update            | -    | -    | -    | -    | -    | -    | -                | depts | -   | -   | -  | -   |
| rows delete            | -    | -    | -    | -    | -    | -    | -                | depts | -   | -   | -  | -   |
| employee, day, kind    | R    | R    | R    | R    | R    | R    | R                | RC    | -   | -   | -  | -   |
| minutes, excused, note | R    | R    | R    | R    | R    | R    | R                | RW    | -   | -   | -  | -   |
`

/** R9.1: everybody applies for himself; HR also for people without a log-in of their own. */
export const leaveRequestAccess = accessGrid`
| LeaveRequest                         | MAN      | DEP  | SPE  | LEG  | FIN  | COL  | LEA              | HR    | ADM | PAR | BI | PUB |
| rows read                            | dept     | self | self | self | self | self | underLeader+self | depts | -   | -   | -  | -   |
| rows create                          | self     | self | self | self | self | self | self             | depts | -   | -   | -  | -   |
| rows update                          | self     | self | self | self | self | self | self             | depts | -   | -   | -  | -   |
| rows delete                          | -        | -    | -    | -    | -    | -    | -                | -     | -   | -   | -  | -   |
| employee                             | R        | R    | R    | R    | R    | R    | R                | RC    | -   | -   | -  | -   |
| kind, startDate, endDate, days, cause, standIn | RW       | RW   | RW   | RW   | RW   | RW   | RW               | RW    | -   | -   | -  | -   |
| state, decidedAt, decidedBy, comment | R        | R    | R    | R    | R    | R    | R                | R     | -   | -   | -  | -   |
| files PROOF                          | R W@self | RW   | RW   | RW   | RW   | RW   | R W@self         | RW    | -   | -   | -  | -   |
`

/** R9.2: a draft is not known to the person; from the notice on he reads and answers it. Nobody writes about himself. */
export const conductRecordAccess = accessGrid`
| ConductRecord                        | MAN                 | DEP      | SPE      | LEG      | FIN      | COL      | LEA              | HR                   | ADM | PAR | BI | PUB |
| rows read                            | deptOthers+selfTold | selfTold | selfTold | selfTold | selfTold | selfTold | seniors+selfTold | deptsOthers+selfTold | -   | -   | -  | -   |
| rows create                          | deptOthers          | -        | -        | -        | -        | -        | seniors          | deptsOthers          | -   | -   | -  | -   |
| rows update                          | deptOthers          | -        | -        | -        | -        | -        | seniors          | deptsOthers          | -   | -   | -  | -   |
| rows delete                          | deptOthers          | -        | -        | -        | -        | -        | seniors          | deptsOthers          | -   | -   | -  | -   |
| employee                             | RC                  | R        | R        | R        | R        | R        | RC               | RC                   | -   | -   | -  | -   |
| kind, occurredOn, points, facts      | RW                  | R        | R        | R        | R        | R        | RW               | RW                   | -   | -   | -  | -   |
| state, notifiedAt, replyDueOn, reply, repliedAt | R                   | R        | R        | R        | R        | R        | R                | R                    | -   | -   | -  | -   |
| conclusion, confirmedAt, confirmedBy | R                   | R        | R        | R        | R        | R        | R                | R                    | -   | -   | -  | -   |
| disciplinaryActions                  | R                   | R        | R        | R        | R        | R        | R                | R                    | -   | -   | -  | -   |
| files EVIDENCE                       | R W@deptOthers      | R        | R        | R        | R        | R        | R W@seniors      | R W@deptsOthers      | -   | -   | -  | -   |
`

/** R9.3: declared by whoever was given something; who decides is never himself the one. */
export const giftDeclarationAccess = accessGrid`
| GiftDeclaration | MAN  | DEP  | SPE  | LEG  | FIN  | COL  | LEA          | HR    | ADM | PAR | BI | PUB |
| rows read       | dept | self | self | self | self | self | seniors+self | depts | -   | -   | -  | -   |
| rows create     | self | self | self | self | self | self | self         | depts | -   | -   | -  | -   |
| rows update     | self | self | self | self | self | self | self         | depts | -   | -   | -  | -   |
| rows delete     | -    | -    | -    | -    | -    | -    | -            | -     | -   | -   | -  | -   |
| employee        | R    | R    | R    | R    | R    | R    | R            | RC    | -   | -   | -  | -   |
| giver, receivedOn, description, estimatedValue | RW   | RW   | RW   | RW   | RW   | RW   | RW           | RW    | -   | -   | -  | -   |
| client          | RW   | RW   | RW   | RW   | RW   | -    | RW           | -     | -   | -   | -  | -   |
| state, decision, decidedAt, decidedBy, comment, settledOn | R    | R    | R    | R    | R    | R    | R            | R     | -   | -   | -  | -   |
`

/** R9.3: legal sees those that touch the contracts it reviews, for a conflict bars an approval (domain §5). */
export const conflictDeclarationAccess = accessGrid`
| ConflictDeclaration                    | MAN  | DEP  | SPE  | LEG      | FIN  | COL  | LEA          | HR    | ADM | PAR | BI | PUB |
| rows read                              | dept | self | self | rev+self | self | self | seniors+self | depts | -   | -   | -  | -   |
| rows create                            | self | self | self | self     | self | self | self         | depts | -   | -   | -  | -   |
| rows update                            | self | self | self | self     | self | self | self         | depts | -   | -   | -  | -   |
| rows delete                            | -    | -    | -    | -        | -    | -    | -            | -     | -   | -   | -  | -   |
| employee                               | R    | R    | R    | R        | R    | R    | R            | RC    | -   | -   | -  | -   |
| counterparty, kind, description, since | RW   | RW   | RW   | RW       | RW   | RW   | RW           | RW    | -   | -   | -  | -   |
| client                                 | RW   | RW   | RW   | RW       | RW   | -    | RW           | -     | -   | -   | -  | -   |
| state, measures, acknowledgedAt, acknowledgedBy, endedOn | R    | R    | R    | R        | R    | R    | R            | R     | -   | -   | -  | -   |
`

/** R9.4: what follows from a confirmed record; the same people, the same right of reply. */
export const disciplinaryActionAccess = accessGrid`
| DisciplinaryAction | MAN                 | DEP      | SPE      | LEG      | FIN      | COL      | LEA              | HR                   | ADM | PAR | BI | PUB |
| rows read          | deptOthers+selfTold | selfTold | selfTold | selfTold | selfTold | selfTold | seniors+selfTold | deptsOthers+selfTold | -   | -   | -  | -   |
| rows create        | deptOthers          | -        | -        | -        | -        | -        | seniors          | deptsOthers          | -   | -   | -  | -   |
| rows update        | deptOthers          | -        | -        | -        | -        | -        | seniors          | deptsOthers          | -   | -   | -  | -   |
| rows delete        | deptOthers          | -        | -        | -        | -        | -        | seniors          | deptsOthers          | -   | -   | -  | -   |
| employee           | RC                  | R        | R        | R        | R        | R        | RC               | RC                   | -   | -   | -  | -   |
| kind, conductRecord, grounds, effectiveOn, endsOn | RW                  | R        | R        | R        | R        | R        | RW               | RW                   | -   | -   | -  | -   |
| state, notifiedAt, replyDueOn, reply, repliedAt, imposedAt, imposedBy | R                   | R        | R        | R        | R        | R        | R                | R                    | -   | -   | -  | -   |
`
