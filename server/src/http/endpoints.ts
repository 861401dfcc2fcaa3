/** What answers beside GraphQL and the log-in: files, exports, figures as CSV. One place for who asks and what is refused. */

import { anonymous, type Viewer } from '../access/viewer.ts'
import { type AuthFailure, isFailure } from '../auth/index.ts'
import type { Context } from '../graphql/context.ts'
import { UserError } from '../graphql/errors.ts'
import { publicError } from '../graphql/mask-errors.ts'
import { localeOf } from '../i18n/locale.ts'
import type { Caller } from '../ops/caller.ts'
import type { Log } from '../ops/log.ts'

export type Place = {
  caller: Caller
  /** What stands behind a path that ends in `/*`. */
  rest: string
  /** Whether the token of the request is good at this moment: for answers that take their time. */
  isCurrent: () => Promise<boolean>
}

/** Answers one method of one path. Throws UserError. */
export type Endpoint = (request: Request, context: Context, place: Place) => Promise<Response>

/** `GET /kpi.csv` or `GET /files/*` → what answers it. */
export type Endpoints = Record<`${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`, Endpoint>

export type EndpointParts = {
  endpoints: Endpoints
  log: Log
  authenticate: (request: Request) => Promise<Viewer | AuthFailure> | Viewer
  /** Who a request without a token stands for by the link it uses: null where the link is not, or no longer, good. */
  byLink?: (request: Request) => Promise<Viewer | null> | 'NO_LINK'
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

/** Answers requests to a known path, for signed-in viewers only; null for all other paths. Never rejects. */
export function createEndpoints({ endpoints, log, authenticate, byLink, contextOf }: EndpointParts) {
  const byPath = new Map<string, Map<string, Endpoint>>()
  for (const [key, endpoint] of Object.entries(endpoints)) {
    const [method = '', path = ''] = key.split(' ')
    byPath.set(path, (byPath.get(path) ?? new Map<string, Endpoint>()).set(method, endpoint))
  }
  const find = (pathname: string) => {
    const exact = byPath.get(pathname)
    if (exact) return { methods: exact, rest: '' }
    for (const [path, methods] of byPath) {
      const start = path.endsWith('/*') ? path.slice(0, -1) : null
      if (start && pathname.startsWith(start)) return { methods, rest: pathname.slice(start.length) }
    }
    return null
  }
  return async (request: Request, caller: Caller): Promise<Response | null> => {
    const found = find(new URL(request.url).pathname)
    if (!found) return null
    const endpoint = found.methods.get(request.method)
    if (!endpoint) return refuse(405, 'METHOD_NOT_ALLOWED', { allow: [...found.methods.keys()].join(', ') })
    let viewer: Viewer | null = null
    try {
      const link = byLink?.(request) ?? 'NO_LINK'
      const asking = link === 'NO_LINK' ? await authenticate(request) : await link
      if (asking && isFailure(asking)) return unauthenticated(asking)
      viewer = asking
      if (!viewer) throw UserError.notFound()
      const isCurrent = async () => !isFailure(await authenticate(request))
      const response = await endpoint(request, contextOf(viewer, request), { caller, rest: found.rest, isCurrent })
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
      return response
    } catch (error) {
      const locale = localeOf(request.headers.get('accept-language'))
      const { message, extensions: all } = publicError(error, viewer ?? anonymous(locale), log)
      const { http, ...extensions } = all as { http?: { status: number } }
      const status = http?.status ?? STATUSES[String(all.code)] ?? 503
      return Response.json({ errors: [{ message, extensions }] }, { status })
    }
  }
}

/** A refusal before there is a viewer to speak to. */
export function refuse(status: number, code: string, headers: Record<string, string> = {}): Response {
  return Response.json({ errors: [{ message: code, extensions: { code } }] }, { status, headers })
}

/** No token, a bad one, one that is not enough, or a database that cannot say. */
export function unauthenticated({ status, code, message, headers }: AuthFailure): Response {
  return Response.json({ errors: [{ message, extensions: { code } }] }, { status, headers })
}
