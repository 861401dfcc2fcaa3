import { lifeCycle } from '../../access/life-cycle.ts'

/** From a first lead to the opened shop; what each stage asks for is in the gates (R3.2, R3.3). */
export const dealStates = lifeCycle`
| Deal.stage    | from                                                                                                       | to              | by                       | takes                 | needs | stamps         |
| contact       | LEAD, IDLE                                                                                                 | CONTACTED       | MAN:dept DEP:own SPE:own |                       |       | stageSince=now |
| visit         | CONTACTED, IDLE                                                                                            | VISITED         | MAN:dept DEP:own SPE:own |                       |       | stageSince=now |
| confirmNeeds  | VISITED, IDLE                                                                                              | NEEDS_CONFIRMED | MAN:dept DEP:own SPE:own |                       |       | stageSince=now |
| propose       | NEEDS_CONFIRMED, TERMS, IDLE                                                                               | PROPOSED        | MAN:dept DEP:own SPE:own |                       |       | stageSince=now |
| negotiate     | PROPOSED, INTENT, IDLE                                                                                     | TERMS           | MAN:dept DEP:own SPE:own |                       |       | stageSince=now |
| agree         | TERMS, CONTRACTING, IDLE                                                                                   | INTENT          | MAN:dept DEP:own SPE:own |                       | units | stageSince=now |
| draftContract | INTENT, IDLE                                                                                               | CONTRACTING     | MAN:dept DEP:own SPE:own |                       |       | stageSince=now |
| sign          | CONTRACTING                                                                                                | SIGNED          | MAN:dept DEP:own SPE:own |                       |       | stageSince=now |
| handOver      | SIGNED                                                                                                     | HANDED_OVER     | MAN:dept DEP:own SPE:own |                       |       | stageSince=now |
| open          | HANDED_OVER                                                                                                | OPENED          | MAN:dept DEP:own SPE:own |                       |       | stageSince=now |
| pause         | LEAD, CONTACTED, VISITED, NEEDS_CONFIRMED, PROPOSED, TERMS, INTENT, CONTRACTING                            | IDLE            | MAN:dept DEP:own SPE:own | reason!               |       | stageSince=now |
| lose          | LEAD, CONTACTED, VISITED, NEEDS_CONFIRMED, PROPOSED, TERMS, INTENT, CONTRACTING, IDLE                      | LOST            | MAN:dept DEP:own SPE:own | lostReason!, lostNote |       | stageSince=now |
| reopen        | LOST                                                                                                       | CONTACTED       | MAN:dept                 | reason!               |       | stageSince=now |
| edit          | LEAD, CONTACTED, VISITED, NEEDS_CONFIRMED, PROPOSED, TERMS, INTENT, CONTRACTING, SIGNED, HANDED_OVER, IDLE |                 |                          |                       |       |                |
| delete        | LEAD                                                                                                       |                 |                          |                       |       |                |
| ends          | OPENED, LOST                                                                                               |                 |                          |                       |       |                |
`

/** What was sent stays as it was read (R3.3.1). */
export const proposalStates = lifeCycle`
| Proposal.state | from                                  | to        | by                       | takes     | needs                | stamps         |
| send           | DRAFT                                 | SENT      | MAN:dept DEP:own SPE:own |           | solution, validUntil | sentAt=now     |
| accept         | SENT                                  | ACCEPTED  | MAN:dept DEP:own SPE:own | response  |                      | answeredAt=now |
| decline        | SENT                                  | DECLINED  | MAN:dept DEP:own SPE:own | response! |                      | answeredAt=now |
| withdraw       | DRAFT, SENT                           | WITHDRAWN | MAN:dept DEP:own SPE:own | reason!   |                      |                |
| lapse          | SENT                                  | LAPSED    | after validUntil         |           |                      |                |
| edit           | DRAFT                                 |           |                          |           |                      |                |
| delete         | DRAFT                                 |           |                          |           |                      |                |
| attach         | DRAFT                                 |           |                          |           |                      |                |
| detach         | DRAFT                                 |           |                          |           |                      |                |
| ends           | ACCEPTED, DECLINED, WITHDRAWN, LAPSED |           |                          |           |                      |                |
`

/** Terms beyond the policy are for those whom the policy names, and never for who put them down (R3.3.2). */
export const termRoundStates = lifeCycle`
| TermRound.state | from                     | to       | by                            | takes   | needs | stamps                      |
| approve         | OPEN                     | APPROVED | MAN:deptNotOwn DEP:deptNotOwn |         |       | decidedAt=now, decidedBy=me |
| reject          | OPEN                     | REJECTED | MAN:deptNotOwn DEP:deptNotOwn | reason! |       | decidedAt=now, decidedBy=me |
| edit            |                          |          |                               |         |       |                             |
| ends            | OPEN, APPROVED, REJECTED |          |                               |         |       |                             |
`

/** Held until a day, then freed by itself; longer only by manager or deputy (domain §4). */
export const unitReservationStates = lifeCycle`
| UnitReservation.state | from                         | to        | by                        | takes              | needs | stamps      |
| extend                | HELD                         | HELD      | MAN:dept DEP:dept         | heldUntil!, reason |       |             |
| release               | HELD                         | RELEASED  | MAN:dept DEP:dept SPE:own | reason!            |       | endedAt=now |
| fulfil                | HELD                         | FULFILLED | MAN:dept DEP:dept SPE:own |                    |       | endedAt=now |
| expire                | HELD                         | EXPIRED   | after heldUntil           |                    |       | endedAt=now |
| edit                  |                              |           |                           |                    |       |             |
| ends                  | FULFILLED, RELEASED, EXPIRED |           |                           |                    |       |             |
`
