import type { Draft, RuleDb } from '../../access/resource.ts'
import { SIGNED_STATES } from '../contracts/contracts.scopes.ts'
import { todayOf } from '../rules.ts'

/** The stages in the order in which a deal goes through them. */
export const STAGES = [
  'LEAD',
  'CONTACTED',
  'VISITED',
  'NEEDS_CONFIRMED',
  'PROPOSED',
  'TERMS',
  'INTENT',
  'CONTRACTING',
  'SIGNED',
  'HANDED_OVER',
  'OPENED',
]

/** What must be there before a stage: a statement that finds it, and what is said where it does not. */
const GATES: Record<
  string,
  { code: string; finds: (draft: Draft, today: string) => [sql: string, values: unknown[]] }
> = {
  VISITED: {
    code: 'GATE_VISIT',
    finds: ({ next }) => ["SELECT 1 FROM Visit WHERE clientId = ? AND state = 'DONE' LIMIT 1", [next.clientId]],
  },
  NEEDS_CONFIRMED: {
    code: 'GATE_DEMAND',
    finds: ({ next }) => ['SELECT 1 FROM Demand WHERE clientId = ? LIMIT 1', [next.clientId]],
  },
  PROPOSED: {
    code: 'GATE_PROPOSAL',
    finds: ({ next }) => [
      "SELECT 1 FROM Proposal WHERE dealId = ? AND state IN ('SENT', 'ACCEPTED', 'DECLINED', 'LAPSED') LIMIT 1",
      [next.id],
    ],
  },
  INTENT: {
    code: 'GATE_TERMS',
    finds: ({ next }) => [
      "SELECT 1 FROM TermRound WHERE dealId = ? AND (state = 'APPROVED' OR (state = 'OPEN' AND NOT needsApproval)) LIMIT 1",
      [next.id],
    ],
  },
  CONTRACTING: {
    code: 'GATE_CONTRACT',
    finds: ({ next }) => ["SELECT 1 FROM Contract WHERE dealId = ? AND state <> 'CANCELLED' LIMIT 1", [next.id]],
  },
  SIGNED: {
    code: 'GATE_SIGNED',
    finds: ({ next }) => ['SELECT 1 FROM Contract WHERE dealId = ? AND state IN (?) LIMIT 1', [next.id, SIGNED_STATES]],
  },
  HANDED_OVER: {
    code: 'GATE_HANDOVER',
    finds: ({ next }, today) => [
      'SELECT 1 FROM Contract WHERE dealId = ? AND state IN (?) AND handoverDate <= ? LIMIT 1',
      [next.id, SIGNED_STATES, today],
    ],
  },
  OPENED: {
    code: 'GATE_OPENING',
    finds: ({ next }, today) => [
      'SELECT 1 FROM Contract WHERE dealId = ? AND state IN (?) AND actualOpening <= ? LIMIT 1',
      [next.id, SIGNED_STATES, today],
    ],
  },
}

/** A deal that was put aside comes back to where it stood, or further back; not beyond. */
export function backFromIdle({ next, previous, fault }: Draft): void {
  if (previous?.stage !== 'IDLE' || !previous.stageBefore) return
  const [to, from] = [STAGES.indexOf(next.stage as string), STAGES.indexOf(previous.stageBefore as string)]
  if (to > from) fault('stage', 'STAGE_BEYOND')
}

/** Nothing is counted as reached that did not happen (R3.3): each stage asks for the record that shows it. */
export async function passGate(draft: Draft, db: RuleDb): Promise<void> {
  const { next, previous, fault } = draft
  const [to, from] = [STAGES.indexOf(next.stage as string), STAGES.indexOf(previous?.stage as string)]
  // A step back asks for nothing: what was there for the later stage is there for the earlier.
  if (!previous || to < 0 || (from >= 0 && to <= from)) return
  const gate = GATES[next.stage as string]
  if (!gate) return
  const found = await db.query(...gate.finds(draft, await todayOf(db, next.departmentId)))
  if (found.length === 0) fault('stage', gate.code)
}
