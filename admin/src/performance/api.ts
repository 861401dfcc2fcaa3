import { runQuery } from '../api/graphql.ts'
import { daysFrom } from '../calendar/days.ts'

export const AGES = ['upTo30', 'upTo60', 'upTo90', 'over90', 'total'] as const

export type Ageing = { id: string | null; name: string | null; currency: string; count: number } & Record<
  (typeof AGES)[number],
  string
>

export type Statistics = {
  day: string
  settledFrom: string
  settledBefore: string
  ageingByProperty: Ageing[]
  ageingByClient: Ageing[]
  fulfilment: {
    kind: string
    side: string
    due: number
    fulfilled: number
    inTime: number
    overdue: number
    rate: string | null
    inTimeRate: string | null
  }[]
  breachesByState: { state: string; currency: string; count: number; penalty: string; deducted: string }[]
  breachesByClause: { clause: string; count: number; open: number }[]
}

const AGEING = `id name currency count ${AGES.join(' ')}`

const QUERY = /* GraphQL */ `
  query PerformanceStatistics($input: PerformanceStatisticsInput!) {
    performanceStatistics(input: $input) {
      day settledFrom settledBefore
      ageingByProperty { ${AGEING} }
      ageingByClient { ${AGEING} }
      fulfilment { kind side due fulfilled inTime overdue rate inTimeRate }
      breachesByState { state currency count penalty deducted }
      breachesByClause { clause count open }
    }
  }
`

export const readStatistics = async (input: { from: string; to: string }): Promise<Statistics> =>
  (await runQuery<{ performanceStatistics: Statistics }>(QUERY, { input })).performanceStatistics

/** Least and most days overdue of each column. */
const SPANS: Record<(typeof AGES)[number], readonly [number, number | null]> = {
  upTo30: [1, 30],
  upTo60: [31, 60],
  upTo90: [61, 90],
  over90: [91, null],
  total: [1, null],
}

/** The list of the records behind a figure, filtered as the figure is. */
export const listOf = (type: string, filter: Record<string, unknown>): string =>
  `/${type}?${new URLSearchParams({ filter: JSON.stringify(filter), displayedFilters: '{}' })}`

/** The overdue sums of a property or client in one column. */
export const overdueList = (
  day: string,
  of: 'propertyId' | 'clientId',
  { id }: Pick<Ageing, 'id'>,
  age: (typeof AGES)[number],
): string | null => {
  if (id === null) return null
  const [least, most] = SPANS[age]
  return listOf('Obligation', {
    contract: { [of]: { equals: id } },
    side: { in: ['LESSEE'] },
    state: { in: ['PENDING', 'OVERDUE', 'BREACHED'] },
    provisional: { equals: false },
    amount: { gt: '0' },
    dueOn: { lte: daysFrom(day, -least), ...(most === null ? {} : { gte: daysFrom(day, -most) }) },
  })
}

type Span = Pick<Statistics, 'settledFrom' | 'settledBefore'>

const OPEN = { state: { notIn: ['SETTLED'] } }
const settledIn = ({ settledFrom, settledBefore }: Span) => ({
  state: { in: ['SETTLED'] },
  settledAt: { gte: settledFrom, lt: settledBefore },
})

/** The cases at a stage; of those that are settled, the ones of the time asked for. */
export const casesAt = (span: Span, { state, currency }: Statistics['breachesByState'][number]): string =>
  listOf('BreachCase', {
    ...(state === 'SETTLED' ? settledIn(span) : { state: { in: [state] } }),
    contract: { currency: { equals: currency } },
  })

/** The cases of a clause: all that are counted, or those that are open. */
export const casesOf = (span: Span, clause: string, which: 'all' | 'open'): string =>
  listOf('BreachCase', { clause: { equals: clause }, ...(which === 'open' ? OPEN : { OR: [OPEN, settledIn(span)] }) })
