import { accessGrid } from '../../access/grid.ts'

/** What the department does for the clients of a grade: for manager and deputy to say, for specialists to follow (R4.3). */
export const gradePolicyAccess = accessGrid`
| GradePolicy | MAN  | DEP  | SPE  | LEG | FIN | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read   | dept | dept | dept | -   | -   | -   | depts | -  | -   | -   | -  | -   |
| rows create | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows update | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows delete | -    | -    | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| grade, serviceStrategy, marketingPlan, visitIntervalDays, fileCheckDays, responseHours | RW   | RW   | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
`

/** Communication plans, visits and inquiries are the owner's; the manager reads them (domain §12). */
export const communicationPlanAccess = accessGrid`
| CommunicationPlan | MAN  | DEP  | SPE | LEG | FIN | COL | LEA | HR | ADM | PAR | BI | PUB |
| rows read         | dept | dept | own | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows create       | -    | dept | own | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows update       | -    | dept | own | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows delete       | -    | dept | own | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| client, owner, title, startDate, endDate, goals, steps | R    | RW   | RW  | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| state, result     | R    | R    | R   | -   | -   | -   | -   | -  | -   | -   | -  | -   |
`

export const visitAccess = accessGrid`
| Visit       | MAN  | DEP  | SPE | LEG | FIN | COL | LEA | HR | ADM | PAR | BI | PUB |
| rows read   | dept | dept | own | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows create | -    | dept | own | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows update | -    | dept | own | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows delete | -    | dept | own | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| client, deal, owner, kind, plannedAt, purpose, location, materials, checklist, participants | R    | RW   | RW  | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| visitedAt, needs, objections, sentiment, outcome, nextStep, nextOn | R    | RW   | RW  | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| state       | R    | R    | R   | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| files MINUTES, PHOTO | R    | RW   | RW  | -   | -   | -   | -   | -  | -   | -   | -  | -   |
`

export const inquiryAccess = accessGrid`
| Inquiry                       | MAN  | DEP  | SPE | LEG | FIN | COL | LEA | HR | ADM | PAR | BI | PUB |
| rows read                     | dept | dept | own | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows create                   | -    | dept | own | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows update                   | -    | dept | own | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows delete                   | -    | dept | own | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| client, contact, method, subject, question, askedAt, dueAt | R    | RW   | RW  | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| answer                        | R    | RU   | RU  | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| state, answeredAt, answeredBy | R    | R    | R   | -   | -   | -   | -   | -  | -   | -   | -  | -   |
`
