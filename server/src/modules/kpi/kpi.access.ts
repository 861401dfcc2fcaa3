import { accessGrid } from '../../access/grid.ts'
import type { RoleCode } from '../../access/roles.ts'
import type { Dimension } from './divisions.ts'
import type { Formula, Group, Least } from './formulas/index.ts'
import { PERIOD_UNITS, type PeriodUnit } from './periods.ts'

/** Months that are closed: the manager closes them, whoever reads figures knows which are final (domain §7, §12). */
export const kpiSnapshotAccess = accessGrid`
| KpiSnapshot | MAN  | DEP  | SPE  | LEG | FIN   | COL | LEA   | HR | ADM | PAR | BI    | PUB |
| rows read   | dept | dept | dept | -   | depts | -   | depts | -  | -   | -   | depts | -   |
| rows create | dept | -    | -    | -   | -     | -   | -     | -  | -   | -   | -     | -   |
| rows update | -    | -    | -    | -   | -     | -   | -     | -  | -   | -   | -     | -   |
| rows delete | -    | -    | -    | -   | -     | -   | -     | -  | -   | -   | -     | -   |
| month       | RC   | R    | R    | -   | R     | -   | R     | -  | -   | -   | R     | -   |
| note        | RC   | R    | R    | -   | -     | -   | R     | -  | -   | -   | -     | -   |
| hidden lines |
`

/** Whose figures are told apart: everybody's, the reader's own beside the department's totals, or nobody's. */
export type People = 'all' | 'self' | 'none'

/**
 * Who reads figures, which are sums over records (domain §12; docs/decisions/26, 29). Whoever reads the records
 * themselves (`rows`) may divide the figures as he likes; to the others a fine division would be a single contract.
 */
export type KpiReader = {
  departments: 'dept' | 'depts'
  people: People
  rows: boolean
  /** Which figures it has: of the department, or none but his own. */
  groups: Partial<Record<Group, 'totals' | 'own'>>
  by: readonly Dimension[]
  periods: readonly PeriodUnit[]
}

const EVERY_GROUP = { SIGNING: 'totals', CLIENTS: 'totals', SPACE: 'totals', PERFORMANCE: 'totals' } as const
const EVERY_WAY: readonly Dimension[] = [
  'DEPARTMENT',
  'PROPERTY',
  'PROJECT',
  'EMPLOYEE',
  'CHANNEL',
  'EVENT',
  'FORMAT',
  'GRADE',
]
const OF_ALL = { people: 'all', rows: true, groups: EVERY_GROUP, by: EVERY_WAY, periods: PERIOD_UNITS } as const

export const KPI_READERS: Partial<Record<RoleCode, KpiReader>> = {
  MAN: { departments: 'dept', ...OF_ALL },
  DEP: { departments: 'dept', ...OF_ALL },
  LEA: { departments: 'depts', ...OF_ALL },
  SPE: {
    departments: 'dept',
    people: 'self',
    rows: false,
    groups: { ...EVERY_GROUP, PERFORMANCE: 'own' },
    by: EVERY_WAY,
    periods: PERIOD_UNITS,
  },
  // Receipts are finance's own work, and signed contracts, breaches and the archive are read by it one by one.
  FIN: {
    departments: 'depts',
    people: 'none',
    rows: true,
    groups: { PERFORMANCE: 'totals' },
    by: ['DEPARTMENT', 'PROPERTY', 'PROJECT', 'FORMAT', 'GRADE'],
    periods: PERIOD_UNITS,
  },
  BI: {
    departments: 'depts',
    people: 'none',
    rows: false,
    groups: EVERY_GROUP,
    by: ['DEPARTMENT', 'PROPERTY', 'PROJECT', 'FORMAT', 'GRADE'],
    periods: ['MONTH', 'QUARTER', 'YEAR'],
  },
}

export const mayReadFigures = (role: RoleCode): boolean => KPI_READERS[role] !== undefined
export const mayTellPeople = (role: RoleCode): boolean => (KPI_READERS[role]?.people ?? 'none') !== 'none'
export const mayDivide = (role: RoleCode, by: Dimension | PeriodUnit): boolean => {
  const reader = KPI_READERS[role]
  return reader !== undefined && [...reader.by, ...reader.periods].includes(by)
}

/** Area can be let by its place alone: units have no person, project or trade. */
const OF_SPACE: readonly Dimension[] = ['DEPARTMENT', 'PROPERTY']
/** Where money may be divided by those who read no contract: as domain §12 publishes it. */
const OF_MONEY: readonly Dimension[] = ['DEPARTMENT', 'PROPERTY', 'PROJECT']

/** By what a reader may divide a figure; `own`: of himself alone. */
export function divisionsFor(reader: KpiReader, formula: Formula, own: boolean): readonly Dimension[] {
  if (formula.kind === 'rate') return OF_SPACE
  if (reader.rows) return reader.by
  if (leastFor(reader, formula, own)) return own ? ['DEPARTMENT', 'EMPLOYEE'] : ['DEPARTMENT']
  if (reader.people === 'self') return own ? reader.by : ['DEPARTMENT']
  return formula.unit === 'currency' ? OF_MONEY : reader.by
}

/** How many must stand behind each part of a figure for this reader; null where he reads the records one by one. */
export function leastFor(reader: KpiReader, formula: Formula, own: boolean): Least | null {
  if (!formula.least || reader.rows) return null
  return own && !formula.least.blind ? null : formula.least
}
