/** Reading requests to log in: bodies, cookies, where they come from. */

import { localeOf } from '../i18n/locale.ts'
import type { Caller as Origin } from '../ops/caller.ts'
import { newId } from './base.ts'
import { AuthError, badField } from './errors.ts'
import { MAX_BODY_BYTES } from './limits.ts'
import type { Caller } from './people.ts'

/** What the server knows of a request beside its text. */
export type RequestInfo = Origin & { requestId?: string }

export const REFRESH_COOKIE = 'leasedesk_refresh'

export const callerOf = (request: Request, info: RequestInfo): Caller => ({
  address: info.ip,
  userAgent: request.headers.get('user-agent'),
  locale: localeOf(request.headers.get('accept-language')),
  requestId: info.requestId ?? newId('rq'),
})

/** The media type without its parameters, in lower case. */
const mediaType = (request: Request) => request.headers.get('content-type')?.split(';').at(0)?.trim().toLowerCase()

/** The text of a body of one of the media types. Throws AuthError 415 and 413; a larger body is not read to its end. */
async function readBody(request: Request, mediaTypes: string[]): Promise<{ type: string; text: string }> {
  const type = mediaType(request)
  if (type === undefined || !mediaTypes.includes(type))
    throw new AuthError('BAD_USER_INPUT', 'WRONG_MEDIA_TYPE', { status: 415 })
  const tooLarge = new AuthError('LIMIT_EXCEEDED', 'BODY_TOO_LARGE')
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) throw tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  if (request.body) {
    // Typed by hand: the DOM's type lacks the iterator that the streams of Node have.
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength
      if (size > MAX_BODY_BYTES) throw tooLarge
      chunks.push(chunk)
    }
  }
  try {
    return { type, text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) }
  } catch {
    throw new AuthError('BAD_USER_INPUT', 'BAD_BODY')
  }
}

/** A body's JSON object; an empty body is an empty one. Throws AuthError 400, 413, 415. */
export async function readJson(request: Request): Promise<Fields> {
  const { text } = await readBody(request, ['application/json'])
  return parseObject(text)
}

/** A form (RFC 6749 demands it of token requests) or a JSON object of texts. Throws AuthError 400, 413, 415. */
export async function readForm(request: Request): Promise<Fields> {
  const { type, text } = await readBody(request, ['application/x-www-form-urlencoded', 'application/json'])
  if (type === 'application/json') return parseObject(text)
  const fields: Fields = new Map()
  for (const [name, value] of new URLSearchParams(text)) {
    // RFC 6749 §3.2: no parameter more than once.
    if (fields.has(name)) throw new AuthError('BAD_USER_INPUT', 'BAD_BODY')
    fields.set(name, value)
  }
  return fields
}

/** The members of a body: a Map, which has no prototype to be reached by a member's name. */
export type Fields = Map<string, unknown>

function parseObject(text: string): Fields {
  if (text.trim() === '') return new Map()
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new AuthError('BAD_USER_INPUT', 'BAD_BODY')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new AuthError('BAD_USER_INPUT', 'BAD_BODY')
  }
  return new Map(Object.entries(value))
}

/** A member that must be a text. Throws UserError BAD_USER_INPUT. */
export function textOf(fields: Fields, name: string): string {
  const value = fields.get(name)
  if (value === undefined || value === null) throw badField(name, 'REQUIRED')
  if (typeof value !== 'string') throw badField(name, 'NOT_VALID')
  return value
}

/** A member that may be missing. Throws UserError BAD_USER_INPUT when it is there and not a text. */
export const optionalTextOf = (fields: Fields, name: string): string | null =>
  fields.get(name) === undefined || fields.get(name) === null ? null : textOf(fields, name)

/** The refresh token that a browser sends; null when there is none. */
export function refreshTokenOf(request: Request): string | null {
  for (const pair of request.headers.get('cookie')?.split(';') ?? []) {
    const [name, value] = pair.trim().split('=')
    if (name === REFRESH_COOKIE && value) return value
  }
  return null
}

/** The cookie that holds a refresh token for so many seconds; without a token, the one that removes it. */
export function refreshCookie(token: string | null, maxAge: number, secure: boolean): string {
  const flags = `HttpOnly; SameSite=Strict; Path=/auth${secure ? '; Secure' : ''}`
  return `${REFRESH_COOKIE}=${token ?? ''}; Max-Age=${token ? maxAge : 0}; ${flags}`
}

/**
 * Refuses a request that a page of another site made (beside SameSite and the media type, neither of which such a
 * page can satisfy by itself). `publicUrl` is the address people use. Throws AuthError FORBIDDEN.
 */
export function refuseForeignOrigin(request: Request, publicUrl: string): void {
  const foreign = new AuthError('FORBIDDEN', 'FOREIGN_ORIGIN')
  const site = request.headers.get('sec-fetch-site')
  if (site === 'cross-site') throw foreign
  const origin = request.headers.get('origin')
  if (origin === null || origin === publicUrl) return
  // The scheme may differ behind a proxy that ends TLS; the host as the browser sees it may not.
  const host = request.headers.get('host') ?? new URL(request.url).host
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw foreign
}
