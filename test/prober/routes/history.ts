import type { Route } from './route.ts'

/** The trail of each record, with the values that it tells. */
export const history: Route = {
  name: 'history',
  required(scene) {
    if (!scene.shape.others.some(({ name }) => name === 'history')) return []
    return [...scene.catalog.types.values()].flatMap((type) => {
      const isKnown = scene.shape.singles.has(type.name)
      const ids = [...scene.tables.all(type.name).keys()]
      // What does not exist for the role has no history either: a few of each are enough to see that.
      return (isKnown ? ids : ids.slice(0, 2)).map((id) => ({
        route: 'history',
        types: isKnown ? [type.name] : [],
        kind: 'field' as const,
        text: `history(id: "${id}", first: ${1 + scene.random.below(100)}) { totalCount hasNextPage endCursor nodes { id at actorName actorRole actingForName action verb reason changes { field old new } } }`,
      }))
    })
  },
}
