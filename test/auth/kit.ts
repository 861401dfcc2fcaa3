/** An installation of the application with its own database, a small company, and an HTTP server. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Pool } from 'mysql2/promise'
import type { Viewer } from '../../server/src/access/viewer.ts'
import { type App, createApp } from '../../server/src/app.ts'
import { hashPassword, isFailure } from '../../server/src/auth/index.ts'
import type { PrismaClient } from '../../server/src/db/generated/client/client.ts'
import { createPrisma } from '../../server/src/db/index.ts'
import { parseEnv } from '../../server/src/env.ts'
import type { Log } from '../../server/src/ops/log.ts'
import { sharedModel, UNHURRIED } from '../kit/app.ts'
import { createTestDatabase } from '../kit/database.ts'
import { listenOn } from '../kit/http.ts'
import { seedCompany } from './company.ts'

export const PASSWORD = 'ein-Haus am See 7'

export type Answer = {
  status: number
  headers: Headers
  // Tests look into answers of many shapes.
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what is being tested
  body: any
  text: string
  /** The refresh cookie, as a browser would send it back. */
  cookie: string | null
}

export type CallOptions = {
  method?: string
  headers?: Record<string, string>
  cookie?: string | null
  token?: string
  /** Address of the caller. */
  from?: string
}

export type Installation = {
  url: string
  app: App
  mailer: App['mailer']
  prisma: PrismaClient
  pool: Pool
  databaseUrl: string
  dataDir: string
  /** Queries of the log-in so far. */
  queries(): number
  /** From now on the database answers nothing, or does so again. */
  setOutage(on: boolean): void
  /** Lines of the log so far. */
  logged: string[]
  /** POST of JSON (a text is sent as it is). */
  post(path: string, body?: unknown, options?: CallOptions): Promise<Answer>
  /** Whom the server takes the bearer of a token for: 200 with the viewer, or the refusal. */
  whoAmI(token: string | null, headers?: Record<string, string>): Promise<Answer>
  signIn(login: string, options?: CallOptions & { password?: string; post?: string }): Promise<Answer>
  /** POST of a GraphQL query. */
  graphql(query: string, token: string | null): Promise<Answer>
  /** The viewer of someone, for services that take one. */
  viewer(login: string): Promise<Viewer>
  close(): Promise<void>
}

export const PUBLIC_URL = 'http://leasedesk.test'

/** `settings` are further variables of the environment. */
export async function startInstallation(settings: Record<string, string> = {}): Promise<Installation> {
  const database = await createTestDatabase()
  const prisma = createPrisma(database.url)
  const dataDir = await mkdtemp(join(tmpdir(), 'leasedesk-auth-'))
  await seedCompany(prisma, await hashPassword(PASSWORD))
  let queries = 0
  let outage = false
  const counted = new Proxy(database.pool, {
    get(pool, name) {
      const value = Reflect.get(pool, name)
      if (typeof value !== 'function') return value
      if (name === 'query' && outage) return () => Promise.reject(new Error(`SELECT secret FROM ${database.url}`))
      if (name !== 'query') return value.bind(pool)
      return (sql: string, ...rest: unknown[]) => {
        // What is told of refusals comes by the clock.
        if (!/Refusal|RateBucket/.test(sql)) queries++
        return value.call(pool, sql, ...rest)
      }
    },
  })
  const logged: string[] = []
  const write = (details: object, message: string) => void logged.push(`${message} ${JSON.stringify(details)}`)
  // The few methods of the logger that are called.
  const log = { info: write, warn: write, error: write } as unknown as Log
  const project = resolve(import.meta.dirname, '../..')
  const env = parseEnv({ ...UNHURRIED, DATA_DIR: dataDir, PUBLIC_URL, LOG_LEVEL: 'silent', ...settings }, project)
  const app = await createApp({ env, log, pool: counted, prisma, model: sharedModel() })

  const handle: App['handle'] = async (request, caller) => {
    if (new URL(request.url).pathname !== '/who-am-i') return app.handle(request, caller)
    // What the application knows of its viewer is shown to no one; the tests look at it.
    const viewer = await app.auth.authenticate(request)
    return Response.json(viewer, { status: isFailure(viewer) ? viewer.status : 200 })
  }
  // Addresses come as a proxy of ours would tell them.
  const { url, close } = await listenOn({ handle }, true)

  const call = async (path: string, body: unknown, options: CallOptions): Promise<Answer> => {
    const headers: Record<string, string> = { 'content-type': 'application/json', 'accept-language': 'en' }
    if (options.from) headers['x-forwarded-for'] = options.from
    if (options.cookie) headers.cookie = options.cookie
    if (options.token) headers.authorization = `Bearer ${options.token}`
    const method = options.method ?? 'POST'
    const sent = method === 'GET' ? undefined : typeof body === 'string' ? body : JSON.stringify(body ?? {})
    const response = await fetch(url + path, { method, body: sent, headers: { ...headers, ...options.headers } })
    const text = await response.text()
    const cookie = response.headers.getSetCookie().find((each) => each.startsWith('leasedesk_refresh='))
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: text.startsWith('{') ? JSON.parse(text) : null,
      cookie: cookie ? cookie.split(';')[0]! : null,
    }
  }
  const signIn: Installation['signIn'] = (login, { password = PASSWORD, post, ...options } = {}) =>
    call('/auth/sign-in', { login, password, ...(post ? { post } : {}) }, options)
  const whoAmI: Installation['whoAmI'] = (token, headers = {}) =>
    call('/who-am-i', null, { method: 'GET', headers, ...(token === null ? {} : { token }) })

  return {
    url,
    app,
    mailer: app.mailer,
    prisma,
    pool: database.pool,
    databaseUrl: database.url,
    dataDir,
    queries: () => queries,
    setOutage(on) {
      outage = on
    },
    logged,
    post: (path, body, options = {}) => call(path, body, options),
    signIn,
    whoAmI,
    graphql: (query, token) => call('/graphql', { query }, token === null ? {} : { token }),
    async viewer(login) {
      return (await whoAmI((await signIn(login)).body.accessToken)).body as Viewer
    },
    async close() {
      await close()
      await app.close()
      await prisma.$disconnect()
      await database.drop()
      await rm(dataDir, { recursive: true })
    },
  }
}

export const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
