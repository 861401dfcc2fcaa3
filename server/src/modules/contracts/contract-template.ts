import type { Draft, RuleDb } from '../../access/resource.ts'

/** The field of a template that says whether it fits a rent type. */
export const FITS: Record<string, string> = {
  FIXED: 'fitsFixed',
  TURNOVER: 'fitsTurnover',
  HIGHER_OF: 'fitsHigherOf',
  FIXED_PLUS_TURNOVER: 'fitsFixedPlusTurnover',
}

/** A contract is drawn up from an approved template of its department that fits its kind and its rent (R6.1.1). */
export async function soundTemplate({ next, previous, fault }: Draft, db: RuleDb): Promise<void> {
  if (!next.templateId) return
  const fits = FITS[next.rentType as string] ?? 'fitsFixed'
  const [template] = await db.query<{ departmentId: string; state: string; contractType: string; fits: unknown }>(
    'SELECT departmentId, state, contractType, ?? AS fits FROM ContractTemplate WHERE id = ?',
    [fits, next.templateId],
  )
  if (!template || template.departmentId !== next.departmentId) fault('templateId', 'REFERENCE')
  // One that was retired in the meantime is still the one that this draft was begun with.
  else if (template.state !== 'APPROVED' && next.templateId !== previous?.templateId)
    fault('templateId', 'TEMPLATE_NOT_APPROVED')
  else if (template.contractType !== next.type || Number(template.fits) !== 1) fault('templateId', 'TEMPLATE_UNFIT')
}

/** Two who draft at once write what they draft from, so that one waits for the other and then sees its contract. */
export async function holdSource({ next, previous }: Draft, db: RuleDb): Promise<void> {
  if (previous) return
  if (next.termRoundId) await db.execute('UPDATE Deal SET version = version WHERE id = ?', [next.dealId])
  if (next.originalId) await db.execute('UPDATE Contract SET version = version WHERE id = ?', [next.originalId])
}

/** Of each kind one contract that follows another is under way. */
export async function oneFollower({ next, previous, importing, fault }: Draft, db: RuleDb): Promise<void> {
  if (previous || importing || !next.originalId) return
  const [other] = await db.query<{ number: string }>(
    `SELECT number FROM Contract WHERE originalId = ? AND type = ? AND id <> ? AND state IN (?) LIMIT 1 LOCK IN SHARE MODE`,
    [next.originalId, next.type, next.id, UNDER_WAY],
  )
  if (other) fault('originalId', 'FOLLOWER_UNDER_WAY', { number: other.number })
}

const UNDER_WAY = ['DRAFT', 'MANAGER_REVIEW', 'LEGAL_REVIEW', 'REVISING', 'APPROVED', 'SIGNING', 'SIGNED', 'ARCHIVED']

/** What was agreed to is drafted once (R6.1.1). */
export async function oneOfDeal({ next, previous, fault }: Draft, db: RuleDb): Promise<void> {
  if (previous || !next.termRoundId) return
  const [other] = await db.query<{ number: string }>(
    "SELECT number FROM Contract WHERE dealId = ? AND id <> ? AND state <> 'CANCELLED' LIMIT 1 LOCK IN SHARE MODE",
    [next.dealId, next.id],
  )
  if (other) fault('dealId', 'DEAL_HAS_CONTRACT', { number: other.number })
}
