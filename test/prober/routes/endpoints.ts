import { endpoints } from '../../../server/src/modules/index.ts'
import type { Probe } from '../ask/probe.ts'
import type { Scene } from '../scene.ts'
import type { Route } from './route.ts'

/** Endpoints beside GraphQL that have a route of their own. */
const ELSEWHERE = [
  'GET /kpi.csv',
  'GET /rent-roll/*',
  'GET /export/*',
  'POST /export/*',
  'GET /files/*',
  'POST /files',
  'POST /import/*',
]

/** Everything else that answers beside GraphQL, whatever it is: with ids of records that there are. */
export const otherEndpoints: Route = {
  name: 'other endpoints',
  required: (scene) =>
    Object.keys(endpoints)
      .filter((key) => !ELSEWHERE.includes(key))
      .flatMap((key) => Array.from({ length: 12 }, () => probe(scene, key))),
}

function probe({ random, tables, catalog }: Scene, key: string): Probe {
  const [method = '', path = ''] = key.split(' ')
  const ids = [...tables.all(random.pick([...catalog.types.keys()])).keys()]
  const place = path.replace('*', ids.length > 0 ? random.pick(ids) : 'none')
  return { route: 'other endpoints', types: [], kind: 'http', path: place, init: { method } }
}
