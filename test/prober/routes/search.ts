import { word } from '../ask/literals.ts'
import { conditionsOf } from '../ask/shape.ts'
import type { Scene } from '../scene.ts'
import { ids } from './filter.ts'
import type { Route } from './route.ts'

/** Words of all columns, also of those that people do not search in. */
export const search: Route = {
  name: 'search',
  required: (scene) =>
    searched(scene).flatMap(({ name, type }) =>
      [`search: ${word(type.name, scene.tables, scene.random)}`, 'search: "暗記"', 'NOT: {search: "暗"}'].map(
        (text) => ({
          route: 'search',
          types: [type.name],
          kind: 'field' as const,
          text: ids(name, text),
        }),
      ),
    ),
  more(scene) {
    const lists = searched(scene)
    if (lists.length === 0) return null
    const { name, type } = scene.random.pick(lists)
    const words = word(type.name, scene.tables, scene.random)
    return { route: 'search', types: [type.name], kind: 'field', text: ids(name, `search: ${words}`) }
  },
}

const searched = ({ shape }: Scene) =>
  shape.lists.filter(({ where }) => where !== null && conditionsOf(where).some(({ kind }) => kind === 'search'))
