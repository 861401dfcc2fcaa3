/** What answers beside GraphQL and the log-in: files, exports, figures as CSV. One place for who asks and what is refused. */

import { anonymous, type Viewer } from '../access/viewer.ts'
import { type AuthFailure, isFailure } from '../auth/index.ts'
import type { Context } from '../graphql/context.ts'
import { UserError } from '../graphql/errors.ts'
import { publicError } from '../graphql/mask-errors.ts'
import { type Locale, localeOf } from '../i18n/locale.ts'
import { LIMITS } from '../limits.ts'
import type { Caller } from '../ops/caller.ts'
import type { Log } from '../ops/log.ts'
import { type Limiter, rateLimited, type Toll } from '../rate/limiter.ts'
import type { Refusals } from '../refusals/refusals.ts'

export type Place = {
  caller: Caller
  /** What stands behind a path that ends in `/*`. */
  rest: string
  /** Whether the token of the request is good at this moment: for answers that take their time. */
  isCurrent: () => Promise<boolean>
}

/** Answers one method of one path. Throws UserError. */
export type Endpoint = (request: Request, context: Context, place: Place) => Promise<Response>

/**
 * `GET /kpi.csv` or `GET /files/*` → what answers it; what it costs in points where that is not what most do
 * (`LIMITS.points`); and whether it leaves its caller nothing to ask freely, so that those who are held to approved
 * operations may use it; and whether it changes something.
 */
export type Endpoints = Record<
  `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`,
  Endpoint | { answer: Endpoint; points?: number; isFixed?: true; writes?: true }
>

export type EndpointParts = {
  endpoints: Endpoints
  log: Log
  authenticate: (request: Request) => Promise<Viewer | AuthFailure> | Viewer
  /** Who a request without a token stands for by the link it uses: null where the link is not, or no longer, good. */
  byLink?: (request: Request) => Promise<Viewer | null> | 'NO_LINK'
  limiter: Limiter
  refusals: Refusals
  contextOf: (viewer: Viewer, request: Request) => Context
}

/** HTTP statuses of refusals outside GraphQL; 503 for all others. */
const STATUSES: Record<string, number> = {
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  LIMIT_EXCEEDED: 400,
  CONFLICT: 409,
  INVALID_TRANSITION: 409,
  IDEMPOTENCY_MISMATCH: 409,
  RATE_LIMITED: 429,
}

export type Answering = {
  /** Whether the path is one of theirs. */
  has(pathname: string): boolean
  /** Answers requests to such a path, for signed-in viewers only. Never rejects. */
  answer(request: Request, caller: Caller): Promise<Response>
}

/** Finds the endpoint of a request, asks who sends it, and puts refusals into words. */
export function createEndpoints({
  endpoints,
  log,
  authenticate,
  byLink,
  limiter,
  refusals,
  contextOf,
}: EndpointParts): Answering {
  type Priced = { answer: Endpoint; points: number; isFixed?: true; writes?: true }
  const byPath = new Map<string, Map<string, Priced>>()
  for (const [key, endpoint] of Object.entries(endpoints)) {
    const [method = '', path = ''] = key.split(' ')
    const points = LIMITS.points.endpoint
    const priced = typeof endpoint === 'function' ? { answer: endpoint, points } : { points, ...endpoint }
    byPath.set(path, (byPath.get(path) ?? new Map<string, Priced>()).set(method, priced))
  }
  const find = (pathname: string) => {
    const exact = byPath.get(pathname)
    if (exact) return { path: pathname, methods: exact, rest: '' }
    for (const [path, methods] of byPath) {
      const start = path.endsWith('/*') ? path.slice(0, -1) : null
      if (start && pathname.startsWith(start)) return { path, methods, rest: pathname.slice(start.length) }
    }
    return null
  }
  const answer = async (request: Request, caller: Caller): Promise<Response> => {
    const found = find(new URL(request.url).pathname)
    if (!found) return refuse(404, 'NOT_FOUND')
    const endpoint = found.methods.get(request.method)
    if (!endpoint) return refuse(405, 'METHOD_NOT_ALLOWED', { allow: [...found.methods.keys()].join(', ') })
    let viewer: Viewer | null = null
    const note = (code: string, detail: string | null = null) =>
      refusals.note({ viewer, address: caller.ip, code, operation: `${request.method} ${found.path}`, detail })
    try {
      const link = byLink?.(request) ?? 'NO_LINK'
      const asking = link === 'NO_LINK' ? await authenticate(request) : await link
      const failure = asking && isFailure(asking) ? asking : null
      viewer = failure ? null : (asking as Viewer | null)
      const toll = limiter.toll(viewer, caller.ip)
      if (!toll.pay(viewer ? endpoint.points : LIMITS.points.request)) {
        note('RATE_LIMITED')
        return refuseRate(toll, viewer?.locale ?? localeOf(request.headers.get('accept-language')))
      }
      if (failure) {
        note(failure.code)
        return unauthenticated(failure)
      }
      if (!viewer) throw UserError.notFound()
      if (viewer.persistedOnly && !endpoint.isFixed) throw UserError.forbidden('query', 'APPROVED_OPERATIONS_ONLY')
      if (viewer.readOnly && endpoint.writes) throw UserError.forbidden('query', 'READ_ONLY_CLIENT')
      const isCurrent = async () => !isFailure(await authenticate(request))
      const place = { caller, rest: found.rest, isCurrent }
      const response = await endpoint.answer(request, contextOf(viewer, request), place)
      toll.report(response.headers)
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
      return response
    } catch (error) {
      const locale = localeOf(request.headers.get('accept-language'))
      const { message, extensions: all } = publicError(error, viewer ?? anonymous(locale), log)
      const { http, ...extensions } = all as { http?: { status: number } } & Record<string, unknown>
      const [fault] = (extensions.fieldErrors ?? []) as { path: string; code: string }[]
      note(String(extensions.code), fault && `${fault.path} ${fault.code}`)
      const status = http?.status ?? STATUSES[String(all.code)] ?? 503
      return Response.json({ errors: [{ message, extensions }] }, { status })
    }
  }
  return { has: (pathname) => find(pathname) !== null, answer }
}

/** A refusal before there is a viewer to speak to. */
export function refuse(status: number, code: string, headers: Record<string, string> = {}): Response {
  return Response.json({ errors: [{ message: code, extensions: { code } }] }, { status, headers })
}

/** More than may be used in a minute; when there will be enough again. */
export function refuseRate(toll: Toll, locale: Locale): Response {
  const { message, extensions } = rateLimited(toll.retryAfter).toGraphQL(locale)
  const response = Response.json({ errors: [{ message, extensions }] }, { status: 429 })
  toll.report(response.headers)
  return response
}

/** No token, a bad one, one that is not enough, or a database that cannot say. */
export function unauthenticated({ status, code, message, headers }: AuthFailure): Response {
  return Response.json({ errors: [{ message, extensions: { code } }] }, { status, headers })
}
