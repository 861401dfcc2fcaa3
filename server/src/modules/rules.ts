import type { Draft, RuleDb } from '../access/resource.ts'
import { type LocalDate, todayIn } from '../domain/local-date.ts'

/** The end is not before the start; either may be open. */
export function datesInOrder({ next, fault }: Draft, start: string, end: string): void {
  if (next[start] && next[end] && (next[end] as string) < (next[start] as string)) fault(end, 'DATES_ORDER')
}

/** The upper end of a range is not below the lower; decimals as strings. */
export function rangeInOrder({ next, fault }: Draft, low: string, high: string): void {
  if (next[low] != null && next[high] != null && Number(next[high]) < Number(next[low])) fault(high, 'RANGE_ORDER')
}

/** An e-mail address, where one is given. */
export function soundEmail({ next, fault }: Draft, field: string): void {
  if (next[field] && !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(next[field] as string)) fault(field, 'EMAIL')
}

/** A web address that a browser may be sent to, where one is given. */
export function soundUrl({ next, fault }: Draft, field: string): void {
  if (!next[field]) return
  const url = URL.canParse(next[field] as string) ? new URL(next[field] as string) : null
  if (!url || !/^https?:$/.test(url.protocol)) fault(field, 'URL')
}

/** The day it is in a department, in the transaction of the write. */
export async function todayOf(db: Pick<RuleDb, 'query'>, departmentId: unknown): Promise<LocalDate> {
  const [row] = await db.query<{ timezone: string }>('SELECT timezone FROM Department WHERE id = ?', [departmentId])
  return todayIn(row?.timezone ?? 'UTC')
}
