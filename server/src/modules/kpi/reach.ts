/** What a reader may ask of the figures, for a panel or tool that holds no rule of its own. */
import type { Catalog, TypeInfo } from '../../access/catalog.ts'
import type { RoleCode } from '../../access/roles.ts'
import type { Builder } from '../../graphql/builder.ts'
import { needs } from '../../graphql/needs.ts'
import { listOf, mayRead, type Named, named } from '../../graphql/resource-types.ts'
import { booksWithin } from './ask.ts'
import type { Dimension } from './divisions.ts'
import { FORMULAS, type Formula, type Group } from './formulas/index.ts'
import { divisionsFor, KPI_READERS, mayReadFigures, type People } from './kpi.access.ts'
import type { Book } from './ledger.ts'
import { monthEnd } from './periods.ts'

type Known = Pick<Formula, 'figure' | 'unit' | 'kind' | 'opens' | 'group'> & {
  totals: boolean
  by: Dimension[]
  /** Query of the records behind it; null where the reader may not see them. */
  records: string | null
}
type Reach = { people: Uppercase<People>; departments: Book[]; periods: readonly string[]; figures: Known[] }

const readers = needs(mayReadFigures)

const GROUP_WORDS: Record<Group, string> = {
  SIGNING: 'What was signed (R7.1).',
  CLIENTS: 'Clients won, and how content they are (R7.1).',
  SPACE: 'Area let, of what can be let.',
  PERFORMANCE: 'How contracts are performed (R6.3.3).',
}

export function addReach(builder: Builder, catalog: Catalog): void {
  builder.enumType('KpiPeople', {
    description: 'Whose figures a reader tells apart.',
    values: {
      ALL: { description: "Everybody's." },
      SELF: { description: "His own, beside the department's totals of whole months." },
      NONE: { description: "Nobody's: totals." },
    } as const,
  })
  builder.enumType('KpiGroup', {
    description: 'Figures that belong together.',
    values: Object.fromEntries(
      Object.entries(GROUP_WORDS).map(([name, description]) => [name, { value: name, description }]),
    ),
  })
  builder.objectRef<Book>('KpiDepartment').implement({
    description: 'A department whose figures are within reach.',
    extensions: readers,
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id.' }),
      name: t.exposeString('name', { description: 'Its name.' }),
      currency: t.exposeString('currency', { description: 'ISO 4217 code of its money.' }),
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
      group: t.field({ type: named('KpiGroup'), description: 'With which it belongs.', resolve: ({ group }) => group }),
      unit: t.exposeString('unit', { description: '`count`, `㎡`, `currency`, `%`, `days` or `points`.' }),
      isRate: t.boolean({
        description: 'Stands at the end of a time, or is a share or mean: not summed over it.',
        resolve: ({ kind }) => kind !== 'flow',
      }),
      totals: t.exposeBoolean('totals', {
        description: "Whether the reader has the department's, and not his own alone.",
      }),
      by: t.field({
        type: listOf('KpiDimension') as unknown as Named,
        description: 'By what the reader may divide it, beside time.',
        resolve: ({ by }) => by as unknown as string,
      }),
      opens: t.exposeString('opens', { description: 'Type of the records that it comes from.' }),
      records: t.exposeString('records', {
        nullable: true,
        description: 'Query that gives those records; null where the reader may not see them.',
      }),
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
      periods: t.field({
        type: listOf('KpiDimension') as unknown as Named,
        description: 'Into what the reader may divide time.',
        resolve: (reach) => reach.periods as unknown as string,
      }),
      figures: t.field({
        type: listOf('KpiKnown') as unknown as Named,
        description: 'Which figures there are for the reader.',
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
        const reader = KPI_READERS[viewer.role]!
        const reach: Reach = {
          people: reader.people.toUpperCase() as Uppercase<People>,
          departments: await booksWithin(viewer, rows, reader.departments, null),
          periods: reader.periods,
          figures: [...FORMULAS.values()].flatMap((formula) => known(catalog, viewer.role, formula)),
        }
        return reach as unknown as string
      },
    }),
  )
}

/** `kpiContracts`: the query of the records of a type that a figure comes from. */
export const recordsQuery = ({ plural }: TypeInfo): string => `kpi${plural[0]!.toUpperCase()}${plural.slice(1)}`

/** A figure as a reader has it; by people, where he has his own alone. */
function known(catalog: Catalog, role: RoleCode, formula: Formula): Known[] {
  const reader = KPI_READERS[role]!
  const scope = reader.groups[formula.group]
  if (!scope) return []
  const totals = scope === 'totals' ? divisionsFor(reader, formula, false) : []
  const own = reader.people === 'self' && divisionsFor(reader, formula, true).includes('EMPLOYEE')
  const ways = [...new Set([...totals, ...(own ? (['EMPLOYEE'] as const) : [])])]
  // Clients stand in no property and no project: divided so, they would all be without one.
  const by = formula.group === 'CLIENTS' ? ways.filter((each) => each !== 'PROPERTY' && each !== 'PROJECT') : ways
  const { figure, unit, kind, opens, group } = formula
  const type = catalog.types.get(opens)!
  const records = mayRead(catalog, role, type) ? recordsQuery(type) : null
  return [{ figure, unit, kind, opens, group, totals: scope === 'totals', by, records }]
}
