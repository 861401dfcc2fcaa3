/** Rounds of terms: what was asked first, what was offered against it, and what was agreed to. */
import { Exact } from '../../../server/src/domain/decimal.ts'
import { addDays, addMonthsClamped, daysInclusive, type LocalDate } from '../../../server/src/domain/local-date.ts'
import { type ContractTerms, leaseTermsOf, rentSchedule } from '../../../server/src/modules/contracts/money/index.ts'
import { judge, type Limits, type UnitRents } from '../../../server/src/modules/deals/policy.ts'
import type { Story } from './deal-story.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { BREACH_LIABILITY } from './words.ts'

export type Unit = DemoRows['unit'][number]

/** The terms that the talks end in: those of the contract, or what is asked for such a unit. */
export function finalTerms(rows: DemoRows, { contract }: Story, units: readonly Unit[], today: LocalDate) {
  if (contract) {
    const of = <Part extends { contractId: string; position: number }>(parts: Part[]) =>
      parts.filter(({ contractId }) => contractId === contract.id)
    return {
      ...pick(contract),
      rentSteps: of(rows.rentStep).map(({ startDate, rate }) => ({ startDate: String(startDate), rate: String(rate) })),
      rentFreePeriods: of(rows.rentFreePeriod).map(({ startDate, endDate }) => ({
        startDate: String(startDate),
        endDate: String(endDate),
      })),
      fitOutDays: contract.fitOutDays ?? null,
      deposit: (contract.deposit as string) ?? null,
      managementFee: (contract.managementFee as string) ?? null,
      promotionFee: (contract.promotionFee as string) ?? null,
    }
  }
  const unit = units[0]!
  const start = addDays(today, 75)
  return {
    area: String(unit.gla),
    rentType: 'FIXED' as const,
    rentUnit: 'PER_SQM_DAY' as const,
    dayCount: 'AVERAGE' as const,
    rentCommencement: start,
    expiry: addDays(addMonthsClamped(start, 36), -1),
    turnoverRate: null,
    minimumGuarantee: null,
    escalationPercent: '5.0000',
    escalationEvery: 12,
    rentSteps: [{ startDate: start, rate: new Exact(String(unit.askingRent)).times('0.94').toFixed(4) }],
    rentFreePeriods: [{ startDate: start, endDate: addDays(addMonthsClamped(start, 1), -1) }],
    fitOutDays: 45,
    deposit: null,
    managementFee: '35.0000',
    promotionFee: '8.0000',
  }
}

export type Terms = ReturnType<typeof finalTerms>

function pick(contract: DemoRows['contract'][number]) {
  const { area, rentType, rentUnit, dayCount, rentCommencement, expiry } = contract as unknown as ContractTerms
  const { turnoverRate, minimumGuarantee, escalationPercent, escalationEvery } = contract as unknown as ContractTerms
  return {
    ...{ area, rentType, rentUnit, dayCount, rentCommencement, expiry },
    turnoverRate: turnoverRate ?? null,
    minimumGuarantee: minimumGuarantee ?? null,
    escalationPercent: escalationPercent ?? null,
    escalationEvery: escalationEvery ?? null,
  }
}

/** The same terms at another level of rent. */
export const atRate = (terms: Terms, factor: string): Terms => ({
  ...terms,
  rentSteps: terms.rentSteps.map(({ startDate, rate }) => ({
    startDate,
    rate: new Exact(rate).times(factor).toFixed(4),
  })),
})

/** The limits of a project that held on a day for a trade: its own before the general ones. */
export function limitsOn(rows: DemoRows, projectId: string | null, format: unknown, date: LocalDate): Limits | null {
  const fitting = rows.policyRule
    .filter((rule) => rule.projectId === projectId && (rule.format ?? format) === format)
    .filter(({ validFrom, validTo }) => String(validFrom) <= date && (!validTo || String(validTo) >= date))
    .sort((a, b) => Number(a.format === null) - Number(b.format === null))
  const rule = fitting[0]
  if (!rule) return null
  return {
    maxRentFreeDays: rule.maxRentFreeDays ?? null,
    maxDiscountPercent: (rule.maxDiscountPercent as string) ?? null,
    maxTermMonths: rule.maxTermMonths ?? null,
    approver: rule.approver ?? 'MANAGER',
  }
}

/** The columns of a round that follow from its terms, as the server computes them. */
export function roundOf(terms: Terms, units: readonly Unit[], limits: Limits | null, random: Random) {
  const schedule = rentSchedule(leaseTermsOf(terms as unknown as ContractTerms))
  const rentFreeDays = terms.rentFreePeriods.reduce(
    (days, { startDate, endDate }) => days + daysInclusive(startDate, endDate),
    0,
  )
  const months = Math.round(daysInclusive(terms.rentCommencement!, terms.expiry!) / 30.4375)
  const offer = {
    rentUnit: terms.rentUnit,
    area: terms.area,
    rates: terms.rentSteps.map(({ rate }) => rate),
    rentFreeDays,
    termMonths: months,
  }
  const judged = judge(offer, units as unknown as UnitRents[], limits) as {
    discountPercent: string | null
    floorDistance: string | null
    withinPolicy: boolean | null
    needsApproval: boolean
  }
  const { rentSteps: _steps, rentFreePeriods: _free, ...columns } = terms
  return {
    ...columns,
    totalRent: schedule.total,
    firstYearRent: schedule.firstYear,
    netEffectiveRent: schedule.netEffectiveRentPerSqmMonth,
    rentFreeDays,
    preferentialPolicies: rentFreeDays > 0 ? `装修免租 ${rentFreeDays} 天。` : null,
    breachLiability: BREACH_LIABILITY,
    specialClauses: random.chance(0.3)
      ? random.pick(['门头位置以设计图确认为准。', '同楼层同品类不超过两家。', '外摆区域另行约定。'])
      : null,
    ...judged,
  }
}
