import { accessGrid } from '../../access/grid.ts'

/** Property, floor and unit card; partners see what is published and vacant, and what they have let (domain §12). */
export const propertyAccess = accessGrid`
| Property            | MAN  | DEP  | SPE   | LEG   | FIN   | COL   | LEA   | HR    | ADM | PAR              | BI    | PUB |
| rows read           | dept | dept | depts | depts | depts | depts | depts | depts | all | published+leased | depts | -   |
| rows create         | dept | dept | -     | -     | -     | -     | -     | -     | -   | -                | -     | -   |
| rows update         | dept | dept | -     | -     | -     | -     | -     | -     | -   | -                | -     | -   |
| rows delete         | dept | -    | -     | -     | -     | -     | -     | -     | -   | -                | -     | -   |
| code, kind, country, region, postalCode, gfa, gla, openedOn | RW   | RW   | R     | R     | R     | R     | R     | R     | R   | -                | R     | -   |
| name, city, address | RW   | RW   | R     | R     | R     | R     | R     | R     | R   | R                | R     | -   |
| floors              | R    | R    | R     | R     | R     | R     | R     | R     | R   | -                | R     | -   |
| units               | R    | R    | R     | R     | R     | R     | R     | R     | R   | R                | R     | -   |
| contracts           | R    | R    | R     | R     | R     | -     | R     | -     | -   | -                | -     | -   |
| leasingProjects     | R    | R    | R     | R     | R     | R     | R     | R     | R   | -                | R     | -   |
`

export const floorAccess = accessGrid`
| Floor             | MAN  | DEP  | SPE   | LEG   | FIN   | COL   | LEA   | HR    | ADM | PAR              | BI    | PUB |
| rows read         | dept | dept | depts | depts | depts | depts | depts | depts | all | published+leased | depts | -   |
| rows create       | dept | dept | -     | -     | -     | -     | -     | -     | -   | -                | -     | -   |
| rows update       | dept | dept | -     | -     | -     | -     | -     | -     | -   | -                | -     | -   |
| rows delete       | dept | dept | -     | -     | -     | -     | -     | -     | -   | -                | -     | -   |
| property          | RW   | RW   | R     | R     | R     | R     | R     | R     | R   | -                | R     | -   |
| code, name, level | RW   | RW   | R     | R     | R     | R     | R     | R     | R   | R                | R     | -   |
| units             | R    | R    | R     | R     | R     | R     | R     | R     | R   | -                | R     | -   |
`

/** The floor rent 底價 is confidential: who negotiates does not read it. */
export const unitAccess = accessGrid`
| Unit                                | MAN  | DEP  | SPE   | LEG   | FIN   | COL   | LEA   | HR    | ADM | PAR              | BI    | PUB |
| rows read                           | dept | dept | depts | depts | depts | depts | depts | depts | all | published+leased | depts | -   |
| rows create                         | dept | dept | -     | -     | -     | -     | -     | -     | -   | -                | -     | -   |
| rows update                         | dept | dept | -     | -     | -     | -     | -     | -     | -   | -                | -     | -   |
| rows delete                         | dept | dept | -     | -     | -     | -     | -     | -     | -   | -                | -     | -   |
| property, floor                     | RW   | RW   | R     | R     | R     | R     | R     | R     | R   | R                | R     | -   |
| code, name, gla, nla, format, state | RW   | RW   | R     | R     | R     | R     | R     | R     | R   | R                | R     | -   |
| rentUnit, askingRent                | RW   | RW   | R     | R     | R     | R     | R     | R     | R   | R@published      | R     | -   |
| gfa, published                      | RW   | RW   | R     | R     | R     | R     | R     | R     | R   | -                | R     | -   |
| ceilingHeight, floorLoad, power, hasGas, hasExhaust, hasWater | RW   | RW   | R     | R     | R     | R     | R     | R     | R   | R                | R     | -   |
| note                                | RW   | RW   | R     | R     | R     | R     | R     | R     | R   | -                | -     | -   |
| floorRent                           | RW   | R    | -     | -     | R     | -     | R     | -     | -   | -                | -     | -   |
| reservations                        | R    | R    | R     | -     | -     | -     | R     | -     | -   | -                | -     | -   |
| files DRAWING, PHOTO                | RW   | RW   | R     | R     | R     | R     | R     | R     | R   | R                | -     | -   |
| hidden leaseGuard, contractUnits |
| hidden dealUnits |
`
