import { isApolloError } from '@apollo/client'
import { HttpError } from 'ra-core'
import { AuthError } from '../api/auth-call.ts'

/** Error codes of the API (`extensions.code`) as the HTTP statuses that react-admin acts on. */
const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  INVALID_TRANSITION: 409,
  IDEMPOTENCY_MISMATCH: 409,
  BAD_USER_INPUT: 422,
  LIMIT_EXCEEDED: 413,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
}

type FieldError = { path: string; code: string; message: string }

/** What the panel knows of a failed request; `body.errors` has the shape of the form, for messages at its inputs. */
export type FailureBody = {
  code: string
  /** Messages by input, nested as the form's values are. */
  errors?: Record<string, unknown>
  /** Version that the record has now, on `CONFLICT`. */
  currentVersion?: number
}

/** `input.rentSteps.0.rate` → `rentSteps.0.rate`; `input.changes.grade` → `grade`. */
const formPath = (path: string): string[] =>
  path
    .replace(/^input\./, '')
    .replace(/^changes\./, '')
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')

const formErrors = (fieldErrors: readonly FieldError[]): Record<string, unknown> => {
  const errors: Record<string, unknown> = {}
  for (const { path, message } of fieldErrors) {
    const parts = formPath(path)
    let place = errors
    for (const part of parts.slice(0, -1)) {
      const next = place[part]
      const inner = typeof next === 'object' && next !== null ? (next as Record<string, unknown>) : {}
      place[part] = inner
      place = inner
    }
    place[parts.at(-1)!] = message
  }
  return errors
}

type GraphqlFailure = { message: string; extensions?: Record<string, unknown> }

const fromGraphql = (failure: GraphqlFailure): HttpError => {
  const extensions = failure.extensions ?? {}
  const code = typeof extensions.code === 'string' ? extensions.code : 'UNAVAILABLE'
  const fieldErrors = Array.isArray(extensions.fieldErrors) ? (extensions.fieldErrors as FieldError[]) : []
  const body: FailureBody = { code }
  if (fieldErrors.length > 0) body.errors = formErrors(fieldErrors)
  if (typeof extensions.currentVersion === 'number') body.currentVersion = extensions.currentVersion
  return new HttpError(failure.message, STATUS[code] ?? 500, body)
}

/**
 * Any failure of a request as react-admin's HttpError: `status` decides what happens (401 signs out, 422 marks inputs,
 * 409 offers the newest version), `message` is the server's own, in the reader's language.
 */
export const toHttpError = (error: unknown): HttpError => {
  if (error instanceof HttpError && !isWrapped(error)) return error
  const cause = error instanceof HttpError ? error.body : error
  if (cause instanceof AuthError)
    return new HttpError(cause.message || 'ra.notification.http_error', cause.status || 503)
  if (cause instanceof Error && isApolloError(cause)) {
    const failure = cause.graphQLErrors[0]
    if (failure) return fromGraphql(failure)
    const status = (cause.networkError as { statusCode?: number } | null)?.statusCode
    return new HttpError('ra.notification.http_error', status ?? 503)
  }
  if (error instanceof HttpError) return error
  return new HttpError('ra.notification.http_error', 500)
}

/** ra-data-graphql hands every GraphQL failure on as status 200 with the cause as body. */
const isWrapped = (error: HttpError): boolean => error.status === 200
