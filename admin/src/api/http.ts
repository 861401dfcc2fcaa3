import { session } from './session.ts'

/** The server takes the token, and wants something done first (RFC 6750 §3.1). */
const isInsufficient = ({ status, headers }: Response): boolean =>
  status === 403 && /insufficient_scope/.test(headers.get('www-authenticate') ?? '')

/**
 * `fetch` with the access token. A token refused by the server (a post that ended, a changed password) is renewed
 * once and the request repeated; a second refusal stands. The renewed log-in says what is to be done first, if anything.
 */
export const apiFetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
  const send = (token: string | null) => {
    const headers = new Headers(init.headers)
    if (token) headers.set('authorization', `Bearer ${token}`)
    return fetch(input, { ...init, headers, credentials: 'same-origin' })
  }
  const response = await send(await session.token())
  if ((response.status !== 401 && !isInsufficient(response)) || !session.current) return response
  const renewed = await session.refresh()
  return renewed ? send(renewed.accessToken) : response
}
