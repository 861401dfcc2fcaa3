import type { Probe } from '../ask/probe.ts'
import type { Row } from '../model/tables.ts'
import { rowsBySight, type Scene } from '../scene.ts'
import type { Route } from './route.ts'

type Kind = { name: string; type: string; columns: { field: string }[] }

/** Files brought in on trial: they are told apart by natural keys, and lead to other records by theirs. */
export const imported: Route = {
  name: 'import',
  async required(scene) {
    if (!scene.shape.others.some(({ name }) => name === 'importKinds')) return []
    const answer = await scene.send('{ importKinds { name type columns { field } } }')
    const kinds = JSON.parse(answer.slice(4)).data.importKinds as Kind[]
    return kinds.flatMap((kind) => Array.from({ length: 4 }, () => probe(scene, kind)))
  },
}

/** A row like one that is seen, and one like one that is not. */
function probe(scene: Scene, { name, type, columns }: Kind): Probe {
  const { seen, hidden } = rowsBySight(scene, type)
  const rows = [seen, hidden].flatMap((some) => (some.length > 0 ? [scene.random.pick(some)] : []))
  const cells = rows.map((row) => columns.map(({ field }) => cellOf(scene, type, field, row)))
  const init = {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'accept-language': 'en' },
    body: [columns.map(({ field }) => field), ...cells].map(line).join('\n'),
  }
  const path = `/import/${name}?dryRun=true&mode=${scene.random.pick(['GOOD_ROWS', 'ALL_OR_NOTHING'])}`
  return { route: 'import', types: [type], kind: 'http', path, init }
}

/** What stands in the column, or by what people know the record that it leads to. */
function cellOf({ catalog, tables }: Scene, name: string, field: string, row: Row): string {
  if (row[field] !== undefined) return String(row[field] ?? '')
  const relation = catalog.types.get(name)?.fields.get(field)
  const target = relation?.kind === 'TO_ONE' ? tables.all(relation.target!).get(String(row[relation.via!])) : undefined
  return String(target?.code ?? target?.number ?? target?.name ?? '')
}

const line = (cells: string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
