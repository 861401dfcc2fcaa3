/**
 * A second, naive way to the same figures: days are walked one by one with UTC dates, money is a fraction of two
 * BigInts. It shares no line with the library, so that the two agree only where both follow the rules.
 */
import type { LeaseTerms } from '../../../server/src/modules/contracts/money/index.ts'

type Fraction = { top: bigint; bottom: bigint }

const fraction = (text: string): Fraction => {
  const [whole = '0', rest = ''] = text.split('.')
  return { top: BigInt(whole + rest), bottom: 10n ** BigInt(rest.length) }
}
const times = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.top, bottom: a.bottom * b.bottom })
const whole = (n: number): Fraction => ({ top: BigInt(n), bottom: 1n })
const over = (a: Fraction, n: number): Fraction => ({ top: a.top, bottom: a.bottom * BigInt(n) })

/** Half up, as a whole number of cents. */
const cents = ({ top, bottom }: Fraction): bigint => (top * 200n + bottom) / (2n * bottom)
const money = (value: bigint) => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`

const iso = (date: Date) => date.toISOString().slice(0, 10)
const utc = (text: string) => new Date(`${text}T00:00:00Z`)

/** The first day of lease month `n`: day d of the month, or the last day that month has. */
function start(commencement: string, n: number): string {
  const [year, month, day] = commencement.split('-').map(Number) as [number, number, number]
  const lastDay = new Date(Date.UTC(year, month - 1 + n + 1, 0)).getUTCDate()
  return iso(new Date(Date.UTC(year, month - 1 + n, Math.min(day, lastDay))))
}

function daysBetween(from: string, beforeDate: string): string[] {
  const days: string[] = []
  for (let day = utc(from); iso(day) < beforeDate; day = new Date(day.getTime() + 86_400_000)) days.push(iso(day))
  return days
}

export function naiveSchedule(terms: LeaseTerms) {
  const isFree = (day: string) => terms.rentFree.some(({ from, to }) => from <= day && day <= to)
  const months: { from: string; to: string; amount: string; days: string[]; free: number }[] = []
  let total = 0n
  let firstYear = 0n
  let monthsTop = 0
  let monthsBottom = 1
  for (let n = 0; start(terms.rentCommencement, n) <= terms.expiry; n += 1) {
    const from = start(terms.rentCommencement, n)
    const all = daysBetween(from, start(terms.rentCommencement, n + 1))
    const days = all.filter((day) => day <= terms.expiry)
    const free = days.filter(isFree).length

    let rate = fraction(
      terms.rentType === 'TURNOVER'
        ? (terms.minimumGuarantee ?? '0')
        : terms.steps.filter((step) => step.from <= from).slice(-1)[0]!.rate,
    )
    if (terms.escalation) {
      const percent = fraction(terms.escalation.percent)
      const factor = { top: percent.bottom * 100n + percent.top, bottom: percent.bottom * 100n }
      for (let passed = terms.escalation.everyMonths; passed <= n; passed += terms.escalation.everyMonths)
        rate = times(rate, factor)
    }
    let wholeMonth = rate
    if (terms.rentType !== 'TURNOVER' && terms.rentUnit !== 'PER_MONTH')
      wholeMonth = times(wholeMonth, fraction(terms.area))
    if (terms.rentType !== 'TURNOVER' && terms.rentUnit === 'PER_SQM_DAY') {
      if (terms.dayCount === 'THIRTY') wholeMonth = times(wholeMonth, whole(30))
      if (terms.dayCount === 'AVERAGE') wholeMonth = over(times(wholeMonth, whole(365)), 12)
      if (terms.dayCount === 'ACTUAL') wholeMonth = times(wholeMonth, whole(all.length))
    }
    const amount = cents(over(times(wholeMonth, whole(days.length - free)), all.length))
    total += amount
    if (n < 12) firstYear += amount
    monthsTop = n * all.length + days.length
    monthsBottom = all.length
    months.push({ from, to: days[days.length - 1]!, amount: money(amount), days, free })
  }
  const area = fraction(terms.area)
  const ner = cents({
    top: total * area.bottom * BigInt(monthsBottom),
    bottom: 100n * area.top * BigInt(monthsTop),
  })
  return { months, total: money(total), firstYear: money(firstYear), netEffectiveRentPerSqmMonth: money(ner) }
}
