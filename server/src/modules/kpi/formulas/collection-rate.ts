import { aboutContract, OF_CONTRACT } from './about.ts'
import type { Quotient } from './formula.ts'
import { OF_THREE_CONTRACTS, SUM_DUE } from './sums-due.ts'

/**
 * 收繳率 (R6.3.3): sums paid ÷ sums due, of what fell due in the period under contracts in the department's money. What
 * is paid later counts for the period in which it was due, until that is closed.
 */
export const collectionRate: Quotient = {
  kind: 'quotient',
  figure: 'COLLECTION_RATE',
  group: 'PERFORMANCE',
  unit: '%',
  of: 'currency',
  dated: 'day',
  opens: 'Obligation',
  least: OF_THREE_CONTRACTS,
  facts: `SELECT ${aboutContract()}, o.id AS recordId, CAST(o.dueOn AS DATETIME(3)) AS at, o.amount AS base,
      LEAST(o.paidAmount, o.amount) AS value
    FROM Obligation o JOIN Contract c ON c.id = o.contractId ${OF_CONTRACT}
      JOIN Department own ON own.id = c.departmentId AND own.currency = c.currency
    WHERE o.departmentId IN (?) AND ${SUM_DUE}`,
}
