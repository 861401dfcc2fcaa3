import { accessGrid } from '../../access/grid.ts'

/**
 * R3.3.3: whoever leads a contract to its signing plans the occasion; legal sees it for contracts that came to its
 * review, the client from signing on. What is to be prepared stays in the house.
 */
export const signingCeremonyAccess = accessGrid`
| SigningCeremony                                       | MAN  | DEP  | SPE | LEG | FIN | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                                             | dept | dept | own | rev | -   | -   | depts | -  | -   | cl  | -  | -   |
| rows create                                           | dept | dept | own | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows update                                           | dept | dept | own | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows delete                                           | -    | -    | -   | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| contract                                              | RC   | RC   | RC  | R   | -   | -   | R     | -  | -   | R   | -  | -   |
| title, startsAt, endsAt, place, host, agenda, attendees | RW   | RW   | RW  | R   | -   | -   | R     | -  | -   | R   | -  | -   |
| notes                                                 | RW   | RW   | RW  | R   | -   | -   | R     | -  | -   | -   | -  | -   |
| state, heldAt                                         | R    | R    | R   | R   | -   | -   | R     | -  | -   | R   | -  | -   |
`
