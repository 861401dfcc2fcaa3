import { accessGrid } from '../../access/grid.ts'

/** R9.3: written by manager and HR, read by all staff once published. */
export const policyDocumentAccess = accessGrid`
| PolicyDocument                              | MAN      | DEP       | SPE       | LEG       | FIN       | COL       | LEA   | HR    | ADM       | PAR | BI | PUB |
| rows read                                   | depts    | published | published | published | published | published | depts | depts | published | -   | -  | -   |
| rows create                                 | dept     | -         | -         | -         | -         | -         | -     | depts | -         | -   | -  | -   |
| rows update                                 | dept     | -         | -         | -         | -         | -         | -     | depts | -         | -   | -  | -   |
| rows delete                                 | dept     | -         | -         | -         | -         | -         | -     | depts | -         | -   | -  | -   |
| department                                  | R        | R         | R         | R         | R         | R         | R     | RC    | R         | -   | -  | -   |
| title, category, edition, text, effectiveOn | RW       | R         | R         | R         | R         | R         | R     | RW    | R         | -   | -  | -   |
| state, publishedAt, retiredAt               | R        | R         | R         | R         | R         | R         | R     | R     | R         | -   | -  | -   |
| publishedBy                                 | R        | R         | R         | R         | R         | R         | R     | R     | R         | -   | -  | -   |
| acknowledgements                            | R        | R         | R         | R         | R         | R         | R     | R     | R         | -   | -  | -   |
| files WORDING                               | R W@dept | R         | R         | R         | R         | R         | R     | RW    | R         | -   | -  | -   |
`

/** Signed by a mutation of its own, each for himself; never taken back. */
export const policyAcknowledgementAccess = accessGrid`
| PolicyAcknowledgement | MAN  | DEP  | SPE  | LEG  | FIN  | COL  | LEA   | HR    | ADM  | PAR | BI | PUB |
| rows read             | dept | self | self | self | self | self | depts | depts | self | -   | -  | -   |
| rows create           | self | self | self | self | self | self | self  | self  | self | -   | -  | -   |
| rows update           | -    | -    | -    | -    | -    | -    | -     | -     | -    | -   | -  | -   |
| rows delete           | -    | -    | -    | -    | -    | -    | -     | -     | -    | -   | -  | -   |
| document              | R    | R    | R    | R    | R    | R    | R     | R     | R    | -   | -  | -   |
| employee, readAt      | R    | R    | R    | R    | R    | R    | R     | R     | R    | -   | -  | -   |
`
