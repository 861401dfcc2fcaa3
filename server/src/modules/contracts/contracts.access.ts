import { accessGrid } from '../../access/grid.ts'

/**
 * Contract card and money (domain §12). The state and its stamps move by the verbs of the life cycle alone; totals are
 * computed. Contracts are never deleted. The manager has a right of creation for signed contracts brought in by import.
 * Hashes are the machinery's: nobody reads them here, a version shows its own.
 */
export const contractAccess = accessGrid`
| Contract                                   | MAN          | DEP  | SPE      | LEG | FIN    | COL  | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                                  | dept         | dept | own      | rev | signed | task | depts | -  | -   | cl  | -  | -   |
| rows create                                | deptImported | -    | ownDraft | -   | -      | -    | -     | -  | -   | -   | -  | -   |
| rows update                                | deptUnsigned | -    | ownDraft | -   | -      | -    | -     | -  | -   | -   | -  | -   |
| rows delete                                | -            | -    | -        | -   | -      | -    | -     | -  | -   | -   | -  | -   |
| number, title, type, client, brand, property, permittedUse | R            | R    | RW       | R   | R      | R    | R     | -  | -   | R   | -  | -   |
| lesseeEntity                               | R            | R    | RW       | R   | R      | -    | R     | -  | -   | R   | -  | -   |
| area, areaBasis, handoverDate, fitOutDays, plannedOpening, actualOpening | R            | R    | RW       | R   | R      | R    | R     | -  | -   | R   | -  | -   |
| rentCommencement, expiry, parties, units   | R            | R    | RW       | R   | R      | R    | R     | -  | -   | R   | -  | -   |
| state, signedAt, inForceOn, terminatedOn, handoverConfirmedAt | R            | R    | R        | R   | R      | R    | R     | -  | -   | R   | -  | -   |
| owner                                      | R            | R    | R        | R   | R      | R    | R     | -  | -   | R   | -  | -   |
| imported, importNote, submittedToLegalAt, archivedAt | R            | R    | R        | R   | R      | -    | R     | -  | -   | -   | -  | -   |
| draftNumber, underReviewSince, approvedAt, approvedBy, approvedVersion, legalPassedAt, legalPassedBy, passedVersion | R            | R    | R        | R   | -      | -    | R     | -  | -   | -   | -  | -   |
| signatory                                  | R            | R    | R        | R   | R      | -    | R     | -  | -   | -   | -  | -   |
| daysToArchive                              | r            | r    | r        | r   | r      | -    | r     | -  | -   | -   | -  | -   |
| termsHash, approvedMaterial, passedHash    | -            | -    | -        | -   | -      | -    | -     | -  | -   | -   | -  | -   |
| original, followers                        | R            | R    | RW       | R   | R      | -    | R     | -  | -   | R   | -  | -   |
| rescindedAt                                | R            | R    | R        | R   | R      | -    | R     | -  | -   | R   | -  | -   |
| project                                    | R            | R    | RW       | R   | R      | R    | R     | -  | -   | -   | -  | -   |
| deal                                       | R            | R    | RW       | R   | -      | -    | R     | -  | -   | -   | -  | -   |
| options, breachLiability, specialClauses   | R            | R    | RW       | R   | R      | -    | R     | -  | -   | R   | -  | -   |
| template                                   | R            | R    | RW       | R   | -      | -    | -     | -  | -   | -   | -  | -   |
| termRound                                  | R            | R    | R        | R   | -      | -    | -     | -  | -   | -   | -  | -   |
| currency, rentType, rentUnit, dayCount, turnoverRate, minimumGuarantee | RU           | R    | RW       | R   | R      | -    | R     | -  | -   | R   | -  | -   |
| escalationPercent, escalationEvery, managementFee, promotionFee | RU           | R    | RW       | R   | R      | -    | R     | -  | -   | R   | -  | -   |
| deposit, earnestMoney, lateFeeRate, taxRate, rentSteps, rentFreePeriods | RU           | R    | RW       | R   | R      | -    | R     | -  | -   | R   | -  | -   |
| statedYearlyRent, totalRent, firstYearRent | R            | R    | R        | R   | R      | -    | R     | -  | -   | R   | -  | -   |
| netEffectiveRent                           | R            | R    | R        | R   | R      | -    | R     | -  | -   | -   | -  | -   |
| creditShares                               | RU           | R    | RW       | -   | R      | -    | R     | -  | -   | -   | -  | -   |
| versions, opinions                         | R            | R    | R        | R   | -      | -    | -     | -  | -   | -   | -  | -   |
| archives                                   | R            | R    | R        | R   | R      | -    | R     | -  | -   | -   | -  | -   |
| copies                                     | R            | R    | R        | R   | R      | R    | R     | -  | -   | R   | -  | -   |
| ceremonies                                 | R            | R    | R        | R   | -      | -    | R     | -  | -   | R   | -  | -   |
| sealUses                                   | R            | R    | R        | R   | -      | -    | R     | -  | -   | -   | -  | -   |
| obligations                                | R            | R    | R        | R   | R      | R    | R     | -  | -   | R   | -  | -   |
| breachCases                                | R            | R    | R        | R   | R      | -    | R     | -  | -   | R   | -  | -   |
| sales                                      | R            | R    | R        | -   | R      | -    | R     | -  | -   | R   | -  | -   |
| reminders                                  | R            | R    | R        | R   | R      | R    | R     | -  | -   | R   | -  | -   |
| moveInCases                                | R            | R    | R        | -   | -      | R    | R     | -  | -   | R   | -  | -   |
| returnVisits                               | R            | R    | R        | -   | -      | R    | R     | -  | -   | R   | -  | -   |
| files SIGNED_TEXT                          | RW           | R    | RW       | R   | R      | -    | R     | -  | -   | R   | -  | -   |
| files DRAFT_TEXT, INTERNAL                 | RW           | R    | RW       | RC  | -      | -    | -     | -  | -   | -   | -  | -   |
| todos                                      | R            | R    | R        | -   | -      | -    | -     | -  | -   | -   | -  | -   |
| hidden countedArea, countedTotalRent, countedFirstYearRent, countedDeposit, formerArea, formerTotalRent, formerFirstYearRent, formerTerms |
`
