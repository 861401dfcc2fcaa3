import type { Catalog } from '../../access/catalog.ts'
import { decide, mayRows } from '../../access/decide.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { Builder } from '../../graphql/builder.ts'
import { costs } from '../../graphql/costs.ts'
import { needs } from '../../graphql/needs.ts'
import { type PlainField, plainObject } from '../../graphql/plain-object.ts'
import { named } from '../../graphql/resource-types.ts'
import { LIMITS } from '../../limits.ts'
import {
  type Ageing,
  type BreachesAt,
  type BreachesOf,
  type Fulfilment,
  type Statistics,
  statisticsOf,
} from './statistics.ts'

type Fields<Shape> = readonly PlainField<Shape>[]

const AGEING: Fields<Ageing> = [
  ['id', 'ID', 'The property or client; empty for none, or one that the reader does not read.', true],
  ['name', 'String', 'Its name.', true],
  ['currency', 'String', 'ISO 4217 code of the sums.'],
  ['upTo30', 'Decimal', 'Overdue for at most 30 days.'],
  ['upTo60', 'Decimal', 'For 31 to 60 days.'],
  ['upTo90', 'Decimal', 'For 61 to 90 days.'],
  ['over90', 'Decimal', 'For longer.'],
  ['total', 'Decimal', 'All that is overdue.'],
  ['count', 'Int', 'Number of sums.'],
]

const FULFILMENT: Fields<Fulfilment> = [
  ['kind', 'ObligationKind', 'Kind of obligation.'],
  ['side', 'ObligationSide', 'Whose.'],
  ['due', 'Int', 'How many fell due.'],
  ['fulfilled', 'Int', 'How many of them were fulfilled.'],
  ['inTime', 'Int', 'How many by their day.'],
  ['overdue', 'Int', 'How many are overdue.'],
  ['rate', 'Decimal', 'Fulfilled ÷ due, in percent.', true],
  ['inTimeRate', 'Decimal', 'In time ÷ due, in percent.', true],
]

const AT: Fields<BreachesAt> = [
  ['state', 'BreachState', 'Stage.'],
  ['currency', 'String', 'ISO 4217 code of the sums.'],
  ['count', 'Int', 'Number of cases.'],
  ['penalty', 'Decimal', 'Penalties claimed.'],
  ['deducted', 'Decimal', 'Taken from deposits.'],
]

const OF: Fields<BreachesOf> = [
  ['clause', 'String', 'Clause that was broken.'],
  ['count', 'Int', 'Number of cases.'],
  ['open', 'Int', 'How many of them are not settled.'],
]

const ALL: Fields<Statistics> = [
  ['day', 'Date', 'The day as of which sums are overdue.'],
  ['settledFrom', 'DateTime', 'Cases count that were settled from this instant on,'],
  ['settledBefore', 'DateTime', 'and before this one; open ones always do.'],
  ['ageingByProperty', '[OverdueAgeing]', 'Overdue sums by property, the largest first.'],
  ['ageingByClient', '[OverdueAgeing]', 'Overdue sums by client, the largest first; at most 200.'],
  ['fulfilment', '[FulfilmentRate]', 'What fell due in the time asked for, by kind.'],
  ['breachesByState', '[BreachesByState]', 'Cases that are open or were settled in that time, by stage.'],
  ['breachesByClause', '[BreachesByClause]', 'The same by clause, the most frequent first.'],
]

/** `performanceStatistics`, for our people who read the sums one by one. */
export function addPerformance(builder: Builder, catalog: Catalog): void {
  const type = (name: string) => catalog.types.get(name)!
  const readers = needs(
    (role) =>
      mayRows(role, type('Obligation'), 'read') &&
      mayRows(role, type('ReminderPolicy'), 'read') &&
      decide(role, type('Obligation'), type('Obligation').fields.get('amount')!, 'read') === true,
  )
  const object = <Shape extends object>(name: string, description: string, fields: Fields<Shape>) =>
    plainObject(builder, readers, name, description, fields)
  object('OverdueAgeing', 'Overdue sums by how long they are overdue 帳齡.', AGEING)
  object('FulfilmentRate', 'How obligations of a kind were fulfilled 履約率.', FULFILMENT)
  object('BreachesByState', 'Breaches at a stage.', AT)
  object('BreachesByClause', 'Breaches of a clause.', OF)
  object('PerformanceStatistics', 'How contracts are performed, of those that the reader reads (R6.3.3).', ALL)
  const input = builder.inputType('PerformanceStatisticsInput', {
    description: 'Of what time and which properties.',
    fields: (t) => ({
      from: t.field({ type: 'Date', required: true, description: 'First day.' }),
      to: t.field({ type: 'Date', required: true, description: 'Last day.' }),
      propertyIds: t.idList({ description: 'Of these properties; of all where nothing is said.' }),
    }),
  })
  builder.queryField('performanceStatistics', (t) =>
    t.field({
      type: named('PerformanceStatistics'),
      description: 'Ageing of overdue sums, fulfilment by kind of obligation, breaches by stage and clause (R6.3.3).',
      args: { input: t.arg({ type: input, required: true, description: 'Of what.' }) },
      extensions: { ...readers, ...costs(LIMITS.points.figures) },
      resolve: async (_root, { input: { from, to, propertyIds } }, context) =>
        (await statisticsOf(context, {
          from: from as LocalDate,
          to: to as LocalDate,
          propertyIds: propertyIds?.map(String),
        })) as unknown as string,
    }),
  )
}
