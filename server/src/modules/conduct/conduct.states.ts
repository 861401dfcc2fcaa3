import { lifeCycle } from '../../access/life-cycle.ts'

/** R9.1: valid only once approved; the manager's own leave is the superior's to decide. */
export const leaveRequestStates = lifeCycle`
| LeaveRequest.state | from                | to        | by                                                                     | takes    | stamps                      |
| approve            | SUBMITTED           | APPROVED  | MAN:deptOthers LEA:underLeader HR:unled                                | comment  | decidedAt=now, decidedBy=me |
| reject             | SUBMITTED           | REJECTED  | MAN:deptOthers LEA:underLeader HR:unled                                | comment! | decidedAt=now, decidedBy=me |
| cancel             | SUBMITTED, APPROVED | CANCELLED | MAN:self DEP:self SPE:self LEG:self FIN:self COL:self LEA:self HR:self | reason   |                             |
| edit               | SUBMITTED           |
| attach             | SUBMITTED, APPROVED |
| detach             | SUBMITTED |
| ends               | APPROVED, REJECTED, CANCELLED |
`

/** R9.2, R9.4: nothing counts before the person has answered, or has let the time for it pass. */
export const conductRecordStates = lifeCycle`
| ConductRecord.state | from                     | to        | by                                                                                                     | takes       | stamps                          |
| notify              | DRAFT                    | NOTIFIED  | MAN:deptOthers LEA:seniors HR:deptsOthers                                                              | replyDueOn! | notifiedAt=now                  |
| reply               | NOTIFIED                 | REPLIED   | MAN:selfTold DEP:selfTold SPE:selfTold LEG:selfTold FIN:selfTold COL:selfTold LEA:selfTold HR:selfTold | reply!      | repliedAt=now                   |
| lapse               | NOTIFIED                 | REPLIED   | after replyDueOn                                                                                       |             |                                 |
| confirm             | REPLIED                  | CONFIRMED | MAN:deptOthers LEA:seniors HR:deptsOthers                                                              | conclusion! | confirmedAt=now, confirmedBy=me |
| withdraw            | DRAFT, NOTIFIED, REPLIED | WITHDRAWN | MAN:deptOthers LEA:seniors HR:deptsOthers                                                              | reason!     |                                 |
| edit                | DRAFT                    |
| delete              | DRAFT                    |
| attach              | DRAFT |
| detach              | DRAFT |
| ends                | CONFIRMED, WITHDRAWN     |
`

export const giftDeclarationStates = lifeCycle`
| GiftDeclaration.state | from     | to        | by                                                                      | takes              | stamps                      |
| decide                | DECLARED | DECIDED   | MAN:deptOthers LEA:seniors HR:deptsOthers                               | decision!, comment | decidedAt=now, decidedBy=me |
| settle                | DECIDED  | SETTLED   | MAN:self DEP:self SPE:self LEG:self FIN:self COL:self LEA:self HR:depts | settledOn!         |                             |
| withdraw              | DECLARED | WITHDRAWN | MAN:self DEP:self SPE:self LEG:self FIN:self COL:self LEA:self HR:self  | reason!            |                             |
| edit                  | DECLARED |
| ends                  | SETTLED, WITHDRAWN |
`

export const conflictDeclarationStates = lifeCycle`
| ConflictDeclaration.state | from                   | to           | by                                                                      | takes            | stamps                                |
| acknowledge               | DECLARED               | ACKNOWLEDGED | MAN:deptOthers LEA:seniors HR:deptsOthers                               | measures!        | acknowledgedAt=now, acknowledgedBy=me |
| end                       | DECLARED, ACKNOWLEDGED | ENDED        | MAN:self DEP:self SPE:self LEG:self FIN:self COL:self LEA:self HR:depts | endedOn!, reason |                                       |
| edit                      | DECLARED               |
| ends                      | ENDED                  |
`

/** R9.4: a sanction follows from a confirmed record, after the person was heard. */
export const disciplinaryActionStates = lifeCycle`
| DisciplinaryAction.state | from                     | to        | by                                                                                                     | takes       | needs         | stamps                      |
| notify                   | DRAFT                    | NOTIFIED  | MAN:deptOthers LEA:seniors HR:deptsOthers                                                              | replyDueOn! | conductRecord | notifiedAt=now              |
| reply                    | NOTIFIED                 | REPLIED   | MAN:selfTold DEP:selfTold SPE:selfTold LEG:selfTold FIN:selfTold COL:selfTold LEA:selfTold HR:selfTold | reply!      |               | repliedAt=now               |
| lapse                    | NOTIFIED                 | REPLIED   | after replyDueOn                                                                                       |             |               |                             |
| impose                   | REPLIED                  | IMPOSED   | MAN:deptOthers LEA:seniors HR:deptsOthers                                                              |             | conductRecord | imposedAt=now, imposedBy=me |
| lift                     | IMPOSED                  | LIFTED    | MAN:deptOthers LEA:seniors HR:deptsOthers                                                              | reason!     |               |                             |
| withdraw                 | DRAFT, NOTIFIED, REPLIED | WITHDRAWN | MAN:deptOthers LEA:seniors HR:deptsOthers                                                              | reason!     |               |                             |
| edit                     | DRAFT                    |
| delete                   | DRAFT                    |
| ends                     | IMPOSED, LIFTED, WITHDRAWN |
`

export const policyDocumentStates = lifeCycle`
| PolicyDocument.state | from      | to        | by                | takes       | stamps                          |
| publish              | DRAFT     | PUBLISHED | MAN:dept HR:depts | effectiveOn | publishedAt=now, publishedBy=me |
| retire               | PUBLISHED | RETIRED   | MAN:dept HR:depts | reason      | retiredAt=now                   |
| edit                 | DRAFT     |
| delete               | DRAFT     |
| attach               | DRAFT |
| detach               | DRAFT |
| ends                 | PUBLISHED, RETIRED |
`

/** R9.3: the leader names handlers and assigns; from then on the handlers alone act. */
export const integrityReportStates = lifeCycle`
| IntegrityReport.state | from                           | to              | by                                                                                             | takes     | needs    | stamps         |
| assign                | FILED                          | ASSIGNED        | LEA:assigning                                                                                  |           | handlers | assignedAt=now |
| investigate           | ASSIGNED                       | INVESTIGATING   | MAN:handler DEP:handler SPE:handler LEG:handler FIN:handler COL:handler LEA:handler HR:handler |           |          |                |
| substantiate          | INVESTIGATING                  | SUBSTANTIATED   | MAN:handler DEP:handler SPE:handler LEG:handler FIN:handler COL:handler LEA:handler HR:handler | findings! |          |                |
| refute                | INVESTIGATING                  | UNSUBSTANTIATED | MAN:handler DEP:handler SPE:handler LEG:handler FIN:handler COL:handler LEA:handler HR:handler | findings! |          |                |
| close                 | SUBSTANTIATED, UNSUBSTANTIATED | CLOSED          | MAN:handler DEP:handler SPE:handler LEG:handler FIN:handler COL:handler LEA:handler HR:handler | outcome!  |          | closedAt=now   |
| edit                  | FILED, ASSIGNED, INVESTIGATING |
| attach                | FILED, ASSIGNED, INVESTIGATING |
| ends                  | CLOSED                         |
`
