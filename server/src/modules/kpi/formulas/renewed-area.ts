import type { Flow } from './formula.ts'
import { signings } from './signings.ts'

/** 續約面積 (domain §7): Σ area of renewals × credit share, in ㎡; apart from the signed area. */
export const renewedArea: Flow = {
  kind: 'flow',
  figure: 'RENEWED_AREA',
  group: 'SIGNING',
  unit: '㎡',
  opens: 'Contract',
  facts: signings('COALESCE(c.countedArea, c.area, 0)', ['RENEWAL']),
}
