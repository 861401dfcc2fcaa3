import { randomBytes } from 'node:crypto'
import type { Pool } from 'mysql2/promise'
import type { RuleDb } from '../access/resource.ts'
import type { RoleCode } from '../access/roles.ts'
import { anonymous } from '../access/viewer.ts'
import type { PrismaClient } from '../db/generated/client/client.ts'
import type { Transaction } from '../writer/transaction.ts'
import { changeWithEntry } from './audit.ts'
import { instantOf, newId, rowsOf, secondsFrom, sha256, sqlInstant } from './base.ts'
import { AuthError } from './errors.ts'
import { SESSION_IDLE_LIFE, SESSION_LIFE } from './limits.ts'
import { activePosts, type Post } from './posts.ts'

/**
 * A session is one log-in on one device: a family of refresh tokens of which only the newest works. A token is
 * `<family>.<current>`, each part 256 random bits: the first part finds the session and never changes, the second is
 * replaced at every use. Only SHA-256 of both is stored.
 */

/** Why a session was ended. */
export type RevokeReason =
  | 'SIGN_OUT'
  /** Another log-in took its place in the same browser. */
  | 'REPLACED'
  /** An old refresh token came back: somebody has a copy. */
  | 'TOKEN_REUSED'
  | 'PASSWORD_CHANGED'
  /** A second factor was set up, and this session had not shown it; or it was taken off by the administrator. */
  | 'SECOND_FACTOR_CHANGED'
  /** Its owner ended it from this or another device. */
  | 'ENDED_BY_OWNER'
  /** The administrator ended all log-ins of the account. */
  | 'ENDED_BY_ADMINISTRATOR'
  | 'ACCOUNT_INACTIVE'
  /** The post ended, or acts in another role now. */
  | 'POST_CHANGED'

/** A refresh token as it goes into the cookie, and for how many seconds. */
export type RefreshToken = { token: string; maxAge: number }

/** A session of someone who may act now. */
export type LiveSession = {
  id: string
  accountId: string
  employeeId: string
  name: string
  securityStamp: number
  mustChangePassword: boolean
  hasSecondFactor: boolean
  posts: Post[]
  post: Post
}

/** What is kept of the device, to tell sessions apart: as it was when the token was last renewed. */
export type Device = { userAgent: string | null; address: string }

const columnsOf = ({ userAgent, address }: Device) => ({
  userAgent: userAgent?.slice(0, 255) ?? null,
  address: address.slice(0, 64),
})

const PART = /^[A-Za-z0-9_-]{43}$/
const randomPart = () => randomBytes(32).toString('base64url')

/** Opens a session in a transaction that has locked the account and found it as it was when the password was right. */
export async function openSession(
  writer: Transaction,
  account: { id: string },
  post: Pick<Post, 'id' | 'role'>,
  device: Device,
): Promise<{ id: string; refresh: RefreshToken }> {
  const [id, family, current, now] = [newId('se'), randomPart(), randomPart(), new Date()]
  await writer.session.create({
    data: {
      id,
      accountId: account.id,
      postId: post.id,
      role: post.role,
      familyHash: sha256(family),
      tokenHash: sha256(current),
      createdAt: now,
      rotatedAt: now,
      expiresAt: secondsFrom(now, SESSION_IDLE_LIFE),
      ...columnsOf(device),
    },
  })
  return { id, refresh: { token: `${family}.${current}`, maxAge: SESSION_IDLE_LIFE } }
}

type Row = {
  id: string
  accountId: string
  postId: string
  role: RoleCode
  tokenHash: string
  createdAt: string
  employeeId: string
  departmentId: string
  name: string
  securityStamp: number
  mustChangePassword: number
  hasSecondFactor: number
  active: number
}

async function find(pool: Pool, token: string): Promise<{ row: Row; current: string } | null> {
  const [family = '', current = '', ...more] = token.split('.')
  if (!PART.test(family) || !PART.test(current) || more.length > 0) return null
  const [row] = await rowsOf<Row>(
    pool,
    `SELECT s.id, s.accountId, s.postId, s.role, s.tokenHash, s.createdAt, a.employeeId, a.departmentId, e.name,
       a.securityStamp, a.mustChangePassword, a.secondFactorSince IS NOT NULL AS hasSecondFactor, a.state = 'ACTIVE' AND e.state = 'ACTIVE' AS active
     FROM Session s JOIN Account a ON a.id = s.accountId JOIN Employee e ON e.id = a.employeeId
     WHERE s.familyHash = ? AND s.revokedAt IS NULL AND s.expiresAt > ?`,
    [sha256(family), new Date()],
  )
  return row ? { row, current } : null
}

/**
 * Takes a refresh token and gives the next one. A token that was used before ends the whole session (with an audit
 * entry), and so does an account or post that is no longer what it was. Throws AuthError UNAUTHENTICATED.
 */
export async function rotate(
  prisma: PrismaClient,
  pool: Pool,
  token: string,
  { requestId, ...device }: Device & { requestId: string },
): Promise<{ session: LiveSession; refresh: RefreshToken }> {
  const refused = new AuthError('UNAUTHENTICATED', 'SIGN_IN_AGAIN')
  const found = await find(pool, token)
  if (!found) throw refused
  const { row, current } = found
  const end = async (reason: RevokeReason) => {
    await endSession(prisma, row, reason, requestId)
    return refused
  }
  if (row.tokenHash !== sha256(current)) throw await end('TOKEN_REUSED')
  if (!row.active) throw await end('ACCOUNT_INACTIVE')
  const posts = await activePosts(pool, row.employeeId)
  const post = posts.find((each) => each.id === row.postId)
  if (post?.role !== row.role) throw await end('POST_CHANGED')

  const [next, now] = [randomPart(), new Date()]
  const age = (now.getTime() - instantOf(row.createdAt).getTime()) / 1000
  const maxAge = Math.floor(Math.min(SESSION_IDLE_LIFE, SESSION_LIFE - age))
  const { count } = await prisma.session.updateMany({
    // The old token must still be there: of two requests that come with it at once, one passes.
    where: { id: row.id, tokenHash: row.tokenHash, revokedAt: null },
    data: { tokenHash: sha256(next), rotatedAt: now, expiresAt: secondsFrom(now, maxAge), ...columnsOf(device) },
  })
  if (count === 0) throw await end('TOKEN_REUSED')
  const { id, accountId, employeeId, name, securityStamp } = row
  const [mustChangePassword, hasSecondFactor] = [Boolean(row.mustChangePassword), Boolean(row.hasSecondFactor)]
  return {
    session: { id, accountId, employeeId, name, securityStamp, mustChangePassword, hasSecondFactor, posts, post },
    refresh: { token: `${token.split('.')[0]}.${next}`, maxAge },
  }
}

/** Ends the session of a refresh token that works now; any other token is ignored. Returns the session's id. */
export async function endSessionOf(
  prisma: PrismaClient,
  pool: Pool,
  token: string,
  reason: RevokeReason,
  requestId: string,
): Promise<string | null> {
  const found = await find(pool, token)
  if (!found || found.row.tokenHash !== sha256(found.current)) return null
  await endSession(prisma, found.row, reason, requestId)
  return found.row.id
}

type Ending = Pick<Row, 'id' | 'accountId' | 'departmentId' | 'name' | 'role'>

/** Reasons that people look into later. */
const AUDITED: ReadonlySet<RevokeReason> = new Set(['TOKEN_REUSED', 'ACCOUNT_INACTIVE', 'POST_CHANGED'])

function endSession(prisma: PrismaClient, session: Ending, reason: RevokeReason, requestId: string): Promise<void> {
  const revokedAt = new Date()
  return changeWithEntry(prisma, requestId, async (tx, record) => {
    const { count } = await tx.session.updateMany({
      where: { id: session.id, revokedAt: null },
      data: { revokedAt, revokeReason: reason },
    })
    if (count === 0 || !AUDITED.has(reason)) return
    const { accountId, name, role, departmentId } = session
    await record(
      { ...anonymous(), kind: 'staff', accountId, name, role },
      {
        type: 'Session',
        recordId: session.id,
        departmentId,
        version: 1,
        action: 'REVOKE',
        changes: [
          { field: 'revokedAt', old: null, new: revokedAt.toISOString() },
          { field: 'revokeReason', old: null, new: reason },
        ],
      },
    )
  })
}

/**
 * Ends all sessions of an account (but the one named `except`). Call it in the transaction that changes the password
 * or state, after the account's row was written, so that a log-in under way cannot slip through between; `db` is that
 * transaction (`ruleDb(tx)`, or what a resource's `guard` is given).
 */
export function revokeAccountSessions(
  db: Pick<RuleDb, 'execute'>,
  accountId: string,
  reason: RevokeReason = 'ACCOUNT_INACTIVE',
  except = '',
): Promise<void> {
  return db.execute(
    'UPDATE Session SET revokedAt = ?, revokeReason = ? WHERE accountId = ? AND revokedAt IS NULL AND id <> ?',
    [sqlInstant(new Date()), reason, accountId, except],
  )
}

/** The same for all sessions of an employee, who has left or holds another post. */
export function revokeEmployeeSessions(
  db: Pick<RuleDb, 'execute'>,
  employeeId: string,
  reason: RevokeReason = 'POST_CHANGED',
): Promise<void> {
  return db.execute(
    `UPDATE Session SET revokedAt = ?, revokeReason = ?
     WHERE accountId = (SELECT id FROM Account WHERE employeeId = ?) AND revokedAt IS NULL`,
    [sqlInstant(new Date()), reason, employeeId],
  )
}

/** The same for those who act in another's post: by one delegation, by all of an appointment, or by all of a person. */
export function revokeActingSessions(
  db: Pick<RuleDb, 'execute'>,
  lent: { delegation: string } | { appointment: string } | { holder: string },
): Promise<void> {
  const [condition, value] =
    'delegation' in lent
      ? ['g.id = ?', lent.delegation]
      : 'appointment' in lent
        ? ['g.appointmentId = ?', lent.appointment]
        : ['p.employeeId = ?', lent.holder]
  return db.execute(
    `UPDATE Session s JOIN Delegation g ON g.id = s.postId JOIN Appointment p ON p.id = g.appointmentId
     SET s.revokedAt = ?, s.revokeReason = ? WHERE ${condition} AND s.revokedAt IS NULL`,
    [sqlInstant(new Date()), 'POST_CHANGED' satisfies RevokeReason, value],
  )
}
