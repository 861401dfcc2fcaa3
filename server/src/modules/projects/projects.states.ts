import { lifeCycle } from '../../access/life-cycle.ts'

/** Merchants are sought once the project is described and staffed, and its team trained where that is asked (R3.1). */
export const leasingProjectStates = lifeCycle`
| LeasingProject.state | from              | to     | by                | takes   | needs                     | stamps |
| launch               | PREPARING         | ACTIVE | MAN:dept DEP:dept |         | introduction, teamMembers |        |
| close                | PREPARING, ACTIVE | CLOSED | MAN:dept          | reason! |                           |        |
| reopen               | CLOSED            | ACTIVE | MAN:dept          | reason! |                           |        |
| edit                 | PREPARING, ACTIVE |        |                   |         |                           |        |
| delete               | PREPARING         |        |                   |         |                           |        |
| ends                 | CLOSED            |        |                   |         |                           |        |
`

/** Nobody approves what he made himself (R3.1.2). */
export const promotionMaterialStates = lifeCycle`
| PromotionMaterial.state | from              | to       | by                            | takes   | needs   | stamps                        |
| approve                 | DRAFT             | APPROVED | MAN:deptNotOwn DEP:deptNotOwn |         | summary | approvedAt=now, approvedBy=me |
| retire                  | DRAFT, APPROVED   | RETIRED  | MAN:dept DEP:dept             | reason! |         | retiredAt=now                 |
| edit                    | DRAFT             |          |                               |         |         |                               |
| delete                  | DRAFT             |          |                               |         |         |                               |
| attach                  | DRAFT             |          |                               |         |         |                               |
| detach                  | DRAFT             |          |                               |         |         |                               |
| ends                    | APPROVED, RETIRED |          |                               |         |         |                               |
`
