import type { Locale } from '../i18n/locale.ts'
import { type MessageKey, messageOf } from './messages.ts'

/** The error codes of the API (the same words as `extensions.code` in GraphQL) with their HTTP status. */
export const STATUS = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 413,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
} as const

export type ErrorCode = keyof typeof STATUS

/** What is wrong with one field: where (`password`, `input.password`), and which of the reasons. */
export type FieldError = { path: string; code: FieldProblem }

export type FieldProblem = 'REQUIRED' | 'TOO_SHORT' | 'TOO_LONG' | 'TOO_COMMON' | 'INVALID' | 'NOT_FOUND' | 'TAKEN'

type Details = {
  fieldErrors?: FieldError[]
  /** HTTP status where it is not the usual one of the code. */
  status?: number
  /** Seconds to wait before trying again. */
  retryAfter?: number
  currentVersion?: number
  /** Further response headers. */
  headers?: Record<string, string>
}

/** A refusal that the caller may read: a code, and a message in the caller's language. */
export class AuthError extends Error {
  override name = 'AuthError'
  readonly code: ErrorCode
  readonly key: MessageKey
  readonly details: Details

  constructor(code: ErrorCode, key: MessageKey, details: Details = {}) {
    super(messageOf(key, 'en'))
    this.code = code
    this.key = key
    this.details = details
  }

  get status(): number {
    return this.details.status ?? STATUS[this.code]
  }

  /** The text for people. */
  text(locale: Locale): string {
    return messageOf(this.key, locale)
  }

  /** The fields at fault with texts for people. */
  fieldErrors(locale: Locale): { path: string; code: string; message: string }[] {
    return (this.details.fieldErrors ?? []).map((each) => ({ ...each, message: messageOf(each.code, locale) }))
  }
}

/** A field that was not accepted. */
export const badField = (path: string, code: FieldProblem): AuthError =>
  new AuthError('BAD_USER_INPUT', 'BAD_INPUT', { fieldErrors: [{ path, code }] })
