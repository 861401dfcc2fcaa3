import type { Viewer } from '../access/viewer.ts'
import type { Env } from '../env.ts'
import { UserError } from '../graphql/errors.ts'
import type { Locale } from '../i18n/locale.ts'
import { changeOwnPassword } from './accounts.ts'
import { AuthError, fieldErrorsOf, messageOf, statusOf } from './errors.ts'
import type { Keys } from './keys.ts'
import { grantMachine } from './machines.ts'
import { type Caller, type Grant, type Parts, refresh, signIn, signOut, switchPost } from './people.ts'
import {
  callerOf,
  optionalTextOf,
  type RequestInfo,
  readForm,
  readJson,
  refreshCookie,
  refreshTokenOf,
  refuseForeignOrigin,
  textOf,
} from './request.ts'
import { endSessionOf, type RefreshToken } from './sessions.ts'
import type { Claims } from './tokens.ts'

export type Services = Parts & {
  keys: Keys
  env: Pick<Env, 'publicUrl'>
  /** The bearer of a request's access token. Throws AuthError UNAUTHENTICATED. */
  bearer: (request: Request) => Promise<Viewer>
  /** Drops remembered tokens in this process at once. */
  forget: (concerned: (claims: Claims) => boolean) => void
}

type Call = { request: Request; info: RequestInfo; caller: Caller; secure: boolean }
type Route = (services: Services, call: Call) => Promise<Response>

/** Path → method → what answers it. */
const ROUTES: Record<string, Record<string, Route>> = {
  '/auth/sign-in': { POST: postSignIn },
  '/auth/refresh': { POST: postRefresh },
  '/auth/switch': { POST: postSwitch },
  '/auth/sign-out': { POST: postSignOut },
  '/auth/password': { POST: postPassword },
  '/oauth/token': { POST: postToken },
  '/.well-known/jwks.json': { GET: getKeys, HEAD: getKeys },
}

/** Answers the requests that are about logging in; null for all others. Rejects with what is no UserError. */
export async function route(services: Services, request: Request, info: RequestInfo): Promise<Response | null> {
  const url = new URL(request.url)
  const methods = Object.hasOwn(ROUTES, url.pathname) ? ROUTES[url.pathname]! : null
  if (!methods) return null
  const answer = Object.hasOwn(methods, request.method) ? methods[request.method]! : null
  const caller = callerOf(request, info)
  const secure = info.https || services.env.publicUrl.startsWith('https:')
  try {
    if (!answer) {
      const headers = { allow: Object.keys(methods).join(', ') }
      throw new AuthError('BAD_USER_INPUT', 'WRONG_METHOD', { status: 405, headers })
    }
    return await answer(services, { request, info, caller, secure })
  } catch (error) {
    if (error instanceof UserError) return errorResponse(error, caller.locale)
    throw error
  }
}

async function postSignIn(services: Services, { request, caller, secure }: Call): Promise<Response> {
  refuseForeignOrigin(request, services.env.publicUrl)
  const body = await readJson(request)
  const input = {
    login: textOf(body, 'login'),
    password: textOf(body, 'password'),
    post: optionalTextOf(body, 'post'),
  }
  const granted = await signIn(services, input, caller)
  const earlier = refreshTokenOf(request)
  if (earlier) await endSessionOf(services.prisma, services.pool, earlier, 'REPLACED', caller.requestId)
  return grantResponse(granted, secure)
}

async function postRefresh(services: Services, { request, caller, secure }: Call): Promise<Response> {
  refuseForeignOrigin(request, services.env.publicUrl)
  await readJson(request)
  try {
    const token = refreshTokenOf(request)
    if (!token) throw new AuthError('UNAUTHENTICATED', 'SIGN_IN_AGAIN')
    return grantResponse(await refresh(services, token, caller), secure)
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'UNAUTHENTICATED') throw error
    return withCookie(errorResponse(error, caller.locale), refreshCookie(null, 0, secure))
  }
}

async function postSwitch(services: Services, { request, caller }: Call): Promise<Response> {
  const viewer = await services.bearer(request)
  const post = textOf(await readJson(request), 'post')
  const granted = await switchPost(services, viewer, post, caller)
  services.forget((claims) => claims.kind === 'staff' && claims.sessionId === viewer.sessionId)
  return json(200, granted)
}

async function postSignOut(services: Services, { request, caller, secure }: Call): Promise<Response> {
  refuseForeignOrigin(request, services.env.publicUrl)
  await readJson(request)
  const token = refreshTokenOf(request)
  const ended = token && (await signOut(services, token, caller))
  if (ended) services.forget((claims) => claims.kind === 'staff' && claims.sessionId === ended)
  // The answer does not tell whether there was anything to end.
  return withCookie(json(200, {}), refreshCookie(null, 0, secure))
}

async function postPassword(services: Services, { request, caller }: Call): Promise<Response> {
  const viewer = await services.bearer(request)
  if (!viewer.accountId) throw new AuthError('FORBIDDEN', 'PEOPLE_ONLY')
  const body = await readJson(request)
  const input = { current: textOf(body, 'current'), password: textOf(body, 'password') }
  // A stolen access token must not serve to guess the password at leisure; a new password that is refused is no guess.
  const name = `password of ${viewer.accountId}`
  await services.throttle.book(name, caller.address)
  const error: unknown = await changeOwnPassword(viewer, services.prisma, input, caller.requestId).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!isWrongPassword(error)) await services.throttle.clear(name, caller.address)
  if (error) throw error
  services.forget((claims) => claims.kind === 'staff' && claims.accountId === viewer.accountId)
  return json(200, {})
}

const isWrongPassword = (error: unknown) =>
  error instanceof UserError && error.faults.some(({ code }) => code === 'WRONG_PASSWORD')

/** OAuth 2 client credentials grant, RFC 6749 §4.4; its errors have the form of §5.2. */
async function postToken(services: Services, { request }: Call): Promise<Response> {
  const basic = basicCredentials(request)
  const fields = await readForm(request)
  const grantType = optionalTextOf(fields, 'grant_type')
  if (!grantType || (basic && fields.has('client_secret'))) return json(400, { error: 'invalid_request' })
  if (grantType !== 'client_credentials') return json(400, { error: 'unsupported_grant_type' })
  const id = basic ? basic.id : optionalTextOf(fields, 'client_id')
  const secret = basic ? basic.secret : optionalTextOf(fields, 'client_secret')
  const scope = optionalTextOf(fields, 'scope')
  const granted =
    id && secret ? await grantMachine(services, { id, secret, scope }) : ({ refused: 'invalid_client' } as const)
  if ('refused' in granted) {
    return json(401, { error: granted.refused }, { 'www-authenticate': 'Basic realm="leasedesk"' })
  }
  const { accessToken, expiresIn } = granted
  return json(200, {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: expiresIn,
    scope: granted.scope,
  })
}

/** Name and secret of HTTP Basic, both form-encoded (RFC 6749 §2.3.1); null when the header is not there or no good. */
function basicCredentials(request: Request): { id: string; secret: string } | null {
  const match = /^basic +([A-Za-z0-9+/]{1,2000}={0,2})$/i.exec(request.headers.get('authorization') ?? '')
  if (!match) return null
  const [id = '', ...rest] = Buffer.from(match[1]!, 'base64').toString('utf8').split(':')
  try {
    return { id: decodeURIComponent(id), secret: decodeURIComponent(rest.join(':')) }
  } catch {
    return null
  }
}

async function getKeys(services: Services, { request }: Call): Promise<Response> {
  const keys = await services.keys.published()
  const body = request.method === 'HEAD' ? null : JSON.stringify(keys)
  return new Response(body, {
    headers: { 'content-type': 'application/jwk-set+json', 'cache-control': 'public, max-age=300' },
  })
}

function grantResponse({ refresh: { token, maxAge }, ...grant }: Grant & { refresh: RefreshToken }, secure: boolean) {
  return withCookie(json(200, grant), refreshCookie(token, maxAge, secure))
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      // Tokens and refusals alike: nothing of this is kept on the way (RFC 6749 §5.1).
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  })
}

function withCookie(response: Response, cookie: string): Response {
  response.headers.append('set-cookie', cookie)
  return response
}

/** A refusal as HTTP: `{ error: CODE, message, fieldErrors? }`. */
export function errorResponse(error: UserError, locale: Locale): Response {
  const status = statusOf(error)
  const fieldErrors = fieldErrorsOf(error, locale)
  const { retryAfter, headers } = error instanceof AuthError ? error.details : {}
  const body = {
    error: error.code,
    message: messageOf(error, locale),
    ...(fieldErrors.length > 0 ? { fieldErrors } : {}),
  }
  return json(status, body, {
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    ...headers,
  })
}
