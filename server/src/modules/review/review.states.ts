import { lifeCycle } from '../../access/life-cycle.ts'

/** R6.1.3: the specialist answers; the author accepts the answer, asks again, or takes his opinion back. */
export const reviewOpinionStates = lifeCycle`
| ReviewOpinion.state | from                | to        | by                    | takes   | needs | stamps                        |
| answer              | OPEN                | ANSWERED  | SPE:own               | answer! |       | answeredAt=now, answeredBy=me |
| accept              | ANSWERED            | ACCEPTED  | MAN:author LEG:author |         |       | settledAt=now                 |
| reopen              | ANSWERED            | OPEN      | MAN:author LEG:author | reason! |       |                               |
| withdraw            | OPEN, ANSWERED      | WITHDRAWN | MAN:author LEG:author | reason  |       | settledAt=now                 |
| edit                | OPEN                |           |                       |         |       |                               |
| ends                | ACCEPTED, WITHDRAWN |           |                       |         |       |                               |
`

export const copyDistributionStates = lifeCycle`
| CopyDistribution.state | from      | to        | by                                                                                               | takes | needs | stamps                          |
| send                   | PREPARED  | SENT      | SPE:own MAN:dept                                                                                 |       |       | sentAt=now                      |
| confirm                | SENT      | CONFIRMED | MAN:addressed DEP:addressed SPE:addressed LEG:addressed FIN:addressed COL:addressed PAR:received |       |       | confirmedAt=now, confirmedBy=me |
| edit                   | PREPARED  |           |                                                                                                  |       |       |                                 |
| delete                 | PREPARED  |           |                                                                                                  |       |       |                                 |
| ends                   | CONFIRMED |           |                                                                                                  |       |       |                                 |
`
