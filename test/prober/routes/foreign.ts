import { ROLES } from '../../../server/src/access/roles.ts'
import type { Probe } from '../ask/probe.ts'
import type { Scene } from '../scene.ts'
import type { Route } from './route.ts'

/** What other roles may ask and do: refused, whatever record it names. */
export const foreign: Route = {
  name: 'foreign operations',
  required: (scene) => [...names(scene, 'mutation'), ...names(scene, 'query')].map((name) => probe(scene, name)),
  more: (scene) => probe(scene, scene.random.pick([...names(scene, 'mutation'), ...names(scene, 'query')])),
}

type Name = { operation: 'mutation' | 'query'; name: string }

function names({ shape, world }: Scene, operation: Name['operation']): Name[] {
  const own = operation === 'mutation' ? shape.schema.getMutationType() : shape.schema.getQueryType()
  const all = ROLES.flatMap((role) => {
    const schema = world.app.app.schemas[role]
    const root = operation === 'mutation' ? schema.getMutationType() : schema.getQueryType()
    return Object.keys(root?.getFields() ?? {})
  })
  return [...new Set(all)].filter((name) => !own?.getFields()[name]).map((name) => ({ operation, name }))
}

function probe({ random, tables, catalog }: Scene, { operation, name }: Name): Probe {
  const ids = [...tables.all(random.pick([...catalog.types.keys()])).keys()]
  const id = ids.length > 0 ? random.pick(ids) : 'none'
  const text =
    operation === 'mutation'
      ? `mutation { ${name}(input: {id: "${id}", version: 1}) { __typename } }`
      : random.pick([`{ ${name} { totalCount } }`, `{ ${name}(id: "${id}") { id } }`])
  return { route: 'foreign operations', types: [], kind: 'document', text }
}
