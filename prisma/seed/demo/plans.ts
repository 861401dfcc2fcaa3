/** Which client takes which unit, when: the story that the contracts, the units' states and the clients tell. */
import type { LocalDate } from '../../../server/src/domain/local-date.ts'
import type { TradeFormat } from '../sources/trades.ts'
import type { DemoUnit } from './malls.ts'
import type { Profile } from './profiles.ts'
import type { Random } from './random.ts'
import {
  type ContractState,
  endedTimeline,
  inForceTimeline,
  type LeaseAge,
  renewalTimeline,
  signedTimeline,
  type Timeline,
  terminatedTimeline,
  unsignedTimeline,
} from './timeline.ts'

export type Plan = {
  state: ContractState
  type: 'NEW' | 'RENEWAL'
  profile: Profile
  units: DemoUnit[]
  times: Timeline
}

/** 175 contracts, every state among them. Each RENEWED one brings a further contract IN_FORCE, counted here. */
const STATES: readonly (readonly [ContractState, number])[] = [
  ['IN_FORCE', 112],
  ['RENEWED', 4],
  ['ARCHIVED', 5],
  ['SIGNED', 4],
  ['SIGNING', 4],
  ['APPROVED', 4],
  ['LEGAL_REVIEW', 6],
  ['MANAGER_REVIEW', 5],
  ['REVISING', 4],
  ['DRAFT', 8],
  ['EXPIRED', 7],
  ['TERMINATED', 5],
  ['CANCELLED', 3],
  // With the four renewals in force: 175.
]

/** Contracts in force whose term ends within half a year. */
const ENDING_SOON = 5
/** Those that have been there since long before the system. */
const ESTABLISHED = 84
const LARGE_GLA = 800
/** Trades that do not fit into a small unit. */
const NEEDS_SPACE: ReadonlySet<TradeFormat> = new Set(['SUPERMARKET', 'ENTERTAINMENT'])

/** Leases that are over or never came to be leave their unit to others. */
const leavesUnit = (state: ContractState) => state === 'EXPIRED' || state === 'TERMINATED' || state === 'CANCELLED'

/**
 * Every unit carries at most one contract that runs or is being drawn up, and former ones that ended before it began:
 * no two leases of a unit overlap.
 */
export function planContracts(
  units: readonly DemoUnit[],
  profiles: readonly Profile[],
  today: LocalDate,
  started: LocalDate,
  random: Random,
): Plan[] {
  const plans: Plan[] = []
  const vacant = random.shuffle(units)
  const clients = random.shuffle(profiles)

  /** A client of the unit's trade, or else one that can do with such a unit. */
  const takeClient = (unit: DemoUnit): Profile => {
    const sameTrade = clients.findIndex(({ format }) => format === unit.format)
    const canUse = clients.findIndex(({ format }) => NEEDS_SPACE.has(format) === Number(unit.gla) > LARGE_GLA)
    return clients.splice(sameTrade < 0 ? Math.max(0, canUse) : sameTrade, 1)[0]!
  }
  /** A neighbour with the next code, to be let together. */
  const takeNeighbour = (unit: DemoUnit): DemoUnit[] => {
    const [floor, n] = unit.code.split('-') as [string, string]
    const next = `${floor}-${String(Number(n) + 1).padStart(2, '0')}`
    const at = vacant.findIndex(
      (each) => each.propertyId === unit.propertyId && each.code === next && Number(each.gla) < LARGE_GLA,
    )
    return at < 0 ? [] : vacant.splice(at, 1)
  }

  for (const [state, count] of STATES)
    for (let n = 0; n < count; n += 1) {
      const former = leavesUnit(state) ? vacatedUnit(plans, random) : null
      const unit = former ?? vacant.splice(large(vacant, state, n), 1)[0]!
      const isLarge = Number(unit.gla) > LARGE_GLA
      const taken = former === null && !isLarge && random.chance(0.1) ? [unit, ...takeNeighbour(unit)] : [unit]
      const profile = takeClient(unit)
      const frame = { today, started, random, large: isLarge }
      const times = timesOf(state, n)
      plans.push({ state, type: 'NEW', profile, units: taken, times })
      if (state === 'RENEWED')
        plans.push({ state: 'IN_FORCE', type: 'RENEWAL', profile, units: taken, times: renewalTimeline(frame, times) })

      function timesOf(of: ContractState, nth: number): Timeline {
        switch (of) {
          case 'IN_FORCE':
            return inForceTimeline(frame, ageOf(nth, count, isLarge))
          case 'SIGNED':
          case 'ARCHIVED':
            return signedTimeline(of, frame)
          case 'EXPIRED':
            return endedTimeline(frame, [15, 400])
          case 'RENEWED':
            return endedTimeline(frame, [10, 250])
          case 'TERMINATED':
            return terminatedTimeline(frame)
          default:
            return unsignedTimeline(of, frame)
        }
      }
    }
  return plans
}

/** How long a lease in force has run: the last ones end soon, most of the others are old. */
function ageOf(nth: number, count: number, isLarge: boolean): LeaseAge {
  if (!isLarge && nth >= count - ENDING_SOON) return 'ENDING'
  return nth >= count - ENDING_SOON - ESTABLISHED ? 'ESTABLISHED' : 'RECENT'
}

/** The large units are let first: a mall does not run without its anchors. */
function large(vacant: readonly DemoUnit[], state: ContractState, nth: number): number {
  if (state !== 'IN_FORCE' || nth >= 4) return vacant.findIndex(({ gla }) => Number(gla) < LARGE_GLA)
  return Math.max(
    0,
    vacant.findIndex(({ gla }) => Number(gla) > LARGE_GLA),
  )
}

/** For some of the former leases: a unit for which a contract is being drawn up now, so that it shows a past. */
function vacatedUnit(plans: readonly Plan[], random: Random): DemoUnit | null {
  if (random.chance(0.5)) return null
  const inTalks = plans.filter(({ state, units }) => {
    const used = plans.filter((plan) => plan.units.some((each) => units.includes(each))).length
    return (
      (state === 'DRAFT' || state === 'MANAGER_REVIEW' || state === 'REVISING') &&
      used === 1 &&
      Number(units[0]!.gla) < LARGE_GLA
    )
  })
  return inTalks.length === 0 ? null : random.pick(inTalks).units[0]!
}
