import type { Flow } from './formula.ts'
import { counted, NEW_BUSINESS, signings } from './signings.ts'

/**
 * 簽約金額 (R7.1): Σ fixed rent over the whole term, net of rent-free, × credit share, in the contract's money; of a
 * turnover lease the guarantee over its term, which is what its total holds.
 */
export const signedAmount: Flow = {
  kind: 'flow',
  figure: 'SIGNED_AMOUNT',
  group: 'SIGNING',
  unit: 'currency',
  opens: 'Contract',
  facts: signings(counted('totalRent'), NEW_BUSINESS, true),
}
