/** Sums that a lessee owes under a contract (R6.3.1): an obligation `o` that is settled and not waived. */
export const SUM_DUE = `o.amount > 0 AND o.side = 'LESSEE' AND NOT o.provisional AND o.state <> 'WAIVED'`

/** Whoever may not read contracts is told of sums only where three of them stand behind (domain §12: k = 3). */
export const OF_THREE_CONTRACTS = {
  count: 3,
  within: 'MONTH',
  of: { table: 'Obligation', column: 'contractId' },
} as const
