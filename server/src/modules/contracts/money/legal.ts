/**
 * What the law of the department's place says about the terms of a lease (R6.1.2). The limits are data of the
 * jurisdiction, not of the program: the contract service refuses on them when a lease is drafted, and only warns
 * when a signed contract is imported.
 */
import { Exact } from '../../../domain/decimal.ts'
import { addDays, addMonthsClamped, type LocalDate, parseLocalDate } from '../../../domain/local-date.ts'

export type Jurisdiction = {
  /** The longest lease; what goes beyond it is void. */
  maxTermYears: number
  /** Earnest money 定金 as a percent of the contract's amount. */
  earnestMoneyMaxShare: string
  /** Leases of so many months and longer must be in writing. */
  writtenFormFromMonths: number
  /** Where each rule stands, for the message. */
  clauses: Record<LegalCode, string>
}

export type LegalCode = 'TERM_OVER_LEGAL_MAXIMUM' | 'EARNEST_MONEY_OVER_SHARE' | 'WRITTEN_FORM_REQUIRED'

/** Mainland China: Civil Code articles 705, 586 and 707. */
export const CHINA: Jurisdiction = {
  maxTermYears: 20,
  earnestMoneyMaxShare: '20',
  writtenFormFromMonths: 6,
  clauses: {
    TERM_OVER_LEGAL_MAXIMUM: '《民法典》第705条',
    EARNEST_MONEY_OVER_SHARE: '《民法典》第586条',
    WRITTEN_FORM_REQUIRED: '《民法典》第707条',
  },
}

/** What the law looks at; a missing value (null) is not judged. */
export type LegalTerms = {
  /** The day the lessee may use the premises, usually the handover; without it the rent commencement. */
  leaseStart?: LocalDate | null
  rentCommencement: LocalDate | null
  /** Last day of the lease. */
  expiry: LocalDate | null
  /** ¥ */
  earnestMoney?: string | null
  /** ¥, the amount of the contract: its fixed rent in total. */
  contractAmount?: string | null
  /** Whether the contract has a written text. */
  inWriting?: boolean
}

export type LegalProblem = {
  code: LegalCode
  /** The field to mend. */
  path: string
  clause: string
  params: Record<string, string | number>
}

/** The first day after so many months; null where the calendar ends before it. */
const dayAfter = (start: LocalDate, months: number): LocalDate | null =>
  parseLocalDate(start).year + months / 12 >= 9999 ? null : addMonthsClamped(start, months)

/** Every rule that the terms break, term first. Lists nothing for what is not known yet. */
export function checkLegal(terms: LegalTerms, jurisdiction: Jurisdiction = CHINA): LegalProblem[] {
  const problems: LegalProblem[] = []
  const report = (code: LegalCode, path: string, params: LegalProblem['params']) =>
    void problems.push({ code, path, clause: jurisdiction.clauses[code], params })
  const start = terms.leaseStart ?? terms.rentCommencement
  const { expiry } = terms

  const longest = start ? dayAfter(start, jurisdiction.maxTermYears * 12) : null
  if (longest && expiry && expiry >= longest)
    report('TERM_OVER_LEGAL_MAXIMUM', 'expiry', { maxYears: jurisdiction.maxTermYears })

  if (terms.earnestMoney != null && terms.contractAmount != null) {
    const amount = new Exact(terms.contractAmount)
    const limit = amount.times(jurisdiction.earnestMoneyMaxShare).div(100)
    // A pure turnover lease has no amount to take a share of.
    if (amount.isPositive() && !amount.isZero() && new Exact(terms.earnestMoney).greaterThan(limit))
      report('EARNEST_MONEY_OVER_SHARE', 'earnestMoney', {
        maxShare: jurisdiction.earnestMoneyMaxShare,
        maxAmount: limit.toDecimalPlaces(2, Exact.ROUND_DOWN).toFixed(2),
      })
  }

  // 1 January to 30 June is six months: a term is that long once it reaches the day before the next month begins.
  const shortest = start ? dayAfter(start, jurisdiction.writtenFormFromMonths) : null
  if (terms.inWriting === false && shortest && expiry && expiry >= addDays(shortest, -1))
    report('WRITTEN_FORM_REQUIRED', 'inWriting', { fromMonths: jurisdiction.writtenFormFromMonths })
  return problems
}
