/** How the log-in answers over HTTP. */

import type { UserError } from '../graphql/errors.ts'
import type { Locale } from '../i18n/locale.ts'
import { fieldErrorsOf, headersOf, messageOf, statusOf } from './errors.ts'
import type { Grant } from './people.ts'
import { refreshCookie } from './request.ts'
import type { RefreshToken } from './sessions.ts'

/** A grant with its refresh token, which goes into the cookie and nowhere else. */
export function grantResponse(
  { refresh: { token, maxAge }, ...grant }: Grant & { refresh: RefreshToken },
  secure: boolean,
) {
  return withCookie(json(200, grant), refreshCookie(token, maxAge, secure))
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
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

export function withCookie(response: Response, cookie: string): Response {
  response.headers.append('set-cookie', cookie)
  return response
}

/** A refusal as HTTP: `{ error: CODE, message, fieldErrors? }`. */
export function errorResponse(error: UserError, locale: Locale): Response {
  const fieldErrors = fieldErrorsOf(error, locale)
  const body = {
    error: error.code,
    message: messageOf(error, locale),
    ...(fieldErrors.length > 0 ? { fieldErrors } : {}),
  }
  return json(statusOf(error), body, headersOf(error))
}
