/** The rows of the roll: what each lease in force on a day lets and costs, unit by unit. */
import { Exact, roundHalfUp } from '../../../domain/decimal.ts'
import type { LocalDate } from '../../../domain/local-date.ts'
import { monthsIn, standingOn } from '../money/index.ts'
import type { Lease, LetUnit } from './lease.ts'

export type RollRow = {
  contractId: string
  number: string
  state: string
  departmentId: string
  department: string
  propertyId: string | null
  property: string | null
  unitId: string | null
  unit: string | null
  floor: string | null
  client: string | null
  brand: string | null
  area: string | null
  from: LocalDate
  to: LocalDate
  remainingMonths: string
  rentType: string
  basis: string
  currency: string
  rate: string | null
  rentUnit: string
  monthlyRent: string | null
  rentPerSqm: string | null
  netEffectiveRent: string | null
  deposit: string | null
  nextStepOn: LocalDate | null
  nextRate: string | null
}

/**
 * One row for each unit of the lease, or one without a unit. Area, rent and deposit of a lease of several units are
 * shared out by their areas, so that the rows add up to the lease to the cent.
 */
export function rowsOf(lease: Lease, day: LocalDate): RollRow[] {
  const units: (LetUnit | null)[] = lease.units.length > 0 ? lease.units : [null]
  const weights = weightsOf(lease.units)
  const standing = lease.terms && standingOn(lease.terms, day)
  const stated = areaOf(lease)
  const areas = shares(stated?.toFixed(2) ?? null, weights)
  const rents = shares(standing?.monthly ?? null, weights)
  const deposits = shares(lease.deposit, weights)
  const { department, property, terms: _, units: __, ...card } = lease
  return units.map((unit, at) => ({
    contractId: card.id,
    number: card.number,
    state: card.state,
    departmentId: department.id,
    department: department.name,
    propertyId: property?.id ?? null,
    property: property?.name ?? null,
    unitId: unit?.id ?? null,
    unit: unit?.code ?? null,
    floor: unit?.floor ?? null,
    client: card.client,
    brand: card.brand,
    area: areas[at]!,
    from: card.from,
    to: card.to,
    remainingMonths: roundHalfUp(monthsIn({ from: day, to: card.to }), 2),
    rentType: card.rentType,
    basis: card.basis,
    currency: card.currency,
    rate: standing?.rate ?? null,
    rentUnit: card.rentUnit,
    monthlyRent: rents[at]!,
    rentPerSqm: perSquareMetre(standing?.monthly ?? null, stated),
    netEffectiveRent: card.netEffectiveRent,
    deposit: deposits[at]!,
    nextStepOn: standing?.next?.from ?? null,
    nextRate: standing?.next?.rate ?? null,
  }))
}

/** The area of a lease: as the contract says, else that of its units. */
export function areaOf({ area, units }: Lease): Exact | null {
  if (area !== null) return new Exact(area)
  const known = units.flatMap((unit) => unit.area ?? [])
  return known.length === 0 ? null : Exact.sum(...known)
}

function perSquareMetre(monthly: string | null, area: Exact | null): string | null {
  return monthly === null || !area || area.isZero() ? null : roundHalfUp(new Exact(monthly).div(area), 2)
}

/** By area where each has one; else all alike. */
function weightsOf(units: readonly LetUnit[]): Exact[] {
  const areas = units.map(({ area }) => new Exact(area ?? 0))
  if (units.length === 0) return [new Exact(1)]
  return areas.some((area) => area.isZero()) ? units.map(() => new Exact(1)) : areas
}

/** Shares of a sum to the cent: each is what has been reached by then, less what was, so that they add up to it. */
export function shares(sum: string | null, weights: readonly Exact[]): (string | null)[] {
  if (sum === null) return weights.map(() => null)
  const whole = Exact.sum(0, ...weights)
  let weight = new Exact(0)
  let reached = new Exact(0)
  return weights.map((each) => {
    weight = weight.plus(each)
    const upTo = new Exact(roundHalfUp(new Exact(sum).times(weight).div(whole), 2))
    const share = upTo.minus(reached).toFixed(2)
    reached = upTo
    return share
  })
}
