import type { Probe } from '../ask/probe.ts'
import type { Scene } from '../scene.ts'
import type { Route } from './route.ts'

/** The trail of each record, with the values that it tells. */
export const history: Route = {
  name: 'history',
  async required(scene) {
    if (!scene.shape.others.some(({ name }) => name === 'history')) return []
    const pages = [...scene.catalog.types.values()].flatMap((type) => {
      const isKnown = scene.shape.singles.has(type.name)
      const ids = [...scene.tables.all(type.name).keys()]
      // What does not exist for the role has no history either: a few of each are enough to see that.
      return (isKnown ? ids : ids.slice(0, 2)).map((id) =>
        probe(isKnown ? [type.name] : [], `id: "${id}", first: ${1 + scene.random.below(100)}`),
      )
    })
    return [...pages, ...(await furtherPages(scene))]
  },
}

/** What follows the first entry of a record of each type. */
async function furtherPages(scene: Scene): Promise<Probe[]> {
  const made: Probe[] = []
  for (const type of scene.shape.singles.keys()) {
    const told = [...scene.tables.all('AuditEntry').values()].find(({ recordType }) => recordType === type)
    if (!told) continue
    const answer = await scene.send(`{ history(id: "${told.recordId}", first: 1) { endCursor } }`)
    const cursor = JSON.parse(answer.slice(4)).data?.history?.endCursor
    if (cursor) made.push(probe([type], `id: "${told.recordId}", first: 5, after: "${cursor}"`))
  }
  return made
}

const probe = (types: string[], args: string): Probe => ({
  route: 'history',
  types,
  kind: 'field',
  text: `history(${args}) { totalCount hasNextPage endCursor nodes { id at actorName actorRole actingForName action verb reason changes { field old new } } }`,
})
