import { quoted } from '../ask/literals.ts'
import type { Probe } from '../ask/probe.ts'
import { rowsBySight, rowsToWrite, type Scene } from '../scene.ts'
import { addressed, documentFor, fieldsOf, type Mutation, mutationsOf, referenceOf, valueFor } from './mutations.ts'
import type { Route } from './route.ts'

/** Changes of records that the actor does not see, or that name one: each must be answered as for one that is not there. */
export const hiddenWrites: Route = {
  name: 'hidden writes',
  required: (scene) =>
    mutationsOf(scene).flatMap((mutation) => [...onHidden(scene, mutation), ...namingHidden(scene, mutation)]),
}

function onHidden(scene: Scene, mutation: Mutation): Probe[] {
  const { subject } = mutation
  if (!subject || mutation.kind === 'create') return []
  const isAll = mutation.kind === 'other' || mutation.many || rowsToWrite(scene, subject.name).length === 0
  return scene.random
    .shuffled(rowsBySight(scene, subject.name).hidden)
    .slice(0, 2)
    .map(({ id, version }) => {
      const all = mutation.kind === 'delete' ? [] : scene.random.shuffled(fieldsOf(mutation))
      // Where no other record is tried, this is all that is asked of it.
      const some = isAll ? all : all.slice(0, 2)
      const changes = Object.fromEntries(some.map((name) => [name, valueFor(scene, mutation, name)]))
      return probe(subject.name, documentFor(mutation, addressed(mutation, id, version ?? 1, changes)), id)
    })
}

function namingHidden(scene: Scene, mutation: Mutation): Probe[] {
  const { type } = mutation
  if (!type || mutation.kind === 'delete') return []
  return fieldsOf(mutation).flatMap((name): Probe[] => {
    const target = referenceOf(type, name)?.target
    const hidden = target ? rowsBySight(scene, target).hidden : []
    if (hidden.length === 0) return []
    const { id } = scene.random.pick(hidden)
    if (mutation.kind === 'create') return [probe(target!, documentFor(mutation, { [name]: quoted(id) }), id)]
    const { seen } = rowsBySight(scene, type.name)
    if (seen.length === 0) return []
    const row = scene.random.pick(seen)
    const members = addressed(mutation, row.id, row.version ?? 1, { [name]: quoted(id) })
    return [probe(target!, documentFor(mutation, members), id)]
  })
}

const probe = (type: string, text: string, hidden: string): Probe => ({
  route: 'hidden writes',
  types: [type],
  kind: 'document',
  text,
  hidden,
})
