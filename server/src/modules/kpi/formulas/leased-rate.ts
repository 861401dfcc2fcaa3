import type { Rate } from './formula.ts'

/** 簽約率 (domain §7): area of units under a signed contract ÷ leasable area (GLA), in %. */
export const leasedRate: Rate = {
  kind: 'rate',
  figure: 'LEASED_RATE',
  group: 'SPACE',
  unit: '%',
  opens: 'Contract',
  letting: 'TRUE',
}
