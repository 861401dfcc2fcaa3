import { quoted } from '../ask/literals.ts'
import type { Probe } from '../ask/probe.ts'
import { selection } from './other.ts'
import { type Route, tellsOf } from './route.ts'

const DAYS = ['2014-06-15', '2025-12-31', '2026-11-15', '2028-02-29']
const TYPES = ['Contract', 'ContractUnit', 'RentStep', 'RentFreePeriod', 'Unit', 'Client', 'Brand', 'Property']

/** Who lets what on a day, its sums and its forecast: as an answer, and as files. */
export const rentRoll: Route = {
  name: 'rent roll',
  required({ shape, tables, actor }) {
    const field = shape.others.find(({ name }) => name === 'rentRoll')
    const files = ['rows.csv', 'forecast.csv', 'rows.xlsx'].map((file): Probe => {
      const path = `/rent-roll/${file}?asOf=${DAYS[2]}`
      return { route: 'rent roll', types: field ? TYPES : [], kind: 'http', path }
    })
    if (!field) return files
    const properties = [null, ...[...tables.all('Property').keys()].slice(0, 2)]
    const one = `departmentIds: [${quoted(actor.viewer.departmentId ?? 'none')}]`
    const asked = DAYS.flatMap((day) =>
      properties.map((property): Probe => {
        const within = property === null ? 'by: DEPARTMENT' : `by: PROPERTY, propertyIds: [${quoted(property)}]`
        const text = `rentRoll(asOf: "${day}", first: 100, ${within}) ${selection(field.type, 3)}`
        return { route: 'rent roll', types: TYPES, kind: 'field', text }
      }),
    )
    const text = `rentRoll(asOf: "${DAYS[2]}", first: 2, offset: 1, coming: true, ${one}) ${selection(field.type, 3)}`
    return [...asked, { route: 'rent roll', types: TYPES, kind: 'field', text }, ...files]
  },
  // Of a day before a supplement the roll tells the terms that it changed, which nobody reads by themselves.
  shows: tellsOf('rentRoll', 'Contract', 'formerTerms'),
}
