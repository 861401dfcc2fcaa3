import type { Probe } from '../ask/probe.ts'
import { rowsBySight, type Scene } from '../scene.ts'
import type { Route } from './route.ts'

/** Each file by its id and by link, of those that are seen and of those that are not; and files for hidden records. */
export const files: Route = {
  name: 'files',
  required: (scene) => {
    const { seen, hidden } = rowsBySight(scene, 'Attachment')
    return [
      ...seen.flatMap(({ id }) => fetches(scene, id)),
      ...hidden.flatMap(({ id }) => fetches(scene, id).map((probe) => ({ ...probe, hidden: id }))),
      ...uploads(scene),
    ]
  },
}

function fetches({ shape, random }: Scene, id: string): Probe[] {
  const base = { route: 'files', types: ['Attachment'] }
  const link = shape.others.some(({ name }) => name === 'fileLink')
  return [
    { ...base, kind: 'http', path: `/files/${id}${random.once(2) ? '?inline=1' : ''}` },
    { ...base, kind: 'http', path: `/files/${id}`, init: { headers: { range: 'bytes=0-3' } } },
    ...(link ? [{ ...base, kind: 'field' as const, text: `fileLink(id: "${id}") { __typename }` }] : []),
  ]
}

/** A file for a record that the actor does not see is refused as for one that is not there. */
function uploads(scene: Scene): Probe[] {
  const { catalog, random } = scene
  const init = { method: 'POST', headers: { 'content-type': 'text/plain', 'accept-language': 'en' }, body: 'text' }
  return [...catalog.types.values()].flatMap((type): Probe[] => {
    const { hidden } = rowsBySight(scene, type.name)
    if (!type.files || hidden.length === 0) return []
    const { id } = random.pick(hidden)
    const kind = random.pick([...type.files.kinds.keys()])
    const path = `/files?record=${id}&kind=${kind}&name=a.txt`
    return [
      {
        route: 'files',
        types: scene.shape.singles.has(type.name) ? [type.name] : [],
        kind: 'http',
        path,
        init,
        hidden: id,
      },
    ]
  })
}
