/** The application that is probed: rows on both sides of every scope, a trail of every row, writes that can be undone. */
import type { Catalog } from '../../server/src/access/catalog.ts'
import { type App, type AppParts, createApp } from '../../server/src/app.ts'
import { createCatalog } from '../../server/src/modules/index.ts'
import { createLog } from '../../server/src/ops/log.ts'
import { fillBothSides } from '../access/both-sides.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { id as idOf } from '../kit/world.ts'
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
