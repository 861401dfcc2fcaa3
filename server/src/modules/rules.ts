import type { Draft, RuleDb } from '../access/resource.ts'
import { type LocalDate, todayIn } from '../domain/local-date.ts'

/** Whether one of these is new: what stands is not held against whoever changes something else, and may not see it. */
const isMoved = ({ next, previous }: Draft, ...names: string[]): boolean =>
  !previous || names.some((name) => next[name] !== previous[name])

/** The end is not before the start; either may be open. */
export function datesInOrder(draft: Draft, start: string, end: string): void {
  const { next, fault } = draft
  const isEarly = next[start] && next[end] && (next[end] as string) < (next[start] as string)
  if (isEarly && isMoved(draft, start, end)) fault(end, 'DATES_ORDER')
}

/** The upper end of a range is not below the lower; decimals as strings. */
export function rangeInOrder(draft: Draft, low: string, high: string): void {
  const { next, fault } = draft
  const isTurned = next[low] != null && next[high] != null && Number(next[high]) < Number(next[low])
  if (isTurned && isMoved(draft, low, high)) fault(high, 'RANGE_ORDER')
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
