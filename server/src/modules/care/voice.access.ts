import { accessGrid } from '../../access/grid.ts'

/**
 * What clients tell us (domain §12): complaints and suggestions are the owner's and the handler's, of whatever department
 * he is; the client files its own and follows them. Nothing filed is deleted.
 */
export const complaintAccess = accessGrid`
| Complaint                                | MAN  | DEP  | SPE            | LEG | FIN | COL  | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                                | dept | dept | own+ownHandled | -   | -   | task | depts | -  | -   | cl  | -  | -   |
| rows create                              | dept | dept | own            | -   | -   | -    | -     | -  | -   | cl  | -  | -   |
| rows update                              | dept | dept | own+ownHandled | -   | -   | task | -     | -  | -   | -   | -  | -   |
| rows delete                              | -    | -    | -              | -   | -   | -    | -     | -  | -   | -   | -  | -   |
| client                                   | RC   | RC   | RC             | -   | -   | -    | R     | -  | -   | RC  | -  | -   |
| title, description, kind                 | RW   | RW   | RW             | -   | -   | R    | R     | -  | -   | RC  | -  | -   |
| severity, filedAt                        | RW   | RW   | RW             | -   | -   | R    | R     | -  | -   | R   | -  | -   |
| dueAt                                    | RW   | RW   | R              | -   | -   | R    | R     | -  | -   | R   | -  | -   |
| progress                                 | RW   | RW   | RW             | -   | -   | RW   | R     | -  | -   | -   | -  | -   |
| handler, assignedAt                      | R    | R    | R              | -   | -   | R    | R     | -  | -   | -   | -  | -   |
| state, resolution, resolvedAt, closedAt  | R    | R    | R              | -   | -   | R    | R     | -  | -   | R   | -  | -   |
| returnVisitNote, returnVisitedAt, rating | R    | R    | R              | -   | -   | -    | R     | -  | -   | R   | -  | -   |
| files EVIDENCE                           | RW   | RW   | RW             | -   | -   | RC   | R     | -  | -   | RC  | -  | -   |
`

export const suggestionAccess = accessGrid`
| Suggestion              | MAN  | DEP  | SPE            | LEG | FIN | COL  | LEA   | HR | ADM | PAR | BI | PUB |
| rows read               | dept | dept | own+ownHandled | -   | -   | task | depts | -  | -   | cl  | -  | -   |
| rows create             | dept | dept | own            | -   | -   | -    | -     | -  | -   | cl  | -  | -   |
| rows update             | dept | dept | own            | -   | -   | -    | -     | -  | -   | -   | -  | -   |
| rows delete             | -    | -    | -              | -   | -   | -    | -     | -  | -   | -   | -  | -   |
| client                  | RC   | RC   | RC             | -   | -   | -    | R     | -  | -   | RC  | -  | -   |
| title, content          | RW   | RW   | RW             | -   | -   | R    | R     | -  | -   | RC  | -  | -   |
| receivedAt              | RW   | RW   | RW             | -   | -   | R    | R     | -  | -   | R   | -  | -   |
| handler                 | R    | R    | R              | -   | -   | R    | R     | -  | -   | -   | -  | -   |
| state, reply, repliedAt | R    | R    | R              | -   | -   | R    | R     | -  | -   | R   | -  | -   |
`

export const surveyTemplateAccess = accessGrid`
| SurveyTemplate                | MAN  | DEP  | SPE  | LEG | FIN | COL | LEA   | HR    | ADM | PAR   | BI | PUB |
| rows read                     | dept | dept | dept | -   | -   | -   | depts | depts | -   | asked | -  | -   |
| rows create                   | dept | dept | -    | -   | -   | -   | -     | -     | -   | -     | -  | -   |
| rows update                   | dept | dept | -    | -   | -   | -   | -     | -     | -   | -     | -  | -   |
| rows delete                   | dept | dept | -    | -   | -   | -   | -     | -     | -   | -     | -  | -   |
| name, introduction, questions | RW   | RW   | R    | -   | -   | -   | R     | R     | -   | R     | -  | -   |
| active                        | RW   | RW   | R    | -   | -   | -   | R     | R     | -   | -     | -  | -   |
| surveys                       | R    | R    | -    | -   | -   | -   | R     | R     | -   | -     | -  | -   |
`

/**
 * The specialist is judged by these: he has no row of them, only the figure over many. HR has the scores and not whose
 * they are.
 */
export const satisfactionSurveyAccess = accessGrid`
| SatisfactionSurvey                   | MAN  | DEP  | SPE | LEG | FIN | COL | LEA   | HR    | ADM | PAR | BI | PUB |
| rows read                            | dept | dept | -   | -   | -   | -   | depts | depts | -   | cl  | -  | -   |
| rows create                          | dept | dept | -   | -   | -   | -   | -     | -     | -   | -   | -  | -   |
| rows update                          | dept | dept | -   | -   | -   | -   | -     | -     | -   | cl  | -  | -   |
| rows delete                          | dept | -    | -   | -   | -   | -   | -     | -     | -   | -   | -  | -   |
| client                               | RC   | RC   | -   | -   | -   | -   | R     | -     | -   | R   | -  | -   |
| template, channel, sentOn, expiresOn | RW   | RW   | -   | -   | -   | -   | R     | R     | -   | R   | -  | -   |
| title                                | RW   | RW   | -   | -   | -   | -   | R     | R     | -   | R   | -  | -   |
| answers, respondent, comment         | RW   | RW   | -   | -   | -   | -   | R     | -     | -   | RU  | -  | -   |
| state, answeredAt, score             | R    | R    | -   | -   | -   | -   | R     | R     | -   | R   | -  | -   |
| linkMadeAt                           | R    | R    | -   | -   | -   | -   | -     | -     | -   | -   | -  | -   |
| hidden linkHash                      |
`
