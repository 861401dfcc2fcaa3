import './words.ts'
import { resource } from '../../access/resource.ts'
import { freeze, lockBooks, wholeMonth } from './close.ts'
import { kpiSnapshotAccess } from './kpi.access.ts'

const kpiSnapshot = resource({
  type: 'KpiSnapshot',
  prefix: 'kx',
  access: kpiSnapshotAccess,
  title: 'month',
  defaultOrder: { field: 'createdAt', direction: 'DESC' },
  rules: wholeMonth,
  lock: lockBooks,
  guard: freeze,
})

/** R7.1: closed months; the figures themselves are computed. */
export const kpi = [kpiSnapshot]
export { kpiCsv } from './csv.ts'
export { addKpi } from './operations.ts'
export { figuresForReport, type ReportFigure } from './report.ts'
