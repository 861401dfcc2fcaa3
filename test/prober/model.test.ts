/** The prober's own reading of rights, held against Prisma's answers. */
import { scopeWhere } from '../../server/src/access/decide.ts'
import { createCatalog } from '../../server/src/modules/index.ts'
import { allActors } from '../access/actors.ts'
import { fillBothSides } from '../access/both-sides.ts'
import { idsBy, reach, resources } from '../access/expected.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { Eyes } from './model/eyes.ts'
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
  const tables = await Tables.read(world.database.pool)
  for (const actor of await allActors(world)) {
    const sight = new Eyes(catalog, actor.viewer).look(tables)
    for (const type of resources(catalog)) {
      for (const scope of type.scopes.keys()) {
        const tree = scopeWhere(actor.viewer, type, scope)
        const found = [...tables.all(type.name).values()].filter((row) => holds(tables, catalog, type, tree, row))
        const ids = [...(await idsBy(world, type, tree))]
        expect([actor.name, type.name, scope, found.map((row) => row.id)]).toEqual([
          actor.name,
          type.name,
          scope,
          ids.sort(),
        ])
      }
      const seen = [...(sight.get(type.name)?.keys() ?? [])]
      expect([actor.name, type.name, seen]).toEqual([
        actor.name,
        type.name,
        [...(await reach(world, actor.viewer, type))].sort(),
      ])
    }
  }
})
