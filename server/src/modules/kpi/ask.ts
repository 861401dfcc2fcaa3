/** A question for figures, and whether its reader may put it so. */
import type { Values } from '../../access/resource.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { KpiFigure } from '../../db/generated/client/enums.ts'
import { addMonthsClamped, type LocalDate } from '../../domain/local-date.ts'
import { UserError } from '../../graphql/errors.ts'
import { LIMITS } from '../../limits.ts'
import { DIVISIONS, type Dimension, type Division, type Limit } from './divisions.ts'
import { FORMULAS, type Formula } from './formulas/index.ts'
import { divisionsFor, KPI_READERS, type KpiReader } from './kpi.access.ts'
import type { Book } from './ledger.ts'
import {
  dayStart,
  monthEnd,
  monthStart,
  PERIOD_UNITS,
  type Period,
  type PeriodUnit,
  periodsOf,
  tooManyPeriods,
} from './periods.ts'

/** Of these alone; null among them means those that have none. */
export type Limits = { [Name in Limit]?: (string | null)[] | null }

export type Question = Limits & {
  figures: KpiFigure[]
  by: (Dimension | PeriodUnit)[]
  from: LocalDate
  to: LocalDate
}

/** A question that its reader may put: the departments that it reaches, and the stretches of time. */
export type Asked = {
  reader: KpiReader
  figures: KpiFigure[]
  divisions: readonly Division[]
  /** The reader's own figures alone. */
  own: boolean
  books: Book[]
  periods: Period[]
  unit: PeriodUnit | null
  limits: { division: Division; keys: (string | null)[] }[]
}

/** Rows as objects, as a request's context has them. */
export type Rows = <Row extends Values>(sql: string, values: unknown[]) => Promise<Row[]>

/** Throws UserError: FORBIDDEN where the question is not the reader's to put, BAD_USER_INPUT where it makes no sense. */
export async function ask(viewer: Viewer, rows: Rows, question: Question, path = 'input.'): Promise<Asked> {
  const reader = KPI_READERS[viewer.role]
  if (!reader) throw new UserError('FORBIDDEN')
  const unit = checkTime(question, path)
  const used = DIVISIONS.filter(({ by, limit }) => question.by.includes(by) || question[limit] != null)
  const own = isOwn(reader, used)
  for (const figure of question.figures) checkFigure(reader, FORMULAS.get(figure)!, used, path)
  // Totals of a day would be a single contract, which he may not read.
  if (!reader.rows && !own && !wholeMonths(question, unit)) throw UserError.badInput(`${path}from`, 'KPI_WHOLE_MONTHS')
  return {
    reader,
    figures: [...new Set(question.figures)],
    divisions: DIVISIONS.filter(({ by }) => question.by.includes(by)),
    own,
    books: await booksWithin(viewer, rows, reader.departments, question.departmentIds ?? null),
    periods: periodsOf(question.from, question.to, unit),
    unit,
    limits: used.flatMap((division) => {
      const keys = keysOf(viewer, division, question[division.limit] ?? null, own)
      // The books are of the departments asked for already.
      return keys === null || division.by === 'DEPARTMENT' ? [] : [{ division, keys }]
    }),
  }
}

function keysOf(
  viewer: Viewer,
  { by }: Division,
  keys: (string | null)[] | null,
  own: boolean,
): (string | null)[] | null {
  if (!own || by !== 'EMPLOYEE') return keys
  const self = viewer.employeeId ?? ''
  return (keys ?? [self]).filter((each) => each === self)
}

/** Throws UserError unless the figure is the reader's, divided and limited so. */
function checkFigure(reader: KpiReader, formula: Formula, used: readonly Division[], path: string): void {
  const reason = refusal(reader, formula, used)
  if (reason === 'KPI_AREA_RATES') throw UserError.badInput(`${path}by`, reason)
  if (reason === 'KPI_NOT_YOURS') throw UserError.forbidden(`${path}figures`, reason)
  if (reason !== null) throw UserError.forbidden(`${path}by`, reason)
}

/** Why a reader may not have a figure divided and limited so; null where he may. */
function refusal(reader: KpiReader, formula: Formula, used: readonly Division[]): string | null {
  const scope = reader.groups[formula.group]
  if (!scope) return 'KPI_NOT_YOURS'
  const own = isOwn(reader, used)
  const allowed = divisionsFor(reader, formula, own)
  const isBeyond = used.some(({ by }) => !allowed.includes(by))
  if (formula.kind === 'rate' && isBeyond) return 'KPI_AREA_RATES'
  if (reader.people === 'self' && (isBeyond || (scope === 'own' && !own))) return 'KPI_TOTALS_ONLY'
  return isBeyond ? 'KPI_TOO_FINE' : null
}

/** Whether a reader may have a figure divided and limited so. */
export const mayAsk = (reader: KpiReader, formula: Formula, used: readonly Division[]): boolean =>
  refusal(reader, formula, used) === null

/** Whether it is about the reader alone: who tells only himself apart, and divides by people. */
const isOwn = (reader: KpiReader, used: readonly Division[]): boolean =>
  reader.people === 'self' && used.some(({ by }) => by === 'EMPLOYEE')

const wholeMonths = ({ from, to }: Question, unit: PeriodUnit | null): boolean =>
  from === monthStart(from) && to === monthEnd(to) && unit !== 'DAY' && unit !== 'WEEK'

/** The one unit by which time is divided. */
function checkTime({ from, to, by, figures }: Question, path: string): PeriodUnit | null {
  if (!from) throw UserError.badInput(`${path}from`, 'REQUIRED')
  if (!to) throw UserError.badInput(`${path}to`, 'REQUIRED')
  if (figures.length === 0) throw UserError.badInput(`${path}figures`, 'EMPTY')
  if (to < from) throw UserError.badInput(`${path}to`, 'DATES_ORDER')
  const units = PERIOD_UNITS.filter((each) => by.includes(each))
  if (units.length > 1) throw UserError.badInput(`${path}by`, 'KPI_ONE_PERIOD')
  const unit = units[0] ?? null
  if (tooManyPeriods(from, to, unit)) throw UserError.limit(`${path}to`, 'KPI_PERIODS', { max: LIMITS.kpiPeriods })
  return unit
}

/** The investment departments within reach, those asked for where some are. */
export async function booksWithin(
  viewer: Viewer,
  rows: Rows,
  reach: 'dept' | 'depts',
  asked: (string | null)[] | null,
): Promise<Book[]> {
  const within = reach === 'dept' ? [viewer.departmentId ?? ''] : viewer.departmentIds
  const ids = asked === null ? within : within.filter((id) => asked.includes(id))
  if (ids.length === 0) return []
  const found = await rows<{ id: string; name: string; timezone: string; currency: string; month: LocalDate | null }>(
    `SELECT d.id, d.name, d.timezone, d.currency, DATE_FORMAT(MAX(s.month), '%Y-%m-%d') AS month
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
