import { lifeCycle } from '../../access/life-cycle.ts'

/** R6.3.1: deeds are reported done by who sees to them; sums are fulfilled by receipts alone. */
export const obligationStates = lifeCycle`
| Obligation.state | from                       | to        | by                   | takes        | needs | stamps |
| fulfil           | PENDING, OVERDUE, BREACHED | FULFILLED | SPE:ownDeed COL:deed | fulfilledOn! |       |        |
| fallDue          | PENDING                    | OVERDUE   | after dueOn          |              |       |        |
| declareBreach    | OVERDUE                    | BREACHED  | SPE:own MAN:dept     | reason!      |       |        |
| waive            | PENDING, OVERDUE, BREACHED | WAIVED    | MAN:dept             | reason!      |       |        |
| edit             | PENDING, OVERDUE           |           |                      |              |       |        |
| ends             | FULFILLED, WAIVED          |           |                      |              |       |        |
`

export const receiptStates = lifeCycle`
| Receipt.state | from     | to       | by         | takes   | needs | stamps         |
| reverse       | RECORDED | REVERSED | FIN:signed | reason! |       | reversedAt=now |
| ends          | REVERSED |          |            |         |       |                |
`

/** R6.3.2: one measure after the other; ending the contract and going to court wait for legal's consent. */
export const breachCaseStates = lifeCycle`
| BreachCase.state | from                                                              | to                | by               | takes                | needs          | stamps        |
| grantCure        | NOTICE                                                            | CURE              | SPE:own MAN:dept | cureUntil!, evidence | noticeSentOn   |               |
| claimPenalty     | NOTICE, CURE                                                      | PENALTY           | SPE:own MAN:dept | penalty, evidence    | noticeSentOn   |               |
| deductDeposit    | PENALTY                                                           | DEPOSIT_DEDUCTION | MAN:dept         | deducted!, evidence  |                |               |
| terminate        | CURE, PENALTY, DEPOSIT_DEDUCTION                                  | TERMINATION       | MAN:dept         | reason!, evidence    | legalConsentOn |               |
| litigate         | TERMINATION                                                       | LITIGATION        | MAN:dept         | reason!, evidence    | legalConsentOn |               |
| settle           | NOTICE, CURE, PENALTY, DEPOSIT_DEDUCTION, TERMINATION, LITIGATION | SETTLED           | MAN:dept SPE:own | settlement!          |                | settledAt=now |
| edit             | NOTICE, CURE, PENALTY, DEPOSIT_DEDUCTION, TERMINATION, LITIGATION |                   |                  |                      |                |               |
| ends             | SETTLED                                                           |                   |                  |                      |                |               |
`

/**
 * R6.3.1: confirmed sales call for rent, so they are confirmed and corrected by those who did not report them for their own
 * contract.
 */
export const tenantSalesStates = lifeCycle`
| TenantSales.state | from      | to        | by                  | takes            | needs | stamps          |
| confirm           | REPORTED  | CONFIRMED | MAN:dept FIN:signed |                  |       | confirmedAt=now |
| correct           | CONFIRMED | CONFIRMED | MAN:dept FIN:signed | amount!, reason! |       |                 |
| edit              | REPORTED  |           |                     |                  |       |                 |
| attach            | REPORTED  |           |                     |                  |       |                 |
| detach            | REPORTED  |           |                     |                  |       |                 |
| ends              | CONFIRMED |           |                     |                  |       |                 |
`
