import { accessGrid } from '../../access/grid.ts'

/**
 * What people were reminded of (R6.3.1). Whoever reads the obligation reads that its client was reminded; whom and at which
 * address is personal data of the client's. The client sees its own reminders, not those of our staff.
 */
export const obligationReminderAccess = accessGrid`
| ObligationReminder                      | MAN  | DEP  | SPE | LEG | FIN    | COL  | LEA   | HR | ADM | PAR      | BI | PUB |
| rows read                               | dept | dept | own | rev | signed | self | depts | -  | -   | toClient | -  | -   |
| rows create                             | dept | dept | own | -   | -      | -    | -     | -  | -   | -        | -  | -   |
| rows update                             | -    | -    | -   | -   | -      | -    | -     | -  | -   | -        | -  | -   |
| rows delete                             | -    | -    | -   | -   | -      | -    | -     | -  | -   | -        | -  | -   |
| obligation, contract                    | RC   | RC   | RC  | R   | R      | R    | R     | -  | -   | R        | -  | -   |
| title, dueOn, offsetDays                | R    | R    | R   | R   | R      | R    | R     | -  | -   | R        | -  | -   |
| amount                                  | R    | R    | R   | R   | R      | -    | R     | -  | -   | R        | -  | -   |
| side, channel, byHand, state            | R    | R    | R   | R   | R      | R    | R     | -  | -   | R        | -  | -   |
| sentAt, seenAt, failedAt, expiresOn     | R    | R    | R   | R   | R      | R    | R     | -  | -   | R        | -  | -   |
| recipientName, recipientAddress         | R    | R    | R@ownClient | -   | -      | -    | -     | -  | -   | R        | -  | -   |
| employee                                | R    | R    | R   | R   | R      | R    | R     | -  | -   | -        | -  | -   |
| note                                    | RC   | RC   | RC  | R   | R      | -    | R     | -  | -   | R        | -  | -   |
| hidden occasion              |
`

/** The manager decides when people are reminded; finance knows the account that is paid into. */
export const reminderPolicyAccess = accessGrid`
| ReminderPolicy                          | MAN  | DEP  | SPE  | LEG | FIN   | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                               | dept | dept | dept | -   | depts | -   | depts | -  | -   | -   | -  | -   |
| rows create                             | dept | -    | -    | -   | -     | -   | -     | -  | -   | -   | -  | -   |
| rows update                             | dept | -    | -    | -   | depts | -   | -     | -  | -   | -   | -  | -   |
| rows delete                             | dept | -    | -    | -   | -     | -   | -     | -  | -   | -   | -  | -   |
| validFrom, daysBefore, daysAfter        | RW   | R    | R    | -   | R     | -   | R     | -  | -   | -   | -  | -   |
| senderName, senderAddress, senderPhone  | RW   | R    | R    | -   | R     | -   | R     | -  | -   | -   | -  | -   |
| payeeName, bankName, bankAccount        | RW   | R    | R    | -   | RU    | -   | R     | -  | -   | -   | -  | -   |
`
