/**
 * Local dates as plain `YYYY-MM-DD` strings, and arithmetic on day numbers.
 *
 * A lease runs on calendar days of the department's place, so nothing here goes through `Date`: a `Date` is an
 * instant, and turning it into a day drags a timezone in (a lease that starts "a day early" in Shanghai). Only
 * `todayIn` looks at the clock, with the timezone named.
 */

/** A date of the Gregorian calendar, `YYYY-MM-DD`, years 1000–9999 (the range of a DATE column). */
export type LocalDate = string

const PATTERN = /^([1-9]\d{3})-(\d{2})-(\d{2})$/

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month, `month` 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

type Parts = { year: number; month: number; day: number }

function partsOf(text: unknown): Parts | null {
  const match = typeof text === 'string' ? PATTERN.exec(text) : null
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return { year, month, day }
}

/** Whether the text is a date that exists: 2026-02-30 and 2026-2-3 are not. */
export function isLocalDate(text: unknown): text is LocalDate {
  return partsOf(text) !== null
}

/** Year, month (1–12) and day of a date. Throws RangeError for what is not one. */
export function parseLocalDate(date: LocalDate): Parts {
  const parts = partsOf(date)
  if (!parts) throw new RangeError(`Not a date: ${String(date).slice(0, 20)}`)
  return parts
}

/** Writes year, month (1–12) and day as a date. Throws RangeError when there is no such day. */
export function formatLocalDate(year: number, month: number, day: number): LocalDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (!partsOf(text)) throw new RangeError(`Not a date: ${text.slice(0, 20)}`)
  return text
}

// Years are counted from March, so that the leap day ends the year and month lengths follow one formula
// (days_from_civil, H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
const DAYS_PER_ERA = 146_097

/** Days since 1970-01-01. */
export function toDayNumber(date: LocalDate): number {
  const { year, month, day } = parseLocalDate(date)
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - 719_468
}

/** The date of a day number (see `toDayNumber`). Throws RangeError outside the years 1000–9999. */
export function fromDayNumber(dayNumber: number): LocalDate {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return formatLocalDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

/** The date `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/**
 * The same day `months` later, or the last day of that month where it is shorter: 31 January + 1 = 28 February.
 * Clamping does not add up (31 January + 1 + 1 = 28 March), so a series is always counted from its first date.
 */
export function addMonthsClamped(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = parseLocalDate(date)
  const index = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return formatLocalDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

/** The date so many working days (Monday to Friday) later. */
export function addWorkingDays(date: LocalDate, days: number): LocalDate {
  let [day, left] = [toDayNumber(date), days]
  while (left > 0) {
    day += 1
    // Day 0 was a Thursday.
    if ((day + 3) % 7 < 5) left -= 1
  }
  return fromDayNumber(day)
}

/** Whole months that a term from its first to its last day has; null where it ends within a month. */
export function termMonths(from: LocalDate, to: LocalDate): number | null {
  const end = addDays(to, 1)
  let months = 0
  while (addMonthsClamped(from, months + 1) <= end) months += 1
  return addMonthsClamped(from, months) === end ? months : null
}

/** Days from `from` to `to`; negative when `to` is the earlier one. */
export function diffDays(from: LocalDate, to: LocalDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** Days of a range that includes both ends; 0 when it is empty. */
export function daysInclusive(from: LocalDate, to: LocalDate): number {
  return Math.max(0, diffDays(from, to) + 1)
}

/** −1, 0 or 1, for sorting. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The earlier of two dates. */
export const earlierOf = (a: LocalDate, b: LocalDate): LocalDate => (a <= b ? a : b)

/** The later of two dates. */
export const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a >= b ? a : b)

/** The date that a clock in `timezone` (IANA name, e.g. `Asia/Shanghai`) shows at the instant `now`. */
export function todayIn(timezone: string, now: Date = new Date()): LocalDate {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(now)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  return formatLocalDate(part('year'), part('month'), part('day'))
}

/** The instant at which a day begins in `timezone` (IANA name): the counterpart of `todayIn`. */
export function startOfDay(date: LocalDate, timezone: string): Date {
  const { year, month, day } = parseLocalDate(date)
  return atClock(Date.UTC(year, month - 1, day), timezone)
}

/** The instant at which a clock in `timezone` shows this, counted as if it stood in UTC. */
export function atClock(shown: number, timezone: string): Date {
  const clock = clockOf(timezone)
  const wanted = Math.floor(shown / 1000) * 1000
  // Twice, since the offset at the first guess may be that of the other side of a clock change.
  const guess = wanted - (clock(wanted) - wanted)
  return new Date(guess - (clock(guess) - wanted) + (shown - wanted))
}

const QUARTER = 15 * 60_000

/** What a clock in `timezone` shows at an instant (ISO, UTC): `2026-03-01 09:30:15`, with milliseconds where there are any. */
export function clockIn(timezone: string): (iso: string) => string {
  const clock = clockOf(timezone)
  // Clocks are changed at quarters of an hour; asking for each instant anew would be most of an export's work.
  const offsets = new Map<number, number>()
  const offsetAt = (instant: number): number => {
    const quarter = Math.floor(instant / QUARTER) * QUARTER
    let offset = offsets.get(quarter)
    if (offset === undefined) {
      offset = clock(quarter) - quarter
      if (offsets.size > 10_000) offsets.clear()
      offsets.set(quarter, offset)
    }
    return offset
  }
  return (iso) => {
    const instant = Date.parse(iso)
    const shown = new Date(instant + offsetAt(instant)).toISOString()
    return `${shown.slice(0, 10)} ${shown.slice(11, shown.endsWith('.000Z') ? 19 : 23)}`
  }
}

/** Instant → what the clock shows to the second, counted as if it stood in UTC. */
function clockOf(timezone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (instant) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
    return Date.UTC(parts.year!, parts.month! - 1, parts.day!, parts.hour!, parts.minute!, parts.second!)
  }
}
