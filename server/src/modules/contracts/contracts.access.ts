import { accessGrid } from '../../access/grid.ts'

/**
 * Contract card and money (domain §12). The state and its stamps move by named actions alone; totals are computed.
 * Contracts are never deleted. The manager has a right of creation for signed contracts brought in by import.
 */
export const contractAccess = accessGrid`
| Contract                                              | MAN          | DEP  | SPE      | LEG | FIN    | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                                             | dept         | dept | own      | rev | signed | -   | depts | -  | -   | cl  | -  | -   |
| rows create                                           | deptImported | -    | ownDraft | -   | -      | -   | -     | -  | -   | -   | -  | -   |
| rows update                                           | deptUnsigned | -    | ownDraft | -   | -      | -   | -     | -  | -   | -   | -  | -   |
| rows delete                                           | -            | -    | -        | -   | -      | -   | -     | -  | -   | -   | -  | -   |
| number, title, type, client, brand, lesseeEntity, property, permittedUse | R | R | RW | R | R   | -   | R     | -  | -   | R   | -  | -   |
| area, areaBasis, handoverDate, fitOutDays, plannedOpening, actualOpening | R | R | RW | R | R   | -   | R     | -  | -   | R   | -  | -   |
| original, followers                                   | R            | R    | RW       | R   | R      | -   | R     | -  | -   | R   | -  | -   |
| rescindedAt                                           | R            | R    | R        | R   | R      | -   | R     | -  | -   | R   | -  | -   |
| rentCommencement, expiry, parties, units              | R            | R    | RW       | R   | R      | -   | R     | -  | -   | R   | -  | -   |
| deal                                                  | R            | R    | RW       | R   | -      | -   | R     | -  | -   | -   | -  | -   |
| state, signedAt, terminatedOn                         | R            | R    | R        | R   | R      | -   | R     | -  | -   | R   | -  | -   |
| owner                                                 | R            | R    | R        | R   | R      | -   | R     | -  | -   | R   | -  | -   |
| imported, importNote, submittedToLegalAt              | R            | R    | R        | R   | R      | -   | R     | -  | -   | -   | -  | -   |
| options, breachLiability                              | R            | R    | RW       | R   | R      | -   | R     | -  | -   | R   | -  | -   |
| currency, rentType, rentUnit, dayCount, turnoverRate, minimumGuarantee | RU | R | RW  | R   | R      | -   | R     | -  | -   | R   | -  | -   |
| escalationPercent, escalationEvery, managementFee, promotionFee | RU   | R    | RW       | R   | R      | -   | R     | -  | -   | R   | -  | -   |
| deposit, earnestMoney, lateFeeRate, taxRate, rentSteps, rentFreePeriods | RU | R | RW  | R   | R      | -   | R     | -  | -   | R   | -  | -   |
| statedYearlyRent, totalRent, firstYearRent            | R            | R    | R        | R   | R      | -   | R     | -  | -   | R   | -  | -   |
| netEffectiveRent                                      | R            | R    | R        | R   | R      | -   | R     | -  | -   | -   | -  | -   |
`
