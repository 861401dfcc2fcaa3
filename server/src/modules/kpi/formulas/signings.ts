/**
 * What signed contracts count for. A signing counts when it happened; a rescission takes the same away when it
 * happened, so that no past month is rewritten by it (domain §7). Whoever has credit carries his share of both.
 */

import { aboutContract, OF_CONTRACT } from './about.ts'

/** Credit for a contract: shares in percent where they are agreed, else all of it for who is responsible. */
const EMPLOYEE = 'COALESCE(s.employeeId, c.ownerId)'
const SHARE = 'COALESCE(s.percent * 0.01, 1)'
const CREDIT = 'LEFT JOIN CreditShare s ON s.contractId = c.id'

/**
 * The contract's own figure, or its difference to the contract that it supplements or moves: each as it was signed, since
 * the terms of an original follow those of its supplement once that is in force.
 */
export const counted = (column: 'area' | 'totalRent' | 'firstYearRent'): string => {
  const name = `${column[0]!.toUpperCase()}${column.slice(1)}`
  const own = `COALESCE(c.counted${name}, c.${column})`
  return `CASE WHEN c.type = 'NEW' THEN COALESCE(${own}, 0)
    ELSE COALESCE(${own} - COALESCE(c.former${name}, o.${column}), 0) END`
}

export type CountedType = 'NEW' | 'SUPPLEMENT' | 'RELOCATION' | 'RENEWAL'

/** SQL of the facts: `value` is SQL over contract `c` and its original `o`. */
export function signings(value: string, types: readonly CountedType[], currency = false): string {
  const money = currency ? 'c.currency' : 'CAST(NULL AS CHAR(3))'
  const facts = (at: 'signedAt' | 'rescindedAt', sign: '' | '-') =>
    `SELECT ${aboutContract(EMPLOYEE)}, c.id AS recordId, c.${at} AS at, ${money} AS currency,
       ${sign}(${value}) * ${SHARE} AS value, CASE WHEN c.imported THEN c.signedAt END AS historyOf
     FROM Contract c ${CREDIT} LEFT JOIN Contract o ON o.id = c.originalId ${OF_CONTRACT}
     WHERE c.departmentId IN (?) AND c.type IN (${types.map((type) => `'${type}'`).join(', ')})
       AND c.signedAt IS NOT NULL${at === 'rescindedAt' ? ' AND c.rescindedAt IS NOT NULL' : ''}`
  return `${facts('signedAt', '')} UNION ALL ${facts('rescindedAt', '-')}`
}

/** Types that count as new business; renewals are reported apart. */
export const NEW_BUSINESS: readonly CountedType[] = ['NEW', 'SUPPLEMENT', 'RELOCATION']
