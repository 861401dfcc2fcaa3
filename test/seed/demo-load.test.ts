/** The demonstration as Prisma writes it into a migrated database. */
import { readFileSync } from 'node:fs'
import { DEMO_MODELS, type DemoModel, demoDepartment, demoTables } from '../../prisma/seed/demo/index.ts'
import { parseBrands } from '../../prisma/seed/sources/brands.ts'
import { createPrisma } from '../../server/src/db/index.ts'
import { readCsv } from '../../server/src/domain/csv.ts'
import { createTestDatabase, type TestDatabase } from '../kit/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('every row is stored as it was made', async () => {
  const file = new URL('../../prisma/seed/data/nsi_brands_china.csv', import.meta.url)
  const brands = parseBrands(readCsv(readFileSync(file, 'utf8')).records).rows
  const rows = demoDepartment({ seed: 'leasedesk', today: '2026-11-23', brands })
  const prisma = createPrisma(database.url)
  try {
    // A delegate has one method a model, all of the same shape.
    const delegates = prisma as unknown as Record<
      DemoModel,
      { createMany: (args: { data: unknown[] }) => Promise<unknown> }
    >
    for (const { model, data } of demoTables(rows)) await delegates[model].createMany({ data })
  } finally {
    await prisma.$disconnect()
  }

  for (const model of DEMO_MODELS) {
    if (rows[model].length === 0) continue
    const columns = [...new Set(rows[model].flatMap((row) => Object.keys(row)))]
    const table = model[0]!.toUpperCase() + model.slice(1)
    const [stored] = await database.pool.query(
      `SELECT ${columns.map((name) => `\`${name}\``).join()} FROM \`${table}\``,
    )
    const byId = new Map((stored as Record<string, unknown>[]).map((row) => [row.id, row]))
    expect(byId.size).toBe(rows[model].length)
    for (const row of rows[model] as { id: string }[]) expect(readable(byId.get(row.id)!)).toMatchObject(readable(row))
  }
})

/** Both sides as text: instants without T and Z, whether a boolean is true or 1. */
function readable(row: object): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      cell === null || cell === undefined
        ? null
        : typeof cell === 'boolean'
          ? String(Number(cell))
          : String(cell).replace(/^(\d{4}-\d\d-\d\d)T([\d:.]+)Z$/, '$1 $2'),
    ]),
  )
}
