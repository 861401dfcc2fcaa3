/** The figures that a report on a time begins with (R2.2.1). */
import type { Viewer } from '../../access/viewer.ts'
import type { KpiFigure } from '../../db/generated/client/enums.ts'
import { Exact, roundHalfUp } from '../../domain/decimal.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { ask, mayAsk, type Rows } from './ask.ts'
import { completionOf } from './completion.ts'
import { DIVISIONS } from './divisions.ts'
import { namesFor, tell } from './figures.ts'
import { FORMULAS } from './formulas/index.ts'
import { KPI_READERS } from './kpi.access.ts'
import { PERIOD_UNITS, periodEnd, periodStart } from './periods.ts'
import { FIGURE_OF } from './targets.ts'

export type ReportFigure = {
  figure: KpiFigure
  unit: string
  value: string
  target: string | null
  completion: string | null
}

/**
 * The manager's department's figures of a time, anybody else's own, to two places; with the target where one is set for
 * just that time. Whoever has no figures gets none.
 */
export async function figuresForReport(
  viewer: Viewer,
  rows: Rows,
  from: LocalDate,
  to: LocalDate,
): Promise<ReportFigure[]> {
  const reader = KPI_READERS[viewer.role]
  if (!reader) return []
  const own = viewer.role !== 'MAN'
  const used = DIVISIONS.filter(({ by }) => own && by === 'EMPLOYEE')
  const figures = [...FORMULAS.values()].filter((each) => mayAsk(reader, each, used)).map(({ figure }) => figure)
  const departmentIds = [viewer.departmentId]
  const limits = own ? { departmentIds, employeeIds: [viewer.employeeId] } : { departmentIds }
  const asked = await ask(viewer, rows, { figures, by: [], from, to, ...limits }, '')
  const names = await namesFor(rows, asked)
  const targets = await targetsFor(rows, (own ? viewer.employeeId : viewer.departmentId) ?? '', from, to)
  const found: ReportFigure[] = []
  for (const figure of asked.figures) {
    for (const row of (await tell(rows, asked, figure, names)).rows) {
      if (row.value === null) continue
      // A target of money is in the department's.
      const isHome = FORMULAS.get(figure)!.unit !== 'currency' || row.unit === asked.books[0]?.currency
      const target = (isHome ? targets.get(figure) : undefined) ?? null
      found.push({
        figure,
        unit: row.unit,
        value: roundHalfUp(row.value, 2),
        target,
        completion: completionOf(row.value, target),
      })
    }
  }
  return found
}

/** Targets of a subject for a month, quarter or year that is just this time. */
async function targetsFor(
  rows: Rows,
  subject: string,
  from: LocalDate,
  to: LocalDate,
): Promise<Map<KpiFigure, string>> {
  const units = PERIOD_UNITS.filter((unit) => periodStart(from, unit) === from && periodEnd(from, unit) === to)
  const found = await rows<{ kpi: keyof typeof FIGURE_OF; value: unknown }>(
    'SELECT kpi, value FROM Target WHERE subjectKey = ? AND startDate = ? AND period IN (?)',
    [subject, from, units.length === 0 ? [''] : units],
  )
  return new Map(found.map(({ kpi, value }) => [FIGURE_OF[kpi], new Exact(String(value)).toFixed(2)]))
}
