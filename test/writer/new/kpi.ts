import type { NewRecords } from './index.ts'

export const kpi: NewRecords = {
  // A month is closed once, and none before one that is closed.
  KpiSnapshot: (n) => ({ month: `20${10 + (n % 15)}-${String((n % 12) + 1).padStart(2, '0')}-01`, note: `說明${n}` }),
}
