import { UserError } from '../../graphql/errors.ts'
import { AuthError } from '../errors.ts'
import type { Call, Services } from '../http.ts'
import { type Grant, refresh, switchPost } from '../people.ts'
import { optionalTextOf, readJson, refreshCookie, refreshTokenOf, refuseForeignOrigin, textOf } from '../request.ts'
import { errorResponse, grantResponse, json, withCookie } from '../respond.ts'
import { endSessionOf, type RefreshToken, type RevokeReason } from '../sessions.ts'
import { signIn, signInByCode } from '../sign-in.ts'

export async function postSignIn(services: Services, { request, caller, secure }: Call): Promise<Response> {
  refuseForeignOrigin(request, services.publicUrl)
  const body = await readJson(request)
  const input = {
    login: textOf(body, 'login'),
    password: textOf(body, 'password'),
    post: optionalTextOf(body, 'post'),
  }
  const granted = await signIn(services, input, caller)
  return 'secondFactor' in granted ? json(200, granted) : entered(services, { request, caller, secure }, granted)
}

/** The second step, for those who have a second factor. */
export async function postSignInCode(services: Services, { request, caller, secure }: Call): Promise<Response> {
  refuseForeignOrigin(request, services.publicUrl)
  const body = await readJson(request)
  const input = { token: textOf(body, 'token'), code: textOf(body, 'code') }
  return entered(services, { request, caller, secure }, await signInByCode(services, input, caller))
}

/** The log-in that the browser had before ends. */
async function entered(
  services: Services,
  { request, caller, secure }: Pick<Call, 'request' | 'caller' | 'secure'>,
  granted: Grant & { refresh: RefreshToken },
): Promise<Response> {
  const earlier = refreshTokenOf(request)
  if (earlier) await endSessionOf(services.prisma, services.pool, earlier, 'REPLACED', caller.requestId)
  return grantResponse(granted, secure)
}

export async function postRefresh(services: Services, { request, caller, secure }: Call): Promise<Response> {
  refuseForeignOrigin(request, services.publicUrl)
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

export async function postSwitch(services: Services, { request, caller }: Call): Promise<Response> {
  const viewer = await services.bearer(request)
  const post = textOf(await readJson(request), 'post')
  const granted = await switchPost(services, viewer, post, caller)
  services.forget((claims) => claims.kind === 'staff' && claims.sessionId === viewer.sessionId)
  return json(200, granted)
}

/** Ends the log-in of the cookie; without a cookie that of the access token. The answer does not tell what it found. */
export async function postSignOut(services: Services, { request, caller, secure }: Call): Promise<Response> {
  refuseForeignOrigin(request, services.publicUrl)
  await readJson(request)
  const token = refreshTokenOf(request)
  const ended = token
    ? await endSessionOf(services.prisma, services.pool, token, 'SIGN_OUT', caller.requestId)
    : await endBearer(services, request)
  if (ended) services.forget((claims) => claims.kind === 'staff' && claims.sessionId === ended)
  return withCookie(json(200, {}), refreshCookie(null, 0, secure))
}

async function endBearer(services: Services, request: Request): Promise<string | null> {
  if (!request.headers.has('authorization')) return null
  try {
    const { sessionId: id } = await services.bearer(request, ['PASSWORD', 'SECOND_FACTOR'])
    const data = { revokedAt: new Date(), revokeReason: 'SIGN_OUT' satisfies RevokeReason }
    if (id) await services.prisma.session.updateMany({ where: { id, revokedAt: null }, data })
    return id
  } catch (error) {
    if (error instanceof UserError && error.code === 'UNAUTHENTICATED') return null
    throw error
  }
}
