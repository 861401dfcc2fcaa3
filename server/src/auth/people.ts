import type { Pool } from 'mysql2/promise'
import { anonymous, type Viewer } from '../access/viewer.ts'
import type { PrismaClient } from '../db/generated/client/client.ts'
import type { Locale } from '../i18n/locale.ts'
import { aboutAccount, changeWithEntry } from './audit.ts'
import { isId, rowsOf } from './base.ts'
import { AuthError, badField } from './errors.ts'
import { MAX_LOGIN_LENGTH } from './limits.ts'
import { hashPassword, isOutdated, unusablePassword, verifyPassword } from './passwords.ts'
import { activePosts, type Post, type PostCard, postCard } from './posts.ts'
import { type Device, type LiveSession, openSession, type RefreshToken, rotate } from './sessions.ts'
import type { Throttle } from './throttle.ts'
import type { Tokens } from './tokens.ts'

/** What signing in, refreshing and switching answer. */
export type Grant = {
  accessToken: string
  /** Seconds. */
  expiresIn: number
  /** Id of the post in which the token acts. */
  post: string
  /** All posts in which this person may act today. */
  posts: PostCard[]
  account: { id: string; name: string }
  /** Several posts and none was asked for: the token is for the first of them. */
  mustChoose: boolean
  mustChangePassword: boolean
}

export type Caller = Device & { locale: Locale; requestId: string }

export type Parts = { prisma: PrismaClient; pool: Pool; tokens: Tokens; throttle: Throttle }

/**
 * A log-in name as it is compared: one spelling (NFKC) without blanks around and without case. The throttle counts by
 * it, so no second spelling may lead to the same account (see `findLogin`).
 */
const loginKey = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/**
 * Signs a person in by staff number or e-mail. Throws AuthError: BAD_USER_INPUT for what cannot be a log-in,
 * RATE_LIMITED while a delay runs, UNAUTHENTICATED alike for unknown names, wrong passwords and closed accounts,
 * FORBIDDEN for people without a post.
 */
export async function signIn(
  parts: Parts,
  input: { login: string; password: string; post: string | null },
  caller: Caller,
): Promise<Grant & { refresh: RefreshToken }> {
  const { prisma, pool, throttle } = parts
  const login = loginKey(input.login)
  if (login === '') throw badField('login', 'REQUIRED')
  if (login.length > MAX_LOGIN_LENGTH) throw badField('login', 'TOO_LONG', { max: MAX_LOGIN_LENGTH })
  const unusable = unusablePassword(input.password)
  if (unusable) throw badField('password', unusable.code, unusable.params)

  await throttle.book(login, caller.address)
  const found = await findLogin(pool, login)
  const right = await verifyPassword(found?.passwordHash ?? null, input.password)
  if (!found || !right || !found.active) throw new AuthError('UNAUTHENTICATED', 'WRONG_LOGIN')
  await throttle.clear(login, caller.address)

  const posts = await activePosts(pool, found.employeeId)
  const [first] = posts
  if (!first) throw new AuthError('FORBIDDEN', 'NO_POST')
  const post = input.post === null ? first : posts.find((each) => each.id === input.post)
  if (!post) throw badField('post', 'NOT_YOUR_POST')
  const renewed = isOutdated(found.passwordHash!) ? await hashPassword(input.password) : found.passwordHash

  const opened = await changeWithEntry(prisma, caller.requestId, async (tx, record) => {
    // Locks the account and holds it to what the password was checked against: a password changed or an account
    // suspended meanwhile leaves no session behind. By hand, so that `updatedAt` keeps the last real change.
    const kept = await tx.$executeRaw`UPDATE Account SET lastSignInAt = ${new Date()}, passwordHash = ${renewed}
      WHERE id = ${found.accountId} AND securityStamp = ${found.securityStamp} AND state = 'ACTIVE'`
    if (kept !== 1) throw new AuthError('UNAUTHENTICATED', 'WRONG_LOGIN')
    await record(actorIn(post, found), {
      ...aboutAccount({ ...found, id: found.accountId }),
      action: post.actingFor ? 'SIGN_IN_AS' : 'SIGN_IN',
      changes: [{ field: 'post', old: null, new: post.id }],
    })
    return openSession(tx, { id: found.accountId }, post, caller)
  })
  const session: LiveSession = { ...found, id: opened.id, posts, post }
  const mustChoose = input.post === null && posts.length > 1
  return { ...(await grant(parts.tokens, session, caller.locale)), mustChoose, refresh: opened.refresh }
}

/** A new access token for a refresh token. Throws AuthError UNAUTHENTICATED. */
export async function refresh(parts: Parts, token: string, caller: Caller): Promise<Grant & { refresh: RefreshToken }> {
  const rotated = await rotate(parts.prisma, parts.pool, token, caller)
  return { ...(await grant(parts.tokens, rotated.session, caller.locale)), refresh: rotated.refresh }
}

/**
 * Moves the session to another post or delegation of the same person; tokens for the old post end. Audited.
 * Throws AuthError: BAD_USER_INPUT for a post that is not his, UNAUTHENTICATED when the session has ended.
 */
export async function switchPost(parts: Parts, viewer: Viewer, postId: string, caller: Caller): Promise<Grant> {
  const { prisma, pool, tokens } = parts
  if (!viewer.sessionId || !viewer.accountId || !viewer.employeeId) throw new AuthError('FORBIDDEN', 'PEOPLE_ONLY')
  const posts = await activePosts(pool, viewer.employeeId)
  const post = posts.find((each) => isId(postId) && each.id === postId)
  if (!post) throw badField('post', 'NOT_YOUR_POST')
  const { sessionId, accountId, employeeId, name } = viewer
  const account = await prisma.account.findUniqueOrThrow({ where: { id: accountId } })
  await changeWithEntry(prisma, caller.requestId, async (tx, record) => {
    const moved = await tx.session.updateMany({
      where: { id: sessionId, revokedAt: null },
      data: { postId: post.id, role: post.role },
    })
    if (moved.count !== 1) throw new AuthError('UNAUTHENTICATED', 'SIGN_IN_AGAIN')
    await record(actorIn(post, { accountId, name }), {
      ...aboutAccount(account),
      action: 'SIGN_IN_AS',
      changes: [{ field: 'post', old: viewer.postId, new: post.id }],
    })
  })
  const { securityStamp, mustChangePassword } = account
  const session = { id: sessionId, accountId, employeeId, name, securityStamp, mustChangePassword, posts, post }
  return grant(tokens, session, caller.locale)
}

/** The answer to a log-in: an access token for its session, and what the panel must know of it. */
export async function grant(tokens: Tokens, session: LiveSession, locale: Locale): Promise<Grant> {
  const { accountId, post, posts } = session
  const { token, expiresIn } = await tokens.issue({
    kind: 'staff',
    accountId,
    sessionId: session.id,
    postId: post.id,
    role: post.role,
    stamp: String(session.securityStamp),
  })
  return {
    accessToken: token,
    expiresIn,
    post: post.id,
    posts: posts.map((each) => postCard(each, locale)),
    account: { id: accountId, name: session.name },
    mustChoose: false,
    mustChangePassword: session.mustChangePassword,
  }
}

/** The person in that post, for the audit trail. */
const actorIn = ({ role, actingFor }: Post, { accountId, name }: { accountId: string; name: string }): Viewer => ({
  ...anonymous(),
  kind: 'staff',
  role,
  accountId,
  actingFor,
  name,
})

type LoginRow = {
  accountId: string
  version: number
  passwordHash: string | null
  securityStamp: number
  mustChangePassword: number
  departmentId: string
  employeeId: string
  name: string
  loginName: string
  active: number
}

async function findLogin(pool: Pool, login: string) {
  const column = login.includes('@') ? 'workEmail' : 'number'
  const [row] = await rowsOf<LoginRow>(
    pool,
    `SELECT a.id AS accountId, a.version, a.passwordHash, a.securityStamp, a.mustChangePassword, a.departmentId,
       e.id AS employeeId, e.name, e.${column} AS loginName, a.state = 'ACTIVE' AND e.state = 'ACTIVE' AS active
     FROM Employee e JOIN Account a ON a.employeeId = e.id WHERE e.${column} = ?`,
    [login],
  )
  // The collation also lets other spellings find the row (accents, invisible characters); each would be a fresh name
  // to the throttle.
  if (!row || loginKey(row.loginName) !== login) return null
  return { ...row, mustChangePassword: Boolean(row.mustChangePassword) }
}
