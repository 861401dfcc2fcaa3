/** Import of files and of other sources: one engine for the panel, the command line and the demonstration. */
import './sentences.ts'
import type { WriteContext } from '../writer/context.ts'
import { type Mapping, mapHeaders, requireColumns } from './columns.ts'
import { columnsFor, type ImportKind } from './kind.ts'
import type { RowProblem } from './report.ts'
import { assertMayImport, type ImportRequest } from './run.ts'
import { readTable } from './table.ts'

export { columnHint, columnLabel, type Mapping } from './columns.ts'
export { columnsFor, type ImportKind, mayImport } from './kind.ts'
export { findKind, IMPORT_KINDS } from './kinds/index.ts'
export type { ImportReport, ReportedProblem } from './report.ts'
export { type ImportOptions, type ImportRequest, type SourceRow, startImport } from './run.ts'
export { decodeFile } from './table.ts'

export type FileImport = {
  kind: ImportKind
  fileName: string | null
  /** The file's text. */
  csv: string
  mapping: readonly Mapping[]
  dryRun: boolean
  allOrNothing: boolean
}

/**
 * Reads a file into what `startImport` takes. Throws UserError: FORBIDDEN for the kind, LIMIT_EXCEEDED, BAD_USER_INPUT for
 * a text that is no table, columns that are missing and a mapping that does not fit.
 */
export function readFileImport(context: WriteContext, file: FileImport): ImportRequest {
  assertMayImport(context, file.kind)
  const { role, locale } = context.viewer
  const table = readTable(file.csv)
  const columns = columnsFor(context.catalog, role, file.kind)
  const mapped = mapHeaders(table.columns, columns, file.mapping)
  requireColumns(file.kind, columns, mapped.values(), locale)
  const pairs = [...mapped].map(([header, column]) => [header, column.field] as const)
  return {
    kind: file.kind,
    fileName: file.fileName,
    dryRun: file.dryRun,
    allOrNothing: file.allOrNothing,
    headers: new Map(pairs.map(([header, field]) => [field, header])),
    rows: table.records.map(({ line, values }) => ({
      line,
      cells: Object.fromEntries(pairs.map(([header, field]) => [field, values[header] ?? ''])),
    })),
    faults: table.faults.map(
      ({ line, code, params }): RowProblem => ({
        line,
        column: null,
        code,
        severity: 'ERROR',
        params,
      }),
    ),
  }
}
