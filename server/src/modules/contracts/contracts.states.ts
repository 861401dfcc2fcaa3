import { lifeCycle } from '../../access/life-cycle.ts'

/**
 * R6.1, R6.2: drafted by the specialist, judged by manager and legal, signed as passed, archived, handed over. A change
 * of what the manager approved goes back to him; any other may go to legal at once (`recheck`). Nobody judges his own.
 */
export const contractStates = lifeCycle`
| Contract.state  | from             | to             | by                    | takes         | needs | stamps |
| submit          | DRAFT            | MANAGER_REVIEW | SPE:own               |               | client, property, area, rentCommencement, expiry, parties, units | |
| approve         | MANAGER_REVIEW   | LEGAL_REVIEW   | MAN:deptNotOwn        |               |       | approvedAt=now, approvedBy=me, submittedToLegalAt=now |
| return          | MANAGER_REVIEW, LEGAL_REVIEW | REVISING | MAN:atManager LEG:atLegal | reason! |       | |
| resubmit        | REVISING         | MANAGER_REVIEW | SPE:own               |               | client, property, area, rentCommencement, expiry, parties, units | |
| recheck         | REVISING         | LEGAL_REVIEW   | SPE:own               |               | client, property, area, rentCommencement, expiry, parties, units | |
| passLegalReview as passLegalReview | LEGAL_REVIEW     | APPROVED       | LEG:rev               |               |       | legalPassedAt=now, legalPassedBy=me |
| rework          | APPROVED, SIGNING | REVISING      | SPE:own MAN:dept      | reason!       |       | |
| startSigning    | APPROVED         | SIGNING        | SPE:own MAN:dept      |               |       | |
| sign            | SIGNING          | SIGNED         | SPE:own MAN:dept      |               |       | signedAt=now |
| archive         | SIGNED           | ARCHIVED       | SPE:own MAN:dept      |               |       | archivedAt=now |
| confirmHandover as confirmHandover | ARCHIVED         | ARCHIVED       | SPE:own MAN:dept      | handoverDate! |       | handoverConfirmedAt=now |
| putInForce      | ARCHIVED         | IN_FORCE       | SPE:own MAN:dept      |               | handoverConfirmedAt | |
| recordOpening   | IN_FORCE         | IN_FORCE       | SPE:own MAN:dept      | actualOpening! |      | |
| renew           | IN_FORCE, EXPIRED | RENEWED       | SPE:own MAN:dept      |               |       | |
| terminate       | SIGNED, ARCHIVED, IN_FORCE | TERMINATED | MAN:dept        | terminatedOn!, reason! |  | |
| rescind         | SIGNED, ARCHIVED, IN_FORCE | TERMINATED | MAN:dept        | reason!       |       | rescindedAt=now, terminatedOn=today |
| cancel          | DRAFT, MANAGER_REVIEW, LEGAL_REVIEW, REVISING, APPROVED, SIGNING | CANCELLED | SPE:own MAN:dept | reason! | | |
| expire          | IN_FORCE         | EXPIRED        | after expiry          |               |       | |
| edit            | DRAFT, REVISING, MANAGER_REVIEW |  |                      |               |       | |
| ends            | EXPIRED, TERMINATED, RENEWED, CANCELLED | |               |               |       | |
`
