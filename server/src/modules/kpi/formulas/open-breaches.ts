import { aboutContract, OF_CONTRACT } from './about.ts'
import type { Stock } from './formula.ts'

/** 未結違約 (R6.3.3): breach cases recorded by the end of the day and not settled by then. */
export const openBreaches: Stock = {
  kind: 'stock',
  figure: 'OPEN_BREACHES',
  group: 'PERFORMANCE',
  unit: 'count',
  opens: 'BreachCase',
  standing: (moments) =>
    `SELECT p.n, p.ends, ${aboutContract()}, x.id AS recordId, CAST(NULL AS CHAR(3)) AS currency, 1 AS value
     FROM (${moments}) p
       JOIN BreachCase x ON x.createdAt < p.ends AND (x.settledAt IS NULL OR x.settledAt >= p.ends)
       JOIN Contract c ON c.id = x.contractId ${OF_CONTRACT}
     WHERE c.departmentId IN (?)`,
}
