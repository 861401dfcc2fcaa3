import { appraisal, beforeAppraisal } from './appraisal.ts'
import { care } from './care.ts'
import { clients } from './clients.ts'
import { conduct } from './conduct.ts'
import { contracts } from './contracts.ts'
import { deals } from './deals.ts'
import { events } from './events.ts'
import { kpi } from './kpi.ts'
import { beforeLeasing, leasing } from './leasing.ts'
import { organization } from './organization.ts'
import { planning } from './planning.ts'
import { properties } from './properties.ts'
import { reminders } from './reminders.ts'
import { training } from './training.ts'

/** A sound new record by its type, as an actor of department A would give it; `n` makes it differ from others. */
export type NewRecords = Record<string, (n: number) => Record<string, unknown>>

/** Records that must be there before: rows by table. */
export type Before = Record<string, Record<string, unknown>[]>

/** One for each type that somebody may create. */
export const NEW: NewRecords = {
  ...organization,
  ...properties,
  ...clients,
  ...contracts,
  ...planning,
  ...appraisal,
  ...training,
  ...conduct,
  ...kpi,
  ...deals,
  ...care,
  ...events,
  ...leasing,
  ...reminders,
}

/** What the new records refer to beside the small world. */
export const BEFORE: Before[] = [beforeAppraisal, beforeLeasing]
