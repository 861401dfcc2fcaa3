/** Operations that were approved beforehand: machine clients send the hash of one in place of its text. */
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import type { GraphQLError } from 'graphql'
import type { GraphQLParams, Plugin } from 'graphql-yoga'
import type { Viewer } from '../access/viewer.ts'
import { UserError } from './errors.ts'
import type { ServerContext } from './handler.ts'

/** The text of an approved operation by its SHA-256, for those who may send it; null where there is none. */
export type FindApproved = (viewer: Viewer, sha256: string) => Promise<string | null>

const EXTENSION = 'extensions.persistedQuery.sha256Hash'

/**
 * `extensions.persistedQuery` as Apollo's clients send it, or `documentId` (`sha256:…`). A text beside the hash is the
 * text: clients that did not find their hash send both.
 */
export function approvedOperations(find: FindApproved): Plugin<ServerContext>[] {
  return [
    heldToApproved,
    usePersistedOperations<ServerContext>({
      allowArbitraryOperations: true,
      extractPersistedOperationId: hashOf,
      getPersistedOperation: (hash, _request, { viewer }) => find(viewer, hash),
      customErrors: {
        keyNotFound: ({ context }) =>
          refused(context as ServerContext, UserError.badInput('query', 'OPERATION_MISSING'), 400),
        notFound: ({ context }) =>
          refused(
            context as ServerContext,
            new UserError('NOT_FOUND', [{ path: EXTENSION, code: 'OPERATION_NOT_APPROVED' }]),
            404,
          ),
      },
    }),
  ]
}

/** A machine client that is held to approved operations sends no text of its own. */
const heldToApproved: Plugin<ServerContext> = {
  onParams({ params, context: given }) {
    const context = given as ServerContext
    if (!context.viewer.persistedOnly || (!params.query && hashOf(params) !== null)) return
    throw refused(context, new UserError('FORBIDDEN', [{ path: 'query', code: 'APPROVED_OPERATIONS_ONLY' }]), 403)
  },
}

function hashOf({ extensions, ...params }: GraphQLParams): string | null {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } }
  const { documentId } = params as { documentId?: unknown }
  const given = persistedQuery?.sha256Hash ?? documentId
  return typeof given === 'string' ? given.replace(/^sha256:/, '').toLowerCase() : null
}

function refused({ viewer, refused: note }: ServerContext, error: UserError, status: number): GraphQLError {
  note({ code: error.code, operation: 'POST /graphql', detail: error.faults.map(({ code }) => code).join(' ') })
  const graphql = error.toGraphQL(viewer.locale)
  graphql.extensions.http = { status }
  return graphql
}
