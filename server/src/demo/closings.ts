/** The demonstration's closed months: the manager closed each once its figures had been reported. */
import type { Catalog } from '../access/catalog.ts'
import { addDays, addMonthsClamped, startOfDay, todayIn } from '../domain/local-date.ts'
import type { WriteContext } from '../writer/context.ts'
import { createRecords } from '../writer/save.ts'

const MONTHS = 6
/** Days after the end of a month at which it is closed. */
const REPORTED_AFTER = 4
const MORNING = 9.5 * 3_600_000

/** Closes months as anybody would, and dates it as if it had been done in time. */
export async function closeDemoMonths(context: WriteContext, catalog: Catalog, timezone: string): Promise<void> {
  const type = catalog.types.get('KpiSnapshot')!
  const today = todayIn(timezone)
  const thisMonth = `${today.slice(0, 7)}-01`
  for (let ago = MONTHS; ago > 0; ago -= 1) {
    const month = addMonthsClamped(thisMonth, -ago)
    const closedOn = addDays(addMonthsClamped(month, 1), REPORTED_AFTER)
    if (closedOn >= today) return
    const input = { month, note: `${Number(month.slice(5, 7))}月指标已上报` }
    const { ids } = await createRecords(context, type, [{ input, path: '' }])
    const at = new Date(startOfDay(closedOn, timezone).getTime() + MORNING)
    await context.prisma.kpiSnapshot.updateMany({
      where: { id: { in: ids } },
      data: { createdAt: at, updatedAt: at },
    })
  }
}
