import type { Route } from './route.ts'
import { anyWhere, leaf, leavesOf } from './where.ts'

/** Every operator of every field that lists are filtered by, by itself and within AND, OR and NOT. */
export const filter: Route = {
  name: 'filter',
  required(scene) {
    const { random } = scene
    return scene.shape.lists.flatMap(({ name, type, where }) =>
      where === null
        ? []
        : leavesOf(where).flatMap((field) =>
            field.operators.map((operator) => {
              const test = leaf(scene, where, field, operator)
              const other = () => leaf(scene, where, random.pick(leavesOf(where)))
              const text = random.pick([
                test,
                `NOT: {${test}}`,
                `AND: [{${test}}, {NOT: {${other()}}}]`,
                `OR: [{${test}}, {${other()}}]`,
                `NOT: {OR: [{${test}}, {NOT: {${other()}}}]}`,
              ])
              return { route: 'filter', types: [type.name], kind: 'field', text: ids(name, text) }
            }),
          ),
    )
  },
  more(scene) {
    const lists = scene.shape.lists.filter(({ where }) => where !== null)
    if (lists.length === 0) return null
    const { name, where } = scene.random.pick(lists)
    const { text, types } = anyWhere(scene, where!, 0)
    return { route: 'filter', types, kind: 'field', text: ids(name, text) }
  },
}

/** Ids of the records that meet a condition. */
export const ids = (list: string, where: string): string => `${list}(first: 100, where: {${where}}) { nodes { id } }`
