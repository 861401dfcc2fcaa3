/** Imports as a person makes them over the API. */
import type { Answer, TestApp } from '../kit/app.ts'
import type { Person } from '../kit/world.ts'

const IMPORT = `mutation ($input: ImportRecordsInput!) { importRecords(input: $input) {
  runId state dryRun rowsTotal rowsDone created updated unchanged failed
  problems { line column code message severity } } }`

export type Report = {
  runId: string
  state: string
  dryRun: boolean
  rowsTotal: number
  rowsDone: number
  created: number
  updated: number
  unchanged: number
  failed: number
  problems: { line: number; column: string | null; code: string; message: string; severity: string }[]
}

type Options = {
  mode?: 'GOOD_ROWS' | 'ALL_OR_NOTHING'
  dryRun?: boolean
  mapping?: { column: string; field: string }[]
  fileName?: string
}

/** The whole answer, for refusals. */
export function askImport(app: TestApp, as: Person, kind: string, csv: string, options: Options = {}): Promise<Answer> {
  return app.graphql(as, IMPORT, { input: { kind, csv, mode: 'GOOD_ROWS', dryRun: false, ...options } })
}

/** The report; throws what the API refused. */
export async function importCsv(
  app: TestApp,
  as: Person,
  kind: string,
  csv: string,
  options: Options = {},
): Promise<Report> {
  const answer = await askImport(app, as, kind, csv, options)
  if (answer.errors) throw new Error(answer.text)
  return answer.data.importRecords
}

/** Created, updated, unchanged, failed. */
export const counts = ({ created, updated, unchanged, failed }: Report) => [created, updated, unchanged, failed]

/** Line, column and code of what was refused. */
export const faults = (report: Report) => report.problems.map(({ line, column, code }) => [line, column, code])

/** Rows of each table that an import may touch. */
export async function tableSizes(app: TestApp): Promise<Record<string, number>> {
  const tables = ['Client', 'Brand', 'Contact', 'Property', 'Unit', 'Contract', 'ContractUnit', 'ContractParty']
  const sizes: Record<string, number> = {}
  for (const table of [...tables, 'AuditEntry', 'OutboxEvent']) {
    const [rows] = await app.database.pool.query(`SELECT COUNT(*) AS n FROM ${table}`)
    sizes[table] = Number((rows as { n: number }[])[0]!.n)
  }
  return sizes
}
