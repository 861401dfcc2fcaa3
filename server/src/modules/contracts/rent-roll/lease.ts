/** A contract as the rent roll looks at it: when it is in force, what it lets, and the terms that its rent follows from. */
import type { Where } from '../../../access/where.ts'
import { Exact, roundHalfUp } from '../../../domain/decimal.ts'
import { earlierOf, type LocalDate, laterOf } from '../../../domain/local-date.ts'
import type { Picked } from '../../../reader/pick.ts'
import type { ReadRecord } from '../../../reader/read.ts'
import { type ContractTerms, checkTerms, type DateRange, type LeaseTerms, leaseTermsOf } from '../money/index.ts'

/** What is read of whatever bears a name, and of a unit. */
export const NAMED_FIELDS: Picked = ['id', 'name']
export const UNIT_FIELDS: Picked = ['id', 'code', 'gla', ['floor', ['id', 'code']]]

/** What is read of a contract, under the rights of whoever asks. */
export const LEASE_FIELDS: Picked = [
  ...[
    'id',
    'number',
    'state',
    'departmentId',
    'currency',
    'originalId',
    'handoverDate',
    'terminatedOn',
    'type',
    'imported',
  ],
  ...['area', 'rentType', 'rentUnit', 'dayCount', 'rentCommencement', 'expiry', 'turnoverRate', 'minimumGuarantee'],
  ...['escalationPercent', 'escalationEvery', 'netEffectiveRent', 'deposit', 'statedYearlyRent'],
  ['department', NAMED_FIELDS],
  ['property', NAMED_FIELDS],
  ['client', NAMED_FIELDS],
  ['brand', NAMED_FIELDS],
  ['units', ['area', ['unit', UNIT_FIELDS]]],
  ['rentSteps', ['startDate', 'rate']],
  ['rentFreePeriods', ['startDate', 'endDate']],
]

/** What the rent is made of: its steps, a guarantee, what an import said of a year, or nothing that is known. */
export const RENT_BASES = ['SCHEDULE', 'GUARANTEE', 'STATED', 'UNKNOWN'] as const
export type RentBasis = (typeof RENT_BASES)[number]

export type Named = { id: string; name: string }
export type LetUnit = { id: string; code: string; floor: string | null; area: string | null }

export type Lease = {
  id: string
  number: string
  state: string
  originalId: string | null
  /** Its terms are its original's once it is in force. */
  isSupplement: boolean
  department: Named
  property: Named | null
  client: string | null
  brand: string | null
  currency: string
  rentType: string
  /** In which its rates are; a guarantee is money a month. */
  rentUnit: string
  area: string | null
  units: LetUnit[]
  /** First and last day in force: from the handover to the end of the term, or to what ended it before. */
  from: LocalDate
  to: LocalDate
  rentCommencement: LocalDate | null
  expiry: LocalDate
  deposit: string | null
  netEffectiveRent: string | null
  basis: RentBasis
  /** Null where no rent follows from what is recorded. */
  terms: LeaseTerms | null
}

/** Its terms are its original's once it is in force (decision 46): it lets nothing by itself. One brought in does. */
export const SUPPLEMENT: Where = { type: 'SUPPLEMENT', imported: false, originalId: { not: null } }
const isSupplement = ({ type, imported, originalId }: ReadRecord): boolean =>
  type === 'SUPPLEMENT' && !imported && originalId !== null

const related = (record: ReadRecord, name: string): ReadRecord | null => (record[`$${name}`] as ReadRecord) ?? null
const listed = (record: ReadRecord, name: string): ReadRecord[] => (record[`$${name}`] as ReadRecord[]) ?? []
const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))

/** The lease that a record is; `lastDay` is what ended it before its term did. Its dates must be there. */
export function leaseOf(record: ReadRecord, lastDay: LocalDate | null): Lease {
  const [handover, commencement] = [text(record.handoverDate), text(record.rentCommencement)]
  const expiry = String(record.expiry)
  const to = lastDay === null ? expiry : earlierOf(lastDay, expiry)
  const property = related(record, 'property')
  const { terms, basis } = termsOf(record, to)
  return {
    id: String(record.id),
    number: String(record.number),
    state: String(record.state),
    originalId: text(record.originalId),
    isSupplement: isSupplement(record),
    department: { id: String(record.departmentId), name: String(related(record, 'department')?.name ?? '') },
    property: property && { id: String(property.id), name: String(property.name) },
    client: text(related(record, 'client')?.name),
    brand: text(related(record, 'brand')?.name),
    currency: String(record.currency),
    rentType: String(record.rentType),
    rentUnit: terms?.rentType === 'TURNOVER' ? 'PER_MONTH' : (terms?.rentUnit ?? String(record.rentUnit)),
    area: text(record.area),
    units: listed(record, 'units').flatMap(unitOf),
    from: handover && commencement ? earlierOf(handover, commencement) : (handover ?? commencement ?? expiry),
    to,
    rentCommencement: commencement,
    expiry,
    deposit: text(record.deposit),
    netEffectiveRent: text(record.netEffectiveRent),
    basis,
    terms,
  }
}

function unitOf(part: ReadRecord): LetUnit[] {
  const unit = related(part, 'unit')
  if (!unit) return []
  const floor = text(related(unit, 'floor')?.code)
  return [{ id: String(unit.id), code: String(unit.code), floor, area: text(part.area) ?? text(unit.gla) }]
}

/** The terms until a day; what an import states for a year is a rent of a twelfth of it a month. */
function termsOf(record: ReadRecord, to: LocalDate): Pick<Lease, 'terms' | 'basis'> {
  const contract = {
    ...record,
    rentSteps: listed(record, 'rentSteps'),
    rentFreePeriods: listed(record, 'rentFreePeriods'),
  } as unknown as ContractTerms
  const given = until(leaseTermsOf(contract), to)
  if (given && checkTerms(given).length === 0)
    return { terms: given, basis: given.rentType === 'TURNOVER' ? 'GUARANTEE' : 'SCHEDULE' }
  const yearly = text(record.statedYearlyRent)
  const start = contract.rentCommencement
  if (yearly === null || start === null || start > to) return { terms: null, basis: 'UNKNOWN' }
  const rate = roundHalfUp(new Exact(yearly).div(12), 4)
  // The area has no say in a rent that is one sum a month.
  const whole = { rentType: 'FIXED', rentUnit: 'PER_MONTH', area: '1.00', steps: [{ from: start, rate }] } as const
  return { terms: { ...whole, rentCommencement: start, expiry: to, rentFree: [] }, basis: 'STATED' }
}

/** A lease that was ended early costs what its days until then cost; null where no rent had begun. */
function until(terms: LeaseTerms, to: LocalDate): LeaseTerms | null {
  if (!terms.rentCommencement || terms.rentCommencement > to) return null
  const rentFree = terms.rentFree.filter(({ from }) => from <= to)
  return { ...terms, expiry: to, rentFree: rentFree.map((free) => ({ ...free, to: earlierOf(free.to, to) })) }
}

/** The lease as it stands where another has taken its place from a day on. */
export function endedBefore(lease: Lease, day: LocalDate, dayBefore: LocalDate): Lease {
  if (lease.to < day) return lease
  const terms = lease.terms && until(lease.terms, dayBefore)
  return { ...lease, to: dayBefore, terms }
}

export const isInForce = ({ from, to }: DateRange, day: LocalDate): boolean => from <= day && day <= to

/** The days that two stretches of time have in common; null for none. */
export function common(one: DateRange, other: DateRange): DateRange | null {
  const days = { from: laterOf(one.from, other.from), to: earlierOf(one.to, other.to) }
  return days.from <= days.to ? days : null
}
