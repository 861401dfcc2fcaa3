/** One batch of rows: written in one transaction, without those rows that cannot be. */
import { rowWhere } from '../access/decide.ts'
import type { Values } from '../access/resource.ts'
import { and, type Where } from '../access/where.ts'
import { UserError } from '../graphql/errors.ts'
import { column, quote } from '../reader/sql.ts'
import { WhereCompiler } from '../reader/where.ts'
import type { WriteContext } from '../writer/context.ts'
import { ruleDb, type Transaction } from '../writer/transaction.ts'
import { type Found, fold, type ImportKind, type ImportRow, type StageContext, typeOf, type Wish } from './kind.ts'
import { given } from './lookups.ts'
import { applyWishes, type Outcome, placeOf, type RowFault } from './upsert.ts'

export type BatchResult = { outcomes: Map<ImportRow, Outcome>; rejected: RowFault[]; warnings: RowFault[] }

/** Who imports what: the same for all batches of a run. */
export type BatchParts = {
  kind: ImportKind
  /** Without a transaction; each attempt gets its own. */
  context: WriteContext
  department: { today: string; timezone: string; currency: string }
}

/** Some rows were refused after something had been made for them: the attempt is undone, and repeated without them. */
class RowsRefused extends Error {
  constructor(readonly faults: RowFault[]) {
    super('rows refused')
  }
}

/**
 * Writes rows in an open transaction, or throws the writer's UserError about some of them, or RowsRefused. A row is
 * written in all its stages or in none: a refused brand leaves no client behind.
 */
export async function applyRows(parts: BatchParts, tx: Transaction, rows: ImportRow[]): Promise<BatchResult> {
  const { kind } = parts
  const context: WriteContext = {
    ...parts.context,
    transaction: tx,
    importing: kind.signed ?? false,
    rows: (sql, values) => ruleDb(tx).query(sql, values),
  }
  const rejected: RowFault[] = []
  const warnings: RowFault[] = []
  const outcomes = new Map<ImportRow, Outcome>()
  const made = new Map<ImportRow, Map<string, string>>()
  const known = await findKnown(context, kind, rows)
  const stageContext: StageContext = {
    viewer: context.viewer,
    ...parts.department,
    find: (type, where, fields) => find(context, kind, type, where, fields),
    fault: (row, path, code, params) => rejected.push({ row, path, code, params }),
    known: (row) => known.get(row),
    made: (row, type) => made.get(row)?.get(type),
  }
  const own = new Set(kind.columns.filter((each) => each.own).map((each) => each.field))
  for (const row of rows)
    if (row.cells.id !== undefined && !known.has(row))
      stageContext.fault(row, 'id', 'IMPORT_UNKNOWN', { value: String(row.cells.id) })
  let remaining = rows.filter((row) => row.cells.id === undefined || known.has(row))
  for (const stage of kind.stages) {
    const before = rejected.length
    const asked = await stage.wishes(remaining, stageContext)
    const wishes = stage.type === kind.type ? asked.map((wish) => byId(wish, known.get(wish.row))) : asked
    const type = typeOf(context.catalog, stage.type)
    const result = await applyWishes(context, type, stage, wishes, own)
    rejected.push(...result.rejected)
    warnings.push(...result.warnings)
    if (stage !== kind.stages[0] && rejected.length > before) throw new RowsRefused(rejected.slice(before))
    remaining = remaining.filter((row) => result.ids.has(row))
    for (const row of remaining) made.set(row, (made.get(row) ?? new Map()).set(stage.type, result.ids.get(row)!))
    if (stage === kind.stages.at(-1)) for (const row of remaining) outcomes.set(row, result.outcomes.get(row)!)
  }
  return { outcomes, rejected, warnings }
}

/** The records that rows name by their ids, with all their keys. */
async function findKnown(context: WriteContext, kind: ImportKind, rows: ImportRow[]): Promise<Map<ImportRow, Found>> {
  const ids = given(rows, 'id')
  if (ids.length === 0) return new Map()
  const keys = [...typeOf(context.catalog, kind.type).fields.values()].filter((field) => field.kind === 'ID')
  const columns = keys.map(({ name }) => name).filter((name) => name !== 'id')
  const found = await find(context, kind, kind.type, { id: { in: ids } }, columns)
  const records = new Map(found.map((record) => [record.id, record]))
  return new Map(
    rows.flatMap((row) => {
      const record = records.get(String(row.cells.id))
      return record ? [[row, record]] : []
    }),
  )
}

/** A row that names its record by id means that one, whatever else it says. */
function byId(wish: Wish, record: Found | undefined): Wish {
  if (!record) return wish
  const version = wish.row.cells.version as number | undefined
  return { ...wish, id: record.id, key: record.id, ...(version === undefined ? {} : { version }) }
}

/** Records of the viewer's department, or of those that his post serves, within his reach. */
async function find(
  context: WriteContext,
  kind: ImportKind,
  name: string,
  where: Where,
  fields: string[],
): Promise<Found[]> {
  const { viewer, catalog } = context
  const type = typeOf(catalog, name)
  const compiler = new WhereCompiler(catalog)
  const alias = compiler.alias()
  const values: unknown[] = []
  const here = { departmentId: kind.served ? { in: viewer.departmentIds } : (viewer.departmentId ?? '') }
  const test = compiler.compile(type, and(here, where, rowWhere(viewer, type, 'read')), alias, values)
  const columns = ['id', ...fields].map((field) => column(alias, field)).join(', ')
  return context.rows<{ id: string } & Values>(
    `SELECT ${columns} FROM ${quote(type.name)} ${alias} WHERE ${test}`,
    values,
  )
}

/**
 * Writes what of the rows can be written. `attempt` opens (or joins) a transaction; rows that the writer refuses are
 * left out and the others tried again. Where it does not say which row, the batch is halved until it is known.
 */
export async function writeRows(
  rows: ImportRow[],
  attempt: (rows: ImportRow[]) => Promise<BatchResult>,
): Promise<BatchResult> {
  const rejected: RowFault[] = []
  let left = rows
  while (left.length > 0) {
    try {
      const result = await attempt(left)
      return { ...result, rejected: [...rejected, ...result.rejected] }
    } catch (error) {
      if (!(error instanceof RowsRefused) && (!(error instanceof UserError) || error.code === 'UNAVAILABLE'))
        throw error
      const faults = error instanceof RowsRefused ? error.faults : faultsOf(error, left)
      if (faults.length === 0) return merge(rejected, await halves(left, error as UserError, attempt))
      rejected.push(...faults)
      const bad = new Set(faults.map(({ row }) => row))
      left = left.filter((row) => !bad.has(row))
    }
  }
  return { outcomes: new Map(), rejected, warnings: [] }
}

/** Codes that the database's refusal of a whole statement is told by: the row they name is only the first. */
const WHOLE_STATEMENT = new Set(['TAKEN', 'IN_USE'])

function faultsOf(error: UserError, rows: ImportRow[]): RowFault[] {
  const byIndex = new Map(rows.map((row) => [row.index, row]))
  const indexOf = new Map(rows.map((row) => [fold(row.cells.number), row.index]))
  return error.faults.flatMap(({ path, code, params }) => {
    const place = placeOf(path, byIndex)
    if (!place || (rows.length > 1 && WHOLE_STATEMENT.has(code))) return []
    // Two rows that exclude each other were both written before they were judged: the earlier one stays.
    const other = params?.number === undefined ? undefined : indexOf.get(fold(params.number))
    return other !== undefined && other > place.row.index ? [] : [{ ...place, code, params }]
  })
}

async function halves(
  rows: ImportRow[],
  error: UserError,
  attempt: (rows: ImportRow[]) => Promise<BatchResult>,
): Promise<BatchResult> {
  if (rows.length === 1) {
    return { outcomes: new Map(), warnings: [], rejected: [{ row: rows[0]!, path: '', code: error.code }] }
  }
  const middle = Math.ceil(rows.length / 2)
  const first = await writeRows(rows.slice(0, middle), attempt)
  const second = await writeRows(rows.slice(middle), attempt)
  return {
    outcomes: new Map([...first.outcomes, ...second.outcomes]),
    rejected: [...first.rejected, ...second.rejected],
    warnings: [...first.warnings, ...second.warnings],
  }
}

const merge = (rejected: RowFault[], result: BatchResult): BatchResult => ({
  ...result,
  rejected: [...rejected, ...result.rejected],
})
