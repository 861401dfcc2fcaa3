import type { Route } from './route.ts'

/** The trail of each record, with the values that it tells. */
export const history: Route = {
  name: 'history',
  required(scene) {
    if (!scene.shape.others.some(({ name }) => name === 'history')) return []
    return [...scene.catalog.types.values()].flatMap((type) =>
      [...scene.tables.all(type.name).keys()].map((id) => ({
        route: 'history',
        types: scene.shape.singles.has(type.name) ? [type.name] : [],
        kind: 'field' as const,
        text: `history(id: "${id}", first: ${1 + scene.random.below(100)}) { totalCount hasNextPage endCursor nodes { id at actorName actorRole action verb reason changes { field old new } } }`,
      })),
    )
  },
}
