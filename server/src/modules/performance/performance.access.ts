import { accessGrid } from '../../access/grid.ts'

/**
 * What is owed. Sums come from the contract's terms, and what was paid from finance's receipts: neither is written by
 * those whose commission hangs on them (domain §5).
 */
export const obligationAccess = accessGrid`
| Obligation                      | MAN  | DEP  | SPE     | LEG | FIN    | COL  | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                       | dept | dept | own     | rev | signed | task | depts | -  | -   | cl  | -  | -   |
| rows create                     | -    | -    | ownDeed | -   | -      | -    | -     | -  | -   | -   | -  | -   |
| rows update                     | -    | -    | ownDeed | -   | -      | -    | -     | -  | -   | -   | -  | -   |
| rows delete                     | -    | -    | -       | -   | -      | -    | -     | -  | -   | -   | -  | -   |
| contract                        | R    | R    | RC      | R   | R      | R    | R     | -  | -   | R   | -  | -   |
| kind, side, title, dueOn, periodFrom, periodTo | R    | R    | RW      | R   | R      | R    | R     | -  | -   | R   | -  | -   |
| handler, handlingDepartment     | R    | R    | RW      | R   | R      | R    | R     | -  | -   | -   | -  | -   |
| note                            | R    | R    | RW      | R   | R      | R    | R     | -  | -   | -   | -  | -   |
| amount, paidAmount              | R    | R    | R       | R   | R      | -    | R     | -  | -   | R   | -  | -   |
| state, fulfilledOn, provisional | R    | R    | R       | R   | R      | R    | R     | -  | -   | R   | -  | -   |
| sequence                        | R    | R    | R       | R   | R      | -    | R     | -  | -   | -   | -  | -   |
| receipts                        | R    | R    | R       | R   | R      | -    | R     | -  | -   | R   | -  | -   |
| breachCases                     | R    | R    | R       | R   | R      | -    | R     | -  | -   | -   | -  | -   |
| reminders                       | R    | R    | R       | R   | R      | R    | R     | -  | -   | R   | -  | -   |
| sales                           | R    | R    | R       | -   | R      | -    | R     | -  | -   | R   | -  | -   |
| files PROOF                     | R    | R    | RW      | R   | R      | R    | R     | -  | -   | R   | -  | -   |
| files NOTICE                    | R    | R    | RW      | R   | R      | -    | R     | -  | -   | R   | -  | -   |
`

export const receiptAccess = accessGrid`
| Receipt           | MAN  | DEP  | SPE | LEG | FIN    | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read         | dept | dept | own | rev | signed | -   | depts | -  | -   | cl  | -  | -   |
| rows create       | -    | -    | -   | -   | signed | -   | -     | -  | -   | -   | -  | -   |
| rows update       | -    | -    | -   | -   | -      | -   | -     | -  | -   | -   | -  | -   |
| rows delete       | -    | -    | -   | -   | -      | -   | -     | -  | -   | -   | -  | -   |
| obligation, number, amount, receivedOn, method | R    | R    | R   | R   | RC     | -   | R     | -  | -   | R   | -  | -   |
| reference, payer  | R    | R    | R   | R   | RC     | -   | R     | -  | -   | R   | -  | -   |
| payment, state, reversedAt | R    | R    | R   | R   | R      | -   | R     | -  | -   | R   | -  | -   |
| files VOUCHER     | R    | R    | R   | R   | RW     | -   | R     | -  | -   | R   | -  | -   |
`

/** The client sees what was sent to him, not what we think of it. */
export const breachCaseAccess = accessGrid`
| BreachCase                          | MAN  | DEP  | SPE | LEG   | FIN    | COL | LEA   | HR | ADM | PAR     | BI | PUB |
| rows read                           | dept | dept | own | depts | signed | -   | depts | -  | -   | noticed | -  | -   |
| rows create                         | dept | -    | own | -     | -      | -   | -     | -  | -   | -       | -  | -   |
| rows update                         | dept | -    | own | depts | -      | -   | -     | -  | -   | -       | -  | -   |
| rows delete                         | -    | -    | -   | -     | -      | -   | -     | -  | -   | -       | -  | -   |
| contract                            | RC   | R    | RC  | R     | R      | -   | R     | -  | -   | R       | -  | -   |
| obligation                          | RW   | R    | RW  | R     | R      | -   | R     | -  | -   | R       | -  | -   |
| title, clause, notice, noticeSentOn | RW   | R    | RW  | RU    | R      | -   | R     | -  | -   | R       | -  | -   |
| facts, evidence                     | RW   | R    | RW  | RU    | R      | -   | R     | -  | -   | -       | -  | -   |
| cureUntil, penalty, deducted        | R    | R    | R   | R     | R      | -   | R     | -  | -   | R       | -  | -   |
| legalAdvice, legalConsentOn         | R    | R    | R   | RU    | -      | -   | R     | -  | -   | -       | -  | -   |
| state                               | R    | R    | R   | R     | R      | -   | R     | -  | -   | R       | -  | -   |
| settlement, settledAt               | R    | R    | R   | R     | R      | -   | R     | -  | -   | -       | -  | -   |
| files EVIDENCE                      | RW   | R    | RW  | RC    | R      | -   | R     | -  | -   | -       | -  | -   |
| files NOTICE                        | RW   | R    | RW  | RC    | R      | -   | R     | -  | -   | R       | -  | -   |
`

export const tenantSalesAccess = accessGrid`
| TenantSales                      | MAN  | DEP  | SPE | LEG | FIN    | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                        | dept | dept | own | -   | signed | -   | depts | -  | -   | cl  | -  | -   |
| rows create                      | dept | -    | own | -   | signed | -   | -     | -  | -   | cl  | -  | -   |
| rows update                      | dept | -    | own | -   | signed | -   | -     | -  | -   | cl  | -  | -   |
| rows delete                      | -    | -    | -   | -   | -      | -   | -     | -  | -   | -   | -  | -   |
| contract, month                  | RC   | R    | RC  | -   | RC     | -   | R     | -  | -   | RC  | -  | -   |
| amount, transactions, reportedBy | RW   | R    | RW  | -   | RW     | -   | R     | -  | -   | RW  | -  | -   |
| source                           | RW   | R    | RW  | -   | RW     | -   | R     | -  | -   | R   | -  | -   |
| note                             | RW   | R    | RW  | -   | RW     | -   | R     | -  | -   | -   | -  | -   |
| state, confirmedAt               | R    | R    | R   | -   | R      | -   | R     | -  | -   | R   | -  | -   |
| baseRent, turnoverRent, settledRent, beyondBase | R    | R    | R   | -   | R      | -   | R     | -  | -   | R   | -  | -   |
| obligations                      | R    | R    | R   | -   | R      | -   | R     | -  | -   | R   | -  | -   |
| files STATEMENT                  | RW   | R    | RW  | -   | RW     | -   | R     | -  | -   | RC  | -  | -   |
`
