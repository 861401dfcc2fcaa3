import { accessGrid } from '../../access/grid.ts'

/**
 * R5: manager and deputy run events, specialists read them and do their own tasks, other departments read those that
 * have a task for them, the client reads what it is invited to. What an event costs is a group of its own (domain §12).
 */
export const eventAccess = accessGrid`
| Event                                | MAN  | DEP  | SPE  | LEG | FIN   | COL  | LEA   | HR | ADM | PAR     | BI | PUB |
| rows read                            | dept | dept | dept | -   | depts | task | depts | -  | -   | invited | -  | -   |
| rows create                          | dept | dept | -    | -   | -     | -    | -     | -  | -   | -       | -  | -   |
| rows update                          | dept | dept | -    | -   | depts | -    | -     | -  | -   | -       | -  | -   |
| rows delete                          | dept | dept | -    | -   | -     | -    | -     | -  | -   | -       | -  | -   |
| type, theme, startsAt, endsAt        | RW   | RW   | R    | -   | R     | R    | R     | -  | -   | R       | -  | -   |
| place, agenda                        | RW   | RW   | R    | -   | -     | R    | R     | -  | -   | R       | -  | -   |
| state                                | R    | R    | R    | -   | R     | R    | R     | -  | -   | R       | -  | -   |
| owner                                | RW   | RW   | R    | -   | R     | R    | R     | -  | -   | -       | -  | -   |
| goals, audience, expectedAttendance, publicity | RW   | RW   | R    | -   | -     | R    | R     | -  | -   | -       | -  | -   |
| approvedAt, approvedBy, cancelReason | R    | R    | R    | -   | R     | R    | R     | -  | -   | -       | -  | -   |
| budget, actualCost                   | RW   | RW   | -    | -   | RU    | -    | R     | -  | -   | -       | -  | -   |
| tasks                                | R    | R    | R    | -   | -     | R    | R     | -  | -   | -       | -  | -   |
| invitations                          | R    | R    | R    | -   | -     | -    | R     | -  | -   | R       | -  | -   |
| checkIns, feedback, summaries, sourcedClients, sourcedDeals | R    | R    | R    | -   | -     | -    | R     | -  | -   | -       | -  | -   |
| files PLAN                           | RW   | RW   | R    | -   | -     | R    | R     | -  | -   | -       | -  | -   |
| files HANDOUT                        | RW   | RW   | R    | -   | -     | R    | R     | -  | -   | R       | -  | -   |
| hidden carriedImprovements, guestGuard, todos |
`

export const eventTaskAccess = accessGrid`
| EventTask                 | MAN  | DEP  | SPE  | LEG | FIN | COL  | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                 | dept | dept | dept | -   | -   | task | depts | -  | -   | -   | -  | -   |
| rows create               | dept | dept | -    | -   | -   | -    | -     | -  | -   | -   | -  | -   |
| rows update               | dept | dept | self | -   | -   | -    | -     | -  | -   | -   | -  | -   |
| rows delete               | dept | dept | -    | -   | -   | -    | -     | -  | -   | -   | -  | -   |
| event                     | RC   | RC   | R    | -   | -   | R    | R     | -  | -   | -   | -  | -   |
| kind, title, owner, dueOn | RW   | RW   | R    | -   | -   | R    | R     | -  | -   | -   | -  | -   |
| result                    | RW   | RW   | RU   | -   | -   | R    | R     | -  | -   | -   | -  | -   |
| state, doneAt             | R    | R    | R    | -   | -   | R    | R     | -  | -   | -   | -  | -   |
`

export const eventInvitationAccess = accessGrid`
| EventInvitation             | MAN  | DEP  | SPE  | LEG | FIN | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                   | dept | dept | dept | -   | -   | -   | depts | -  | -   | cl  | -  | -   |
| rows create                 | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows update                 | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows delete                 | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| event, client               | RC   | RC   | R    | -   | -   | -   | R     | -  | -   | R   | -  | -   |
| contact                     | RC   | RC   | R    | -   | -   | -   | -     | -  | -   | R   | -  | -   |
| invitedOn, respondBy, seats | RW   | RW   | R    | -   | -   | -   | R     | -  | -   | R   | -  | -   |
| note                        | RW   | RW   | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| state, respondedAt          | R    | R    | R    | -   | -   | -   | R     | -  | -   | R   | -  | -   |
| checkIns, feedback          | R    | R    | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| linkMadeAt                  | R    | R    | R    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| hidden linkHash             |
`

/** The mobile number of somebody who walked in is personal data of one who has no owner yet. */
export const eventCheckInAccess = accessGrid`
| EventCheckIn      | MAN  | DEP  | SPE  | LEG | FIN | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read         | dept | dept | dept | -   | -   | -   | depts | -  | -   | -   | -  | -   |
| rows create       | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows update       | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows delete       | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| event, invitation | RC   | RC   | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| client, method, checkedInAt, walkInName, walkInCompany | RW   | RW   | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| walkInMobile      | RW   | RW   | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| receivedBy        | RC   | RC   | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
`

export const eventFeedbackAccess = accessGrid`
| EventFeedback        | MAN  | DEP  | SPE  | LEG | FIN | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read            | dept | dept | dept | -   | -   | -   | depts | -  | -   | -   | -  | -   |
| rows create          | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows update          | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows delete          | dept | -    | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| event, invitation    | RC   | RC   | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| score, text, givenAt | RW   | RW   | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
`

/** A report is kept for good: an event was closed by it. */
export const eventSummaryAccess = accessGrid`
| EventSummary | MAN  | DEP  | SPE  | LEG | FIN | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read    | dept | dept | dept | -   | -   | -   | depts | -  | -   | -   | -  | -   |
| rows create  | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows update  | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows delete  | -    | -    | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| event        | RC   | RC   | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| title, attendance, effect, problems, improvements | RW   | RW   | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| files REPORT, PHOTO | RW   | RW   | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
`
