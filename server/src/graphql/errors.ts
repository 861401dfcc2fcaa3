import { GraphQLError } from 'graphql'
import { sentence } from '../i18n/errors.ts'
import type { Locale } from '../i18n/locale.ts'

/** Codes in `extensions.code`; the panel and portals act on them. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'INVALID_TRANSITION'
  | 'CONFLICT'
  | 'LIMIT_EXCEEDED'
  | 'RATE_LIMITED'
  | 'IDEMPOTENCY_MISMATCH'
  | 'UNAVAILABLE'

/** Values for the holes of a sentence; words are chosen when its language is known. */
export type Params = Record<string, string | number | ((locale: Locale) => string)>

/** What is wrong with one field: its path in the arguments, and a code with a sentence. */
export type Fault = { path: string; code: string; params?: Params }

/** A refusal that the user is told about, in his language; anything else is an internal error and says nothing. */
export class UserError extends Error {
  override name = 'UserError'

  constructor(
    readonly code: ErrorCode,
    readonly faults: Fault[] = [],
    readonly extensions: Record<string, unknown> = {},
  ) {
    super(code)
  }

  static badInput(path: string, code: string, params?: Params): UserError {
    return new UserError('BAD_USER_INPUT', [{ path, code, params }])
  }

  static limit(path: string, code: string, params?: Params): UserError {
    return new UserError('LIMIT_EXCEEDED', [{ path, code, params }])
  }

  static notFound(): UserError {
    return new UserError('NOT_FOUND')
  }

  static forbidden(path: string, code = 'FIELD_FORBIDDEN'): UserError {
    return new UserError('FORBIDDEN', [{ path, code }])
  }

  /** The stale version and the one that stands now. */
  static conflict(currentVersion: number): UserError {
    return new UserError('CONFLICT', [], { currentVersion })
  }

  /** The error as the API answers it. */
  toGraphQL(locale: Locale): GraphQLError {
    const fieldErrors = this.faults.map(({ path, code, params }) => ({
      path,
      code,
      message: sentence(code, locale, params),
    }))
    const detail =
      fieldErrors.length > 0 ? ` ${fieldErrors.map(({ path, message }) => `${path}: ${message}`).join(' ')}` : ''
    return new GraphQLError(`${sentence(this.code, locale)}${detail}`, {
      extensions: { code: this.code, ...(fieldErrors.length > 0 ? { fieldErrors } : {}), ...this.extensions },
    })
  }
}
