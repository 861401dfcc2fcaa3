/** Totals of the roll on a day, and what its leases bring in by month from then on; in each money by itself. */
import { Exact, roundHalfUp } from '../../../domain/decimal.ts'
import { addDays, addMonthsClamped, type LocalDate } from '../../../domain/local-date.ts'
import { byCalendarMonth, type DateRange, leaseMonthsWithin, monthsIn, standingOn } from '../money/index.ts'
import { common, isInForce, type Lease } from './lease.ts'
import { areaOf } from './roll.ts'

export type Totals = {
  currency: string
  leases: number
  units: number
  area: string
  monthlyRent: string
  /** Of the area whose rent is known; null where none is. */
  rentPerSqm: string | null
  deposit: string
  /** Remaining years by area; null where no area is known. */
  wale: string | null
  /** Leases of which no rent is known. */
  unknown: number
}

export type ForecastMonth = {
  month: string
  currency: string
  amount: string
  /** In force on some day of the month. */
  leases: number
  area: string
  /** Of these, those whose last day is in it. */
  expiring: number
  expiringArea: string
}

/** The calendar months of a forecast that begins with the month of a day. */
export function monthsFrom(day: LocalDate, count: number): (DateRange & { month: string })[] {
  const first = `${day.slice(0, 8)}01`
  return Array.from({ length: count }, (_, at) => {
    const from = addMonthsClamped(first, at)
    return { month: from.slice(0, 7), from, to: addDays(addMonthsClamped(first, at + 1), -1) }
  })
}

const byCurrency = <Each extends { currency: string }>(all: readonly Each[]): [string, Each[]][] =>
  [...new Set(all.map(({ currency }) => currency))]
    .sort()
    .map((currency) => [currency, all.filter((each) => each.currency === currency)])

const zero = () => new Exact(0)

/** Of the leases that are in force on the day. */
export function totalsOn(leases: readonly Lease[], day: LocalDate): Totals[] {
  return byCurrency(leases.filter((lease) => isInForce(lease, day))).map(([currency, standing]) => {
    let [area, rent, priced, deposit, weighted] = [zero(), zero(), zero(), zero(), zero()]
    let [units, unknown] = [0, 0]
    for (const lease of standing) {
      const own = areaOf(lease)
      units += lease.units.length
      deposit = deposit.plus(lease.deposit ?? 0)
      if (own) {
        area = area.plus(own)
        weighted = weighted.plus(monthsIn({ from: day, to: lease.to }).times(own))
      }
      if (!lease.terms) unknown += 1
      else {
        rent = rent.plus(standingOn(lease.terms, day).monthly)
        priced = priced.plus(own ?? 0)
      }
    }
    return {
      currency,
      leases: standing.length,
      units,
      area: area.toFixed(2),
      monthlyRent: rent.toFixed(2),
      rentPerSqm: priced.isZero() ? null : roundHalfUp(rent.div(priced), 2),
      deposit: deposit.toFixed(2),
      wale: area.isZero() ? null : roundHalfUp(weighted.div(area).div(12), 2),
      unknown,
    }
  })
}

/** What each lease costs by calendar month, to the cent of its schedule. */
export type Priced = { lease: Lease; amounts: ReadonlyMap<string, string> }

export function pricedWithin(lease: Lease, window: DateRange): Priced {
  const months = lease.terms ? byCalendarMonth({ months: leaseMonthsWithin(lease.terms, window) }) : []
  return { lease, amounts: new Map(months.map(({ month, amount }) => [month, amount])) }
}

/** A row for each month and money, also where nothing comes in any more. */
export function forecastOf(priced: readonly Priced[], months: ReturnType<typeof monthsFrom>): ForecastMonth[] {
  return byCurrency(priced.map((each) => ({ ...each, currency: each.lease.currency }))).flatMap(([currency, own]) =>
    months.map((month) => {
      const standing = own.filter(({ lease }) => common(lease, month))
      const ending = standing.filter(({ lease }) => lease.to <= month.to)
      const sumOf = (of: typeof own) => Exact.sum(0, ...of.map(({ lease }) => areaOf(lease) ?? 0)).toFixed(2)
      return {
        month: month.month,
        currency,
        amount: Exact.sum(0, ...own.map(({ amounts }) => amounts.get(month.month) ?? 0)).toFixed(2),
        leases: standing.length,
        area: sumOf(standing),
        expiring: ending.length,
        expiringArea: sumOf(ending),
      }
    }),
  )
}
