import type { Probe } from '../ask/probe.ts'
import { type List, relationsOf } from '../ask/shape.ts'
import type { Scene } from '../scene.ts'
import type { Route } from './route.ts'
import { anyWhere } from './where.ts'

/** How many there are, and whether there are more; of lists, and of the lists of each record. */
export const count: Route = {
  name: 'count',
  required(scene) {
    return scene.shape.lists.flatMap((list) => [
      probe(list, '', '{ totalCount }', []),
      ...[1, 2, 5].map((first) =>
        probe(
          list,
          `(first: ${first}, offset: ${scene.random.below(12)})`,
          '{ totalCount pageInfo { hasNextPage hasPreviousPage } }',
          [],
        ),
      ),
      ...relationsOf(list.type).flatMap((relation) =>
        relation.kind === 'many'
          ? [
              probe(
                list,
                '(first: 30)',
                `{ nodes { ${relation.name}(first: 1) { totalCount pageInfo { hasNextPage } } } }`,
                [relation.target.name],
              ),
            ]
          : [],
      ),
      ...conditional(scene, list),
    ])
  },
  more(scene) {
    const lists = scene.shape.lists.filter(({ where }) => where)
    return lists.length === 0 ? null : conditional(scene, scene.random.pick(lists))[0]!
  },
}

function conditional(scene: Scene, list: List): Probe[] {
  if (!list.where) return []
  const { text, types } = anyWhere(scene, list.where, scene.random.below(3))
  return [
    probe(
      list,
      `(first: ${1 + scene.random.below(9)}, where: {${text}})`,
      '{ totalCount pageInfo { hasNextPage } }',
      types,
    ),
  ]
}

function probe({ name, type }: List, args: string, selection: string, types: string[]): Probe {
  return { route: 'count', types: [type.name, ...types], kind: 'field', text: `${name}${args} ${selection}` }
}
