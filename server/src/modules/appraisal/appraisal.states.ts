import { lifeCycle } from '../../access/life-cycle.ts'

/** A scheme in force is changed by a new one: what a cycle was opened with stays as it was. */
export const appraisalSchemeStates = lifeCycle`
| AppraisalScheme.state | from     | to       | by                | takes | needs              | stamps             |
| enact                 | DRAFT    | IN_FORCE | MAN:dept HR:depts |       | indicators, grades | inForceSince=today |
| retire                | IN_FORCE | RETIRED  | MAN:dept HR:depts |       |                    |                    |
| edit                  | DRAFT    |          |                   |       |                    |                    |
| delete                | DRAFT    |          |                   |       |                    |                    |
| ends                  | RETIRED  |          |                   |       |                    |                    |
`

/** R7.2: scored, confirmed by the superior, open to appeal, closed. */
export const appraisalCycleStates = lifeCycle`
| AppraisalCycle.state | from             | to        | by                | takes   | needs | stamps                          |
| score                | OPEN             | SCORED    | MAN:dept HR:depts |         |       |                                 |
| reopen               | SCORED           | OPEN      | MAN:dept HR:depts | reason! |       |                                 |
| confirm              | SCORED, APPEALED | CONFIRMED | LEA:depts         |         |       | confirmedAt=now, confirmedBy=me |
| appeal               | CONFIRMED        | APPEALED  | HR:depts          | reason! |       |                                 |
| close                | CONFIRMED        | CLOSED    | HR:depts          |         |       |                                 |
| edit                 | OPEN             |           |                   |         |       |                                 |
| ends                 | CLOSED           |           |                   |         |       |                                 |
`

export const scorecardStates = lifeCycle`
| Scorecard.state | from                | to            | by                                  | takes                     | needs | stamps                        |
| assess          | OPEN                | SELF_REVIEWED | MAN:self DEP:self SPE:self          | selfComment!              |       |                               |
| review          | OPEN, SELF_REVIEWED | REVIEWED      | MAN:notMe DEP:specialists LEA:heads | managerComment!, findings |       | reviewedAt=now, reviewedBy=me |
| confirm         | REVIEWED, APPEALED  | CONFIRMED     | MAN:notMe LEA:heads                 |                           |       |                               |
| appeal          | REVIEWED, CONFIRMED | APPEALED      | MAN:self DEP:self SPE:self          | appeal!                   |       |                               |
| edit            | OPEN, SELF_REVIEWED |               |                                     |                           |       |                               |
| ends            | CONFIRMED           |               |                                     |                           |       |                               |
`

export const peerRatingStates = lifeCycle`
| PeerRating.state | from  | to    | by                                      | takes           | needs | stamps      |
| give             | ASKED | GIVEN | MAN:own DEP:own SPE:own COL:own LEA:own | score!, comment |       | givenAt=now |
| delete           | ASKED |       |                                         |                 |       |             |
| ends             | GIVEN |       |                                         |                 |       |             |
`

export const promotionCaseStates = lifeCycle`
| PromotionCase.state | from               | to        | by                 | takes   | needs | stamps                      |
| submit              | DRAFT              | SUBMITTED | MAN:notMe HR:depts |         |       | submittedAt=now             |
| approve             | SUBMITTED          | APPROVED  | LEA:submitted      |         |       | decidedAt=now, decidedBy=me |
| reject              | SUBMITTED          | REJECTED  | LEA:submitted      | reason! |       | decidedAt=now, decidedBy=me |
| edit                | DRAFT              |           |                    |         |       |                             |
| delete              | DRAFT              |           |                    |         |       |                             |
| ends                | APPROVED, REJECTED |           |                    |         |       |                             |
`
