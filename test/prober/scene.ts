/** One actor before the world as it stands: what routes make their probes of. */
import { buildSchema, type GraphQLSchema, getIntrospectionQuery, introspectionFromSchema, printSchema } from 'graphql'
import type { Catalog } from '../../server/src/access/catalog.ts'
import type { RoleCode } from '../../server/src/access/roles.ts'
import type { Actor } from '../access/actors.ts'
import { type Shape, shapeOf } from './ask/shape.ts'
import { isConsistent } from './change/consistent.ts'
import { Eyes, type Sight } from './model/eyes.ts'
import { type Row, Tables } from './model/tables.ts'
import type { Random } from './random.ts'
import type { ProbedWorld } from './world.ts'

export type Scene = {
  world: ProbedWorld
  catalog: Catalog
  actor: Actor
  identity: Identity
  shape: Shape
  tables: Tables
  eyes: Eyes
  /** What the actor sees by right. */
  sight: Sight
  random: Random
  /** A GraphQL document as the actor sends it. */
  send(text: string): Promise<string>
}

/** By what the actor is known; a token is renewed before it ends. */
export type Identity = { token: string | null; since: number }

export async function openScene(world: ProbedWorld, actor: Actor, random: Random): Promise<Scene> {
  const identity = { token: await tokenOf(world, actor), since: Date.now() }
  const tables = await Tables.read(world.app.database.pool)
  const eyes = new Eyes(world.catalog, actor.viewer)
  return {
    world,
    catalog: world.catalog,
    actor,
    identity,
    shape: await shapeFor(world, actor, identity),
    tables,
    eyes,
    sight: eyes.look(tables),
    random,
    send: (text) => sendDocument(world, identity.token, text),
  }
}

/** The same scene before an application that is built otherwise. */
export async function sceneBefore(world: ProbedWorld, scene: Scene): Promise<Scene> {
  const { actor, identity } = scene
  const send = (text: string) => sendDocument(world, identity.token, text)
  return { ...scene, world, shape: await shapeFor(world, actor, identity), send }
}

async function tokenOf({ app }: ProbedWorld, { as }: Actor): Promise<string | null> {
  return as === null ? null : typeof as === 'string' ? app.signIn(as) : as.token
}

/** Signs in anew where the token is old, and takes away what that has left in the database. */
export async function renew({ world, actor, identity, tables }: Scene): Promise<void> {
  if (typeof actor.as !== 'string' || Date.now() - identity.since < RENEWED_AFTER) return
  const { pool } = world.app.database
  world.rollback.on = false
  identity.token = await tokenOf(world, actor)
  identity.since = Date.now()
  world.rollback.on = true
  for (const table of ['AuditEntry', 'OutboxEvent'])
    await pool.query('DELETE FROM ?? WHERE id NOT IN (?)', [table, ['', ...tables.all(table).keys()]])
  const account = tables.all('Account').get(actor.viewer.accountId!)!
  await pool.query('UPDATE Account SET ? WHERE id = ?', [account, account.id])
}

/** A token lives ten minutes; asking everything once takes less than half of that. */
const RENEWED_AFTER = 4 * 60_000

export async function sendDocument(world: ProbedWorld, token: string | null, query: string): Promise<string> {
  const response = await world.handle(
    new Request('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query }),
    }),
  )
  return `${response.status} ${await response.text()}`
}

const shapes = new WeakMap<GraphQLSchema, Shape>()

/** What the schema of the role offers; actors of one role have the same. */
async function shapeFor(world: ProbedWorld, { role }: Actor, { token }: Identity): Promise<Shape> {
  const served = world.schemas[role]
  const shape = shapes.get(served) ?? shapeOf(await introspect(world, role, token))
  shapes.set(served, shape)
  return shape
}

/** The schema as the role is told of it. The public is told nothing; its schema is the one that is served to it. */
async function introspect(world: ProbedWorld, role: RoleCode, token: string | null) {
  if (role === 'PUB') return introspectionFromSchema(buildSchema(printSchema(world.schemas.PUB)))
  const answer = await sendDocument(world, token, getIntrospectionQuery({ descriptions: false }))
  const { data, errors } = JSON.parse(answer.slice(4))
  if (errors) throw new Error(`no introspection for ${role}: ${answer}`)
  return data
}

/** Rows of a type, those that the actor sees apart from those that he does not. */
export function rowsBySight({ tables, sight }: Scene, type: string): { seen: Row[]; hidden: Row[] } {
  const known = sight.get(type)
  const rows = [...tables.all(type).values()]
  return { seen: rows.filter(({ id }) => known?.has(id)), hidden: rows.filter(({ id }) => !known?.has(id)) }
}

/** Records that the actor sees and that stand as the application would have written them: those to try writes on. */
export const rowsToWrite = (scene: Scene, type: string): Row[] =>
  rowsBySight(scene, type).seen.filter((row) => isConsistent(scene.tables, scene.catalog, type, row))
