/**
 * Pages of other sites that may read the API's answers: none, unless the operator names them (`CORS_ORIGINS`), as a
 * merchant's portal that asks from the browser with a token that its own server got. Never with cookies, and the log-in
 * and `/oauth/token` not at all: the secret of a machine client has no business in a browser.
 */

const METHODS = 'GET, POST, PUT, DELETE'
const SENT = 'authorization, content-type, accept-language, idempotency-key'
const READ = 'RateLimit, RateLimit-Policy, Operation-Cost, Retry-After, X-Request-Id'
/** Seconds for which a browser need not ask again whether it may. */
const REMEMBERED = '600'

export type Cors = {
  /** The answer to a preflight of a site that may ask; null for everything else. */
  preflight(request: Request): Response | null
  /** Lets the page of a site that may ask read the answer. */
  open(request: Request, response: Response): Response
}

/** For requests to the API, which bring a bearer token. */
export function createCors(origins: readonly string[]): Cors {
  const allowed = new Set(origins)
  const originOf = (request: Request): string | null => {
    const origin = allowed.size > 0 ? request.headers.get('origin') : null
    return origin !== null && allowed.has(origin) ? origin : null
  }
  return {
    preflight(request) {
      const asks = request.method === 'OPTIONS' && request.headers.has('access-control-request-method')
      if (!asks || originOf(request) === null) return null
      return new Response(null, {
        status: 204,
        headers: {
          'access-control-allow-methods': METHODS,
          'access-control-allow-headers': SENT,
          'access-control-max-age': REMEMBERED,
        },
      })
    },
    open(request, response) {
      if (allowed.size === 0) return response
      response.headers.append('vary', 'Origin')
      const origin = originOf(request)
      if (origin !== null) {
        response.headers.set('access-control-allow-origin', origin)
        response.headers.set('access-control-expose-headers', READ)
      }
      return response
    },
  }
}
