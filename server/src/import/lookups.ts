/** Finding the records that rows name. */
import { type Found, fold, type ImportRow, type StageContext } from './kind.ts'

/** Distinct values of a column, those that are given. */
export const given = (rows: ImportRow[], column: string): string[] => [
  ...new Set(rows.map((row) => row.cells[column]).filter((cell) => cell !== undefined) as string[]),
]

/** Records by the folded value of a field. */
export function byField(found: Found[], field: string): Map<string, Found[]> {
  const groups = new Map<string, Found[]>()
  for (const record of found) {
    if (record[field] === null || record[field] === undefined) continue
    const key = fold(record[field])
    groups.set(key, [...(groups.get(key) ?? []), record])
  }
  return groups
}

/**
 * Finds the client that each row names by number (`clientCode`) or else by name (`clientName`). A number or name that is
 * not there, or a name that several clients bear, rejects the row. Rows that name none get null.
 */
export async function findClients(rows: ImportRow[], context: StageContext): Promise<Map<ImportRow, string | null>> {
  const codes = given(rows, 'clientCode')
  const names = given(rows, 'clientName')
  const found =
    codes.length + names.length === 0
      ? []
      : await context.find('Client', { OR: [{ code: { in: codes } }, { name: { in: names } }] }, ['code', 'name'])
  const byCode = byField(found, 'code')
  const byName = byField(found, 'name')
  const result = new Map<ImportRow, string | null>()
  for (const row of rows) {
    const { clientCode, clientName } = row.cells
    if (clientCode === undefined && clientName === undefined) {
      result.set(row, null)
      continue
    }
    const [column, matches] =
      clientCode === undefined
        ? (['clientName', byName.get(fold(clientName)) ?? []] as const)
        : (['clientCode', byCode.get(fold(clientCode)) ?? []] as const)
    const [match] = matches
    if (match && matches.length === 1) result.set(row, match.id)
    else context.fault(row, column, match ? 'IMPORT_AMBIGUOUS' : 'IMPORT_UNKNOWN', { value: String(row.cells[column]) })
  }
  return result
}

/** Finds the record that each row names in a column by its code; unknown ones reject the row, rows without get null. */
export async function findByCode(
  type: 'Property' | 'LeasingProject',
  column: string,
  rows: ImportRow[],
  context: StageContext,
): Promise<Map<ImportRow, string | null>> {
  const codes = given(rows, column)
  const byCode = byField(codes.length === 0 ? [] : await context.find(type, { code: { in: codes } }, ['code']), 'code')
  const result = new Map<ImportRow, string | null>()
  for (const row of rows) {
    const code = row.cells[column]
    const match = code === undefined ? null : byCode.get(fold(code))?.[0]
    if (match === undefined) context.fault(row, column, 'IMPORT_UNKNOWN', { value: String(code) })
    else result.set(row, match?.id ?? null)
  }
  return result
}
