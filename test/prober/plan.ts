/** Which probes are asked: all that the schema offers and more by chance, or a sample that leaves no type of a route out. */
import type { Probe } from './ask/probe.ts'
import type { Change } from './model/tables.ts'
import type { Route } from './routes/route.ts'
import type { Scene } from './scene.ts'

export type Planned = {
  route: Route
  probes: Probe[]
  /** Types that the role's schema lets this route speak of. */
  types: ReadonlySet<string>
  /** Whether a change shows by this route by right. */
  shows: ((change: Change) => boolean) | null
}

/** How many at least. In a sample it is how many at most, beside one for each route and type. */
export type Size = { probes: number; sample: boolean }

export async function planProbes(
  scene: Scene,
  routes: readonly Route[],
  size: Size,
  about: readonly string[] | null,
): Promise<Planned[]> {
  const offered: Planned[] = []
  for (const route of routes) {
    const random = scene.random.of(route.name)
    const all = random.shuffled(await route.required({ ...scene, random }))
    // What speaks of no type in particular may tell of any.
    const isAbout = ({ types }: Probe) => types.length === 0 || types.some((type) => about?.includes(type))
    const some = about === null ? all : all.filter(isAbout)
    const probes = some.length > 0 ? some : all
    const types = new Set(probes.flatMap((probe) => probe.types))
    offered.push({ route, probes, types, shows: route.shows?.(scene) ?? null })
  }
  return size.sample ? sampled(offered, size.probes) : filled(scene, offered, size.probes)
}

function sampled(offered: Planned[], most: number): Planned[] {
  const all = offered.reduce((sum, { probes }) => sum + probes.length, 0)
  return offered.map(({ probes, ...planned }) => {
    const missing = new Set(planned.types)
    const needed = probes.filter((probe) => {
      const isNew = probe.types.some((type) => missing.has(type))
      for (const type of probe.types) missing.delete(type)
      return isNew
    })
    const share = Math.max(2, Math.round((most * probes.length) / all))
    const rest = new Set(needed)
    const more = probes.filter((each) => !rest.has(each)).slice(0, Math.max(0, share - needed.length))
    return { ...planned, probes: [...needed, ...more] }
  })
}

/** More by chance from every route that has more, in turn. */
function filled(scene: Scene, offered: Planned[], least: number): Planned[] {
  let missing = least - offered.reduce((sum, { probes }) => sum + probes.length, 0)
  const scenes = new Map(
    offered.map(({ route }) => [route, { ...scene, random: scene.random.of(`more ${route.name}`) }]),
  )
  for (let gained = 1; missing > 0 && gained > 0; ) {
    gained = 0
    for (const { route, probes } of offered) {
      const probe = missing > 0 ? route.more?.(scenes.get(route)!) : null
      if (!probe) continue
      probes.push(probe)
      missing -= 1
      gained += 1
    }
  }
  return offered
}
