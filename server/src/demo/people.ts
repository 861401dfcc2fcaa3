/** The people of the demonstration: how they log in, and as whom its loading acts. */

import type { Pool } from 'mysql2/promise'
import type { Viewer } from '../access/viewer.ts'
import { rowsOf } from '../auth/base.ts'
import { activePosts, hashPassword, postCard } from '../auth/index.ts'
import { verifyPassword } from '../auth/passwords.ts'
import { departmentsOf } from '../auth/posts.ts'
import type { Locale } from '../i18n/locale.ts'

/** The one password of all demonstration log-ins. Printed at the start; never set in a department of one's own. */
export const DEMO_PASSWORD = 'Leasedesk-demo-1'

/** Departments of the demonstration have codes that begin with this. */
export const DEMO_CODE = 'DEMO-'

/** One hash for all of them: made once, since each takes its time by design. */
export const demoPasswordHash = (): Promise<string> => hashPassword(DEMO_PASSWORD)

export type DemoLogin = { login: string; name: string; role: string; post: string; department: string }

type Row = { employeeId: string; number: string; name: string; passwordHash: string | null }

/**
 * The log-ins of the demonstration, the first holder of each role. Empty where there is no demonstration, and where
 * its password was changed: then it is no longer ours to tell.
 */
export async function demoLogins(pool: Pool, locale: Locale): Promise<DemoLogin[]> {
  const people = await rowsOf<Row>(
    pool,
    `SELECT e.id AS employeeId, e.number, e.name, a.passwordHash
     FROM Employee e JOIN Account a ON a.employeeId = e.id JOIN Department d ON d.id = e.departmentId
     WHERE d.code LIKE ? AND a.state = 'ACTIVE' AND e.state = 'ACTIVE' ORDER BY e.number`,
    [`${DEMO_CODE}%`],
  )
  const logins: DemoLogin[] = []
  const known = new Map<string | null, boolean>()
  for (const { employeeId, number, name, passwordHash } of people) {
    if (!known.has(passwordHash)) known.set(passwordHash, await verifyPassword(passwordHash, DEMO_PASSWORD))
    const post = (await activePosts(pool, employeeId))[0]
    if (!known.get(passwordHash) || !post || logins.some((each) => each.role === post.role)) continue
    const card = postCard(post, locale)
    logins.push({ login: number, name, role: post.role, post: card.label, department: post.departmentName })
  }
  return logins
}

/**
 * An employee as a viewer in his first post, without a session: for work that the operator of the machine starts on
 * his behalf. Null where the number or e-mail is not known, or its bearer has no post or no open account.
 */
export async function viewerOf(pool: Pool, login: string, locale: Locale): Promise<Viewer | null> {
  const [person] = await rowsOf<{ employeeId: string; accountId: string; name: string }>(
    pool,
    `SELECT e.id AS employeeId, a.id AS accountId, e.name FROM Employee e JOIN Account a ON a.employeeId = e.id
     WHERE (e.number = ? OR e.workEmail = ?) AND e.state = 'ACTIVE' AND a.state = 'ACTIVE' LIMIT 1`,
    [login, login],
  )
  const post = person && (await activePosts(pool, person.employeeId))[0]
  if (!person || !post) return null
  return {
    kind: 'staff',
    role: post.role,
    accountId: person.accountId,
    sessionId: null,
    employeeId: person.employeeId,
    departmentId: post.departmentId,
    departmentIds: await departmentsOf(pool, post),
    clientId: null,
    postId: post.id,
    apiClientId: null,
    persistedOnly: false,
    readOnly: false,
    actingFor: post.actingFor,
    name: person.name,
    locale,
  }
}
