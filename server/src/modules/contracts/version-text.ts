import type { PartRows, RuleDb, Values } from '../../access/resource.ts'
import { enumLabel, fieldLabel } from '../../i18n/labels/lookup.ts'
import { wordsOf } from '../../i18n/words.ts'
import { type Clause, drawUp } from '../templates/draw-up.ts'
import { phrasesOf } from '../templates/phrases.ts'
import type { Named } from '../templates/variables.ts'

/** Terms in the order in which a contract tells them. */
const TERMS: readonly (readonly [field: string, enumeration?: string])[] = [
  ['number'],
  ['title'],
  ['type', 'ContractType'],
  ['permittedUse'],
  ['area'],
  ['areaBasis', 'AreaBasis'],
  ['handoverDate'],
  ['fitOutDays'],
  ['plannedOpening'],
  ['rentCommencement'],
  ['expiry'],
  ['currency'],
  ['rentType', 'RentType'],
  ['rentUnit', 'RentUnit'],
  ['dayCount', 'DayCount'],
  ['turnoverRate'],
  ['minimumGuarantee'],
  ['escalationPercent'],
  ['escalationEvery'],
  ['managementFee'],
  ['promotionFee'],
  ['deposit'],
  ['earnestMoney'],
  ['lateFeeRate'],
  ['taxRate'],
  ['options'],
  ['breachLiability'],
]

/**
 * The text of a contract: the clauses of its template with the terms filled in, or, without one, the terms in words, a
 * line each. What reviewers read, and compare from version to version.
 */
export async function versionText(next: Values, parts: PartRows, db: RuleDb): Promise<string> {
  const names = await namesOf(next, parts, db)
  if (!next.templateId) return textOf(next, parts, names)
  const [template] = await db.query<{ name: string; language: string }>(
    'SELECT name, language FROM ContractTemplate WHERE id = ?',
    [next.templateId],
  )
  const clauses = await db.query<Clause & Values>(
    'SELECT number, heading, body FROM TemplateClause WHERE templateId = ? ORDER BY position',
    [next.templateId],
  )
  const phrases = phrasesOf(template?.language ?? '')
  const title = String(next.title || template?.name || '')
  return drawUp(title, clauses, { values: next, parts, names, phrases })
}

async function namesOf(next: Values, parts: PartRows, db: RuleDb): Promise<Named> {
  const nameOf = async (table: string, id: unknown, column = 'name') =>
    id
      ? ((await db.query<{ name: string }>('SELECT ?? AS name FROM ?? WHERE id = ?', [column, table, id]))[0]?.name ??
        null)
      : null
  const ids = (parts.units ?? []).map(({ unitId }) => unitId)
  const units =
    ids.length > 0
      ? await db.query<{ id: string; code: string }>('SELECT id, code FROM Unit WHERE id IN (?)', [ids])
      : []
  return {
    client: await nameOf('Client', next.clientId),
    brand: await nameOf('Brand', next.brandId),
    property: await nameOf('Property', next.propertyId),
    project: await nameOf('LeasingProject', next.projectId),
    original: await nameOf('Contract', next.originalId, 'number'),
    units: new Map(units.map(({ id, code }) => [id, code])),
  }
}

/** The terms in words, for those who know the names. The department's contracts are in Chinese. */
export function textOf(next: Values, parts: PartRows, names: Pick<Named, 'client' | 'property' | 'units'>): string {
  const words = wordsOf('zh-Hans')
  const label = (field: string, target: string | null = null) => fieldLabel(words, 'Contract', field, target) ?? field
  const choice = (values: string, value: unknown) => enumLabel(words, values, String(value)) ?? String(value)
  const lines = TERMS.filter(([field]) => next[field] != null && next[field] !== '').map(
    ([field, values]) => `${label(field)}：${values ? choice(values, next[field]) : String(next[field])}`,
  )
  const list = (name: string, line: (row: Values) => string) =>
    (parts[name] ?? []).map((row, index) => `${label(name)} ${index + 1}：${line(row)}`)
  return [
    ...(names.client ? [`${label('client', 'Client')}：${names.client}`] : []),
    ...(names.property ? [`${label('property', 'Property')}：${names.property}`] : []),
    ...list('parties', (row) => `${choice('PartyRole', row.role)} ${String(row.name)}`),
    ...list('units', (row) =>
      `${names.units.get(row.unitId as string) ?? ''} ${row.area == null ? '' : `${String(row.area)}㎡`}`.trim(),
    ),
    ...lines,
    ...list('rentSteps', (row) => `${String(row.startDate)} ${String(row.rate)}`),
    ...list('rentFreePeriods', (row) => `${String(row.startDate)} – ${String(row.endDate)}`),
  ].join('\n')
}
