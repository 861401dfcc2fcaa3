import type { GraphQLObjectType } from 'graphql'
import { relationsOf, scalarsOf } from '../ask/shape.ts'
import type { Route } from './route.ts'
import { anyWhere } from './where.ts'

/** Records with everything that is theirs, the lists inside them, and what they lead to. */
export const list: Route = {
  name: 'list',
  required: ({ shape }) =>
    shape.lists.flatMap(({ name, type }) =>
      [0, 25].map((offset) => ({
        route: 'list',
        types: [type.name, ...near(type)],
        kind: 'field' as const,
        text: `${name}(first: 25, offset: ${offset}) { nodes { ${everything(type)} } }`,
      })),
    ),
  more(scene) {
    const lists = scene.shape.lists.filter(({ where }) => where)
    if (lists.length === 0) return null
    const { name, type, where } = scene.random.pick(lists)
    const { text, types } = anyWhere(scene, where!, 1)
    return {
      route: 'list',
      types: [type.name, ...near(type), ...types],
      kind: 'field',
      text: `${name}(first: 10, where: {${text}}) { edges { node { ${everything(type)} } } }`,
    }
  },
}

const near = (type: GraphQLObjectType): string[] =>
  relationsOf(type).flatMap(({ kind, target }) => (kind === 'many' ? [] : [target.name]))

/** Every value of a record, of the lists inside it, and of the single records that it leads to. */
export function everything(type: GraphQLObjectType): string {
  const related = relationsOf(type).flatMap(({ kind, name, target }) =>
    kind === 'many' ? [] : [`${name} { ${scalarsOf(target).join(' ')} }`],
  )
  return [...scalarsOf(type), ...related].join(' ')
}
