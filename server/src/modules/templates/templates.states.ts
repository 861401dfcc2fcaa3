import { lifeCycle } from '../../access/life-cycle.ts'

/** Nobody approves what he wrote himself; what was approved stays as it is, and another edition follows (R6.1.1). */
export const contractTemplateStates = lifeCycle`
| ContractTemplate.state | from              | to       | by                             | takes   | needs   | stamps                        |
| approve                | DRAFT             | APPROVED | MAN:deptNotOwn LEG:deptsNotOwn |         | clauses | approvedAt=now, approvedBy=me |
| retire                 | APPROVED          | RETIRED  | MAN:dept LEG:depts             | reason! |         | retiredAt=now                 |
| edit                   | DRAFT             |          |                                |         |         |                               |
| delete                 | DRAFT             |          |                                |         |         |                               |
| ends                   | APPROVED, RETIRED |          |                                |         |         |                               |
`
