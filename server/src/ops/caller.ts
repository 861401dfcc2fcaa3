import type { IncomingMessage } from 'node:http'

/** Where a request came from. */
export type Caller = {
  /** Address of the client, IPv4 without the IPv6 prefix. */
  ip: string
  /** Whether the client spoke TLS, to us or to our proxy. */
  https: boolean
}

/**
 * The caller of a request. Behind a proxy of ours the last address of X-Forwarded-For is the one it saw; the earlier
 * ones are the client's own words. Without such a proxy the headers are anyone's and are not looked at.
 */
export function callerOf(request: IncomingMessage, trustProxy: boolean): Caller {
  const forwarded = trustProxy ? lastOf(request.headers['x-forwarded-for']) : null
  const protocol = trustProxy ? lastOf(request.headers['x-forwarded-proto']) : null
  const ip = forwarded ?? request.socket.remoteAddress ?? ''
  return { ip: ip.replace(/^::ffff:(?=\d+\.)/, ''), https: protocol === 'https' || 'encrypted' in request.socket }
}

function lastOf(header: string | string[] | undefined): string | null {
  const list = Array.isArray(header) ? header.join(',') : (header ?? '')
  return list.split(',').at(-1)?.trim() || null
}
