/** The terms as a contract's record holds them, and the way from a fault in the terms back to the record's field. */
import type { LocalDate } from '../../../domain/local-date.ts'
import type { DayCount, LeaseTerms, RentType, RentUnit } from './terms.ts'

/** Columns of a contract that rent follows from, with its two lists. Decimals and dates are strings. */
export type ContractTerms = {
  area: string | null
  rentType: RentType
  rentUnit: RentUnit
  dayCount: DayCount
  rentCommencement: LocalDate | null
  expiry: LocalDate | null
  turnoverRate?: string | null
  minimumGuarantee?: string | null
  escalationPercent?: string | null
  escalationEvery?: number | null
  rentSteps: readonly { startDate: LocalDate; rate: string }[]
  rentFreePeriods: readonly { startDate: LocalDate; endDate: LocalDate }[]
}

/**
 * The lease terms of a contract, as far as they go: what is not filled in yet is found by `checkTerms`. An escalation
 * counts as given when either half of it is, so that a missing half is told.
 */
export function leaseTermsOf(contract: ContractTerms): LeaseTerms {
  const { escalationPercent, escalationEvery } = contract
  const escalates = escalationPercent != null || escalationEvery != null
  return {
    rentType: contract.rentType,
    area: contract.area ?? '',
    rentUnit: contract.rentUnit,
    dayCount: contract.dayCount,
    rentCommencement: contract.rentCommencement ?? '',
    expiry: contract.expiry ?? '',
    rentFree: contract.rentFreePeriods.map(({ startDate, endDate }) => ({ from: startDate, to: endDate })),
    steps: contract.rentSteps.map(({ startDate, rate }) => ({ from: startDate, rate })),
    escalation: escalates ? { percent: escalationPercent ?? '', everyMonths: escalationEvery ?? Number.NaN } : null,
    minimumGuarantee: contract.minimumGuarantee ?? null,
    turnoverRate: contract.turnoverRate ?? null,
  }
}

const FIELD_OF: readonly [RegExp, string][] = [
  [/^steps(\.\d+)\.from$/, 'rentSteps$1.startDate'],
  [/^steps/, 'rentSteps'],
  [/^rentFree(\.\d+)\.from$/, 'rentFreePeriods$1.startDate'],
  [/^rentFree(\.\d+)\.to$/, 'rentFreePeriods$1.endDate'],
  [/^rentFree/, 'rentFreePeriods'],
  [/^escalation\.percent$/, 'escalationPercent'],
  [/^escalation\.everyMonths$/, 'escalationEvery'],
]

/** The path in the contract's record of a path in its terms: `steps.1.from` is `rentSteps.1.startDate`. */
export function contractPathOf(path: string): string {
  const found = FIELD_OF.find(([pattern]) => pattern.test(path))
  return found ? path.replace(found[0], found[1]) : path
}
