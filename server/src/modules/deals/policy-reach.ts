/** `policyReach` in the API: what the policy allows, and which rent or rent-free period reaches it, for those who read it. */
import type { Catalog } from '../../access/catalog.ts'
import { decide } from '../../access/decide.ts'
import type { RoleCode } from '../../access/roles.ts'
import { and } from '../../access/where.ts'
import { Exact } from '../../domain/decimal.ts'
import { todayIn } from '../../domain/local-date.ts'
import type { Builder } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { costs } from '../../graphql/costs.ts'
import { needs } from '../../graphql/needs.ts'
import { type PlainField, plainObject } from '../../graphql/plain-object.ts'
import { named } from '../../graphql/resource-types.ts'
import { LIMITS } from '../../limits.ts'
import { pick } from '../../reader/pick.ts'
import { type ReadRecord, readPage } from '../../reader/read.ts'
import { mayReadRounds, type Offer, type OfferArguments, offerArguments, offerOf } from './offer.ts'
import type { Limits, UnitRents } from './policy.ts'
import { lowestRate, mostFreeDays, netOf, type Target, targetOf } from './reach.ts'

const LIMIT_FIELDS = [
  'name',
  'format',
  'validFrom',
  'validTo',
  'maxRentFreeDays',
  'maxDiscountPercent',
  'maxTermMonths',
  'approver',
]

/** Who reads rounds, the limits and the floor rents. */
function mayReach(catalog: Catalog, role: RoleCode): boolean {
  const reads = (type: string, names: readonly string[]) => {
    const info = catalog.types.get(type)!
    return names.every((name) => decide(role, info, info.fields.get(name)!, 'read') === true)
  }
  return (
    mayReadRounds(catalog, role) &&
    reads('PolicyRule', ['projectId', ...LIMIT_FIELDS]) &&
    reads('Unit', ['gla', 'rentUnit', 'askingRent', 'floorRent'])
  )
}

type Reach = Target & {
  policy: string | null
  maxDiscountPercent: string | null
  maxRentFreeDays: number | null
  offered: string | null
  reaches: boolean | null
  rentFreeDays: number | null
  uniformRate: string | null
  firstStepRate: string | null
  lastStepRate: string | null
  guarantee: string | null
  rentUnit: string | null
}

export function addPolicyReach(builder: Builder, catalog: Catalog): void {
  const readers = needs((role) => mayReach(catalog, role))
  addType(builder, readers)
  builder.queryField('policyReach', (t) =>
    t.field({
      type: named('PolicyReach'),
      nullable: true,
      description:
        'The net effective rent that the policy allows for an offer, and which rent or rent-free period reaches it (R3.3.2); null where the deal or round is not within reach.',
      args: offerArguments(t, catalog),
      extensions: { ...readers, ...costs(LIMITS.points.policyReach) },
      resolve: async (_root, args, context) => {
        const offer = await offerOf(context, args as OfferArguments)
        return (offer && (await reachOf(context, offer))) as unknown as string
      },
    }),
  )
}

async function reachOf(context: Context, offer: Offer): Promise<Reach> {
  const rule = await ruleFor(context, offer)
  const limits = rule as unknown as Limits | null
  const { terms } = offer
  const target = targetOf(terms, offer.units as unknown as UnitRents[], limits)
  const wanted = target.netEffectiveRent === null ? null : new Exact(target.netEffectiveRent)
  const offered = (terms && netOf(terms)?.toFixed(2)) ?? null
  const lowest = (varied: Parameters<typeof lowestRate>[1]) =>
    terms && wanted ? lowestRate(terms, varied, wanted) : null
  return {
    ...target,
    policy: (rule?.name as string) ?? null,
    maxDiscountPercent: limits?.maxDiscountPercent ?? null,
    maxRentFreeDays: limits?.maxRentFreeDays ?? null,
    offered,
    reaches: offered !== null && wanted ? new Exact(offered).greaterThanOrEqualTo(wanted) : null,
    rentFreeDays: terms && wanted ? mostFreeDays(terms, wanted) : null,
    uniformRate: lowest('UNIFORM'),
    firstStepRate: terms && terms.steps.length > 1 ? lowest('FIRST') : null,
    lastStepRate: lowest('LAST'),
    guarantee: lowest('GUARANTEE'),
    rentUnit: terms?.rentUnit ?? null,
  }
}

/** The policy of the project on the day of the offer as the viewer reads it: the one for the client's trade before the general one. */
async function ruleFor(context: Context, { deal, offeredOn, timezone }: Offer): Promise<ReadRecord | null> {
  const { catalog, viewer, query } = context
  const type = catalog.types.get('PolicyRule')!
  if (!deal.projectId) return null
  const day = offeredOn ?? todayIn(timezone)
  const format = ((deal.$client ?? null) as ReadRecord | null)?.format ?? null
  const within = and(
    { projectId: String(deal.projectId), validFrom: { lte: day } },
    { OR: [{ validTo: null }, { validTo: { gte: day } }] },
    { OR: [{ format: null }, ...(format ? [{ format }] : [])] },
  )
  const nodes = pick(catalog, viewer.role, type, LIMIT_FIELDS)
  const page = { nodes, count: false, info: false, cursors: false }
  const order = [{ field: 'validFrom', direction: 'DESC' as const }]
  const { records } = await readPage(
    { catalog, viewer, query },
    type,
    page,
    { first: LIMITS.pageMax, orderBy: order },
    within,
  )
  return records.find((record) => record.format !== null) ?? records[0] ?? null
}

const FIELDS: readonly PlainField<Reach>[] = [
  ['policy', 'String', 'Name of the policy in force on the day of the offer.'],
  ['maxDiscountPercent', 'Decimal', 'Greatest discount against the asking rent, in percent.'],
  ['maxRentFreeDays', 'Int', 'Most rent-free days.'],
  ['askingRent', 'Decimal', "Asking rent of the deal's units together, per square metre and month."],
  ['floorRent', 'Decimal', 'Floor rent of the units together, per square metre and month.'],
  ['allowedRent', 'Decimal', 'Lowest rent within discount and floor, per square metre and month.'],
  [
    'netEffectiveRent',
    'Decimal',
    'Net effective rent of the lowest rent with all the rent-free days that the policy grants.',
  ],
  ['offered', 'Decimal', 'Net effective rent of the offer.'],
  ['reaches', 'Boolean', 'Whether the offer reaches it.'],
  [
    'rentFreeDays',
    'Int',
    'Most rent-free days in one period that still reach it at the rents offered; null where they do not without any.',
  ],
  [
    'uniformRate',
    'Decimal',
    'Lowest rate of the whole term that reaches it at the rent-free days offered, in the rent unit.',
  ],
  ['firstStepRate', 'Decimal', 'Lowest rate of the first step that does, the others as offered.'],
  ['lastStepRate', 'Decimal', 'Lowest rate of the last step that does, the others as offered; null where none does.'],
  ['guarantee', 'Decimal', 'Of a rent on turnover: the lowest guarantee a month that does.'],
  ['rentUnit', 'RentUnit', 'In what these rates are.'],
]

function addType(builder: Builder, readers: ReturnType<typeof needs>): void {
  plainObject(
    builder,
    readers,
    'PolicyReach',
    'What the policy allows for an offer, and what reaches it. Nulls where something is not set or not known yet.',
    FIELDS.map(([name, type, description]) => [name, type, description, true] as const),
  )
}
