import type { LocalDate } from '../../../server/src/domain/local-date.ts'
import type { DemoRows } from './rows.ts'
import { type Staff, staffOf } from './staff.ts'

/** Those of the numbered people who held a post on a day. */
export function presentOn(rows: DemoRows, numbers: readonly string[], day: LocalDate): Staff[] {
  return numbers.map(staffOf(rows)).filter(({ employeeId }) =>
    rows.appointment.some((post) => {
      const [start, end] = [String(post.startDate), post.endDate ? String(post.endDate) : null]
      return post.employeeId === employeeId && start <= day && (end === null || end >= day)
    }),
  )
}
