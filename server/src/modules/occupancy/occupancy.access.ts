import { accessGrid } from '../../access/grid.ts'

/** R3.4.1: the specialist helps the merchant through; other departments see the cases in which they have a task. */
export const moveInCaseAccess = accessGrid`
| MoveInCase                            | MAN  | DEP  | SPE | LEG | FIN | COL  | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                             | dept | dept | own | -   | -   | task | depts | -  | -   | cl  | -  | -   |
| rows create                           | dept | dept | own | -   | -   | -    | -     | -  | -   | -   | -  | -   |
| rows update                           | dept | dept | own | -   | -   | -    | -     | -  | -   | -   | -  | -   |
| rows delete                           | -    | -    | -   | -   | -   | -    | -     | -  | -   | -   | -  | -   |
| contract                              | RC   | RC   | RC  | -   | -   | R    | R     | -  | -   | R   | -  | -   |
| title, owner, targetOpening, guidance | RW   | RW   | RW  | -   | -   | R    | R     | -  | -   | R   | -  | -   |
| state, openedOn, tasks                | R    | R    | R   | -   | -   | R    | R     | -  | -   | R   | -  | -   |
`

export const moveInTaskAccess = accessGrid`
| MoveInTask                     | MAN  | DEP  | SPE | LEG | FIN | COL  | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                      | dept | dept | own | -   | -   | task | depts | -  | -   | cl  | -  | -   |
| rows create                    | dept | dept | own | -   | -   | -    | -     | -  | -   | -   | -  | -   |
| rows update                    | dept | dept | own | -   | -   | task | -     | -  | -   | -   | -  | -   |
| rows delete                    | dept | dept | own | -   | -   | -    | -     | -  | -   | -   | -  | -   |
| moveInCase                     | RC   | RC   | RC  | -   | -   | R    | R     | -  | -   | R   | -  | -   |
| kind, title, authority, dueOn  | RW   | RW   | RW  | -   | -   | R    | R     | -  | -   | R   | -  | -   |
| owner, handlingDepartment      | RW   | RW   | RW  | -   | -   | R    | R     | -  | -   | -   | -  | -   |
| blocker, permit                | RW   | RW   | RW  | -   | -   | RU   | R     | -  | -   | R   | -  | -   |
| state, submittedOn, approvedOn | R    | R    | R   | -   | -   | R    | R     | -  | -   | R   | -  | -   |
| files APPLICATION, DRAWING     | RW   | RW   | RW  | -   | -   | RC   | R     | -  | -   | RC  | -  | -   |
| files PERMIT                   | RW   | RW   | RW  | -   | -   | RC   | R     | -  | -   | R   | -  | -   |
`

/** R3.4.2: how a merchant's business is doing; a department asked to help sees the difficulty, not the sales. */
export const returnVisitAccess = accessGrid`
| ReturnVisit                              | MAN  | DEP  | SPE | LEG | FIN | COL  | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                                | dept | dept | own | -   | -   | task | depts | -  | -   | cl  | -  | -   |
| rows create                              | dept | dept | own | -   | -   | -    | -     | -  | -   | -   | -  | -   |
| rows update                              | dept | dept | own | -   | -   | task | -     | -  | -   | -   | -  | -   |
| rows delete                              | dept | dept | own | -   | -   | -    | -     | -  | -   | -   | -  | -   |
| contract                                 | RC   | RC   | RC  | -   | -   | R    | R     | -  | -   | R   | -  | -   |
| visitedOn, visitor, difficulties         | RW   | RW   | RW  | -   | -   | R    | R     | -  | -   | R   | -  | -   |
| support                                  | RW   | RW   | RW  | -   | -   | RU   | R     | -  | -   | R   | -  | -   |
| supportDepartment                        | RW   | RW   | RW  | -   | -   | R    | R     | -  | -   | -   | -  | -   |
| sales, footfall, staffCount, nextVisitOn | RW   | RW   | RW  | -   | -   | -    | R     | -  | -   | -   | -  | -   |
| files PHOTO                              | RW   | RW   | RW  | -   | -   | RC   | R     | -  | -   | R   | -  | -   |
`
