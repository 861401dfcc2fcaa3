import { lifeCycle } from '../../access/life-cycle.ts'

export const communicationPlanStates = lifeCycle`
| CommunicationPlan.state | from          | to        | by               | takes   | needs        | stamps |
| start                   | DRAFT         | ACTIVE    | DEP:dept SPE:own |         | goals, steps |        |
| finish                  | ACTIVE        | DONE      | DEP:dept SPE:own | result! |              |        |
| cancel                  | DRAFT, ACTIVE | CANCELLED | DEP:dept SPE:own | reason! |              |        |
| edit                    | DRAFT, ACTIVE |
| delete                  | DRAFT         |
| ends                    | DONE, CANCELLED |
`

/** R3.2.2: prepared before, recorded after. What a finished visit brought may still be written down more fully. */
export const visitStates = lifeCycle`
| Visit.state | from              | to        | by               | takes                                                                | needs     | stamps |
| prepare     | PLANNED           | PREPARED  | DEP:dept SPE:own | materials                                                            | checklist |        |
| complete    | PREPARED          | DONE      | DEP:dept SPE:own | visitedAt!, outcome!, needs, objections, sentiment, nextStep, nextOn |           |        |
| cancel      | PLANNED, PREPARED | CANCELLED | DEP:dept SPE:own | reason!                                                              |           |        |
| edit        | PLANNED, PREPARED, DONE |
| delete      | PLANNED           |
| ends        | DONE, CANCELLED   |
`

export const inquiryStates = lifeCycle`
| Inquiry.state | from     | to       | by               | takes   | stamps                        |
| answer        | OPEN     | ANSWERED | DEP:dept SPE:own | answer! | answeredAt=now, answeredBy=me |
| reopen        | ANSWERED | OPEN     | DEP:dept SPE:own | reason! |                               |
| close         | ANSWERED | CLOSED   | DEP:dept SPE:own |         |                               |
| edit          | OPEN     |
| delete        | OPEN     |
| ends          | CLOSED   |
`

/**
 * R4.2: somebody is charged with it, does it, and the client is asked afterwards before it is closed. A client that is
 * not content opens it again.
 */
export const complaintStates = lifeCycle`
| Complaint.state | from                             | to             | by                                              | takes                    | stamps              |
| assign          | NEW, REOPENED                    | ASSIGNED       | MAN:dept DEP:dept                               | handler!, dueAt          | assignedAt=now      |
| begin           | ASSIGNED                         | HANDLING       | MAN:handler DEP:handler SPE:handler COL:handler |                          |                     |
| resolve         | HANDLING                         | RESOLVED       | MAN:handler DEP:handler SPE:handler COL:handler | resolution!              | resolvedAt=now      |
| returnVisit     | RESOLVED                         | RETURN_VISITED | MAN:dept DEP:dept SPE:own                       | returnVisitNote!, rating | returnVisitedAt=now |
| close           | RETURN_VISITED                   | CLOSED         | MAN:dept DEP:dept                               |                          | closedAt=now        |
| reopen          | RESOLVED, RETURN_VISITED, CLOSED | REOPENED       | MAN:dept DEP:dept PAR:cl                        | reason!                  |                     |
| edit            | NEW, ASSIGNED, HANDLING, REOPENED |
| ends            | CLOSED                           |
`

export const suggestionStates = lifeCycle`
| Suggestion.state | from        | to          | by                                        | takes    | stamps        |
| consider         | NEW         | CONSIDERING | MAN:dept DEP:dept                         | handler! |               |
| adopt            | CONSIDERING | ADOPTED     | MAN:dept DEP:dept SPE:handler COL:handler | reply!   | repliedAt=now |
| decline          | CONSIDERING | DECLINED    | MAN:dept DEP:dept SPE:handler COL:handler | reply!   | repliedAt=now |
| edit             | NEW, CONSIDERING |
| ends             | ADOPTED, DECLINED |
`

export const satisfactionSurveyStates = lifeCycle`
| SatisfactionSurvey.state | from | to       | by                       | takes      | needs   | stamps         |
| answer                   | SENT | ANSWERED | MAN:dept DEP:dept PAR:cl | respondent | answers | answeredAt=now |
| expire                   | SENT | EXPIRED  | after expiresOn          |            |         |                |
| edit                     | SENT |
| delete                   | SENT |
| ends                     | ANSWERED, EXPIRED |
`
