import type { KpiFigure } from '../../../db/generated/client/enums.ts'

/** What is counted when something happens: signings, new clients. */
export type Flow = {
  kind: 'flow'
  figure: KpiFigure
  unit: 'count' | '㎡' | 'currency'
  /** Type of the records that it comes from. */
  opens: 'Contract' | 'Client'
  /**
   * SQL of the facts: departmentId, recordId, at (instant), employeeId, propertyId, currency, value, and historyOf: the
   * instant to which a record belongs that was brought in from outside. Each `?` takes the departments asked for.
   */
  facts: string
}

/** A share of the leasable area at the end of a day. */
export type Rate = {
  kind: 'rate'
  figure: KpiFigure
  unit: '%'
  opens: 'Contract'
  /** SQL condition on contract `c`, which lets a unit on the day `p.day`. */
  letting: string
}

export type Formula = Flow | Rate
