import { GraphQLError } from 'graphql'
import { isStaff, type RoleCode } from '../access/roles.ts'
import { sentence } from '../i18n/errors.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Log } from '../ops/log.ts'
import { UserError } from './errors.ts'

/** What a caller is told of an error: his own mistakes with their place, and nothing of ours. */
export function publicError(error: unknown, viewer: { role: RoleCode; locale: Locale }, log: Log): GraphQLError {
  const graphql = error instanceof GraphQLError ? error : null
  const cause = graphql?.originalError ?? (graphql ? null : error)
  if (cause instanceof UserError) return located(cause.toGraphQL(viewer.locale), graphql)
  if (!graphql || (cause && !(cause instanceof GraphQLError))) {
    log.error({ err: cause ?? error, path: graphql?.path }, 'an operation failed')
    return located(
      new GraphQLError(sentence('UNAVAILABLE', viewer.locale), { extensions: { code: 'UNAVAILABLE' } }),
      graphql,
    )
  }
  const message = isStaff(viewer.role) ? graphql.message : graphql.message.replace(/ ?Did you mean .*$/s, '')
  const input = /^Variable "\$\w+" got invalid value .*? at "([\w.[\]]+)"/s.exec(message)?.[1]
  const code = typeof graphql.extensions.code === 'string' ? graphql.extensions.code : 'BAD_USER_INPUT'
  const fieldErrors = input
    ? [{ path: input.replaceAll(/\[(\d+)\]/g, '.$1'), code: 'INVALID', message: tail(message) }]
    : null
  return new GraphQLError(shortened(message), {
    nodes: graphql.nodes,
    source: graphql.source,
    positions: graphql.positions,
    path: graphql.path,
    extensions: { ...graphql.extensions, code, ...(fieldErrors ? { fieldErrors } : {}) },
  })
}

function located(error: GraphQLError, at: GraphQLError | null): GraphQLError {
  return new GraphQLError(error.message, { nodes: at?.nodes, path: at?.path, extensions: error.extensions })
}

/** graphql-js repeats the whole value that it refuses; a caller needs its place and not an echo. */
function shortened(message: string): string {
  return message.replace(
    /got invalid value .*?( at "[\w.[\]]+")?; /s,
    (_, place?: string) => `got an invalid value${place ?? ''}; `,
  )
}

function tail(message: string): string {
  return message.split('; ').slice(1).join('; ') || message
}
