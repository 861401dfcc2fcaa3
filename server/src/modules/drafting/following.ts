import type { PartRows, Values } from '../../access/resource.ts'
import { addDays, addMonthsClamped, daysInclusive, termMonths } from '../../domain/local-date.ts'
import type { Context } from '../../graphql/context.ts'
import { UserError } from '../../graphql/errors.ts'
import { once, type Repeatable } from '../../writer/idempotency.ts'
import { load, loadParts } from '../../writer/load.ts'
import { createRecords, type Saved } from '../../writer/save.ts'
import { templateFor } from './known.ts'

/** What every contract that follows another takes over from it. */
const TAKEN = [
  'clientId',
  'brandId',
  'lesseeEntityId',
  'propertyId',
  'projectId',
  'permittedUse',
  'areaBasis',
  'currency',
  'fitOutDays',
  'rentType',
  'rentUnit',
  'dayCount',
  'turnoverRate',
  'minimumGuarantee',
  'escalationPercent',
  'escalationEvery',
  'managementFee',
  'promotionFee',
  'deposit',
  'lateFeeRate',
  'taxRate',
  'options',
  'breachLiability',
]
/** A supplement starts from all that was agreed to, as it stands. */
const UNCHANGED = [
  'area',
  'handoverDate',
  'plannedOpening',
  'actualOpening',
  'rentCommencement',
  'expiry',
  'earnestMoney',
  'handoverConfirmedAt',
]

type Following = { from: readonly string[]; name: string; terms: (original: Values, parts: PartRows) => Values }

const KINDS: Record<string, Following> = {
  SUPPLEMENT: {
    from: ['SIGNED', 'ARCHIVED', 'IN_FORCE'],
    name: '补充协议',
    terms: (original, { units, rentSteps, rentFreePeriods }) => ({
      ...pick(original, UNCHANGED),
      ...{ units, rentSteps, rentFreePeriods },
    }),
  },
  RENEWAL: { from: ['IN_FORCE', 'EXPIRED'], name: '续租', terms: renewed },
  // Where to, and on which terms, is what was agreed to now.
  RELOCATION: {
    from: ['SIGNED', 'ARCHIVED', 'IN_FORCE'],
    name: '换铺',
    terms: (original) => pick(original, ['expiry']),
  },
}

const pick = (values: Values, names: readonly string[]): Values =>
  Object.fromEntries(names.map((name) => [name, values[name] ?? null]))

/** The same space for as long again from the day after, at the rate that was paid last. */
function renewed(original: Values, { units, rentSteps }: PartRows): Values {
  const [from, to] = [original.rentCommencement, original.expiry] as (string | null)[]
  const last = rentSteps?.at(-1)
  const start = to ? addDays(to, 1) : null
  return {
    area: original.area,
    units,
    handoverDate: start,
    fitOutDays: 0,
    rentCommencement: start,
    expiry: from && to ? asLongAgain(from, to) : null,
    rentSteps: last && start ? [{ startDate: start, rate: last.rate }] : [],
  }
}

function asLongAgain(from: string, to: string): string {
  const months = termMonths(from, to)
  return months ? addDays(addMonthsClamped(addDays(to, 1), months), -1) : addDays(to, daysInclusive(from, to))
}

type Wanted = { id: string; version: number; type: string }

/**
 * Drafts the contract that follows another: its fields carried over, its kind set. Throws UserError: NOT_FOUND, CONFLICT,
 * BAD_USER_INPUT where the contract does not stand so that it could be followed.
 */
export function draftFollowing(context: Context, wanted: Wanted, repeat: Repeatable | null): Promise<Saved> {
  const type = context.catalog.types.get('Contract')!
  const work = async () => {
    const { id, version } = wanted
    const original = (await load(context, type, 'read', [id])).get(id)?.values
    if (!original) throw UserError.notFound()
    if (original.version !== version) throw UserError.conflict(original.version as number)
    const kind = KINDS[wanted.type]
    if (!kind) throw UserError.badInput('input.type', 'FOLLOWS_NOTHING')
    if (!kind.from.includes(original.state as string)) throw UserError.badInput('input.id', 'NOT_TO_BE_FOLLOWED')
    const parts = (await loadParts(context, type, [id])).get(id) ?? {}
    const values = {
      ...pick(original, TAKEN),
      ...kind.terms(original, parts),
      type: wanted.type,
      originalId: id,
      title: `${original.title ?? original.number} ${kind.name}`.slice(0, 190),
      templateId: await templateFor(context, original.departmentId as string, wanted.type, original.rentType as string),
      parties: parts.parties ?? [],
      creditShares: parts.creditShares ?? [],
    }
    return createRecords(context, type, [{ input: values, path: 'input.' }], repeat)
  }
  return once(context, repeat, work, (ids) => ({ ids, warnings: [], unchanged: [] }))
}
