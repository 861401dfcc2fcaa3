import type { Viewer } from '../access/viewer.ts'
import { UserError } from '../graphql/errors.ts'
import type { Mailer } from '../mail/mailer.ts'
import { AuthError } from './errors.ts'
import type { Keys } from './keys.ts'
import type { Caller, Parts } from './people.ts'
import { callerOf, type RequestInfo } from './request.ts'
import { errorResponse } from './respond.ts'
import { getKeys, postToken } from './routes/machines.ts'
import { postForgot, postPassword, postReset } from './routes/password.ts'
import { getSecondFactor, postCodes, postConfirm, postEnrol, postRemove } from './routes/second-factor.ts'
import { deleteSession, deleteSessions, getSessions } from './routes/sessions.ts'
import { postRefresh, postSignIn, postSignInCode, postSignOut, postSwitch } from './routes/sign-in.ts'
import type { Claims } from './tokens.ts'
import type { Due } from './viewer.ts'

export type Services = Parts & {
  keys: Keys
  mailer: Mailer
  /** The address people use. */
  publicUrl: string
  /**
   * The bearer of a request's access token. Throws AuthError UNAUTHENTICATED, FORBIDDEN for one who owes something
   * that is not among `owing`.
   */
  bearer: (request: Request, owing?: readonly Due[]) => Promise<Viewer>
  /** Drops remembered tokens in this process at once. */
  forget: (concerned: (claims: Claims) => boolean) => void
}

/** A request to log in. `rest` is what stands behind a path that ends in `/*`. */
export type Call = { request: Request; caller: Caller; secure: boolean; rest: string }
type Route = (services: Services, call: Call) => Promise<Response>

/** Path → method → what answers it. */
const ROUTES: Record<string, Record<string, Route>> = {
  '/auth/sign-in': { POST: postSignIn },
  '/auth/sign-in/code': { POST: postSignInCode },
  '/auth/refresh': { POST: postRefresh },
  '/auth/switch': { POST: postSwitch },
  '/auth/sign-out': { POST: postSignOut },
  '/auth/password': { POST: postPassword },
  '/auth/password/forgot': { POST: postForgot },
  '/auth/password/reset': { POST: postReset },
  '/auth/second-factor': { GET: getSecondFactor },
  '/auth/second-factor/enrol': { POST: postEnrol },
  '/auth/second-factor/confirm': { POST: postConfirm },
  '/auth/second-factor/codes': { POST: postCodes },
  '/auth/second-factor/remove': { POST: postRemove },
  '/auth/sessions': { GET: getSessions, DELETE: deleteSessions },
  '/auth/sessions/*': { DELETE: deleteSession },
  '/oauth/token': { POST: postToken },
  '/.well-known/jwks.json': { GET: getKeys, HEAD: getKeys },
}

/** Answers the requests that are about logging in; null for all others. Rejects with what is no UserError. */
export async function route(services: Services, request: Request, info: RequestInfo): Promise<Response | null> {
  const found = find(new URL(request.url).pathname)
  if (!found) return null
  const { methods, rest } = found
  const answer = Object.hasOwn(methods, request.method) ? methods[request.method]! : null
  const caller = callerOf(request, info)
  const secure = info.https || services.publicUrl.startsWith('https:')
  try {
    if (!answer) {
      const headers = { allow: Object.keys(methods).join(', ') }
      throw new AuthError('BAD_USER_INPUT', 'WRONG_METHOD', { status: 405, headers })
    }
    return await answer(services, { request, caller, secure, rest })
  } catch (error) {
    if (error instanceof UserError) return errorResponse(error, caller.locale)
    throw error
  }
}

function find(pathname: string): { methods: Record<string, Route>; rest: string } | null {
  if (Object.hasOwn(ROUTES, pathname)) return { methods: ROUTES[pathname]!, rest: '' }
  const start = pathname.slice(0, pathname.lastIndexOf('/') + 1)
  const methods = Object.hasOwn(ROUTES, `${start}*`) ? ROUTES[`${start}*`]! : null
  const rest = pathname.slice(start.length)
  return methods && rest !== '*' ? { methods, rest } : null
}
