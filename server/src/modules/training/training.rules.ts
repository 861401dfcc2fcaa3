import type { Draft, RuleDb } from '../../access/resource.ts'
import { soundUrl } from '../rules.ts'

/** A plan that is submitted says what will be taught (R8.1). */
export async function plansCourses({ next, fault, verb }: Draft, db: RuleDb): Promise<void> {
  if (verb !== 'submit') return
  const courses = await db.query('SELECT id FROM TrainingCourse WHERE planId = ? LIMIT 1', [next.id])
  if (courses.length === 0) fault('id', 'PLAN_WITHOUT_COURSES')
}

/** A course names what its way of teaching needs: who teaches, where, or under which address (R8.3). */
export function soundCourse(draft: Draft): void {
  const { next, fault } = draft
  soundUrl(draft, 'link')
  if (Number(next.hours) === 0) fault('hours', 'NOT_POSITIVE')
  if (next.mode === 'INTERNAL' && !next.trainerId && !next.trainerName) fault('trainerId', 'COURSE_TRAINER')
  if (next.mode === 'EXTERNAL' && !next.institution) fault('institution', 'COURSE_INSTITUTION')
  if (next.mode === 'ONLINE' && !next.link) fault('link', 'COURSE_LINK')
}

/** A session ends after it begins, and is held only once it has begun. */
export function soundSession({ next, fault, verb }: Draft): void {
  const [start, end] = [instant(next.startAt), instant(next.endAt)]
  if (start !== null && end !== null && end <= start) fault('endAt', 'DATES_ORDER')
  if (next.capacity === 0) fault('capacity', 'NOT_POSITIVE')
  if (verb === 'hold' && start !== null && start > Date.now()) fault('startAt', 'SESSION_NOT_BEGUN')
}

const instant = (value: unknown): number | null => (value == null ? null : new Date(value as string | Date).getTime())

/** A session is not made smaller than the number of those who have a seat in it. */
export async function roomForAll({ next, previous, fault }: Draft, db: RuleDb): Promise<void> {
  if (previous === null || next.capacity == null) return
  const taken = await seatsTaken(db, next.id as string)
  if (taken > Number(next.capacity)) fault('capacity', 'CAPACITY_BELOW_TAKEN', { taken })
}

async function seatsTaken(db: RuleDb, sessionId: string): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    "SELECT COUNT(*) AS n FROM Enrollment WHERE sessionId = ? AND state <> 'WITHDRAWN' FOR UPDATE",
    [sessionId],
  )
  return Number(row!.n)
}

const takesSeat = ({ previous, verb }: Draft): boolean => previous === null || verb === 'rejoin'

/** Two who want the last seat both write the session's guard, so that one waits for the other and then sees it taken. */
export async function lockSeats(draft: Draft, db: RuleDb): Promise<void> {
  if (!takesSeat(draft)) return
  await db.execute('UPDATE TrainingSession SET seatGuard = seatGuard + 1 WHERE id = ?', [draft.next.sessionId])
}

type Session = { state: string; capacity: number | null }

/** Seats are taken before a session begins and as long as there are any; results come once it was held (R8.3). */
export async function seatInSession(draft: Draft, db: RuleDb): Promise<void> {
  const { next, fault, verb } = draft
  const [session] = await db.query<Session>('SELECT state, capacity FROM TrainingSession WHERE id = ? FOR UPDATE', [
    next.sessionId,
  ])
  if (!session) return
  if (takesSeat(draft)) {
    if (session.state !== 'PLANNED') fault('sessionId', 'SESSION_CLOSED')
    else if (session.capacity !== null && (await seatsTaken(db, next.sessionId as string)) > Number(session.capacity))
      fault('sessionId', 'SESSION_FULL', { capacity: Number(session.capacity) })
  }
  if ((verb === 'attend' || verb === 'miss') && session.state !== 'HELD') fault('sessionId', 'SESSION_NOT_HELD')
}

/** What the participant has to say comes after he took part. */
export function soundEnrollment({ next, previous, fault }: Draft): void {
  if (next.rating != null && (Number(next.rating) < 1 || Number(next.rating) > 5)) fault('rating', 'MIN', { min: 1 })
  if (next.score != null && Number(next.score) > 100) fault('score', 'MAX', { max: 100 })
  const said = next.rating != null && next.rating !== previous?.rating
  if (said && next.state !== 'ATTENDED') fault('rating', 'RATED_BEFORE_ATTENDING')
}

/** What was agreed stands until the plan is opened again; advice and reviews go on. */
export function agreedStands({ next, previous, fault, verb }: Draft): void {
  if (previous?.state !== 'AGREED' || verb !== null) return
  for (const field of ['goal', 'interests', 'strengths', 'careerPathId']) {
    if ((next[field] ?? null) !== (previous[field] ?? null)) fault(field, 'PLAN_AGREED')
  }
}

/** A certificate's days are in order, and one that is held has its number. */
export function soundCertification({ next, fault }: Draft): void {
  const [obtained, expiry] = [next.obtainedOn as string | null, next.expiry as string | null]
  if (obtained && expiry && expiry < obtained) fault('expiry', 'DATES_ORDER')
  if (next.state === 'OBTAINED' && !next.number) fault('number', 'REQUIRED')
  if (next.state === 'OBTAINED' && !next.obtainedOn) fault('obtainedOn', 'REQUIRED')
}
