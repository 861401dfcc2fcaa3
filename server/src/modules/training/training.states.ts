import { lifeCycle } from '../../access/life-cycle.ts'

/** R8.1: whoever submits the plan does not approve it. */
export const trainingPlanStates = lifeCycle`
| TrainingPlan.state | from      | to        | by                                        | takes   | needs         | stamps                          |
| submit             | DRAFT     | SUBMITTED | MAN:dept DEP:dept HR:depts                |         | businessNeeds | submittedAt=now, submittedBy=me |
| approve            | SUBMITTED | APPROVED  | MAN:deptNotSubmitter HR:deptsNotSubmitter |         |               | approvedAt=now, approvedBy=me   |
| return             | SUBMITTED | DRAFT     | MAN:dept HR:depts                         | reason! |               |                                 |
| edit               | DRAFT     |
| delete             | DRAFT     |
| ends               | APPROVED  |
`

export const trainingSessionStates = lifeCycle`
| TrainingSession.state | from    | to        | by                         | takes   |
| hold                  | PLANNED | HELD      | MAN:dept DEP:dept HR:depts | note    |
| cancel                | PLANNED | CANCELLED | MAN:dept DEP:dept HR:depts | reason! |
| edit                  | PLANNED |
| delete                | PLANNED |
| ends                  | HELD, CANCELLED |
`

/** Results are written with the attendance, by somebody else than the participant. */
export const enrollmentStates = lifeCycle`
| Enrollment.state | from             | to        | by                                           | takes                 |
| attend           | ENROLLED, ABSENT | ATTENDED  | MAN:deptOthers DEP:deptOthers HR:deptsOthers | hours!, score, passed |
| miss             | ENROLLED         | ABSENT    | MAN:deptOthers DEP:deptOthers HR:deptsOthers |                       |
| withdraw         | ENROLLED         | WITHDRAWN | MAN:dept DEP:dept SPE:self LEG:self HR:depts | reason                |
| rejoin           | WITHDRAWN        | ENROLLED  | MAN:dept DEP:dept SPE:self LEG:self HR:depts |                       |
| edit             | ENROLLED, ATTENDED |
| ends             | ATTENDED, ABSENT |
`

export const developmentPlanStates = lifeCycle`
| DevelopmentPlan.state | from   | to     | by                            | takes   | needs   | stamps                    |
| agree                 | DRAFT  | AGREED | MAN:deptOthers HR:deptsOthers | advice  | goal    | agreedAt=now, agreedBy=me |
| reopen                | AGREED | DRAFT  | MAN:deptOthers HR:deptsOthers | reason! |         |                           |
| close                 | AGREED | CLOSED | MAN:deptOthers HR:deptsOthers |         | reviews |                           |
| edit                  | DRAFT, AGREED |
| delete                | DRAFT  |
| ends                  | CLOSED |
`

export const certificationStates = lifeCycle`
| Certification.state | from              | to        | by                                           | takes                        |
| obtain              | PREPARING, FAILED | OBTAINED  | MAN:dept DEP:dept SPE:self LEG:self HR:depts | number!, obtainedOn!, expiry |
| fail                | PREPARING         | FAILED    | MAN:dept DEP:dept SPE:self LEG:self HR:depts | note                         |
| retry               | FAILED            | PREPARING | MAN:dept DEP:dept SPE:self LEG:self HR:depts | examOn!                      |
| renew               | EXPIRED           | OBTAINED  | MAN:dept DEP:dept SPE:self LEG:self HR:depts | expiry!, number              |
| expire              | OBTAINED          | EXPIRED   | after expiry                                 |                              |
| edit                | PREPARING, OBTAINED |
| delete              | PREPARING         |
| ends                | OBTAINED, EXPIRED, FAILED |
`
