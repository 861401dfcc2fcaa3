/** Visits: those that brought deals on, those to merchants in business, and those that are due by grade. */
import { addDays, earlierOf, type LocalDate, laterOf } from '../../../server/src/domain/local-date.ts'
import { type Client, dayOf, later, type Tools } from './care.ts'
import * as words from './care-words.ts'
import { officeInstant } from './ids.ts'
import { stampOf } from './staff.ts'

type VisitKind = keyof typeof words.PURPOSES
type VisitState = 'PLANNED' | 'PREPARED' | 'DONE' | 'CANCELLED'

/** Stages to which a deal came by a visit, and what kind it was. */
const BY_VISIT = { VISITED: 'FIRST', TERMS: 'NEGOTIATION', INTENT: 'NEGOTIATION' } as const
const OPEN_STAGES = new Set(['CONTACTED', 'VISITED', 'NEEDS_CONFIRMED', 'PROPOSED', 'TERMS', 'INTENT'])
/** Of the clients whom nothing else brings a visit to, so many were visited in time. */
const IN_TIME = 0.55
const MINUTE = 1 / 60

export function addVisits(tools: Tools): void {
  addVisitsOfDeals(tools)
  addVisitsToMerchants(tools)
  addVisitsByGrade(tools)
}

/** Each stands minutes before the stage that it led to; open deals have their next one ahead. */
function addVisitsOfDeals(tools: Tools): void {
  const { rows, today, random } = tools
  const clients = new Map(rows.client.map((client) => [client.id, client]))
  for (const deal of rows.deal) {
    const client = clients.get(deal.clientId)!
    for (const { dealId, toStage, changedAt } of rows.dealStageChange) {
      const kind = dealId === deal.id ? BY_VISIT[toStage as keyof typeof BY_VISIT] : undefined
      if (!kind) continue
      const visitedAt = later(String(changedAt), -5 * MINUTE)
      addVisit(tools, client, dayOf(visitedAt), kind, 'DONE', { dealId: deal.id, at: visitedAt })
    }
    if (!OPEN_STAGES.has(deal.stage!) || !client.ownerId || !random.chance(0.5)) continue
    const state = random.pick(['PLANNED', 'PREPARED', 'PLANNED', 'CANCELLED'] as const)
    const kind = deal.stage === 'CONTACTED' ? 'FIRST' : 'NEGOTIATION'
    addVisit(tools, client, addDays(today, random.int(1, 14)), kind, state, { dealId: deal.id })
  }
}

/** About once a quarter. */
function addVisitsToMerchants(tools: Tools): void {
  const { rows, today, random } = tools
  for (const client of rows.client) {
    const known = addDays(dayOf(client.createdAt), 2)
    for (const contract of rows.contract) {
      if (contract.clientId !== client.id || contract.state !== 'IN_FORCE' || !random.chance(0.5)) continue
      const day = addDays(today, -random.int(5, 90))
      if (day > known) addVisit(tools, client, day, 'RETURN', 'DONE')
    }
  }
}

/** R4.3: whom the interval of his grade calls for was visited, but for a few that the system tells of. */
function addVisitsByGrade(tools: Tools): void {
  const { rows, today, random } = tools
  for (const client of rows.client) {
    const days = intervalOf(client)
    if (!days || !client.ownerId || !['PROSPECT', 'ACTIVE', 'TENANT'].includes(client.state!)) continue
    const last = [dayOf(client.createdAt), ...visitDaysOf(tools, client)].sort().at(-1)!
    if (last >= addDays(today, -days) || !random.chance(IN_TIME)) continue
    const day = laterOf(addDays(last, 1), addDays(today, -random.int(1, days - 1)))
    addVisit(tools, client, day, client.grade === 'A' ? 'KEY_CLIENT' : 'NEGOTIATION', 'DONE')
  }
}

/** Longest time between two visits; null where nobody asks for any. */
export const intervalOf = ({ grade }: Client): number | null =>
  words.GRADE_POLICIES.find(([each]) => each === grade)?.[3] ?? null

/** The days on which a client was visited, merchants in business included. */
export function visitDaysOf({ rows }: Pick<Tools, 'rows'>, client: Client): LocalDate[] {
  const contracts = new Set(rows.contract.filter(({ clientId }) => clientId === client.id).map(({ id }) => id))
  return [
    ...rows.visit
      .filter(({ clientId, state }) => clientId === client.id && state === 'DONE')
      .map((v) => dayOf(v.visitedAt)),
    ...rows.returnVisit.filter(({ contractId }) => contracts.has(contractId)).map(({ visitedOn }) => String(visitedOn)),
  ]
}

function addVisit(
  { rows, today, random, makeId, keeper }: Tools,
  client: Client,
  day: LocalDate,
  kind: VisitKind,
  state: VisitState,
  { dealId = null, at }: { dealId?: string | null; at?: string } = {},
): void {
  const isDone = state === 'DONE'
  const plannedOn = laterOf(addDays(dayOf(client.createdAt), 1), addDays(earlierOf(day, today), -random.int(2, 6)))
  const keptBy = keeper(client, plannedOn)
  const plannedAt = at ?? officeInstant(day, random)
  // Put down before it took place, and not before the client was known.
  const putDown = [officeInstant(plannedOn, random), later(plannedAt, -1)].sort()[0]!
  const createdAt = laterOf(String(client.createdAt), putDown)
  const id = makeId('visit', createdAt)
  const hasNext = isDone && random.chance(0.7)
  const next = hasNext ? addDays(day, random.int(5, 40)) : null
  rows.visit.push({
    id,
    departmentId: client.departmentId,
    clientId: client.id,
    dealId,
    ownerId: keptBy.employeeId,
    kind,
    state,
    plannedAt,
    purpose: random.pick(words.PURPOSES[kind]),
    location: random.pick(words.PLACES),
    materials: state === 'PLANNED' ? null : words.MATERIALS,
    visitedAt: isDone ? plannedAt : null,
    needs: isDone ? random.pick(words.NEEDS) : null,
    objections: isDone ? random.pick(words.OBJECTIONS) : null,
    sentiment: isDone ? random.pick(['POSITIVE', 'POSITIVE', 'NEUTRAL', 'NEGATIVE'] as const) : null,
    outcome: isDone ? random.pick(words.OUTCOMES) : null,
    nextStep: hasNext ? random.pick(words.NEXT_STEPS) : null,
    nextOn: next,
    ...stampOf(createdAt, keptBy, isDone ? later(plannedAt, 1) : createdAt),
  })
  random
    .shuffle(words.CHECKLIST)
    .slice(0, 3)
    .forEach((text, position) => {
      const ready = state === 'DONE' || state === 'PREPARED'
      rows.visitChecklistItem.push({ id: makeId('visitChecklistItem', createdAt), visitId: id, position, text, ready })
    })
  const contact = rows.contact.find(({ clientId }) => clientId === client.id)
  if (contact)
    rows.visitParticipant.push({
      id: makeId('visitParticipant', createdAt),
      visitId: id,
      position: 0,
      contactId: contact.id,
    })
}
