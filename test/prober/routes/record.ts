import type { GraphQLObjectType } from 'graphql'
import type { Probe } from '../ask/probe.ts'
import type { Scene } from '../scene.ts'
import { everything } from './list.ts'
import type { Route } from './route.ts'

/** Each record by its id, of those that are seen and of those that are not, by `node` and by its own query. */
export const record: Route = {
  name: 'record',
  required(scene) {
    return [...scene.shape.singles].flatMap(([name, field]) =>
      [...scene.tables.all(name).keys()].map((id, at) => probe(scene, name, field, id, at % 2 === 0)),
    )
  },
}

function probe({ shape }: Scene, name: string, field: string, id: string, asNode: boolean): Probe {
  const type = shape.schema.getType(name) as GraphQLObjectType
  const all = everything(type)
  return {
    route: 'record',
    types: [name],
    kind: 'field',
    text: asNode ? `node(id: "${id}") { id ... on ${name} { ${all} } }` : `${field}(id: "${id}") { ${all} }`,
  }
}
