import { accessGrid } from '../../access/grid.ts'

/** Versions are written by submitting a contract and never changed (R6.1.3). */
export const contractVersionAccess = accessGrid`
| ContractVersion | MAN  | DEP  | SPE | LEG | FIN | COL | LEA | HR | ADM | PAR | BI | PUB |
| rows read       | dept | dept | own | rev | -   | -   | -   | -  | -   | -   | -  | -   |
| rows create     | -    | -    | -   | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows update     | -    | -    | -   | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows delete     | -    | -    | -   | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| contract, title, number, terms, text, sha256, author, opinions | R    | R    | R   | R   | -   | -   | -   | -  | -   | -   | -  | -   |
| sealUses        | R    | R    | R   | R   | -   | -   | -   | -  | -   | -   | -  | -   |
| materialHash    | -    | -    | -   | -   | -   | -   | -   | -  | -   | -   | -  | -   |
`

/** Manager and legal have their say, the specialist answers; legal changes no commercial term (domain §5 rule 3). */
export const reviewOpinionAccess = accessGrid`
| ReviewOpinion                      | MAN    | DEP  | SPE | LEG    | FIN | COL | LEA | HR | ADM | PAR | BI | PUB |
| rows read                          | dept   | dept | own | rev    | -   | -   | -   | -  | -   | -   | -  | -   |
| rows create                        | dept   | -    | -   | rev    | -   | -   | -   | -  | -   | -   | -  | -   |
| rows update                        | author | -    | -   | author | -   | -   | -   | -  | -   | -   | -  | -   |
| rows delete                        | -      | -    | -   | -      | -   | -   | -   | -  | -   | -   | -  | -   |
| contract, contractVersion          | RC     | R    | R   | RC     | -   | -   | -   | -  | -   | -   | -  | -   |
| clause, severity, text, suggestion | RW     | R    | R   | RW     | -   | -   | -   | -  | -   | -   | -  | -   |
| author, state, answer, answeredAt, answeredBy, settledAt | R      | R    | R   | R      | -   | -   | -   | -  | -   | -   | -  | -   |
`

/** Records of the archive stay as long as the contract does. */
export const archiveRecordAccess = accessGrid`
| ArchiveRecord | MAN  | DEP  | SPE | LEG | FIN    | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read     | dept | dept | own | rev | signed | -   | depts | -  | -   | -   | -  | -   |
| rows create   | dept | -    | own | -   | -      | -   | -     | -  | -   | -   | -  | -   |
| rows update   | dept | -    | own | -   | -      | -   | -     | -  | -   | -   | -  | -   |
| rows delete   | -    | -    | -   | -   | -      | -   | -     | -  | -   | -   | -  | -   |
| contract      | RC   | R    | RC  | R   | R      | -   | R     | -  | -   | -   | -  | -   |
| number, place, originals, custodian, archivedOn, note, loans | RW   | R    | RW  | R   | R      | -   | R     | -  | -   | -   | -  | -   |
| scanSha256    | R    | R    | R   | R   | R      | -   | R     | -  | -   | -   | -  | -   |
| files SCAN    | RW   | R    | RW  | R   | R      | -   | R     | -  | -   | -   | -  | -   |
`

/** Each recipient confirms his own copy, and sees no other. */
export const copyDistributionAccess = accessGrid`
| CopyDistribution                             | MAN  | DEP  | SPE           | LEG           | FIN              | COL       | LEA   | HR | ADM | PAR      | BI | PUB |
| rows read                                    | dept | dept | own+addressed | rev+addressed | signed+addressed | addressed | depts | -  | -   | received | -  | -   |
| rows create                                  | dept | -    | own           | -             | -                | -         | -     | -  | -   | -        | -  | -   |
| rows update                                  | dept | -    | own           | -             | -                | -         | -     | -  | -   | -        | -  | -   |
| rows delete                                  | dept | -    | own           | -             | -                | -         | -     | -  | -   | -        | -  | -   |
| contract                                     | RC   | R    | RC            | R             | R                | R         | R     | -  | -   | R        | -  | -   |
| recipientKind, method, copies                | RW   | R    | RW            | R             | R                | R         | R     | -  | -   | R        | -  | -   |
| recipientDepartment, recipientEmployee, note | RW   | R    | RW            | R             | R                | R         | R     | -  | -   | -        | -  | -   |
| state, sentAt, confirmedAt                   | R    | R    | R             | R             | R                | R         | R     | -  | -   | R        | -  | -   |
| confirmedBy                                  | R    | R    | R             | R             | R                | R         | R     | -  | -   | -        | -  | -   |
| files SIGNED_TEXT                            | RW   | R    | R W@own       | R             | R                | R         | R     | -  | -   | R        | -  | -   |
`
