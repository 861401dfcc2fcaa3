import type { Draft, RuleDb } from '../../access/resource.ts'
import { soundRating } from '../care/care.rules.ts'

/** What was approved (R5.1): to change it, the event goes back to planning. */
const APPROVED_TERMS = ['type', 'theme', 'budget'] as const
/** States in which guests come and say what they think. */
const OPEN_DOORS = ['RUNNING', 'ENDED', 'SUMMARISED']

/** Times in order; what was approved stays as it was approved. */
export function soundEvent(draft: Draft): void {
  const { next, previous, parts, verb, fault } = draft
  const [from, to] = [Date.parse(String(next.startsAt)), Date.parse(String(next.endsAt))]
  if (to < from) fault('endsAt', 'DATES_ORDER')
  // What stands already is judged by whoever moves it or the event, not by whoever enters what it cost.
  const isMoved = ['startsAt', 'endsAt'].some((field) => String(previous?.[field]) !== String(next[field]))
  const agenda = isMoved || parts.agenda !== previous?.agenda ? parts.agenda : []
  for (const [index, { startsAt }] of (agenda ?? []).entries()) {
    const at = Date.parse(String(startsAt))
    if (at < from || at > to) fault(`agenda.${index}.startsAt`, 'OUTSIDE_EVENT')
  }
  if (previous === null || verb !== null || previous.state === 'PLANNED') return
  for (const field of APPROVED_TERMS)
    if (String(previous[field] ?? '') !== String(next[field] ?? '')) fault(field, 'EVENT_APPROVED')
}

/** An event is closed with its summary only (R5.3). */
export async function summaryExists({ next, verb, fault }: Draft, db: RuleDb): Promise<void> {
  if (verb !== 'summarise') return
  const [summary] = await db.query('SELECT id FROM EventSummary WHERE eventId = ?', [next.id])
  if (!summary) fault('id', 'SUMMARY_MISSING')
}

/** Whoever is invited comes by himself at least. */
export function soundSeats({ next, fault }: Draft): void {
  if (Number(next.seats) < 1) fault('seats', 'MIN', { min: 1 })
}

/** Tasks and invitations are added while an event lies ahead or goes on. */
export async function eventOpen({ next, previous, fault }: Draft, db: RuleDb): Promise<void> {
  if (previous !== null) return
  const state = await stateOf(db, next.eventId)
  if (state === 'CANCELLED' || state === 'SUMMARISED') fault('eventId', 'EVENT_OVER')
}

/** The contact invited is the client's own, and a client is invited once without naming anybody. */
export async function soundInvitation(draft: Draft, db: RuleDb): Promise<void> {
  const { next, previous, fault } = draft
  await eventOpen(draft, db)
  if (previous !== null) return
  if (next.contactId) {
    const [contact] = await db.query('SELECT clientId FROM Contact WHERE id = ?', [next.contactId])
    if (contact?.clientId !== next.clientId) fault('contactId', 'OTHER_CLIENT')
    return
  }
  const [other] = await db.query(
    'SELECT id FROM EventInvitation WHERE eventId = ? AND clientId = ? AND contactId IS NULL AND id <> ? FOR UPDATE',
    [next.eventId, next.clientId, next.id],
  )
  if (other) fault('clientId', 'INVITED_ALREADY')
}

/** Invitations without a contact are unique by no index: two who invite at once meet on the event. */
export async function lockEvent({ next, previous }: Draft, db: RuleDb): Promise<void> {
  if (previous === null && !next.contactId)
    await db.execute('UPDATE Event SET guestGuard = guestGuard + 1 WHERE id = ?', [next.eventId])
}

/** Who comes was invited to this event, or says who he is. */
export function soundCheckIn({ next, fault }: Draft): void {
  if (!next.invitationId && !next.walkInName) fault('walkInName', 'REQUIRED')
  if (next.invitationId && next.method === 'WALK_IN') fault('method', 'WALK_IN_INVITED')
}

/** Guests are let in, and give their opinion, once the event runs; their invitation is one to it. */
export async function guestOfEvent({ next, previous, fault }: Draft, db: RuleDb): Promise<void> {
  if (previous !== null) return
  if (!OPEN_DOORS.includes(await stateOf(db, next.eventId))) fault('eventId', 'EVENT_NOT_RUNNING')
  if (!next.invitationId) return
  const [invitation] = await db.query('SELECT eventId, clientId FROM EventInvitation WHERE id = ?', [next.invitationId])
  if (invitation?.eventId !== next.eventId) fault('invitationId', 'OTHER_EVENT')
  else if (next.clientId && next.clientId !== invitation?.clientId) fault('clientId', 'OTHER_CLIENT')
}

/** A summary is written of what took place. */
export async function eventEnded({ next, previous, fault }: Draft, db: RuleDb): Promise<void> {
  if (previous !== null) return
  const state = await stateOf(db, next.eventId)
  if (state !== 'ENDED' && state !== 'SUMMARISED') fault('eventId', 'EVENT_NOT_ENDED')
}

/** One to five. */
export const soundFeedback = (draft: Draft): void => soundRating(draft, 'score')

async function stateOf(db: RuleDb, eventId: unknown): Promise<string> {
  const [event] = await db.query<{ state: string }>('SELECT state FROM Event WHERE id = ?', [eventId])
  return event?.state ?? ''
}
