import { lifeCycle } from '../../access/life-cycle.ts'

/** R3.4.1: from the contract to the opening; ready once every procedure is through. */
export const moveInCaseStates = lifeCycle`
| MoveInCase.state | from                          | to          | by                        | takes     | needs         | stamps |
| start            | PREPARING                     | IN_PROGRESS | SPE:own MAN:dept DEP:dept |           | targetOpening |        |
| ready            | IN_PROGRESS                   | READY       | SPE:own MAN:dept DEP:dept |           |               |        |
| open             | READY                         | OPENED      | SPE:own MAN:dept DEP:dept | openedOn! |               |        |
| cancel           | PREPARING, IN_PROGRESS, READY | CANCELLED   | MAN:dept DEP:dept         | reason!   |               |        |
| edit             | PREPARING, IN_PROGRESS, READY |             |                           |           |               |        |
| ends             | OPENED, CANCELLED             |             |                           |           |               |        |
`

/** Handed in by who helps the merchant, decided by who is concerned. */
export const moveInTaskStates = lifeCycle`
| MoveInTask.state | from                      | to         | by                                 | takes               | needs | stamps |
| submit           | OPEN, REJECTED            | SUBMITTED  | SPE:own MAN:dept DEP:dept COL:task | submittedOn!        |       |        |
| approve          | SUBMITTED                 | APPROVED   | SPE:own MAN:dept DEP:dept COL:task | approvedOn!, permit |       |        |
| reject           | SUBMITTED                 | REJECTED   | SPE:own MAN:dept DEP:dept COL:task | blocker!            |       |        |
| skip             | OPEN, REJECTED            | NOT_NEEDED | SPE:own MAN:dept DEP:dept          | reason!             |       |        |
| reopen           | NOT_NEEDED                | OPEN       | SPE:own MAN:dept DEP:dept          | reason!             |       |        |
| edit             | OPEN, SUBMITTED, REJECTED |            |                                    |                     |       |        |
| delete           | OPEN                      |            |                                    |                     |       |        |
| detach           | OPEN, SUBMITTED, REJECTED |            |                                    |                     |       |        |
| ends             | APPROVED, NOT_NEEDED      |            |                                    |                     |       |        |
`
