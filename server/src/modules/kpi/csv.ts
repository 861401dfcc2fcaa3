/** `GET /kpi.csv`: figures for spreadsheets and BI tools, with the rights of whoever asks. */
import type { KpiFigure } from '../../db/generated/client/enums.ts'
import { isLocalDate } from '../../domain/local-date.ts'
import { writeCsv } from '../../export/csv.ts'
import { UserError } from '../../graphql/errors.ts'
import { attachment, download } from '../../http/download.ts'
import type { Endpoint } from '../../http/endpoints.ts'
import { ask, DIMENSIONS, type Dimension, type Question } from './ask.ts'
import { figureRows, type KpiRow, namesFor } from './figures.ts'
import { FORMULAS } from './formulas/index.ts'
import { mayTellPeople } from './kpi.access.ts'

const PEOPLE: readonly (keyof KpiRow)[] = ['employeeId', 'employee']
const COLUMNS: readonly (keyof KpiRow)[] = [
  'figure',
  'period',
  'from',
  'to',
  'departmentId',
  'department',
  'propertyId',
  'property',
  ...PEOPLE,
  'unit',
  'value',
  'part',
  'base',
]

/** Words that people chose; everything else is ours, and numbers may begin with a minus. */
const NAMES: readonly (keyof KpiRow)[] = ['department', 'property', 'employee']

/** The answer, a figure after the other as each is counted. Throws UserError before it begins. */
export const kpiCsv: Endpoint = async (request, { viewer, rows }) => {
  const parameters = new URL(request.url).searchParams
  const asked = await ask(viewer, rows, questionOf(parameters), '')
  const columns = COLUMNS.filter((name) => mayTellPeople(viewer.role) || !PEOPLE.includes(name))
  const names = await namesFor(rows, asked)
  async function* blocks() {
    for (const figure of asked.figures) {
      const found = await figureRows(rows, asked, figure, names)
      yield found.map((row) => columns.map((name) => row[name]))
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

function questionOf(parameters: URLSearchParams): Question {
  const list = (name: string): string[] | null =>
    parameters.has(name) ? parameters.get(name)!.split(',').filter(Boolean) : null
  const figures = (list('figures') ?? [...FORMULAS.keys()]).map((name) => {
    if (!FORMULAS.has(name as KpiFigure))
      throw UserError.badInput('figures', 'KPI_UNKNOWN', { name: name.slice(0, 40) })
    return name as KpiFigure
  })
  const by = (list('by') ?? []).map((name) => {
    if (!DIMENSIONS.includes(name as Dimension))
      throw UserError.badInput('by', 'KPI_UNKNOWN', { name: name.slice(0, 40) })
    return name as Dimension
  })
  const date = (name: string): string => {
    const text = parameters.get(name)
    if (!isLocalDate(text)) throw UserError.badInput(name, text ? 'INVALID_DATE' : 'REQUIRED')
    return text
  }
  return {
    figures,
    by,
    from: date('from'),
    to: date('to'),
    departmentIds: list('departmentIds'),
    propertyIds: list('propertyIds'),
    employeeIds: list('employeeIds'),
  }
}
