import { accessGrid } from '../../access/grid.ts'

/** Deals are their owner's, and the manager's and deputy's (domain §12); stages move by verbs alone. */
export const dealAccess = accessGrid`
| Deal                                  | MAN  | DEP  | SPE       | LEG | FIN | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                             | dept | dept | own       | rev | -   | -   | depts | -  | -   | -   | -  | -   |
| rows create                           | dept | own  | ownClient | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows update                           | dept | own  | own       | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows delete                           | dept | -    | -         | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| number, title, brand, project, units  | RW   | RW   | RW        | R   | -   | -   | R     | -  | -   | -   | -  | -   |
| client                                | RC   | RC   | RC        | R   | -   | -   | R     | -  | -   | -   | -  | -   |
| owner                                 | RW   | R    | R         | R   | -   | -   | R     | -  | -   | -   | -  | -   |
| stage, stageSince, stageBefore        | R    | R    | R         | R   | -   | -   | R     | -  | -   | -   | -  | -   |
| sourceEvent                           | RW   | RW   | RW        | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| visits                                | R    | R    | R         | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| channel, expectedArea, expectedAmount | RW   | RW   | RW        | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| winProbability, expectedSignOn        | RW   | RW   | RW        | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| lostReason, lostNote                  | R    | R    | R         | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| nextStep, nextStepOn, notes           | RW   | RW   | RW        | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| proposals                             | R    | R    | R         | R   | -   | -   | R     | -  | -   | -   | -  | -   |
| termRounds                            | R    | R    | R         | R   | -   | -   | -     | -  | -   | -   | -  | -   |
| stageChanges, reservations            | R    | R    | R         | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| contracts                             | R    | R    | R         | R   | -   | -   | R     | -  | -   | -   | -  | -   |
| todos                                 | R    | R    | R         | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| hidden roundCount |
`

/** Written with each move; nobody else writes it. */
export const dealStageChangeAccess = accessGrid`
| DealStageChange | MAN  | DEP  | SPE | LEG | FIN | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read       | dept | dept | own | -   | -   | -   | depts | -  | -   | -   | -  | -   |
| rows create     | -    | -    | -   | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows update     | -    | -    | -   | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows delete     | -    | -    | -   | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| deal, fromStage, toStage, changedAt, changedBy | R    | R    | R   | -   | -   | -   | R     | -  | -   | -   | -  | -   |
`

/** A partner reads those that were sent to his client. */
export const proposalAccess = accessGrid`
| Proposal                              | MAN  | DEP     | SPE | LEG | FIN | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                             | dept | dept    | own | rev | -   | -   | depts | -  | -   | cl  | -  | -   |
| rows create                           | dept | own     | own | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows update                           | dept | own     | own | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows delete                           | dept | own     | own | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| deal                                  | RC   | RC      | RC  | R   | -   | -   | R     | -  | -   | -   | -  | -   |
| title, solution, area, rentUnit, rent | RW   | RW      | RW  | R   | -   | -   | R     | -  | -   | R   | -  | -   |
| termMonths, rentFreeDays, validUntil  | RW   | RW      | RW  | R   | -   | -   | R     | -  | -   | R   | -  | -   |
| needs                                 | RW   | RW      | RW  | R   | -   | -   | R     | -  | -   | -   | -  | -   |
| state, sentAt, answeredAt             | R    | R       | R   | R   | -   | -   | R     | -  | -   | R   | -  | -   |
| response, preparedBy                  | R    | R       | R   | R   | -   | -   | R     | -  | -   | -   | -  | -   |
| files PLAN                            | RW   | R W@own | RW  | R   | -   | -   | R     | -  | -   | R   | -  | -   |
`

/**
 * Rounds are created and never changed. The distance to the floor rent would tell the floor rent, so that those who
 * negotiate read only whether the terms keep to the policy (domain §11).
 */
export const termRoundAccess = accessGrid`
| TermRound                        | MAN  | DEP  | SPE | LEG | FIN | COL | LEA | HR | ADM | PAR | BI | PUB |
| rows read                        | dept | dept | own | rev | -   | -   | -   | -  | -   | -   | -  | -   |
| rows create                      | dept | own  | own | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows update                      | -    | -    | -   | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows delete                      | -    | -    | -   | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| deal, offeredBy, offeredOn       | RC   | RC   | RC  | R   | -   | -   | -   | -  | -   | -   | -  | -   |
| rentType, rentUnit, dayCount, area, rentCommencement, expiry | RC   | RC   | RC  | R   | -   | -   | -   | -  | -   | -   | -  | -   |
| turnoverRate, minimumGuarantee, escalationPercent, escalationEvery | RC   | RC   | RC  | R   | -   | -   | -   | -  | -   | -   | -  | -   |
| fitOutDays, deposit, managementFee, promotionFee | RC   | RC   | RC  | R   | -   | -   | -   | -  | -   | -   | -  | -   |
| rentSteps, rentFreePeriods       | RC   | RC   | RC  | R   | -   | -   | -   | -  | -   | -   | -  | -   |
| preferentialPolicies, breachLiability, specialClauses | RC   | RC   | RC  | R   | -   | -   | -   | -  | -   | -   | -  | -   |
| round, state, totalRent, firstYearRent, netEffectiveRent | R    | R    | R   | R   | -   | -   | -   | -  | -   | -   | -  | -   |
| rentFreeDays, discountPercent    | R    | R    | R   | R   | -   | -   | -   | -  | -   | -   | -  | -   |
| withinPolicy, needsApproval      | R    | R    | R   | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| floorDistance                    | R    | R    | -   | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| recordedBy, decidedBy, decidedAt | R    | R    | R   | R   | -   | -   | -   | -  | -   | -   | -  | -   |
| contracts                        | R    | R    | R   | R   | -   | -   | -   | -  | -   | -   | -  | -   |
`

/** That a unit is held, and until when, concerns every specialist; for which deal, those of the deal alone. */
export const unitReservationAccess = accessGrid`
| UnitReservation | MAN  | DEP  | SPE     | LEG | FIN | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read       | dept | dept | dept    | -   | -   | -   | depts | -  | -   | -   | -  | -   |
| rows create     | dept | own  | own     | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows update     | -    | -    | -       | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows delete     | -    | -    | -       | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| unit, heldUntil | RC   | RC   | RC      | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| state, endedAt  | R    | R    | R       | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| deal, note      | RC   | RC   | R@own C | -   | -   | -   | R     | -  | -   | -   | -  | -   |
`
