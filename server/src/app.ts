/** What the server answers, as a function from request to response. */
import type { Pool } from 'mysql2/promise'
import type { PrismaClient } from './db/generated/client/client.ts'
import type { Env } from './env.ts'
import type { Caller } from './ops/caller.ts'
import type { Log } from './ops/log.ts'

export type AppParts = { env: Env; log: Log; pool: Pool; prisma: PrismaClient }

export type App = {
  handle(request: Request, caller: Caller): Promise<Response>
  /** Ends what the application runs beside requests. */
  close(): Promise<void>
}

/** Builds the application over open pools. */
export async function createApp(_parts: AppParts): Promise<App> {
  return {
    async handle() {
      return Response.json({ error: 'NOT_FOUND' }, { status: 404 })
    },
    async close() {},
  }
}
