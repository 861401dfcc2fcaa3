/** Rent and the dates and limits around it: pure functions, no database, no transport. */
export { byCalendarMonth, type CalendarMonth, type CalendarPart } from './calendar.ts'
export { type ContractTerms, contractPathOf, leaseTermsOf } from './contract-terms.ts'
export { type LeaseDates, type LeaseDatesInput, leaseDates, stateByDates } from './dates.ts'
export { type LateFee, lateFee, type Payment } from './late-fee.ts'
export { CHINA, checkLegal, type Jurisdiction, type LegalCode, type LegalProblem, type LegalTerms } from './legal.ts'
export { type TermCode, TermError, type TermParams, type TermProblem } from './problems.ts'
export { type LeaseMonth, type RentSchedule, rentSchedule } from './schedule.ts'
export { type Settlement, settle } from './settle.ts'
export { leaseMonthsWithin, monthsIn, type Standing, standingOn } from './standing.ts'
export {
  checkTerms,
  DAY_COUNTS,
  type DateRange,
  type DayCount,
  type Escalation,
  type LeaseTerms,
  RENT_TYPES,
  RENT_UNITS,
  type RentStep,
  type RentType,
  type RentUnit,
} from './terms.ts'
export { type MonthSettlement, settleMonth } from './turnover.ts'
