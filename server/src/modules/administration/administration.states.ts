import { lifeCycle } from '../../access/life-cycle.ts'

/** What a machine client may send by its hash: nothing counts before it was reviewed. */
export const persistedOperationStates = lifeCycle`
| PersistedOperation.state | from               | to       | by      | takes   | needs | stamps                        |
| approve                  | PROPOSED, RETIRED  | APPROVED | ADM:all |         |       | approvedAt=now, approvedBy=me |
| retire                   | PROPOSED, APPROVED | RETIRED  | ADM:all | reason! |       |                               |
| ends                     | APPROVED, RETIRED  |
`
