import { accessGrid } from '../../access/grid.ts'

/**
 * R6.1.1: manager and legal write templates (decision 46); who drafts reads those that were approved. What a contract
 * says is read in its versions.
 */
export const contractTemplateAccess = accessGrid`
| ContractTemplate                      | MAN  | DEP  | SPE      | LEG   | FIN | COL | LEA | HR | ADM | PAR | BI | PUB |
| rows read                             | dept | dept | released | depts | -   | -   | -   | -  | -   | -   | -  | -   |
| rows create                           | dept | -    | -        | depts | -   | -   | -   | -  | -   | -   | -  | -   |
| rows update                           | dept | -    | -        | depts | -   | -   | -   | -  | -   | -   | -  | -   |
| rows delete                           | dept | -    | -        | depts | -   | -   | -   | -  | -   | -   | -  | -   |
| department                            | R    | R    | R        | RC    | -   | -   | -   | -  | -   | -   | -  | -   |
| name, contractType, language          | RW   | R    | R        | RW    | -   | -   | -   | -  | -   | -   | -  | -   |
| fitsFixed, fitsTurnover, fitsHigherOf, fitsFixedPlusTurnover | RW   | R    | R        | RW    | -   | -   | -   | -  | -   | -   | -  | -   |
| note, clauses                         | RW   | R    | R        | RW    | -   | -   | -   | -  | -   | -   | -  | -   |
| state, edition, replaces, author      | R    | R    | R        | R     | -   | -   | -   | -  | -   | -   | -  | -   |
| approvedAt, approvedBy, retiredAt     | R    | R    | R        | R     | -   | -   | -   | -  | -   | -   | -  | -   |
| hidden replacedBy, contracts |
`
