import type { Pool } from 'mysql2/promise'
import type { RoleCode } from '../access/roles.ts'
import type { Position } from '../db/generated/client/enums.ts'
import { todayIn } from '../domain/local-date.ts'
import type { Locale } from '../i18n/locale.ts'
import { wordsOf } from '../i18n/words.ts'
import { rowsOf } from './base.ts'

/** The role in which each position acts (R2.1). */
export const ROLE_OF_POSITION: Record<Position, RoleCode> = {
  MANAGER: 'MAN',
  DEPUTY: 'DEP',
  SPECIALIST: 'SPE',
  LEGAL_REVIEWER: 'LEG',
  FINANCE: 'FIN',
  COLLABORATOR: 'COL',
  SUPERIOR: 'LEA',
  HR_OFFICER: 'HR',
  ADMINISTRATOR: 'ADM',
}

/** A post in which a person may act today: an appointment of his own, or one that was delegated to him (R2.2.1). */
export type Post = {
  /** Id of the appointment, or of the delegation. */
  id: string
  role: RoleCode
  departmentId: string
  departmentName: string
  /** The appointment whose rights the post has: the person's own, or the delegated one. */
  appointmentId: string
  /** The appointment acted for; null in a post of one's own. */
  actingFor: string | null
}

/** A post as sign-in and manifest show it. */
export type PostCard = { id: string; role: RoleCode; label: string; departmentName: string }

type Row = {
  id: string
  appointmentId: string
  actingFor: string | null
  position: Position
  departmentId: string
  departmentName: string
  timezone: string
  startDate: string
  endDate: string | null
  ownEnd: string | null
}

const SQL = `
SELECT p.id, p.id AS appointmentId, NULL AS actingFor, p.position, d.id AS departmentId, d.name AS departmentName,
  d.timezone, p.startDate, p.endDate, NULL AS ownEnd
FROM Appointment p JOIN Department d ON d.id = p.departmentId
WHERE p.employeeId = ?
UNION ALL
SELECT g.id, p.id, p.id, p.position, d.id, d.name, d.timezone, GREATEST(p.startDate, g.startDate), p.endDate, g.endDate
FROM Delegation g JOIN Appointment p ON p.id = g.appointmentId JOIN Department d ON d.id = p.departmentId
  JOIN Employee h ON h.id = p.employeeId
WHERE g.delegateId = ? AND p.employeeId <> g.delegateId AND h.state <> 'LEFT'`

/**
 * The posts a person holds on today's date of each department: own ones first, those held longest first, then
 * delegated ones. A delegation ends with the appointment that it stands in for, and when its holder leaves.
 */
export async function activePosts(pool: Pool, employeeId: string): Promise<Post[]> {
  const rows = await rowsOf<Row>(pool, SQL, [employeeId, employeeId])
  const today = (row: Row) => todayIn(row.timezone)
  return rows
    .filter((row) => [row.endDate, row.ownEnd].every((end) => end === null || today(row) <= end))
    .filter((row) => row.startDate <= today(row))
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)))
    .map(({ id, appointmentId, actingFor, position, departmentId, departmentName }) => {
      return { id, role: ROLE_OF_POSITION[position], departmentId, departmentName, appointmentId, actingFor }
    })
}

const orderOf = (row: Row) => `${row.actingFor ? 1 : 0} ${row.startDate} ${row.id}`

/** Put before the label of a post that was delegated. */
const ACTING: Record<Locale, string> = { 'zh-Hans': '代理', 'zh-Hant': '代理', en: 'Acting ' }

/** A post in the words of a language. */
export function postCard({ id, role, departmentName, actingFor }: Post, locale: Locale): PostCard {
  const label = wordsOf(locale).roles[role] ?? role
  return { id, role, label: actingFor ? ACTING[locale] + label : label, departmentName }
}

/**
 * The departments a post reaches, its own first: those the appointment serves, and those that serve its department
 * (so that their people's names are visible). An administrator's post reaches all.
 */
export async function departmentsOf(pool: Pool, post: Post): Promise<string[]> {
  if (post.role === 'ADM') return withOwnFirst(post.departmentId, await allDepartments(pool))
  const served = await rowsOf<{ id: string }>(
    pool,
    `SELECT departmentId AS id FROM AppointmentCover WHERE appointmentId = ?
     UNION SELECT p.departmentId FROM AppointmentCover c
       JOIN Appointment p ON p.id = c.appointmentId
       WHERE c.departmentId = ? AND p.startDate <= ? AND (p.endDate IS NULL OR p.endDate >= ?)`,
    // A day of grace either way: "today" differs between the time zones of the departments.
    [post.appointmentId, post.departmentId, dayFromNow(1), dayFromNow(-1)],
  )
  return withOwnFirst(
    post.departmentId,
    served.map((row) => row.id),
  )
}

/** Ids of all departments. */
export async function allDepartments(pool: Pool): Promise<string[]> {
  return (await rowsOf<{ id: string }>(pool, 'SELECT id FROM Department ORDER BY id', [])).map((row) => row.id)
}

export const withOwnFirst = (own: string, ids: string[]): string[] => [...new Set([own, ...ids])]

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
