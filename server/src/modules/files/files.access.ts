import { accessGrid } from '../../access/grid.ts'

/**
 * Files have no rights of their own: who reads, adds and takes off which is said by the `files` lines in the grids of
 * the records they hang on, from which the scopes here are made (`access/files.ts`; the server does not start where the
 * two disagree). What the department notes on a file is not the client's to read.
 */
export const attachmentAccess = accessGrid`
| Attachment                     | MAN    | DEP    | SPE    | LEG    | FIN    | COL    | LEA    | HR     | ADM    | PAR    | BI | PUB |
| rows read                      | record | record | record | record | record | record | record | record | record | record | -  | -   |
| rows create                    | adding | adding | adding | adding | adding | adding | adding | adding | adding | adding | -  | -   |
| rows update                    | held   | held   | held   | held   | held   | held   | held   | held   | held   | -      | -  | -   |
| rows delete                    | light  | light  | light  | light  | -      | -      | light  | light  | -      | -      | -  | -   |
| recordType, recordId, kind     | R      | R      | R      | R      | R      | R      | R      | R      | R      | R      | -  | -   |
| name, mediaType, size, sha256  | R      | R      | R      | R      | R      | R      | R      | R      | R      | R      | -  | -   |
| seriesId, number, state        | R      | R      | R      | R      | R      | R      | R      | R      | R      | R      | -  | -   |
| fromClient                     | R      | R      | R      | R      | R      | R      | R      | R      | R      | R      | -  | -   |
| note                           | RU     | RU     | RU     | RU     | RU     | RU     | RU     | RU     | RU     | -      | -  | -   |
| addedBy, removedAt, removedBy  | R      | R      | R      | R      | R      | R      | R      | R      | R      | -      | -  | -   |
| hidden client, legalEntity, unit, leasingProject, marketResearch, promotionMaterial, visit, complaint, proposal |
| hidden contract, archiveRecord, copyDistribution, obligation, receipt, breachCase, tenantSales, moveInTask, returnVisit |
| hidden event, eventSummary, certification, trainingCourse, policyDocument, leaveRequest, conductRecord, integrityReport |
| hidden supportRequest, workReport |
`
