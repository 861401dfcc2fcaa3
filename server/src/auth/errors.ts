import { GraphQLError } from 'graphql'
import { type ErrorCode, type Fault, UserError } from '../graphql/errors.ts'
import { sentence } from '../i18n/errors.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Reason } from './sentences.ts'
import './sentences.ts'

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

/** A refusal of the log-in: with its own sentence, and what HTTP must know of it. */
export class AuthError extends UserError {
  override name = 'AuthError'
  readonly reason: Reason
  readonly details: Details

  constructor(code: ErrorCode, reason: Reason, details: Details = {}) {
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

/** HTTP status of a refusal. */
export const statusOf = (error: UserError): number =>
  (error instanceof AuthError ? error.details.status : undefined) ?? STATUS[error.code]

/** The sentence of a refusal for people. */
export const messageOf = (error: UserError, locale: Locale): string =>
  sentence(error instanceof AuthError ? error.reason : error.code, locale)

/** What is wrong with which field, in sentences. */
export const fieldErrorsOf = (error: UserError, locale: Locale) =>
  error.faults.map(({ path, code, params }) => ({ path, code, message: sentence(code, locale, params) }))
