/** Deals with their log of stages, proposals, rounds of terms and held units. */
import { addDays, addMonthsClamped, diffDays, type LocalDate, laterOf } from '../../../server/src/domain/local-date.ts'
import { dealStories, type Stage, type Story } from './deal-story.ts'
import { atRate, finalTerms, limitsOn, roundOf, type Unit } from './deal-terms.ts'
import * as words from './deal-words.ts'
import { type MakeId, officeInstant } from './ids.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { type Staff, staffOf, stampOf } from './staff.ts'

const CHANCES: Partial<Record<Stage, number>> = {
  LEAD: 5,
  CONTACTED: 10,
  VISITED: 20,
  NEEDS_CONFIRMED: 30,
  PROPOSED: 40,
  TERMS: 55,
  INTENT: 75,
  CONTRACTING: 90,
}

type Context = { rows: DemoRows; today: LocalDate; random: Random; makeId: MakeId }
type Deal = DemoRows['deal'][number]
/** A deal that is being told: its row, who led it on a day, and the instants of its stages. */
type Telling = { story: Story; deal: Deal; units: Unit[]; at: Map<Stage, string>; by: (day: LocalDate) => Staff }

/** Adds a deal for every story; the projects are those that run, by property. */
export function addDeals(
  rows: DemoRows,
  projects: ReadonlyMap<string, string>,
  today: LocalDate,
  random: Random,
  makeId: MakeId,
): void {
  const context = { rows, today, random, makeId }
  const people = peopleOf(rows)
  // A renewal drafted here has no deal of its own, and counts for the project of its place all the same.
  for (const contract of rows.contract)
    if (contract.type === 'RENEWAL' && !contract.imported)
      contract.projectId = projects.get(contract.propertyId ?? '') ?? null
  const vacant = random.shuffle(rows.unit.filter(({ state }) => state === 'AVAILABLE'))
  const byId = new Map(rows.unit.map((unit) => [unit.id, unit]))
  dealStories(rows, today, random).forEach((story, n) => {
    const taken = rows.contractUnit.filter(({ contractId }) => contractId === story.contract?.id)
    const reached = story.steps.some(({ stage }) => stage === 'PROPOSED')
    const units = story.contract
      ? taken.map(({ unitId }) => byId.get(unitId)!)
      : reached
        ? [vacant[n % vacant.length]!]
        : []
    const owner = people.find(({ employeeId }) => employeeId === story.ownerId)
    // Who was not there yet had the talks of a colleague handed over.
    const former = staffOf(rows)('ZS002')
    const by = (day: LocalDate) => (owner && owner.hired <= day ? owner : former)
    const telling = addDeal(context, story, units, projects, n, by)
    addDemand(context, telling)
    addProposals(context, telling)
    addRounds(context, telling)
    addReservations(context, telling)
  })
}

const peopleOf = (rows: DemoRows): Staff[] => rows.employee.map(({ number }) => staffOf(rows)(number))

function addDeal(
  { rows, today, random, makeId }: Context,
  story: Story,
  units: Unit[],
  projects: ReadonlyMap<string, string>,
  n: number,
  by: Telling['by'],
): Telling {
  const { client, contract, steps } = story
  const at = new Map<Stage, string>()
  let last = String(client.createdAt)
  for (const { stage, on } of steps) {
    // Two stages on one day follow each other.
    const instant = officeInstant(on, random)
    const soonest = new Date(Date.parse(last) + 600_000).toISOString()
    last = laterOf(instant, soonest)
    at.set(stage, last)
  }
  const [first, end] = [steps[0]!, steps.at(-1)!]
  const createdAt = at.get(first.stage)!
  const brand = rows.brand.find(({ clientId }) => clientId === client.id)!
  const property = units[0]?.propertyId ?? random.pick([...projects.keys()])
  const isAside = end.stage === 'LOST' || end.stage === 'IDLE'
  const isOpen = end.stage in CHANCES
  const area = units.length > 0 ? units.reduce((sum, { gla }) => sum + Number(gla), 0) : Number(brand.areaMax ?? 100)
  const deal: Deal = {
    id: makeId('deal', createdAt),
    departmentId: client.departmentId,
    number: `XM-${createdAt.slice(0, 4)}-${String(n + 1).padStart(4, '0')}`,
    title: `${client.name}${units[0] ? ` · ${units[0].code}` : ''} 洽谈`,
    clientId: client.id,
    brandId: brand.id,
    projectId: projects.get(property) ?? null,
    channelId: client.channelId ?? null,
    ownerId: story.ownerId,
    stage: end.stage,
    stageSince: at.get(end.stage)!,
    stageBefore: isAside ? steps.at(-2)!.stage : null,
    expectedArea: area.toFixed(2),
    expectedAmount: contract ? (contract.totalRent as string) : (area * random.int(9000, 16_000)).toFixed(2),
    winProbability: CHANCES[end.stage] ?? (isAside ? 0 : 100),
    expectedSignOn: isOpen
      ? addDays(today, random.int(5, 90))
      : ((contract?.signedAt as string | null)?.slice(0, 10) ?? null),
    nextStep: isOpen ? random.pick(words.NEXT_STEPS) : null,
    nextStepOn: isOpen ? addDays(today, random.int(-3, 14)) : null,
    lostReason: end.stage === 'LOST' ? random.pick(words.LOST_REASONS) : null,
    lostNote: end.stage === 'LOST' ? random.pick(words.LOST_NOTES) : null,
    notes: random.chance(0.5) ? random.pick(words.NOTES) : null,
    ...stampOf(createdAt, by(first.on), at.get(end.stage)!, by(end.on)),
  }
  if (contract) Object.assign(contract, { dealId: deal.id, projectId: deal.projectId })
  rows.deal.push(deal)
  units.forEach((unit, position) => {
    rows.dealUnit.push({ id: makeId('dealUnit', createdAt), dealId: deal.id, position, unitId: unit.id, remark: null })
  })
  steps.forEach(({ stage, on }, index) => {
    const changedAt = at.get(stage)!
    rows.dealStageChange.push({
      id: makeId('dealStageChange', changedAt),
      departmentId: deal.departmentId,
      dealId: deal.id,
      fromStage: steps[index - 1]?.stage ?? null,
      toStage: stage,
      changedAt,
      changedById: by(on).employeeId,
      ...stampOf(changedAt, by(on)),
    })
  })
  return { story, deal, units, at, by }
}

/** Nobody's needs are confirmed that are not recorded. */
function addDemand({ rows, today, makeId }: Context, { story, at, by }: Telling): void {
  const confirmed = at.get('NEEDS_CONFIRMED')
  const { client } = story
  if (!confirmed || rows.demand.some(({ clientId }) => clientId === client.id)) return
  rows.demand.push({
    id: makeId('demand', confirmed),
    departmentId: client.departmentId,
    clientId: client.id,
    format: client.format ?? null,
    areaMin: '80.00',
    areaMax: '200.00',
    budget: null,
    openBy: addDays(today, 120),
    concerns: '希望尽快确认铺位与交付时间。',
    ...stampOf(confirmed, by(confirmed.slice(0, 10))),
  })
}

function addProposals({ rows, today, random, makeId }: Context, { story, deal, units, at, by }: Telling): void {
  const proposed = at.get('PROPOSED')
  const waits = !proposed && deal.stage === 'NEEDS_CONFIRMED'
  if (!proposed && !waits) return
  const sentAt = proposed ?? null
  const createdAt = sentAt ?? at.get('NEEDS_CONFIRMED')!
  const by_ = by(createdAt.slice(0, 10))
  const answeredAt = at.get('TERMS') ?? null
  const unit = units[0]
  rows.proposal.push({
    id: makeId('proposal', createdAt),
    departmentId: deal.departmentId,
    dealId: deal.id,
    title: `${story.client.name}入驻方案`,
    state: waits ? 'DRAFT' : answeredAt ? 'ACCEPTED' : deal.stage === 'LOST' ? 'DECLINED' : 'SENT',
    needs: random.pick(words.NEEDS),
    solution: random.pick(words.SOLUTIONS),
    area: unit ? String(unit.gla) : null,
    rentUnit: 'PER_SQM_DAY',
    rent: unit ? String(unit.askingRent) : null,
    termMonths: random.pick([24, 36, 36, 60]),
    rentFreeDays: random.pick([0, 30, 60]),
    validUntil: sentAt ? laterOf(addDays(sentAt.slice(0, 10), 30), addDays(today, 3)) : null,
    preparedById: by_.employeeId,
    sentAt,
    answeredAt: answeredAt ?? (deal.stage === 'LOST' ? at.get('LOST')! : null),
    response: answeredAt ? '总体认可，希望就租金与免租期进一步协商。' : deal.stage === 'LOST' ? '暂不考虑。' : null,
    ...stampOf(createdAt, by_, answeredAt ?? (deal.stage === 'LOST' ? at.get('LOST')! : createdAt)),
  })
}

/** Ours, theirs, and what was agreed to; what lies beyond the policy was approved before the intent. */
function addRounds({ rows, today, random, makeId }: Context, { story, deal, units, at, by }: Telling): void {
  const [begun, agreed] = [at.get('TERMS'), at.get('INTENT')]
  if (!begun || units.length === 0) return
  const days = Math.max(0, diffDays(begun.slice(0, 10), agreed?.slice(0, 10) ?? today))
  const terms = finalTerms(rows, story, units, today)
  const rounds = [['US', '1.06', 0] as const, ['THEM', '0.88', 0.4] as const, ['US', '1', 0.8] as const]
  const count = agreed ? 3 : random.int(1, 2)
  const change = addMonthsClamped(today, -14)
  rounds.slice(0, count).forEach(([offeredBy, factor, share], index) => {
    const offeredOn = addDays(begun.slice(0, 10), Math.floor(days * share))
    const limits = limitsOn(rows, deal.projectId ?? null, story.client.format, offeredOn)
    const offered = atRate(terms, factor)
    const judged = roundOf(offered, units, limits, random)
    const author = by(offeredOn)
    const manager = staffOf(rows)(offeredOn < change ? 'ZS011' : 'ZS001')
    // A minute after the stage at the earliest, and before the agreement.
    const createdAt = new Date(
      Date.parse(begun) + 60_000 * (index + 1) + 86_400_000 * Math.floor(days * share),
    ).toISOString()
    const isFinal = agreed !== undefined && index === count - 1
    const isApproved = isFinal && judged.needsApproval
    const isRejected = agreed !== undefined && offeredBy === 'THEM' && judged.needsApproval
    const decidedAt = isApproved || isRejected ? new Date(Date.parse(createdAt) + 60_000).toISOString() : null
    const id = makeId('termRound', createdAt)
    rows.termRound.push({
      id,
      departmentId: deal.departmentId,
      dealId: deal.id,
      round: index + 1,
      offeredBy,
      offeredOn,
      state: isApproved ? 'APPROVED' : isRejected ? 'REJECTED' : 'OPEN',
      ...judged,
      recordedById: author.employeeId,
      decidedAt,
      decidedById: decidedAt && manager.employeeId,
      ...stampOf(createdAt, author, decidedAt ?? createdAt, decidedAt ? manager : author),
    })
    offered.rentSteps.forEach((step, position) => {
      rows.termRentStep.push({ id: makeId('termRentStep', createdAt), roundId: id, position, ...step })
    })
    offered.rentFreePeriods.forEach((period, position) => {
      rows.termRentFree.push({
        id: makeId('termRentFree', createdAt),
        roundId: id,
        position,
        ...period,
        includesFees: false,
      })
    })
    deal.roundCount = index + 1
  })
}

/** From the intent on the units are held; signed deals have what they held, others still do or let it go. */
function addReservations({ rows, today, random, makeId }: Context, { deal, units, at, by }: Telling): void {
  const agreed = at.get('INTENT')
  if (!agreed) return
  const ended = at.get('SIGNED') ?? at.get('LOST') ?? null
  const isHeld = !ended && (deal.stage === 'INTENT' || deal.stage === 'CONTRACTING')
  for (const unit of units) {
    const isTaken = rows.unitReservation.some(({ unitId, state }) => unitId === unit.id && state === 'HELD')
    const until = addDays(agreed.slice(0, 10), 7)
    const state = at.has('SIGNED') ? 'FULFILLED' : ended ? 'RELEASED' : isHeld && !isTaken ? 'HELD' : 'EXPIRED'
    if (state === 'EXPIRED' && until >= today) continue
    const endedAt = state === 'EXPIRED' ? officeInstant(addDays(until, 1), random) : ended
    rows.unitReservation.push({
      id: makeId('unitReservation', agreed),
      departmentId: deal.departmentId,
      unitId: unit.id,
      dealId: deal.id,
      state,
      heldUntil:
        state === 'HELD'
          ? laterOf(until, addDays(today, random.int(1, 6)))
          : ended
            ? laterOf(until, ended.slice(0, 10))
            : until,
      endedAt,
      note: null,
      ...stampOf(agreed, by(agreed.slice(0, 10)), endedAt ?? agreed),
    })
  }
}
