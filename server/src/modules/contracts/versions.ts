import { createHash } from 'node:crypto'
import type { Draft, EffectDb, PartRows, Values } from '../../access/resource.ts'
import { versionText } from './version-text.ts'

/** What the manager must see again when it changes: party, unit, area, rent, term, deposit, liability (domain §5). */
const MATERIAL = [
  'clientId',
  'brandId',
  'lesseeEntityId',
  'propertyId',
  'area',
  'areaBasis',
  'currency',
  'handoverDate',
  'fitOutDays',
  'rentCommencement',
  'expiry',
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
  'earnestMoney',
  'lateFeeRate',
  'breachLiability',
] as const
const OTHER = ['number', 'title', 'type', 'permittedUse', 'plannedOpening', 'taxRate', 'options'] as const
/** The lists of a contract that are among its terms. */
export const TERM_LISTS = ['parties', 'units', 'rentSteps', 'rentFreePeriods'] as const

/** Verbs by which a text is put before a reviewer, or judged by one. */
const FIXES = new Set(['submit', 'resubmit', 'recheck', 'approve', 'passLegalReview'])

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The same terms are the same text, whatever the order in which they were given. */
export function canonicalTerms(next: Values, parts: PartRows): { all: string; material: string } {
  const pick = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, next[name] ?? null]))
  const list = (name: string) => (parts[name] ?? []).map(inKeyOrder)
  const material = { ...pick(MATERIAL), ...Object.fromEntries(TERM_LISTS.map((name) => [name, list(name)])) }
  // Named only where there are any: what was hashed before contracts had them stays as it was.
  const text = {
    ...(next.templateId ? { templateId: next.templateId } : {}),
    ...(parts.specialClauses?.length ? { specialClauses: list('specialClauses') } : {}),
  }
  return {
    all: JSON.stringify(inKeyOrder({ ...material, ...pick(OTHER), ...text })),
    material: JSON.stringify(inKeyOrder(material)),
  }
}

const inKeyOrder = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)))

/** The version that a reviewer names as the one that he has read. */
const JUDGED: Record<string, string> = { approve: 'approvedVersion', passLegalReview: 'passedVersion' }
/** Verbs by which the contract goes back into review: what was granted to an earlier text is no longer good. */
const ANEW: Record<string, readonly string[]> = {
  submit: ['approvedVersion', 'passedVersion', 'passedHash'],
  resubmit: ['approvedVersion', 'passedVersion', 'passedHash'],
  recheck: ['passedVersion', 'passedHash'],
}

/**
 * Numbers the text that goes into review, and binds each approval to it (domain §5 rules 1, 5). What the manager changes
 * while it is before him is a version of its own at once: he approves the one that he names, as legal does.
 */
export function bindToVersion({ next, previous, parts, verb, fault }: Draft): void {
  if (verb === null && previous?.state !== 'MANAGER_REVIEW') return
  const { all, material } = canonicalTerms(next, parts)
  const [hash, materialHash] = [sha256(all), sha256(material)]
  const judged = JUDGED[verb ?? '']
  const present = Number(previous?.draftNumber) || 0
  if (judged && Number(next[judged]) !== present)
    fault(judged, 'VERSION_NOT_LATEST', { named: Number(next[judged]), present })
  if (hash !== next.termsHash && (verb === null || FIXES.has(verb))) {
    next.draftNumber = present + 1
    next.termsHash = hash
  }
  for (const name of ANEW[verb ?? ''] ?? []) next[name] = null
  if (verb === 'approve') {
    next.approvedVersion = next.draftNumber
    next.approvedMaterial = materialHash
  }
  // What the manager sends back is no longer approved, whatever he approved before.
  if (verb === 'return' && previous?.state === 'MANAGER_REVIEW') next.approvedMaterial = null
  if (verb === 'resubmit' && next.approvedMaterial === materialHash) fault('state', 'LEGAL_ONLY')
  if (verb === 'recheck' && next.approvedMaterial !== materialHash) fault('state', 'MATERIAL_CHANGE')
  if (verb === 'passLegalReview') {
    next.passedVersion = next.draftNumber
    next.passedHash = hash
  }
  if ((verb === 'startSigning' || verb === 'sign') && next.passedHash !== hash) fault('state', 'TEXT_NOT_PASSED')
}

/** Every term that a version tells, without the lists. */
export const ALL_TERMS: readonly string[] = [...MATERIAL, ...OTHER]

/** Keeps the text that was just numbered. */
export async function keepVersion({ next, previous, parts, viewer }: Draft, db: EffectDb): Promise<void> {
  if (!previous || previous.draftNumber === next.draftNumber) return
  await db.insert('ContractVersion', { ...(await versionRow(next, parts, db)), authorId: viewer.employeeId })
}

/** The next version of a contract whose terms follow a supplement that was reviewed and signed, and its stamps. */
export async function versionOf(
  values: Values,
  parts: PartRows,
  db: EffectDb,
): Promise<{ stamps: Values; row: Values }> {
  const { all, material } = canonicalTerms(values, parts)
  const draftNumber = (Number(values.draftNumber) || 0) + 1
  const stamps = {
    draftNumber,
    termsHash: sha256(all),
    approvedMaterial: sha256(material),
    passedVersion: draftNumber,
    passedHash: sha256(all),
  }
  return { stamps, row: await versionRow({ ...values, ...stamps }, parts, db) }
}

async function versionRow(next: Values, parts: PartRows, db: EffectDb): Promise<Values> {
  const { all, material } = canonicalTerms(next, parts)
  const text = await versionText(next, parts, db)
  return {
    departmentId: next.departmentId,
    contractId: next.id,
    title: `${String(next.number)} V${String(next.draftNumber)}`,
    number: next.draftNumber,
    terms: all,
    text,
    sha256: sha256(`${text}\n${all}`),
    materialHash: sha256(material),
  }
}
