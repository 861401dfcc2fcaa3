import type { Probe } from '../ask/probe.ts'
import type { List } from '../ask/shape.ts'
import type { Scene } from '../scene.ts'
import type { Route } from './route.ts'

/** Every key of every list in both directions, the order that nobody asked for, and the pages that cursors cut. */
export const sort: Route = {
  name: 'sort',
  async required(scene) {
    const probes = scene.shape.lists.flatMap((list) => [
      probe(list, 'first: 100', '{ nodes { id } pageInfo { startCursor endCursor } }'),
      probe(list, 'first: 3, offset: 2', '{ edges { cursor node { id } } }'),
      ...list.keys.flatMap((key) =>
        ['ASC', 'DESC'].map((direction) =>
          probe(list, `first: 100, orderBy: [{field: ${key}, direction: ${direction}}]`, '{ nodes { id } }'),
        ),
      ),
    ])
    return [...probes, ...(await afterCursors(scene))]
  },
  more(scene) {
    const list = scene.random.pick(scene.shape.lists)
    if (!list) return null
    const keys = list.keys.length > 0 ? `, orderBy: [${someKeys(scene, list)}]` : ''
    const page = `first: ${1 + scene.random.below(9)}, offset: ${scene.random.below(20)}`
    return probe(list, page + keys, '{ edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } }')
  },
}

function probe(list: List, args: string, selection: string): Probe {
  return { route: 'sort', types: [list.type.name], kind: 'field', text: `${list.name}(${args}) ${selection}` }
}

const someKeys = ({ random }: Scene, { keys }: List): string =>
  Array.from(
    { length: 1 + random.below(2) },
    () => `{field: ${random.pick(keys)}, direction: ${random.pick(['ASC', 'DESC'])}}`,
  ).join(', ')

/** Pages after a cursor of each list, by the order that nobody asked for and by one of its keys. */
async function afterCursors(scene: Scene): Promise<Probe[]> {
  const made: Probe[] = []
  for (const list of scene.shape.lists) {
    for (const order of ['', list.keys.length > 0 ? `, orderBy: [${someKeys(scene, list)}]` : '']) {
      const answer = await scene.send(`{ ${list.name}(first: 4${order}) { pageInfo { endCursor } } }`)
      const cursor = JSON.parse(answer.slice(4)).data?.[list.name].pageInfo.endCursor
      if (cursor) made.push(probe(list, `first: 7, after: "${cursor}"${order}`, '{ edges { cursor node { id } } }'))
    }
  }
  return made
}
