/** The prober's own reading of rights, held against Prisma's answers. */
import type { TypeInfo } from '../../server/src/access/catalog.ts'
import { scopeWhere } from '../../server/src/access/decide.ts'
import { createCatalog } from '../../server/src/modules/index.ts'
import { allActors } from '../access/actors.ts'
import { fillBothSides } from '../access/both-sides.ts'
import { idsBy, reach, resources } from '../access/expected.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { Eyes, type Sight } from './model/eyes.ts'
import { Tables } from './model/tables.ts'
import { holds } from './model/tree.ts'

const catalog = createCatalog()
let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
  await fillBothSides(world)
}, 120_000)
afterAll(() => world.close())

test('every scope of every actor holds in memory for the rows for which it holds in the database', async () => {
  // To sign in leaves entries in the trail.
  const actors = await allActors(world)
  let compared = 0
  const tables = await Tables.read(world.database.pool)
  // Entries of the trail are shown with the record that they tell of, too.
  const isHistory = (id: string, sight: Sight) => {
    const record = String(tables.get('AuditEntry', id)?.recordId)
    return sight.get(catalog.byPrefix.get(record.split('_')[0]!)?.name ?? '')?.has(record) ?? false
  }
  for (const actor of actors) {
    const sight = new Eyes(catalog, actor.viewer).look(tables)
    for (const type of resources(catalog)) {
      for (const scope of usedScopes(type)) {
        const tree = scopeWhere(actor.viewer, type, scope)
        const found = [...tables.all(type.name).values()].filter((row) => holds(tables, catalog, type, tree, row))
        const ids = [...(await idsBy(world, type, tree))]
        if (found.length > 0) compared += 1
        expect([actor.name, type.name, scope, found.map((row) => row.id)]).toEqual([
          actor.name,
          type.name,
          scope,
          ids.sort(),
        ])
      }
      const reached = await reach(world, actor.viewer, type)
      const seen = [...(sight.get(type.name)?.keys() ?? [])].filter((id) => reached.has(id) || !isHistory(id, sight))
      expect([actor.name, type.name, seen]).toEqual([actor.name, type.name, [...reached].sort()])
    }
  }
  expect(compared).toBeGreaterThan(1000)
})

/** Scopes that the grid of a type speaks of; those it shares with its neighbours may not fit its columns. */
function usedScopes(type: TypeInfo): string[] {
  const { rows } = type.declaration.access
  const cells = [...type.fields.values()].map((field) => field.cells)
  const said = JSON.stringify([rows, cells])
  return [...type.scopes.keys()].filter((scope) => said.includes(`"${scope}"`))
}
