import { session } from './session.ts'

/**
 * `fetch` with the access token. A token refused by the server (a post that ended, a changed password) is renewed
 * once and the request repeated; a second refusal stands.
 */
export const apiFetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
  const send = (token: string | null) => {
    const headers = new Headers(init.headers)
    if (token) headers.set('authorization', `Bearer ${token}`)
    return fetch(input, { ...init, headers, credentials: 'same-origin' })
  }
  const response = await send(await session.token())
  if (response.status !== 401 || !session.current) return response
  const renewed = await session.refresh()
  return renewed ? send(renewed.accessToken) : response
}
