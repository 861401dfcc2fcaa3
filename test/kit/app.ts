/** The whole application on a database of its own, asked over its HTTP surface. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { type App, type AppParts, buildModel, createApp, type Model } from '../../server/src/app.ts'
import { createPrisma } from '../../server/src/db/index.ts'
import { type Env, parseEnv } from '../../server/src/env.ts'
import { createLog } from '../../server/src/ops/log.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { fillWorld, loginOf, PASSWORD, type Person } from './world.ts'

export type Answer = {
  status: number
  headers: Headers
  text: string
  // Tests know what they asked for.
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is the test's own.
  data: any
  errors:
    | { message: string; path?: (string | number)[]; extensions: Record<string, unknown> & { code: string } }[]
    | undefined
}

export type TestApp = {
  app: App
  env: Env
  database: TestDatabase
  prisma: ReturnType<typeof createPrisma>
  /** Statements of the reader since the last call of `statements()`. */
  statements(): { sql: string; values: unknown[] }[]
  token(person: Person): Promise<string>
  /** A token of a log-in of its own. */
  signIn(person: Person): Promise<string>
  /** A GraphQL operation; `as` is a person, a ready token, or null for nobody. */
  graphql(
    as: Person | { token: string } | null,
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer>
  fetch(path: string, init?: RequestInit): Promise<Response>
  close(): Promise<void>
}

/** Tests ask faster than people: nothing is limited where a test does not want it. */
export const UNHURRIED = { RATE_LIMIT_STAFF: '0', RATE_LIMIT_MACHINE: '0', RATE_LIMIT_ANONYMOUS: '0' }

/** A token lives ten minutes, and some tests longer. */
const RENEWED_AFTER = 8 * 60_000

let model: Model | null = null

/** The same for every application of a worker: it takes a second to build. */
export function sharedModel(): Model {
  model ??= buildModel()
  return model
}

type Options = {
  empty?: boolean
  /** Variables of the environment. */
  settings?: Record<string, string>
  /** What the application is built of instead: tests may put something between it and the database. */
  parts?: (parts: AppParts) => AppParts
}

/** Starts it; with the people and records of `world.ts` unless `empty`. */
export async function createTestApp({ empty, settings, parts = (given) => given }: Options = {}): Promise<TestApp> {
  const database = await createTestDatabase()
  if (!empty) await fillWorld(database.pool)
  const prisma = createPrisma(database.url)
  const dataDir = mkdtempSync(`${tmpdir()}/leasedesk-test-`)
  const env = parseEnv(
    { ...UNHURRIED, DATA_DIR: dataDir, LOG_LEVEL: 'error', DATABASE_URL: database.url, ...settings },
    resolve(import.meta.dirname, '../..'),
  )
  let seen: { sql: string; values: unknown[] }[] = []
  const app = await createApp(
    parts({
      model: sharedModel(),
      env,
      log: createLog(env),
      pool: database.pool,
      prisma,
      onStatement: (sql, values) => seen.push({ sql, values }),
    }),
  )
  const caller = { ip: '127.0.0.1', https: false }
  const tokens = new Map<Person, { since: number; token: Promise<string> }>()
  const fetch = (path: string, init?: RequestInit) => app.handle(new Request(`http://127.0.0.1${path}`, init), caller)

  const signIn = async (person: Person): Promise<string> => {
    const response = await fetch('/auth/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: loginOf(person), password: PASSWORD }),
    })
    const body = (await response.json()) as { accessToken?: string }
    if (!body.accessToken) throw new Error(`${person} cannot sign in: ${JSON.stringify(body)}`)
    return body.accessToken
  }
  const token = (person: Person) => {
    let known = tokens.get(person)
    if (!known || Date.now() - known.since > RENEWED_AFTER) {
      known = { since: Date.now(), token: signIn(person) }
      tokens.set(person, known)
    }
    return known.token
  }
  return {
    app,
    env,
    database,
    prisma,
    token,
    signIn,
    fetch,
    statements() {
      const taken = seen
      seen = []
      return taken
    },
    async graphql(as, query, variables = {}, headers = {}) {
      const bearer = as === null ? null : typeof as === 'string' ? await token(as) : as.token
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': 'en',
          ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      })
      const text = await response.text()
      const body = JSON.parse(text) as Pick<Answer, 'data' | 'errors'>
      return { status: response.status, headers: response.headers, text, data: body.data, errors: body.errors }
    },
    async close() {
      await app.close()
      await prisma.$disconnect()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
