/** Where requests come in: which path is whose, who pays, what is noted of refusals, and the headers of every answer. */
import type { Viewer } from '../access/viewer.ts'
import type { Auth } from '../auth/index.ts'
import type { Env } from '../env.ts'
import type { Context } from '../graphql/context.ts'
import type { GraphqlHandler } from '../graphql/handler.ts'
import { localeOf } from '../i18n/locale.ts'
import { LIMITS } from '../limits.ts'
import type { Caller } from '../ops/caller.ts'
import type { Log } from '../ops/log.ts'
import type { Limiter } from '../rate/limiter.ts'
import type { Refusals } from '../refusals/refusals.ts'
import { createCors } from './cors.ts'
import { createEndpoints, type EndpointParts, type Endpoints, refuse, refuseRate } from './endpoints.ts'
import { createGraphqlEndpoint } from './graphql.ts'
import { secured } from './headers.ts'

export type EdgeParts = {
  env: Pick<Env, 'corsOrigins' | 'publicUrl'>
  log: Log
  auth: Auth
  graphql: GraphqlHandler
  endpoints: Endpoints
  limiter: Limiter
  refusals: Refusals
  /** See `EndpointParts`. */
  byLink: EndpointParts['byLink']
  contextOf: (viewer: Viewer, request: Request) => Context
  /** What answers beside the API and the log-in, in this order; the last one answers everything. */
  others: ((request: Request) => Promise<Response | null>)[]
}

/** Paths of the log-in of people and machines, and what its statuses say. */
const LOG_IN = /^\/(auth|oauth|\.well-known)\//
const CODES: Record<number, string> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  413: 'LIMIT_EXCEEDED',
  429: 'RATE_LIMITED',
}

/** The function from request to response. It never rejects: what fails is logged, and told to nobody. */
export function createEdge(parts: EdgeParts): (request: Request, caller: Caller) => Promise<Response> {
  const { env, log, auth, graphql, endpoints, limiter, refusals, byLink, contextOf, others } = parts
  const shared = { authenticate: auth.authenticate, limiter, refusals, contextOf }
  const answerGraphql = createGraphqlEndpoint({ graphql, ...shared })
  const answerEndpoint = createEndpoints({ endpoints, log, byLink, ...shared })
  const cors = createCors(env.corsOrigins)
  const overHttps = env.publicUrl.startsWith('https:')

  /** The API itself, which other sites may be allowed to ask; null for all other paths. */
  const answerApi = async (request: Request, pathname: string, caller: Caller): Promise<Response | null> => {
    const isGraphql = pathname === '/graphql'
    if (!isGraphql && !answerEndpoint.has(pathname)) return null
    const preflight = cors.preflight(request)
    const answer = isGraphql ? answerGraphql : answerEndpoint.answer
    return cors.open(request, preflight ?? (await answer(request, caller)))
  }

  /** The log-in, which is paid for by the address: who asks is not known yet. Null for all other paths. */
  const answerLogIn = async (request: Request, pathname: string, caller: Caller): Promise<Response | null> => {
    if (!LOG_IN.test(pathname)) return null
    const toll = limiter.toll(null, caller.ip)
    const response = toll.pay(LIMITS.points.logIn)
      ? await auth.handle(request, caller)
      : refuseRate(toll, localeOf(request.headers.get('accept-language')))
    const code = response && CODES[response.status]
    if (code) refusals.note({ viewer: null, address: caller.ip, code, operation: `${request.method} ${pathname}` })
    return response
  }

  const answer = async (request: Request, caller: Caller): Promise<Response> => {
    if (!URL.canParse(request.url)) return refuse(400, 'BAD_USER_INPUT')
    const { pathname } = new URL(request.url)
    const known = (await answerApi(request, pathname, caller)) ?? (await answerLogIn(request, pathname, caller))
    if (known) return known
    for (const other of others) {
      const response = await other(request)
      if (response) return response
    }
    return refuse(404, 'NOT_FOUND')
  }

  return async (request, caller) => {
    const response = await answer(request, caller).catch((error: unknown) => {
      log.error({ err: error }, 'a request failed')
      return refuse(503, 'UNAVAILABLE')
    })
    return secured(response, overHttps || caller.https)
  }
}
