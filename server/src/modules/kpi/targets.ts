/** Targets beside what was achieved (R1.1). */
import type { Catalog } from '../../access/catalog.ts'
import { rowWhere } from '../../access/decide.ts'
import { and } from '../../access/where.ts'
import type { KpiFigure, PeriodKind, TargetKpi } from '../../db/generated/client/enums.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { Context } from '../../graphql/context.ts'
import { UserError } from '../../graphql/errors.ts'
import { LIMITS } from '../../limits.ts'
import { WhereCompiler } from '../../reader/where.ts'
import { ask, mayAsk, type Rows } from './ask.ts'
import { completionOf } from './completion.ts'
import { DIVISIONS, type Dimension } from './divisions.ts'
import { type KpiRow, tell } from './figures.ts'
import { FORMULAS } from './formulas/index.ts'
import { KPI_READERS } from './kpi.access.ts'
import { periodEnd, periodStart } from './periods.ts'

/** What a target is set for, as it is counted. */
export const FIGURE_OF: Record<TargetKpi, KpiFigure> = {
  SIGNED_PROJECTS: 'SIGNED_PROJECTS',
  SIGNED_AREA: 'SIGNED_AREA',
  SIGNED_AMOUNT: 'SIGNED_AMOUNT',
  NEW_CLIENTS: 'NEW_CLIENTS',
  CONVERSION_RATE: 'CONVERSION_RATE',
  SATISFACTION: 'SATISFACTION',
  OCCUPANCY: 'OCCUPANCY_RATE',
}

export type CompletionQuestion = { period: PeriodKind; startDate: LocalDate; departmentIds?: string[] | null }

export type Completion = {
  targetId: string
  figure: KpiFigure
  from: LocalDate
  to: LocalDate
  unit: string
  departmentId: string
  department: string | null
  employeeId: string | null
  employee: string | null
  projectId: string | null
  project: string | null
  target: string
  /** Null where the figure cannot be told for it, to this reader or at all. */
  actual: string | null
  completion: string | null
  withheld: boolean
}

type Target = {
  id: string
  departmentId: string
  employeeId: string | null
  employee: string | null
  projectId: string | null
  project: string | null
  kpi: TargetKpi
  value: string
}

/** Whose a target is, and by what its figure is divided to be told. */
const SUBJECTS: readonly { is: (target: Target) => boolean; by: readonly Dimension[] }[] = [
  { is: ({ employeeId, projectId }) => !employeeId && !projectId, by: ['DEPARTMENT'] },
  { is: ({ projectId }) => projectId !== null, by: ['DEPARTMENT', 'PROJECT'] },
  { is: ({ employeeId, projectId }) => employeeId !== null && projectId === null, by: ['DEPARTMENT', 'EMPLOYEE'] },
]

/** The targets of a period that the viewer reads, with what was achieved; a fixed number of statements. */
export async function completions(
  catalog: Catalog,
  context: Context,
  { period, startDate, departmentIds = null }: CompletionQuestion,
): Promise<Completion[]> {
  if (!startDate || periodStart(startDate, period) !== startDate)
    throw UserError.badInput('input.startDate', startDate ? 'PERIOD_START' : 'REQUIRED')
  const time = { from: startDate, to: periodEnd(startDate, period) }
  const targets = await targetsOf(catalog, context, period, startDate, departmentIds)
  const found = await Promise.all(
    SUBJECTS.map(({ is, by }) => achieved(context, targets.filter(is), by, time, departmentIds)),
  )
  // In the order of the targets: the department's, projects', people's.
  return found.flat()
}

async function targetsOf(
  catalog: Catalog,
  { viewer, rows }: Context,
  period: PeriodKind,
  startDate: LocalDate,
  departmentIds: string[] | null,
): Promise<Target[]> {
  const type = catalog.types.get('Target')!
  const compiler = new WhereCompiler(catalog)
  const alias = compiler.alias()
  const values: unknown[] = []
  const asked = departmentIds === null ? null : { departmentId: { in: departmentIds } }
  const wanted = and({ period, startDate }, asked, rowWhere(viewer, type, 'read'))
  const where = compiler.compile(type, wanted, alias, values)
  return rows<Target>(
    `SELECT ${alias}.id, ${alias}.departmentId, ${alias}.employeeId, e.name AS employee, ${alias}.projectId,
       p.name AS project, ${alias}.kpi, CAST(${alias}.value AS CHAR) AS value
     FROM Target ${alias} LEFT JOIN Employee e ON e.id = ${alias}.employeeId
       LEFT JOIN LeasingProject p ON p.id = ${alias}.projectId
     WHERE ${where} ORDER BY ${alias}.departmentId, p.name, e.number, ${alias}.kpi, ${alias}.id LIMIT ?`,
    [...values, LIMITS.targetsAtOnce],
  )
}

async function achieved(
  context: Context,
  targets: readonly Target[],
  by: readonly Dimension[],
  time: { from: LocalDate; to: LocalDate },
  departmentIds: string[] | null,
): Promise<Completion[]> {
  if (targets.length === 0) return []
  const reader = KPI_READERS[context.viewer.role]!
  const used = DIVISIONS.filter((division) => by.includes(division.by))
  const figures = [...new Set(targets.map(({ kpi }) => FIGURE_OF[kpi]))]
  const told = figures.filter((figure) => mayAsk(reader, FORMULAS.get(figure)!, used))
  const question = { figures: told, by: [...by], ...time, departmentIds }
  const asked = told.length === 0 ? null : await ask(context.viewer, context.rows, question)
  const counted = asked ? await Promise.all(told.map((figure) => tell(context.rows, asked, figure, new Map()))) : []
  const rows = counted.flatMap((each) => each.rows)
  const books = new Map((asked?.books ?? (await booksOf(context.rows, targets))).map((book) => [book.id, book]))
  return targets.map((target): Completion => {
    const figure = FIGURE_OF[target.kpi]
    const formula = FORMULAS.get(figure)!
    const book = books.get(target.departmentId)
    const unit = formula.unit === 'currency' ? (book?.currency ?? 'CNY') : formula.unit
    const row = rows.find((each) => each.unit === unit && isOf(each, figure, target))
    const nothing =
      told.includes(figure) && (formula.kind === 'flow' || formula.kind === 'stock')
        ? formula.unit === 'count'
          ? '0'
          : '0.00'
        : null
    const actual = row ? row.value : nothing
    const { employeeId, employee, projectId, project } = target
    return {
      targetId: target.id,
      figure,
      ...time,
      unit,
      departmentId: target.departmentId,
      department: book?.name ?? null,
      employeeId,
      employee,
      projectId,
      project,
      target: target.value,
      actual,
      completion: completionOf(actual, target.value),
      withheld: row?.withheld ?? false,
    }
  })
}

const isOf = (row: KpiRow, figure: KpiFigure, { departmentId, employeeId, projectId }: Target): boolean =>
  row.figure === figure &&
  row.departmentId === departmentId &&
  (projectId ? row.projectId === projectId : row.employeeId === employeeId)

const booksOf = (rows: Rows, targets: readonly Target[]) =>
  rows<{ id: string; name: string; currency: string }>('SELECT id, name, currency FROM Department WHERE id IN (?)', [
    targets.map(({ departmentId }) => departmentId),
  ])
