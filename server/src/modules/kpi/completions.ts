/** `kpiCompletions`: targets of a period, and how far they are reached (R1.1). */
import type { Catalog } from '../../access/catalog.ts'
import type { Builder } from '../../graphql/builder.ts'
import { costs } from '../../graphql/costs.ts'
import { needs } from '../../graphql/needs.ts'
import { listOf, mayRead, type Named, named } from '../../graphql/resource-types.ts'
import { LIMITS } from '../../limits.ts'
import { mayDivide, mayReadFigures } from './kpi.access.ts'
import { type Completion, type CompletionQuestion, completions } from './targets.ts'

const FIELDS: readonly [keyof Completion, string, string, boolean][] = [
  ['targetId', 'ID', 'The target.', false],
  ['figure', 'KpiFigure', 'The figure that it is set for.', false],
  ['from', 'Date', 'First day of its period.', false],
  ['to', 'Date', 'Last day.', false],
  ['unit', 'String', '`count`, `㎡`, `%`, `points`, or the ISO 4217 code of the money.', false],
  ['departmentId', 'ID', 'Its department.', false],
  ['department', 'String', 'The name.', true],
  ['employeeId', 'ID', 'Whose it is; null for the department as a whole.', true],
  ['employee', 'String', 'The name.', true],
  ['projectId', 'ID', 'The leasing project that it is set for.', true],
  ['project', 'String', 'The name.', true],
  ['target', 'Decimal', 'What is to be reached.', false],
  ['actual', 'Decimal', 'What was reached so far; null where the figure is not told for it.', true],
  ['completion', 'Decimal', 'Actual ÷ target 完成率, in percent; null where the target is 0: not applicable.', true],
  ['withheld', 'Boolean', 'Too few records stand behind the figure for it to be told.', false],
]

export function addCompletions(builder: Builder, catalog: Catalog): void {
  const target = catalog.types.get('Target')!
  const readers = needs((role) => mayReadFigures(role) && mayRead(catalog, role, target))
  const tellers = needs((role) => mayDivide(role, 'EMPLOYEE'))
  builder.inputType('KpiCompletionInput', {
    description: 'Targets of which period.',
    fields: (t) => ({
      period: t.field({ type: named('PeriodKind'), required: true, description: 'Its length.' }),
      startDate: t.field({ type: 'Date', required: true, description: 'Its first day.' }),
      departmentIds: t.field({ type: ['ID'], description: 'Of these departments alone.' }),
    }),
  })
  builder.objectRef<Completion>('KpiCompletion').implement({
    description: 'A target and how far it is reached.',
    extensions: readers,
    fields: (t) =>
      Object.fromEntries(
        FIELDS.map(([name, type, description, nullable]) => [
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
  builder.queryField('kpiCompletions', (t) =>
    t.field({
      type: listOf('KpiCompletion') as unknown as Named,
      description: 'The targets of a period within reach beside what was reached (R1.1).',
      args: { input: t.arg({ type: named('KpiCompletionInput'), required: true, description: 'Which period.' }) },
      extensions: { ...readers, ...costs(LIMITS.points.figures) },
      resolve: async (_root, { input }, context) =>
        (await completions(catalog, context, input as unknown as CompletionQuestion)) as unknown as string,
    }),
  )
}
