/** What can be wrong with the terms of a lease. Texts for people belong to the error catalogue, by code. */

export type TermCode =
  | 'REQUIRED'
  | 'INVALID_DATE'
  | 'DATE_OUT_OF_RANGE'
  | 'INVALID_DECIMAL'
  | 'NEGATIVE'
  | 'NOT_POSITIVE'
  | 'TOO_MANY_DECIMALS'
  | 'TOO_LARGE'
  | 'INVALID_CHOICE'
  | 'INVALID_INTEGER'
  | 'EXPIRY_BEFORE_COMMENCEMENT'
  | 'TERM_TOO_LONG'
  | 'FIRST_STEP_AFTER_COMMENCEMENT'
  | 'STEPS_NOT_ASCENDING'
  | 'STEPS_NOT_FOR_TURNOVER'
  | 'RENT_FREE_REVERSED'
  | 'RENT_FREE_OUTSIDE_TERM'
  | 'RENT_FREE_OVERLAP'
  | 'AMOUNT_TOO_LARGE'
  | 'OPENING_BEFORE_HANDOVER'

/** Values that a message may name, e.g. the latest date allowed. */
export type TermParams = Record<string, string | number>

/** One fault: `path` is the field within the terms, `steps.1.from` for the second step's date. */
export type TermProblem = { path: string; code: TermCode; params: TermParams }

/** Thrown by the calculations when they are given terms that no rent follows from. */
export class TermError extends Error {
  readonly path: string
  readonly code: TermCode
  readonly params: TermParams
  /** Every fault found, this one first, so that a form can mark all its fields at once. */
  readonly problems: readonly TermProblem[]

  constructor(path: string, code: TermCode, params: TermParams = {}, others: readonly TermProblem[] = []) {
    super(`${code} at ${path}`)
    this.name = 'TermError'
    this.path = path
    this.code = code
    this.params = params
    this.problems = [{ path, code, params }, ...others]
  }

  /** The error for a list of faults, or null when the list is empty. */
  static of(problems: readonly TermProblem[]): TermError | null {
    const [first, ...others] = problems
    return first ? new TermError(first.path, first.code, first.params, others) : null
  }
}
