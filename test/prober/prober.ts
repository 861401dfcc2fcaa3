/**
 * Proof by search that an actor is told of nothing that is not his to see: everything hidden is altered in ways that
 * leave what he sees by right as it is, and every answer must stay the same, byte by byte.
 */
import type { GraphQLSchema } from 'graphql'
import type { Actor } from '../access/actors.ts'
import { Asker } from './ask/ask.ts'
import { describe } from './ask/probe.ts'
import { keepSight } from './change/keep.ts'
import { rescued } from './change/rescue.ts'
import { roundOf } from './change/round.ts'
import { Coverage } from './coverage.ts'
import { guiltyOf } from './guilt.ts'
import type { Change } from './model/tables.ts'
import { type Planned, planProbes, type Size } from './plan.ts'
import { createRandom } from './random.ts'
import type { Route } from './routes/route.ts'
import { openScene, renew, type Scene } from './scene.ts'
import { Stage } from './stage.ts'
import type { ProbedWorld } from './world.ts'

export type Options = {
  seed: number
  size: Size
  rounds: number
  routes: readonly Route[]
  /** Only what these tables hold is changed, and asked about; everything where nothing is said. */
  about?: readonly string[]
  /** Only these changes. */
  only?: (change: Change) => boolean
  /** How many leaks are narrowed down. */
  narrowed?: number
  /** Whether the first round that tells of something is the last. */
  untilTold?: boolean
  say?: (text: string) => void
}

/** An answer that tells of something hidden. */
export type Leak = {
  route: string
  probe: string
  /** What it tells of; empty where too much was told to narrow all of it down. */
  guilty: Change[]
  before: string
  after: string
}

export type Result = {
  actor: Actor
  schema: GraphQLSchema
  probes: number
  asked: number
  changed: number
  leaks: Leak[]
  coverage: Coverage
  planned: Planned[]
  /** Probes whose answer differs by itself. */
  unsteady: string[]
}

/** Leaks that are narrowed down, of one actor; the others are named as they are. */
const NARROWED = 8

export async function probe(world: ProbedWorld, actor: Actor, options: Options): Promise<Result> {
  return probeScene(await openScene(world, actor, createRandom(options.seed, actor.name)), options)
}

/** The same from a scene that is open already, and is left as it was. */
export async function probeScene(scene: Scene, options: Options): Promise<Result> {
  const { world, actor, random } = scene
  const stage = new Stage(world.app.database.pool, scene.tables)
  const { about = null } = options
  const isAbout = (table: string) => about === null || about.includes(table)
  world.rollback.on = true
  try {
    const planned = await planProbes(scene, options.routes, options.size, about)
    const probes = planned.flatMap((each) => each.probes)
    const coverage = new Coverage(scene)
    const { schema } = scene.shape
    const result: Result = {
      actor,
      schema,
      probes: probes.length,
      asked: 0,
      changed: 0,
      leaks: [],
      coverage,
      planned,
      unsteady: [],
    }
    const panels = await firstAnswers(scene, planned, options.size.sample, result)
    options.say?.(`${actor.name}: ${probes.length} probes`)
    const narrowed = options.narrowed ?? NARROWED
    for (let turn = 0; turn < options.rounds; turn++) {
      const changes = stage.asAtFirst(() => {
        const all = roundOf(scene, turn, random.of(`round ${turn}`), isAbout)
        return options.only ? hiddenOf(scene, all.filter(options.only)) : all
      })
      result.changed += changes.length
      for (const panel of panels) await askAfter(scene, stage, panel, changes, result, narrowed)
      if (options.untilTold && result.leaks.length > 0) break
    }
    if (about === null && !options.size.sample) {
      const rest = stage.asAtFirst(() => rescued(scene, coverage.missing(), random.of('rescue')))
      for (const panel of rest.length > 0 ? panels : []) await askAfter(scene, stage, panel, rest, result, narrowed)
    }
    return result
  } finally {
    await stage.set([])
    world.rollback.on = false
  }
}

/** Probes that are asked at a time: those of routes that show nothing hidden by right, and each other route by itself. */
type Panel = { planned: Planned[]; asker: Asker; first: string[] }

async function firstAnswers(scene: Scene, planned: Planned[], isSample: boolean, result: Result): Promise<Panel[]> {
  const groups = new Map<string, Planned[]>()
  for (const each of planned) {
    const key = each.shows === null ? '' : (isSample && each.route.family) || each.route.name
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  const panels: Panel[] = []
  for (const group of groups.values()) {
    const probes = group.flatMap((each) => each.probes)
    if (probes.length === 0) continue
    const asker = new Asker(scene.world, scene.identity, probes)
    const first = await asker.ask()
    result.asked += probes.length
    result.leaks.push(...(await toldApart(asker, first)))
    panels.push({ planned: group, asker, first })
  }
  return panels
}

/** Where a record is hidden, an answer that names it must be the one for a record that is not there. */
async function toldApart(asker: Asker, first: string[]): Promise<Leak[]> {
  const leaks: Leak[] = []
  for (const [index, probe] of asker.probes.entries()) {
    if (!probe.hidden) continue
    const missing = `${probe.hidden.split('_')[0]}_01TEST99999999999999999999`
    const before = await asker.askInstead(index, probe.hidden, missing)
    const after = first[index]!.replaceAll(probe.hidden, missing)
    if (before !== after) leaks.push({ route: probe.route, probe: describe(probe), guilty: [], before, after })
  }
  return leaks
}

/** Some of the changes of a round, without what only together with the others did not show. */
const hiddenOf = ({ eyes, tables, sight }: Scene, some: Change[]): Change[] =>
  keepSight(eyes, tables, sight, some).changes

async function askAfter(
  scene: Scene,
  stage: Stage,
  panel: Panel,
  changes: Change[],
  result: Result,
  most: number,
): Promise<void> {
  const { planned, asker, first } = panel
  const hidden = stage.asAtFirst(() => {
    const rest = changes.filter((change) => !planned.some(({ shows }) => shows?.(change)))
    return rest.length === changes.length ? changes : hiddenOf(scene, rest)
  })
  await renew(scene)
  await stage.set(hidden)
  const answers = await asker.ask()
  result.asked += answers.length
  result.coverage.add(hidden, planned)
  let differing = [...answers.keys()].filter((index) => answers[index] !== first[index])
  for (let narrowed = 0; differing.length > 0; narrowed++) {
    const [index] = differing
    const leak = {
      route: asker.probes[index!]!.route,
      probe: describe(asker.probes[index!]!),
      before: first[index!]!,
      after: answers[index!]!,
    }
    if (narrowed === most) {
      result.leaks.push(
        ...differing.map((each) => ({
          ...leak,
          route: asker.probes[each]!.route,
          probe: describe(asker.probes[each]!),
          guilty: [],
        })),
      )
      return
    }
    const guilty = await guiltyOf(scene, stage, asker, index!, first[index!]!, hidden)
    if (guilty) result.leaks.push({ ...leak, guilty })
    else result.unsteady.push(leak.probe)
    // What the same changes explain is the same leak.
    await stage.set(guilty ?? [])
    const others: number[] = []
    for (const other of differing.slice(1))
      if (!guilty || (await asker.askAlone(other)) === first[other]) others.push(other)
    differing = others
  }
}
