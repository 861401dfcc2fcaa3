import { lifeCycle } from '../../access/life-cycle.ts'

/** R3.3.3: planned, then held while the contract is being signed, or called off with a reason. */
export const signingCeremonyStates = lifeCycle`
| SigningCeremony.state | from            | to        | by                        | takes          | needs     |
| hold                  | PLANNED         | HELD      | SPE:own MAN:dept DEP:dept | heldAt!, notes | attendees |
| cancel                | PLANNED         | CANCELLED | SPE:own MAN:dept DEP:dept | reason!        |           |
| edit                  | PLANNED         |           |                           |                |           |
| ends                  | HELD, CANCELLED |           |                           |                |           |
`

/** R6.2.1: applied for, approved or refused by the manager, then used. What was approved for an earlier text lapses with it. */
export const sealUseStates = lifeCycle`
| SealUse.state | from                     | to        | by                  | takes         | needs | stamps                      |
| approve       | APPLIED                  | APPROVED  | MAN:othersImpartial | comment       |       | decidedAt=now, decidedBy=me |
| refuse        | APPLIED                  | REFUSED   | MAN:othersImpartial | comment!      |       | decidedAt=now, decidedBy=me |
| use           | APPROVED                 | USED      | SPE:own MAN:dept    | sealedCopies! |       | usedAt=now, usedBy=me       |
| withdraw      | APPLIED, APPROVED        | WITHDRAWN | SPE:own MAN:mine    | reason!       |       |                             |
| edit          | APPLIED                  |           |                     |               |       |                             |
| ends          | REFUSED, USED, WITHDRAWN |           |                     |               |       |                             |
`
