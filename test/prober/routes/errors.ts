import type { Probe } from '../ask/probe.ts'
import { conditionsOf, type List } from '../ask/shape.ts'
import { columnsOf } from '../model/tables.ts'
import type { Scene } from '../scene.ts'
import type { Route } from './route.ts'

/** What is refused: arguments out of bounds, cursors of nothing, and columns that the role does not have. */
export const errors: Route = {
  name: 'errors',
  required: (scene) => scene.shape.lists.flatMap((list) => [...badPages(scene, list), ...missingNames(scene, list)]),
}

function badPages({ random }: Scene, { name, type, where }: List): Probe[] {
  const cursor = Buffer.from(JSON.stringify(['id+', 'x'])).toString('base64url')
  const args = random.shuffled([
    'first: 0',
    'first: 101',
    'first: null',
    'offset: -1',
    `first: 1, after: "${cursor}"`,
    'first: 1, after: "eyJ", offset: 3',
    ...(where && conditionsOf(where).some(({ kind }) => kind === 'search')
      ? [`where: {search: "${'x'.repeat(600)}"}`]
      : []),
  ])
  return args.slice(0, 3).map((each) => probe(type.name, `{ ${name}(${each}) { nodes { id } } }`))
}

/** Columns of the table that the schema of the role does not have, as output, filter and key. */
function missingNames({ random }: Scene, { name, type }: List): Probe[] {
  const names = columnsOf(type.name)
    .map((column) => column.name)
    .filter((column) => !type.getFields()[column])
  return names.map((column) =>
    probe(
      type.name,
      random.pick([
        `{ ${name} { nodes { ${column} } } }`,
        `{ ${name}(where: {${column}: {isNull: true}}) { nodes { id } } }`,
        `{ ${name}(orderBy: [{field: ${column}}]) { nodes { id } } }`,
      ]),
    ),
  )
}

const probe = (type: string, text: string): Probe => ({ route: 'errors', types: [type], kind: 'document', text })
