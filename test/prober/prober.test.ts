/**
 * [F01 F02 R01 R02 R03 O01 O02 O07 O08] A sample of the prober: every role and route, before and after what is hidden in
 * some tables, which chance picks, is changed. The whole of it is `npm run test:prober`. And that it finds what it is
 * there to find: a leak planted on every route.
 */
import { ROLES } from '../../server/src/access/roles.ts'
import { allActors } from '../access/actors.ts'
import { columnOf } from './guilt.ts'
import { MODELS } from './model/tables.ts'
import { type Planted, redeclare, withModel } from './planted/leak.ts'
import { LEAKS } from './planted/leaks.ts'
import { probe, probeScene } from './prober.ts'
import { createRandom } from './random.ts'
import { leakText, summary } from './report.ts'
import { ROUTES } from './routes/index.ts'
import { openScene, type Scene, sceneBefore } from './scene.ts'
import { createProbedWorld, type ProbedWorld } from './world.ts'

/** The same each time, so that what failed fails again; PROBER_SEED asks otherwise. */
const seed = Number(process.env.PROBER_SEED ?? 407_986)

let world: ProbedWorld
let actors: Awaited<ReturnType<typeof allActors>>
beforeAll(async () => {
  world = await createProbedWorld()
  actors = await allActors(world.app)
}, 120_000)
afterAll(() => world.app.close())

/** One table in so many, others for each role and seed. */
const PART = 12

test.each(ROLES)(`seed ${seed}: no answer tells %s of what is hidden`, async (role) => {
  const actor = actors.find((each) => each.role === role)!
  const random = createRandom(seed, `about ${role}`)
  const about = random.shuffled([...MODELS.keys()]).slice(0, MODELS.size / PART)
  const size = { probes: 60, sample: true }
  const result = await probe(world, actor, { seed, size, rounds: 1, routes: ROUTES, about })
  expect([summary(result), result.leaks.map(leakText)]).toEqual([summary(result), []])
  expect(result.coverage.gaps(result.planned)).toEqual([])
})

describe('what is planted', () => {
  const scenes = new Map<string, Scene>()
  const leaky = new Map<Planted['plant'], ProbedWorld>()

  /** As the actor stands before the application with the leak; what was opened and built once is used again. */
  async function sceneOf(name: string, plant: Planted['plant']): Promise<Scene> {
    const actor = actors.find((each) => each.name === name)!
    const scene = scenes.get(name) ?? (await openScene(world, actor, createRandom(1, name)))
    scenes.set(name, scene)
    const other = leaky.get(plant) ?? (await plant(world))
    leaky.set(plant, other)
    return sceneBefore(other, scene)
  }

  const optionsFor = (route: string, about: string[]) => ({
    seed: 1,
    size: { probes: 400, sample: true },
    rounds: 4,
    untilTold: true,
    routes: ROUTES.filter(({ name }) => name === route),
    about,
  })

  test.each(LEAKS.map((leak) => [`${leak.route}: ${leak.what}`, leak] as const))(
    'is found: %s',
    async (_name, leak) => {
      const scene = await sceneOf(leak.actor, leak.plant)
      // Nothing else is changed, so that whatever differs tells of this.
      const only = (change: Parameters<typeof columnOf>[0]) => leak.tells.test(columnOf(change))
      const { leaks } = await probeScene(scene, { ...optionsFor(leak.route, leak.tables), only, narrowed: 0 })
      expect(leaks).not.toEqual([])
    },
  )

  test('is told apart from everything else that was changed', async () => {
    const [leak] = LEAKS
    const { leaks } = await probeScene(await sceneOf(leak!.actor, leak!.plant), {
      ...optionsFor(leak!.route, ['Client', 'Contact']),
      narrowed: 1,
    })
    expect(leaks[0]!.guilty.map(columnOf)).toEqual(['Client.notes'])
  })

  test('does no harm as an order that nobody asked for: one that is withheld is not used', async () => {
    const plant = withModel((catalog) =>
      redeclare(catalog, 'Client', { defaultOrder: { field: 'notes', direction: 'ASC' } }),
    )
    const { leaks, changed } = await probeScene(await sceneOf('speA', plant), optionsFor('sort', ['Client']))
    expect([leaks.map(leakText), changed > 0]).toEqual([[], true])
  })

  test('stands on every route', () => {
    const planted = new Set(LEAKS.map(({ route }) => route))
    // Everything that answers beside GraphQL today has a route of its own.
    expect(ROUTES.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual(['other endpoints'])
  })
})
