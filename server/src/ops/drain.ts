/** Stopping without dropping a request. */
import type { Server } from 'node:http'

export type DrainOptions = {
  /** Milliseconds in which new requests are still taken, so that a load balancer notices `/readyz` first. */
  grace: number
  /** Milliseconds for the requests under way; those that take longer are cut off. */
  limit: number
}

/**
 * Stops `server` in good order: after the grace it takes no more connections, tells clients to close those they keep,
 * and waits for the answers under way. Resolves with whether all were given.
 */
export async function drainServer(server: Server, { grace, limit }: DrainOptions): Promise<boolean> {
  // A kept connection would bring request after request: each answer from here on ends its connection.
  server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'))
  if (grace > 0) await new Promise((resolve) => setTimeout(resolve, grace))
  const closed = new Promise<boolean>((resolve) => server.close(() => resolve(true)))
  server.closeIdleConnections()
  // A connection that becomes idle later (its answer was on its way when we looked) is closed here.
  const sweep = setInterval(() => server.closeIdleConnections(), 100)
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), limit).unref())
  const complete = await Promise.race([closed, late])
  clearInterval(sweep)
  if (!complete) server.closeAllConnections()
  return complete
}
