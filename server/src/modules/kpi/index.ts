import './words.ts'
import { resource } from '../../access/resource.ts'
import { freeze, lockBooks, wholeMonth } from './close.ts'
import { kpiCsv } from './csv.ts'
import { FORMULAS } from './formulas/index.ts'
import { kpiSnapshotAccess } from './kpi.access.ts'
import { figurePoints } from './operations.ts'

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
export { addKpi } from './operations.ts'
export { figuresForReport, type ReportFigure } from './report.ts'

/** `GET /kpi.csv`, at the price of all the figures there are. */
export const kpiCsvEndpoint = { answer: kpiCsv, points: figurePoints(FORMULAS.size) }
