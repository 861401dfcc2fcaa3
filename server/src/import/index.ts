/** Import of files and of other sources: one engine for the panel, the command line and the demonstration. */
import './sentences.ts'
import { type Fault, UserError } from '../graphql/errors.ts'
import type { WriteContext } from '../writer/context.ts'
import { columnOfHeader, type Mapping, mapHeaders, requireColumns } from './columns.ts'
import type { Encoding } from './decode.ts'
import { columnsFor, type ImportColumn, type ImportKind } from './kind.ts'
import type { RowProblem } from './report.ts'
import { assertMayImport, type ImportRequest } from './run.ts'
import { readTable, readText, type Table } from './table.ts'

export { columnHint, columnLabel, isRequired, type Mapping } from './columns.ts'
export { ENCODINGS, type Encoding, isEncoding } from './decode.ts'
export { columnsFor, type ImportKind, insteadOf, mayImport } from './kind.ts'
export { findKind, IMPORT_KINDS } from './kinds/index.ts'
export type { ImportReport, ReportedProblem } from './report.ts'
export { type ImportOptions, type ImportRequest, type SourceRow, startImport } from './run.ts'

export type ImportFile = {
  kind: ImportKind
  /** A file's bytes, CSV or workbook; or the text of a CSV file. */
  content: Uint8Array | string
  /** Null where it is to be found out. */
  encoding: Encoding | null
}

export type FileImport = ImportFile & {
  fileName: string | null
  mapping: readonly Mapping[]
  dryRun: boolean
  allOrNothing: boolean
}

/** What a file holds, before it is imported: its columns, and the fields that they are understood as. */
export type FileLook = {
  encoding: Encoding | null
  rows: number
  columns: { column: string; field: string | null }[]
  /** Cells of the first rows. */
  sample: string[][]
}

const SAMPLE = 3

async function tableOf(context: WriteContext, { kind, content, encoding }: ImportFile) {
  assertMayImport(context, kind)
  const columns = columnsFor(context.catalog, context.viewer.role, kind)
  if (typeof content === 'string') return { columns, table: readText({ text: content, encoding: 'utf-8' }) }
  // Names in Latin letters are the same in every encoding: they prove nothing.
  const understands = (headers: readonly string[]) =>
    headers.some((header) => /[^\0-\x7f]/.test(header) && columnOfHeader(kind, columns, header) !== undefined)
  return { columns, table: await readTable(content, encoding, understands) }
}

/** Looks at a file. Throws UserError as `readFileImport` does. */
export async function lookAtFile(context: WriteContext, file: ImportFile): Promise<FileLook> {
  const { columns, table } = await tableOf(context, file)
  const understood = mapHeaders(file.kind, table.columns, columns, [])
  return {
    encoding: table.encoding,
    rows: table.records.length + table.faults.length,
    columns: table.columns.map((column) => ({ column, field: understood.get(column)?.field ?? null })),
    sample: table.records.slice(0, SAMPLE).map(({ values }) => table.columns.map((name) => values[name] ?? '')),
  }
}

/**
 * Reads a file into what `startImport` takes. Throws UserError: FORBIDDEN for the kind, LIMIT_EXCEEDED, BAD_USER_INPUT for
 * what is no table, columns that are missing and a mapping that does not fit.
 */
export async function readFileImport(context: WriteContext, file: FileImport): Promise<ImportRequest> {
  const { columns, table } = await tableOf(context, file)
  const mapped = mapHeaders(file.kind, table.columns, columns, file.mapping)
  requireColumns(file.kind, columns, mapped.values(), context.viewer.locale)
  return {
    kind: file.kind,
    fileName: file.fileName,
    dryRun: file.dryRun,
    allOrNothing: file.allOrNothing,
    headers: new Map([...mapped].map(([header, column]) => [column.field, header])),
    rows: sourceRows(table, mapped),
    faults: table.faults.map(
      ({ line, code, params }): RowProblem => ({ line, column: null, code, severity: 'ERROR', params }),
    ),
  }
}

function sourceRows(table: Table, mapped: ReadonlyMap<string, ImportColumn>): ImportRequest['rows'] {
  const pairs = [...mapped].map(([header, column]) => [header, column.field] as const)
  return table.records.map(({ line, values, formulas }) => ({
    line,
    cells: Object.fromEntries(pairs.map(([header, field]) => [field, values[header] ?? ''])),
    formulas: pairs.flatMap(([header, field]) => (formulas.includes(header) ? [field] : [])),
  }))
}

/** A refusal with its paths as another request names them. */
export function renamed(error: unknown, rename: (path: string) => string): unknown {
  if (!(error instanceof UserError)) return error
  const faults = error.faults.map((fault): Fault => ({ ...fault, path: rename(fault.path) }))
  return new UserError(error.code, faults, error.extensions)
}
