/**
 * Which terms reach the net effective rent that the policy allows (R3.3.2): by trial on the one rent schedule, over whole
 * days and cents. A higher rate or a day less free never lowers a month, so each search has one answer.
 */
import { Exact, roundHalfUp } from '../../domain/decimal.ts'
import { addDays, daysInclusive, earlierOf } from '../../domain/local-date.ts'
import { type LeaseTerms, rentSchedule, TermError } from '../contracts/money/index.ts'
import { type Limits, together, type UnitRents } from './policy.ts'

export type Target = {
  /** Asked for, and the least that is taken, of the units together: per square metre and month. */
  askingRent: string | null
  floorRent: string | null
  /** The lowest rent within policy and floor, per square metre and month. */
  allowedRent: string | null
  /** The net effective rent of that rent over the term, with all the rent-free days that the policy grants. */
  netEffectiveRent: string | null
}

/** What the policy allows for this term; nulls where it sets neither a discount nor a floor. */
export function targetOf(terms: LeaseTerms | null, units: readonly UnitRents[], limits: Limits | null): Target {
  const [asking, floor] = [together(units, 'askingRent'), together(units, 'floorRent')]
  const discount = limits?.maxDiscountPercent ?? null
  const least = asking && discount !== null ? asking.times(new Exact(100).minus(discount)).div(100) : null
  const allowed = [least, floor].filter((each) => each !== null)
  const rent = allowed.length > 0 ? Exact.max(...allowed) : null
  // Rates have four places; the one that is meant is not undercut.
  const rate = rent?.toDecimalPlaces(4, Exact.ROUND_UP).toFixed(4) ?? null
  const usual = terms && rate !== null ? usualTerms(terms, rate, limits?.maxRentFreeDays ?? 0) : null
  return {
    askingRent: asking && roundHalfUp(asking, 2),
    floorRent: floor && roundHalfUp(floor, 2),
    allowedRent: rate && roundHalfUp(rate, 2),
    netEffectiveRent: (usual && netOf(usual)?.toFixed(2)) ?? null,
  }
}

/** One rate over the same term and area, with so many days free at its beginning. */
function usualTerms(terms: LeaseTerms, rate: string, days: number): LeaseTerms {
  const { rentCommencement: from, area, expiry } = terms
  const steps = [{ from, rate }]
  return withFreeDays(
    { rentType: 'FIXED', rentUnit: 'PER_SQM_MONTH', area, rentCommencement: from, expiry, rentFree: [], steps },
    days,
  )
}

/** Net effective rent to the cent; null where the sums leave the range of money. */
export function netOf(terms: LeaseTerms): Exact | null {
  try {
    return new Exact(rentSchedule(terms).netEffectiveRentPerSqmMonth)
  } catch (error) {
    if (error instanceof TermError) return null
    throw error
  }
}

/** What is more than money can be reaches everything. */
const reaches = (terms: LeaseTerms, target: Exact): boolean => netOf(terms)?.greaterThanOrEqualTo(target) ?? true

/** The same terms with one rent-free period of so many days, from where the first one begins. */
export function withFreeDays(terms: LeaseTerms, days: number): LeaseTerms {
  const from = freeFrom(terms)
  const to = earlierOf(addDays(from, days - 1), terms.expiry)
  return { ...terms, rentFree: days > 0 ? [{ from, to }] : [] }
}

const freeFrom = ({ rentFree, rentCommencement }: LeaseTerms): string =>
  rentFree.map(({ from }) => from).sort()[0] ?? rentCommencement

/** Most rent-free days, in one period, at which these rents still reach the target; null where they do not without any. */
export function mostFreeDays(terms: LeaseTerms, target: Exact): number | null {
  if (!reaches(withFreeDays(terms, 0), target)) return null
  let [enough, tooMany] = [0, daysInclusive(freeFrom(terms), terms.expiry) + 1]
  while (tooMany - enough > 1) {
    const days = Math.floor((enough + tooMany) / 2)
    if (reaches(withFreeDays(terms, days), target)) enough = days
    else tooMany = days
  }
  return enough
}

/** What of the rent is varied. */
export type Varied = 'UNIFORM' | 'FIRST' | 'LAST' | 'GUARANTEE'

/** The same terms with another rate: of the whole term, of the first or last step, or of the guarantee. */
export function withRate(terms: LeaseTerms, varied: Varied, rate: string): LeaseTerms {
  const { steps, rentCommencement: from } = terms
  switch (varied) {
    case 'GUARANTEE':
      return { ...terms, minimumGuarantee: rate }
    case 'UNIFORM':
      return { ...terms, steps: [{ from, rate }], escalation: null }
    default: {
      const place = varied === 'FIRST' ? 0 : steps.length - 1
      return { ...terms, steps: steps.map((step, at) => (at === place ? { ...step, rate } : step)) }
    }
  }
}

/** Cents of the greatest rate that is tried. */
const MOST = 10 ** 11

/**
 * The lowest rate to the cent that reaches the target at these rent-free days; null where none does, or where there is
 * nothing of the kind to vary.
 */
export function lowestRate(terms: LeaseTerms, varied: Varied, target: Exact): string | null {
  if ((varied === 'GUARANTEE') !== (terms.rentType === 'TURNOVER')) return null
  if (varied === 'LAST' && terms.steps.length < 2) return null
  const at = (cents: number) => withRate(terms, varied, new Exact(cents).div(100).toFixed(2))
  const isEnough = (cents: number) => reaches(at(cents), target)
  if (isEnough(0)) return '0.00'
  let [tooLow, enough] = bracket(isEnough, guess(at, target))
  if (enough === null) return null
  while (enough - tooLow > 1) {
    const cents = Math.floor((tooLow + enough) / 2)
    if (isEnough(cents)) enough = cents
    else tooLow = cents
  }
  return new Exact(enough).div(100).toFixed(2)
}

/** Rent grows by the rate evenly but for rounding: two points tell nearly where the target lies. */
function guess(at: (cents: number) => LeaseTerms, target: Exact): number {
  const [low, high] = [netOf(at(0)), netOf(at(100_000))]
  if (!low || !high || high.equals(low)) return 1
  const cents = target.minus(low).div(high.minus(low)).times(100_000).toNumber()
  return Math.min(MOST, Math.max(1, Math.ceil(cents)))
}

/** A rate that is too low, and one that is enough (null where there is none), in steps that double around a guess. */
function bracket(isEnough: (cents: number) => boolean, start: number): [number, number | null] {
  let step = 1
  if (isEnough(start)) {
    let enough = start
    for (;;) {
      const lower = Math.max(0, enough - step)
      if (lower === 0 || !isEnough(lower)) return [lower, enough]
      enough = lower
      step *= 2
    }
  }
  let tooLow = start
  for (;;) {
    const higher = Math.min(MOST, tooLow + step)
    if (isEnough(higher)) return [tooLow, higher]
    if (higher === MOST) return [higher, null]
    tooLow = higher
    step *= 2
  }
}
