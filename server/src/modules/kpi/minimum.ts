/**
 * Figures for those who may not read the records behind them (domain §12: k = 3). What is counted is cut into parts, one
 * for each department and month or quarter; a part with too few contracts or clients is left out of everything. Whatever
 * is asked for is made of whole parts, so that no two answers can be subtracted to get at a single contract.
 */
import type { Asked, Rows } from './ask.ts'
import { type Counted, countHappened } from './count.ts'
import { DIVISIONS } from './divisions.ts'
import type { Least, Quotient, Stock } from './formulas/index.ts'
import { type Period, periodEnd, periodStart, periodsOf } from './periods.ts'
import { countStanding } from './stock.ts'

export type Kept = Counted & {
  /** Something was left out. */
  withheld: boolean
}

const DEPARTMENT = DIVISIONS.filter(({ by }) => by === 'DEPARTMENT')

/** The parts of each asked period that may be told, as rows of that period. */
export async function countKept(rows: Rows, asked: Asked, formula: Quotient | Stock, least: Least): Promise<Kept[]> {
  const divisions = [...new Set([...DEPARTMENT, ...asked.divisions])]
  if (formula.kind === 'stock') {
    const parts = await countStanding(rows, { ...asked, divisions }, formula)
    return parts.map((part) => kept(part, Number(part.n), least))
  }
  const { from } = asked.periods[0]!
  const { to } = asked.periods.at(-1)!
  const cells = periodsOf(from, to, least.within)
  const parts = await countHappened(rows, { ...asked, divisions, periods: cells }, formula)
  return asked.periods.flatMap((period, n) => {
    const inPeriod = parts.filter((part) => overlap(period, cells[part.n]!))
    const whole = consistsOf(period, least)
    return inPeriod.map((part) => kept(part, n, whole ? least : null))
  })
}

/** Of too few nothing is told but that something is there. */
function kept(part: Counted, n: number, least: Least | null): Kept {
  const enough = least !== null && Number(part.subjects) >= least.count
  return enough
    ? { ...part, n, withheld: false }
    : { ...part, n, value: '0', base: part.base === null ? null : '0', records: 0, subjects: 0, withheld: true }
}

/** A part that a period cuts through lies in both its periods, and is told in none. */
const overlap = (period: Period, cell: Period): boolean => cell.from <= period.to && cell.to >= period.from

const consistsOf = ({ from, to }: Period, { within }: Least): boolean =>
  periodStart(from, within) === from && periodEnd(periodStart(to, within), within) === to
