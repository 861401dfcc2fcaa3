import { accessGrid } from '../../access/grid.ts'
import type { RoleCode } from '../../access/roles.ts'

/** Months that are closed: the manager closes them, whoever reads figures knows which are final (domain §7, §12). */
export const kpiSnapshotAccess = accessGrid`
| KpiSnapshot | MAN  | DEP  | SPE  | LEG | FIN | COL | LEA   | HR | ADM | PAR | BI    | PUB |
| rows read   | dept | dept | dept | -   | -   | -   | depts | -  | -   | -   | depts | -   |
| rows create | dept | -    | -    | -   | -   | -   | -     | -  | -   | -   | -     | -   |
| rows update | -    | -    | -    | -   | -   | -   | -     | -  | -   | -   | -     | -   |
| rows delete | -    | -    | -    | -   | -   | -   | -     | -  | -   | -   | -     | -   |
| month       | RC   | R    | R    | -   | -   | -   | R     | -  | -   | -   | R     | -   |
| note        | RC   | R    | R    | -   | -   | -   | R     | -  | -   | -   | -     | -   |
| hidden lines |
`

/** Whose figures are told apart: everybody's, the reader's own beside the department's totals, or nobody's. */
export type People = 'all' | 'self' | 'none'

/** Who reads figures, which are sums over records that he may not read one by one (domain §12; docs/decisions/26). */
export const KPI_READERS: Partial<Record<RoleCode, { departments: 'dept' | 'depts'; people: People }>> = {
  MAN: { departments: 'dept', people: 'all' },
  DEP: { departments: 'dept', people: 'all' },
  SPE: { departments: 'dept', people: 'self' },
  LEA: { departments: 'depts', people: 'all' },
  BI: { departments: 'depts', people: 'none' },
}

export const mayReadFigures = (role: RoleCode): boolean => KPI_READERS[role] !== undefined
export const mayTellPeople = (role: RoleCode): boolean => (KPI_READERS[role]?.people ?? 'none') !== 'none'
