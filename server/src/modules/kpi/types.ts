/** Types of the API around figures: what is asked, and rows. */
import type { Builder } from '../../graphql/builder.ts'
import { needs } from '../../graphql/needs.ts'
import { listOf, type Named, named } from '../../graphql/resource-types.ts'
import { DIVISIONS } from './divisions.ts'
import type { KpiRow, Told } from './figures.ts'
import { mayDivide, mayReadFigures } from './kpi.access.ts'
import type { PeriodUnit } from './periods.ts'

const readers = needs(mayReadFigures)

const PERIOD_WORDS: Record<PeriodUnit, string> = {
  DAY: 'Day in the time zone of the department: 2026-01-15.',
  WEEK: 'Week from Monday on, by ISO 8601: 2026-W03.',
  MONTH: 'Calendar month in the time zone of the department: 2026-01.',
  QUARTER: 'Calendar quarter: 2026-Q1.',
  YEAR: 'Calendar year: 2026.',
}

const sentence = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}.`

export function addTypes(builder: Builder): void {
  builder.enumType('KpiDimension', {
    description: 'By what figures are divided.',
    values: Object.fromEntries([
      ...DIVISIONS.map(({ by, words }) => [
        by,
        { value: by, description: sentence(words), extensions: needs((role) => mayDivide(role, by)) },
      ]),
      ...Object.entries(PERIOD_WORDS).map(([unit, description]) => [
        unit,
        { value: unit, description, extensions: needs((role) => mayDivide(role, unit as PeriodUnit)) },
      ]),
    ]),
  })
  type Fields = { field: (options: Record<string, unknown>) => never }
  const limits = (fields: unknown): Record<string, never> => {
    const t = fields as Fields
    return {
      from: t.field({ type: 'Date', required: true, description: 'First day.' }),
      to: t.field({ type: 'Date', required: true, description: 'Last day.' }),
      ...Object.fromEntries(
        DIVISIONS.map(({ by, limit, type, words }) => [
          limit,
          t.field({
            type: [type],
            required: { list: false, items: false },
            description: `Only of these: ${words}. Null among them: of what has none.`,
            extensions: needs((role) => mayDivide(role, by)),
          }),
        ]),
      ),
    }
  }
  builder.inputType('KpiInput', {
    description: 'Which figures, of what time, divided by what.',
    fields: (t) => ({
      figures: t.field({ type: listOf('KpiFigure'), required: true, description: 'Which figures.' }),
      by: t.field({ type: listOf('KpiDimension'), description: 'Divided by these; one of the periods at most.' }),
      ...limits(t),
    }),
  })
  builder.inputType('KpiRecordsInput', {
    description: 'A figure whose records are wanted.',
    fields: (t) => ({
      figure: t.field({ type: named('KpiFigure'), required: true, description: 'Which figure.' }),
      ...limits(t),
    }),
  })
  addRow(builder)
  builder.objectRef<Told>('KpiResult').implement({
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
        description: 'Each figure over all rows; of what stands at an end, as it stands at the last.',
        resolve: (result) => result.totals as unknown as string,
      }),
    }),
  })
}

type Column = [name: keyof KpiRow, type: string, description: string, nullable: boolean]

const COLUMNS: readonly Column[] = [
  ['figure', 'KpiFigure', 'Which figure.', false],
  ['period', 'String', 'Name of the day, week, month (2026-01), quarter (2026-Q1) or year.', true],
  ['from', 'Date', 'First day counted.', false],
  ['to', 'Date', 'Last day counted.', false],
  ['unit', 'String', '`count`, `㎡`, `%`, `days`, `points`, or the ISO 4217 code of the money.', false],
  ['value', 'Decimal', 'The figure; null where there is nothing to take a share of, or where it is withheld.', true],
  ['part', 'Decimal', 'Of a share: what is counted of its base: ㎡, contracts, clients or money.', true],
  ['base', 'Decimal', 'Of a share: what it is taken of.', true],
  ['records', 'Int', 'Of a share or mean: how many records it rests on.', true],
  ['withheld', 'Boolean', 'Too few records stood behind it, or behind a part that was left out, to be told.', false],
]

function addRow(builder: Builder): void {
  builder.objectRef<KpiRow>('KpiRow').implement({
    description: 'A figure of a stretch of time.',
    extensions: readers,
    fields: (t) => {
      const column = ([name, type, description, nullable]: Column, more = {}) => [
        name,
        t.field({ type: named(type), nullable, description, resolve: (row) => row[name] as string, ...more }),
      ]
      const divided = DIVISIONS.flatMap(({ by, key, name, type, words }) => {
        const extensions = needs((role) => mayDivide(role, by))
        const id = column([key, type, `Where divided by it: ${words}; null for what has none.`, true], { extensions })
        return name ? [id, column([name, 'String', 'Its name.', true], { extensions })] : [id]
      })
      return Object.fromEntries([...COLUMNS.map((each) => column(each)), ...divided]) as Record<string, never>
    },
  })
}
