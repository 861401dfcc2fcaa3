import { literal } from '../ask/literals.ts'
import type { Probe } from '../ask/probe.ts'
import type { List } from '../ask/shape.ts'
import { recordOf } from '../ask/shape.ts'
import type { Scene } from '../scene.ts'
import type { Route } from './route.ts'
import { leavesOf } from './where.ts'

/** Lists as files: all columns, filtered, in order; as text and as workbook, asked for either way. */
export const exported: Route = {
  name: 'export',
  required: (scene) =>
    scene.shape.lists.flatMap((list) => [
      probe(list, 'csv', { style: 'CODES' }),
      probe(list, 'csv', { style: 'WORDS', ...condition(scene, list), ...order(scene, list) }, scene.random.once(2)),
      probe(list, 'xlsx', condition(scene, list)),
    ]),
  more(scene) {
    if (scene.shape.lists.length === 0) return null
    const list = scene.random.pick(scene.shape.lists)
    return probe(list, 'csv', { style: 'CODES', ...condition(scene, list), ...order(scene, list) })
  },
}

function probe({ name, type }: List, format: string, ask: Record<string, unknown>, byLink = false): Probe {
  const route = { route: 'export', types: [type.name], kind: 'http' as const }
  const path = `/export/${name}.${format}`
  const headers = { 'content-type': 'application/json', 'accept-language': 'en' }
  if (!byLink) return { ...route, path, init: { method: 'POST', headers, body: JSON.stringify(ask) } }
  const asText = ([key, value]: [string, unknown]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]
  return { ...route, path: `${path}?${new URLSearchParams(Object.entries(ask).map(asText))}` }
}

/** A condition as JSON writes it. */
function condition({ random, tables }: Scene, { where }: List): Record<string, unknown> {
  const fields = where ? leavesOf(where).filter(({ operators }) => operators.length > 0) : []
  if (fields.length === 0) return {}
  const { name, operators } = random.pick(fields)
  const operator = random.pick(operators)
  const text = operator.isFlag ? 'true' : literal(operator.type, recordOf(where!), name, tables, random)
  // Names of choices are texts there.
  const value = /^[A-Z_]/.test(text) ? text : JSON.parse(text)
  const test = { [name]: { [operator.name]: operator.isList ? [value] : value } }
  return { where: random.once(3) ? { NOT: test } : test }
}

const order = ({ random }: Scene, { keys }: List): Record<string, unknown> =>
  keys.length > 0 ? { orderBy: [{ field: random.pick(keys), direction: random.pick(['ASC', 'DESC']) }] } : {}
