/** The figures that a report begins with: counted when it is begun, and never again (R2.2.1). */
import type { Catalog } from '../../access/catalog.ts'
import { mayRows } from '../../access/decide.ts'
import type { Draft, RuleDb } from '../../access/resource.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { Builder } from '../../graphql/builder.ts'
import { costs } from '../../graphql/costs.ts'
import { UserError } from '../../graphql/errors.ts'
import { needs } from '../../graphql/needs.ts'
import { type PlainField, plainObject } from '../../graphql/plain-object.ts'
import { listOf, type Named } from '../../graphql/resource-types.ts'
import { LIMITS } from '../../limits.ts'
import { figuresForReport, type ReportFigure } from '../kpi/index.ts'

/** Writes them into a new report. */
export async function keepFigures({ next, previous, parts, viewer }: Draft, db: RuleDb): Promise<void> {
  if (previous) return
  parts.figures = await figuresForReport(viewer, db.query, String(next.startDate), String(next.endDate))
}

const FIELDS: readonly PlainField<ReportFigure>[] = [
  ['figure', 'KpiFigure', 'Which figure.'],
  ['unit', 'String', '`count`, `㎡`, `%`, `days`, `points`, or the ISO 4217 code of the money.'],
  ['value', 'Decimal', 'The figure.'],
  ['target', 'Decimal', 'The target of the same period.', true],
  ['completion', 'Decimal', 'The figure of its target 完成率, in percent.', true],
]

/** `workReportPreview`: what a report on a time would begin with, for who is about to write it. */
export function addReportPreview(builder: Builder, catalog: Catalog): void {
  const writers = needs((role) => mayRows(role, catalog.types.get('WorkReport')!, 'create'))
  plainObject(builder, writers, 'ReportFigure', 'A figure as a report would keep it.', FIELDS)
  builder.queryField('workReportPreview', (t) =>
    t.field({
      type: listOf('ReportFigure') as unknown as Named,
      description: 'The figures that a report on this time would begin with, as they stand now.',
      args: {
        startDate: t.arg({ type: 'Date', required: true, description: 'First day reported on.' }),
        endDate: t.arg({ type: 'Date', required: true, description: 'Last day reported on.' }),
      },
      extensions: { ...writers, ...costs(LIMITS.points.figures) },
      resolve: async (_root, { startDate, endDate }, { viewer, rows }) => {
        if (endDate < startDate) throw UserError.badInput('endDate', 'DATES_ORDER')
        const figures = await figuresForReport(viewer, rows, startDate as LocalDate, endDate as LocalDate)
        return figures as unknown as string
      },
    }),
  )
}
