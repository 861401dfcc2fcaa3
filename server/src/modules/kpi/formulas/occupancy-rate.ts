import type { Rate } from './formula.ts'

/** 出租率 (domain §7): area of units handed over under a contract in force ÷ leasable area (GLA), in %. */
export const occupancyRate: Rate = {
  kind: 'rate',
  figure: 'OCCUPANCY_RATE',
  group: 'SPACE',
  unit: '%',
  opens: 'Contract',
  letting: 'COALESCE(c.handoverDate, c.rentCommencement) <= p.day',
}
