/** Headers that every answer carries, whoever made it: browsers keep it to this site, and run nothing of it. */

const ALWAYS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), serial=(), usb=(), browsing-topics=()',
}

/** For answers that are no page: data and refusals, should a browser ever show them as one. */
const NO_PAGE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

/** A year: who has come by https once does not come otherwise. */
const HTTPS_ONLY = 'max-age=31536000'

/** Adds them to an answer. What says more about itself (the panel its sources, a file its sandbox) keeps that. */
export function secured(response: Response, secure: boolean): Response {
  const { headers } = response
  for (const name in ALWAYS) headers.set(name, ALWAYS[name]!)
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', NO_PAGE)
  // The same again for browsers that do not know `frame-ancestors`.
  const isFramedByUs = headers.get('content-security-policy')?.includes("frame-ancestors 'self'")
  headers.set('x-frame-options', isFramedByUs ? 'SAMEORIGIN' : 'DENY')
  if (secure) headers.set('strict-transport-security', HTTPS_ONLY)
  return response
}
