import { aboutContract, OF_CONTRACT } from './about.ts'
import type { Quotient } from './formula.ts'

/** Mean of the days between two instants of a contract, told when the second comes; leases brought in have neither. */
const days = (from: string, to: string): string =>
  `SELECT ${aboutContract()}, c.id AS recordId, c.${to} AS at, 1 AS base,
     CAST(TIMESTAMPDIFF(SECOND, c.${from}, c.${to}) AS DECIMAL(20, 8)) / 86400 AS value
   FROM Contract c ${OF_CONTRACT}
   WHERE c.departmentId IN (?) AND c.${from} IS NOT NULL AND c.${to} IS NOT NULL AND NOT c.imported`

const common = {
  kind: 'quotient',
  group: 'PERFORMANCE',
  unit: 'days',
  of: 'count',
  dated: 'instant',
  opens: 'Contract',
} as const

/** 合同週期 (domain §7): days from draft to signing, of the contracts signed in the period. */
export const contractCycle: Quotient = { ...common, figure: 'CONTRACT_CYCLE', facts: days('createdAt', 'signedAt') }

/** 歸檔用時 (R6.2.2): days from signing to archiving, of the contracts archived in the period. */
export const archiveTime: Quotient = { ...common, figure: 'ARCHIVE_TIME', facts: days('signedAt', 'archivedAt') }
