import { accessGrid } from '../../access/grid.ts'

/** Everybody of the house keeps his own; manager and deputy those of their department (domain §11). */
export const taskAccess = accessGrid`
| Task                      | MAN  | DEP  | SPE  | LEG  | FIN  | COL  | LEA  | HR   | ADM  | PAR | BI | PUB |
| rows read                 | dept | dept | self | self | self | self | self | self | self | -   | -  | -   |
| rows create               | dept | dept | self | self | self | self | self | self | self | -   | -  | -   |
| rows update               | dept | dept | self | self | self | self | self | self | self | -   | -  | -   |
| rows delete               | -    | -    | -    | -    | -    | -    | -    | -    | -    | -   | -  | -   |
| title, description, dueOn | RW   | RW   | RW   | RW   | RW   | RW   | RW   | RW   | RW   | -   | -  | -   |
| owner                     | RW   | RW   | R    | R    | R    | R    | R    | R    | R    | -   | -  | -   |
| client                    | RW   | RW   | RW   | RW   | RW   | RW   | RW   | -    | -    | -   | -  | -   |
| deal                      | RW   | RW   | RW   | RW   | -    | -    | RW   | -    | -    | -   | -  | -   |
| contract                  | RW   | RW   | RW   | RW   | RW   | RW   | RW   | -    | -    | -   | -  | -   |
| event                     | RW   | RW   | RW   | -    | RW   | RW   | RW   | -    | -    | -   | -  | -   |
| state, origin, result, doneAt | R    | R    | R    | R    | R    | R    | R    | R    | R    | -   | -  | -   |
| hidden occasion           |
`
