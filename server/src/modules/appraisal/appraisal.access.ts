import { accessGrid } from '../../access/grid.ts'

export const appraisalSchemeAccess = accessGrid`
| AppraisalScheme                | MAN  | DEP  | SPE   | LEG | FIN | COL | LEA   | HR    | ADM | PAR | BI | PUB |
| rows read                      | dept | dept | known | -   | -   | -   | depts | depts | -   | -   | -  | -   |
| rows create                    | dept | -    | -     | -   | -   | -   | -     | depts | -   | -   | -  | -   |
| rows update                    | dept | -    | -     | -   | -   | -   | -     | depts | -   | -   | -  | -   |
| rows delete                    | dept | -    | -     | -   | -   | -   | -     | depts | -   | -   | -  | -   |
| name, indicators, grades, note | RW   | R    | R     | -   | -   | -   | R     | RW    | -   | -   | -  | -   |
| state, inForceSince, cycles    | R    | R    | R     | -   | -   | -   | R     | R     | -   | -   | -  | -   |
`

export const appraisalCycleAccess = accessGrid`
| AppraisalCycle                 | MAN  | DEP  | SPE  | LEG | FIN | COL   | LEA   | HR    | ADM | PAR | BI | PUB |
| rows read                      | dept | dept | dept | -   | -   | asked | depts | depts | -   | -   | -  | -   |
| rows create                    | dept | -    | -    | -   | -   | -     | -     | depts | -   | -   | -  | -   |
| rows update                    | dept | -    | -    | -   | -   | -     | -     | depts | -   | -   | -  | -   |
| rows delete                    | -    | -    | -    | -   | -   | -     | -     | -     | -   | -   | -  | -   |
| name, kind, startDate, endDate | RW   | R    | R    | -   | -   | R     | R     | RW    | -   | -   | -  | -   |
| scheme                         | RC   | R    | R    | -   | -   | -     | R     | RC    | -   | -   | -  | -   |
| state                          | R    | R    | R    | -   | -   | R     | R     | R     | -   | -   | -  | -   |
| confirmedAt, confirmedBy       | R    | R    | R    | -   | -   | -     | R     | R     | -   | -   | -  | -   |
| scorecards                     | R    | R    | R    | -   | -   | -     | R     | R     | -   | -   | -  | -   |
| ratings                        | R    | R    | R    | -   | -   | R     | R     | R     | -   | -   | -  | -   |
`

/** Nobody judges himself: the manager's and deputy's cards are the superior's (domain §12). */
export const scorecardAccess = accessGrid`
| Scorecard                             | MAN        | DEP              | SPE  | LEG | FIN | COL | LEA   | HR    | ADM | PAR | BI | PUB |
| rows read                             | notMe+self | specialists+self | self | -   | -   | -   | heads | depts | -   | -   | -  | -   |
| rows create                           | notMe      | -                | -    | -   | -   | -   | heads | depts | -   | -   | -  | -   |
| rows update                           | notMe+self | specialists+self | self | -   | -   | -   | heads | -     | -   | -   | -  | -   |
| rows delete                           | -          | -                | -    | -   | -   | -   | -     | -     | -   | -   | -  | -   |
| cycle, employee                       | RC         | R                | R    | -   | -   | -   | RC    | RC    | -   | -   | -  | -   |
| selfComment                           | R U@self   | R U@self         | RU   | -   | -   | -   | R     | R     | -   | -   | -  | -   |
| managerComment, findings              | R U@notMe  | R U@specialists  | R    | -   | -   | -   | RU    | R     | -   | -   | -  | -   |
| state, reviewedBy, reviewedAt, appeal | R          | R                | R    | -   | -   | -   | R     | R     | -   | -   | -  | -   |
`

/** What was rated, only its writer reads; others see who was asked and whether he answered (anonymous to the rated). */
export const peerRatingAccess = accessGrid`
| PeerRating          | MAN       | DEP | SPE | LEG | FIN | COL | LEA | HR    | ADM | PAR | BI | PUB |
| rows read           | notMe+own | own | own | -   | -   | own | own | depts | -   | -   | -  | -   |
| rows create         | notMe     | -   | -   | -   | -   | -   | -   | depts | -   | -   | -  | -   |
| rows update         | -         | -   | -   | -   | -   | -   | -   | -     | -   | -   | -  | -   |
| rows delete         | -         | -   | -   | -   | -   | -   | -   | depts | -   | -   | -  | -   |
| cycle, rated, rater | RC        | R   | R   | -   | -   | R   | R   | RC    | -   | -   | -  | -   |
| state               | R         | R   | R   | -   | -   | R   | R   | R     | -   | -   | -  | -   |
| score, comment      | R@own     | R   | R   | -   | -   | R   | R   | -     | -   | -   | -  | -   |
| givenAt             | R@own     | R   | R   | -   | -   | R   | R   | -     | -   | -   | -  | -   |
`

export const promotionCaseAccess = accessGrid`
| PromotionCase                            | MAN   | DEP     | SPE     | LEG | FIN | COL | LEA       | HR    | ADM | PAR | BI | PUB |
| rows read                                | notMe | decided | decided | -   | -   | -   | submitted | depts | -   | -   | -  | -   |
| rows create                              | notMe | -       | -       | -   | -   | -   | -         | depts | -   | -   | -  | -   |
| rows update                              | notMe | -       | -       | -   | -   | -   | -         | depts | -   | -   | -  | -   |
| rows delete                              | notMe | -       | -       | -   | -   | -   | -         | depts | -   | -   | -  | -   |
| employee, toPosition, effectiveOn        | RW    | R       | R       | -   | -   | -   | R         | RW    | -   | -   | -  | -   |
| reasons                                  | RW    | -       | -       | -   | -   | -   | R         | RW    | -   | -   | -  | -   |
| state, submittedAt, decidedAt, decidedBy | R     | R       | R       | -   | -   | -   | R         | R     | -   | -   | -  | -   |
`

export const honorAccess = accessGrid`
| Honor       | MAN  | DEP  | SPE  | LEG | FIN | COL | LEA   | HR    | ADM | PAR | BI | PUB |
| rows read   | dept | dept | dept | -   | -   | -   | depts | depts | -   | -   | -  | -   |
| rows create | dept | -    | -    | -   | -   | -   | -     | depts | -   | -   | -  | -   |
| rows update | dept | -    | -    | -   | -   | -   | -     | depts | -   | -   | -  | -   |
| rows delete | -    | -    | -    | -   | -   | -   | -     | -     | -   | -   | -  | -   |
| department                                    | R    | R    | R    | -   | -   | -   | R     | RC    | -   | -   | -  | -   |
| title, employee, awardedOn, reason, awardedBy | RW   | R    | R    | -   | -   | -   | R     | RW    | -   | -   | -  | -   |
`
