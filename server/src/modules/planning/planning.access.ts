import { accessGrid } from '../../access/grid.ts'

/** Targets are the manager's to set; a specialist sees the department's and his own (domain §12). */
export const targetAccess = accessGrid`
| Target                        | MAN  | DEP  | SPE         | LEG | FIN | COL | LEA   | HR    | ADM | PAR | BI     | PUB |
| rows read                     | dept | dept | totals+self | -   | -   | -   | depts | depts | -   | -   | totals | -   |
| rows create                   | dept | -    | -           | -   | -   | -   | -     | -     | -   | -   | -      | -   |
| rows update                   | dept | -    | -           | -   | -   | -   | -     | -     | -   | -   | -      | -   |
| rows delete                   | dept | -    | -           | -   | -   | -   | -     | -     | -   | -   | -      | -   |
| period, startDate, kpi, value | RW   | R    | R           | -   | -   | -   | R     | R     | -   | -   | R      | -   |
| project                       | RW   | R    | R           | -   | -   | -   | R     | R     | -   | -   | R      | -   |
| employee, note                | RW   | R    | R           | -   | -   | -   | R     | R     | -   | -   | -      | -   |
| subjectKey                    | -    | -    | -           | -   | -   | -   | -     | -     | -   | -   | -      | -   |
`

export const promotionPlanAccess = accessGrid`
| PromotionPlan | MAN  | DEP  | SPE      | LEG | FIN | COL | LEA       | HR    | ADM | PAR | BI | PUB |
| rows read     | dept | dept | released | -   | -   | -   | submitted | depts | -   | -   | -  | -   |
| rows create   | dept | -    | -        | -   | -   | -   | -         | -     | -   | -   | -  | -   |
| rows update   | dept | -    | -        | -   | -   | -   | -         | -     | -   | -   | -  | -   |
| rows delete   | dept | -    | -        | -   | -   | -   | -         | -     | -   | -   | -  | -   |
| title, period, startDate, goals, channels, actions | RW   | R    | R        | -   | -   | -   | R         | R     | -   | -   | -  | -   |
| budget        | RW   | R    | -        | -   | -   | -   | R         | -     | -   | -   | -  | -   |
| state, submittedAt, approvedAt, approvedBy, result | R    | R    | R        | -   | -   | -   | R         | R     | -   | -   | -  | -   |
`

/**
 * Reports go up: a specialist's and the deputy's to the manager, the manager's to the superiors. The time is given once,
 * since the figures are those of it; nobody writes them.
 */
export const workReportAccess = accessGrid`
| WorkReport  | MAN           | DEP  | SPE  | LEG | FIN | COL | LEA       | HR        | ADM | PAR | BI | PUB |
| rows read   | self+handedIn | self | self | -   | -   | -   | submitted | submitted | -   | -   | -  | -   |
| rows create | self          | self | self | -   | -   | -   | -         | -         | -   | -   | -  | -   |
| rows update | self          | self | self | -   | -   | -   | -         | -         | -   | -   | -  | -   |
| rows delete | self          | self | self | -   | -   | -   | -         | -         | -   | -   | -  | -   |
| title, text, problems, nextSteps | RW            | RW   | RW   | -   | -   | -   | R         | R         | -   | -   | -  | -   |
| startDate, endDate | RC            | RC   | RC   | -   | -   | -   | R         | R         | -   | -   | -  | -   |
| figures     | R             | R    | R    | -   | -   | -   | R         | R         | -   | -   | -  | -   |
| author, state, submittedAt, acknowledgedAt, acknowledgedBy, comment | R             | R    | R    | -   | -   | -   | R         | R         | -   | -   | -  | -   |
| files REPORT | R W@self      | RW   | RW   | -   | -   | -   | R         | R         | -   | -   | -  | -   |
`

/** Anybody of the house may ask for help; only who asks and who is asked (and their managers) see it. */
export const supportRequestAccess = accessGrid`
| SupportRequest                     | MAN       | DEP       | SPE       | LEG       | FIN       | COL       | LEA   | HR        | ADM       | PAR | BI | PUB |
| rows read                          | dept+task | mine+task | mine+task | mine+task | mine+task | mine+task | depts | mine+task | mine+task | -   | -  | -   |
| rows create                        | mine      | mine      | mine      | mine      | mine      | mine      | mine  | mine      | mine      | -   | -  | -   |
| rows update                        | mine      | mine      | mine      | mine      | mine      | mine      | mine  | mine      | mine      | -   | -  | -   |
| rows delete                        | -         | -         | -         | -         | -         | -         | -     | -         | -         | -   | -  | -   |
| subject, text, toDepartment, dueOn | RW        | RW        | RW        | RW        | RW        | RW        | RW    | RW        | RW        | -   | -  | -   |
| client                             | RW        | RW        | RW        | -         | -         | -         | R     | -         | -         | -   | -  | -   |
| requester, handler, state, answer, answeredAt | R         | R         | R         | R         | R         | R         | R     | R         | R         | -   | -  | -   |
| rating, ratingComment              | R         | R         | R         | R         | R         | R         | R     | R         | R         | -   | -  | -   |
| files PHOTO, OTHER                 | RC U@mine | RC U@mine | RC U@mine | RC U@mine | RC U@mine | RC U@mine | R     | RC U@mine | RC U@mine | -   | -  | -   |
`
