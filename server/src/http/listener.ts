import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServerAdapter } from '@whatwg-node/server'
import type { App } from '../app.ts'
import { callerOf } from '../ops/caller.ts'

/** Slow senders lose their connection: headers within 15 s, the whole request within a minute. */
const TIMES = { requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 10_000 }

/** Node's server around the application's function from request to response; not listening yet. */
export function createHttpServer(app: Pick<App, 'handle'>, { trustProxy }: { trustProxy: boolean }): Server {
  const adapter = createServerAdapter<{ req: IncomingMessage; res: ServerResponse }>((request, { req }) =>
    app.handle(request, callerOf(req, trustProxy)),
  )
  return createServer(TIMES, async (request, response) => {
    await adapter(request, response)
    // What failed while it was being sent is broken off: left open, its reader would wait for the rest of it.
    if (!response.writableEnded) response.destroy()
  })
}
