/** What happened to the contracts: their review, their archive, what was owed and paid, and moving in. */
import { earlierOf, type LocalDate } from '../../../server/src/domain/local-date.ts'
import { type MakeId, officeInstant } from './ids.ts'
import { leasesOf, type Story } from './leases.ts'
import { addOccupancy } from './leasing-occupancy.ts'
import { addPerformance } from './leasing-performance.ts'
import { addReminders } from './leasing-reminders.ts'
import { addReview } from './leasing-review.ts'
import { addSeals } from './leasing-seal.ts'
import { addCeremonies } from './leasing-signing.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { staffOf } from './staff.ts'

export function addLeasing(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  const at = (date: LocalDate, notBefore = '') => {
    const instant = officeInstant(earlierOf(date, today), random)
    return instant < notBefore ? notBefore : instant
  }
  const story: Story = { rows, today, random, makeId, leases: leasesOf(rows), staff: staffOf(rows), at }
  addReview(story)
  addCeremonies(story)
  addSeals(story)
  addPerformance(story)
  addReminders(story)
  addOccupancy(story)
}
