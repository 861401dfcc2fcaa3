import type { Probe } from '../ask/probe.ts'
import { keepsConsistent } from '../change/consistent.ts'
import { rowsBySight, type Scene } from '../scene.ts'
import { selection } from './other.ts'
import type { Route } from './route.ts'

/** Why somebody may not, and who may: of records that are seen, of those that are not, and of none. */
export const explain: Route = {
  name: 'explain',
  required: (scene) =>
    [...scene.catalog.types.values()].flatMap((type) => {
      if (type.partOf) return []
      const { seen, hidden } = rowsBySight(scene, type.name)
      const rows = [...scene.random.shuffled(seen).slice(0, 6), ...scene.random.shuffled(hidden).slice(0, 2)]
      return rows.flatMap(({ id }) => probes(scene, type.name, id, !seen.some((row) => row.id === id)))
    }),
  // Who else may is worked out from what hangs on the record; a row that lies in another department could not be there.
  shows: ({ shape, tables, catalog }) =>
    shape.others.some(({ name }) => name === 'explainAccess')
      ? (change) => !keepsConsistent(tables, catalog, change)
      : null,
}

function probes({ shape, catalog, random }: Scene, name: string, id: string, isHidden: boolean): Probe[] {
  const type = catalog.types.get(name)!
  const fields = [...type.fields.keys()]
  const verbs = [...(type.lifeCycle?.verbs.keys() ?? [])]
  const of = (query: string) => shape.others.find((each) => each.name === query)
  const [access, record, operation] = [of('explainAccess'), of('explainRecord'), of('explainOperation')]
  const questions = [
    `field: "${random.pick(fields)}", operation: ${random.pick(['READ', 'FILTER', 'SORT', 'CREATE', 'UPDATE'])}`,
    `operation: ${random.pick(['READ', 'CREATE', 'UPDATE', 'DELETE'])}`,
    ...(verbs.length > 0 ? [`verb: "${random.pick(verbs)}"`] : []),
  ]
  const texts = [
    ...(access
      ? questions.map(
          (each) => `explainAccess(type: "${name}", ${each}, recordId: "${id}") ${selection(access.type, 3)}`,
        )
      : []),
    ...(record ? [`explainRecord(id: "${id}") ${selection(record.type, 4)}`] : []),
    ...(operation && random.once(6)
      ? [`explainOperation(name: "${type.plural}") ${selection(operation.type, 3)}`]
      : []),
  ]
  const types = shape.singles.has(name) ? [name] : []
  return texts.map((text) => ({
    route: 'explain',
    types,
    kind: 'field',
    text,
    ...(isHidden && text.includes(id) ? { hidden: id } : {}),
  }))
}
