/** The dates a lease hangs on between handover and the first rent. */
import { addDays, earlierOf, type LocalDate } from '../../../domain/local-date.ts'
import { TermError, type TermProblem } from './problems.ts'
import { checkDate } from './terms.ts'

export type LeaseDatesInput = {
  /** 交付日; null while it is not known. */
  handoverDate: LocalDate | null
  /** 裝修期 in days, the handover day being the first. */
  fitOutDays: number
  plannedOpening?: LocalDate | null
  actualOpening?: LocalDate | null
}

export type LeaseDates = {
  /** Last day of fit-out; null without handover or fit-out days. */
  fitOutEnd: LocalDate | null
  /** 起租日: the earlier of the day after fit-out ends and the actual opening. */
  rentCommencement: LocalDate | null
  /** Which of the two it is; before the opening, the fit-out, which an early opening may still undercut. */
  decidedBy: 'FIT_OUT_END' | 'ACTUAL_OPENING' | null
  /** The opening is planned before rent would start by the fit-out: opening then brings rent forward. */
  openingBringsRentForward: boolean
}

const MAX_FIT_OUT_DAYS = 3650

/**
 * Rent commencement from handover, fit-out and opening. A planned opening moves nothing, it only warns.
 * Throws TermError for dates that do not exist, an opening before the handover, or days that are no whole number
 * from 0 to 3650.
 */
export function leaseDates(input: LeaseDatesInput): LeaseDates {
  const { handoverDate, fitOutDays } = input
  const plannedOpening = input.plannedOpening ?? null
  const actualOpening = input.actualOpening ?? null
  const problems: TermProblem[] = []
  const report = (path: string, code: TermProblem['code'], params: TermProblem['params'] = {}) =>
    void problems.push({ path, code, params })

  if (!Number.isInteger(fitOutDays)) report('fitOutDays', 'INVALID_INTEGER')
  else if (fitOutDays < 0) report('fitOutDays', 'NEGATIVE')
  else if (fitOutDays > MAX_FIT_OUT_DAYS) report('fitOutDays', 'TOO_LARGE', { max: MAX_FIT_OUT_DAYS })
  const handed = handoverDate !== null && checkDate(report, 'handoverDate', handoverDate)
  for (const [path, date] of Object.entries({ plannedOpening, actualOpening })) {
    if (date !== null && checkDate(report, path, date) && handed && date < handoverDate)
      report(path, 'OPENING_BEFORE_HANDOVER', { handoverDate })
  }
  const error = TermError.of(problems)
  if (error) throw error

  const byFitOut = handoverDate === null ? null : addDays(handoverDate, fitOutDays)
  const fitOutEnd = byFitOut === null || fitOutDays === 0 ? null : addDays(byFitOut, -1)
  if (actualOpening !== null) {
    const rentCommencement = byFitOut === null ? actualOpening : earlierOf(byFitOut, actualOpening)
    const decidedBy = rentCommencement === byFitOut ? 'FIT_OUT_END' : 'ACTUAL_OPENING'
    return { fitOutEnd, rentCommencement, decidedBy, openingBringsRentForward: false }
  }
  return {
    fitOutEnd,
    rentCommencement: byFitOut,
    decidedBy: byFitOut === null ? null : 'FIT_OUT_END',
    openingBringsRentForward: byFitOut !== null && plannedOpening !== null && plannedOpening < byFitOut,
  }
}

/**
 * Where a contract signed elsewhere stands on a day, read from its dates alone, as an import must (no review trail is
 * invented). Null when the dates do not tell.
 */
export function stateByDates(
  dates: { rentCommencement: LocalDate | null; expiry: LocalDate | null; terminatedOn?: LocalDate | null },
  today: LocalDate,
): 'SIGNED' | 'IN_FORCE' | 'EXPIRED' | 'TERMINATED' | null {
  const { rentCommencement, expiry } = dates
  const terminatedOn = dates.terminatedOn ?? null
  if (terminatedOn !== null && terminatedOn <= today) return 'TERMINATED'
  if (expiry !== null && expiry < today) return 'EXPIRED'
  if (rentCommencement === null) return null
  return rentCommencement > today ? 'SIGNED' : 'IN_FORCE'
}
