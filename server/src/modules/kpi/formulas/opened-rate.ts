import type { Rate } from './formula.ts'

/** 開業率 (domain §7): area of units opened for business ÷ leasable area (GLA), in %. */
export const openedRate: Rate = {
  kind: 'rate',
  figure: 'OPENED_RATE',
  group: 'SPACE',
  unit: '%',
  opens: 'Contract',
  letting: 'c.actualOpening <= p.day',
}
