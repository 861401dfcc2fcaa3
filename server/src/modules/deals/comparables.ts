/** What was signed nearby (R3.3.2): leases of the same trade that the viewer reads, and how an offer stands to them. */
import { and, type Where } from '../../access/where.ts'
import { Exact, roundHalfUp } from '../../domain/decimal.ts'
import { addMonthsClamped, type LocalDate, startOfDay, todayIn } from '../../domain/local-date.ts'
import type { Context } from '../../graphql/context.ts'
import { LIMITS } from '../../limits.ts'
import { type Picked, pick } from '../../reader/pick.ts'
import { type ReadRecord, readMany } from '../../reader/read.ts'
import { readIds } from '../../reader/scan.ts'
import { SIGNED_STATES } from '../contracts/contracts.scopes.ts'
import { type LeaseTerms, monthsIn, rentSchedule, TermError } from '../contracts/money/index.ts'
import type { Offer } from './offer.ts'
import { monthly } from './policy.ts'

/** What of a contract is compared; who reads all of it has the query. */
export const COMPARED: Picked = [
  ...['id', 'number', 'signedAt', 'dealId', 'currency', 'area', 'rentType', 'rentUnit', 'rentCommencement', 'expiry'],
  ...['minimumGuarantee', 'statedYearlyRent', 'netEffectiveRent'],
  ['client', ['id', 'name', 'format']],
  ['brand', ['id', 'name', 'format']],
  ['property', ['id', 'name']],
  ['units', [['unit', ['id', 'code', 'propertyId', 'floorId', 'format']]]],
  ['rentSteps', ['startDate', 'rate']],
]

/** How near: on a floor of the units in question, in their property, in the department. */
export const NEARNESS = ['FLOOR', 'PROPERTY', 'DEPARTMENT'] as const
export type Nearness = (typeof NEARNESS)[number]

export type Comparable = {
  contractId: string
  number: string
  near: Nearness
  property: string | null
  unit: string | null
  tenant: string | null
  signedOn: LocalDate | null
  rentCommencement: LocalDate | null
  area: string | null
  termMonths: string | null
  rent: string | null
  netEffectiveRent: string | null
}

export type Compared = { rent: string | null; netEffectiveRent: string | null }
export type Comparables = {
  format: string | null
  currency: string
  since: LocalDate
  rows: Comparable[]
  /** Of the rows, each by its area; null where none has a net effective rent. */
  mean: (Compared & { leases: number; area: string }) | null
  offer: Compared | null
  distance: string | null
  distancePercent: string | null
}

const related = (record: ReadRecord, name: string) => (record[`$${name}`] ?? null) as ReadRecord | null
const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))

export async function comparablesTo(context: Context, offer: Offer): Promise<Comparables> {
  const { deal, units, terms, timezone, currency } = offer
  const since = addMonthsClamped(todayIn(timezone), -LIMITS.comparableMonths)
  const format = text(related(deal, 'brand')?.format) ?? text(related(deal, 'client')?.format) ?? text(units[0]?.format)
  const place = placeOf(offer)
  const rows = (await signedSince(context, offer, since))
    .filter((contract) => format === null || formatOf(contract) === format)
    .map((contract) => comparableOf(contract, nearness(contract, place), timezone))
    // Nearest first, and of those the one signed last.
    .sort((a, b) => NEARNESS.indexOf(a.near) - NEARNESS.indexOf(b.near))
    .slice(0, LIMITS.comparables)
  const mean = meanOf(rows)
  const offered = terms && figuresOf(terms)
  const distance =
    mean?.netEffectiveRent && offered?.netEffectiveRent
      ? new Exact(offered.netEffectiveRent).minus(mean.netEffectiveRent)
      : null
  const base = mean?.netEffectiveRent ? new Exact(mean.netEffectiveRent) : null
  return {
    format,
    currency,
    since,
    rows,
    mean,
    offer: offered,
    distance: distance?.toFixed(2) ?? null,
    distancePercent: distance && base && !base.isZero() ? roundHalfUp(distance.div(base).times(100), 2) : null,
  }
}

/** Contracts of the deal's department in its money, not the deal's own, the last signed first. */
async function signedSince(
  context: Context,
  { deal, timezone, currency }: Offer,
  since: LocalDate,
): Promise<ReadRecord[]> {
  const { catalog, viewer } = context
  const contract = catalog.types.get('Contract')!
  const recent: Where = {
    OR: [
      { signedAt: { gte: startOfDay(since, timezone) } },
      // Imported ones may not say when they were signed.
      { AND: [{ signedAt: null }, { rentCommencement: { gte: since } }] },
    ],
  }
  const within = and(
    { departmentId: String(deal.departmentId), currency, state: { in: SIGNED_STATES }, rescindedAt: null },
    { OR: [{ dealId: null }, { dealId: { not: String(deal.id) } }] },
    recent,
  )
  const order = [{ field: 'signedAt', direction: 'DESC' as const }]
  const ids = await readIds(context, contract, { orderBy: order }, LIMITS.comparablesLookedAt, within)
  return readMany(context, pick(catalog, viewer.role, contract, COMPARED), ids)
}

type Place = { properties: Set<unknown>; floors: Set<unknown> }

/** Where the deal's units are; without units the property of its project. */
function placeOf({ deal, units }: Offer): Place {
  const project = related(deal, 'project')?.propertyId
  const properties = units.length > 0 ? units.map(({ propertyId }) => propertyId) : [project]
  return {
    properties: new Set(properties.filter(Boolean)),
    floors: new Set(units.map(({ floorId }) => floorId).filter(Boolean)),
  }
}

const unitsOf = (contract: ReadRecord): ReadRecord[] =>
  ((contract.$units ?? []) as ReadRecord[]).flatMap((part) => (part.$unit ? [part.$unit as ReadRecord] : []))

function nearness(contract: ReadRecord, { properties, floors }: Place): Nearness {
  if (unitsOf(contract).some(({ floorId }) => floors.has(floorId))) return 'FLOOR'
  return properties.has(related(contract, 'property')?.id) ? 'PROPERTY' : 'DEPARTMENT'
}

const formatOf = (contract: ReadRecord): string | null =>
  text(related(contract, 'brand')?.format) ??
  text(related(contract, 'client')?.format) ??
  text(unitsOf(contract)[0]?.format)

function comparableOf(contract: ReadRecord, near: Nearness, timezone: string): Comparable {
  const [from, to] = [text(contract.rentCommencement), text(contract.expiry)]
  const names = [related(contract, 'brand')?.name, related(contract, 'client')?.name]
  return {
    contractId: String(contract.id),
    number: String(contract.number),
    near,
    property: text(related(contract, 'property')?.name),
    unit:
      unitsOf(contract)
        .map(({ code }) => String(code))
        .join(', ') || null,
    tenant: names.find(Boolean) ? String(names.find(Boolean)) : null,
    signedOn: contract.signedAt ? todayIn(timezone, new Date(String(contract.signedAt))) : null,
    rentCommencement: from,
    area: text(contract.area),
    termMonths: from && to ? roundHalfUp(monthsIn({ from, to }), 1) : null,
    rent: firstRent(contract),
    netEffectiveRent: text(contract.netEffectiveRent),
  }
}

/** The rent with which it begins, per square metre and month. */
function firstRent(contract: ReadRecord): string | null {
  const area = text(contract.area)
  const [step] = (contract.$rentSteps ?? []) as ReadRecord[]
  const yearly = text(contract.statedYearlyRent)
  const guarantee = contract.rentType === 'TURNOVER' ? text(contract.minimumGuarantee) : null
  const rent = step
    ? monthly(String(step.rate), String(contract.rentUnit), area)
    : guarantee !== null
      ? monthly(guarantee, 'PER_MONTH', area)
      : yearly !== null && monthly(new Exact(yearly).div(12).toFixed(10), 'PER_MONTH', area)
  return rent ? roundHalfUp(rent, 2) : null
}

/** Of those whose area is known, each figure of those that have it. */
function meanOf(rows: readonly Comparable[]): Comparables['mean'] {
  const counted = rows.filter(({ area, netEffectiveRent }) => area && Number(area) > 0 && netEffectiveRent !== null)
  if (counted.length === 0) return null
  const mean = (name: 'rent' | 'netEffectiveRent'): string | null => {
    const having = counted.filter((row) => row[name] !== null)
    const area = Exact.sum(0, ...having.map((row) => row.area!))
    const sum = Exact.sum(0, ...having.map((row) => new Exact(row[name]!).times(row.area!)))
    return area.isZero() ? null : roundHalfUp(sum.div(area), 2)
  }
  return {
    rent: mean('rent'),
    netEffectiveRent: mean('netEffectiveRent'),
    leases: counted.length,
    area: Exact.sum(0, ...counted.map((row) => row.area!)).toFixed(2),
  }
}

/** The same figures of the offer. */
function figuresOf(terms: LeaseTerms): Compared | null {
  try {
    const { netEffectiveRentPerSqmMonth: netEffectiveRent } = rentSchedule(terms)
    const [step] = terms.steps
    const rent = step
      ? monthly(step.rate, terms.rentUnit, terms.area)
      : terms.minimumGuarantee
        ? monthly(terms.minimumGuarantee, 'PER_MONTH', terms.area)
        : null
    return { rent: rent && roundHalfUp(rent, 2), netEffectiveRent }
  } catch (error) {
    if (error instanceof TermError) return null
    throw error
  }
}
