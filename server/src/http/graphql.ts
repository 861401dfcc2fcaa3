/** `POST /graphql`: who asks, what may be sent, and the schema of his role. */
import { anonymous, type Viewer } from '../access/viewer.ts'
import { type AuthFailure, isFailure } from '../auth/index.ts'
import type { Context } from '../graphql/context.ts'
import { bodyBytesOf, type GraphqlHandler } from '../graphql/handler.ts'
import { localeOf } from '../i18n/locale.ts'
import { LIMITS } from '../limits.ts'
import type { Caller } from '../ops/caller.ts'
import type { Limiter } from '../rate/limiter.ts'
import type { Refusals } from '../refusals/refusals.ts'
import { refuse, refuseRate, unauthenticated } from './endpoints.ts'

export type GraphqlParts = {
  graphql: GraphqlHandler
  authenticate: (request: Request) => Promise<Viewer | AuthFailure> | Viewer
  limiter: Limiter
  refusals: Refusals
  contextOf: (viewer: Viewer, request: Request) => Context
}

const MEDIA_TYPES = ['application/json', 'application/graphql+json']

/** Answers requests to `/graphql`, by people, machines and nobody. */
export function createGraphqlEndpoint({ graphql, authenticate, limiter, refusals, contextOf }: GraphqlParts) {
  return async (request: Request, caller: Caller): Promise<Response> => {
    const address = caller.ip
    const note = (viewer: Viewer | null, code: string) =>
      refusals.note({ viewer, address, code, operation: `${request.method} /graphql` })
    const refused = refusalOf(request)
    if (refused) {
      note(null, refused.code)
      return refused.response
    }
    let viewer: Viewer | AuthFailure | Promise<Viewer | AuthFailure> = authenticate(request)
    if (viewer instanceof Promise) viewer = await viewer
    const bearer = isFailure(viewer) ? null : viewer
    const toll = limiter.toll(bearer, address)
    const locale = bearer?.locale ?? localeOf(request.headers.get('accept-language'))
    if (!toll.pay(LIMITS.points.request)) {
      note(bearer, 'RATE_LIMITED')
      return refuseRate(toll, locale)
    }
    if (isFailure(viewer) && viewer.failure !== 'MISSING') {
      note(null, viewer.code)
      return unauthenticated(viewer)
    }
    const asker = bearer ?? anonymous(locale)
    if (lengthOf(request) > bodyBytesOf(asker)) {
      note(bearer, 'LIMIT_EXCEEDED')
      return refuse(413, 'LIMIT_EXCEEDED', { connection: 'close' })
    }
    const context = contextOf(asker, request)
    const response = await graphql(request, {
      viewer: asker,
      toll,
      refused: (refusal) => refusals.note({ viewer: bearer, address, ...refusal }),
      makeContext: () => context,
    })
    toll.report(response.headers)
    response.headers.set('x-request-id', context.requestId)
    response.headers.set('cache-control', 'no-store')
    return response
  }
}

/** The bytes that a body is said to have. */
const lengthOf = (request: Request): number => Number(request.headers.get('content-length') ?? 0)

/** What is refused before anybody asks who sent it. */
function refusalOf(request: Request): { code: string; response: Response } | null {
  const refused = (...[status, code, headers]: Parameters<typeof refuse>) => ({
    code,
    response: refuse(status, code, headers),
  })
  if (request.method !== 'POST') return refused(405, 'METHOD_NOT_ALLOWED', { allow: 'POST' })
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (!type || !MEDIA_TYPES.includes(type)) return refused(415, 'UNSUPPORTED_MEDIA_TYPE')
  // The rest of a body that nobody will read need not be sent.
  if (lengthOf(request) > LIMITS.bodyBytes) return refused(413, 'LIMIT_EXCEEDED', { connection: 'close' })
  return null
}
