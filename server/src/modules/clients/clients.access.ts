import { accessGrid } from '../../access/grid.ts'

/**
 * The card of every client is open to the department's specialists, so that nobody courts a client twice; the private
 * groups are the owner's (domain §12).
 */
export const clientAccess = accessGrid`
| Client                                | MAN  | DEP  | SPE     | LEG   | FIN   | COL  | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                             | dept | dept | dept    | depts | depts | task | depts | -  | -   | cl  | -  | -   |
| rows create                           | dept | dept | own     | -     | -     | -    | -     | -  | -   | -   | -  | -   |
| rows update                           | dept | dept | own     | -     | -     | -    | -     | -  | -   | -   | -  | -   |
| rows delete                           | dept | -    | -       | -     | -     | -    | -     | -  | -   | -   | -  | -   |
| code, name, format, subFormat, state, region, city, website | RW   | RW   | RW      | R     | R     | R    | R     | -  | -   | R   | -  | -   |
| language                              | RW   | RW   | RW      | R     | R     | R    | R     | -  | -   | R   | -  | -   |
| grade                                 | RW   | RW   | RW      | R     | R     | R    | R     | -  | -   | -   | -  | -   |
| owner                                 | RW   | RW   | R       | R     | R     | R    | R     | -  | -   | R   | -  | -   |
| channel                               | RW   | RW   | RW      | -     | -     | -    | R     | -  | -   | -   | -  | -   |
| investmentScale, cooperationPotential, creditStanding, notes | RW   | RW   | R@own W | -     | -     | -    | -     | -  | -   | -   | -  | -   |
| sourceEvent                           | RW   | RW   | RW      | -     | -     | -    | R     | -  | -   | -   | -  | -   |
| fileCheckedOn                         | RW   | RW   | RW      | -     | -     | -    | R     | -  | -   | -   | -  | -   |
| fileOutdated                          | rf   | rf   | rf      | -     | -     | -    | rf    | -  | -   | -   | -  | -   |
| todos                                 | R    | R    | R       | -     | -     | -    | -     | -  | -   | -   | -  | -   |
| communicationPlans, visits, inquiries | R    | R    | R       | -     | -     | -    | -     | -  | -   | -   | -  | -   |
| complaints, suggestions               | R    | R    | R       | -     | -     | -    | R     | -  | -   | R   | -  | -   |
| surveys                               | R    | R    | -       | -     | -     | -    | R     | -  | -   | R   | -  | -   |
| invitations                           | R    | R    | R       | -     | -     | -    | R     | -  | -   | R   | -  | -   |
| brands, contracts                     | R    | R    | R       | R     | R     | R    | R     | -  | -   | R   | -  | -   |
| legalEntities                         | R    | R    | R       | R     | R     | -    | R     | -  | -   | R   | -  | -   |
| contacts                              | R    | R    | R       | -     | -     | -    | -     | -  | -   | R   | -  | -   |
| demands                               | R    | R    | R       | -     | -     | -    | -     | -  | -   | -   | -  | -   |
| deals                                 | R    | R    | R       | R     | -     | -    | R     | -  | -   | -   | -  | -   |
| files PROFILE                         | RW   | RW   | R W@own | R     | R     | -    | R     | -  | -   | R   | -  | -   |
| files INTERNAL                        | RW   | RW   | RW@own  | -     | -     | -    | -     | -  | -   | -   | -  | -   |
| hidden apiClients |
| hidden supportRequests |
| hidden giftDeclarations, conflictDeclarations |
| hidden checkIns |
`

export const brandAccess = accessGrid`
| Brand       | MAN  | DEP  | SPE  | LEG   | FIN   | COL  | LEA   | HR | ADM | PAR | BI | PUB |
| rows read   | dept | dept | dept | depts | depts | task | depts | -  | -   | cl  | -  | -   |
| rows create | dept | dept | own  | -     | -     | -    | -     | -  | -   | -   | -  | -   |
| rows update | dept | dept | own  | -     | -     | -    | -     | -  | -   | -   | -  | -   |
| rows delete | dept | dept | own  | -     | -     | -    | -     | -  | -   | -   | -  | -   |
| client, name, nameZh, nameEn, format, subFormat, tier, priceBand | RW   | RW   | RW   | R     | R     | R    | R     | -  | -   | R   | -  | -   |
| storeCount, firstStore, areaMin, areaMax, floorWish, engineering, expansionPlan | RW   | RW   | RW   | R     | R     | R    | R     | -  | -   | R   | -  | -   |
| wikidata    | RW   | RW   | RW   | R     | R     | -    | R     | -  | -   | R   | -  | -   |
| sourceKey   | R    | R    | R    | -     | -     | -    | -     | -  | -   | -   | -  | -   |
| deals       | R    | R    | R    | R     | -     | -    | R     | -  | -   | -   | -  | -   |
| contracts   | R    | R    | R    | R     | R     | R    | R     | -  | -   | -   | -  | -   |
`

/** Never deleted: contracts were signed in its name. */
export const legalEntityAccess = accessGrid`
| LegalEntity                         | MAN  | DEP  | SPE | LEG | FIN   | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                           | dept | dept | own | rev | depts | -   | depts | -  | -   | cl  | -  | -   |
| rows create                         | dept | dept | own | -   | -     | -   | -     | -  | -   | cl  | -  | -   |
| rows update                         | dept | dept | own | -   | -     | -   | -     | -  | -   | cl  | -  | -   |
| rows delete                         | -    | -    | -   | -   | -     | -   | -     | -  | -   | -   | -  | -   |
| client, name, type, unifiedCode     | RW   | RW   | RW  | R   | R     | -   | R     | -  | -   | RW  | -  | -   |
| legalRepresentative, registeredCapital, registeredAddress, noticeEmail, licenceExpiry | RW   | RW   | RW  | R   | R     | -   | R     | -  | -   | RW  | -  | -   |
| bankName, bankAccount, invoiceTitle | RW   | RW   | RW  | -   | R     | -   | -     | -  | -   | RW  | -  | -   |
| riskFlag                            | RW   | RW   | RW  | R   | R     | -   | R     | -  | -   | -   | -  | -   |
| contracts                           | R    | R    | R   | R   | R     | -   | R     | -  | -   | -   | -  | -   |
| files LICENCE                       | RW   | RW   | RW  | R   | R     | -   | R     | -  | -   | RC  | -  | -   |
| files BANK_PROOF                    | RW   | RW   | RW  | -   | R     | -   | -     | -  | -   | RC  | -  | -   |
`

/** Personal data: the owner's, and the manager's and deputy's. */
export const contactAccess = accessGrid`
| Contact                 | MAN  | DEP  | SPE | LEG | FIN | COL | LEA | HR | ADM | PAR | BI | PUB |
| rows read               | dept | dept | own | -   | -   | -   | -   | -  | -   | cl  | -  | -   |
| rows create             | dept | dept | own | -   | -   | -   | -   | -  | -   | cl  | -  | -   |
| rows update             | dept | dept | own | -   | -   | -   | -   | -  | -   | cl  | -  | -   |
| rows delete             | dept | dept | own | -   | -   | -   | -   | -  | -   | cl  | -  | -   |
| client, name, title, mobile, wechat, email, consent | RW   | RW   | RW  | -   | -   | -   | -   | -  | -   | RW  | -  | -   |
| decisionRole, isPrimary | RW   | RW   | RW  | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| mobileMasked            | r    | r    | r   | -   | -   | -   | -   | -  | -   | r   | -  | -   |
| hidden visitParticipations, inquiries, invitations, ceremonies |
`

export const demandAccess = accessGrid`
| Demand      | MAN  | DEP  | SPE | LEG | FIN | COL | LEA | HR | ADM | PAR | BI | PUB |
| rows read   | dept | dept | own | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows create | dept | dept | own | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows update | dept | dept | own | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows delete | dept | dept | own | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| client, format, areaMin, areaMax, budget, openBy, concerns | RW   | RW   | RW  | -   | -   | -   | -   | -  | -   | -   | -  | -   |
`

export const channelAccess = accessGrid`
| Channel                  | MAN  | DEP  | SPE  | LEG | FIN | COL | LEA   | HR | ADM | PAR | BI | PUB |
| rows read                | dept | dept | dept | -   | -   | -   | depts | -  | -   | -   | -  | -   |
| rows create              | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows update              | dept | dept | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| rows delete              | dept | -    | -    | -   | -   | -   | -     | -  | -   | -   | -  | -   |
| name, kind, active, note | RW   | RW   | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| cost                     | RW   | RW   | -    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| clients                  | R    | R    | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
| deals                    | R    | R    | R    | -   | -   | -   | R     | -  | -   | -   | -  | -   |
`
