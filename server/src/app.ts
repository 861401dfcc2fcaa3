/** What the server answers, as a function from request to response. */
import { join } from 'node:path'
import type { GraphQLSchema } from 'graphql'
import type { Pool } from 'mysql2/promise'
import type { Catalog } from './access/catalog.ts'
import type { RoleCode } from './access/roles.ts'
import type { Viewer } from './access/viewer.ts'
import { type Auth, createAuth } from './auth/index.ts'
import { secretBoxOf } from './auth/secret.ts'
import type { PrismaClient } from './db/generated/client/client.ts'
import { ulid } from './domain/ulid.ts'
import type { Env } from './env.ts'
import { createFiles, type FileParts } from './files/store.ts'
import type { Context } from './graphql/context.ts'
import { createGraphqlHandler } from './graphql/handler.ts'
import { createSchemas } from './graphql/schema.ts'
import { createEdge } from './http/edge.ts'
import { localeOf } from './i18n/locale.ts'
import { stopImports } from './import/background.ts'
import { createMailer, type Mailer } from './mail/mailer.ts'
import { createCatalog, endpoints, findApproved, isConfidential } from './modules/index.ts'
import type { Caller } from './ops/caller.ts'
import type { Health } from './ops/health.ts'
import type { Log } from './ops/log.ts'
import { createPanel } from './ops/panel.ts'
import { createLimiter } from './rate/limiter.ts'
import { quotasOf } from './rate/quota.ts'
import type { Cells } from './reader/shape.ts'
import { createRefusals } from './refusals/refusals.ts'

export type AppParts = {
  env: Env
  log: Log
  pool: Pool
  /** A replica from which BI reads; the main database where there is none. */
  biPool?: Pool | undefined
  prisma: PrismaClient
  /** Answers the probes of a load balancer. */
  health?: Health
  /** The declared model and the schemas made of it; built anew where they are not given. */
  model?: Model
  /** Told of every statement of the reader; tests count them. */
  onStatement?: (sql: string, values: unknown[]) => void
}

export type Model = { catalog: Catalog; schemas: Record<RoleCode, GraphQLSchema> }

/** Reads all declarations. Throws GridError where rights are not stated in full. */
export function buildModel(): Model {
  const catalog = createCatalog()
  return { catalog, schemas: createSchemas(catalog) }
}

export type App = {
  /** Never rejects: what fails is logged, and told to nobody. */
  handle(request: Request, caller: Caller): Promise<Response>
  /** Writes down at once what is written every few seconds: points used, refusals. */
  settle(): Promise<void>
  /** Ends what the application runs beside requests. */
  close(): Promise<void>
  catalog: Catalog
  files: FileParts
  schemas: Record<RoleCode, GraphQLSchema>
  auth: Auth
  mailer: Mailer
}

/** Builds the application over open pools. Throws GridError where rights are not stated in full. */
export async function createApp(parts: AppParts): Promise<App> {
  const { env, log, pool, biPool = pool, prisma, health, onStatement } = parts
  const { catalog, schemas } = parts.model ?? buildModel()
  const openBox = secretBoxOf(env)
  const mailer = createMailer({ prisma, pool, env, log, openBox })
  const auth = createAuth({ prisma, pool, env, log, mailer, openBox })
  const graphql = createGraphqlHandler(schemas, log, findApproved(pool))
  const files = createFiles(env)

  const readingFrom = (source: Pool): Pick<Context, 'query' | 'rows'> => ({
    query: async (sql, values) => {
      onStatement?.(sql, values)
      const [rows] = await source.query({ sql, values, rowsAsArray: true })
      return rows as Cells[]
    },
    rows: async (sql, values) => {
      onStatement?.(sql, values)
      const [found] = await source.query(sql, values)
      return found as never
    },
  })
  const main = readingFrom(pool)
  const replica = readingFrom(biPool)

  const contextOf = (viewer: Viewer, request: Request): Context => ({
    viewer,
    catalog,
    prisma,
    get schema() {
      return schemas[viewer.role]
    },
    mailer,
    ...(viewer.kind === 'bi' ? replica : main),
    requestId: ulid(),
    idempotencyKey: request.headers.get('idempotency-key'),
    files,
    tickets: auth.tickets,
  })

  // A browser that fetches a file by itself brings no token; the link does.
  const byLink = (request: Request): Promise<Viewer | null> | 'NO_LINK' => {
    const { pathname, searchParams } = new URL(request.url)
    const link = searchParams.get('link')
    const id = /^\/files\/([^/]+)$/.exec(pathname)?.[1]
    if (!id || link === null || request.headers.has('authorization')) return 'NO_LINK'
    const locale = localeOf(request.headers.get('accept-language'))
    return auth.tickets.redeem(link, id).then((viewer) => viewer && { ...viewer, locale })
  }
  const limiter = createLimiter(quotasOf(env), {
    pool,
    failed: (error) => log.warn({ err: error }, 'points were not told'),
  })
  const refusals = createRefusals({
    pool,
    isConfidential,
    failed: (error) => log.warn({ err: error }, 'refusals were not written'),
  })
  const panel = createPanel(join(env.project, 'admin/dist'))
  const others = health ? [health.handle, panel] : [panel]

  return {
    catalog,
    files,
    schemas,
    auth,
    mailer,
    handle: createEdge({ env, log, auth, graphql, endpoints, limiter, refusals, byLink, contextOf, others }),
    async settle() {
      await Promise.all([limiter.buckets.settle(), refusals.flush()])
    },
    async close() {
      await Promise.all([limiter.buckets.close(), refusals.close()])
      await stopImports()
      mailer.close()
    },
  }
}
