import type { Draft } from '../../access/resource.ts'

/** A period begins on the first day of its month, quarter or year. */
export function startsPeriod({ next, verb, fault }: Draft): void {
  if (verb) return
  const [, month = 0, day = 0] = String(next.startDate).split('-').map(Number)
  const begins = {
    MONTH: day === 1,
    QUARTER: day === 1 && (month - 1) % 3 === 0,
    YEAR: day === 1 && month === 1,
  }[next.period as 'MONTH' | 'QUARTER' | 'YEAR']
  if (!begins) fault('startDate', 'PERIOD_START')
}
