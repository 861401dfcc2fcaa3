import type { Values } from '../../access/resource.ts'
import { atClock, startOfDay } from '../../domain/local-date.ts'
import { stateByDates } from '../../modules/contracts/money/index.ts'
import { fold, type ImportColumn, type ImportKind, type ImportRow, pick, plain, type StageContext } from '../kind.ts'
import { byField, CLIENTS, findNamed, given, namingColumns, PROJECTS, PROPERTIES } from '../lookups.ts'

/**
 * No form lets a manager write the terms of a contract; bringing in signed ones is his, by the right of creation that
 * the grid gives him for imported rows.
 */
const own = { own: true } as const

const TERMS: ImportColumn[] = [
  ...plain('Contract', ['number'], { required: true, ...own }),
  ...plain('Contract', ['title', 'type', 'permittedUse', 'area', 'areaBasis', 'currency'], own),
  ...plain('Contract', ['handoverDate', 'fitOutDays', 'plannedOpening', 'actualOpening'], own),
  ...plain('Contract', ['rentCommencement', 'expiry', 'terminatedOn'], own),
  ...plain('Contract', ['rentType', 'rentUnit', 'dayCount', 'turnoverRate', 'minimumGuarantee'], own),
  ...plain('Contract', ['escalationPercent', 'escalationEvery', 'managementFee', 'promotionFee'], own),
  ...plain('Contract', ['deposit', 'earnestMoney', 'lateFeeRate', 'taxRate', 'statedYearlyRent'], own),
  ...plain('Contract', ['options', 'breachLiability', 'importNote'], own),
]

/**
 * Signed contracts from outside, known by their number: marked as imported, their state read from their dates, without
 * a review trail (domain §5). What stands is never changed by a later import.
 */
export const contractsKind: ImportKind = {
  name: 'contracts',
  type: 'Contract',
  scope: 'deptImported',
  signed: true,
  columns: [
    ...TERMS,
    { field: 'signedOn', of: ['Contract', 'signedAt'], covers: ['signedAt'], ...own },
    ...namingColumns(CLIENTS),
    { field: 'lessorName', of: ['ContractParty', 'name'], covers: ['parties.LESSOR'], ...own },
    { field: 'lesseeName', of: ['ContractParty', 'name'], covers: ['parties'], ...own },
    ...namingColumns(PROPERTIES),
    ...namingColumns(PROJECTS),
    { field: 'unitCodes', of: ['Unit', 'code'], lookup: true, covers: ['units'] },
    { field: 'rentRate', of: ['RentStep', 'rate'], covers: ['rentSteps'], ...own },
  ],
  key: ({ number }) => fold(number),
  stages: [
    {
      type: 'Contract',
      createOnly: true,
      async wishes(rows, context) {
        const clients = await findNamed(rows, context, CLIENTS)
        const properties = await findNamed(rows, context, PROPERTIES)
        const projects = await findNamed(rows, context, PROJECTS)
        const units = await findUnits(rows, properties, context)
        const found = byField(
          await context.find('Contract', { number: { in: given(rows, 'number') } }, ['number']),
          'number',
        )
        return rows.flatMap((row) => {
          const [clientId, propertyId, unitIds] = [clients.get(row), properties.get(row), units.get(row)]
          const projectId = projects.get(row)
          if (clientId === undefined || propertyId === undefined || unitIds === undefined) return []
          if (projectId === undefined) return []
          const key = fold(row.cells.number)
          const { input, fresh } = contractOf(row, unitIds, context)
          const links = {
            ...(clientId ? { clientId } : {}),
            ...(propertyId ? { propertyId } : {}),
            ...(projectId ? { projectId } : {}),
          }
          return [{ row, key, id: found.get(key)?.[0]?.id ?? null, input: { ...input, ...links }, fresh }]
        })
      },
    },
  ],
}

/** What the row says of the contract, and what a new one is beside that. */
function contractOf(
  { cells }: ImportRow,
  unitIds: string[],
  { today, timezone, currency }: StageContext,
): { input: Values; fresh: Values } {
  const date = (name: string) => (cells[name] as string | undefined) ?? null
  const parties = (['LESSOR', 'LESSEE'] as const).flatMap((role) => {
    const name = cells[role === 'LESSOR' ? 'lessorName' : 'lesseeName']
    return name === undefined ? [] : [{ role, name }]
  })
  const start = date('rentCommencement') ?? date('handoverDate')
  const state = stateByDates(
    { rentCommencement: start, expiry: date('expiry'), terminatedOn: date('terminatedOn') },
    today,
  )
  const input: Values = { ...pick(cells, TERMS) }
  if (cells.signedOn !== undefined) input.signedAt = instantOf(cells.signedOn as string, timezone)
  if (parties.length > 0) input.parties = parties
  if (cells.unitCodes !== undefined)
    input.units = unitIds.map((unitId) => ({ unitId, area: unitIds.length === 1 ? (cells.area ?? null) : null }))
  if (cells.rentRate !== undefined && start) input.rentSteps = [{ startDate: start, rate: cells.rentRate }]
  // Signed is all that is known of a contract without dates. It moves on with time once it is here.
  return { input, fresh: { currency, imported: true, state: state ?? 'SIGNED', parties: [], units: [], rentSteps: [] } }
}

/** A day means its beginning; a day with a time is what the department's clock showed. */
function instantOf(text: string, timezone: string): Date {
  if (text.length === 10) return startOfDay(text, timezone)
  return text.endsWith('Z') ? new Date(text) : atClock(Date.parse(`${text.replace(' ', 'T')}Z`), timezone)
}

/** Units named in one cell, `L1-01; L1-02`; each must be in the property that the row names. */
async function findUnits(
  rows: ImportRow[],
  properties: Map<ImportRow, string | null>,
  context: StageContext,
): Promise<Map<ImportRow, string[]>> {
  const codes = new Map(rows.map((row) => [row, split(row.cells.unitCodes)]))
  const ids = [...new Set([...properties.values()].filter((id) => id !== null))]
  const named = [...new Set([...codes.values()].flat())]
  const found =
    ids.length === 0 || named.length === 0
      ? []
      : await context.find('Unit', { propertyId: { in: ids }, code: { in: named } }, ['propertyId', 'code'])
  const byPlace = new Map(found.map((each) => [`${each.propertyId} ${fold(each.code)}`, each.id]))
  const result = new Map<ImportRow, string[]>()
  for (const [row, wanted] of codes) {
    const propertyId = properties.get(row)
    if (propertyId === undefined) continue
    const unknown = wanted.find((code) => !byPlace.has(`${propertyId} ${fold(code)}`))
    if (unknown !== undefined && propertyId === null) context.fault(row, 'propertyCode', 'REQUIRED')
    else if (unknown !== undefined) context.fault(row, 'unitCodes', 'IMPORT_UNKNOWN', { value: unknown })
    else
      result.set(
        row,
        wanted.map((code) => byPlace.get(`${propertyId} ${fold(code)}`)!),
      )
  }
  return result
}

const split = (cell: unknown): string[] =>
  cell === undefined
    ? []
    : [...new Set(String(cell).split(/[;；、\n]/))].map((code) => code.trim()).filter((code) => code !== '')
