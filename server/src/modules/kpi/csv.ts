/** `GET /kpi.csv`: figures for spreadsheets and BI tools, with the rights of whoever asks. */
import type { RoleCode } from '../../access/roles.ts'
import type { KpiFigure } from '../../db/generated/client/enums.ts'
import { isLocalDate } from '../../domain/local-date.ts'
import { writeCsv } from '../../export/csv.ts'
import { UserError } from '../../graphql/errors.ts'
import { attachment, download } from '../../http/download.ts'
import type { Endpoint } from '../../http/endpoints.ts'
import { ask, mayAsk, type Question } from './ask.ts'
import { DIVISIONS, type Dimension, type Division } from './divisions.ts'
import { type KpiRow, namesFor, tell } from './figures.ts'
import { FORMULAS } from './formulas/index.ts'
import { KPI_READERS, mayDivide, mayReadFigures } from './kpi.access.ts'
import { PERIOD_UNITS, type PeriodUnit } from './periods.ts'

const DIMENSIONS: readonly (Dimension | PeriodUnit)[] = [...DIVISIONS.map(({ by }) => by), ...PERIOD_UNITS]
/** Written for those without one, in a list by which a question is limited. */
const NONE = 'none'

/** The columns that a role has. */
const columnsFor = (role: RoleCode): (keyof KpiRow)[] => [
  'figure',
  'period',
  'from',
  'to',
  ...DIVISIONS.filter(({ by }) => mayDivide(role, by)).flatMap(({ key, name }) => (name ? [key, name] : [key])),
  'unit',
  'value',
  'part',
  'base',
  'records',
  'withheld',
]

/** Words that people chose; everything else is ours, and numbers may begin with a minus. */
const NAMES: readonly (keyof KpiRow)[] = DIVISIONS.flatMap(({ name }) => name ?? [])

/** The answer, a figure after the other as each is counted. Throws UserError before it begins. */
export const kpiCsv: Endpoint = async (request, { viewer, rows }) => {
  if (!mayReadFigures(viewer.role)) throw new UserError('FORBIDDEN')
  const parameters = new URL(request.url).searchParams
  const asked = await ask(viewer, rows, questionOf(parameters, viewer.role), '')
  const columns = columnsFor(viewer.role)
  const names = await namesFor(rows, asked)
  async function* blocks() {
    for (const figure of asked.figures) {
      const found = (await tell(rows, asked, figure, names)).rows
      yield found.map((row) => columns.map((name) => (row[name] === null ? null : String(row[name]))))
    }
  }
  const cells = columns.map((name) => ({ header: name, form: NAMES.includes(name) ? 'TEXT' : 'NUMBER' }) as const)
  return download(writeCsv(cells, blocks()), {
    signal: request.signal,
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': attachment('kpi.csv', 'kpi.csv'),
    },
  })
}

function questionOf(parameters: URLSearchParams, role: RoleCode): Question {
  const list = (name: string): string[] | null =>
    parameters.has(name) ? parameters.get(name)!.split(',').filter(Boolean) : null
  const unknown = (path: string, name: string) => UserError.badInput(path, 'KPI_UNKNOWN', { name: name.slice(0, 40) })
  const by = (list('by') ?? []).map((name) => {
    const dimension = DIMENSIONS.find((each) => each === name)
    if (!dimension || !mayDivide(role, dimension)) throw unknown('by', name)
    return dimension
  })
  const date = (name: string): string => {
    const text = parameters.get(name)
    if (!isLocalDate(text)) throw UserError.badInput(name, text ? 'INVALID_DATE' : 'REQUIRED')
    return text
  }
  const limited = DIVISIONS.filter(({ limit }) => parameters.has(limit))
  const limits = limited.map(({ limit }) => [limit, list(limit)!.map((key) => (key === NONE ? null : key))])
  const used = DIVISIONS.filter((division) => by.includes(division.by) || limited.includes(division))
  const figures = (list('figures') ?? figuresOf(role, used)).map((name) => {
    if (!FORMULAS.has(name as KpiFigure)) throw unknown('figures', name)
    return name as KpiFigure
  })
  return { figures, by, from: date('from'), to: date('to'), ...Object.fromEntries(limits) }
}

/** All figures that a role may divide so. */
const figuresOf = (role: RoleCode, used: readonly Division[]): KpiFigure[] =>
  [...FORMULAS.values()].filter((formula) => mayAsk(KPI_READERS[role]!, formula, used)).map(({ figure }) => figure)
