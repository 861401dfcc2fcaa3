/** The dates of a contract by the state it is in, told backwards from today so that each state is true today. */
import { addDays, addMonthsClamped, earlierOf, type LocalDate, laterOf } from '../../../server/src/domain/local-date.ts'
import { leaseDates } from '../../../server/src/modules/contracts/money/index.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'

export type ContractState = NonNullable<DemoRows['contract'][number]['state']>

export type Timeline = {
  /** A lease from before the system was started: brought in by import, without a review trail. */
  imported: boolean
  createdOn: LocalDate
  submittedToLegalOn: LocalDate | null
  signedOn: LocalDate | null
  handoverDate: LocalDate
  fitOutDays: number
  plannedOpening: LocalDate
  actualOpening: LocalDate | null
  rentCommencement: LocalDate
  /** Last day of the term. */
  expiry: LocalDate
  terminatedOn: LocalDate | null
  years: number
}

/** How long ago a contract in review was drafted, days. */
const DRAFTED_DAYS_AGO: Partial<Record<ContractState, readonly [number, number]>> = {
  DRAFT: [1, 20],
  MANAGER_REVIEW: [4, 20],
  LEGAL_REVIEW: [8, 25],
  REVISING: [12, 35],
  APPROVED: [18, 40],
  SIGNING: [22, 45],
  CANCELLED: [60, 300],
}

const SEEN_BY_LEGAL = new Set<ContractState>(['LEGAL_REVIEW', 'REVISING', 'APPROVED', 'SIGNING'])

type Frame = { today: LocalDate; started: LocalDate; random: Random; large: boolean }

/** Handover to expiry. The rent commencement is what the money rules make of the other dates. */
function term(
  handoverDate: LocalDate,
  fitOutDays: number,
  years: number,
  actualOpening: LocalDate | null,
  planned: number,
) {
  const { rentCommencement } = leaseDates({ handoverDate, fitOutDays, actualOpening })
  return {
    handoverDate,
    fitOutDays,
    plannedOpening: addDays(handoverDate, fitOutDays + planned),
    actualOpening,
    rentCommencement: rentCommencement!,
    expiry: addDays(addMonthsClamped(rentCommencement!, years * 12), -1),
    years,
  }
}

/** From drafting to signing, before a given day. What lies before the system's start was imported at its start. */
function signing({ started, random }: Frame, signedOn: LocalDate) {
  const submittedToLegalOn = addDays(signedOn, -random.int(5, 20))
  const createdOn = addDays(submittedToLegalOn, -random.int(3, 25))
  if (createdOn > started) return { imported: false, createdOn, submittedToLegalOn, signedOn }
  // The clients' files came on the first day, their leases on the next; one signed around then, once it was signed.
  return { imported: true, createdOn: addDays(laterOf(started, signedOn), 1), submittedToLegalOn: null, signedOn }
}

/** A contract not signed yet, or given up before it was. */
export function unsignedTimeline(state: ContractState, frame: Frame): Timeline {
  const { today, random, large } = frame
  const [from, to] = DRAFTED_DAYS_AGO[state] ?? [1, 20]
  const createdOn = addDays(today, -random.int(from, to))
  const handoverDate = addDays(state === 'CANCELLED' ? createdOn : today, random.int(30, 90))
  const years = large ? random.pick([8, 10, 12, 15]) : random.pick([2, 3, 3, 5, 5, 6])
  return {
    imported: false,
    createdOn,
    submittedToLegalOn: SEEN_BY_LEGAL.has(state) ? addDays(createdOn, random.int(3, 6)) : null,
    signedOn: null,
    terminatedOn: null,
    ...term(handoverDate, random.pick([30, 45, 60, 75]), years, null, random.int(-5, 5)),
  }
}

/** A contract signed but without rent yet: before the handover (SIGNED), or fitting out (ARCHIVED). */
export function signedTimeline(state: 'SIGNED' | 'ARCHIVED', frame: Frame): Timeline {
  const { today, random, large } = frame
  const handoverDate = state === 'SIGNED' ? addDays(today, random.int(5, 40)) : addDays(today, -random.int(2, 20))
  const signedOn = state === 'SIGNED' ? addDays(today, -random.int(1, 9)) : addDays(handoverDate, -random.int(10, 50))
  const years = large ? random.pick([10, 12, 15]) : random.pick([2, 3, 5, 5, 6])
  return {
    terminatedOn: null,
    ...signing(frame, signedOn),
    ...term(handoverDate, random.pick([45, 60, 75]), years, null, random.int(-5, 5)),
  }
}

/** Begun within the last years, from before the system was started, or with 10 to 150 days to go. */
export type LeaseAge = 'RECENT' | 'ESTABLISHED' | 'ENDING'

/** A contract whose rent runs today. */
export function inForceTimeline(frame: Frame, age: LeaseAge): Timeline {
  const { today, random, large } = frame
  const fitOutDays = random.pick([30, 45, 60])
  const terms = { RECENT: [3, 3, 5, 5, 6, 8], ESTABLISHED: [6, 8, 8, 10], ENDING: [3] }
  const years = large ? random.pick([10, 12, 15]) : random.pick(terms[age])
  const byFitOut = {
    RECENT: () => addDays(today, -random.int(10, 900)),
    ESTABLISHED: () => addDays(today, -random.int(640, 1750)),
    ENDING: () => addDays(addMonthsClamped(today, -36), random.int(20, 150)),
  }[age]()
  const handoverDate = addDays(byFitOut, -fitOutDays)
  const opening = addDays(byFitOut, random.int(-8, 20))
  return {
    terminatedOn: null,
    ...signing(frame, addDays(handoverDate, -random.int(10, 60))),
    ...term(handoverDate, fitOutDays, years, opening <= today ? opening : null, random.int(-5, 5)),
  }
}

/** A contract that ran its term, which ended so many days ago. */
export function endedTimeline(frame: Frame, daysAgo: readonly [number, number]): Timeline {
  const { today, random } = frame
  const years = random.int(1, 3)
  const fitOutDays = random.pick([15, 30, 45])
  const end = addDays(today, -random.int(daysAgo[0], daysAgo[1]))
  const byFitOut = addMonthsClamped(addDays(end, 1), -12 * years)
  const handoverDate = addDays(byFitOut, -fitOutDays)
  return {
    terminatedOn: null,
    ...signing(frame, addDays(handoverDate, -random.int(10, 60))),
    ...term(handoverDate, fitOutDays, years, addDays(byFitOut, random.int(0, 10)), 0),
  }
}

/** The lease that follows one without a break: no new handover or fit-out, rent from the day after. */
export function renewalTimeline(frame: Frame, former: Timeline): Timeline {
  const { random } = frame
  const start = addDays(former.expiry, 1)
  return {
    terminatedOn: null,
    ...signing(frame, addDays(start, -random.int(20, 60))),
    ...term(start, 0, random.pick([2, 3, 5]), start, 0),
  }
}

/** A contract ended before its time. */
export function terminatedTimeline(frame: Frame): Timeline {
  const { today, random } = frame
  const fitOutDays = random.pick([30, 45, 60])
  const byFitOut = addDays(today, -random.int(300, 800))
  const handoverDate = addDays(byFitOut, -fitOutDays)
  return {
    ...signing(frame, addDays(handoverDate, -random.int(10, 60))),
    ...term(handoverDate, fitOutDays, random.pick([3, 5, 6]), addDays(byFitOut, random.int(0, 15)), 0),
    terminatedOn: earlierOf(addDays(byFitOut, random.int(150, 700)), addDays(today, -random.int(5, 60))),
  }
}
