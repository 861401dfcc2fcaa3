/**
 * The terms that rent follows from (domain rules, contracts), and the check that they make sense.
 * Decimals are strings, dates `YYYY-MM-DD`; both ends of every range are included.
 */
import { AREA, type DecimalShape, decimalFault, Exact, MONEY, PERCENT } from '../../../domain/decimal.ts'
import { addMonthsClamped, isLocalDate, type LocalDate } from '../../../domain/local-date.ts'
import { type TermCode, TermError, type TermParams, type TermProblem } from './problems.ts'

export const RENT_TYPES = ['FIXED', 'TURNOVER', 'HIGHER_OF', 'FIXED_PLUS_TURNOVER'] as const
export const RENT_UNITS = ['PER_SQM_DAY', 'PER_SQM_MONTH', 'PER_MONTH'] as const
export const DAY_COUNTS = ['THIRTY', 'AVERAGE', 'ACTUAL'] as const

/** 固定, 提成, 兩者取高, 固定加提成. */
export type RentType = (typeof RENT_TYPES)[number]
/** ¥/㎡/day, ¥/㎡/month, ¥/month. */
export type RentUnit = (typeof RENT_UNITS)[number]
/** Days that a whole lease month counts for at a daily rate: 30, 365/12, or those it has. */
export type DayCount = (typeof DAY_COUNTS)[number]

export type DateRange = { from: LocalDate; to: LocalDate }
/** `rate` in the rent unit; it holds from the first lease month that starts on or after `from`. */
export type RentStep = { from: LocalDate; rate: string }
/** The rate grows by `percent` ("5" = 5 %) after every `everyMonths` lease months, compounding. NaN: not filled in. */
export type Escalation = { percent: string; everyMonths: number }

export type LeaseTerms = {
  rentType: RentType
  /** ㎡, above zero: rent per ㎡ needs it, and so does the net effective rent of any lease. */
  area: string
  rentUnit: RentUnit
  /** Needed for PER_SQM_DAY, without effect otherwise. */
  dayCount?: DayCount | null
  /** 起租日, the first day rent is counted for. */
  rentCommencement: LocalDate
  /** 到期日, the last day of the lease. */
  expiry: LocalDate
  rentFree: readonly DateRange[]
  /** Ascending; empty for TURNOVER, whose fixed part is the guarantee alone. */
  steps: readonly RentStep[]
  escalation?: Escalation | null
  /** 保底租金 in ¥ a lease month. */
  minimumGuarantee?: string | null
  /** 提成比例, percent of sales. */
  turnoverRate?: string | null
}

/** The longest term that is computed, years: a bound on work, far beyond what the law allows. */
export const MAX_TERM_YEARS = 100
/** Dates of leases: what lies outside is a slip of the keyboard, not a lease. */
const EARLIEST = '1900-01-01'
const LATEST = '2999-12-31'

/** Wider than an asking rent: a step may be the lump sum of a month. */
const STEP_RATE: DecimalShape = { precision: 14, scale: 4 }

type Report = (path: string, code: TermCode, params?: TermParams) => void

export function checkDate(report: Report, path: string, value: unknown): value is LocalDate {
  if (value === null || value === undefined || value === '') report(path, 'REQUIRED')
  else if (!isLocalDate(value)) report(path, 'INVALID_DATE')
  else if (value < EARLIEST || value > LATEST) report(path, 'DATE_OUT_OF_RANGE', { min: EARLIEST, max: LATEST })
  else return true
  return false
}

/** Checks a decimal of zero or more; `positive` also refuses zero. */
function checkDecimal(report: Report, path: string, value: unknown, shape: DecimalShape, positive = false): void {
  const fault = decimalFault(value, shape)
  if (value === null || value === undefined || value === '') report(path, 'REQUIRED')
  else if (fault) report(path, fault, { precision: shape.precision, scale: shape.scale })
  else if (positive && new Exact(value as string).isZero()) report(path, 'NOT_POSITIVE')
}

function checkChoice(report: Report, path: string, value: unknown, choices: readonly string[]): void {
  if (value === null || value === undefined) report(path, 'REQUIRED')
  else if (!choices.includes(value as string)) report(path, 'INVALID_CHOICE')
}

function checkSteps(report: Report, terms: LeaseTerms, commencement: LocalDate | null): void {
  if (terms.rentType === 'TURNOVER') {
    // Saying nothing would drop a rate that somebody typed in.
    if (terms.steps.length > 0) report('steps', 'STEPS_NOT_FOR_TURNOVER')
    return
  }
  if (terms.steps.length === 0) report('steps', 'REQUIRED')
  let previous: LocalDate | null = null
  terms.steps.forEach((step, index) => {
    const path = `steps.${index}`
    checkDecimal(report, `${path}.rate`, step.rate, STEP_RATE)
    if (!checkDate(report, `${path}.from`, step.from)) return
    if (previous !== null && step.from <= previous) report(`${path}.from`, 'STEPS_NOT_ASCENDING', { after: previous })
    else if (index === 0 && commencement !== null && step.from > commencement)
      report(`${path}.from`, 'FIRST_STEP_AFTER_COMMENCEMENT', { rentCommencement: commencement })
    previous = step.from
  })
}

function checkRentFree(report: Report, terms: LeaseTerms, term: DateRange | null): void {
  const sound: (DateRange & { path: string })[] = []
  terms.rentFree.forEach((period, index) => {
    const path = `rentFree.${index}`
    const [from, to] = [checkDate(report, `${path}.from`, period.from), checkDate(report, `${path}.to`, period.to)]
    if (!from || !to) return
    if (period.to < period.from) report(`${path}.to`, 'RENT_FREE_REVERSED', { from: period.from })
    else if (term && period.from < term.from) report(`${path}.from`, 'RENT_FREE_OUTSIDE_TERM', term)
    else if (term && period.to > term.to) report(`${path}.to`, 'RENT_FREE_OUTSIDE_TERM', term)
    else sound.push({ ...period, path })
  })
  sound.sort((a, b) => (a.from < b.from ? -1 : 1))
  sound.forEach((period, index) => {
    const before = sound[index - 1]
    if (before && period.from <= before.to) report(`${period.path}.from`, 'RENT_FREE_OVERLAP', { to: before.to })
  })
}

/** Every fault of the terms, in the order of the form; an empty list when rent can be computed from them. */
export function checkTerms(terms: LeaseTerms): TermProblem[] {
  const problems: TermProblem[] = []
  const report: Report = (path, code, params = {}) => void problems.push({ path, code, params })
  checkChoice(report, 'rentType', terms.rentType, RENT_TYPES)
  checkDecimal(report, 'area', terms.area, AREA, true)
  checkChoice(report, 'rentUnit', terms.rentUnit, RENT_UNITS)
  if (terms.rentUnit === 'PER_SQM_DAY' && terms.rentType !== 'TURNOVER')
    checkChoice(report, 'dayCount', terms.dayCount, DAY_COUNTS)

  const starts = checkDate(report, 'rentCommencement', terms.rentCommencement)
  const ends = checkDate(report, 'expiry', terms.expiry)
  const { rentCommencement, expiry } = terms
  let term: DateRange | null = null
  if (starts && ends) {
    if (expiry < rentCommencement) report('expiry', 'EXPIRY_BEFORE_COMMENCEMENT', { rentCommencement })
    else if (expiry >= addMonthsClamped(rentCommencement, MAX_TERM_YEARS * 12))
      report('expiry', 'TERM_TOO_LONG', { maxYears: MAX_TERM_YEARS })
    else term = { from: rentCommencement, to: expiry }
  }
  checkRentFree(report, terms, term)
  checkSteps(report, terms, starts ? rentCommencement : null)

  if (terms.escalation) {
    checkDecimal(report, 'escalation.percent', terms.escalation.percent, PERCENT)
    const { everyMonths } = terms.escalation
    if (Number.isNaN(everyMonths)) report('escalation.everyMonths', 'REQUIRED')
    else if (!Number.isInteger(everyMonths)) report('escalation.everyMonths', 'INVALID_INTEGER')
    else if (everyMonths < 1) report('escalation.everyMonths', 'NOT_POSITIVE')
  }
  if (terms.minimumGuarantee != null) checkDecimal(report, 'minimumGuarantee', terms.minimumGuarantee, MONEY)
  if (terms.turnoverRate != null) checkShare(report, 'turnoverRate', terms.turnoverRate)
  else if (terms.rentType !== 'FIXED') report('turnoverRate', 'REQUIRED')
  return problems
}

/** Checks a percent of a whole: 0 to 100. */
export function checkShare(report: Report, path: string, value: string): void {
  checkDecimal(report, path, value, PERCENT)
  if (decimalFault(value, PERCENT) === null && new Exact(value).greaterThan(100))
    report(path, 'TOO_LARGE', { max: 100 })
}

/** Throws TermError with every fault of the terms, if there are any. */
export function assertTerms(terms: LeaseTerms): void {
  const error = TermError.of(checkTerms(terms))
  if (error) throw error
}
