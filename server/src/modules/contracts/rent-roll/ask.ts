/** The rent roll of a day under the rights of whoever asks: what he does not read is in no row and no sum. */
import { setImmediate } from 'node:timers/promises'
import { rowWhere } from '../../../access/decide.ts'
import { and, type Where } from '../../../access/where.ts'
import { addDays, type LocalDate, laterOf, startOfDay, todayIn } from '../../../domain/local-date.ts'
import type { Context } from '../../../graphql/context.ts'
import { UserError } from '../../../graphql/errors.ts'
import { LIMITS } from '../../../limits.ts'
import { pick } from '../../../reader/pick.ts'
import { readMany } from '../../../reader/read.ts'
import { readIds } from '../../../reader/scan.ts'
import { SIGNED_STATES } from '../contracts.scopes.ts'
import type { DateRange } from '../money/index.ts'
import { asTheyStood } from './former.ts'
import { endedBefore, isInForce, LEASE_FIELDS, type Lease, leaseOf, SUPPLEMENT } from './lease.ts'
import { type RollRow, rowsOf } from './roll.ts'
import { type ForecastMonth, forecastOf, monthsFrom, type Priced, pricedWithin, type Totals, totalsOn } from './sums.ts'

export const DIVISIONS = ['DEPARTMENT', 'PROPERTY'] as const
export type RollDivision = (typeof DIVISIONS)[number]

export type RollQuestion = {
  asOf?: LocalDate | null
  departmentIds?: string[] | null
  propertyIds?: string[] | null
  by?: RollDivision | null
}

export type RollGroup = { id: string | null; name: string | null; totals: Totals[]; forecast: ForecastMonth[] }
export type RentRoll = {
  asOf: LocalDate
  rows: RollRow[]
  /** Signed by the day and in force later, as from their first day. */
  coming: RollRow[]
  totals: Totals[]
  forecast: ForecastMonth[]
  groups: RollGroup[]
}

/** Leases that are priced before others may have the processor. */
const AT_ONCE = 50

/** Throws UserError LIMIT_EXCEEDED where more leases are within reach than one roll holds. */
export async function rentRollOf(context: Context, question: RollQuestion): Promise<RentRoll> {
  const timezone = await timezoneOf(context)
  const asOf = question.asOf || todayIn(timezone)
  if (asOf < '1900-01-01' || asOf > '2900-12-31') throw UserError.badInput('asOf', 'INVALID_DATE')
  const months = monthsFrom(asOf, LIMITS.rentRollMonths)
  const window = { from: months[0]!.from, to: months.at(-1)!.to }
  const signed = (await leasesWithin(context, question, asOf, window, timezone)).filter(
    ({ property }) => !question.propertyIds || question.propertyIds.includes(property?.id ?? ''),
  )
  const leases = signed.filter(({ isSupplement }) => !isSupplement)
  const priced: Priced[] = []
  for (const [at, lease] of leases.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await setImmediate()
    priced.push(pricedWithin(lease, window))
  }
  const rows = leases.filter((lease) => isInForce(lease, asOf)).flatMap((lease) => rowsOf(lease, asOf))
  const coming = signed.filter(({ from, isSupplement }) => isSupplement || from > asOf)
  return {
    asOf,
    rows: rows.sort(byPlace),
    coming: coming.flatMap((lease) => rowsOf(lease, laterOf(lease.from, asOf))).sort(byPlace),
    totals: totalsOn(leases, asOf),
    forecast: forecastOf(priced, months),
    groups: groupsOf(priced, question.by ?? null).map(({ id, name, of }) => ({
      id,
      name,
      totals: totalsOn(
        of.map(({ lease }) => lease),
        asOf,
      ),
      forecast: forecastOf(of, months),
    })),
  }
}

/** Today is that of the department in which the viewer works. */
async function timezoneOf({ viewer, rows }: Context): Promise<string> {
  const [found] = await rows<{ timezone: string }>('SELECT timezone FROM Department WHERE id = ?', [
    viewer.departmentId ?? '',
  ])
  return found?.timezone ?? 'UTC'
}

/** Signed by the end of the day. */
const signedBy = (asOf: LocalDate, timezone: string): Where => ({
  state: { in: SIGNED_STATES },
  OR: [{ signedAt: null }, { signedAt: { lt: startOfDay(addDays(asOf, 1), timezone) } }],
})

const toCome = (asOf: LocalDate): Where => ({
  OR: [{ state: { in: ['SIGNED', 'ARCHIVED'] } }, { inForceOn: { gt: asOf } }],
})

/**
 * Leases that had been signed by the day and are in force within the window, and supplements that are to come. Where one
 * lease follows another (a renewal, a move), it takes its place from its first day on, for whoever reads both.
 */
async function leasesWithin(
  context: Context,
  { departmentIds }: RollQuestion,
  asOf: LocalDate,
  window: DateRange,
  timezone: string,
): Promise<Lease[]> {
  const { catalog, viewer } = context
  const contract = catalog.types.get('Contract')!
  const signed = signedBy(asOf, timezone)
  const began = (day: LocalDate): Where => ({
    OR: [{ handoverDate: { lte: day } }, { rentCommencement: { lte: day } }],
  })
  const within = and(
    signed,
    { expiry: { gte: window.from } },
    began(window.to),
    { OR: [{ terminatedOn: null }, { terminatedOn: { gt: window.from } }] },
    {
      followers: {
        none: and(
          rowWhere(viewer, contract, 'read'),
          signed,
          { NOT: SUPPLEMENT },
          { rentCommencement: { lte: window.from } },
        ),
      },
    },
    { OR: [{ NOT: SUPPLEMENT }, toCome(asOf)] },
    departmentIds ? { departmentId: { in: departmentIds } } : null,
  )
  const ids = await readIds(context, contract, {}, LIMITS.rentRollLeases + 1, within)
  if (ids.length > LIMITS.rentRollLeases)
    throw UserError.limit('departmentIds', 'RENT_ROLL_LEASES', { max: LIMITS.rentRollLeases })
  const present = await readMany(context, pick(catalog, viewer.role, contract, LEASE_FIELDS), ids)
  const records = await asTheyStood(context, present, asOf)
  const leases = new Map(
    records.map((record) => [
      String(record.id),
      leaseOf(record, record.terminatedOn ? addDays(String(record.terminatedOn), -1) : null),
    ]),
  )
  for (const { originalId, rentCommencement: day, isSupplement } of [...leases.values()]) {
    const before = originalId === null || isSupplement ? undefined : leases.get(originalId)
    if (before && day) leases.set(before.id, endedBefore(before, day, addDays(day, -1)))
  }
  return [...leases.values()].filter(({ from, to }) => from <= to && to >= window.from)
}

/** As one walks: property, unit, and within it the earlier lease first. */
function byPlace(a: RollRow, b: RollRow): number {
  const keys = ({ property, unit, from, contractId }: RollRow) => [
    property ?? '\uffff',
    unit ?? '\uffff',
    from,
    contractId,
  ]
  const [one, other] = [keys(a), keys(b)]
  const at = one.findIndex((key, place) => key !== other[place])
  return at < 0 ? 0 : one[at]! < other[at]! ? -1 : 1
}

type Group = { id: string | null; name: string | null; of: Priced[] }

function groupsOf(priced: readonly Priced[], by: RollDivision | null): Group[] {
  if (by === null) return []
  const groups = new Map<string | null, Group>()
  for (const each of priced) {
    const of = by === 'PROPERTY' ? each.lease.property : each.lease.department
    const group = groups.get(of?.id ?? null) ?? { id: of?.id ?? null, name: of?.name ?? null, of: [] }
    group.of.push(each)
    groups.set(group.id, group)
  }
  return [...groups.values()].sort((a, b) => ((a.name ?? '\uffff') < (b.name ?? '\uffff') ? -1 : 1))
}
