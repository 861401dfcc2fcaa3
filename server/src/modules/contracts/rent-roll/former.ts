/** What leases said on a day before supplements that are in force by now; of supplements within reach alone. */
import { and } from '../../../access/where.ts'
import type { LocalDate } from '../../../domain/local-date.ts'
import type { Context } from '../../../graphql/context.ts'
import { LIMITS } from '../../../limits.ts'
import { type Picked, pick } from '../../../reader/pick.ts'
import { type ReadRecord, readMany } from '../../../reader/read.ts'
import { readIds } from '../../../reader/scan.ts'
import { LEASE_FIELDS, NAMED_FIELDS, SUPPLEMENT, UNIT_FIELDS } from './lease.ts'

/** As `take-over.ts` keeps them of a contract: its fields and lists, and the number of the version that they were. */
type Terms = Record<string, unknown> & { version: number; units: { unitId: string; area: string | null }[] }

/** Relations that a supplement may change: their types, and the keys that they are kept by. */
const RELATIONS = [
  ['client', 'Client', 'clientId'],
  ['brand', 'Brand', 'brandId'],
  ['property', 'Property', 'propertyId'],
] as const
const LISTS = ['rentSteps', 'rentFreePeriods']
const FIELDS = LEASE_FIELDS.filter((each) => typeof each === 'string')

/** The records as they stood at the end of the day. */
export async function asTheyStood(context: Context, records: ReadRecord[], day: LocalDate): Promise<ReadRecord[]> {
  const ids = records.map(({ id }) => String(id))
  const former = await termsAfter(context, ids, day)
  if (former.size === 0) return records
  const all = [...former.values()]
  const unitIds = all.flatMap((terms) => terms.units.map(({ unitId }) => unitId))
  const units = await relatedOf(context, 'Unit', UNIT_FIELDS, unitIds)
  const named = new Map<string, Map<string, ReadRecord>>()
  for (const [name, type, key] of RELATIONS) {
    const keys = all.map((terms) => terms[key])
    named.set(name, await relatedOf(context, type, NAMED_FIELDS, keys))
  }
  return records.map((record) => {
    const terms = former.get(String(record.id))
    if (!terms) return record
    const related = RELATIONS.map(([name, , key]) => [`$${name}`, named.get(name)!.get(String(terms[key])) ?? null])
    return {
      ...record,
      ...Object.fromEntries(FIELDS.filter((name) => name in terms).map((name) => [name, terms[name]])),
      ...Object.fromEntries(LISTS.map((name) => [`$${name}`, terms[name]])),
      ...Object.fromEntries(related),
      $units: terms.units.map(({ unitId, area }) => ({ area, $unit: units.get(unitId) ?? null })),
    }
  })
}

/** By original, what the earliest supplement took the place of that came in force after the day. */
async function termsAfter(context: Context, originals: string[], day: LocalDate): Promise<Map<string, Terms>> {
  if (originals.length === 0) return new Map()
  const later = and(SUPPLEMENT, { originalId: { in: originals } }, { inForceOn: { gt: day } })
  const ids = await readIds(context, context.catalog.types.get('Contract')!, {}, LIMITS.rentRollLeases, later)
  if (ids.length === 0) return new Map()
  const rows = await context.rows<{ originalId: string; formerTerms: string }>(
    'SELECT originalId, formerTerms FROM Contract WHERE id IN (?) AND formerTerms IS NOT NULL',
    [ids],
  )
  const kept = rows.map(({ originalId, formerTerms }) => [originalId, JSON.parse(formerTerms) as Terms] as const)
  return new Map(kept.sort(([, a], [, b]) => b.version - a.version))
}

async function relatedOf(
  context: Context,
  name: string,
  fields: Picked,
  ids: unknown[],
): Promise<Map<string, ReadRecord>> {
  const { catalog, viewer } = context
  const wanted = [...new Set(ids.filter((id) => typeof id === 'string'))]
  if (wanted.length === 0) return new Map()
  const records = await readMany(context, pick(catalog, viewer.role, catalog.types.get(name)!, fields), wanted)
  return new Map(records.map((record) => [String(record.id), record]))
}
