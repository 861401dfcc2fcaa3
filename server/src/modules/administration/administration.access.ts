import { accessGrid } from '../../access/grid.ts'

/** The whole trail as the administrator sees it: who, when, what type; no values (domain §12), and nothing of confidential reports. */
export const auditAccess = accessGrid`
| AuditEntry  | MAN | DEP | SPE | LEG | FIN | COL | LEA | HR | ADM  | PAR | BI | PUB |
| rows read   | -   | -   | -   | -   | -   | -   | -   | -  | open | -   | -  | -   |
| rows create | -   | -   | -   | -   | -   | -   | -   | -  | -    | -   | -  | -   |
| rows update | -   | -   | -   | -   | -   | -   | -   | -  | -    | -   | -  | -   |
| rows delete | -   | -   | -   | -   | -   | -   | -   | -  | -    | -   | -  | -   |
| at, actorName, actorRole, action, verb, recordType, recordId | -   | -   | -   | -   | -   | -   | -   | -  | R    | -   | -  | -   |
| hidden actorId, actingFor, changes, reason, requestId, seq, digest, hash |
`

/** What was refused, for the administrator; written by the server alone. */
export const refusalAccess = accessGrid`
| Refusal     | MAN | DEP | SPE | LEG | FIN | COL | LEA | HR | ADM | PAR | BI | PUB |
| rows read   | -   | -   | -   | -   | -   | -   | -   | -  | all | -   | -  | -   |
| rows create | -   | -   | -   | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows update | -   | -   | -   | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows delete | -   | -   | -   | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| at, count, code, operation, detail, recordId, actorName, actorRole, address | -   | -   | -   | -   | -   | -   | -   | -  | R   | -   | -  | -   |
| hidden lineKey, actorId |
`

/** Log-ins: made and given passwords by named actions, suspended here. */
export const accountAccess = accessGrid`
| Account                      | MAN | DEP | SPE | LEG | FIN | COL | LEA | HR | ADM | PAR | BI | PUB |
| rows read                    | -   | -   | -   | -   | -   | -   | -   | -  | all | -   | -  | -   |
| rows create                  | -   | -   | -   | -   | -   | -   | -   | -  | all | -   | -  | -   |
| rows update                  | -   | -   | -   | -   | -   | -   | -   | -  | all | -   | -  | -   |
| rows delete                  | -   | -   | -   | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| employee, mustChangePassword | -   | -   | -   | -   | -   | -   | -   | -  | RC  | -   | -  | -   |
| lastSignInAt, secondFactorSince | -   | -   | -   | -   | -   | -   | -   | -  | R   | -   | -  | -   |
| state                        | -   | -   | -   | -   | -   | -   | -   | -  | RU  | -   | -  | -   |
| hidden passwordHash, securityStamp, locale, sessions |
`

/**
 * Machine clients: made, revoked and given new secrets by named actions; nothing of them changes otherwise but whether
 * they are held to approved operations.
 */
export const apiClientAccess = accessGrid`
| ApiClient                                | MAN | DEP | SPE | LEG | FIN | COL | LEA | HR | ADM | PAR | BI | PUB |
| rows read                                | -   | -   | -   | -   | -   | -   | -   | -  | all | -   | -  | -   |
| rows create                              | -   | -   | -   | -   | -   | -   | -   | -  | all | -   | -  | -   |
| rows update                              | -   | -   | -   | -   | -   | -   | -   | -  | all | -   | -  | -   |
| rows delete                              | -   | -   | -   | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| name, kind, client, departmentId         | -   | -   | -   | -   | -   | -   | -   | -  | RC  | -   | -  | -   |
| allDepartments, departmentIds, expiresAt | -   | -   | -   | -   | -   | -   | -   | -  | RC  | -   | -  | -   |
| persistedOnly, readOnly                  | -   | -   | -   | -   | -   | -   | -   | -  | RW  | -   | -  | -   |
| scope, secretSince, previousUntil, revokedAt, lastUsedAt | -   | -   | -   | -   | -   | -   | -   | -  | R   | -   | -  | -   |
| hidden secretHash, previousHash |
`

/** What machine clients may send by its hash: registered and reviewed by the administrator, its text never changed. */
export const persistedOperationAccess = accessGrid`
| PersistedOperation    | MAN | DEP | SPE | LEG | FIN | COL | LEA | HR | ADM | PAR | BI | PUB |
| rows read             | -   | -   | -   | -   | -   | -   | -   | -  | all | -   | -  | -   |
| rows create           | -   | -   | -   | -   | -   | -   | -   | -  | all | -   | -  | -   |
| rows update           | -   | -   | -   | -   | -   | -   | -   | -  | all | -   | -  | -   |
| rows delete           | -   | -   | -   | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| name                  | -   | -   | -   | -   | -   | -   | -   | -  | RW  | -   | -  | -   |
| kind, text            | -   | -   | -   | -   | -   | -   | -   | -  | RC  | -   | -  | -   |
| sha256, problem, valid, state, approvedAt, approvedBy | -   | -   | -   | -   | -   | -   | -   | -  | R   | -   | -  | -   |
| hidden checkedWith |
`
