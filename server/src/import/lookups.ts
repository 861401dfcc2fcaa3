/** Finding the records that rows name. */
import { type Found, fold, type ImportColumn, type ImportRow, type StageContext } from './kind.ts'

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

/** How rows name a related record: by a number that is its own, or else by its name, and the key that holds it. */
export type Naming = { type: string; key: string; number: string; name: 'name'; columns: readonly [string, string] }

export const CLIENTS: Naming = {
  type: 'Client',
  key: 'clientId',
  number: 'code',
  name: 'name',
  columns: ['clientCode', 'clientName'],
}
export const PROPERTIES: Naming = {
  type: 'Property',
  key: 'propertyId',
  number: 'code',
  name: 'name',
  columns: ['propertyCode', 'propertyName'],
}
export const PROJECTS: Naming = {
  type: 'LeasingProject',
  key: 'projectId',
  number: 'code',
  name: 'name',
  columns: ['projectCode', 'projectName'],
}
export const EMPLOYEES: Naming = {
  type: 'Employee',
  key: 'employeeId',
  number: 'number',
  name: 'name',
  columns: ['employeeNumber', 'employeeName'],
}

/** The two columns of a naming. The record's name stands in an exported list under the relation. */
export function namingColumns({ type, key, number, name, columns }: Naming): ImportColumn[] {
  const relation = key.replace(/Id$/, '')
  return [
    { field: columns[0], of: [type, number], lookup: true, covers: [key] },
    { field: columns[1], of: [type, name], lookup: true, relation },
  ]
}

/**
 * Finds the record that each row names by its number or else by its name. What is not there, or a name that several bear
 * of which none is the one that the row's own record has already, rejects the row. Rows that name none get the one
 * that their record has, or null.
 */
export async function findNamed(
  rows: ImportRow[],
  context: StageContext,
  { type, key, number, name, columns }: Naming,
): Promise<Map<ImportRow, string | null>> {
  const [numbers, names] = [given(rows, columns[0]), given(rows, columns[1])]
  const where = { OR: [{ [number]: { in: numbers } }, { [name]: { in: names } }] }
  const found = numbers.length + names.length === 0 ? [] : await context.find(type, where, [number, name])
  const groups = [byField(found, number), byField(found, name)] as const
  const result = new Map<ImportRow, string | null>()
  for (const row of rows) {
    const present = (context.known(row)?.[key] as string | null | undefined) ?? null
    const by = row.cells[columns[0]] !== undefined ? 0 : 1
    const value = row.cells[columns[by]]
    if (value === undefined) {
      result.set(row, present)
      continue
    }
    const matches = groups[by].get(fold(value)) ?? []
    const match = matches.length === 1 ? matches[0] : matches.find(({ id }) => id === present)
    if (match) result.set(row, match.id)
    else {
      const code = matches.length > 0 ? 'IMPORT_AMBIGUOUS' : 'IMPORT_UNKNOWN'
      context.fault(row, columns[by], code, { value: String(value) })
    }
  }
  return result
}
