import type { Pool } from 'mysql2/promise'
import type { Viewer } from '../access/viewer.ts'
import type { PrismaClient } from '../db/generated/client/client.ts'
import type { Env } from '../env.ts'
import { type ErrorCode, UserError } from '../graphql/errors.ts'
import { type Locale, localeOf } from '../i18n/locale.ts'
import type { Mailer } from '../mail/mailer.ts'
import { AuthError, headersOf, messageOf, statusOf } from './errors.ts'
import { createHousekeeping } from './housekeeping.ts'
import { route } from './http.ts'
import { createKeys } from './keys.ts'
import { answerResets } from './password-reset.ts'
import { prepareDecoy } from './passwords.ts'
import type { RequestInfo } from './request.ts'
import { errorResponse } from './respond.ts'
import type { SecretBox } from './secret.ts'
import { createThrottle } from './throttle.ts'
import { createTickets, type Tickets } from './tickets.ts'
import { createTokens } from './tokens.ts'
import { createVerifiedTokens } from './verified-tokens.ts'
import { type Bearer, type Due, loadBearer } from './viewer.ts'

export { createAccount, endAccountSessions, resetSecondFactor, setPassword } from './accounts.ts'
export {
  createApiClient,
  type NewApiClient,
  revokeApiClient,
  rotateApiClientSecret,
  type WithSecret,
} from './api-clients.ts'
export { AuthError } from './errors.ts'
export { SCOPES } from './machines.ts'
export { hashPassword, passwordProblem } from './passwords.ts'
export { activePosts, departmentsOf, type Post, type PostCard, postCard, ROLE_OF_POSITION } from './posts.ts'
export type { RequestInfo } from './request.ts'
export {
  type RevokeReason,
  revokeAccountSessions,
  revokeActingSessions,
  revokeEmployeeSessions,
} from './sessions.ts'

/** Why a request has no viewer. */
export type AuthFailure = {
  failure: 'MISSING' | 'INVALID' | 'OUTAGE' | Due
  code: ErrorCode
  /** HTTP status. */
  status: number
  headers: Record<string, string>
  /** In the language of the request. */
  message: string
}

export const isFailure = (result: Viewer | AuthFailure): result is AuthFailure => 'failure' in result

/** What is told to the log; pino's loggers fit. */
export type AuthLog = Record<'info' | 'warn' | 'error', (details: object, message: string) => void>

export type Auth = {
  /** Answers `/auth/*`, `/oauth/token` and `/.well-known/jwks.json`; null for everything else. Never rejects. */
  handle(request: Request, info: RequestInfo): Promise<Response | null>
  /**
   * Who sends a request, by its bearer token. `MISSING` when it brings no Authorization header at all: the caller
   * decides whether `anonymous()` may go on. Somebody who must first do something else (`Due`) is nobody here: only
   * the log-in itself lets him do that. Never rejects; takes microseconds for a token it has seen lately.
   */
  authenticate(request: Request): Promise<Viewer | AuthFailure> | Viewer
  /** Short-lived stand-ins for the bearer token, for one thing each: links that a browser opens by itself. */
  tickets: Tickets
  /** Queues the mails to those who have forgotten their passwords; gives how many. To be called every few seconds. */
  answerResets(): Promise<number>
}

type Options = {
  prisma: PrismaClient
  pool: Pool
  env: Pick<Env, 'publicUrl' | 'secondFactorRoles'>
  log: AuthLog
  mailer: Mailer
  /** The box in which private keys and secrets of second factors lie. */
  openBox: () => Promise<SecretBox>
}

const BEARER = /^bearer +([^\s,]+)$/i

/** The log-in of people and machines (R1.2, R2.2.1; architecture §2). Nothing is opened before it is needed. */
export function createAuth({ prisma, pool, env, log, mailer, openBox }: Options): Auth {
  const demanded = new Set(env.secondFactorRoles)
  const keys = createKeys(prisma, pool, openBox)
  const tokens = createTokens(keys, env.publicUrl)
  const throttle = createThrottle(prisma, pool)
  const verified = createVerifiedTokens({
    verify: tokens.verify,
    load: (claims) => loadBearer(pool, claims, demanded),
    isKey: async (id) => (await keys.verifier(id)) !== null,
  })
  const cleanUp = createHousekeeping(prisma, (error) => log.warn({ err: error }, 'clearing old log-in data failed'))
  prepareDecoy().catch((error: unknown) => log.error({ err: error }, 'hashing passwords does not work here'))

  const fail = (failure: AuthFailure['failure'], locale: Locale): AuthFailure => {
    const error = toError(failure)
    const [status, message, headers] = [statusOf(error), messageOf(error, locale), headersOf(error)]
    return { failure, code: error.code, status, message, headers }
  }

  const bearerOf = (request: Request): Promise<Bearer | AuthFailure> | Bearer => {
    const locale = localeOf(request.headers.get('accept-language'))
    const header = request.headers.get('authorization')
    if (header === null) return Promise.resolve(fail('MISSING', locale))
    const token = BEARER.exec(header)?.[1]
    if (!token) return Promise.resolve(fail('INVALID', locale))
    const bearer = verified.bearerOf(token, locale)
    if (!(bearer instanceof Promise)) return bearer
    return bearer.then(
      (found) => found ?? fail('INVALID', locale),
      (error: unknown) => {
        log.error({ err: error }, 'a token could not be checked')
        return fail('OUTAGE', locale)
      },
    )
  }

  const admitted = (bearer: Bearer | AuthFailure): Viewer | AuthFailure => {
    if ('failure' in bearer) return bearer
    return bearer.due ? fail(bearer.due, bearer.viewer.locale) : bearer.viewer
  }

  const authenticate = (request: Request): Promise<Viewer | AuthFailure> | Viewer => {
    const bearer = bearerOf(request)
    if (bearer instanceof Promise) return bearer.then(admitted)
    return bearer.due ? Promise.resolve(admitted(bearer)) : bearer.viewer
  }

  const services = {
    prisma,
    pool,
    tokens,
    throttle,
    keys,
    mailer,
    openBox,
    demanded,
    publicUrl: env.publicUrl,
    forget: verified.forget,
    bearer: async (request: Request, owing: readonly Due[] = []) => {
      const bearer = await bearerOf(request)
      if ('failure' in bearer) throw toError(bearer.failure)
      if (bearer.due && !owing.includes(bearer.due)) throw toError(bearer.due)
      return bearer.viewer
    },
  }

  return {
    authenticate,
    tickets: createTickets(keys, pool, env.publicUrl, demanded),
    answerResets: () => answerResets(services),
    async handle(request, info) {
      try {
        const response = await route(services, request, info)
        if (response) cleanUp()
        if (response?.status === 429) log.warn({ ip: info.ip }, 'log-in slowed down')
        return response
      } catch (error) {
        log.error({ err: error }, 'a log-in request failed')
        return errorResponse(toError('OUTAGE'), localeOf(request.headers.get('accept-language')))
      }
    },
  }
}

function toError(failure: AuthFailure['failure']): UserError {
  switch (failure) {
    case 'OUTAGE':
      return new UserError('UNAVAILABLE')
    case 'PASSWORD':
      return new AuthError('FORBIDDEN', 'CHANGE_PASSWORD_FIRST', INSUFFICIENT)
    case 'SECOND_FACTOR':
      return new AuthError('FORBIDDEN', 'SET_UP_FACTOR_FIRST', INSUFFICIENT)
    default:
      return new AuthError('UNAUTHENTICATED', 'SIGN_IN_AGAIN')
  }
}

/** RFC 6750 §3.1: the token is good, and not good enough for this. */
const INSUFFICIENT = { headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' } }
