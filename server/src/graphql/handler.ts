import {
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  NoSchemaIntrospectionCustomRule,
} from 'graphql'
import { type Plugin, YogaServer } from 'graphql-yoga'
import type { RoleCode } from '../access/roles.ts'
import type { Viewer } from '../access/viewer.ts'
import { isId } from '../auth/base.ts'
import type { Locale } from '../i18n/locale.ts'
import { LIMITS } from '../limits.ts'
import type { Log } from '../ops/log.ts'
import { rateLimited, type Toll } from '../rate/limiter.ts'
import type { Refused } from '../refusals/refusals.ts'
import { approvedOperations, type FindApproved } from './approved.ts'
import type { Context } from './context.ts'
import { costOf } from './cost.ts'
import { checkNesting, documentLimits } from './document-limits.ts'
import { UserError } from './errors.ts'
import { publicError } from './mask-errors.ts'

/** A refusal as the log of refusals wants it; who asked is added by the server. */
export type RefusedOperation = Pick<Refused, 'code' | 'operation' | 'detail' | 'recordId'>

/** What the server hands to an operation. */
export type ServerContext = {
  viewer: Viewer
  toll: Toll
  refused: (refusal: RefusedOperation) => void
  makeContext: () => Context
}

export type GraphqlHandler = (request: Request, context: ServerContext) => Promise<Response>

/** GraphQL over POST, with the schema of the viewer's role and nobody else's. */
export function createGraphqlHandler(
  schemas: Record<RoleCode, GraphQLSchema>,
  log: Log,
  findApproved: FindApproved,
): GraphqlHandler {
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
    plugins: [
      lengthUntold,
      ...approvedOperations(findApproved),
      parseLimit,
      introspectionOfPublic,
      documentLimits(),
      errorsFor(log),
      readersOnly,
      payment,
    ],
  })
  return (request, context) => Promise.resolve(yoga.handle(request, { ...context, waitUntil: () => {} }))
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
const lengthUntold: Plugin<object, ServerContext> = {
  onRequestParse({ request, requestParser, setRequestParser, fetchAPI, serverContext: { viewer } }) {
    if (!requestParser || !request.body || request.headers.has('content-length')) return
    setRequestParser(async (asked) => {
      const body = await readAll(asked, bodyBytesOf(viewer))
      return requestParser(new fetchAPI.Request(asked.url, { method: 'POST', headers: asked.headers, body }))
    })
  },
}

/** The largest body that is read of a viewer, in bytes. */
export const bodyBytesOf = ({ role }: Viewer): number => (role === 'PUB' ? LIMITS.publicBodyBytes : LIMITS.bodyBytes)

async function readAll(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  // (The DOM's type lacks the iterator that the streams of Node have.) By hand, since the end of a `for` would cut the
  // connection before the answer is on its way.
  const pieces = (request.body as unknown as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
    size += piece.value.byteLength
    if (size > most)
      throw new GraphQLError('The request is too large.', {
        extensions: { code: 'LIMIT_EXCEEDED', http: { status: 413, headers: { connection: 'close' } } },
      })
    chunks.push(piece.value)
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

/** A machine client that reads alone changes nothing. */
const readersOnly: Plugin<ServerContext> = {
  onExecute({ args, setResultAndStopExecution }) {
    const { viewer } = args.contextValue as ServerContext
    const operation = viewer.readOnly ? getOperationAST(args.document, args.operationName) : null
    if (operation?.operation === 'mutation')
      setResultAndStopExecution({ errors: [UserError.forbidden('query', 'READ_ONLY_CLIENT').toGraphQL(viewer.locale)] })
  },
}

/** What an operation may give is held to its limit and paid for before any of it is read. */
const payment: Plugin<ServerContext> = {
  onExecute({ args, setResultAndStopExecution }) {
    const { viewer, toll } = args.contextValue as ServerContext
    const { records, points } = costOf(args.schema, args.document, args.operationName, args.variableValues)
    if (records > LIMITS.recordsPerOperation) {
      const error = UserError.limit('first', 'RECORDS', { max: LIMITS.recordsPerOperation })
      setResultAndStopExecution({ errors: [error.toGraphQL(viewer.locale)] })
    } else if (!toll.pay(points)) setResultAndStopExecution({ errors: [tooMany(toll, viewer.locale)] })
  },
}

function tooMany({ retryAfter }: Toll, locale: Locale): GraphQLError {
  const { message, extensions } = rateLimited(retryAfter).toGraphQL(locale)
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 429 } } })
}

function errorsFor(log: Log): Plugin<ServerContext> {
  return {
    onExecute: () => ({
      onExecuteDone({ args, result, setResult }) {
        if (!('errors' in result) || !result.errors) return
        const { viewer, refused: note } = args.contextValue as ServerContext
        // An operation that the public's schema has no root for gets past validation.
        const refused = viewer.role === 'PUB' && !result.data && result.errors.every((each) => !each.extensions.code)
        const errors = refused
          ? [signInFirst(viewer.locale)]
          : result.errors.map((error) => publicError(error, viewer, log))
        for (const error of errors) note(refusalOf(args, error))
        setResult({ ...result, errors })
      },
    }),
    onValidate:
      ({ context }) =>
      ({ valid, result, setResult }) => {
        if (valid) return
        const { viewer, refused: note } = context
        // Without a token almost nothing exists; the answer says what would help, and nothing of what there is.
        // One error is enough to mend a document by; a thousand would be our work for nothing.
        const error = viewer.role === 'PUB' ? signInFirst(viewer.locale) : publicError(result[0], viewer, log)
        note({ code: codeOf(error), operation: DOCUMENT })
        setResult([error])
      },
  }
}

function signInFirst(locale: Locale): GraphQLError {
  const { message, extensions } = new UserError('UNAUTHENTICATED').toGraphQL(locale)
  // Without `spec: false` Yoga keeps the status for clients of the newer media type.
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 401, spec: false } } })
}

/** An operation that is none: what it asks for does not exist for its sender. */
const DOCUMENT = 'POST /graphql'

const codeOf = ({ extensions }: GraphQLError): string => String(extensions.code)

/** Which field was refused, why, and of which record as far as a variable names one. */
function refusalOf({ document, operationName, variableValues }: ExecutionArgs, error: GraphQLError): RefusedOperation {
  const operation = getOperationAST(document, operationName)
  const key = error.path?.[0]
  const root = operation?.selectionSet.selections.find(
    (each) => each.kind === Kind.FIELD && (each.alias ?? each.name).value === key,
  )
  const [fault] = (error.extensions.fieldErrors ?? []) as { path: string; code: string }[]
  const given = Object.values(variableValues ?? {}).map((value) =>
    typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value,
  )
  return {
    code: codeOf(error),
    operation: root?.kind === Kind.FIELD ? root.name.value : DOCUMENT,
    detail: fault ? `${fault.path} ${fault.code}` : null,
    recordId: given.find(isId),
  }
}
