/** Days as the API writes them, `2026-03-01`, counted in the reader's own time zone. */
export type Day = string

const two = (value: number): string => String(value).padStart(2, '0')

const dayOf = (at: Date): Day => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`

const midnight = (day: Day): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}

export const today = (): Day => dayOf(new Date())

/** The day so many days later, or earlier. */
export const daysFrom = (day: Day, days: number): Day => {
  const at = midnight(day)
  at.setDate(at.getDate() + days)
  return dayOf(at)
}

/** `2026-03` of `2026-03-01`. */
export const monthOf = (day: Day): string => day.slice(0, 7)

/** The month so many months later, or earlier. */
export const monthsFrom = (month: string, months: number): string => {
  const at = midnight(`${month}-01`)
  at.setMonth(at.getMonth() + months)
  return monthOf(dayOf(at))
}

/** The weeks from Monday to Sunday that a month touches. */
export const weeksOf = (month: string): Day[][] => {
  const first = `${month}-01`
  const monday = daysFrom(first, -((midnight(first).getDay() + 6) % 7))
  const weeks: Day[][] = []
  for (let start = monday; start < `${monthsFrom(month, 1)}-01`; start = daysFrom(start, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => daysFrom(start, index)))
  }
  return weeks
}

/** The instant at which a day begins where the reader is. */
export const beginOf = (day: Day): string => midnight(day).toISOString()

/** The day on which a date or an instant falls, and the time of an instant. */
export const placeOf = (value: string): { day: Day; time: string | null } => {
  if (value.length === 10) return { day: value, time: null }
  const at = new Date(value)
  return { day: dayOf(at), time: `${two(at.getHours())}:${two(at.getMinutes())}` }
}

/** `2026年3月`, `March 2026`. */
export const monthText = (month: string, language: string): string =>
  new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long' }).format(midnight(`${month}-01`))

/** `3月1日 星期日`, `Sunday, March 1`. */
export const dayText = (day: Day, language: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', weekday: 'long' }).format(midnight(day))

export const weekdayText = (day: Day, language: string, style: 'short' | 'long'): string =>
  new Intl.DateTimeFormat(language, { weekday: style }).format(midnight(day))
