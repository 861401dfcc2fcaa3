/** `kpi` and the records behind a figure, in the API. */
import type { Catalog } from '../../access/catalog.ts'
import { mayRead } from '../../access/decide.ts'
import type { KpiFigure } from '../../db/generated/client/enums.ts'
import type { Builder } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { costs } from '../../graphql/costs.ts'
import { needs } from '../../graphql/needs.ts'
import { named, pageArguments } from '../../graphql/resource-types.ts'
import { LIMITS } from '../../limits.ts'
import { readPage } from '../../reader/read.ts'
import { type PageArguments, selectPage } from '../../reader/select.ts'
import { type Asked, ask, type Limits, type Question } from './ask.ts'
import { addCompletions } from './completions.ts'
import { recordsHappened } from './count.ts'
import { namesFor, type Told, tell } from './figures.ts'
import { FORMULAS, type Formula } from './formulas/index.ts'
import { mayReadFigures } from './kpi.access.ts'
import { recordsOfRate } from './rate.ts'
import { addReach, recordsQuery } from './reach.ts'
import { recordsStanding } from './stock.ts'
import { addTypes } from './types.ts'

/** What it costs to count so many figures. */
export const figurePoints = (figures: number): number => figures * LIMITS.points.figure

/** Adds the queries; which roles have them, the module's access table says. */
export function addKpi(builder: Builder, catalog: Catalog): void {
  addTypes(builder)
  builder.queryField('kpi', (t) =>
    t.field({
      type: named('KpiResult'),
      description:
        'Figures of the departments within reach, counted from the records with exact decimals (R7.1, R6.3.3).',
      args: { input: t.arg({ type: named('KpiInput'), required: true, description: 'Which, of what time.' }) },
      extensions: {
        ...needs(mayReadFigures),
        ...costs(({ input }) => figurePoints((input as Question).figures.length)),
      },
      resolve: async (_root, { input }, context) =>
        (await answer(context, input as unknown as Question)) as unknown as string,
    }),
  )
  addReach(builder, catalog)
  addCompletions(builder, catalog)
  for (const opens of new Set([...FORMULAS.values()].map((formula) => formula.opens)))
    addRecords(builder, catalog, opens)
}

async function answer(context: Context, input: Question): Promise<Told> {
  const asked = await ask(context.viewer, context.rows, { ...input, by: input.by ?? [] })
  const names = await namesFor(context.rows, asked)
  const told = await Promise.all(asked.figures.map((figure) => tell(context.rows, asked, figure, names)))
  return { rows: told.flatMap(({ rows }) => rows), totals: told.flatMap(({ totals }) => totals) }
}

/** The records that a figure comes from, as far as the reader may see them one by one. */
function addRecords(builder: Builder, catalog: Catalog, name: Formula['opens']): void {
  const type = catalog.types.get(name)!
  builder.queryField(recordsQuery(type), (t) =>
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
      extensions: {
        ...needs((role) => mayReadFigures(role) && mayRead(catalog, role, type)),
        ...costs(figurePoints(1)),
      },
      resolve: async (_root, { input, ...args }, context, info) => {
        const { figure, ...question } = input as unknown as Limits &
          Pick<Question, 'from' | 'to'> & { figure: KpiFigure }
        const asked = await ask(context.viewer, context.rows, { ...question, figures: [figure], by: [] })
        const formula = FORMULAS.get(figure)!
        const ids = formula.opens === name ? await recordIds(context, asked, formula) : []
        const selection = selectPage(catalog, info)
        const page = args as PageArguments
        const reading = { catalog, viewer: context.viewer, query: context.query }
        return (await readPage(reading, type, selection, page, { id: { in: ids } })) as unknown as string
      },
    }),
  )
}

function recordIds({ rows }: Context, asked: Asked, formula: Formula): Promise<string[]> {
  const most = LIMITS.kpiRecords
  if (formula.kind === 'rate') return recordsOfRate(rows, asked, formula, most)
  if (formula.kind === 'stock') return recordsStanding(rows, asked, formula, most)
  return recordsHappened(rows, asked, formula, most)
}
