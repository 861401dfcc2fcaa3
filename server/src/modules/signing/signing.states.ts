import { lifeCycle } from '../../access/life-cycle.ts'

/** R3.3.3: planned, then held while the contract is being signed, or called off with a reason. */
export const signingCeremonyStates = lifeCycle`
| SigningCeremony.state | from            | to        | by                        | takes          | needs     |
| hold                  | PLANNED         | HELD      | SPE:own MAN:dept DEP:dept | heldAt!, notes | attendees |
| cancel                | PLANNED         | CANCELLED | SPE:own MAN:dept DEP:dept | reason!        |           |
| edit                  | PLANNED         |           |                           |                |           |
| ends                  | HELD, CANCELLED |           |                           |                |           |
`
