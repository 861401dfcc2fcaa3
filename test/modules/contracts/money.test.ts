/** The money rules of leases: worked figures, properties against an independent oracle. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Exact as Decimal } from '../../../server/src/domain/decimal.ts'
import { addDays, addMonthsClamped, daysInclusive } from '../../../server/src/domain/local-date.ts'
import {
  byCalendarMonth,
  type DayCount,
  type LeaseTerms,
  rentSchedule,
} from '../../../server/src/modules/contracts/money/index.ts'
import { naiveSchedule } from './money-oracle.ts'
import { anyTerms, plainLease as plain } from './money-terms.ts'

type Vector = {
  name: string
  area: string
  unit: LeaseTerms['rentUnit']
  dayCount?: string
  rentCommencement: string
  expiry: string
  rentFree?: [string, string][]
  steps: { from: string; rate: string }[]
  escalation?: { percent: string; everyMonths: number }
  expect: {
    months: number
    first3: { from: string; to: string; amount: string }[]
    last: { from: string; to: string; amount: string }
    total: string
    firstYear: string
    netEffectiveRentPerSqmMonth: string
  }
}

const DAY_COUNT: Record<string, DayCount> = { '30': 'THIRTY', '365/12': 'AVERAGE', actual: 'ACTUAL' }
const vectors: Vector[] = JSON.parse(readFileSync(new URL('../../data/rent-golden.json', import.meta.url), 'utf8'))
const sumOf = (amounts: string[]) => amounts.reduce((sum, each) => sum.plus(each), new Decimal(0)).toFixed(2)

describe('rent schedule', () => {
  test('has all the worked figures', () => expect(vectors).toHaveLength(6))

  test.each(vectors)('worked figures: $name', ({ expect: wanted, ...given }) => {
    const schedule = rentSchedule({
      rentType: 'FIXED',
      area: given.area,
      rentUnit: given.unit,
      dayCount: given.dayCount ? DAY_COUNT[given.dayCount]! : null,
      rentCommencement: given.rentCommencement,
      expiry: given.expiry,
      rentFree: (given.rentFree ?? []).map(([from, to]) => ({ from, to })),
      steps: given.steps,
      escalation: given.escalation,
    })
    const row = ({ from, to, amount }: { from: string; to: string; amount: string }) => ({ from, to, amount })
    expect({
      months: schedule.months.length,
      first3: schedule.months.slice(0, 3).map(row),
      last: row(schedule.months.at(-1)!),
      total: schedule.total,
      firstYear: schedule.firstYear,
      netEffectiveRentPerSqmMonth: schedule.netEffectiveRentPerSqmMonth,
    }).toEqual(wanted)
  })

  test('agrees with the naive oracle in every figure', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const [schedule, naive] = [rentSchedule(terms), naiveSchedule(terms)]
        const mine = schedule.months.map((m) => [m.from, m.to, m.amount, m.days, m.payableDays])
        expect(mine).toEqual(naive.months.map((m) => [m.from, m.to, m.amount, m.days.length, m.days.length - m.free]))
        expect(schedule.total).toBe(naive.total)
        expect(schedule.firstYear).toBe(naive.firstYear)
        expect(schedule.netEffectiveRentPerSqmMonth).toBe(naive.netEffectiveRentPerSqmMonth)
      }),
      { numRuns: 150 },
    )
  })

  test('months tile the term, add up to the total, and cost nothing when wholly rent-free', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const { months, total } = rentSchedule(terms)
        expect(months[0]!.from).toBe(terms.rentCommencement)
        expect(months.at(-1)!.to).toBe(terms.expiry)
        months.forEach((month, index) => {
          expect(month.index).toBe(index)
          expect(month.from).toBe(addMonthsClamped(terms.rentCommencement, index))
          if (index > 0) expect(month.from).toBe(addDays(months[index - 1]!.to, 1))
          expect(month.amount).toMatch(/^\d+\.\d\d$/)
          if (month.payableDays === 0) expect(month.amount).toBe('0.00')
        })
        expect(sumOf(months.map((month) => month.amount))).toBe(total)
      }),
      { numRuns: 150 },
    )
  })

  test('a rate k times as high costs k times as much, but for the rounding of each month', () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: 1, max: 9 }), (terms, k) => {
        const scaled = {
          ...terms,
          steps: terms.steps.map((step) => ({ ...step, rate: new Decimal(step.rate).times(k).toFixed(4) })),
          minimumGuarantee: terms.minimumGuarantee && new Decimal(terms.minimumGuarantee).times(k).toFixed(2),
        }
        const high = rentSchedule(scaled).months
        rentSchedule(terms).months.forEach((month, index) => {
          const off = new Decimal(month.amount).times(k).minus(high[index]!.amount).abs()
          expect(off.lessThanOrEqualTo((k + 1) * 0.005)).toBe(true)
        })
      }),
      { numRuns: 100 },
    )
  })

  test('calendar months split the same days and keep every lease month to the cent', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const schedule = rentSchedule(terms)
        const calendar = byCalendarMonth(schedule)
        const parts = calendar.flatMap((month) => month.parts)
        calendar.forEach((month, index) => {
          expect([month.from.slice(0, 7), month.to.slice(0, 7)]).toEqual([month.month, month.month])
          expect(month.days).toBe(daysInclusive(month.from, month.to))
          if (index > 0) expect(month.from).toBe(addDays(calendar[index - 1]!.to, 1))
          expect(month.amount).toBe(sumOf(month.parts.map((part) => part.amount)))
        })
        for (const month of schedule.months) {
          const mine = parts.filter((part) => part.leaseMonthIndex === month.index)
          expect(sumOf(mine.map((part) => part.amount))).toBe(month.amount)
          expect(mine.reduce((sum, part) => sum + part.payableDays, 0)).toBe(month.payableDays)
          expect(mine.every((part) => part.amount.startsWith('-'))).toBe(false)
        }
        expect(sumOf(calendar.map((month) => month.amount))).toBe(schedule.total)
      }),
      { numRuns: 150 },
    )
  })

  test('a calendar month is billed by its own days, the rest of the lease month later', () => {
    const terms: LeaseTerms = {
      ...plain,
      rentCommencement: '2026-03-15',
      expiry: '2026-05-14',
      rentFree: [{ from: '2026-03-15', to: '2026-03-24' }],
      steps: [{ from: '2026-03-15', rate: '10' }],
    }
    // 31-day lease month of ¥1,000: 21 days payable = 677.42, of which 7 in March = 225.81.
    expect(
      byCalendarMonth(rentSchedule(terms)).map(({ month, payableDays, amount }) => [month, payableDays, amount]),
    ).toEqual([
      ['2026-03', 7, '225.81'],
      ['2026-04', 30, '984.94'],
      ['2026-05', 14, '466.67'],
    ])
  })

  test('lease months that start on the 31st are clamped, never shifted', () => {
    expect(
      rentSchedule(plain)
        .months.slice(0, 5)
        .map(({ from, to }) => [from, to]),
    ).toEqual([
      ['2026-01-31', '2026-02-27'],
      ['2026-02-28', '2026-03-30'],
      ['2026-03-31', '2026-04-29'],
      ['2026-04-30', '2026-05-30'],
      ['2026-05-31', '2026-06-29'],
    ])
  })

  test('a step inside a lease month waits for the next one', () => {
    const steps = [
      { from: '2025-12-01', rate: '100' },
      { from: '2026-03-01', rate: '200' },
    ]
    expect(
      rentSchedule({ ...plain, steps })
        .months.slice(0, 4)
        .map(({ rate }) => rate),
    ).toEqual(['100.0000', '100.0000', '200.0000', '200.0000'])
  })

  test('a single day is a lease', () => {
    const schedule = rentSchedule({ ...plain, expiry: '2026-01-31' })
    expect(schedule.months).toHaveLength(1)
    expect(schedule).toMatchObject({ total: '357.14', leaseMonths: '0.035714', netEffectiveRentPerSqmMonth: '100.00' })
  })

  test('a turnover lease has its guarantee for base, net of rent-free days', () => {
    const terms: LeaseTerms = {
      ...plain,
      rentType: 'TURNOVER',
      steps: [],
      turnoverRate: '8',
      minimumGuarantee: '30000.00',
      rentFree: [{ from: '2026-01-31', to: '2026-02-27' }],
    }
    expect(rentSchedule(terms)).toMatchObject({ total: '330000.00', netEffectiveRentPerSqmMonth: '275.00' })
    expect(rentSchedule({ ...terms, minimumGuarantee: null }).total).toBe('0.00')
  })
})
