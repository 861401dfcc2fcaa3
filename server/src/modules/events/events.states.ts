import { lifeCycle } from '../../access/life-cycle.ts'

/**
 * R5.1 to R5.3: no event is approved by the one who is responsible for it, none is closed without its summary. Once it
 * runs it can no longer be called off.
 */
export const eventStates = lifeCycle`
| Event.state | from                         | to         | by                            | takes         | needs                                                    | stamps                        |
| approve     | PLANNED                      | APPROVED   | MAN:deptNotOwn DEP:deptNotOwn |               | goals, place, agenda, publicity, audience, budget, owner | approvedAt=now, approvedBy=me |
| revise      | APPROVED, PREPARING          | PLANNED    | MAN:dept DEP:dept             | reason!       |                                                          |                               |
| prepare     | APPROVED                     | PREPARING  | MAN:dept DEP:dept             |               |                                                          |                               |
| start       | PREPARING                    | RUNNING    | MAN:dept DEP:dept             |               |                                                          |                               |
| finish      | RUNNING                      | ENDED      | MAN:dept DEP:dept             |               |                                                          |                               |
| summarise   | ENDED                        | SUMMARISED | MAN:dept DEP:dept             |               |                                                          |                               |
| cancel      | PLANNED, APPROVED, PREPARING | CANCELLED  | MAN:dept DEP:dept             | cancelReason! |                                                          |                               |
| edit        | PLANNED, APPROVED, PREPARING, RUNNING, ENDED, SUMMARISED |
| delete      | PLANNED                      |
| ends        | SUMMARISED, CANCELLED        |
`

export const eventTaskStates = lifeCycle`
| EventTask.state | from | to        | by                                  | takes   | stamps     |
| finish          | OPEN | DONE      | MAN:dept DEP:dept SPE:self COL:self | result  | doneAt=now |
| reopen          | DONE | OPEN      | MAN:dept DEP:dept                   | reason! |            |
| cancel          | OPEN | CANCELLED | MAN:dept DEP:dept                   | reason! |            |
| edit            | OPEN |
| delete          | OPEN |
| ends            | DONE, CANCELLED |
`

/** A client answers for itself, or tells us; no answer by the day named is none. */
export const eventInvitationStates = lifeCycle`
| EventInvitation.state | from                           | to          | by                       | takes | stamps          |
| accept                | INVITED, DECLINED, NO_RESPONSE | ACCEPTED    | MAN:dept DEP:dept PAR:cl | seats | respondedAt=now |
| decline               | INVITED, ACCEPTED, NO_RESPONSE | DECLINED    | MAN:dept DEP:dept PAR:cl |       | respondedAt=now |
| lapse                 | INVITED                        | NO_RESPONSE | after respondBy          |       |                 |
| delete                | INVITED                        |
| ends                  | ACCEPTED, DECLINED, NO_RESPONSE |
`
