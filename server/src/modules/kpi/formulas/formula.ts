import type { KpiFigure } from '../../../db/generated/client/enums.ts'

/** What figures belong together: they are read by the same people, and stand on one page. */
export type Group = 'SIGNING' | 'CLIENTS' | 'SPACE' | 'PERFORMANCE'

/**
 * How many clients or contracts must stand behind a figure for those who may not read them one by one. It is counted
 * for each department and month or quarter, whatever is asked for: sums of such parts cannot be taken apart again.
 */
export type Least = {
  count: number
  within: 'MONTH' | 'QUARTER'
  /** Where a record of the figure says whose it is. */
  of: { table: 'Obligation' | 'SatisfactionSurvey'; column: 'contractId' | 'clientId' }
  /** The person judged by it reads no record of it either. Below this many there is no figure for anybody. */
  blind?: true
}

type Common = {
  figure: KpiFigure
  group: Group
  least?: Least
}

/**
 * SQL of facts: the columns of `KEYS`, recordId, at, value. Each `?` takes the departments asked for. Flows also give
 * currency and historyOf (the instant to which a record belongs that was brought in from outside), quotients base.
 */
type Facts = { facts: string }

/** What is counted when something happens: signings, new clients. */
export type Flow = Common &
  Facts & {
    kind: 'flow'
    unit: 'count' | '㎡' | 'currency'
    /** Type of the records that it comes from. */
    opens: 'Contract' | 'Client'
  }

/** What is taken of what happened: a share in percent, a mean in days or points. */
export type Quotient = Common &
  Facts & {
    kind: 'quotient'
    unit: '%' | 'days' | 'points'
    opens: 'Contract' | 'Client' | 'Obligation' | 'SatisfactionSurvey'
    /** `at` is an instant, or midnight of a local day. */
    dated: 'instant' | 'day'
    /** What part and base are counted in. */
    of: 'count' | 'currency'
  }

/** What stands at the end of a day. */
export type Stock = Common & {
  kind: 'stock'
  unit: 'count' | 'currency'
  opens: 'Obligation' | 'BreachCase'
  /**
   * SQL of what stands, given that of the moments `p` (n, day, ends): n, ends, the columns of `KEYS`, recordId, currency,
   * value. Its one `?` after those of the moments takes the departments asked for.
   */
  standing: (moments: string) => string
}

/** A share of the leasable area at the end of a day. */
export type Rate = Common & {
  kind: 'rate'
  unit: '%'
  opens: 'Contract'
  /** SQL condition on contract `c`, which lets a unit on the day `p.day`. */
  letting: string
}

export type Formula = Flow | Quotient | Stock | Rate
