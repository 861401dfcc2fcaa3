import type { Draft, RuleDb } from '../../access/resource.ts'
import { daysInclusive, type LocalDate } from '../../domain/local-date.ts'
import { datesInOrder, todayOf } from '../rules.ts'

/** What was seen has happened: its day is not ahead. */
export const notAhead =
  (field: string) =>
  async ({ next, fault }: Draft, db: RuleDb): Promise<void> => {
    if (next[field] && (next[field] as LocalDate) > (await todayOf(db, next.departmentId))) fault(field, 'DAY_AHEAD')
  }

/** Coming late or leaving early is counted in minutes (R9.1). */
export function soundAttendance({ next, fault }: Draft): void {
  if (next.kind === 'ABSENT') return
  if (next.minutes == null) fault('minutes', 'REQUIRED')
  else if (Number(next.minutes) === 0) fault('minutes', 'NOT_POSITIVE')
}

/** A leave takes something, and no more than its days. */
export function soundLeave(draft: Draft): void {
  const { next, fault } = draft
  datesInOrder(draft, 'startDate', 'endDate')
  const [start, end] = [next.startDate as LocalDate | null, next.endDate as LocalDate | null]
  if (!start || !end || end < start) return
  const days = daysInclusive(start, end)
  if (Number(next.days) === 0) fault('days', 'NOT_POSITIVE')
  if (Number(next.days) > days) fault('days', 'MAX', { max: days })
  if (next.standInId && next.standInId === next.employeeId) fault('standInId', 'SELF_REFERENCE')
}

const LIVE_LEAVE = ['SUBMITTED', 'APPROVED']

/** Two applications of one person both write his guard, so that one waits for the other and then sees its days. */
export async function lockLeave({ next }: Draft, db: RuleDb): Promise<void> {
  if (!LIVE_LEAVE.includes(next.state as string)) return
  await db.execute('UPDATE Employee SET leaveGuard = leaveGuard + 1 WHERE id = ?', [next.employeeId])
}

/**
 * Leave is applied for before it begins, and not twice for the same days (R9.1). Whoever falls ill may say so on the day
 * itself. Once leave that was approved has begun it is not cancelled any more.
 */
export async function leaveInTime({ next, previous, fault, verb }: Draft, db: RuleDb): Promise<void> {
  const start = next.startDate as LocalDate
  const today = await todayOf(db, next.departmentId)
  if (verb === 'cancel' && previous?.state === 'APPROVED' && start <= today) fault('id', 'LEAVE_BEGUN')
  const applied = verb === null && (start !== previous?.startDate || next.kind !== previous?.kind)
  if (applied && (next.kind === 'SICK' ? start < today : start <= today)) fault('startDate', 'LEAVE_TOO_LATE')
  if (!LIVE_LEAVE.includes(next.state as string)) return
  const others = await db.query(
    `SELECT id FROM LeaveRequest WHERE employeeId = ? AND id <> ? AND state IN (?) AND startDate <= ? AND endDate >= ?
       LIMIT 1 FOR UPDATE`,
    [next.employeeId, next.id, LIVE_LEAVE, next.endDate, start],
  )
  if (others.length > 0) fault('startDate', 'LEAVE_TWICE')
}

/** Whoever is told has some days to answer. */
export async function timeToReply(draft: Draft, db: RuleDb): Promise<void> {
  const { next, fault, verb } = draft
  if (verb !== 'notify') return
  if ((next.replyDueOn as LocalDate) <= (await todayOf(db, next.departmentId))) fault('replyDueOn', 'REPLY_TIME')
}

/** A sanction follows from a record about the same person, and from a confirmed one (R9.4). */
export async function followsFromRecord({ next, fault, verb }: Draft, db: RuleDb): Promise<void> {
  if (!next.conductRecordId) return
  const [record] = await db.query<{ employeeId: string; state: string }>(
    'SELECT employeeId, state FROM ConductRecord WHERE id = ?',
    [next.conductRecordId],
  )
  if (record?.employeeId !== next.employeeId) fault('conductRecordId', 'OTHER_PERSON')
  else if (verb !== 'withdraw' && verb !== 'lift' && record?.state !== 'CONFIRMED')
    fault('conductRecordId', 'RECORD_NOT_CONFIRMED')
}

/** Of one regulation one wording is in force. */
export async function oneEditionInForce({ next, fault, verb }: Draft, db: RuleDb): Promise<void> {
  if (verb !== 'publish') return
  const others = await db.query<{ edition: number }>(
    `SELECT edition FROM PolicyDocument WHERE departmentId = ? AND title = ? AND id <> ? AND state = 'PUBLISHED'
       LIMIT 1 FOR UPDATE`,
    [next.departmentId, next.title, next.id],
  )
  if (others.length > 0) fault('id', 'EDITION_IN_FORCE', { edition: Number(others[0]!.edition) })
}

/** Nobody is named twice. */
export function handlersDiffer({ parts, fault }: Draft): void {
  const handlers = (parts.handlers ?? []).map((handler) => handler.employeeId)
  handlers.forEach((id, index) => {
    if (handlers.indexOf(id) !== index) fault(`handlers.${index}.employeeId`, 'TAKEN')
  })
}

/** Handlers hold a post in which they can read the report; the administrator has none (domain §12). */
export async function handlersCanRead({ parts, fault }: Draft, db: RuleDb): Promise<void> {
  const handlers = (parts.handlers ?? []).map((handler) => handler.employeeId as string)
  if (handlers.length === 0) return
  const able = await db.query<{ employeeId: string }>(
    `SELECT DISTINCT employeeId FROM Appointment
       WHERE employeeId IN (?) AND position <> 'ADMINISTRATOR' AND startDate <= CURRENT_DATE + INTERVAL 1 DAY
         AND (endDate IS NULL OR endDate >= CURRENT_DATE)`,
    [handlers],
  )
  const known = new Set(able.map((row) => row.employeeId))
  handlers.forEach((id, index) => {
    if (!known.has(id)) fault(`handlers.${index}.employeeId`, 'HANDLER_WITHOUT_POST')
  })
}
