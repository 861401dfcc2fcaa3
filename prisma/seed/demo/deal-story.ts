/** Which deals there were and when each came to its stages, told from the contracts and the clients. */
import { addDays, diffDays, earlierOf, type LocalDate, laterOf } from '../../../server/src/domain/local-date.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'

export type Stage = NonNullable<DemoRows['deal'][number]['stage']>
export type Contract = DemoRows['contract'][number]
export type Client = DemoRows['client'][number]

export type Story = {
  client: Client
  contract: Contract | null
  ownerId: string | null
  /** Every stage it came to, in order, by day. */
  steps: { stage: Stage; on: LocalDate }[]
}

const PATH = ['LEAD', 'CONTACTED', 'VISITED', 'NEEDS_CONFIRMED', 'PROPOSED', 'TERMS', 'INTENT'] as const
/** Days from the lead to the signing, and how much of the time up to the draft had passed when a stage was reached. */
const TALKS_DAYS = 120
const SHARES = [0, 0.06, 0.16, 0.28, 0.42, 0.58, 0.8]

const dayOf = (instant: unknown): LocalDate => String(instant).slice(0, 10)

/** The deal behind a contract that was not brought in from outside. */
function ofContract(contract: Contract, client: Client, today: LocalDate, random: Random): Story {
  const drafted = dayOf(contract.createdAt)
  const known = dayOf(client.createdAt)
  const signed = contract.signedAt ? dayOf(contract.signedAt) : null
  // What is not signed yet will be about a month after its draft.
  const goal = signed ?? addDays(drafted, 28)
  const begun = laterOf(known, addDays(goal, -TALKS_DAYS))
  const days = diffDays(begun, drafted)
  const steps: Story['steps'] = PATH.map((stage, index) => ({
    stage,
    on: addDays(begun, Math.floor(days * SHARES[index]!)),
  }))
  const add = (stage: Stage, on: unknown) => {
    const day = on === null || on === undefined ? null : laterOf(steps.at(-1)!.on, dayOf(on))
    if (day !== null && day <= today) steps.push({ stage, on: day })
    return day !== null && day <= today
  }
  add('CONTRACTING', drafted)
  if (contract.state === 'CANCELLED') add('LOST', earlierOf(addDays(drafted, random.int(10, 30)), today))
  else if (signed && add('SIGNED', signed) && add('HANDED_OVER', contract.handoverDate))
    add('OPENED', contract.actualOpening)
  return { client, contract, ownerId: contract.ownerId ?? null, steps }
}

/** Talks that have not come to a contract, or that came to nothing. */
function ofClient(client: Client, today: LocalDate, random: Random): Story {
  const known = dayOf(client.createdAt)
  const reach =
    client.state === 'ACTIVE' ? random.int(3, 7) : client.state === 'INACTIVE' ? random.int(2, 5) : random.int(1, 4)
  const steps: Story['steps'] = []
  // The last stage was reached some days ago; the others before it, not before the client was known.
  let on = laterOf(known, addDays(today, -random.int(1, 45) - (client.state === 'INACTIVE' ? 90 : 0)))
  const end = on
  for (let index = reach - 1; index >= 0; index -= 1) {
    steps.unshift({ stage: PATH[index]!, on })
    on = laterOf(known, addDays(on, -random.int(6, 20)))
  }
  if (client.state === 'INACTIVE' || random.chance(0.1)) {
    const ended = earlierOf(today, addDays(end, random.int(5, 30)))
    steps.push({ stage: random.chance(0.5) ? 'LOST' : 'IDLE', on: ended })
  }
  return { client, contract: null, ownerId: client.ownerId ?? null, steps }
}

/** One deal for each new contract since the system is in use, and one for each client that has none. */
export function dealStories(rows: DemoRows, today: LocalDate, random: Random): Story[] {
  const clients = new Map(rows.client.map((client) => [client.id, client]))
  const signing = rows.contract.filter(({ imported, type, clientId }) => !imported && type === 'NEW' && clientId)
  const busy = new Set(rows.contract.map(({ clientId }) => clientId))
  return [
    ...signing.map((contract) => ofContract(contract, clients.get(contract.clientId!)!, today, random)),
    ...rows.client
      .filter(({ id, ownerId, state }) => !busy.has(id) && (ownerId || state === 'INACTIVE'))
      .map((client) => ofClient(client, today, random)),
  ]
}
