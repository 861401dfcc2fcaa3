import type { PartRows, Values } from '../../access/resource.ts'
import { Exact } from '../../domain/decimal.ts'
import { addDays } from '../../domain/local-date.ts'
import type { Context } from '../../graphql/context.ts'
import { UserError } from '../../graphql/errors.ts'
import { once, type Repeatable } from '../../writer/idempotency.ts'
import { load, loadParts } from '../../writer/load.ts'
import { createRecords, type Saved } from '../../writer/save.ts'
import { lesseeOf, lessorOf, templateFor } from './known.ts'

/** Terms of a round that a contract has under the same name. */
const TERMS = [
  'rentType',
  'rentUnit',
  'dayCount',
  'rentCommencement',
  'expiry',
  'turnoverRate',
  'minimumGuarantee',
  'escalationPercent',
  'escalationEvery',
  'fitOutDays',
  'deposit',
  'managementFee',
  'promotionFee',
  'breachLiability',
]

type Wanted = { id: string; version: number }

/**
 * Drafts a contract of an accepted round of terms, by the rights of who drafts. Throws UserError: NOT_FOUND, CONFLICT,
 * BAD_USER_INPUT where the terms were not accepted or the deal has a contract.
 */
export function draftFromTalks(context: Context, wanted: Wanted, repeat: Repeatable | null): Promise<Saved> {
  const work = async () => {
    const { round, parts } = await acceptedRound(context, wanted)
    const values = await contractOf(context, round, parts)
    const contract = context.catalog.types.get('Contract')!
    return createRecords(context, contract, [{ input: values, path: 'input.' }], repeat)
  }
  return once(context, repeat, work, (ids) => ({ ids, warnings: [], unchanged: [] }))
}

/** Beyond the policy a round is accepted by approval; within it, by being the last word. The gate of INTENT agrees. */
const isAccepted = ({ state, needsApproval }: Values): boolean =>
  state === 'APPROVED' || (state === 'OPEN' && !needsApproval)

async function acceptedRound(context: Context, { id, version }: Wanted): Promise<{ round: Values; parts: PartRows }> {
  const type = context.catalog.types.get('TermRound')!
  const asked = context.catalog.byPrefix.get(id.split('_')[0] ?? '')
  let roundId = id
  if (asked?.name === 'Deal') {
    const deal = (await load(context, asked, 'read', [id])).get(id)
    if (!deal) throw UserError.notFound()
    if (deal.values.version !== version) throw UserError.conflict(deal.values.version as number)
    const [latest] = await context.rows<{ id: string }>(
      `SELECT id FROM TermRound WHERE dealId = ? AND (state = 'APPROVED' OR (state = 'OPEN' AND NOT needsApproval))
         ORDER BY round DESC LIMIT 1`,
      [id],
    )
    if (!latest) throw UserError.badInput('input.id', 'NO_ROUND_ACCEPTED')
    roundId = latest.id
  }
  const round = (await load(context, type, 'read', [roundId])).get(roundId)?.values
  if (!round) throw UserError.notFound()
  if (roundId === id && round.version !== version) throw UserError.conflict(round.version as number)
  if (!isAccepted(round)) throw UserError.badInput('input.id', 'ROUND_NOT_ACCEPTED')
  return { round, parts: (await loadParts(context, type, [roundId])).get(roundId) ?? {} }
}

type DealRow = Values & { id: string; clientId: string; departmentId: string; brandId: string | null }

async function contractOf(context: Context, round: Values, parts: PartRows): Promise<Values> {
  const [deal] = await context.rows<DealRow>(
    `SELECT d.id, d.clientId, d.brandId, d.projectId, d.departmentId, p.currency, b.name AS brand
       FROM Deal d JOIN Department p ON p.id = d.departmentId LEFT JOIN Brand b ON b.id = d.brandId WHERE d.id = ?`,
    [round.dealId],
  )
  if (!deal) throw UserError.notFound()
  const units = await context.rows<{
    id: string
    code: string
    gla: string | null
    propertyId: string
    property: string
  }>(
    `SELECT u.id, u.code, u.gla, u.propertyId, p.name AS property FROM DealUnit d JOIN Unit u ON u.id = d.unitId
       JOIN Property p ON p.id = u.propertyId WHERE d.dealId = ? ORDER BY d.position`,
    [deal.id],
  )
  if (units.length === 0) throw UserError.badInput('input.id', 'DEAL_WITHOUT_UNITS')
  const { propertyId, property } = units[0]!
  const [lessor, lessee] = [
    await lessorOf(context, deal.departmentId, propertyId),
    await lesseeOf(context, deal.clientId),
  ]
  const { fitOutDays, rentCommencement } = round
  return {
    ...Object.fromEntries(TERMS.map((name) => [name, round[name]])),
    title: [property, units.map(({ code }) => code).join('、'), deal.brand, '租赁合同'].filter(Boolean).join(' '),
    type: 'NEW',
    termRoundId: round.id,
    dealId: deal.id,
    clientId: deal.clientId,
    brandId: deal.brandId,
    projectId: deal.projectId,
    currency: deal.currency,
    propertyId,
    lesseeEntityId: lessee?.id ?? null,
    templateId: await templateFor(context, deal.departmentId, 'NEW', String(round.rentType)),
    parties: [
      ...(lessor ? [{ role: 'LESSOR', name: lessor.name, unifiedCode: lessor.unifiedCode }] : []),
      ...(lessee ? [{ role: 'LESSEE', name: lessee.name, unifiedCode: lessee.unifiedCode }] : []),
    ],
    units: units.map(({ id, gla }) => ({ unitId: id, area: gla })),
    area: round.area ?? Exact.sum(0, ...units.map(({ gla }) => gla ?? 0)).toFixed(2),
    areaBasis: 'GLA',
    // Rent begins on the day after the fit-out, of which the handover is the first day.
    handoverDate:
      fitOutDays != null && rentCommencement ? addDays(String(rentCommencement), -Number(fitOutDays)) : null,
    rentSteps: parts.rentSteps ?? [],
    rentFreePeriods: parts.rentFreePeriods ?? [],
    specialClauses: agreedBeside(round),
    creditShares: [{ employeeId: context.viewer.employeeId, percent: '100' }],
  }
}

/** What the sides agreed to beside the figures becomes clauses of this contract. */
const agreedBeside = ({ preferentialPolicies, specialClauses }: Values): Values[] =>
  [
    { heading: '优惠政策', body: preferentialPolicies },
    { heading: '其他约定', body: specialClauses },
  ].filter(({ body }) => body)
