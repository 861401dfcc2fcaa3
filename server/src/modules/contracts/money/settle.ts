/** Settlement of turnover rent for one period (R6.3.1), once the tenant has reported sales. */
import type { Decimal } from 'decimal.js'
import { decimalFault, Exact, MONEY, roundHalfUp } from '../../../domain/decimal.ts'
import { TermError, type TermProblem } from './problems.ts'
import { checkShare, RENT_TYPES, type RentType } from './terms.ts'

export type Settlement = {
  /** ¥, rate × sales to the cent. */
  turnover: string
  /** ¥, all the rent of the period. */
  due: string
  /** ¥, what is billed beyond the base, which the schedule has billed already. */
  beyondBase: string
}

/**
 * What a period costs:
 * FIXED base · TURNOVER and HIGHER_OF max(base, rate × sales) · FIXED_PLUS_TURNOVER base + rate × sales; never less
 * than `guarantee`, where there is one.
 *
 * `base` is the schedule's amount of the period in ¥, net of its rent-free days; for TURNOVER that amount *is* the
 * guarantee, so `guarantee` is left null there. `rate` is percent of `sales` (¥, net of refunds).
 * Throws TermError for amounts that are negative or not money.
 */
export function settle(
  rentType: RentType,
  base: string,
  rate: string | null,
  sales: string,
  guarantee: string | null = null,
): Settlement {
  const problems: TermProblem[] = []
  if (!RENT_TYPES.includes(rentType)) problems.push({ path: 'rentType', code: 'INVALID_CHOICE', params: {} })
  for (const [path, value] of Object.entries({ base, sales, ...(guarantee === null ? {} : { guarantee }) })) {
    const code = decimalFault(value, MONEY)
    if (code) problems.push({ path, code, params: MONEY })
  }
  if (rate !== null) checkShare((path, code, params = {}) => void problems.push({ path, code, params }), 'rate', rate)
  else if (rentType !== 'FIXED') problems.push({ path: 'rate', code: 'REQUIRED', params: {} })
  const error = TermError.of(problems)
  if (error) throw error

  const turnover = new Exact(roundHalfUp(new Exact(sales).times(rate ?? 0).div(100), 2))
  const due = Exact.max(dueOf(rentType, new Exact(base), turnover), guarantee ?? 0)
  return { turnover: turnover.toFixed(2), due: due.toFixed(2), beyondBase: due.minus(base).toFixed(2) }
}

function dueOf(rentType: RentType, base: Decimal, turnover: Decimal): Decimal {
  switch (rentType) {
    case 'FIXED':
      return base
    case 'FIXED_PLUS_TURNOVER':
      return base.plus(turnover)
    default:
      return Exact.max(base, turnover)
  }
}
