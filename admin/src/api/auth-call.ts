/** Calls to `/auth/*`, which answer beside GraphQL. */

import { currentLanguage } from '../i18n/language.ts'

/** Failure of an auth call: HTTP status and the server's error code. */
export class AuthError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Seconds to wait, where the server said so. */
    readonly retryAfter: number | null = null,
    /** Messages by field of the request. */
    readonly fieldErrors: readonly { path: string; message: string }[] = [],
  ) {
    super(message)
  }
}

type Options = {
  method?: 'GET' | 'POST' | 'DELETE'
  body?: unknown
  token?: string | null
  /** `fetch`, or one that brings the access token by itself. */
  send?: typeof fetch
}

type Refusal = { error?: string; message?: string; fieldErrors?: { path: string; message: string }[] }

/** The answer of the server. Throws AuthError, with status 0 where there was no answer. */
export const authCall = async <T>(
  path: string,
  { method = 'POST', body, token, send = fetch }: Options = {},
): Promise<T> => {
  const headers = new Headers({ 'accept-language': currentLanguage() })
  if (method === 'POST') headers.set('content-type', 'application/json')
  if (token) headers.set('authorization', `Bearer ${token}`)
  const sent = method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}
  let response: Response
  try {
    response = await send(path, { method, credentials: 'same-origin', headers, ...sent })
  } catch (error) {
    // (Renewing the token on the way may fail with an answer of its own.)
    throw error instanceof AuthError ? error : new AuthError(0, 'UNAVAILABLE', '')
  }
  const answer = (await response.json().catch(() => ({}))) as T & Refusal
  if (response.ok) return answer
  const retryAfter = Number(response.headers.get('retry-after'))
  throw new AuthError(
    response.status,
    answer.error ?? 'UNAVAILABLE',
    answer.message ?? '',
    retryAfter || null,
    answer.fieldErrors,
  )
}
