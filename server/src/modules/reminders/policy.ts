import type { Draft, RuleDb } from '../../access/resource.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { LIMITS } from '../../limits.ts'

/** Days on which people are reminded, after the due date; before it negative. Ascending. */
export type Offsets = readonly number[]

/** What the department's letters say of their sender. */
export type Sender = Record<
  'senderName' | 'senderAddress' | 'senderPhone' | 'payeeName' | 'bankName' | 'bankAccount',
  string | null
>

const toOffsets = (before: readonly number[], after: readonly number[]): Offsets =>
  [...before.map((days) => -days), ...after].sort((a, b) => a - b)

/** Where the department has said nothing; [practice]. */
const USUAL = toOffsets(LIMITS.remindDaysBefore, LIMITS.remindDaysAfter)

/** "30, 7, 1" as numbers; null where it is something else. */
export function readDays(text: unknown): number[] | null {
  const words = String(text ?? '')
    .split(/[\s,，、;；]+/)
    .filter(Boolean)
  const days = words.map(Number)
  const sound = words.every((word) => /^\d{1,3}$/.test(word)) && days.every((each) => each <= LIMITS.remindWithinDays)
  return sound && days.length <= LIMITS.remindersOfDuty ? [...new Set(days)] : null
}

/** Days in the order in which they come, written one way. Zero is the day itself, and counts as before it. */
export function soundPolicy({ next, fault }: Draft): void {
  for (const [field, order] of [
    ['daysBefore', -1],
    ['daysAfter', 1],
  ] as const) {
    const days = readDays(next[field])
    if (days === null || (field === 'daysAfter' && days.includes(0))) fault(field, 'REMINDER_DAYS')
    else next[field] = days.sort((a, b) => order * (a - b)).join(', ') || null
  }
}

type Row = Sender & { daysBefore: string | null; daysAfter: string | null }

/** The policy of a department on a day: what it has set, else what is usual. */
export async function policyOn(
  query: RuleDb['query'],
  departmentId: string,
  day: LocalDate,
): Promise<{ offsets: Offsets; sender: Sender | null }> {
  const [row] = await query<Row>(
    `SELECT daysBefore, daysAfter, senderName, senderAddress, senderPhone, payeeName, bankName, bankAccount
       FROM ReminderPolicy WHERE departmentId = ? AND validFrom <= ? ORDER BY validFrom DESC LIMIT 1`,
    [departmentId, day],
  )
  if (!row) return { offsets: USUAL, sender: null }
  const { daysBefore, daysAfter, ...sender } = row
  return { offsets: toOffsets(readDays(daysBefore) ?? [], readDays(daysAfter) ?? []), sender }
}

/**
 * Of the occasions that have come by today and were not kept, the latest is for today, and those before it are passed
 * over. An occasion too long ago is not made up for.
 */
export function dueOccasions(
  offsets: Offsets,
  kept: ReadonlySet<number>,
  today: number,
): { now: number; passed: number[] } | null {
  const come = offsets.filter((offset) => offset <= today && today - offset <= LIMITS.remindCatchUpDays)
  const now = come.at(-1)
  if (now === undefined || kept.has(now)) return null
  return { now, passed: come.slice(0, -1).filter((offset) => !kept.has(offset)) }
}
