/** What a tenant's sales of one calendar month cost by the terms of the lease (R6.3.1). */
import type { LocalDate } from '../../../domain/local-date.ts'
import { byCalendarMonth } from './calendar.ts'
import { rentSchedule } from './schedule.ts'
import { type Settlement, settle } from './settle.ts'
import type { LeaseTerms } from './terms.ts'

export type MonthSettlement = Settlement & {
  /** ¥, base rent of the month's days, which the schedule has billed by lease months. */
  base: string
}

/**
 * Settles the calendar month that `month` begins: the base is what the schedule has for its days, the guarantee what it
 * would have for a lease of the guarantee alone. Null where turnover costs nothing: a fixed rent, a month outside of the
 * term. Throws TermError for terms or sales that rent cannot be computed from.
 */
export function settleMonth(terms: LeaseTerms, month: LocalDate, sales: string): MonthSettlement | null {
  if (terms.rentType === 'FIXED') return null
  const base = amountOf(terms, month)
  if (base === null) return null
  const guarantee =
    terms.rentType === 'TURNOVER' || terms.minimumGuarantee == null
      ? null
      : amountOf({ ...terms, rentType: 'TURNOVER', steps: [], escalation: null }, month)
  return { base, ...settle(terms.rentType, base, terms.turnoverRate ?? null, sales, guarantee) }
}

const amountOf = (terms: LeaseTerms, month: LocalDate): string | null =>
  byCalendarMonth(rentSchedule(terms)).find((each) => each.month === month.slice(0, 7))?.amount ?? null
