import { accessGrid } from '../../access/grid.ts'

/** Project card: like property and unit, known to everybody inside; how merchants are won stays in the department. */
export const leasingProjectAccess = accessGrid`
| LeasingProject                   | MAN  | DEP  | SPE   | LEG   | FIN   | COL   | LEA   | HR    | ADM | PAR | BI    | PUB |
| rows read                        | dept | dept | depts | depts | depts | depts | depts | depts | all | -   | depts | -   |
| rows create                      | dept | dept | -     | -     | -     | -     | -     | -     | -   | -   | -     | -   |
| rows update                      | dept | dept | -     | -     | -     | -     | -     | -     | -   | -   | -     | -   |
| rows delete                      | dept | -    | -     | -     | -     | -     | -     | -     | -   | -   | -     | -   |
| code, name, startDate, endDate   | RW   | RW   | R     | R     | R     | R     | R     | R     | R   | -   | R     | -   |
| state                            | R    | R    | R     | R     | R     | R     | R     | R     | R   | -   | R     | -   |
| property                         | RW   | RW   | R     | R     | R     | R     | R     | R     | R   | -   | R     | -   |
| lead, introduction, positioning  | RW   | RW   | R     | R     | R     | R     | R     | R     | R   | -   | -     | -   |
| preferentialPolicies, process    | RW   | RW   | R     | R     | R     | R     | R     | R     | R   | -   | -     | -   |
| trainingRequired, teamMembers    | RW   | RW   | R     | R     | R     | R     | R     | R     | R   | -   | -     | -   |
| targetArea, targetCount          | RW   | RW   | R     | -     | -     | -     | R     | -     | -   | -   | R     | -   |
| strategy, holdDaysMax            | RW   | RW   | R     | -     | -     | -     | R     | -     | -   | -   | -     | -   |
| targetSegments, marketResearches | R    | R    | R     | -     | -     | -     | R     | -     | -   | -   | -     | -   |
| promotionMaterials               | R    | R    | R     | R     | R     | R     | R     | R     | R   | -   | -     | -   |
| policyRules                      | R    | R    | -     | -     | R     | -     | R     | -     | -   | -   | -     | -   |
| deals                            | R    | R    | R     | R     | -     | -     | R     | -     | -   | -   | -     | -   |
| contracts                        | R    | R    | R     | R     | R     | R     | R     | -     | -   | -   | -     | -   |
| targets                          | R    | R    | R     | -     | -     | -     | R     | R     | -   | -   | R     | -   |
| files PLAN                       | RW   | RW   | R     | -     | -     | -     | R     | -     | -   | -   | -     | -   |
`

/** The limits are confidential as the floor rent is: who negotiates does not read them (domain §12). */
export const policyRuleAccess = accessGrid`
| PolicyRule                                | MAN  | DEP  | SPE | LEG | FIN   | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                                 | dept | dept | -   | -   | depts | -   | depts | -  | -   | -   | -  | -   |
| rows create                               | dept | -    | -   | -   | -     | -   | -     | -  | -   | -   | -  | -   |
| rows update                               | dept | -    | -   | -   | -     | -   | -     | -  | -   | -   | -  | -   |
| rows delete                               | dept | -    | -   | -   | -     | -   | -     | -  | -   | -   | -  | -   |
| project, name, format, validFrom, validTo | RW   | R    | -   | -   | R     | -   | R     | -  | -   | -   | -  | -   |
| maxRentFreeDays, maxDiscountPercent, maxTermMonths | RW   | R    | -   | -   | R     | -   | R     | -  | -   | -   | -  | -   |
| approver, note                            | RW   | R    | -   | -   | R     | -   | R     | -  | -   | -   | -  | -   |
`

/** R3.1.1, R2.2.2: collected by manager and deputy, read by the whole department. */
export const marketResearchAccess = accessGrid`
| MarketResearch | MAN  | DEP  | SPE  | LEG | FIN | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read      | dept | dept | dept | -   | -   | -   | depts | -  | -   | -   | -  | -   |
| rows create    | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows update    | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows delete    | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| project, kind, title, researchedOn, format, competitor | RW   | RW   | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| rentLevel, occupancy, tenantMix, source, conclusion, author | RW   | RW   | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| files REPORT, PHOTO | RW   | RW   | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
`

export const targetSegmentAccess = accessGrid`
| TargetSegment                      | MAN  | DEP  | SPE  | LEG | FIN | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                          | dept | dept | dept | -   | -   | -   | depts | -  | -   | -   | -  | -   |
| rows create                        | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows update                        | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows delete                        | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| project, name, format, tier, priority, wantedArea | RW   | RW   | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| description, brandWishes, approach | RW   | RW   | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
`

/** R3.1.2: what is handed out; only what was approved leaves the department, to the clients' own portals as well. */
export const promotionMaterialAccess = accessGrid`
| PromotionMaterial                        | MAN  | DEP  | SPE  | LEG      | FIN      | COL      | LEA      | HR       | ADM         | PAR      | BI | PUB |
| rows read                                | dept | dept | dept | approved | approved | approved | approved | approved | allApproved | approved | -  | -   |
| rows create                              | dept | dept | -    | -        | -        | -        | -        | -        | -           | -        | -  | -   |
| rows update                              | dept | dept | -    | -        | -        | -        | -        | -        | -           | -        | -  | -   |
| rows delete                              | dept | dept | -    | -        | -        | -        | -        | -        | -           | -        | -  | -   |
| project, audience                        | RW   | RW   | R    | R        | R        | R        | R        | R        | R           | -        | -  | -   |
| kind, title, edition                     | RW   | RW   | R    | R        | R        | R        | R        | R        | R           | R        | -  | -   |
| summary, url                             | RW   | RW   | R    | R        | R        | R        | R        | R        | R           | R        | -  | -   |
| author                                   | R    | R    | R    | -        | -        | -        | R        | -        | -           | -        | -  | -   |
| state, approvedAt                        | R    | R    | R    | R        | R        | R        | R        | R        | R           | R        | -  | -   |
| approvedBy, retiredAt                    | R    | R    | R    | R        | R        | R        | R        | R        | R           | -        | -  | -   |
| files MATERIAL                           | RW   | RW   | R    | R        | R        | R        | R        | R        | R           | R        | -  | -   |
`
