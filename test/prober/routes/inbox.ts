import type { Route } from './route.ts'

/** What waits for the actor: titles, states and days of records. */
export const inbox: Route = {
  name: 'inbox',
  required({ shape, catalog }) {
    if (!shape.others.some(({ name }) => name === 'inbox')) return []
    // It speaks of every kind of record that moves by steps.
    const types = [...catalog.types.values()].filter((type) => type.lifeCycle && shape.singles.has(type.name))
    return [1, 2, 5, 20, 50, 100].map((first) => ({
      route: 'inbox',
      types: types.map(({ name }) => name),
      kind: 'field' as const,
      text: `inbox(first: ${first}) { type id title state verbs dueOn overdue since }`,
    }))
  },
}
