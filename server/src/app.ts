/** What the server answers, as a function from request to response. */
import { join } from 'node:path'
import type { GraphQLSchema } from 'graphql'
import type { Pool } from 'mysql2/promise'
import type { Catalog } from './access/catalog.ts'
import type { RoleCode } from './access/roles.ts'
import { anonymous, type Viewer } from './access/viewer.ts'
import { type Auth, createAuth, isFailure } from './auth/index.ts'
import { secretBoxOf } from './auth/secret.ts'
import type { PrismaClient } from './db/generated/client/client.ts'
import { ulid } from './domain/ulid.ts'
import type { Env } from './env.ts'
import { createFiles, type FileParts } from './files/store.ts'
import type { Context } from './graphql/context.ts'
import { createGraphqlHandler } from './graphql/handler.ts'
import { createSchemas } from './graphql/schema.ts'
import { createEndpoints, refuse, unauthenticated } from './http/endpoints.ts'
import { localeOf } from './i18n/locale.ts'
import { stopImports } from './import/background.ts'
import { LIMITS } from './limits.ts'
import { createMailer, type Mailer } from './mail/mailer.ts'
import { createCatalog, endpoints } from './modules/index.ts'
import type { Caller } from './ops/caller.ts'
import type { Log } from './ops/log.ts'
import { createPanel } from './ops/panel.ts'
import type { Cells } from './reader/shape.ts'

export type AppParts = {
  env: Env
  log: Log
  pool: Pool
  /** A replica from which BI reads; the main database where there is none. */
  biPool?: Pool | undefined
  prisma: PrismaClient
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
  handle(request: Request, caller: Caller): Promise<Response>
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
  const { env, log, pool, biPool = pool, prisma, onStatement } = parts
  const { catalog, schemas } = parts.model ?? buildModel()
  const openBox = secretBoxOf(env)
  const mailer = createMailer({ prisma, pool, env, log, openBox })
  const auth = createAuth({ prisma, pool, env, log, mailer, openBox })
  const graphql = createGraphqlHandler(schemas, log)
  const files = createFiles(env)
  const panel = createPanel(join(env.project, 'admin/dist'))

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
    budget: { records: 0 },
    files,
    tickets: auth.tickets,
  })

  const answerGraphql = async (request: Request): Promise<Response> => {
    if (request.method !== 'POST') return refuse(405, 'METHOD_NOT_ALLOWED', { allow: 'POST' })
    const type = request.headers.get('content-type')?.split(';')[0]?.trim()
    if (type !== 'application/json' && type !== 'application/graphql+json') return refuse(415, 'UNSUPPORTED_MEDIA_TYPE')
    if (Number(request.headers.get('content-length') ?? 0) > LIMITS.bodyBytes) return refuse(413, 'LIMIT_EXCEEDED')
    let viewer = auth.authenticate(request) as Viewer | Awaited<ReturnType<Auth['authenticate']>>
    if (viewer instanceof Promise) viewer = await viewer
    if (isFailure(viewer)) {
      if (viewer.failure !== 'MISSING') return unauthenticated(viewer)
      viewer = anonymous(localeOf(request.headers.get('accept-language')))
    }
    const context = contextOf(viewer, request)
    const response = await graphql(request, viewer, () => context)
    response.headers.set('x-request-id', context.requestId)
    response.headers.set('cache-control', 'no-store')
    return response
  }
  // A browser that fetches a file by itself brings no token; the link does.
  const byLink = (request: Request): Promise<Viewer | null> | 'NO_LINK' => {
    const { pathname, searchParams } = new URL(request.url)
    const link = searchParams.get('link')
    const id = /^\/files\/([^/]+)$/.exec(pathname)?.[1]
    if (!id || link === null || request.headers.has('authorization')) return 'NO_LINK'
    const locale = localeOf(request.headers.get('accept-language'))
    return auth.tickets.redeem(link, id).then((viewer) => viewer && { ...viewer, locale })
  }
  const answerEndpoint = createEndpoints({ endpoints, log, authenticate: auth.authenticate, byLink, contextOf })

  return {
    catalog,
    files,
    schemas,
    auth,
    mailer,
    async handle(request, caller) {
      const { pathname } = new URL(request.url)
      if (pathname === '/graphql') return answerGraphql(request)
      return (await auth.handle(request, caller)) ?? (await answerEndpoint(request, caller)) ?? panel(request)
    },
    async close() {
      await stopImports()
      mailer.close()
    },
  }
}
