import type { Pool } from 'mysql2/promise'
import type { RoleCode } from '../access/roles.ts'
import { anonymous, type Viewer } from '../access/viewer.ts'
import type { Account, PrismaClient } from '../db/generated/client/client.ts'
import type { Locale } from '../i18n/locale.ts'
import { aboutAccount, changeWithEntry } from './audit.ts'
import { isId } from './base.ts'
import { AuthError, badField } from './errors.ts'
import { activePosts, type Post, type PostCard, postCard } from './posts.ts'
import type { SecretBox } from './secret.ts'
import { type Device, type LiveSession, type RefreshToken, rotate } from './sessions.ts'
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
  /** The post demands a second factor, and there is none yet. */
  mustSetUpSecondFactor: boolean
}

/** The password was right; a code of the second factor is asked for with this token. */
export type CodeStep = { secondFactor: { token: string; expiresIn: number } }

export type Caller = Device & { locale: Locale; requestId: string }

export type Parts = {
  prisma: PrismaClient
  pool: Pool
  tokens: Tokens
  throttle: Throttle
  openBox: () => Promise<SecretBox>
  /** Roles in which nobody acts without a second factor. */
  demanded: ReadonlySet<RoleCode>
}

/** A new access token for a refresh token. Throws AuthError UNAUTHENTICATED. */
export async function refresh(parts: Parts, token: string, caller: Caller): Promise<Grant & { refresh: RefreshToken }> {
  const rotated = await rotate(parts.prisma, parts.pool, token, caller)
  return { ...(await grant(parts, rotated.session, caller.locale)), refresh: rotated.refresh }
}

/**
 * Moves the session to another post or delegation of the same person; tokens for the old post end. Audited.
 * Throws AuthError: BAD_USER_INPUT for a post that is not his, UNAUTHENTICATED when the session has ended.
 */
export async function switchPost(parts: Parts, viewer: Viewer, postId: string, caller: Caller): Promise<Grant> {
  const { prisma, pool } = parts
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
  const session = { ...standingOf(account), id: sessionId, accountId, employeeId, name, posts, post }
  return grant(parts, session, caller.locale)
}

/** The answer to a log-in: an access token for its session, and what the panel must know of it. */
export async function grant(
  { tokens, demanded }: Pick<Parts, 'tokens' | 'demanded'>,
  session: LiveSession,
  locale: Locale,
): Promise<Grant> {
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
    mustSetUpSecondFactor: demanded.has(post.role) && !session.hasSecondFactor,
  }
}

/** What a session must know of its account. */
export const standingOf = ({
  securityStamp,
  mustChangePassword,
  secondFactorSince,
}: Pick<Account, 'securityStamp' | 'mustChangePassword' | 'secondFactorSince'>) => ({
  securityStamp,
  mustChangePassword,
  hasSecondFactor: secondFactorSince !== null,
})

/** The person in that post, for the audit trail. */
export const actorIn = (
  { role, actingFor }: Post,
  { accountId, name }: { accountId: string; name: string },
): Viewer => ({
  ...anonymous(),
  kind: 'staff',
  role,
  accountId,
  actingFor,
  name,
})
