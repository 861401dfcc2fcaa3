/** What a reader may ask of the figures, for a panel or tool that holds no rule of its own. */
import type { Builder } from '../../graphql/builder.ts'
import { needs } from '../../graphql/needs.ts'
import { listOf, type Named, named } from '../../graphql/resource-types.ts'
import { booksWithin } from './ask.ts'
import { FORMULAS } from './formulas/index.ts'
import { KPI_READERS, mayReadFigures, type People } from './kpi.access.ts'
import type { Book } from './ledger.ts'
import { monthEnd } from './periods.ts'

type Known = { figure: string; unit: string; kind: string; opens: string }
type Reach = { people: Uppercase<People>; departments: Book[]; figures: Known[] }

const readers = needs(mayReadFigures)

export function addReach(builder: Builder): void {
  builder.enumType('KpiPeople', {
    description: 'Whose figures a reader tells apart.',
    values: {
      ALL: { description: "Everybody's." },
      SELF: { description: "His own, beside the department's totals of whole months." },
      NONE: { description: "Nobody's: totals of whole months." },
    } as const,
  })
  builder.objectRef<Book>('KpiDepartment').implement({
    description: 'A department whose figures are within reach.',
    extensions: readers,
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id.' }),
      name: t.exposeString('name', { description: 'Its name.' }),
      closedUntil: t.field({
        type: named('Date'),
        nullable: true,
        description: 'Last day whose figures are closed.',
        resolve: ({ closedMonth }) => closedMonth && monthEnd(closedMonth),
      }),
    }),
  })
  builder.objectRef<Known>('KpiKnown').implement({
    description: 'A figure that there is.',
    extensions: readers,
    fields: (t) => ({
      figure: t.field({ type: named('KpiFigure'), description: 'Which.', resolve: (known) => known.figure }),
      unit: t.exposeString('unit', { description: '`count`, `㎡`, `currency` or `%`.' }),
      isRate: t.boolean({
        description: 'Stands at the end of a time, and is not counted over it.',
        resolve: (known) => known.kind === 'rate',
      }),
      opens: t.exposeString('opens', { description: 'Type of the records that it comes from.' }),
    }),
  })
  builder.objectRef<Reach>('KpiReach').implement({
    description: 'What the reader may ask of the figures.',
    extensions: readers,
    fields: (t) => ({
      people: t.field({ type: named('KpiPeople'), description: 'Whose figures.', resolve: (reach) => reach.people }),
      departments: t.field({
        type: listOf('KpiDepartment') as unknown as Named,
        description: 'Of which departments.',
        resolve: (reach) => reach.departments as unknown as string,
      }),
      figures: t.field({
        type: listOf('KpiKnown') as unknown as Named,
        description: 'Which figures there are.',
        resolve: (reach) => reach.figures as unknown as string,
      }),
    }),
  })
  builder.queryField('kpiReach', (t) =>
    t.field({
      type: named('KpiReach'),
      description: 'What the reader may ask of the figures.',
      extensions: readers,
      resolve: async (_root, _args, { viewer, rows }) => {
        const { people, departments } = KPI_READERS[viewer.role]!
        const reach: Reach = {
          people: people.toUpperCase() as Uppercase<People>,
          departments: await booksWithin(viewer, rows, departments, null),
          figures: [...FORMULAS.values()],
        }
        return reach as unknown as string
      },
    }),
  )
}
