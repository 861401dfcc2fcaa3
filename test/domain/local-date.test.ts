/** Local dates: only days that exist, and arithmetic that no timezone can move. */
import fc from 'fast-check'
import {
  addDays,
  addMonthsClamped,
  compareDates,
  diffDays,
  formatLocalDate,
  fromDayNumber,
  isLocalDate,
  toDayNumber,
  todayIn,
} from '../../server/src/domain/local-date.ts'

describe('local dates', () => {
  test.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '2026-1-1',
    '0999-01-01',
    ' 2026-01-01',
    '2026-01-01T00:00:00Z',
    '２０２６-01-01',
    '',
    null,
    20260101,
  ])('%j is none', (text) => {
    expect(isLocalDate(text)).toBe(false)
  })

  test.each(['2028-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isLocalDate(text)).toBe(true)
  })

  test('day numbers agree with UTC over a thousand years, both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: -354_285, max: 2_932_896 }), (day) => {
        const text = new Date(day * 86_400_000).toISOString().slice(0, 10)
        expect(fromDayNumber(day)).toBe(text)
        expect(toDayNumber(text)).toBe(day)
      }),
      { numRuns: 500 },
    )
  })

  test('days are added and counted', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(diffDays('2026-03-28', '2026-03-30')).toBe(2) // a day of 23 hours in Berlin
    expect(['2026-02-01', '2025-12-31', '2026-01-15'].sort(compareDates)[0]).toBe('2025-12-31')
  })

  test('months are clamped at their end, in both directions', () => {
    expect(addMonthsClamped('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonthsClamped('2027-11-30', 3)).toBe('2028-02-29')
    expect(addMonthsClamped('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonthsClamped('2026-01-15', -25)).toBe('2023-12-15')
  })

  test('what does not exist is refused, not rolled over', () => {
    expect(() => formatLocalDate(2026, 2, 29)).toThrow(RangeError)
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => toDayNumber('2026-02-30')).toThrow(RangeError)
  })

  test('today is the date at the place, not at the server', () => {
    const instant = new Date('2026-06-30T17:00:00Z')
    expect(todayIn('Asia/Shanghai', instant)).toBe('2026-07-01')
    expect(todayIn('UTC', instant)).toBe('2026-06-30')
    expect(todayIn('America/Los_Angeles', instant)).toBe('2026-06-30')
  })
})
