import type { Draft, RuleDb } from '../../access/resource.ts'

/** Posts of which a department has one at a time (R2.1). */
const SINGLE_POSTS = ['MANAGER', 'DEPUTY']

/** Two who fill the one post of a department both write its guard, so that one waits for the other and then sees it. */
export async function lockPosts({ next }: Draft, db: RuleDb): Promise<void> {
  if (!SINGLE_POSTS.includes(next.position as string)) return
  await db.execute('UPDATE Department SET postGuard = postGuard + 1 WHERE id = ?', [next.departmentId])
}

/** One active manager and one active deputy per department (R2.1). */
export async function onePostHolder({ next, fault }: Draft, db: RuleDb): Promise<void> {
  if (!SINGLE_POSTS.includes(next.position as string)) return
  const others = await db.query(
    `SELECT id FROM Appointment WHERE departmentId = ? AND position = ? AND id <> ?
       AND startDate <= ? AND (endDate IS NULL OR endDate >= ?) LIMIT 1 FOR UPDATE`,
    [next.departmentId, next.position, next.id, next.endDate ?? '9999-12-31', next.startDate],
  )
  if (others.length > 0) fault('position', next.position === 'MANAGER' ? 'MANAGER_TAKEN' : 'DEPUTY_TAKEN')
}

/** A department's time zone and currency are real, and it is not above itself. */
export function soundDepartment({ next, fault }: Draft): void {
  if (!isTimezone(String(next.timezone))) fault('timezone', 'TIMEZONE')
  if (!/^[A-Z]{3}$/.test(String(next.currency))) fault('currency', 'CURRENCY')
  if (next.parentId && next.parentId === next.id) fault('parentId', 'SELF_REFERENCE')
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
