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
const LISTS = ['parties', 'units', 'rentSteps', 'rentFreePeriods'] as const

/** Verbs by which a text is put before a reviewer, or judged by one. */
const FIXES = new Set(['submit', 'resubmit', 'recheck', 'approve', 'passLegalReview'])

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The same terms are the same text, whatever the order in which they were given. */
export function canonicalTerms(next: Values, parts: PartRows): { all: string; material: string } {
  const pick = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, next[name] ?? null]))
  const lists = Object.fromEntries(LISTS.map((name) => [name, (parts[name] ?? []).map(inKeyOrder)]))
  const material = { ...pick(MATERIAL), ...lists }
  return {
    all: JSON.stringify(inKeyOrder({ ...material, ...pick(OTHER) })),
    material: JSON.stringify(inKeyOrder(material)),
  }
}

const inKeyOrder = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Numbers the text that goes into review, and binds each approval to it (domain §5 rules 1, 5). */
export function bindToVersion({ next, parts, verb, fault }: Draft): void {
  if (verb === null) return
  const { all, material } = canonicalTerms(next, parts)
  const hash = sha256(all)
  if (FIXES.has(verb) && hash !== next.termsHash) {
    next.draftNumber = (Number(next.draftNumber) || 0) + 1
    next.termsHash = hash
  }
  if (verb === 'approve') next.approvedMaterial = sha256(material)
  if (verb === 'recheck' && next.approvedMaterial !== sha256(material)) fault('state', 'MATERIAL_CHANGE')
  if (verb === 'passLegalReview') {
    next.passedVersion = next.draftNumber
    next.passedHash = hash
  }
  if ((verb === 'startSigning' || verb === 'sign') && next.passedHash !== hash) fault('state', 'TEXT_NOT_PASSED')
}

/** Keeps the text that was just numbered. */
export async function keepVersion({ next, previous, parts, viewer }: Draft, db: EffectDb): Promise<void> {
  if (!previous || previous.draftNumber === next.draftNumber) return
  const { all, material } = canonicalTerms(next, parts)
  const text = await versionText(next, parts, db)
  await db.insert('ContractVersion', {
    departmentId: next.departmentId,
    contractId: next.id,
    title: `${String(next.number)} V${String(next.draftNumber)}`,
    number: next.draftNumber,
    terms: all,
    text,
    sha256: sha256(`${text}\n${all}`),
    materialHash: sha256(material),
    authorId: viewer.employeeId,
  })
}
