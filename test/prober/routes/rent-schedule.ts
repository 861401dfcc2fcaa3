import type { Route } from './route.ts'

/** Rents by month, which are worked out of a contract's money. */
export const rentSchedule: Route = {
  name: 'rent schedule',
  required({ shape, tables }) {
    if (!shape.others.some(({ name }) => name === 'rentSchedule')) return []
    return [...tables.all('Contract').keys()].map((id) => ({
      route: 'rent schedule',
      types: ['Contract', 'RentStep', 'RentFreePeriod'],
      kind: 'field' as const,
      text: `rentSchedule(contractId: "${id}") { total firstYear months { from to amount } }`,
    }))
  },
}
