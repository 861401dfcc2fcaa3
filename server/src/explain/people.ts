/** The people of whom it can be said that they may: who holds a post today, as far as the viewer may read of posts. */
import type { Catalog } from '../access/catalog.ts'
import { decide, rowWhere } from '../access/decide.ts'
import type { RoleCode } from '../access/roles.ts'
import { anonymous, type Viewer } from '../access/viewer.ts'
import { ROLE_OF_POSITION } from '../auth/index.ts'
import type { Position } from '../db/generated/client/enums.ts'
import { todayIn } from '../domain/local-date.ts'
import { LIMITS } from '../limits.ts'
import { WhereCompiler } from '../reader/where.ts'
import type { WriteContext } from '../writer/context.ts'

/** Somebody in his post, as he would ask himself. */
export type PostHolder = { employeeId: string; name: string; viewer: Viewer }

type Row = {
  postId: string
  employeeId: string
  accountId: string | null
  name: string
  position: Position
  departmentId: string
  timezone: string
  startDate: string
  endDate: string | null
}

/**
 * Who holds one of these posts in a department, or serves it in one: two statements. Nobody where the viewer does not
 * read who holds posts; those of them whom he reads otherwise.
 */
export async function postHolders(
  context: WriteContext,
  departmentId: string,
  roles: ReadonlySet<RoleCode>,
): Promise<PostHolder[]> {
  const { catalog, viewer } = context
  const positions = (Object.keys(ROLE_OF_POSITION) as Position[]).filter((each) => roles.has(ROLE_OF_POSITION[each]))
  if (positions.length === 0 || !readsPosts(catalog, viewer.role)) return []
  const compiler = new WhereCompiler(catalog)
  const values: unknown[] = [positions, departmentId, departmentId, dayFromNow(1), dayFromNow(-1)]
  const reach = (['Appointment', 'Employee'] as const).map((name, at) => {
    const type = catalog.types.get(name)!
    return compiler.compile(type, rowWhere(viewer, type, 'read'), at === 0 ? 'p' : 'e', values)
  })
  const rows = await context.rows<Row>(
    `SELECT p.id AS postId, p.employeeId, a.id AS accountId, e.name, p.position, p.departmentId, d.timezone,
       p.startDate, p.endDate
     FROM Appointment p JOIN Employee e ON e.id = p.employeeId JOIN Department d ON d.id = p.departmentId
       LEFT JOIN Account a ON a.employeeId = e.id
     WHERE p.position IN (?) AND e.state = 'ACTIVE'
       AND (p.departmentId = ? OR EXISTS (SELECT 1 FROM AppointmentCover c WHERE c.appointmentId = p.id AND c.departmentId = ?))
       AND p.startDate <= ? AND (p.endDate IS NULL OR p.endDate >= ?) AND ${reach.join(' AND ')}
     ORDER BY p.startDate, p.id LIMIT ?`,
    [...values, LIMITS.explainedPosts],
  )
  const current = rows.filter((row) => {
    const today = todayIn(row.timezone)
    return row.startDate <= today && (row.endDate === null || row.endDate >= today)
  })
  const served = await departmentsServed(context, current)
  return current.map((row) => ({
    employeeId: row.employeeId,
    name: row.name,
    viewer: {
      ...anonymous(viewer.locale),
      kind: 'staff',
      role: ROLE_OF_POSITION[row.position],
      accountId: row.accountId,
      employeeId: row.employeeId,
      departmentId: row.departmentId,
      departmentIds: [
        ...new Set([row.departmentId, ...(served.get(row.postId) ?? []), ...(served.get(row.departmentId) ?? [])]),
      ],
      postId: row.postId,
      name: row.name,
    },
  }))
}

function readsPosts(catalog: Catalog, role: RoleCode): boolean {
  const reads = (name: string, fields: string[]) => {
    const type = catalog.types.get(name)!
    return fields.every((field) => decide(role, type, type.fields.get(field)!, 'read') === true)
  }
  return (
    reads('Employee', ['name', 'state']) && reads('Appointment', ['employeeId', 'departmentId', 'position', 'covers'])
  )
}

/** By post the departments that it serves, by department those that serve it. */
async function departmentsServed(context: WriteContext, rows: Row[]): Promise<Map<string, string[]>> {
  const served = new Map<string, string[]>()
  if (rows.length === 0) return served
  const found = await context.rows<{ of: string; departmentId: string }>(
    `SELECT appointmentId AS \`of\`, departmentId FROM AppointmentCover WHERE appointmentId IN (?)
     UNION SELECT c.departmentId, p.departmentId FROM AppointmentCover c JOIN Appointment p ON p.id = c.appointmentId
       WHERE c.departmentId IN (?) AND p.startDate <= ? AND (p.endDate IS NULL OR p.endDate >= ?)`,
    [rows.map((row) => row.postId), rows.map((row) => row.departmentId), dayFromNow(1), dayFromNow(-1)],
  )
  for (const each of found) served.set(each.of, [...(served.get(each.of) ?? []), each.departmentId])
  return served
}

/** A day of grace either way: "today" differs between the time zones of the departments. */
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
