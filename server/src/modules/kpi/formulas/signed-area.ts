import type { Flow } from './formula.ts'
import { counted, NEW_BUSINESS, signings } from './signings.ts'

/** 簽約面積 (R7.1): Σ area × credit share, in ㎡; supplements and relocations count their difference. */
export const signedArea: Flow = {
  kind: 'flow',
  figure: 'SIGNED_AREA',
  group: 'SIGNING',
  unit: '㎡',
  opens: 'Contract',
  facts: signings(counted('area'), NEW_BUSINESS),
}
