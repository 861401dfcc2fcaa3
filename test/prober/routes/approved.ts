import type { Scene } from '../scene.ts'
import { OPERATIONS } from '../world.ts'
import type { Route } from './route.ts'

/** Operations by their hash: approved ones of every kind of machine client, and one that waits for approval. */
export const approved: Route = {
  name: 'approved operations',
  required: ({ actor }: Scene) =>
    actor.as === null
      ? []
      : OPERATIONS.map(({ sha256 }) => ({
          route: 'approved operations',
          types: [],
          kind: 'http' as const,
          path: '/graphql',
          init: {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'accept-language': 'en' },
            body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256 } } }),
          },
        })),
  /** Whether an operation is approved shows in that it is answered. */
  shows: () => (change) =>
    change.table === 'PersistedOperation' &&
    (change.kind === 'row' || ['kind', 'text', 'sha256', 'problem', 'state'].includes(change.column)),
}
