/** One run of an import, from rows to its report. */
import { ulid } from 'ulid'
import type { Prisma } from '../db/generated/client/client.ts'
import { todayIn } from '../domain/local-date.ts'
import { UserError } from '../graphql/errors.ts'
import { LIMITS } from '../limits.ts'
import type { WriteContext } from '../writer/context.ts'
import { inTransaction, type Transaction } from '../writer/transaction.ts'
import { applyRows, type BatchParts, type BatchResult, writeRows } from './batch.ts'
import { readCell } from './cells.ts'
import { columnsFor, type ImportColumn, type ImportKind, type ImportRow, identityOf, mayImport } from './kind.ts'
import { type Counts, type ImportReport, type RowProblem, told } from './report.ts'
import type { RowFault } from './upsert.ts'

export type SourceRow = {
  line: number
  cells: Readonly<Record<string, string>>
  /** Columns whose cell holds a formula. */
  formulas?: readonly string[]
}

export type ImportRequest = {
  kind: ImportKind
  fileName: string | null
  /** Cells by column of the kind. */
  rows: readonly SourceRow[]
  /** Faults of the file, each a row that could not be told apart. */
  faults: readonly RowProblem[]
  /** Column → header in the file, for messages. */
  headers: ReadonlyMap<string, string>
  dryRun: boolean
  allOrNothing: boolean
}

export type ImportOptions = {
  /** Told after every batch. */
  onProgress?: (report: ImportReport) => void
  /** The run ends after the batch at hand. */
  signal?: AbortSignal
  /** The run waits for this before its first row. */
  after?: Promise<void>
}

/** A transaction over the whole file may take long. */
const WHOLE_FILE = 30 * 60_000
const ONE_BATCH = 60_000

/** Undoes a transaction and carries what it came to. */
class Rollback extends Error {
  constructor(readonly result: BatchResult) {
    super('rolled back')
  }
}

/** Throws UserError FORBIDDEN where the viewer may not import this kind. */
export function assertMayImport({ catalog, viewer }: WriteContext, kind: ImportKind): void {
  if (!viewer.departmentId || !mayImport(catalog, viewer.role, kind))
    throw new UserError('FORBIDDEN', [{ path: 'kind', code: 'FORBIDDEN' }])
}

/**
 * Records a run and returns its report, and a promise of the finished one. The run writes batch by batch, each with its
 * audit entries in one transaction; all or nothing is one transaction over all. A dry run does the same and rolls every
 * batch back: what only shows between rows of different batches shows in the run itself.
 */
export async function startImport(
  context: WriteContext,
  request: ImportRequest,
  options: ImportOptions = {},
): Promise<{ report: ImportReport; done: Promise<ImportReport> }> {
  assertMayImport(context, request.kind)
  const { viewer, prisma } = context
  const run = await prisma.importRun.create({
    data: {
      id: `im_${ulid()}`,
      departmentId: viewer.departmentId!,
      kind: request.kind.name,
      fileName: request.fileName?.slice(0, 255) ?? null,
      dryRun: request.dryRun,
      allOrNothing: request.allOrNothing,
      rowsTotal: request.rows.length + request.faults.length,
      problems: [],
      language: viewer.locale,
      createdById: viewer.accountId,
    },
  })
  const state = new RunState(context, request, run.id)
  return { report: state.report(), done: work(state, options) }
}

async function work(state: RunState, options: ImportOptions): Promise<ImportReport> {
  const beat = setInterval(() => void state.beat().catch(() => {}), LIMITS.importBeatMs)
  beat.unref()
  try {
    await options.after
    const { allOrNothing, dryRun } = state.request
    const department = await state.context.prisma.department.findUniqueOrThrow({
      where: { id: state.context.viewer.departmentId! },
      select: { timezone: true, currency: true },
    })
    const parts: BatchParts = {
      kind: state.request.kind,
      context: state.context,
      department: { ...department, today: todayIn(department.timezone) },
    }
    const rows = state.readRows()
    if (allOrNothing) await writeAll(state, parts, rows, options)
    else await writeBatches(state, parts, rows, options, dryRun)
    state.state = options.signal?.aborted || state.nothingWritten ? 'FAILED' : 'DONE'
    if (options.signal?.aborted) state.problem({ line: 1, column: null, code: 'IMPORT_INTERRUPTED', severity: 'ERROR' })
  } catch (error) {
    state.state = 'FAILED'
    await state.save().catch(() => {})
    throw error
  } finally {
    clearInterval(beat)
  }
  await state.save()
  options.onProgress?.(state.report())
  return state.report()
}

async function writeBatches(
  state: RunState,
  parts: BatchParts,
  rows: ImportRow[],
  options: ImportOptions,
  rollBack: boolean,
): Promise<void> {
  for (const batch of batches(rows)) {
    if (options.signal?.aborted) return
    const result = await writeRows(batch, (part) => inOneTransaction(parts, part, rollBack))
    await state.add(batch, result, options)
  }
}

/** A batch in a transaction of its own. */
async function inOneTransaction(parts: BatchParts, rows: ImportRow[], rollBack: boolean): Promise<BatchResult> {
  const { prisma } = parts.context
  // The mark by which a COMMIT without an answer is looked for among the newest entries.
  const [since, requestId] = [`au_${ulid()}`, parts.context.requestId.slice(0, 32).concat(`:${ulid()}`)]
  const marked = { ...parts, context: { ...parts.context, requestId } }
  const committed = async () =>
    (await parts.context.rows('SELECT 1 FROM AuditEntry WHERE id > ? AND requestId = ? LIMIT 1', [since, requestId]))
      .length > 0
  try {
    return await inTransaction(
      prisma,
      async (tx) => {
        const result = await applyRows(marked, tx, rows)
        if (rollBack) throw new Rollback(result)
        return result
      },
      committed,
      ONE_BATCH,
    )
  } catch (error) {
    if (error instanceof Rollback) return error.result
    throw error
  }
}

/** Every row in one transaction, which is undone when any of them is bad, and in a dry run. */
async function writeAll(state: RunState, parts: BatchParts, rows: ImportRow[], options: ImportOptions): Promise<void> {
  const attempt = async (tx: Transaction) => {
    state.restart()
    for (const batch of batches(rows)) {
      if (options.signal?.aborted) break
      const result = await writeRows(batch, (part) => undoable(tx, () => applyRows(parts, tx, part)))
      await state.add(batch, result, options)
    }
    if (state.request.dryRun || state.counts.failed > 0 || options.signal?.aborted)
      throw new Rollback({ outcomes: new Map(), rejected: [], warnings: [] })
  }
  const [since, { requestId }] = [`au_${ulid()}`, parts.context]
  const committed = async () =>
    (await parts.context.rows('SELECT 1 FROM AuditEntry WHERE id > ? AND requestId = ? LIMIT 1', [since, requestId]))
      .length > 0
  try {
    await inTransaction(parts.context.prisma, attempt, committed, WHOLE_FILE)
  } catch (error) {
    if (!(error instanceof Rollback)) throw error
    if (!state.request.dryRun) state.undo()
  }
}

/** A part of a transaction that leaves nothing behind where it fails, so that it can be tried again with other rows. */
async function undoable<Result>(tx: Transaction, work: () => Promise<Result>): Promise<Result> {
  await tx.$executeRaw`SAVEPOINT part`
  try {
    return await work()
  } catch (error) {
    // After a deadlock there is nothing left to go back to, and the whole is repeated.
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT part`.catch(() => {})
    throw error
  }
}

function* batches(rows: ImportRow[]): Generator<ImportRow[]> {
  for (let from = 0; from < rows.length; from += LIMITS.importBatch) yield rows.slice(from, from + LIMITS.importBatch)
}

/** What a run has come to so far, and its row in the database. */
class RunState {
  counts: Counts = { created: 0, updated: 0, unchanged: 0, failed: 0 }
  state: ImportReport['state'] = 'RUNNING'
  nothingWritten = false
  #done = 0
  #problems: RowProblem[] = []
  #reading: { problems: RowProblem[]; failed: number } = { problems: [], failed: 0 }
  #columnOf = new Map<string, string>()

  constructor(
    readonly context: WriteContext,
    readonly request: ImportRequest,
    readonly id: string,
  ) {
    const columns = [...request.kind.columns, ...identityOf(request.kind)]
    for (const column of columns) {
      for (const name of [column.of[1], ...(column.covers ?? [])])
        if (!this.#columnOf.has(name)) this.#columnOf.set(name, column.field)
    }
    for (const column of columns) this.#columnOf.set(column.field, column.field)
  }

  /** Cells as values; rows with unreadable ones, without a required one, or given before are rejected here. */
  readRows(): ImportRow[] {
    const { kind, rows, faults, headers } = this.request
    const columns = columnsFor(this.context.catalog, this.context.viewer.role, kind)
    const required = columns.filter((column) => column.required)
    const firstLines = new Map<string, number>()
    const good: ImportRow[] = []
    for (const fault of faults) this.problem(fault)
    this.counts.failed = new Set(faults.map(({ line }) => line)).size
    rows.forEach(({ line, cells, formulas = [] }, index) => {
      const problems: RowProblem[] = []
      const report = (field: string, code: string, params?: RowProblem['params']) =>
        problems.push({ line, column: headers.get(field) ?? field, code, severity: 'ERROR', params })
      for (const field of formulas) report(field, 'IMPORT_FORMULA')
      const values = this.#readCells(columns, cells, (field, code) => formulas.includes(field) || report(field, code))
      for (const { field } of values.id === undefined ? required : []) {
        if (values[field] === undefined && !problems.some(({ column }) => column === (headers.get(field) ?? field)))
          report(field, 'REQUIRED')
      }
      const key = problems.length > 0 ? null : values.id === undefined ? kind.key(values) : `id ${values.id}`
      const firstLine = key === null ? undefined : firstLines.get(key)
      if (firstLine !== undefined)
        problems.push({ line, column: null, code: 'IMPORT_REPEATED', severity: 'ERROR', params: { firstLine } })
      else if (key !== null) firstLines.set(key, line)
      if (problems.length === 0) good.push({ line, index, cells: values })
      else this.counts.failed += 1
      for (const problem of problems) this.problem(problem)
    })
    this.#done = this.counts.failed
    this.#reading = { problems: [...this.#problems], failed: this.counts.failed }
    return good
  }

  #readCells(
    columns: ImportColumn[],
    cells: SourceRow['cells'],
    report: (field: string, code: string) => unknown,
  ): Record<string, unknown> {
    const values: Record<string, unknown> = {}
    for (const column of columns) {
      const raw = cells[column.field]
      const cell = raw === undefined ? undefined : readCell(this.context.catalog, column, raw)
      if (cell === undefined) continue
      if ('code' in cell) report(column.field, cell.code)
      else values[column.field] = cell.value
    }
    return values
  }

  problem(problem: RowProblem): void {
    if (this.#problems.length < LIMITS.importProblems) this.#problems.push(problem)
  }

  /** Back to where the rows had been read: the transaction is tried again. */
  restart(): void {
    this.counts = { created: 0, updated: 0, unchanged: 0, failed: this.#reading.failed }
    this.#problems = [...this.#reading.problems]
    this.#done = this.#reading.failed
  }

  /** All or nothing came to nothing. */
  undo(): void {
    this.counts = { ...this.counts, created: 0, updated: 0, unchanged: 0 }
    this.nothingWritten = true
  }

  async add(batch: ImportRow[], result: BatchResult, options: ImportOptions): Promise<void> {
    for (const outcome of result.outcomes.values()) this.counts[outcome] += 1
    this.counts.failed += new Set(result.rejected.map(({ row }) => row)).size
    for (const fault of result.rejected) this.problem(this.#toProblem(fault, 'ERROR'))
    for (const fault of result.warnings) this.problem(this.#toProblem(fault, 'WARNING'))
    this.#done += batch.length
    await this.#saveProgress()
    options.onProgress?.(this.report())
  }

  #toProblem({ row, path, code, params }: RowFault, severity: RowProblem['severity']): RowProblem {
    const field = this.#columnOf.get(path) ?? this.#columnOf.get(path.split('.')[0] ?? '') ?? null
    return { line: row.line, column: field && (this.request.headers.get(field) ?? field), code, severity, params }
  }

  report(): ImportReport {
    const { rows, faults, dryRun } = this.request
    const { locale } = this.context.viewer
    return {
      runId: this.id,
      state: this.state,
      dryRun,
      rowsTotal: rows.length + faults.length,
      rowsDone: this.#done,
      ...this.counts,
      problems: [...this.#problems].sort((a, b) => a.line - b.line).map((problem) => told(problem, locale)),
    }
  }

  /** Says that the run goes on. */
  beat(): Promise<unknown> {
    return this.#write({})
  }

  /** Throws where the run was given up for lost meanwhile: what it goes on to write nobody would know of. */
  async #saveProgress(): Promise<void> {
    const isMine = await this.#write({ ...this.counts, rowsDone: this.#done, version: { increment: 1 } })
    if (!isMine) throw new Error(`the import ${this.id} was ended by another server`)
  }

  async save(): Promise<void> {
    const { problems, rowsDone } = this.report()
    await this.#write({
      ...this.counts,
      rowsDone,
      state: this.state === 'RUNNING' ? 'FAILED' : this.state,
      problems: problems as unknown as Prisma.InputJsonValue,
      version: { increment: 1 },
    })
  }

  async #write(data: Prisma.ImportRunUpdateManyMutationInput): Promise<boolean> {
    const where = { id: this.id, state: 'RUNNING' } as const
    const { count } = await this.context.prisma.importRun.updateMany({
      where,
      data: { ...data, updatedAt: new Date() },
    })
    return count === 1
  }
}
