/** The application that is probed: rows on both sides of every scope, a trail of every row, writes that can be undone. */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Catalog } from '../../server/src/access/catalog.ts'
import { type App, type AppParts, createApp } from '../../server/src/app.ts'
import { sha256 } from '../../server/src/auth/base.ts'
import { LINK_TOKEN, newSecret } from '../../server/src/auth/checked-secret.ts'
import { createCatalog } from '../../server/src/modules/index.ts'
import { createLog } from '../../server/src/ops/log.ts'
import { fillBothSides } from '../access/both-sides.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { DEPARTMENTS, id as idOf } from '../kit/world.ts'
import { Tables } from './model/tables.ts'
import { rewriting } from './rewriting.ts'
import { type Rollback, undoing } from './rollback.ts'

export type ProbedWorld = {
  app: TestApp
  /** The rights as they are stated, whatever the application makes of them. */
  catalog: Catalog
  rollback: Rollback
  schemas: App['schemas']
  handle(request: Request): Promise<Response>
  /** The same world behind an application that is built otherwise. */
  rebuilt(parts: (given: AppParts) => AppParts): Promise<ProbedWorld>
}

export async function createProbedWorld(): Promise<ProbedWorld> {
  const rollback: Rollback = { on: false }
  let built: AppParts | undefined
  const app = await createTestApp({
    parts: (given) => {
      // Probes are meant to be refused; what goes wrong within is told by their answers.
      built = {
        ...given,
        prisma: undoing(given.prisma, rollback),
        log: createLog({ logLevel: 'silent' }),
        // The log of refusals would grow by being asked for.
        pool: rewriting(given, (sql) => (sql.startsWith('INSERT INTO Refusal') ? 'DO 0' : sql)),
      }
      return built
    },
  })
  await fillBothSides(app)
  // Months that were closed by chance lie before everything else, so that figures count what there is.
  await app.database.pool.query('UPDATE KpiSnapshot SET month = month - INTERVAL 10 YEAR')
  await app.database.pool.query('UPDATE KpiLine SET at = at - INTERVAL 10 YEAR')
  await openLinks(app)
  await approveOperations(app)
  const catalog = createCatalog()
  await fillTrail(app, catalog)
  const world = (served: App): ProbedWorld => ({
    app,
    catalog,
    rollback,
    schemas: served.schemas,
    handle: (request) => served.handle(request, CALLER),
    async rebuilt(parts) {
      return world(await createApp(parts(built!)))
    },
  })
  return world(app.app)
}

const CALLER = { ip: '127.0.0.1', https: false }

/** Tokens of links by the type that they open: one that is good, and one whose time is over. */
export const LINKS: Record<string, { open: string; over: string }> = {
  EventInvitation: { open: newSecret(LINK_TOKEN), over: newSecret(LINK_TOKEN) },
  SatisfactionSurvey: { open: newSecret(LINK_TOKEN), over: newSecret(LINK_TOKEN) },
}

async function openLinks({ database: { pool } }: TestApp): Promise<void> {
  for (const [type, { open, over }] of Object.entries(LINKS)) {
    const [rows] = await pool.query('SELECT id FROM ?? ORDER BY id LIMIT 2', [type])
    const [first, second] = rows as { id: string }[]
    await pool.query('UPDATE ?? SET linkHash = ? WHERE id = ?', [type, sha256(open), first!.id])
    await pool.query('UPDATE ?? SET linkHash = ? WHERE id = ?', [type, sha256(over), second!.id])
  }
  const isOf = 'id = (SELECT eventId FROM EventInvitation WHERE linkHash = ?)'
  const { open, over } = LINKS.EventInvitation!
  await pool.query(`UPDATE Event SET state = 'ENDED' WHERE ${isOf}`, [sha256(over)])
  await pool.query(
    `UPDATE Event SET state = 'APPROVED', startsAt = '2098-01-01', endsAt = '2098-01-02' WHERE ${isOf}`,
    [sha256(open)],
  )
  const sent = "UPDATE SatisfactionSurvey SET state = 'SENT', expiresOn = ? WHERE linkHash = ?"
  await pool.query(sent, ['2098-01-01', sha256(LINKS.SatisfactionSurvey!.open)])
  await pool.query(sent, ['2020-01-01', sha256(LINKS.SatisfactionSurvey!.over)])
}

/** The operations of docs/operations that ask for no variables: all but the last of each kind approved. */
export const OPERATIONS = (['partner', 'bi'] as const).flatMap((kind) => {
  const folder = resolve(import.meta.dirname, '../../docs/operations', kind)
  const texts = readdirSync(folder).map((file) => readFileSync(resolve(folder, file), 'utf8').trim())
  const free = texts.filter((text) => /^query /m.test(text) && !/\$\w+: \w+!/.test(text))
  return free.map((text, index) => ({
    kind: kind.toUpperCase(),
    text,
    sha256: sha256(text),
    state: index > 0 && index === free.length - 1 ? 'PROPOSED' : 'APPROVED',
  }))
})

async function approveOperations({ database: { pool } }: TestApp): Promise<void> {
  for (const [index, operation] of OPERATIONS.entries()) {
    const row = {
      id: idOf('pso', 900_000 + index),
      departmentId: DEPARTMENTS.office,
      name: `操作${index}`,
      ...operation,
    }
    await pool.query('INSERT INTO PersistedOperation SET ?', [row])
  }
}

/** An entry for every record, as it is written when a record is made: each field with its value. */
async function fillTrail({ database: { pool } }: TestApp, catalog: Catalog): Promise<void> {
  const tables = await Tables.read(pool)
  const entries: unknown[][] = []
  for (const type of catalog.types.values()) {
    if (type.partOf || !type.hasVersion) continue
    for (const row of tables.all(type.name).values()) {
      const changes = Object.keys(row)
        .filter((field) => field !== 'id')
        .map((field) => ({ field, old: null, new: row[field] }))
      const id = idOf('au', 100_000 + entries.length)
      const department = row.departmentId ?? null
      entries.push([id, department, '員工manA', 'MAN', 'CREATE', type.name, row.id, JSON.stringify(changes)])
    }
  }
  for (let at = 0; at < entries.length; at += 500) {
    await pool.query(
      'INSERT INTO AuditEntry (id, departmentId, actorName, actorRole, action, recordType, recordId, changes) VALUES ?',
      [entries.slice(at, at + 500)],
    )
  }
}
