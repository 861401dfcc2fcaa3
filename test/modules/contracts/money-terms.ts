/** Lease terms for the tests of the money rules: one plain lease, and random but sound ones. */
import fc from 'fast-check'
import { addDays, addMonthsClamped, diffDays } from '../../../server/src/domain/local-date.ts'
import type { DateRange, LeaseTerms, RentStep } from '../../../server/src/modules/contracts/money/index.ts'

/** A decimal text of so many places, between two whole numbers of its last place. */
const decimal = (min: number, max: number, places: number) =>
  fc.integer({ min, max }).map((n) => {
    const digits = String(n).padStart(places + 1, '0')
    return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  })

/** Dates with the ends of months and leap days far more often than chance has them. */
const commencement = fc.oneof(
  fc.integer({ min: 0, max: 12_000 }).map((n) => addDays('2020-01-01', n)),
  fc.constantFrom('2027-01-31', '2028-01-30', '2028-02-29', '2026-08-31', '2026-12-31', '2027-02-28', '2028-02-01'),
)

const expiryAfter = (start: string) =>
  fc.oneof(
    fc.integer({ min: 1, max: 60 }).map((months) => addDays(addMonthsClamped(start, months), -1)),
    fc.integer({ min: 0, max: 1500 }).map((days) => addDays(start, days)),
  )

/** Up to three periods that do not touch: sorted cut points taken in pairs. */
const rentFreeWithin = (start: string, end: string) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: diffDays(start, end) }), { maxLength: 6 })
    .map((days) => days.sort((a, b) => a - b))
    .map((days) => {
      const periods: DateRange[] = []
      for (let i = 0; i + 1 < days.length; i += 2)
        periods.push({ from: addDays(start, days[i]!), to: addDays(start, days[i + 1]!) })
      return periods
    })

const stepsFrom = (start: string) =>
  fc
    .tuple(
      decimal(0, 9_999_999, 4),
      fc.uniqueArray(fc.integer({ min: 1, max: 1600 }), { maxLength: 4 }),
      fc.array(decimal(0, 9_999_999, 4), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 0, max: 40 }),
    )
    .map(([first, days, rates, before]): RentStep[] => [
      { from: addDays(start, -before), rate: first },
      ...days.sort((a, b) => a - b).map((day, i) => ({ from: addDays(start, day), rate: rates[i]! })),
    ])

/** Growth that keeps the largest lease here within the range of money: at most a hundredfold over the term. */
const escalation = fc.oneof(
  fc.record({ percent: decimal(0, 50_000, 4), everyMonths: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ percent: decimal(0, 250_000, 4), everyMonths: fc.integer({ min: 3, max: 24 }) }),
)

export const anyTerms: fc.Arbitrary<LeaseTerms> = commencement
  .chain((start) => fc.tuple(fc.constant(start), expiryAfter(start)))
  .chain(([start, end]) =>
    fc.record({
      rentType: fc.constantFrom('FIXED', 'TURNOVER', 'HIGHER_OF', 'FIXED_PLUS_TURNOVER'),
      area: decimal(1, 5_000_000, 2),
      rentUnit: fc.constantFrom('PER_SQM_DAY', 'PER_SQM_MONTH', 'PER_MONTH'),
      dayCount: fc.constantFrom('THIRTY', 'AVERAGE', 'ACTUAL'),
      rentCommencement: fc.constant(start),
      expiry: fc.constant(end),
      rentFree: rentFreeWithin(start, end),
      steps: stepsFrom(start),
      escalation: fc.option(escalation),
      minimumGuarantee: fc.option(decimal(0, 90_000_000, 2)),
      turnoverRate: decimal(0, 1_000_000, 4),
    }),
  )
  .map((terms) => (terms.rentType === 'TURNOVER' ? { ...terms, steps: [] } : terms)) as fc.Arbitrary<LeaseTerms>

/** ¥10,000 a month for a year of lease months that start on the 31st. */
export const plainLease: LeaseTerms = {
  rentType: 'FIXED',
  area: '100.00',
  rentUnit: 'PER_SQM_MONTH',
  rentCommencement: '2026-01-31',
  expiry: '2027-01-30',
  rentFree: [],
  steps: [{ from: '2026-01-31', rate: '100' }],
}
