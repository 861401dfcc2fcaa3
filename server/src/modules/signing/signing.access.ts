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

/** R6.2.1: whoever leads a contract to its signing applies for the seal; the manager decides, never on his own application. */
export const sealUseAccess = accessGrid`
| SealUse               | MAN  | DEP  | SPE | LEG | FIN | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read             | dept | dept | own | rev | -   | -   | depts | -  | -   | -   | -  | -   |
| rows create           | dept | -    | own | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows update           | mine | -    | own | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows delete           | -    | -    | -   | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| contract              | RC   | R    | RC  | R   | -   | -   | R     | -  | -   | -   | -  | -   |
| contractVersion       | R    | R    | R   | R   | -   | -   | -     | -  | -   | -   | -  | -   |
| kind, copies, reason  | RW   | R    | RW  | R   | -   | -   | R     | -  | -   | -   | -  | -   |
| state, applicant, decidedAt, decidedBy, comment, usedAt, usedBy, sealedCopies | R    | R    | R   | R   | -   | -   | R     | -  | -   | -   | -  | -   |
`

/** R6.2.1: kept by the administrator, who signs and approves nothing: nobody widens his own authority. */
export const signatoryAccess = accessGrid`
| Signatory   | MAN  | DEP  | SPE  | LEG   | FIN   | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read   | dept | dept | dept | depts | depts | -   | depts | -  | all | -   | -  | -   |
| rows create | -    | -    | -    | -     | -     | -   | -     | -  | all | -   | -  | -   |
| rows update | -    | -    | -    | -     | -     | -   | -     | -  | all | -   | -  | -   |
| rows delete | -    | -    | -    | -     | -     | -   | -     | -  | -   | -   | -  | -   |
| department  | R    | R    | R    | R     | R     | -   | R     | -  | RC  | -   | -  | -   |
| name, employee, authority, maxAmount, maxYears, validFrom, validTo, note | R    | R    | R    | R     | R     | -   | R     | -  | RW  | -   | -  | -   |
| hidden contracts |
`
