import { GraphQLError } from 'graphql'
import { type ErrorCode, type Fault, type Params, UserError } from '../graphql/errors.ts'
import type { Locale } from '../i18n/locale.ts'
import { type Reason, sentenceOf } from './sentences.ts'

/** HTTP status of each code. */
const STATUS: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  INVALID_TRANSITION: 409,
  CONFLICT: 409,
  IDEMPOTENCY_MISMATCH: 422,
  LIMIT_EXCEEDED: 413,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
}

type Details = {
  faults?: Fault[]
  /** HTTP status where it is not the usual one of the code. */
  status?: number
  /** Seconds to wait before trying again. */
  retryAfter?: number
  headers?: Record<string, string>
}

/** A refusal of the log-in: with sentences of its own, and what HTTP must know of it. */
export class AuthError extends UserError {
  override name = 'AuthError'
  readonly reason: Reason | null
  readonly details: Details

  constructor(code: ErrorCode, reason: Reason | null, details: Details = {}) {
    super(code, details.faults, details.retryAfter === undefined ? {} : { retryAfter: details.retryAfter })
    this.reason = reason
    this.details = details
  }

  override toGraphQL(locale: Locale): GraphQLError {
    const fieldErrors = fieldErrorsOf(this, locale)
    return new GraphQLError(messageOf(this, locale), {
      extensions: { code: this.code, ...(fieldErrors.length > 0 ? { fieldErrors } : {}), ...this.extensions },
    })
  }
}

/** A field that was not accepted: its path, and a code with a sentence. */
export const badField = (path: string, code: string, params?: Params): AuthError =>
  new AuthError('BAD_USER_INPUT', null, { faults: [{ path, code, params }] })

/** HTTP status of a refusal. */
export const statusOf = (error: UserError): number =>
  (error instanceof AuthError ? error.details.status : undefined) ?? STATUS[error.code]

/** What HTTP must know of a refusal beside its status. */
export function headersOf(error: UserError): Record<string, string> {
  const { retryAfter, headers } = error instanceof AuthError ? error.details : {}
  return {
    ...(statusOf(error) === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    ...headers,
  }
}

/** The sentence of a refusal for people. */
export const messageOf = (error: UserError, locale: Locale): string =>
  sentenceOf((error instanceof AuthError ? error.reason : null) ?? error.code, locale)

/** What is wrong with which field, in sentences. */
export const fieldErrorsOf = (error: UserError, locale: Locale) =>
  error.faults.map(({ path, code, params }) => ({ path, code, message: sentenceOf(code, locale, params) }))
