/** A question for figures, and whether its reader may put it so. */
import type { Values } from '../../access/resource.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { KpiFigure } from '../../db/generated/client/enums.ts'
import { addMonthsClamped, type LocalDate } from '../../domain/local-date.ts'
import { UserError } from '../../graphql/errors.ts'
import { LIMITS } from '../../limits.ts'
import { FORMULAS } from './formulas/index.ts'
import { KPI_READERS } from './kpi.access.ts'
import type { Book } from './ledger.ts'
import { dayStart, monthEnd, monthStart, PERIOD_MONTHS, type Period, type PeriodUnit, periodsOf } from './periods.ts'

export const DIMENSIONS = ['DEPARTMENT', 'PROPERTY', 'EMPLOYEE', 'MONTH', 'QUARTER', 'YEAR'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export type Filters = {
  departmentIds?: string[] | null
  propertyIds?: string[] | null
  employeeIds?: string[] | null
}

export type Question = Filters & { figures: KpiFigure[]; by: Dimension[]; from: LocalDate; to: LocalDate }

/** A question that its reader may put: the departments that it reaches, and the stretches of time. */
export type Asked = {
  figures: KpiFigure[]
  departments: boolean
  properties: boolean
  employees: boolean
  books: Book[]
  periods: Period[]
  propertyIds: string[] | null
  employeeIds: string[] | null
}

/** Rows as objects, as a request's context has them. */
export type Rows = <Row extends Values>(sql: string, values: unknown[]) => Promise<Row[]>

/** Throws UserError: FORBIDDEN where the question is not the reader's to put, BAD_USER_INPUT where it makes no sense. */
export async function ask(viewer: Viewer, rows: Rows, question: Question, path = 'input.'): Promise<Asked> {
  const reader = KPI_READERS[viewer.role]
  if (!reader) throw new UserError('FORBIDDEN')
  checkTime(question, path)
  const { figures, by, propertyIds } = question
  const units = by.filter((each): each is PeriodUnit => each in PERIOD_MONTHS)
  if (new Set(units).size > 1) throw UserError.badInput(`${path}by`, 'KPI_ONE_PERIOD')
  let employeeIds = question.employeeIds ?? null
  const tellsPeople = by.includes('EMPLOYEE') || employeeIds !== null
  const rates = figures.some((figure) => FORMULAS.get(figure)!.kind === 'rate')
  if (tellsPeople && reader.people === 'none') throw UserError.forbidden(`${path}by`)
  if (tellsPeople && rates) throw UserError.badInput(`${path}by`, 'KPI_NO_PEOPLE')
  if (reader.people === 'self' && tellsPeople) {
    const self = viewer.employeeId ?? ''
    employeeIds = (employeeIds ?? [self]).filter((each) => each === self)
  }
  if (reader.people !== 'all' && !tellsPeople) {
    // Totals of a day or of one shop would be a single contract, which he may not read.
    if (question.from !== monthStart(question.from) || question.to !== monthEnd(question.to))
      throw UserError.badInput(`${path}from`, 'KPI_WHOLE_MONTHS')
    const divided = by.includes('PROPERTY') || propertyIds != null
    const flows = figures.some((figure) => FORMULAS.get(figure)!.kind === 'flow')
    if (reader.people === 'self' && divided && flows) throw UserError.forbidden(`${path}by`, 'KPI_TOTALS_ONLY')
  }
  return {
    figures: [...new Set(figures)],
    departments: by.includes('DEPARTMENT'),
    properties: by.includes('PROPERTY'),
    employees: by.includes('EMPLOYEE'),
    books: await booksWithin(viewer, rows, reader.departments, question.departmentIds ?? null),
    periods: periodsOf(question.from, question.to, units[0] ?? null),
    propertyIds: propertyIds ?? null,
    employeeIds,
  }
}

function checkTime({ from, to, by, figures }: Question, path: string): void {
  if (!from) throw UserError.badInput(`${path}from`, 'REQUIRED')
  if (!to) throw UserError.badInput(`${path}to`, 'REQUIRED')
  if (figures.length === 0) throw UserError.badInput(`${path}figures`, 'EMPTY')
  if (to < from) throw UserError.badInput(`${path}to`, 'DATES_ORDER')
  const length = by.reduce((least, each) => Math.min(least, PERIOD_MONTHS[each as PeriodUnit] ?? least), 12)
  if (addMonthsClamped(from, length * LIMITS.kpiPeriods) < to)
    throw UserError.limit(`${path}to`, 'KPI_PERIODS', { max: LIMITS.kpiPeriods })
}

/** The investment departments within reach, those asked for where some are. */
export async function booksWithin(
  viewer: Viewer,
  rows: Rows,
  reach: 'dept' | 'depts',
  asked: string[] | null,
): Promise<Book[]> {
  const within = reach === 'dept' ? [viewer.departmentId ?? ''] : viewer.departmentIds
  const ids = asked === null ? within : within.filter((id) => asked.includes(id))
  if (ids.length === 0) return []
  const found = await rows<{ id: string; name: string; timezone: string; currency: string; month: LocalDate | null }>(
    `SELECT d.id, d.name, d.timezone, d.currency, MAX(s.month) AS month
     FROM Department d LEFT JOIN KpiSnapshot s ON s.departmentId = d.id
     WHERE d.id IN (?) AND d.kind = 'INVESTMENT' GROUP BY d.id, d.name, d.timezone, d.currency ORDER BY d.name, d.id`,
    [ids],
  )
  return found.map(({ month, ...book }) => ({
    ...book,
    closedMonth: month,
    closedUntil: month === null ? null : dayStart(addMonthsClamped(month, 1), book.timezone),
  }))
}
