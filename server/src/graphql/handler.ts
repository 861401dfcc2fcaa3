import { GraphQLError, type GraphQLSchema, NoSchemaIntrospectionCustomRule } from 'graphql'
import { type Plugin, YogaServer } from 'graphql-yoga'
import type { RoleCode } from '../access/roles.ts'
import type { Viewer } from '../access/viewer.ts'
import type { Locale } from '../i18n/locale.ts'
import { LIMITS } from '../limits.ts'
import type { Log } from '../ops/log.ts'
import type { Context } from './context.ts'
import { checkNesting, documentLimits } from './document-limits.ts'
import { UserError } from './errors.ts'
import { publicError } from './mask-errors.ts'

/** What the server hands to an operation. */
type ServerContext = { viewer: Viewer; makeContext: () => Context }

/** GraphQL over POST, with the schema of the viewer's role and nobody else's. */
export function createGraphqlHandler(schemas: Record<RoleCode, GraphQLSchema>, log: Log) {
  // Without the adapter that `createYoga` puts around it: the server has one already, and routes by itself.
  const yoga = new YogaServer<ServerContext, Context>({
    schema: ({ viewer }: ServerContext) => schemas[viewer.role],
    context: ({ makeContext }) => makeContext(),
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    logging: false,
    parserAndValidationCache: true,
    // Bodies that tell their length were looked at before they came here; see `lengthUntold`.
    maxRequestBodySize: false,
    maskedErrors: {
      maskError: (error) => transportError(error),
      errorMessage: '',
    },
    plugins: [lengthUntold, parseLimit, introspectionOfPublic, documentLimits(), errorsFor(log)],
  })
  return (request: Request, viewer: Viewer, makeContext: () => Context): Promise<Response> =>
    Promise.resolve(yoga.handle(request, { viewer, makeContext, waitUntil: () => {} }))
}

/**
 * Faults of the request itself, before there is a document: Yoga's words and status, without its echo of the body. What
 * operations throw has been put into words by then (`errorsFor`).
 */
function transportError(error: unknown): Error {
  if (!(error instanceof GraphQLError))
    return new GraphQLError('The request cannot be answered.', { extensions: { code: 'UNAVAILABLE' } })
  if (!error.extensions.originalError) return error
  const { originalError: _echo, ...extensions } = error.extensions
  return new GraphQLError(error.message, { extensions: { ...extensions, http: { status: 400 } } })
}

/** A body that comes in pieces without its length is counted while it is read. */
const lengthUntold: Plugin = {
  onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
    if (!requestParser || !request.body || request.headers.has('content-length')) return
    setRequestParser(async (asked) => {
      const body = await readAll(asked)
      return requestParser(new fetchAPI.Request(asked.url, { method: 'POST', headers: asked.headers, body }))
    })
  },
}

async function readAll(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  // (The DOM's type lacks the iterator that the streams of Node have.)
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > LIMITS.bodyBytes)
      throw new GraphQLError('The request is too large.', {
        extensions: { code: 'LIMIT_EXCEEDED', http: { status: 413 } },
      })
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** The parser stops at its limit of tokens, before a document becomes a tree. */
const parseLimit: Plugin = {
  onParse({ params }) {
    checkNesting(String(params.source))
    params.options = { ...params.options, maxTokens: LIMITS.documentTokens }
  },
}

/** Machines have their documented schemas and staff their panel; the public has no business with the schema. */
const introspectionOfPublic: Plugin<{ viewer: Viewer }> = {
  onValidate({ context, addValidationRule }) {
    if (context.viewer.role === 'PUB') addValidationRule(NoSchemaIntrospectionCustomRule)
  },
}

function errorsFor(log: Log): Plugin<{ viewer: Viewer }> {
  return {
    onExecute: () => ({
      onExecuteDone({ args, result, setResult }) {
        if (!('errors' in result) || !result.errors) return
        const { viewer } = args.contextValue as { viewer: Viewer }
        // An operation that the public's schema has no root for gets past validation.
        const refused = viewer.role === 'PUB' && !result.data
        const errors = refused
          ? [signInFirst(viewer.locale)]
          : result.errors.map((error) => publicError(error, viewer, log))
        setResult({ ...result, errors })
      },
    }),
    onValidate:
      ({ context }) =>
      ({ valid, result, setResult }) => {
        if (valid) return
        const { viewer } = context
        const [first] = result
        // Without a token almost nothing exists; the answer says what would help, and nothing of what there is.
        if (viewer.role === 'PUB') setResult([signInFirst(viewer.locale)])
        // One is enough to mend a document by; a thousand would be our work for nothing.
        else if (first) setResult([publicError(first, viewer, log)])
      },
  }
}

function signInFirst(locale: Locale): GraphQLError {
  const { message, extensions } = new UserError('UNAUTHENTICATED').toGraphQL(locale)
  // Without `spec: false` Yoga keeps the status for clients of the newer media type.
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 401, spec: false } } })
}
