import type { NewRecords } from './index.ts'

export const kpi: NewRecords = {
  // Months are closed in their order.
  KpiSnapshot: (n) => ({ month: new Date(Date.UTC(2001, n, 1)).toISOString().slice(0, 10), note: `說明${n}` }),
}
