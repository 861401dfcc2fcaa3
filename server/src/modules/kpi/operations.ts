/** `kpi` and the records behind a figure, in the API. */
import type { Catalog } from '../../access/catalog.ts'
import { mayRead } from '../../access/decide.ts'
import type { KpiFigure } from '../../db/generated/client/enums.ts'
import { spend } from '../../graphql/budget.ts'
import type { Builder } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { needs } from '../../graphql/needs.ts'
import { listOf, type Named, named, pageArguments } from '../../graphql/resource-types.ts'
import { LIMITS } from '../../limits.ts'
import { readPage } from '../../reader/read.ts'
import { type PageArguments, selectPage } from '../../reader/select.ts'
import { type Asked, ask, DIMENSIONS, type Filters, type Question } from './ask.ts'
import { recordsOfFlow } from './count.ts'
import { figureRows, type KpiRow, namesFor, totalsOf } from './figures.ts'
import { FORMULAS } from './formulas/index.ts'
import { mayReadFigures, mayTellPeople } from './kpi.access.ts'
import { recordsOfRate } from './rate.ts'
import { addReach } from './reach.ts'

const readers = needs(mayReadFigures)
const tellers = needs(mayTellPeople)

const DIMENSION_WORDS: Record<(typeof DIMENSIONS)[number], string> = {
  DEPARTMENT: 'Department.',
  PROPERTY: 'Property 商業項目 in which the space is.',
  EMPLOYEE: 'Whoever has the credit; of rates there is none.',
  MONTH: 'Calendar month in the time zone of the department: 2026-01.',
  QUARTER: 'Calendar quarter: 2026-Q1.',
  YEAR: 'Calendar year: 2026.',
}

/** Adds the queries; which roles have them, the module's access table says. */
export function addKpi(builder: Builder, catalog: Catalog): void {
  addTypes(builder)
  builder.queryField('kpi', (t) =>
    t.field({
      type: named('KpiResult'),
      description: 'Figures of the departments within reach, counted from the records with exact decimals (R7.1).',
      args: { input: t.arg({ type: named('KpiInput'), required: true, description: 'Which, of what time.' }) },
      extensions: readers,
      resolve: async (_root, { input }, context) =>
        (await answer(context, input as unknown as Question)) as unknown as string,
    }),
  )
  addReach(builder)
  addRecords(builder, catalog, 'Contract')
  addRecords(builder, catalog, 'Client')
}

async function answer(context: Context, input: Question): Promise<{ rows: KpiRow[]; totals: KpiRow[] }> {
  const asked = await ask(context.viewer, context.rows, { ...input, by: input.by ?? [] })
  const names = await namesFor(context.rows, asked)
  const found = await Promise.all(
    asked.figures.map(async (figure) => {
      const rows = await figureRows(context.rows, asked, figure, names)
      return { rows, totals: totalsOf(asked, figure, rows) }
    }),
  )
  return { rows: found.flatMap((each) => each.rows), totals: found.flatMap((each) => each.totals) }
}

/** The records that a figure comes from, as far as the reader may see them one by one. */
function addRecords(builder: Builder, catalog: Catalog, name: 'Contract' | 'Client'): void {
  const type = catalog.types.get(name)!
  builder.queryField(`kpi${type.plural[0]!.toUpperCase()}${type.plural.slice(1)}`, (t) =>
    t.field({
      type: named(`${name}Connection`),
      description: `The ${type.plural} that a figure comes from, of those within reach; of another figure, none.`,
      args: {
        input: t.arg({
          type: named('KpiRecordsInput'),
          required: true,
          description: 'The figure, as it was asked for.',
        }),
        ...pageArguments(t, catalog, type),
      },
      extensions: needs((role) => mayReadFigures(role) && mayRead(catalog, role, type)),
      resolve: async (_root, { input, ...args }, context, info) => {
        const { figure, ...question } = input as unknown as Filters &
          Pick<Question, 'from' | 'to'> & { figure: KpiFigure }
        const asked = await ask(context.viewer, context.rows, { ...question, figures: [figure], by: [] })
        const formula = FORMULAS.get(figure)!
        const ids = formula.opens === name ? await recordIds(context, asked, figure) : []
        const selection = selectPage(catalog, info)
        const page = args as PageArguments
        if (selection.nodes) spend(context, selection.nodes, page.first ?? LIMITS.pageDefault)
        const reading = { catalog, viewer: context.viewer, query: context.query }
        return (await readPage(reading, type, selection, page, { id: { in: ids } })) as unknown as string
      },
    }),
  )
}

function recordIds(context: Context, asked: Asked, figure: KpiFigure): Promise<string[]> {
  const formula = FORMULAS.get(figure)!
  return formula.kind === 'flow'
    ? recordsOfFlow(context.rows, asked, formula, LIMITS.kpiRecords)
    : recordsOfRate(context.rows, asked, formula, LIMITS.kpiRecords)
}

function addTypes(builder: Builder): void {
  builder.enumType('KpiDimension', {
    description: 'By what figures are divided.',
    values: Object.fromEntries(
      DIMENSIONS.map((name) => [
        name,
        {
          value: name,
          description: DIMENSION_WORDS[name],
          ...(name === 'EMPLOYEE' ? { extensions: tellers } : {}),
        },
      ]),
    ),
  })
  type Fields = { field: (options: Record<string, unknown>) => never }
  const filters = (fields: unknown): Record<string, never> => {
    const t = fields as Fields
    const ids = (description: string, more = {}) => t.field({ type: ['ID'], description, ...more })
    return {
      from: t.field({ type: 'Date', required: true, description: 'First day.' }),
      to: t.field({ type: 'Date', required: true, description: 'Last day.' }),
      departmentIds: ids('Of these departments alone.'),
      propertyIds: ids('Of these properties alone.'),
      employeeIds: ids('Of these people alone.', { extensions: tellers }),
    }
  }
  builder.inputType('KpiInput', {
    description: 'Which figures, of what time, divided by what.',
    fields: (t) => ({
      figures: t.field({ type: listOf('KpiFigure'), required: true, description: 'Which figures.' }),
      by: t.field({ type: listOf('KpiDimension'), description: 'Divided by these; one of the periods at most.' }),
      ...filters(t),
    }),
  })
  builder.inputType('KpiRecordsInput', {
    description: 'A figure whose records are wanted.',
    fields: (t) => ({
      figure: t.field({ type: named('KpiFigure'), required: true, description: 'Which figure.' }),
      ...filters(t),
    }),
  })
  addRow(builder)
  builder.objectRef<{ rows: KpiRow[]; totals: KpiRow[] }>('KpiResult').implement({
    description: 'Figures.',
    extensions: readers,
    fields: (t) => ({
      rows: t.field({
        type: listOf('KpiRow') as unknown as Named,
        description: 'One for each figure and combination that something was counted for.',
        resolve: (result) => result.rows as unknown as string,
      }),
      totals: t.field({
        type: listOf('KpiRow') as unknown as Named,
        description: 'Each figure over all rows; of rates, as they stand at the end.',
        resolve: (result) => result.totals as unknown as string,
      }),
    }),
  })
}

function addRow(builder: Builder): void {
  const ROW: [keyof KpiRow, string, string, boolean][] = [
    ['figure', 'KpiFigure', 'Which figure.', false],
    ['period', 'String', 'Name of the month (2026-01), quarter (2026-Q1) or year.', true],
    ['from', 'Date', 'First day counted.', false],
    ['to', 'Date', 'Last day counted.', false],
    ['departmentId', 'ID', 'Department, where divided by it.', true],
    ['department', 'String', 'Its name.', true],
    ['propertyId', 'ID', 'Property, where divided by it; null for what belongs to none.', true],
    ['property', 'String', 'Its name.', true],
    ['employeeId', 'ID', 'Who has the credit, where divided by it; null for nobody.', true],
    ['employee', 'String', 'The name.', true],
    ['unit', 'String', '`count`, `㎡`, `%`, or the ISO 4217 code of the money.', false],
    ['value', 'Decimal', 'The figure; null where there is nothing to take a share of.', true],
    ['part', 'Decimal', 'Of a rate: the area that is counted. In ㎡.', true],
    ['base', 'Decimal', 'Of a rate: the area that it is taken of. In ㎡.', true],
  ]
  builder.objectRef<KpiRow>('KpiRow').implement({
    description: 'A figure of a stretch of time.',
    extensions: readers,
    fields: (t) =>
      Object.fromEntries(
        ROW.map(([name, type, description, nullable]) => [
          name,
          t.field({
            type: named(type),
            nullable,
            description,
            resolve: (row) => row[name] as string,
            ...(name.startsWith('employee') ? { extensions: tellers } : {}),
          }),
        ]),
      ) as Record<string, never>,
  })
}
