import { lifeCycle } from '../../access/life-cycle.ts'

/** R2.2.1: written by the manager, approved by the superior, carried out, closed with what came of it. */
export const promotionPlanStates = lifeCycle`
| PromotionPlan.state | from               | to          | by        | takes   | needs   | stamps                        |
| submit              | DRAFT              | SUBMITTED   | MAN:dept  |         | actions | submittedAt=now               |
| approve             | SUBMITTED          | APPROVED    | LEA:depts |         |         | approvedAt=now, approvedBy=me |
| return              | SUBMITTED          | DRAFT       | LEA:depts | reason! |         |                               |
| start               | APPROVED           | IN_PROGRESS | MAN:dept  |         |         |                               |
| close               | IN_PROGRESS        | CLOSED      | MAN:dept  | result! |         |                               |
| edit                | DRAFT, IN_PROGRESS |             |           |         |         |                               |
| delete              | DRAFT              |             |           |         |         |                               |
| ends                | CLOSED             |             |           |         |         |                               |
`

export const workReportStates = lifeCycle`
| WorkReport.state | from         | to           | by                         | takes   | needs | stamps                                |
| submit           | DRAFT        | SUBMITTED    | MAN:self DEP:self SPE:self |         |       | submittedAt=now                       |
| acknowledge      | SUBMITTED    | ACKNOWLEDGED | MAN:handedIn LEA:submitted | comment |       | acknowledgedAt=now, acknowledgedBy=me |
| return           | SUBMITTED    | DRAFT        | MAN:handedIn LEA:submitted | reason! |       |                                       |
| edit             | DRAFT        |              |                            |         |       |                                       |
| delete           | DRAFT        |              |                            |         |       |                                       |
| attach           | DRAFT        |              |                            |         |       |                                       |
| detach           | DRAFT        |              |                            |         |       |                                       |
| ends             | ACKNOWLEDGED |              |                            |         |       |                                       |
`

/** R1.3: asked, taken on, answered, and rated by who asked. */
export const supportRequestStates = lifeCycle`
| SupportRequest.state | from              | to        | by                                                                              | takes                  | needs | stamps                     |
| accept               | OPEN              | ACCEPTED  | MAN:task DEP:task SPE:task LEG:task FIN:task COL:task HR:task ADM:task          |                        |       | handler=me                 |
| answer               | OPEN, ACCEPTED    | ANSWERED  | MAN:task DEP:task SPE:task LEG:task FIN:task COL:task HR:task ADM:task          | answer!                |       | answeredAt=now, handler=me |
| reopen               | ANSWERED          | OPEN      | MAN:mine DEP:mine SPE:mine LEG:mine FIN:mine COL:mine LEA:mine HR:mine ADM:mine | reason!                |       |                            |
| close                | ANSWERED          | CLOSED    | MAN:mine DEP:mine SPE:mine LEG:mine FIN:mine COL:mine LEA:mine HR:mine ADM:mine | rating!, ratingComment |       |                            |
| cancel               | OPEN, ACCEPTED    | CANCELLED | MAN:mine DEP:mine SPE:mine LEG:mine FIN:mine COL:mine LEA:mine HR:mine ADM:mine | reason                 |       |                            |
| edit                 | OPEN              |           |                                                                                 |                        |       |                            |
| attach               | OPEN, ACCEPTED, ANSWERED |           |                                                                                 |                        |       |                            |
| detach               | OPEN              |           |                                                                                 |                        |       |                            |
| ends                 | CLOSED, CANCELLED |           |                                                                                 |                        |       |                            |
`
