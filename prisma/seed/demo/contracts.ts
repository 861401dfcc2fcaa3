/** The contracts of the plans: terms, parties and the figures that the money rules make of them. */
import { Exact, roundHalfUp } from '../../../server/src/domain/decimal.ts'
import { addDays, addMonthsClamped, type LocalDate } from '../../../server/src/domain/local-date.ts'
import { fictitiousUnifiedCode } from '../../../server/src/modules/clients/unified-code.ts'
import { leaseTermsOf, rentSchedule } from '../../../server/src/modules/contracts/money/index.ts'
import type { ClientIds } from './clients.ts'
import { type MakeId, officeInstant } from './ids.ts'
import type { People } from './people.ts'
import type { Plan } from './plans.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { BREACH_LIABILITY, OPTIONS, PERMITTED_USE } from './words.ts'

type RentTerms = ReturnType<typeof rentTerms>

const LESSOR = '示例商业管理有限公司'
const AVERAGE_MONTH = new Exact(365).div(12)

/** A rate so many percent higher, to the cent. */
const grown = (rate: string, percent: number, times: number) =>
  new Exact(roundHalfUp(new Exact(rate).times(new Exact(100 + percent).div(100).pow(times)), 2)).toFixed(4)

/** Rent of a fixed lease in ¥/㎡/day: asking rent less what was granted, never beneath the floor rent once signed. */
function dailyRate({ units, times }: Plan, random: Random): string {
  const unit = units[0]!
  const granted = new Exact(unit.askingRent).times(random.decimal(0.88, 1.03, 2))
  // In talks a tenant may still ask for less than the floor rent: those need approval.
  const lowest =
    times.signedOn === null && random.chance(0.15) ? new Exact(unit.floorRent).times('0.95') : unit.floorRent
  return Exact.max(granted, lowest).toFixed(2)
}

function rentTerms(plan: Plan, area: string, random: Random) {
  const { rentCommencement, years } = plan.times
  const daily = dailyRate(plan, random)
  const large = Number(area) > 800
  const rentType = large
    ? random.pick(['HIGHER_OF', 'TURNOVER', 'FIXED'] as const)
    : random.weighted([
        ['FIXED', 12],
        ['HIGHER_OF', 4],
        ['FIXED_PLUS_TURNOVER', 2],
        ['TURNOVER', 2],
      ] as const)
  const rentUnit = large
    ? ('PER_MONTH' as const)
    : random.weighted([
        ['PER_SQM_DAY', 6],
        ['PER_SQM_MONTH', 1],
      ] as const)
  const monthly = new Exact(daily).times(AVERAGE_MONTH)
  const hundreds = (value: InstanceType<typeof Exact>) => value.div(100).toDecimalPlaces(0).times(100)
  const rate = {
    PER_SQM_DAY: daily,
    PER_SQM_MONTH: monthly.toFixed(2),
    PER_MONTH: hundreds(monthly.times(area)).toFixed(2),
  }[rentUnit]

  const turnover = rentType === 'TURNOVER'
  const growth = years <= 2 ? 'FLAT' : random.pick(['STEPS', 'ESCALATION', 'ESCALATION'] as const)
  const percent = random.int(3, 6)
  const stepCount = turnover ? 0 : growth === 'STEPS' ? Math.min(years, 5) : 1
  const guaranteed = turnover && random.chance(0.7)
  const escalates = growth === 'ESCALATION' && (!turnover || guaranteed)
  return {
    rentType,
    rentUnit,
    dayCount: random.weighted([
      ['AVERAGE', 5],
      ['ACTUAL', 2],
      ['THIRTY', 1],
    ] as const),
    area,
    rentCommencement,
    expiry: plan.times.expiry,
    turnoverRate: rentType === 'FIXED' ? null : random.decimal(6, 15, 1).concat('000'),
    minimumGuarantee: guaranteed ? hundreds(monthly.times(area).times('0.6')).toFixed(2) : null,
    escalationPercent: escalates ? `${percent}.0000` : null,
    escalationEvery: escalates ? random.pick([12, 12, 24]) : null,
    rentSteps: Array.from({ length: stepCount }, (_, n) => ({
      startDate: addMonthsClamped(rentCommencement, 12 * n),
      rate: grown(rate, percent, n),
    })),
    rentFreePeriods: rentFree(plan, random),
    monthlyRent: turnover ? new Exact(area).times(40) : monthly.times(area),
  }
}

/** 免租期: one to three months at the start of most leases, and one more in the third year of some long ones. */
function rentFree({ type, times }: Plan, random: Random) {
  const { rentCommencement, years } = times
  const months = (after: number, count: number) => ({
    startDate: addMonthsClamped(rentCommencement, after),
    endDate: addDays(addMonthsClamped(rentCommencement, after + count), -1),
  })
  if (type === 'RENEWAL' || years < 2 || random.chance(0.35)) return []
  return [months(0, random.int(1, years >= 5 ? 3 : 2)), ...(years >= 5 && random.chance(0.25) ? [months(24, 1)] : [])]
}

/** Money beside the rent, in ¥ rounded to hundreds; the earnest money stays far beneath the legal share. */
function securities({ monthlyRent }: RentTerms, plan: Plan, totalRent: string, random: Random) {
  const months = (n: number) => monthlyRent.times(n).div(100).toDecimalPlaces(0).times(100)
  const earnest = months(1)
  const fits = earnest.lessThanOrEqualTo(new Exact(totalRent).times('0.2'))
  return {
    deposit: months(random.pick([2, 3, 3])).toFixed(2),
    earnestMoney: !plan.times.imported && fits && random.chance(0.5) ? earnest.toFixed(2) : null,
    managementFee: random.pick(['28.0000', '35.0000', '42.0000', '55.0000']),
    promotionFee: random.pick(['5.0000', '8.0000', '10.0000']),
    lateFeeRate: '0.0500',
    taxRate: '9.0000',
  }
}

/** Numbers by year of drafting; imported contracts keep the old system's. */
function numbering() {
  const used = new Map<string, number>()
  return ({ times }: Plan) => {
    const series = times.imported ? `HT-${times.signedOn!.slice(0, 4)}` : `ZS-HT-${times.createdOn.slice(0, 4)}`
    const n = (used.get(series) ?? 0) + 1
    used.set(series, n)
    return `${series}-${String(n).padStart(4, '0')}`
  }
}

/** Adds the contracts with parties, units, steps and rent-free periods, oldest first. */
export function addContracts(
  rows: DemoRows,
  plans: readonly Plan[],
  clients: readonly ClientIds[],
  people: People,
  today: LocalDate,
  random: Random,
  makeId: MakeId,
): void {
  const numberOf = numbering()
  const lessorCode = fictitiousUnifiedCode(random.next)
  const malls = new Map(rows.property.map(({ id, name }) => [id, name]))
  const instantOf = (date: LocalDate | null) => (date === null ? null : officeInstant(date, random))

  for (const plan of [...plans].sort((a, b) => (a.times.createdOn < b.times.createdOn ? -1 : 1))) {
    const { profile, times, units } = plan
    const { clientId, brandId, entity } = clients[profile.index]!
    const area = Exact.sum(...units.map(({ gla }) => gla)).toFixed(2)
    const terms = rentTerms(plan, area, random)
    const schedule = rentSchedule(leaseTermsOf(terms))
    const { rentSteps, rentFreePeriods, monthlyRent: _basis, ...rent } = terms
    const createdAt = officeInstant(times.createdOn, random)
    const submittedToLegalAt = instantOf(times.submittedToLegalOn)
    const signedAt = instantOf(times.signedOn)
    const touched = [createdAt, submittedToLegalAt, signedAt, instantOf(times.terminatedOn)]
    const updatedAt = touched
      .filter((each) => each !== null)
      .sort()
      .at(-1)!
    const account = times.imported ? people.managerAccountId : profile.owner.accountId
    const id = makeId('contract', createdAt)
    const propertyId = units[0]!.propertyId
    rows.contract.push({
      id,
      departmentId: people.departmentId,
      number: numberOf(plan),
      title: `${malls.get(propertyId)} ${units.map(({ code }) => code).join('、')} ${profile.source.brand.name}租赁合同`,
      type: plan.type,
      state: plan.state,
      imported: times.imported,
      importNote: times.imported ? '系统上线前签订，随存量合同导入。' : null,
      ownerId: profile.owner.employeeId,
      clientId,
      brandId,
      lesseeEntityId: entity.id,
      propertyId,
      permittedUse: PERMITTED_USE[profile.format],
      areaBasis: 'GLA',
      currency: 'CNY',
      handoverDate: times.handoverDate,
      fitOutDays: times.fitOutDays,
      plannedOpening: times.plannedOpening,
      actualOpening: times.actualOpening,
      ...rent,
      signedAt,
      submittedToLegalAt,
      terminatedOn: times.terminatedOn,
      ...securities(terms, plan, schedule.total, random),
      totalRent: schedule.total,
      firstYearRent: schedule.firstYear,
      netEffectiveRent: schedule.netEffectiveRentPerSqmMonth,
      options: random.chance(0.6) ? random.pick(OPTIONS) : null,
      breachLiability: BREACH_LIABILITY,
      createdAt,
      createdById: account,
      updatedAt,
      updatedById: account,
      version: 1,
    })
    const part = (model: 'contractParty' | 'contractUnit' | 'rentStep' | 'rentFreePeriod', position: number) => ({
      id: makeId(model, createdAt),
      contractId: id,
      position,
    })
    rows.contractParty.push(
      { ...part('contractParty', 0), role: 'LESSOR', name: LESSOR, unifiedCode: lessorCode },
      { ...part('contractParty', 1), role: 'LESSEE', name: entity.name, unifiedCode: entity.unifiedCode },
    )
    units.forEach(
      (unit, n) => void rows.contractUnit.push({ ...part('contractUnit', n), unitId: unit.id, area: unit.gla }),
    )
    rentSteps.forEach((step, n) => void rows.rentStep.push({ ...part('rentStep', n), ...step }))
    rentFreePeriods.forEach(
      (period, n) => void rows.rentFreePeriod.push({ ...part('rentFreePeriod', n), ...period, includesFees: false }),
    )
    if (updatedAt.slice(0, 10) > today) throw new RangeError(`Contract ${id} was changed after ${today}`)
  }
}
