import { aboutContract, OF_CONTRACT } from './about.ts'
import type { Stock } from './formula.ts'
import { OF_THREE_CONTRACTS, SUM_DUE } from './sums-due.ts'

/** Received by the end of the day `p.day`. */
const PAID = `COALESCE((SELECT SUM(r.amount) FROM Receipt r WHERE r.obligationId = o.id AND r.receivedOn <= p.day
  AND (r.state = 'RECORDED' OR r.reversedAt >= p.ends)), 0)`

const overdue = (value: string, currency: string) => (moments: string) =>
  `SELECT p.n, p.ends, ${aboutContract()}, o.id AS recordId, ${currency} AS currency, ${value} AS value
   FROM (${moments}) p JOIN Obligation o ON o.dueOn < p.day AND (o.fulfilledOn IS NULL OR o.fulfilledOn > p.day)
     JOIN Contract c ON c.id = o.contractId ${OF_CONTRACT}
   WHERE o.departmentId IN (?) AND ${SUM_DUE} AND o.amount > ${PAID}`

const common = { kind: 'stock', group: 'PERFORMANCE', opens: 'Obligation', least: OF_THREE_CONTRACTS } as const

/** 逾期金額 (R6.3.3): sums that fell due before the day and were not paid by its end, in the contract's money. */
export const overdueAmount: Stock = {
  ...common,
  figure: 'OVERDUE_AMOUNT',
  unit: 'currency',
  standing: overdue(`o.amount - ${PAID}`, 'c.currency'),
}

/** 逾期筆數 (R6.3.3): how many such sums there are. */
export const overdueCount: Stock = {
  ...common,
  figure: 'OVERDUE_COUNT',
  unit: 'count',
  standing: overdue('1', 'CAST(NULL AS CHAR(3))'),
}
