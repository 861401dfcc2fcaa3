/** The figures with which the demonstration's reports began: those of their month, as it was closed. */
import type { Pool } from 'mysql2/promise'
import { rowsOf } from '../auth/base.ts'
import { ulid } from '../domain/ulid.ts'
import { figuresForReport } from '../modules/kpi/index.ts'
import type { WriteContext } from '../writer/context.ts'
import { viewerOf } from './people.ts'

type Report = { id: string; author: string; startDate: string; endDate: string }

/** Adds to every report what its author would have got with it. */
export async function keepReportedFigures({ rows, viewer, prisma }: WriteContext, pool: Pool): Promise<void> {
  const reports = await rowsOf<Report>(
    pool,
    `SELECT r.id, e.number AS author, r.startDate, r.endDate FROM WorkReport r JOIN Employee e ON e.id = r.authorId
     WHERE r.departmentId = ?`,
    [viewer.departmentId],
  )
  for (const { id, author, startDate, endDate } of reports) {
    const writer = await viewerOf(pool, author, viewer.locale)
    if (!writer) continue
    const figures = await figuresForReport(writer, rows, startDate, endDate)
    await prisma.workReportFigure.createMany({
      data: figures.map((figure, position) => ({ id: `wf_${ulid()}`, reportId: id, position, ...figure })),
    })
  }
}
