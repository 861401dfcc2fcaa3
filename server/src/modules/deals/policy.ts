import type { Values } from '../../access/resource.ts'
import { Exact, roundHalfUp } from '../../domain/decimal.ts'

/** Days of a month where rent is per day: rates are compared per square metre and month. */
const DAYS = new Exact(365).div(12)

/** A unit of the deal, with what is asked for it and the least that is taken. */
export type UnitRents = { gla: string | null; rentUnit: string; askingRent: string | null; floorRent: string | null }

/** The limits in force; empty ones do not limit. */
export type Limits = {
  maxRentFreeDays: number | null
  maxDiscountPercent: string | null
  maxTermMonths: number | null
  approver: string
}

/** What was put forward, as far as it is known. */
export type Offer = {
  rentUnit: string
  area: string | null
  rates: string[]
  rentFreeDays: number
  termMonths: number | null
}

/** A rate per square metre and month; null where the area that it is for is not known. */
export function monthly(rate: string, rentUnit: string, area: string | null): Exact | null {
  if (rentUnit === 'PER_SQM_DAY') return new Exact(rate).times(DAYS)
  if (rentUnit === 'PER_SQM_MONTH') return new Exact(rate)
  return area === null || Number(area) === 0 ? null : new Exact(rate).div(area)
}

/** The units' rent per square metre and month together, each by its area; null where one of them has none. */
export function together(units: readonly UnitRents[], rent: 'askingRent' | 'floorRent'): Exact | null {
  let [sum, area] = [new Exact(0), new Exact(0)]
  for (const unit of units) {
    const each = unit[rent] === null ? null : monthly(unit[rent], unit.rentUnit, unit.gla)
    if (each === null || unit.gla === null) return null
    sum = sum.plus(each.times(unit.gla))
    area = area.plus(unit.gla)
  }
  return area.isZero() ? null : sum.div(area)
}

/**
 * How terms stand to the asking rents, the floor rents and the limits (R3.3.2). Discount and floor look at the rates
 * put forward; what is given away in free days has a limit of its own.
 */
export function judge(offer: Offer, units: readonly UnitRents[], limits: Limits | null): Values {
  const rates = offer.rates.map((rate) => monthly(rate, offer.rentUnit, offer.area)).filter((rate) => rate !== null)
  const [asking, floor] = [together(units, 'askingRent'), together(units, 'floorRent')]
  const discount = asking && rates[0] ? asking.minus(rates[0]).div(asking).times(100) : null
  const distance = floor && rates.length > 0 ? Exact.min(...rates).minus(floor) : null
  const within = limits || distance ? keepsTo(offer, limits, discount, distance) : null
  return {
    discountPercent: discount === null ? null : roundHalfUp(discount, 2),
    floorDistance: distance === null ? null : roundHalfUp(distance, 2),
    withinPolicy: within,
    needsApproval: within !== true,
  }
}

function keepsTo(offer: Offer, limits: Limits | null, discount: Exact | null, distance: Exact | null): boolean {
  if (distance?.isNegative()) return false
  if (!limits) return false
  if (limits.maxRentFreeDays !== null && offer.rentFreeDays > limits.maxRentFreeDays) return false
  if (limits.maxTermMonths !== null && offer.termMonths !== null && offer.termMonths > limits.maxTermMonths)
    return false
  if (limits.maxDiscountPercent === null) return true
  // A discount that cannot be told is not within a limit.
  return discount?.lessThanOrEqualTo(limits.maxDiscountPercent) ?? false
}
