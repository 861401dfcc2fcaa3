import type { PartRows, RuleDb, Values } from '../../access/resource.ts'
import { enumLabel, fieldLabel } from '../../i18n/labels/lookup.ts'
import { wordsOf } from '../../i18n/words.ts'

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

/** The names of what a contract refers to by key. */
export type Named = { client: string | null; property: string | null; units: Map<string, string> }

/** The terms in words, a line each: what reviewers read, and compare from version to version. */
export async function versionText(next: Values, parts: PartRows, db: RuleDb): Promise<string> {
  const nameOf = async (table: string, id: unknown) =>
    (await db.query<{ name: string }>(`SELECT name FROM ${table} WHERE id = ?`, [id ?? '']))[0]?.name ?? null
  const units = new Map<string, string>()
  for (const { unitId } of parts.units ?? []) {
    const [unit] = await db.query<{ code: string }>('SELECT code FROM Unit WHERE id = ?', [unitId])
    units.set(unitId as string, unit?.code ?? '')
  }
  return textOf(next, parts, {
    client: await nameOf('Client', next.clientId),
    property: await nameOf('Property', next.propertyId),
    units,
  })
}

/** As `versionText`, for those who know the names. The department's contracts are in Chinese. */
export function textOf(next: Values, parts: PartRows, names: Named): string {
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
