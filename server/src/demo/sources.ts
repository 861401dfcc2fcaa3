/** The real sources as rows of the import's kinds. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseBrands } from '../../../prisma/seed/sources/brands.ts'
import { type GsaLeaseRow, parseGsaLeases } from '../../../prisma/seed/sources/gsa-leases.ts'
import { parseLeaseTerminations } from '../../../prisma/seed/sources/lease-terminations.ts'
import type { Problem } from '../../../prisma/seed/sources/rows.ts'
import { type CsvTable, readCsv } from '../domain/csv.ts'
import { findKind, type ImportRequest, type SourceRow } from '../import/index.ts'

export const BRANDS = 'nsi_brands_china.csv'
export const LEASES = 'gsa_iolp_leases_2025-06-20.csv'
export const TERMINATIONS = 'doge_lease_terminations_2025-10-08.csv'

/** Reads a source of the demonstration, or a file of the same name in another folder. */
export const readSource = (project: string, name: string, folder = join(project, 'prisma/seed/data')): CsvTable =>
  readCsv(readFileSync(join(folder, name), 'utf8'))

/** What the parser of a source had to say, and the imports that its rows become. */
export type SourceImport = { name: string; rows: number; problems: Problem[]; imports: ImportRequest[] }

/** Values without those that are null, as cells. */
function cells(values: Record<string, unknown>): SourceRow['cells'] {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  )
}

function request(kind: string, fileName: string, rows: SourceRow[]): ImportRequest {
  return {
    kind: findKind(kind)!,
    fileName,
    rows,
    faults: [],
    headers: new Map(),
    dryRun: false,
    allOrNothing: false,
  }
}

/** Brands with their clients. */
export function brandRequest(table: CsvTable): ImportRequest {
  const { rows } = parseBrands(table.records)
  return request(
    'brands',
    BRANDS,
    rows.map(({ line, brand }) => ({ line, cells: cells(brand) })),
  )
}

export function brandsSource(table: CsvTable): SourceImport {
  const { problems } = parseBrands(table.records)
  return { name: BRANDS, rows: table.records.length, problems, imports: [brandRequest(table)] }
}

/** Leases: the properties, the unit of each lease, and the contracts. */
export function leasesSource(table: CsvTable): SourceImport {
  const { rows, problems } = parseGsaLeases(table.records)
  const properties = new Map<string, GsaLeaseRow>()
  for (const row of rows) if (!properties.has(row.property.code)) properties.set(row.property.code, row)
  const imports = [
    request(
      'properties',
      LEASES,
      [...properties.values()].map(({ line, property }) => ({ line, cells: cells(property) })),
    ),
    request(
      'units',
      LEASES,
      rows.map(({ line, property, unit }) => ({
        line,
        cells: cells({ ...unit, propertyCode: property.code, state: 'LEASED' }),
      })),
    ),
    request(
      'contracts',
      LEASES,
      rows.map(({ line, property, unit, contract }) => {
        const { clientId: _unknown, imported: _always, ...terms } = contract
        return { line, cells: cells({ ...terms, propertyCode: property.code, unitCodes: unit.code }) }
      }),
    ),
  ]
  return { name: LEASES, rows: table.records.length, problems, imports }
}

/** Terminated leases: the agencies as clients, and the contracts with them. */
export function terminationsSource(table: CsvTable): SourceImport {
  const { rows, problems } = parseLeaseTerminations(table.records)
  const agencies = new Map<string, SourceRow>()
  for (const { line, client } of rows)
    if (client && !agencies.has(client.name)) agencies.set(client.name, { line, cells: cells(client) })
  const contracts = rows.map(({ line, client, lesseeEntity, contract }) => {
    const { imported: _always, ...terms } = contract
    return { line, cells: cells({ ...terms, clientName: client?.name, lesseeName: lesseeEntity?.name }) }
  })
  const imports = [
    request('clients', TERMINATIONS, [...agencies.values()]),
    request('contracts', TERMINATIONS, contracts),
  ]
  return { name: TERMINATIONS, rows: table.records.length, problems, imports }
}
