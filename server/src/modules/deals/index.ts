import { resource } from '../../access/resource.ts'
import { addDays, todayIn } from '../../domain/local-date.ts'
import { ulid } from '../../domain/ulid.ts'
import { LIMITS } from '../../limits.ts'
import {
  dealAccess,
  dealStageChangeAccess,
  proposalAccess,
  termRoundAccess,
  unitReservationAccess,
} from './deals.access.ts'
import { dealInTalks, dealStage, dealTogether, sourceOfClient } from './deals.rules.ts'
import { dealScopes, ofDeal, proposalScopes, termRoundScopes } from './deals.scopes.ts'
import { dealStates, proposalStates, termRoundStates, unitReservationStates } from './deals.states.ts'
import { holdOnce, lockUnit } from './reservations.ts'
import { mayDecide, numberRound, soundTerms } from './term-rounds.ts'
import './words.ts'

const deal = resource({
  type: 'Deal',
  prefix: 'dl',
  access: dealAccess,
  lifeCycle: dealStates,
  scopes: dealScopes,
  title: 'title',
  search: ['title', 'number'],
  parts: { units: 'du' },
  departmentFrom: 'client',
  // Who finds it leads it; the manager may give it to another.
  defaults: (viewer) => ({
    number: `XM-${ulid().slice(-8)}`,
    ownerId: viewer.role === 'MAN' ? null : viewer.employeeId,
    stageSince: new Date().toISOString(),
  }),
  rules: dealStage,
  lock: sourceOfClient,
  guard: dealTogether,
})

const dealStageChange = resource({
  type: 'DealStageChange',
  prefix: 'sc',
  access: dealStageChangeAccess,
  scopes: ofDeal,
  title: 'toStage',
  departmentFrom: 'deal',
  defaultOrder: { field: 'changedAt', direction: 'DESC' },
})

const proposal = resource({
  type: 'Proposal',
  prefix: 'pp',
  access: proposalAccess,
  lifeCycle: proposalStates,
  scopes: proposalScopes,
  title: 'title',
  search: ['title'],
  departmentFrom: 'deal',
  defaults: (viewer) => ({ preparedById: viewer.employeeId }),
  guard: dealInTalks,
})

const termRound = resource({
  type: 'TermRound',
  prefix: 'tr',
  access: termRoundAccess,
  lifeCycle: termRoundStates,
  scopes: termRoundScopes,
  title: 'round',
  parts: { rentSteps: 'tq', rentFreePeriods: 'tf' },
  departmentFrom: 'deal',
  defaults: (viewer) => ({ recordedById: viewer.employeeId }),
  rules: soundTerms,
  lock: numberRound,
  guard: mayDecide,
})

const unitReservation = resource({
  type: 'UnitReservation',
  prefix: 'ur',
  access: unitReservationAccess,
  lifeCycle: unitReservationStates,
  scopes: ofDeal,
  title: 'heldUntil',
  departmentFrom: 'deal',
  defaults: () => ({ heldUntil: addDays(todayIn('Asia/Shanghai'), LIMITS.holdDays) }),
  lock: lockUnit,
  guard: holdOnce,
})

/** R3.3: talks with merchants, from a lead to the opened shop. */
export const deals = [deal, dealStageChange, proposal, termRound, unitReservation]
export { addComparables } from './compare-operations.ts'
export { addOfferedTerms } from './offer.ts'
export { addPolicyReach } from './policy-reach.ts'
export { addTimeline } from './timeline-operations.ts'
